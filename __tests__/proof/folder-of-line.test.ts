import { expect, test } from '@jest/globals'

import { folderOfCall } from '../../src/proof/unused/folder-of-call.ts'
import { foldersOfLines } from '../../src/proof/unused/folder-of-line.ts'

const PATHS = new Set([
  'CMakeLists.txt',
  'engine/CMakeLists.txt',
  'sub/other/CMakeLists.txt',
  'sub/tool/meson.build',
])
const WORKFLOW = 'jobs:\n  a:\n    steps:\n      - working-directory: sub/other\n        run: '

/** The line that passes the flag is the one with an @ at its end. */
test.each<[string, string, string | null | undefined]>([
  ['build.sh', 'cmake -S engine -B b -DX=ON @', 'engine'],
  ['build.sh', 'cd sub/other\ncmake -B b -DX=ON . @', 'sub/other'],
  ['build.sh', 'SRC=sub/other\ncmake -S "$SRC" -B b -DX=ON @', 'sub/other'],
  ['build.sh', 'cd sub/tool\nmeson setup b -DX=true @', 'sub/tool'],
  ['build.sh', 'env -C sub/other cmake -B b -DX=ON . @', 'sub/other'],
  ['build.ps1', 'Push-Location sub/other\ncmake -B b -DX=ON . @', 'sub/other'],
  ['build.ps1', 'Push-Location sub/other\nPop-Location\ncmake -B b -DX=ON . @', '.'],
  ['build.bat', 'cd /d sub\\other\r\ncmake -B b -DX=ON . @', 'sub/other'],
  ['sub/other/CMakePresets.json', '{ "X": "ON" } @', 'sub/other'],
  ['CMakePresets.json', '{ "X": "ON" } @', '.'],
  // A package that is installed by its name may be another one.
  ['build.sh', 'CMAKE_ARGS="-DX=ON" pip install other-python @', undefined],
  ['build.sh', 'CMAKE_ARGS="-DX=ON" pip install -U r @', '.'],
  ['build.sh', 'CMAKE_ARGS="-DX=ON" pip install -e . @', '.'],
  // What is set twice may be either.
  ['build.sh', 'SRC=sub/other\nSRC=engine\ncmake -S "$SRC" -B b -DX=ON @', undefined],
  ['build.sh', 'cmake -S "$1" -B b -DX=ON @', undefined],
  ['.github/workflows/a.yml', `${WORKFLOW}cmake -B b -DX=ON . @`, 'sub/other'],
  ['.github/workflows/a.yml', `${WORKFLOW}cd ../../engine && cmake -B b -DX=ON . @`, 'engine'],
  ...['', '    shell: bash\n'].flatMap((shell): [string, string, string][] => {
    const defaults = `defaults:\n  run:\n${shell}    working-directory: 'sub/other'\n`
    const inner = defaults.replaceAll(/^(?=.)/gm, '    ')
    const step = '    steps:\n      - run: cmake -B b -DX=ON . @\n'
    const file = '.github/workflows/a.yml'
    return [
      [file, `${defaults}jobs:\n  a:\n${step}`, 'sub/other'],
      [file, `jobs:\n  a:\n${step}${defaults}`, 'sub/other'],
      [file, `jobs:\n  a:\n${inner}${step}`, 'sub/other'],
      [file, `jobs:\n  a:\n${step}${inner}`, 'sub/other'],
      [file, `jobs:\n  b:\n${inner}  a:\n${step}`, '.'],
      [file, `jobs:\n  a:\n${step}  b:\n${inner}`, '.'],
      [file, `${defaults}jobs:\n  a:\n${inner.replace('sub/other', 'engine')}${step}`, 'engine'],
    ]
  }),
  // The words of a call in brackets, on one line or several, are a command.
  ['setup.py', 'run(["cmake", "-S", "sub/other", "-B", "b", "-DX=ON"]) @', 'sub/other'],
  ['setup.py', 'run([\n  "cmake",\n  f"-DX=ON", @\n  "-B", build,\n  "engine",\n])', 'engine'],
  ['setup.py', "run(['cmake', 'sub/other', '-B', b, f'-DX=ON']) @", 'sub/other'],
  ['build.js', "spawnSync('cmake', ['-S', 'engine', '-DX=ON']) @", 'engine'],
  ['setup.py', 'run(["cmake", "-S", str(src), "-DX=ON"]) @', undefined],
  ['setup.py', 'run(["cmake", "-S", src, "-DX=ON"]) @', undefined],
  [
    'Dockerfile',
    'FROM a\nRUN git clone https://h/o/other.git /opt/other\nWORKDIR /opt/other\nRUN cmake -B b -DX=ON . @',
    null,
  ],
  // What nothing reads is passed to nobody.
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S engine -B b', null],
  ['Makefile', 'FLAGS := -DX=ON @\nall:\n\tcmake -S engine -B b', null],
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S engine -B b $FLAGS', 'engine'],
  ['build.sh', 'export CMAKE_ARGS="-DX=ON" @\npip install .', undefined],
  ['build.sh', 'FLAGS="-DX=ON" @\n. ./more.sh', undefined],
  // Nor what is set anew before it is read.
  ['build.sh', 'FLAGS="-DX=ON" @\nFLAGS=""\ncmake -S engine -B b $FLAGS', null],
  ['build.sh', 'FLAGS="-DX=ON" @\nFLAGS="$FLAGS -DY=ON"\ncmake -S engine -B b $FLAGS', 'engine'],
  ['build.sh', 'FLAGS="-DX=ON" @\nFLAGS+=" -DY=ON"\ncmake -S engine -B b $FLAGS', 'engine'],
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S engine -B b $FLAGS\nFLAGS=""', 'engine'],
  ['build.sh', 'if a; then\nFLAGS="-DX=ON" @\nelse\nFLAGS=""\nfi\ncmake -B b $FLAGS', '.'],
  ['build.sh', 'CMAKE_ARGS="-DX=ON" pip install . @', '.'],
  ['build.sh', 'CMAKE_ARGS="-DX=ON" python3 -m pip install . @', '.'],
  ['build.sh', 'CMAKE_ARGS="-DX=ON" python setup.py bdist_wheel @', '.'],
  ['build.sh', 'colcon build --cmake-args -DX=ON @', '.'],
  // What only lists arguments may be handed to anybody.
  ['build.sh', 'ARGS=(\n  -DX=ON @\n)\ncmake -S "$1" -B b "${ARGS[@]}"', undefined],
  ['build.sh', './build-all -DX=ON @', undefined],
  ['build.sh', 'my-cmake -DX=ON @', undefined],
  [
    'build.py',
    'args = ["-DX=ON"] @\nrun(["cmake", "-B", "b"] + args, cwd="sub/other")',
    'sub/other',
  ],
  ['Dockerfile', 'FROM a\nENV FLAGS="-DX=ON" @\nRUN cmake -B b $FLAGS .', '.'],
  [
    '.github/workflows/a.yml',
    'jobs:\n  a:\n    steps:\n      - uses: a/b@v1\n        with:\n          options: -DX=ON @\n',
    undefined,
  ],
  ['sub/other/setup.py', 'cmake_args = ["-DX=ON"] @', undefined],
  // The folder of the script itself, and where it lies in the repository.
  [
    'build.sh',
    'HERE=$(cd "$(dirname "$0")" && pwd)\ncmake -S "$HERE/engine" -B b -DX=ON @',
    'engine',
  ],
  [
    'sub/build.sh',
    'D="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"\ncmake -S $D/engine -DX=ON @',
    'engine',
  ],
  ['sub/build.sh', 'D=$(dirname "$0")\ncmake -S ${D}/other -B b -DX=ON @', 'sub/other'],
  ['Makefile', 'SRC := $(CURDIR)/engine\na:\n\tcmake -S $(SRC) -B b -DX=ON @', 'engine'],
  ['sub/Makefile', 'a:\n\tcmake -S $(CURDIR)/other -B b -DX=ON @', 'sub/other'],
  [
    '.github/workflows/a.yml',
    'jobs:\n  a:\n    steps:\n      - run: cmake -S ${{ github.workspace }}/engine -B b -DX=ON @',
    'engine',
  ],
  // What configures nothing passes nothing.
  ['build.sh', 'cmake --build b -DX=ON @', null],
  ['build.sh', 'cmake --install b -DX=ON @', null],
  ['build.sh', 'cmake -DX=ON -P a.cmake @', null],
  ['build.sh', 'cpack -D X=ON @', null],
  ['build.sh', 'mvn -DX=ON package @', null],
  ['build.sh', 'cmake -E env A=1 cmake -DX=ON . @', '.'],
  // CMake does not read CMAKE_ARGS, but what a script runs may.
  ['build.sh', 'export CMAKE_ARGS="-DX=ON" @\ncmake -B b .', null],
  ['build.sh', 'export CMAKE_ARGS="-DX=ON" @\npip install .', undefined],
  ['build.sh', 'export CMAKE_ARGS="-DX=ON" @\n./more.sh', undefined],
  ['build.sh', 'export CMAKE_ARGS="-DX=ON" @\ncmake -B b $CMAKE_ARGS .', '.'],
  ['Dockerfile', 'FROM a\nENV CMAKE_ARGS="-DX=ON" @\nRUN pip install .', undefined],
  // Nor what only a command that configures another project is handed.
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S "$1" -B b $FLAGS', undefined],
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S engine $FLAGS\ncmake -S . $FLAGS', undefined],
  ['build.sh', 'FLAGS="-DX=ON" @\necho "$FLAGS"\ncmake -S engine -B b', undefined],
  ['build.sh', 'export FLAGS="-DX=ON" @\ncmake -S engine -B b', null],
  ['build.sh', 'export FLAGS="-DX=ON" @', undefined],
  // An image's variables are seen in their stage, and what `ENV` sets in those that begin with it.
  ...(
    [
      ['FROM a\nENV F="-DX=ON" @\nRUN cmake -B b .', null],
      ['FROM a\nENV F="-DX=ON" @\nRUN cmake -B b $F engine', 'engine'],
      ['FROM a\nARG F="-DX=ON" @\nRUN cmake -B b ${F} .', '.'],
      ['FROM a\nARG F=-DX=ON @\nRUN pip install .', undefined],
      ['FROM a\nENV A=1 \\\n    F="-DX=ON" @\nRUN cmake -B b $F .', '.'],
      ['FROM a\nENV F="-DX=ON" A=1 @\nRUN cmake -B b $F .', '.'],
      ['FROM a\nARG X=ON @\nRUN cmake -B b .', null],
      ['FROM a AS one\nENV F="-DX=ON" @\nFROM b\nRUN cmake -B b $F .', null],
      ['FROM a AS one\nENV F="-DX=ON" @\nFROM one AS two\nFROM two\nRUN cmake -B b $F .', '.'],
      ['FROM a AS one\nARG F="-DX=ON" @\nFROM one\nRUN cmake -B b $F .', null],
      ['ARG F="-DX=ON" @\nFROM a\nRUN cmake -B b $F .', null],
      ['ARG F="-DX=ON" @\nFROM a\nARG F\nRUN cmake -B b $F .', '.'],
      ['FROM a\nRUN cmake -B b $F .\nENV F="-DX=ON" @', null],
    ] as const
  ).map(([text, folder]): [string, string, string | null | undefined] => [
    'Dockerfile',
    text,
    folder,
  ]),
  // A workflow's in its step, its job or all of it; what a matrix has only where it is named.
  ...(
    [
      ['env:\n  F: -DX=ON @\njobs:\n  a:\n    steps:\n      - run: cmake -B b $F .', '.'],
      [
        'env:\n  F: >-\n    -DY=ON\n    -DX=ON @\njobs:\n  a:\n    steps:\n      - run: cmake -B b $F .',
        '.',
      ],
      ['env:\n  F: -DX=ON @\njobs:\n  a:\n    steps:\n      - run: cmake -B b .', null],
      ['env:\n  X: "ON" @\njobs:\n  a:\n    steps:\n      - run: cmake -B b .', null],
      ['env:\n  F: -DX=ON @\njobs:\n  a:\n    steps:\n      - uses: a/b@v1', undefined],
      [
        'jobs:\n  a:\n    env:\n      F: -DX=ON @\n    steps:\n      - run: cmake -B b ${{ env.F }} .',
        '.',
      ],
      [
        'jobs:\n  a:\n    env:\n      F: -DX=ON @\n  b:\n    steps:\n      - run: cmake -B b $F .',
        null,
      ],
      [
        'jobs:\n  a:\n    steps:\n      - run: cmake -B b $F .\n        env:\n          F: -DX=ON @\n',
        '.',
      ],
      [
        'jobs:\n  a:\n    steps:\n      - name: a\n        env:\n          F: -DX=ON @\n        run: ls\n      - run: cmake -B b $F .',
        null,
      ],
      [
        'jobs:\n  a:\n    strategy:\n      matrix:\n        f: [-DX=ON] @\n    steps:\n      - run: cmake -B b .',
        null,
      ],
      [
        'jobs:\n  a:\n    strategy:\n      matrix:\n        include:\n          - os: a\n            f: -DX=ON @\n    steps:\n      - run: cmake -B b ${{ matrix.f }} .',
        '.',
      ],
      [
        'jobs:\n  a:\n    steps:\n      - run: echo "F=-DX=ON" >> $GITHUB_ENV @\n      - run: cmake -B b $F .',
        '.',
      ],
      [
        'jobs:\n  a:\n    strategy:\n      matrix:\n        c:\n          - os: a\n            f: -DX=ON @\n    steps:\n      - run: cmake -B b ${{ matrix.c.f }} .',
        '.',
      ],
      [
        'variables:\n  - name: F\n    value: -DX=ON @\nsteps:\n  - script: cmake -B b $(F) .',
        undefined,
      ],
      [
        'jobs:\n  a:\n    steps:\n      - run: echo "F=-DX=ON" >> $GITHUB_ENV @\n      - run: cmake -B b .',
        null,
      ],
    ] as const
  ).map(([text, folder]): [string, string, string | null | undefined] => [
    '.github/workflows/a.yml',
    text,
    folder,
  ]),
  // A package of Python is built from the project beside it, or from the one that it names.
  ['pyproject.toml', '[tool.scikit-build.cmake.define]\nX = "ON" @', '.'],
  ['sub/other/pyproject.toml', '[tool.scikit-build]\ncmake.args = ["-DX=ON"] @', 'sub/other'],
  [
    'sub/pyproject.toml',
    '[tool.scikit-build]\ncmake.source-dir = "other"\ncmake.define.X = "ON" @',
    'sub/other',
  ],
  ['sub/pyproject.toml', '[tool.scikit-build]\ncmake.define.X = "ON" @', undefined],
  // Nobody reads a table of another backend.
  ...(
    [
      ['build-backend = "setuptools.build_meta"', null],
      ['build-backend = "setuptools.build_meta"\nrequires = ["scikit-build-core>=0.9"]', '.'],
      ['build-backend = "scikit_build_core.build"\nrequires = ["scikit_build_core"]', '.'],
      ['build-backend = "own"\nbackend-path = ["."]', '.'],
    ] as const
  ).flatMap(([backend, folder]): [string, string, string | null][] => {
    const system = `[build-system]\n${backend}\n`
    return [
      ['pyproject.toml', `${system}[tool.scikit-build.cmake.define]\nX = "ON" @`, folder],
      ['pyproject.toml', `[[tool.scikit-build.overrides]]\nx.X = "ON" @\n${system}`, folder],
      ['pyproject.toml', `${system}[tool.cibuildwheel]\nenvironment = "A=-DX=ON" @`, '.'],
    ]
  }),
])('%s %j configures %j', (file, marked, folder) => {
  const line = marked.slice(0, marked.indexOf(' @')).split('\n').length
  const files = [{ path: file, bytes: Buffer.from(marked.replace(' @', '')) }]
  expect(foldersOfLines(files, '/r', PATHS)(file, line)).toBe(folder)
})

