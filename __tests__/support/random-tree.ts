import fc from 'fast-check'

/** Names that maps rename, one inside another on purpose. */
export const OLD = ['OLD_FLAG', 'OLD_FLAG_SYCL', 'LIB_CUBLAS', 'WITH_BLAS', 'NO_GPU', 'USE_HIP']
/** Names that maps rename to; no map of these tests renames them further. */
export const NEW = ['NEW_FLAG', 'LIB_CUDA', 'LIB_BLAS_VENDOR', 'NEW_FLAG_SYCL', 'GPU']

/** What stands in files of each kind; `N` and `M` become names. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'CMakeLists.txt': [
    'option(N "N of the library" OFF)',
    'set(N ON)',
    'set(N "ON" CACHE BOOL "use M" FORCE)',
    'if(N)\n  message(STATUS "N")\nendif()',
    'if(NOT N AND M)\n  add_definitions(-DN)\nelseif(DEFINED N)\nendif()',
    'target_compile_definitions(t PRIVATE N $<$<BOOL:${N}>:M>)',
    'target_compile_definitions(t PRIVATE N=1 M=0)',
    'add_compile_definitions(N M)',
    'list(APPEND ARGS -DN=${M} "-DM=ON")',
    '# N is \u00e9 comment',
    'execute_process(COMMAND cmake -DN:BOOL=ON .)',
    'unset(N)',
  ],
  Makefile: [
    'N := 1',
    'N ?= 0',
    'ifdef N\nCFLAGS += -DN\nendif',
    'ifeq ($(N),1)\nCFLAGS += -DM=1\nelse\nM = 1\nendif',
    'export N',
    'all:\n\t$(MAKE) -C lib N=1 M=$(N)',
    '# make N=1',
    'CFLAGS += $(if $(N),-DM)',
  ],
  'build.sh': [
    'export N=1',
    'cmake -B build -DN=ON -DM=OFF',
    'cmake -B build \\\n  -DN=ON \\\n  -D M=1 .',
    'if [ -n "$N" ]; then\n  make N=1\nfi',
    'if [[ "${N:-0}" == "1" ]]; then echo N; fi',
    'CMAKE_ARGS="-DN=on -DM=${M:-off}" pip install .',
    '# N \u00e9',
    'make N=1 M=0',
    'cat > x <<EOF\nN=1\nEOF',
  ],
  Dockerfile: [
    'FROM a AS b',
    'ARG N=1',
    'ENV N=ON M=OFF',
    'RUN cmake -DN=${N} . && make M=1',
    'RUN CMAKE_ARGS="-DN=on" pip install x',
    '# N',
  ],
  'ci.yml': [
    'n%: -DN=ON',
    'env%:\n  N: 1\n  M: "on"',
    'list%:\n  - N=1\n  - -DM=ON',
    'run%: |\n  cmake -DN=ON -DM=OFF .\n  make N=1',
    'flow%: {N: ON, other: [M, "-DN=1"]}',
    '# N',
  ],
  'data.json': ['"n%": "-DN=ON -DM=OFF"', '"o%": {"N": "ON", "x": true}', '"l%": ["N=1", "M"]'],
  'CMakePresets.json': [
    '"n%": {"cacheVariables": {"N": "ON", "M": {"type": "BOOL", "value": "OFF"}}}',
    '"e%": {"environment": {"N": "1"}}',
  ],
  'pyproject.toml': [
    'n% = "-DN=ON;-DM=OFF"',
    '[t%]\nN = "ON"\nx = ["-DN=1", "M"]',
    'i% = {N = "1", y = true}',
    '# N',
  ],
  'setup.py': [
    'os.environ["N"] = "1"',
    'if os.environ.get("N", "0") == "1":\n    args.append("-DM=ON")',
    'cmake_args = ["-DN=ON", f"-DM={x}"]',
    'macros = [("N", None), ("M", "1")]',
    '# N',
  ],
  'main.c': [
    '#ifdef N\nint a;\n#endif',
    '#if defined(N) && !defined(M)\n#define M 1\n#endif',
    '#ifndef N\n#define N\n#endif',
    'const char *s = "N"; /* M */',
  ],
  'README.md': [
    'Build with `-DN=ON`.',
    '```sh\ncmake -DN=ON -DM=OFF .\n```',
    '| `N` | the M |',
    'N was renamed to M.',
  ],
  'app.bat': ['set N=1', 'cmake -DN=ON -DM=OFF', 'if "%N%"=="1" echo N'],
  Kconfig: ['config N\n\tbool "n"\n\tdepends on M', 'config X%\n\tbool\n\tselect N if M'],
  'tox.ini': ['[n%]\nk = -DN=ON\n', 'setenv%=N=1'],
  'meson.build': ["a% = ['-DN=ON', '-DM']", "add_project_arguments('-DN', language: 'c')"],
}

