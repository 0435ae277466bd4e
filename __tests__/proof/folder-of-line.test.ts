import { expect, test } from '@jest/globals'

import { folderOfLine } from '../../src/proof/unused/folder-of-line.ts'

const PATHS = new Set(['CMakeLists.txt', 'engine/CMakeLists.txt', 'sub/other/CMakeLists.txt'])
const WORKFLOW = 'jobs:\n  a:\n    steps:\n      - working-directory: sub/other\n        run: '

/** The line that passes the flag is the one with an @ at its end. */
test.each<[string, string, string | null | undefined]>([
  ['build.sh', 'cmake -S engine -B b -DX=ON @', 'engine'],
  ['build.sh', 'cd sub/other\ncmake -B b -DX=ON . @', 'sub/other'],
  ['build.sh', 'SRC=sub/other\ncmake -S "$SRC" -B b -DX=ON @', 'sub/other'],
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
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S engine -B b $FLAGS', undefined],
  ['build.sh', 'export CMAKE_ARGS="-DX=ON" @\npip install .', undefined],
  ['build.sh', 'FLAGS="-DX=ON" @\n. ./more.sh', undefined],
  // Nor what is set anew before it is read.
  ['build.sh', 'FLAGS="-DX=ON" @\nFLAGS=""\ncmake -S engine -B b $FLAGS', null],
  ['build.sh', 'FLAGS="-DX=ON" @\nFLAGS="$FLAGS -DY=ON"\ncmake -S engine -B b $FLAGS', undefined],
  ['build.sh', 'FLAGS="-DX=ON" @\nFLAGS+=" -DY=ON"\ncmake -S engine -B b $FLAGS', undefined],
  ['build.sh', 'FLAGS="-DX=ON" @\ncmake -S engine -B b $FLAGS\nFLAGS=""', undefined],
  ['build.sh', 'if a; then\nFLAGS="-DX=ON" @\nelse\nFLAGS=""\nfi\ncmake -B b $FLAGS', undefined],
  ['build.sh', 'CMAKE_ARGS="-DX=ON" pip install . @', '.'],
])('%s %j configures %j', (file, marked, folder) => {
  const line = marked.slice(0, marked.indexOf(' @')).split('\n').length
  expect(folderOfLine(file, marked.replace(' @', ''), line, '/r', PATHS)).toBe(folder)
})
