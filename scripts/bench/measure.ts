import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import type { Cost } from './figures.ts'

/**
 * Runs a program to its end and tells on its own output what it took: seconds of CPU and of the clock, and kilobytes.
 * Node does not say that of a program that it started; grep's "nothing found" (1) and Flagshift's statuses are no failure.
 */
const MEASURED = `
import os, resource, subprocess, sys, time
began = time.monotonic()
status = subprocess.call(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
took = time.monotonic() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if status not in (0, 1, 3): sys.exit('status %d' % status)
print(used.ru_utime + used.ru_stime, took, used.ru_maxrss)`

const run = promisify(execFile)

/** What one run of a program takes. */
export async function measure(command: readonly string[], folder: string): Promise<Cost> {
  const { stdout } = await run('python3', ['-c', MEASURED, ...command], { cwd: folder })
  const [cpu, wall, kilobytes] = stdout.split(' ').map(Number)
  return { cpuSeconds: cpu!, wallSeconds: wall!, peakMegabytes: kilobytes! / 1024 }
}

/** The median of each figure. */
export function medianOf(costs: readonly Cost[]): Cost {
  const middle = (figure: (cost: Cost) => number): number =>
    costs.map(figure).toSorted((a, b) => a - b)[costs.length >> 1]!
  return {
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    wallSeconds: middle(({ wallSeconds }) => wallSeconds),
    peakMegabytes: middle(({ peakMegabytes }) => peakMegabytes),
  }
}

/** The median time of some work of this process, in milliseconds, after one run that warms up. */
export async function medianTime(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  await work()
  for (let count = 0; count < runs; count++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1]!
}
