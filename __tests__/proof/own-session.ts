import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { runChild } from '../../src/proof/running/child.ts'
import { UNCONFINED } from '../../src/proof/running/confine.ts'
import { childEnvironment } from '../../src/proof/running/environment.ts'
import { openSession, type Session } from '../../src/proof/running/session.ts'
import { scratch } from './fake.ts'

/** A session in a folder of its own, with the programs of this machine and nothing that keeps them apart. */
export function ownSession(more: Partial<Parameters<typeof openSession>[0]> = {}): Session {
  const place = realpathSync(scratch())
  const builds = path.join(place, 'builds')
  mkdirSync(path.join(builds, 'source'), { recursive: true })
  return openSession({
    scratch: place,
    builds,
    environment: childEnvironment(process.env, builds),
    confinement: UNCONFINED,
    runProgram: runChild,
    progress: () => undefined,
    timeoutSeconds: 60,
    ...more,
  })
}

/** Writes files below a folder. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
  }
}
