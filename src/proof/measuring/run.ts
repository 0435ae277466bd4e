import { createHash } from 'node:crypto'
import { mkdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'

import type { BuildSystem } from '../build-systems/build-system.ts'
import type { Configuration } from '../build-systems/configuration.ts'
import type { ProofInput } from '../input.ts'
import { checkBounds, type Session } from '../running/session.ts'
import { diskUse, replaceFile } from '../running/write-tree.ts'
import type { Toolkit } from '../toolkit/toolchain.ts'
import type { FreshCopy } from './fresh-copy.ts'
import { digestGenerated } from './generated.ts'
import { filesIn, type State } from './state.ts'

/** What one configure of one state is asked with. */
export interface RunRequest {
  readonly state: State
  readonly arguments: readonly string[]
  /** For progress and the report: `before the patch`, `with the patch`, `with … taken back`. */
  readonly name: string
}

/** One state, configured with one set of arguments. */
export interface Run extends RunRequest {
  readonly configuration: Configuration
  /** Where its build folder and what it wrote into the sources are kept until its units have been read. */
  readonly kept: string
  /** What it wrote into the sources. */
  readonly written: readonly string[]
  /** A digest of the files that it wrote and a compiler may read. */
  readonly generated: string
}

/** What all configures of one question have in common. */
export interface Plan {
  readonly system: BuildSystem
  readonly sourceDir: string
  readonly architecture: string
  readonly toolkit: Toolkit
  readonly input: ProofInput
  readonly copy: FreshCopy
  /** Finds the names of all renamed flags in a text. */
  readonly flags: RegExp | null
}

/** Puts the patched files into a state. */
export async function layState({ root }: Session, { input }: Plan, state: State): Promise<void> {
  for (const [file, bytes] of filesIn(state, input))
    if (bytes !== null) await replaceFile(root, file, bytes)
}

/**
 * Configures a state from a fresh copy, and puts away what it wrote.
 *
 * @param kept where its build folder and what it wrote into the sources go
 */
export async function configureState(
  session: Session,
  plan: Plan,
  request: RunRequest,
  kept: string,
): Promise<Run> {
  const { system, sourceDir, architecture, toolkit, copy, input } = plan
  await layState(session, plan, request.state)
  const args = request.arguments
  session.progress(`${request.name}: configuring with ${args.join(' ') || 'no arguments'}`)
  const configuration = await system.configure(session, {
    sourceDir,
    arguments: args,
    environment: toolkit.environment,
    architecture,
    traced: new Set(input.patched.map((file) => file.path)),
  })
  checkBounds(session)
  await mkdir(kept, { recursive: true })
  // Without units nothing is read that could tell of them.
  const made = configuration.units.length === 0 ? '' : await digestGenerated(session.build)
  const source = path.join(kept, 'source')
  const laid = new Set(input.patched.map((file) => file.path))
  const written = (await copy.restore(source)).filter((file) => !laid.has(file))
  await rename(session.build, path.join(kept, 'build')).catch(() => undefined)
  session.putAway.set(kept, diskUse(kept, session.limits.diskBytes))
  const generated = await digestOf(made, source, written)
  return { ...request, configuration, kept, written, generated }
}

async function digestOf(
  generated: string,
  folder: string,
  written: readonly string[],
): Promise<string> {
  if (written.length === 0) return generated
  const hash = createHash('sha1').update(generated)
  for (const file of written) {
    hash.update(file)
    hash.update(await readFile(path.join(folder, file)).catch(() => ''))
  }
  return hash.digest('hex')
}
