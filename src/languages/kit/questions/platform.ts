/** Words of operating systems, processors and compilers, and of what tells them. */
const PLATFORM = new Set(
  (
    'os ostype platform uname arch architecture processor system machine abi distro goos goarch ' +
    'windows win win32 win64 nt mingw mingw32 mingw64 msys msys2 cygwin msvc msc unix posix linux gnu gnuc android apple mac macos macosx ' +
    'darwin osx ios iphone iphoneos tvos watchos ubuntu debian fedora centos rhel alpine arm arm64 armv7 armv8 aarch64 neon ' +
    'x86 x64 x86_64 amd64 i386 i686 ia32 intel ppc ppc64le powerpc riscv riscv64 s390x wasm wasm32 emscripten ' +
    'freebsd openbsd netbsd bsd solaris sunos haiku compiler gcc clang icc icx nvcc appleclang cl'
  ).split(' '),
)

/** Words that say nothing of their own beside those. */
const NEUTRAL = new Set(
  (
    'cmake c cxx cpp cc cpu target host build hosted name id is on not and or in if elif else elsif elseif unless case of any all eq ne equ neq ' +
    'i strequal equal matches match contains contain startswith endswith starts with runner matrix env sys process runtime jit ' +
    'ver s m p r o f latest true false then test version id_like family this defined cfg info std builtin tag get current stdenv platforms constraint ' +
    'lower upper strip tolower toupper str string like value'
  ).split(' '),
)

/** Whether a condition looks at nothing but the platform that the build is for. */
export function asksPlatform(condition: string): boolean {
  const words = condition
    .replace(/x86_64/gi, 'x64')
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => /[a-z]/.test(word))
  return (
    words.some((word) => PLATFORM.has(word)) &&
    words.every((word) => PLATFORM.has(word) || NEUTRAL.has(word))
  )
}
