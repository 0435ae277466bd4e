import { fitsWhole, matchWhole } from '../../../core/near.ts'
/** Who receives the words of a command line, which decides what `-DX` or `X=1` means there. */
export type Hint =
  | 'cmake'
  | 'compiler'
  | 'make'
  | 'meson'
  | 'cargo'
  | 'bazel'
  | 'zig'
  | 'kconfig'
  | 'environment'
  /** Names of variables go on as they are. */
  | 'names'
  | 'unknown'

const PROGRAMS: readonly (readonly [RegExp, Hint])[] = [
  [/.*cmake[\d.]*(?:-gui|-js)?|catkin_make|colcon/, 'cmake'],
  [/(?:[gbn]|em|mingw32-|remake|p)?make|ninja|samu|jom|checkmake/, 'make'],
  [
    /(?:.*-)?(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|clang-cl|cpp|icc|icpc|icx|icpx|dpcpp|nvcc|hipcc|cl|emcc|em\+\+|tcc|swiftc|swift|musl-gcc)(?:-[\d.]+)?/,
    'compiler',
  ],
  [/meson(?:\.py)?/, 'meson'],
  [/cargo|cross|maturin/, 'cargo'],
  [/bazel(?:isk)?/, 'bazel'],
  [/zig/, 'zig'],
  [
    /env|docker|podman|nerdctl|buildah|buildx|docker-compose|pip[\d.]*|pipx|python[\d.]*|uv|poetry|tox|nox|conda|mamba|npm|node|go/,
    'environment',
  ],
]

/** Variables that hold a program: `$(MAKE)`, `${CMAKE_COMMAND}`, `$CXX`. */
const VARIABLES: Readonly<Record<string, Hint>> = {
  CMAKE: 'cmake',
  CMAKE_COMMAND: 'cmake',
  MAKE: 'make',
  GMAKE: 'make',
  CC: 'compiler',
  CXX: 'compiler',
  CPP: 'compiler',
  NVCC: 'compiler',
  HIPCC: 'compiler',
}

/** What a word in the place of a program stands for; undefined for a word that is no known program. */
export function programOf(word: string): Hint | undefined {
  const variable = matchWhole(word, /\$[({]?([A-Z_]+)[)}]?/)?.[1]
  if (variable !== undefined) return VARIABLES[variable]
  const base = word
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.exe$/i, '')
    .toLowerCase()
  if (base.length > 60) return undefined
  if (base === 'kconfig-tweak' || /(?:^|\/)scripts\/config$/.test(word)) return 'kconfig'
  return PROGRAMS.find(([pattern]) => fitsWhole(base, pattern))?.[1]
}

/**
 * Who receives the words that a variable, key or option of that name holds: `CMAKE_ARGS` → cmake, `CXXFLAGS` → compiler,
 * `MAKEFLAGS` → make, `runArgs` → environment, `CIBW_ENVIRONMENT_PASS_LINUX` → names. `unknown` where the name does not say.
 */
export function hintOf(name: string): Hint {
  const key = name.replaceAll(/[-.]/g, '_').replace(/^_+/, '').toUpperCase()
  if (/PASS_?ENV|ENVIRONMENT_PASS|^PASSTHROUGH$/.test(key)) return 'names'
  if (/^(?:DOCKER_|RUN_?|DOCKER_RUN_)(?:ARGS|OPTS|OPTIONS|FLAGS)$/.test(key)) return 'environment'
  if (/CMAKE_(?:C|CXX|CUDA|HIP|OBJC|OBJCXX|ASM|SWIFT)_FLAGS/.test(key)) return 'compiler'
  if (/CMAKE|SKBUILD_CONFIGURE|CATKIN/.test(key)) return 'cmake'
  if (/MESON|^SETUP_ARGS$/.test(key)) return 'meson'
  if (/CARGO|^FEATURES$/.test(key)) return 'cargo'
  if (/BAZEL/.test(key)) return 'bazel'
  if (/MAKE_?(?:FLAGS|ARGS|OPTS|OPTIONS|VARS|ARGUMENTS)|^(?:G|N)?MAKE$/.test(key)) return 'make'
  if (
    /(?:^|_|[A-Z])C(?:XX|PP|UDA|C)?_?FLAGS|(?:NVCC|HIP|CUDA|GCC|CLANG|COMPILE|COMPILER|XCOMPILER|CPP|CXX|PREPROCESSOR)_?(?:FLAGS|ARGS|OPTS|OPTIONS|DEFS|DEFINES|DEFINITIONS)|^(?:.*_)?(?:C|CXX|CONLY|CPP)OPTS?$|^XCOMPILER$|^XCC$/.test(
      key,
    )
  )
    return 'compiler'
  return 'unknown'
}

/** The name of a program that a path such as `./X`, `build/bin/X` or `bin/X.exe` says was built. */
export function builtProgram(path: string): string | undefined {
  return /(?:^|\/)(?:\.|bin|Release|Debug|RelWithDebInfo)\/([^/]+?)(?:\.exe)?$/.exec(path)?.[1]
}
