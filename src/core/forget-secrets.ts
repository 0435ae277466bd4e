import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'

/** What the runner hands to an action beside its inputs, and what people put into a job's environment. */
const SECRET_NAMES = new Set([
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'INPUT_TOKEN',
])

/**
 * Takes the token, and what the runner gave beside it, out of this process's environment, and hides the rest of it.
 *
 * @param token the value that is a secret under any name; empty for none
 */
export function forgetSecrets(environment: NodeJS.ProcessEnv, token: string): void {
  for (const [name, value] of Object.entries(environment))
    if (SECRET_NAMES.has(name) || (token !== '' && value?.includes(token))) delete environment[name]
  hideEnvironment(environment)
}

/**
 * Takes every value out of the block that any process of the same user may read in `/proc/PID/environ` on Linux, which
 * changing the environment leaves as it is: any of them may be a secret, under any name. They stay to be had by this process.
 * Nothing but values is overwritten. Best effort: where the system does not allow it, the block stays.
 */
export function hideEnvironment(environment: NodeJS.ProcessEnv): void {
  // Set anew it lies elsewhere: what the block holds is no longer asked for.
  for (const [name, value] of Object.entries(environment)) environment[name] = value
  if (process.platform !== 'linux') return
  try {
    overwriteBlock()
  } catch {
    // A system without /proc, or one that keeps it closed: then the block is closed to others too, or stays.
  }
}

/** Where the block lies: `env_start` of proc_pid_stat(5), the 50th field; the second may hold blanks and brackets. */
function blockStart(): number {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[50 - 3])
}

function overwriteBlock(): void {
  const block = readFileSync('/proc/self/environ')
  const start = blockStart()
  if (!Number.isSafeInteger(start) || start <= 0) return
  const memory = openSync('/proc/self/mem', 'r+')
  try {
    for (let from = 0; from < block.length;) {
      const nul = block.indexOf(0, from)
      const end = nul === -1 ? block.length : nul
      const entry = block.subarray(from, end)
      const equals = entry.indexOf('=')
      if (equals > 0) overwrite(memory, entry.subarray(equals + 1), start + from + equals + 1)
      from = end + 1
    }
  } finally {
    closeSync(memory)
  }
}

/** Writes only where the very bytes are. */
function overwrite(memory: number, value: Buffer, at: number): void {
  const there = Buffer.alloc(value.length)
  if (readSync(memory, there, 0, there.length, at) !== value.length || !there.equals(value)) return
  writeSync(memory, Buffer.alloc(value.length), 0, value.length, at)
}
