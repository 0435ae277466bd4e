import { runChild } from './child.ts'
import type { ChildEnvironment } from './environment.ts'

/** Puts a program behind whatever keeps it from the caller's processes, if anything does. */
export type Wrap = (
  program: string,
  args: readonly string[],
) => readonly [string, readonly string[]]

const WAYS: readonly (readonly string[])[] = [
  ['--pid', '--fork', '--kill-child', '--mount-proc'],
  ['--user', '--map-current-user', '--pid', '--fork', '--kill-child', '--mount-proc'],
]

/**
 * A process namespace of its own with its own /proc, where the system lets us: then a build can't read the caller's
 * environment from /proc, and everything it started ends with it. Hosted runners forbid it; the environment's
 * allow-list, the process group and the marker remain there.
 */
export async function findConfinement(cwd: string, env: ChildEnvironment): Promise<Wrap> {
  if (process.platform !== 'linux') return unconfined
  for (const way of WAYS) {
    const probe = await runChild('unshare', [...way, '--', 'true'], {
      cwd,
      env,
      timeoutSeconds: 10,
    })
    if (probe.code === 0)
      return (program, args) => ['unshare', [...way, '--', program, ...args]] as const
  }
  return unconfined
}

/** A program and its arguments as they are, where nothing confines it. */
export function unconfined(
  program: string,
  args: readonly string[],
): readonly [string, readonly string[]] {
  return [program, args]
}
