import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { scratch } from './fake.ts'

/**
 * The real CMake, but a build directory begins with what is known of the C and C++ compilers. To find that out anew takes
 * most of a small project's configure, and a proof configures five times.
 */
const REMEMBERING = `for argument; do
  [ "$last" = -B ] && build=$argument
  last=$argument
done
[ -n "$build" ] || exec "$CMAKE" "$@"
# What is known was found out without a toolchain file.
case "$*" in *TOOLCHAIN*) exec "$CMAKE" "$@";; esac
files=$build/CMakeFiles/$VERSION
# The proof laid in what its own earlier configure learned.
[ -d "$files" ] && exec "$CMAKE" "$@"
mkdir -p "$files"
cp "$KNOWN"/*.cmake "$files"
# Without this mark CMake takes what it did not put there itself for stale, and clears it away.
exec "$CMAKE" "$@" -DCMAKE_PLATFORM_INFO_INITIALIZED=1`

/** What was learnt stays until the next installation. */
const KEPT = path.resolve('node_modules/.cache/flagshift/compilers')

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
  mkdirSync(bin)
  const find = 'command -v cmake && cmake --version && cc --version && c++ --version'
  const { stdout } = spawnSync('sh', ['-c', find], { encoding: 'utf8' })
  const [, cmake, version] = /^(.+)\ncmake version (\S+)/.exec(stdout) ?? []
  if (cmake === undefined) return bin
  const known = path.join(KEPT, createHash('sha1').update(stdout).digest('hex'))
  if (!existsSync(known)) learnCompilers(cmake, version!, known)
  const head = `#!/bin/sh\nCMAKE='${cmake}' KNOWN='${known}' VERSION='${version}'\n`
  writeFileSync(path.join(bin, 'cmake'), head + REMEMBERING)
  chmodSync(path.join(bin, 'cmake'), 0o755)
  return bin
}

/** Configures an empty project once for all test files: what a build writes itself can't be kept outside its copy. */
function learnCompilers(cmake: string, version: string, known: string): void {
  const place = scratch()
  writeFileSync(
    path.join(place, 'CMakeLists.txt'),
    'cmake_minimum_required(VERSION 3.16)\nproject(x C CXX)\n',
  )
  spawnSync(cmake, ['-S', place, '-B', path.join(place, 'build')], { stdio: 'ignore' })
  const learned = path.join(place, 'build', 'CMakeFiles', version)
  const files = ['System', 'CCompiler', 'CXXCompiler'].map((name) => `CMake${name}.cmake`)
  const whole = `${known}.${process.pid}`
  mkdirSync(whole, { recursive: true })
  for (const file of files) cpSync(path.join(learned, file), path.join(whole, file))
  // Another worker may have been faster.
  if (existsSync(known)) rmSync(whole, { recursive: true })
  else renameSync(whole, known)
}
