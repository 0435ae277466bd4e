import { runChild } from './child.ts'
import type { ChildEnvironment } from './environment.ts'
import { keptBelow } from './keeper.ts'

/** Puts a program behind whatever keeps it from the caller's processes, if anything does. */
export type Wrap = (
  program: string,
  args: readonly string[],
) => readonly [string, readonly string[]]

/** How far a build is kept apart from the caller. */
export interface Confinement {
  readonly wrap: Wrap
  readonly kind: 'namespaces' | 'keeper' | 'none'
}

const NAMESPACES: readonly (readonly string[])[] = [
  ['--pid', '--fork', '--kill-child', '--mount-proc'],
  ['--user', '--map-current-user', '--pid', '--fork', '--kill-child', '--mount-proc'],
]

const WAYS: readonly Confinement[] = [
  ...NAMESPACES.map((way): Confinement => ({
    kind: 'namespaces',
    wrap: (program, args) => ['unshare', [...way, '--', program, ...args]],
  })),
  { kind: 'keeper', wrap: keptBelow },
]

/** What a build is kept from, and what it is not, in a sentence. */
export const CONFINED: Readonly<Record<Confinement['kind'], string>> = {
  namespaces:
    'Builds run in process namespaces of their own: they see no other process, and nothing of them stays.',
  keeper:
    'This machine allows no process namespaces: builds can see other processes of this user, whose environments hold no token of this run; what they leave behind is ended.',
  none: 'This machine allows no process namespaces and has no perl: builds can see other processes of this user, whose environments hold no token of this run; what hides from its group and its environment may outlive them.',
}

/**
 * A process namespace of its own with its own /proc, where the system lets us: then a build can't read the caller's
 * environment from /proc, and everything it started ends with it. Hosted runners forbid it: there a keeper inherits what
 * a build leaves behind, and ends it. The environment's allow-list, the process group and the marker remain everywhere.
 */
export async function findConfinement(cwd: string, env: ChildEnvironment): Promise<Confinement> {
  if (process.platform !== 'linux') return UNCONFINED
  for (const way of WAYS) {
    const probe = await runChild(...way.wrap('true', []), { cwd, env, timeoutSeconds: 10 })
    if (probe.code === 0) return way
  }
  return UNCONFINED
}

/** Programs and their arguments as they are, where nothing confines them. */
export const UNCONFINED: Confinement = { kind: 'none', wrap: (program, args) => [program, args] }
