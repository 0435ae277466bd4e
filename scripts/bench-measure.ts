import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'

/** The median of some runs, in milliseconds, after one that warms up. */
export async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  await work()
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1]!
}

/** Runs a program to its end, its output thrown away; grep's "nothing found" (status 1) is no failure. */
export async function execute(
  program: string,
  args: readonly string[],
  cwd?: string,
): Promise<void> {
  await ended(program, args, cwd)
}

/** Makes a Node process tell on descriptor 3 how much memory it had at most, in KiB. */
const TELL = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`

/** Runs a Node program and gives its peak memory in MiB. */
export async function peakMemory(args: readonly string[]): Promise<number> {
  const preload = `data:text/javascript,${encodeURIComponent(TELL)}`
  return Number(await ended(process.execPath, ['--import', preload, ...args])) / 1024
}

/** @returns what the program wrote to descriptor 3 */
async function ended(program: string, args: readonly string[], cwd?: string): Promise<string> {
  const sink = openSync(devNull, 'w')
  try {
    const child = spawn(program, args, { cwd, stdio: ['ignore', sink, 'pipe', 'pipe'] })
    let errors = ''
    let told = ''
    child.stdio[2]!.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdio[3]!.on('data', (chunk: Buffer) => (told += chunk.toString()))
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}: ${errors}`)
    return told
  } finally {
    closeSync(sink)
  }
}

/** True where a program can be started. */
export async function exists(program: string): Promise<boolean> {
  return execute(program, ['--version']).then(
    () => true,
    () => false,
  )
}