/** Where nobody reads what a call configures, the one project that its file names is it; a top of its own takes more than a name. */
test.each<[string, string, string | null | undefined, string | null | undefined]>([
  ['setup.py', 'src = here / "native"\nrun(["cmake", str(src), "-DX=ON"]) @', 'native', 'native'],
  ['setup.py', 'run(["cmake", "-B", "b", "-DX=ON"], cwd="native") @', 'native', 'native'],
  ['setup.py', 'setup(cmake_source_dir="native", cmake_args=["-DX=ON"]) @', 'native', 'native'],
  [
    'setup.py',
    'a = ["-DX=ON"] @\nrun(["cmake", ext.dir] + a)\nExt("n", d="native")',
    'native',
    undefined,
  ],
  ['build.js', 'const s = join(dir, "native")\nrun(`cmake -S ${s} -DX=ON`) @', 'native', undefined],
  ['build.rs', 'cmake::Config::new("native").define("X", "ON") @', 'native', 'native'],
  ['build.gradle', 'arguments "-DX=ON" @\npath "native/CMakeLists.txt"', 'native', undefined],
  ['flake.nix', 'src = ./native;\ncmakeFlags = [ "-DX=ON" ]; @', 'native', 'native'],
  ['package.json', '"install": "cmake-js compile -d native --CDX=ON" @', 'native', undefined],
  ['native/build.js', 'run(["-DX=ON"]) @', undefined, undefined],
  // None, or more than one.
  ['build.js', 'run("native.txt", ["-DX=ON"]) @', undefined, undefined],
  ['build.js', 'run(["cmake"], ["-DX=ON"]) @', undefined, undefined],
  ['build.js', 'run("native", "other", ["-DX=ON"]) @', undefined, undefined],
  ['build.js', 'run("native", "native/test", ["-DX=ON"]) @', 'native', undefined],
])('%s %j names %j, and %j beside a project at the top', (file, marked, alone, beside) => {
  const line = marked.slice(0, marked.indexOf(' @')).split('\n').length
  const files = [{ path: file, bytes: Buffer.from(marked.replace(' @', '')) }]
  const paths = ['native', 'native/test', 'other', 'cmake'].map((one) => `${one}/CMakeLists.txt`)
  expect([
    foldersOfLines(files, '/r', new Set(paths))(file, line),
    foldersOfLines(files, '/r', new Set([...paths, 'CMakeLists.txt']))(file, line),
  ]).toEqual([alone, beside])
})

