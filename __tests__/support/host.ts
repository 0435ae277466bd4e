import { fork, type ChildProcess } from 'node:child_process'
import * as path from 'node:path'

import { afterAll } from '@jest/globals'

export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** One run of a built door: the file that is run, and all that the run gets from outside. */
export interface DoorRun {
  readonly door: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** Hosts that wait for a run, by the Node that they are. */
const waiting = new Map<string, ChildProcess[]>()
afterAll(() => {
  for (const host of [...waiting.values()].flat()) host.disconnect()
  waiting.clear()
})

/** Runs a door in a host process that outlives it (see host-process.mjs); runs at the same time get a host each. */
export async function runInHost(node: string, asked: DoorRun): Promise<Ended> {
  const free = waiting.get(node) ?? []
  waiting.set(node, free)
  const host = free.pop() ?? startHost(node)
  const ended = await new Promise<Ended>((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`the host ended with ${code}`))
    host.once('exit', fail)
    host.once('message', (message) => {
      host.off('exit', fail)
      resolve(message as Ended)
    })
    host.send(asked)
  })
  free.push(host)
  return ended
}

function startHost(node: string): ChildProcess {
  const script = path.join(import.meta.dirname, 'host-process.mjs')
  return fork(script, [], {
    execPath: node,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}
