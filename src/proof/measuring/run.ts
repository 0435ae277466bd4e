import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'

import type { BuildSystem } from '../build-systems/build-system.ts'
import { dropPlaces, type Configuration } from '../build-systems/configuration.ts'
import type { ProofInput } from '../input.ts'
import { checkBounds, type Session } from '../running/session.ts'
import { diskUse, replaceFile } from '../running/write-tree.ts'
import type { Toolkit } from '../toolkit/toolchain.ts'
import type { Restore } from './copy-repository.ts'
import { FACTS, textKey } from './elements.ts'
import { readGenerated } from './generated-files.ts'
import type { TextStore } from './text-store.ts'
import { filesIn, type State } from './tree-state.ts'

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
  /** By key the hash of each text in which it says what is made, installed and tested. */
  readonly told: ReadonlyMap<string, string>
}

/** What all configures of one question have in common. */
export interface Plan {
  readonly system: BuildSystem
  readonly sourceDir: string
  readonly architecture: string
  readonly toolkit: Toolkit
  readonly input: ProofInput
  readonly restore: Restore
  /** Finds the names of all renamed flags in a text. */
  readonly flags: RegExp
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
  { kept, store }: { readonly kept: string; readonly store: TextStore },
): Promise<Run> {
  const { system, sourceDir, architecture, toolkit, restore, input } = plan
  await layState(session, plan, request.state)
  const args = request.arguments
  const laid = new Set(input.patched.map((file) => file.path))
  session.progress(`${request.name}: configuring with ${args.join(' ') || 'no arguments'}`)
  const configuration = await system.configure(session, {
    sourceDir,
    arguments: args,
    environment: toolkit.environment,
    architecture,
    traced: laid,
  })
  checkBounds(session)
  await mkdir(kept, { recursive: true })
  const built = await readGenerated(session, session.build)
  const source = path.join(kept, 'source')
  const written = (await restore(source, session)).filter((file) => !laid.has(file))
  const beside = await readGenerated(session, source, laid)
  await rename(session.build, path.join(kept, 'build')).catch(() => undefined)
  session.putAway.set(kept, diskUse(kept))
  const texts: readonly (readonly [string, readonly string[]])[] = [
    [FACTS, [...new Set(configuration.targets.flatMap(({ facts }) => facts))].toSorted()],
    [textKey(system.dryRun ?? system.name), configuration.commands ?? []],
    ...[...built.texts]
      .filter(([file]) => system.madeByProject?.test(file) !== false)
      .map(([file, lines]) => [textKey(`build:${dropPlaces(file, session)}`), lines] as const),
    ...[...beside.texts].map(([file, lines]) => [textKey(file), lines] as const),
  ]
  const told = new Map<string, string>()
  if (configuration.ok)
    for (const [key, lines] of texts)
      told.set(key, await store.put(lines.map((line) => dropPlaces(line, session))))
  return {
    ...request,
    configuration,
    kept,
    written,
    generated: `${built.digest} ${beside.digest}`,
    told,
  }
}

const MISSING_LIBRARY =
  /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i

/** What a failed configure said of a library of the toolkit that is not there; null where it failed otherwise. */
export function missingLibrary(output: string): string | null {
  return MISSING_LIBRARY.exec(output)?.[0] ?? null
}

/** Thrown at the first such configure, with that as its message: no other state can tell more with that toolkit. */
export class LibraryMissing extends Error {}