test.each<['make' | 'cargo', string, string, string | undefined]>([
  ['make', 'build.sh', 'make X=1 @', '.'],
  ['make', 'build.sh', 'make -C sub/other X=1 @', 'sub/other'],
  ['make', 'build.sh', 'make X=1 --directory=sub/other @', 'sub/other'],
  ['make', 'build.sh', 'cd sub/other && make X=1 @', 'sub/other'],
  ['make', 'build.sh', 'cd sub\nmake -C other X=1 @', 'sub/other'],
  ['make', 'build.sh', 'make -C "$1" X=1 @', undefined],
  ['make', 'build.sh', 'export X=1 @', undefined],
  ['make', 'build.sh', 'cmake X=1 @', undefined],
  ['make', 'Makefile', 'all:\n\t$(MAKE) -C sub/other X=1 @', 'sub/other'],
  ['make', 'Makefile', 'all:\n\tcd sub\n\t$(MAKE) X=1 @', '.'],
  ['make', 'sub/Makefile', 'all:\n\t${MAKE} X=1 @', 'sub'],
  ['make', '.github/workflows/a.yml', `${WORKFLOW}make X=1 @`, 'sub/other'],
  ['cargo', 'build.sh', 'cargo build --features X @', '.'],
  ['cargo', 'build.sh', 'cd sub/other\ncargo build --features X @', 'sub/other'],
  ['cargo', 'build.sh', 'cargo build --manifest-path=sub/other/Cargo.toml -F X @', 'sub/other'],
  ['cargo', 'build.sh', 'cargo build --manifest-path Cargo.toml -F X @', '.'],
])('%s in %s: %j runs in %j', (system, file, marked, folder) => {
  const line = marked.slice(0, marked.indexOf(' @')).split('\n').length
  expect(folderOfCall(system, file, marked.replace(' @', ''), line)).toBe(folder)
})
