import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll } from '@jest/globals'

import type { ChildResult } from '../../src/proof/running/child.ts'

const made: string[] = []
afterAll(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true })
})

/** What a child is that could not be started: its program is not here. */
export const NOT_HERE: ChildResult = {
  code: null,
  signal: null,
  timedOut: false,
  startError: 'ENOENT',
  stdout: '',
  stderr: '',
  bytes: 0,
  seconds: 0,
}

/** A temporary directory that goes when the test file is done. */
export function scratch(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'flagshift-test-'))
  made.push(directory)
  return directory
}

/** A directory of shell scripts that stand for programs, and of links to real ones. */
export function programs(
  scripts: Readonly<Record<string, string>>,
  real: readonly string[] = [],
): string {
  const directory = path.join(scratch(), 'bin')
  mkdirSync(directory)
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(path.join(directory, name), `#!/bin/sh\n${script}\n`)
    chmodSync(path.join(directory, name), 0o755)
  }
  for (const name of real) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    if (found !== '') symlinkSync(found, path.join(directory, name))
  }
  return directory
}

/** A script that answers as nvcc does, and does `compile` when asked to build. */
export function fakeNvcc(compile: string): string {
  return `case "$*" in
  *--version*) echo "nvcc: NVIDIA (R) Cuda compiler driver"; echo "Cuda compilation tools, release 13.0, V13.0.88"; exit 0 ;;
  *--list-gpu-arch*) printf 'compute_100\\ncompute_75\\ncompute_121\\n'; exit 0 ;;
  *--dryrun*) echo "#$ TOP=/nowhere/cuda" >&2; exit 0 ;;
esac
output=canary
while [ $# -gt 0 ]; do
  case $1 in
    -o) output=$2; shift ;;
    -DUSE_NEW) new=1 ;;
    -ccbin) host=$2; shift ;;
  esac
  shift
done
guard() { echo 'canary.cu:2:2: error: #error FLAG_GUARD expected definition USE_NEW is missing' >&2; exit 1; }
${compile}`
}

/** A compile step that builds, where the definition is there, a program that prints and exits as said. */
export function buildsProgram(prints: string, exits: number): string {
  return `[ -n "$new" ] || guard
printf '#!/bin/sh\\necho '"'"'${prints}'"'"'\\nexit ${exits}\\n' > "$output"
chmod +x "$output"`
}
