import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'

import type { RunProgram } from './child.ts'
import type { ChildEnvironment } from './environment.ts'
import { keptBelow, type Fence } from './keeper.ts'

/** How far a build is kept apart from the machine. */
export interface Confinement {
  /** Puts a program behind whatever keeps it from the machine, if anything does. */
  readonly wrap: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  /** Null where there is no keeper either. */
  readonly fence: Fence | null
  /** Whether a build may use the network. */
  readonly hasNetwork: boolean
}

/** Who can read what this user may, can read what has the token. */
const REACHED =
  'can read the environments and the memory of other processes of this user, where a token that this run was given may stand: in the memory of this one, in the environment of what started it (two jobs, mode: patch and mode: publish, keep it out of reach)'

/** What a build is kept from, and what it is not, in a sentence. */
export function describeConfinement({ fence, hasNetwork }: Confinement): string {
  const network = hasNetwork ? 'have the network (smoke-network)' : null
  switch (fence) {
    case 'namespaces':
      return `Builds run in namespaces of their own: they see no other process, write only below their scratch folder and in a /tmp, /var/tmp and /run of their own, and ${network ?? 'have no network (smoke-network: true gives it)'}, while socket files in other places are not cut off; nothing of them stays.`
    case 'landlock':
      return `This machine allows no namespaces, but Landlock: builds write only below their scratch folder (TMPDIR) and in /dev/shm, so that what writes to /tmp by name fails, while modes, times and owners of files are not guarded (those of this run's own places are put back), read the environment of no other process, and ${network ?? 'have no TCP (smoke-network: true gives it), while UDP and sockets of this machine are not cut off'}; what they leave running is ended, and files in /dev/shm stay.`
    case 'nothing':
      return `This machine allows neither namespaces nor Landlock: builds write wherever this user can, have the network, and ${REACHED}; what they leave behind is ended.`
    case null:
      return `Nothing keeps builds apart on this machine, which has no working perl (install it to have them kept apart) or is not Linux: they write wherever this user can, have the network, and ${REACHED}; what hides from its group and its environment may outlive them.`
  }
}

/** Programs and their arguments as they are, where nothing confines them. */
export const UNCONFINED: Confinement = {
  fence: null,
  hasNetwork: true,
  wrap: (program, args) => [program, args],
}

/**
 * The strongest fence of the machine, tried in this order: namespaces, Landlock, the keeper alone. One counts only when a
 * program behind it could not do what it must not: hosted runners let a user make a namespace, and do nothing in it.
 */
export async function findConfinement(
  scratch: string,
  env: ChildEnvironment,
  wantsNetwork: boolean,
  run: RunProgram,
): Promise<Confinement> {
  if (process.platform !== 'linux') return UNCONFINED
  const listener = await listenForProbe()
  try {
    for (const fence of ['namespaces', 'landlock'] as const) {
      const way = behind(fence, wantsNetwork, scratch)
      const asked = [scratch, String(process.pid), wantsNetwork ? '' : String(listener.port)]
      const isKept = await endsWell(run, way, ['perl', ['-e', PROBE, ...asked]], scratch, env)
      const cameThrough = existsSync(`${scratch}-probe`)
      rmSync(`${scratch}-probe`, { force: true })
      if (isKept && !cameThrough) return way
    }
  } finally {
    listener.close()
  }
  const kept = behind('nothing', true, scratch)
  return (await endsWell(run, kept, ['true', []], scratch, env)) ? kept : UNCONFINED
}

function behind(fence: Fence, hasNetwork: boolean, scratch: string): Confinement {
  return {
    fence,
    hasNetwork,
    wrap: (program, args) => keptBelow(fence, hasNetwork, scratch, [program, args]),
  }
}

async function endsWell(
  run: RunProgram,
  { wrap }: Confinement,
  [program, args]: readonly [string, readonly string[]],
  cwd: string,
  env: ChildEnvironment,
): Promise<boolean> {
  const ended = await run(...wrap(program, args), {
    cwd,
    env,
    timeoutSeconds: 10,
    isKept: true,
  })
  return ended.code === 0
}

/**
 * Tries from behind a fence what must not be possible there: to write beside the scratch folder, to read the environment of
 * the process that started it, to reach a listener of the machine. It ends with 0 when nothing of that was, and writing in
 * the scratch folder was.
 */
const PROBE = String.raw`
my ($scratch, $caller, $port) = @ARGV;
open my $inside, '>', "$scratch/probe" or exit 1;
unlink "$scratch/probe";
# A folder of its own may take that; who asks looks whether it came through.
open my $outside, '>', "$scratch-probe";
# In a namespace the caller's number may be that of another process, which then is one of the keeper's.
my $isCaller = (readlink("/proc/$caller/exe") || '') !~ m{/perl[^/]*$};
exit 3 if $isCaller && open(my $environment, '<', "/proc/$caller/environ") && defined readline $environment;
exit 0 if $port eq '';
socket(LISTENER, 2, 1, 0) or exit 0;
exit 4 if connect LISTENER, pack 'S n C4 x8', 2, $port, 127, 0, 0, 1;
`

/** Something on the machine's own network that a build without network must not reach. */
async function listenForProbe(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  const isOpen = await once(server, 'listening').catch(() => null)
  const { port } = isOpen === null ? { port: 0 } : (server.address() as AddressInfo)
  return { port, close: () => void server.close() }
}
