import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { scratch } from './fake.ts'

/**
 * The real CMake, but a build directory begins with what an earlier configure of the same test file learned about the
 * same compilers. To find that out anew takes most of a small project's configure, and a proof configures five times.
 */
const REMEMBERING = `for argument; do
  [ "$last" = -B ] && build=$argument
  last=$argument
done
[ -n "$build" ] || exec "$CMAKE" "$@"
cuda=$KNOWN/cuda/$CUDACXX
files=$build/CMakeFiles/$VERSION
# The proof laid in what its own earlier configure learned.
[ -d "$files" ] && exec "$CMAKE" "$@"
mkdir -p "$files" "$cuda"
cp "$KNOWN"/*.cmake "$cuda"/*.cmake "$files" 2>/dev/null
# Without this mark CMake takes what it did not put there itself for stale, and clears it away.
"$CMAKE" "$@" -DCMAKE_PLATFORM_INFO_INITIALIZED=1 || exit
for file in CMakeSystem CMakeCCompiler CMakeCXXCompiler; do
  [ -e "$KNOWN/$file.cmake" ] || cp "$files/$file.cmake" "$KNOWN" 2>/dev/null
done
[ -e "$cuda/CMakeCUDACompiler.cmake" ] || cp "$files/CMakeCUDACompiler.cmake" "$cuda" 2>/dev/null
exit 0`

let made: string | undefined

/** A folder with that CMake; an empty one where there is no CMake. */
export function rememberingCMake(): string {
  made ??= makeRememberingCMake()
  return made
}

/** The caller's environment with that CMake on PATH, behind the folders of `before`. */
export function knownCompilers(...before: readonly string[]): NodeJS.ProcessEnv {
  const folders = [...before, rememberingCMake(), process.env['PATH'] ?? '']
  return { ...process.env, PATH: folders.join(':') }
}

function makeRememberingCMake(): string {
  const bin = path.join(scratch(), 'bin')
  const known = path.join(scratch(), 'known')
  mkdirSync(bin)
  mkdirSync(known)
  const find = 'command -v cmake && cmake --version'
  const { stdout } = spawnSync('sh', ['-c', find], { encoding: 'utf8' })
  const [, cmake, version] = /^(.+)\ncmake version (\S+)/.exec(stdout) ?? []
  if (cmake === undefined) return bin
  const head = `#!/bin/sh\nCMAKE='${cmake}' KNOWN='${known}' VERSION='${version}'\n`
  writeFileSync(path.join(bin, 'cmake'), head + REMEMBERING)
  chmodSync(path.join(bin, 'cmake'), 0o755)
  return bin
}
