import type { EvidenceLevel, Findings, Proof } from './evidence.ts'
import { examineProject } from './examine.ts'
import type { ProofInput } from './input.ts'
import { LeftInTheWay } from './running/left-files.ts'
import { sanitiseAll } from './running/output.ts'
import { inScratch } from './running/scratch.ts'
import { Stopped, withoutScratch, type Session } from './running/session.ts'
import { summariseProof } from './summary.ts'
import { unsafeTrigger } from './running/trigger.ts'
import { capUnfinishedVerdict } from './verdict/unasked.ts'

export type * from './evidence.ts'
export type { ProofInput, ProofOptions } from './input.ts'

/**
 * Proves that a patch takes effect: configures the project before and after it at the same path, asks every file's
 * preprocessor what it tests, and compiles a CUDA program with exactly the definitions that the patched target gets.
 *
 * Runs the repository's own build code, in a copy without `.git`, with an environment that holds no token, within
 * bounds of time, output and disk. That is no sandbox against hostile code: see the two-job layout in the README.
 */
export async function provePatch(input: ProofInput): Promise<Proof> {
  const started = performance.now()
  return inScratch(
    { ...input, ...input.options },
    (session) => collect(session, input),
    (session, found, touched) =>
      finish(session, checkRunnerPlaces(session, touched, found), started),
  )
}

const NOTHING: Findings = {
  verdict: 'skipped',
  headline: null,
  buildSystem: null,
  toolchain: null,
  level: 'none',
  renames: [],
  runs: [],
  controls: [],
  unasked: [],
  unused: [],
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
    await examineProject(session, input, (more) => (found = { ...found, ...more }))
    return found
  } catch (error) {
    const left = whatIsLeft(error, session)
    if (left !== null) {
      session.say('BUILD_LEFT', `The smoke test ended here: ${left}.`)
      return { ...found, verdict: 'inconclusive' }
    }
    if (!(error instanceof Stopped)) throw error
    return {
      ...found,
      verdict: found.runs.length === 0 ? 'inconclusive' : capUnfinishedVerdict(found.verdict),
    }
  }
}

/** What a build left in its folder that can't be read, put back or gone past; null of any other error. */
function whatIsLeft(error: unknown, { scratch }: Session): string | null {
  if (error instanceof LeftInTheWay) return error.message
  // A text without end or of one endless word goes beyond what a pattern or a string can hold.
  if (error instanceof RangeError && /call stack|string/i.test(error.message))
    return `what a build wrote can't be taken in (${error.message})`
  const { code, ...places } = error as Readonly<Record<string, unknown>>
  const named = [places['path'], places['dest'], (error as Error).message]
  const isThere = named.some((text) => typeof text === 'string' && text.includes(scratch))
  return isThere && typeof code === 'string'
    ? `what a build left in its folder can't be read or put back (${code})`
    : null
}

function checkRunnerPlaces(
  session: Session,
  touched: readonly string[],
  found: Findings,
): Findings {
  if (touched.length === 0) return found
  session.say(
    'COMMAND_FILE_TOUCHED',
    `The build changed what is the runner's. ${touched.join('; ')}.`,
  )
  return { ...found, verdict: 'inconclusive' }
}

function finish(session: Session, findings: Findings, started: number): Proof {
  const { level: _level, commandOk: _commandOk, verdict, ...found } = findings
  // Names of files, targets and definitions come from the repository: none may command whoever prints them.
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const { messages } = session
  const all = { verdict, evidence: evidenceLevel(findings), messages, ...found, seconds }
  const proof = sanitiseAll(all, (text) => withoutScratch(text, session))
  return { ...proof, summary: summariseProof(proof) }
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