export interface TextFile {
  readonly path: string
  /** Bytes as latin1. */
  readonly text: string
}

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...OLD) },
  { weight: 2, arbitrary: fc.constantFrom(...NEW) },
  { weight: 1, arbitrary: fc.constantFrom('OLD_FLAG_2', 'X_OLD_FLAG', 'OTHER') },
)
const ends = fc.constantFrom('\n', '\n', '\r\n', 'mixed')

function fileOf(path: string, lines: readonly string[]): fc.Arbitrary<TextFile> {
  const block = fc.tuple(fc.constantFrom(...lines), name, name)
  return fc
    .record({
      blocks: fc.array(block, { minLength: 1, maxLength: 7 }),
      end: ends,
      bom: fc.boolean().map((yes) => yes && !path.endsWith('.json')),
      final: fc.boolean(),
      latin1: fc.boolean(),
      folder: fc.constantFrom('', 'sub/', 'a b/'),
    })
    .map(({ blocks, end, bom, final, latin1, folder }) => {
      const filled = blocks.map(([line, one, two], index) =>
        line
          .replace(
            /(?<![A-Za-z0-9_])(-D)?([NM])(?![A-Za-z0-9_])/g,
            (_, dash: string | undefined, letter: string) => {
              return `${dash ?? ''}${letter === 'N' ? one : two}`
            },
          )
          .replaceAll('%', path === 'app.bat' ? '%' : String(index)),
      )
      const body = path.endsWith('.json') ? `{\n${filled.join(',\n')}\n}` : filled.join('\n')
      const text = (latin1 ? body : body.replaceAll('\u00e9', 'e')) + (final ? '\n' : '')
      let line = 0
      const ended = text.replaceAll('\n', () =>
        end === 'mixed' ? (line++ % 2 ? '\r\n' : '\n') : end,
      )
      return { path: folder + path, text: (bom ? '\u00ef\u00bb\u00bf' : '') + ended }
    })
}

/** A few build files of many languages, one of each path. */
export const tree: fc.Arbitrary<readonly TextFile[]> = fc.uniqueArray(
  fc.oneof(...Object.entries(LINES).map(([path, lines]) => fileOf(path, lines))),
  { minLength: 1, maxLength: 8, selector: ({ path }) => path },
)

const KINDS = ['macro', 'cmake-option', 'cmake-variable', 'make-var', 'env', 'kconfig', 'any']

/** One entry of a rename map; its new name may be an old one, renamed further or freed and given away. */
const entry = fc.constantFrom(...OLD).chain((from) =>
  fc.record(
    {
      from: fc.constant(from),
      to: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...NEW) },
        { weight: 3, arbitrary: fc.constantFrom(...OLD.filter((one) => one !== from)) },
        { weight: 1, arbitrary: fc.constant({ NEW_FLAG: 'ON', LIB_BLAS_VENDOR: 'OpenBLAS' }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      kind: fc.constantFrom(...KINDS),
      value: fc.constantFrom('same', 'same', 'inverted', { ON: 'yes', OFF: 'no', 1: 'yes' }),
      since: fc.constantFrom('b10', 'b20', 'b30'),
    },
    { requiredKeys: ['from', 'to', 'kind', 'value'] },
  ),
)

export type MapEntry = typeof entry extends fc.Arbitrary<infer Entry> ? Entry : never

/** Entries of a rename map: chains, splits, removals, inverted and mapped values, several kinds of one name. */
export const renames: fc.Arbitrary<readonly MapEntry[]> = fc.uniqueArray(entry, {
  minLength: 1,
  maxLength: 6,
  selector: ({ from, kind }) => `${from} ${kind}`,
})
