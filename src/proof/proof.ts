import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import {
  readCommandFiles,
  restoreCommandFiles,
  type CommandFiles,
} from './running/command-files.ts'
import { findConfinement } from './running/confine.ts'
import { childEnvironment } from './running/environment.ts'
import type { EvidenceLevel, Proof } from './evidence.ts'
import { examine } from './examine.ts'
import type { Findings } from './findings.ts'
import type { ProofInput } from './input.ts'
import { sanitiseAll } from './running/output.ts'
import { openSession, Stopped, type Session } from './running/session.ts'
import { summarise } from './summary.ts'
import { unsafeTrigger } from './running/trigger.ts'

export type * from './evidence.ts'
export type { ProofInput, ProofOptions } from './input.ts'

/**
 * Proves that a patch takes effect: configures the project before and after it at the same path, asks every file's
 * preprocessor what it tests, and compiles a CUDA program with exactly the definitions that the patched target gets.
 *
 * Runs the repository's own build code, in a copy without `.git`, with an environment that holds no token, within
 * bounds of time, output and disk. That is no sandbox against hostile code: see the two-job layout in the README.
 */
export async function prove(input: ProofInput): Promise<Proof> {
  const started = performance.now()
  const commandFiles = readCommandFiles(input.environment)
  const scratch = await realpath(await mkdtemp(path.join(tmpdir(), 'flagshift-')))
  try {
    const environment = childEnvironment(input.environment, scratch)
    const session = openSession({
      scratch,
      environment,
      wrap: await findConfinement(scratch, environment),
      progress: input.progress,
      limits: input.limits ?? {},
      timeoutSeconds: input.options.timeoutSeconds,
    })
    const found = await collect(session, input)
    return finish(session, checkCommandFiles(session, commandFiles, found), started)
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

const NOTHING: Findings = {
  verdict: 'skipped',
  buildSystem: null,
  toolchain: null,
  level: 'none',
  renames: [],
  runs: [],
  controls: [],
  cost: { configures: 0, preprocessed: 0 },
  lines: null,
  canary: null,
  objects: [],
  command: null,
  kit: null,
  commandOk: false,
}

/** Takes what is known so far, so that a proof that ends early still shows what it found. */
async function collect(session: Session, input: ProofInput): Promise<Findings> {
  const refusal = unsafeTrigger(input.environment)
  if (refusal !== null) {
    session.say(
      'UNSAFE_TRIGGER',
      `The smoke test runs the repository's own build code and was refused here: ${refusal}.`,
      input.options.mode === 'required' ? 'error' : 'warning',
    )
    return NOTHING
  }
  let found = NOTHING
  try {
    await examine(session, input, (more) => (found = { ...found, ...more }))
    return found
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { ...found, verdict: 'inconclusive' }
  }
}

function checkCommandFiles(session: Session, before: CommandFiles, found: Findings): Findings {
  const touched = restoreCommandFiles(before)
  if (touched.length === 0) return found
  session.say(
    'COMMAND_FILE_TOUCHED',
    `The build wrote to ${touched.join(', ')}, through which a step commands the runner; the files were put back.`,
  )
  return { ...found, verdict: 'inconclusive' }
}

function finish(session: Session, findings: Findings, started: number): Proof {
  const { level: _level, commandOk: _commandOk, verdict, ...found } = findings
  // Names of files, targets and definitions come from the repository: none may command whoever prints them.
  const proof = sanitiseAll({
    verdict,
    evidence: evidenceLevel(findings),
    messages: session.messages,
    ...found,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  })
  return { ...proof, summary: summarise(proof) }
}

function evidenceLevel({ level, canary, objects, command, commandOk }: Findings): EvidenceLevel {
  const canaryShows = canary !== null && canary.after.built && !canary.before.built
  if (canaryShows && canary.run?.status === 'ran') return 'run'
  const commandShows = command !== null && commandOk && command.sameBefore !== true
  if (commandShows && command.expected.length > 0) return 'run'
  if (objects.some(({ symbols, strings }) => symbols.added.length + strings.added.length > 0))
    return 'object'
  return canaryShows ? 'compile' : level
}
