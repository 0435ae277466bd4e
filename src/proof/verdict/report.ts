import type { Asked } from '../measuring/ask-all.ts'
import type { Run } from '../measuring/run.ts'
import type {
  ControlRun,
  DefinitionChange,
  MessageCode,
  ProvedRename,
  RenameVerdict,
  SpellingRun,
  StateResult,
} from '../evidence.ts'
import { firstError, sanitiseText } from '../running/output.ts'
import { sayNetworkIsOff, type Session } from '../running/session.ts'
import { acceptedIn, isDead } from './effects.ts'
import { sayUnread } from './unread.ts'
import { effectIn } from './weigh.ts'

/**
 * Says what the runs show besides the verdicts: configures that fail, flags nobody reads, aliases that do nothing.
 *
 * @param given the names of the flags that smoke-args give
 */
export function reportExperiments(
  session: Session,
  asked: readonly Asked[],
  given: readonly string[],
): void {
  for (const { experiment } of asked) {
    const { after, before } = experiment
    for (const { run } of before) if (!run.configuration.ok) sayFailed(session, run)
    for (const { spelling, run } of after) {
      if (!run.configuration.ok) sayFailed(session, run, spelling.name === 'old' ? 'info' : 'error')
      if (spelling.name === 'new') sayFlags(session, run, new Set([...spelling.flags, ...given]))
      if (isDead(experiment, { spelling, run }))
        session.say(
          'ALIAS_DEAD',
          `${spelling.flags.join(', ')} ${run.configuration.notes.length > 0 ? 'prints a deprecation note but changes nothing' : 'is accepted but changes nothing'} that was looked at; builds that still pass it may silently lose the feature.`,
        )
    }
    sayUnread(session, experiment)
  }
  sayRetries(session, asked)
}

function sayFailed(session: Session, run: Run, level?: 'info' | 'error'): void {
  const isBefore = run.state.kind === 'before'
  const { timedOut, output } = run.configuration
  session.say(
    isBefore ? 'CONFIGURE_FAILED_BEFORE' : 'CONFIGURE_FAILED_AFTER',
    `${isBefore ? 'Without' : 'With'} the patch, configuring with ${run.arguments.join(' ') || 'no arguments'} ${timedOut ? 'did not end in time' : `fails: ${firstError(output)}`}`,
    level,
  )
  sayNetworkIsOff(session)
}

function sayFlags(session: Session, { configuration }: Run, flags: ReadonlySet<string>): void {
  if (!configuration.ok) return
  for (const flag of flags) {
    if (configuration.unused.includes(flag))
      session.say(
        'FLAG_UNUSED',
        configuration.executed === null
          ? `${flag} was passed, and nothing that the build system was seen to read names it.`
          : `The project never reads ${flag}: CMake lists it as not used.`,
      )
    if (configuration.uninitialised.includes(flag))
      session.say(
        'FLAG_UNINITIALISED',
        `The project reads ${flag} in places where nothing has set it.`,
      )
  }
}

function sayRetries(session: Session, asked: readonly Asked[]): void {
  const runs = asked.flatMap(({ laboratory }) => laboratory.runs)
  if (runs.some(({ configuration }) => configuration.retriedForPolicy))
    session.say(
      'CONFIGURE_POLICY',
      'The project asks for compatibility with CMake < 3.5, which this CMake has dropped; configured with CMAKE_POLICY_VERSION_MINIMUM=3.5.',
    )
  for (const { configuration, arguments: args } of runs) {
    if (configuration.timedOut)
      session.say('TIMEOUT', `Configuring with ${args.join(' ')} did not end in time.`)
    if (configuration.bytes > session.limits.outputBytes)
      session.say(
        'OUTPUT_LIMIT',
        `Configuring printed ${Math.round(configuration.bytes / 1024 ** 2)} MB; only its beginning and end were kept.`,
      )
  }
}

/** As what is said why a rename is not proved. */
const NOT_PROVED: Partial<Readonly<Record<RenameVerdict, MessageCode>>> = {
  regression: 'REGRESSION',
  partial: 'PARTIAL_RENAME',
  'no-effect': 'FLAG_NO_EFFECT',
  inconclusive: 'NOT_COMPARED',
  'not-measured': 'RENAME_NOT_MEASURED',
}

/** Says why a rename is not proved, with the weight that it has. */
export function reportRenames(session: Session, renames: readonly ProvedRename[]): void {
  for (const { from, to, verdict, message } of renames) {
    const code = NOT_PROVED[verdict]
    if (code !== undefined) session.say(code, `${from} → ${to.join(', ')}: ${message}`)
  }
}

/** The spellings of one experiment for the report. */
export function describeRuns({ experiment }: Asked): readonly SpellingRun[] {
  const { before, after } = experiment
  const accepted = acceptedIn(experiment)
  const all = [...after, ...before].map(({ spelling }) => spelling)
  return [...new Set(all)].map((spelling): SpellingRun => {
    const was = before.find((one) => one.spelling === spelling)
    const is = after.find((one) => one.spelling === spelling)
    return {
      spelling: spelling.name,
      arguments: spelling.arguments,
      accepted: is !== undefined && accepted.includes(is),
      before: was ? describeState(was.run) : null,
      after: is ? describeState(is.run) : null,
      definitions: was && is ? compareDefinitions(was.run, is.run) : [],
      effect: is ? effectIn(experiment, is) : 'failed',
    }
  })
}

export function describeControls({ experiment }: Asked): readonly ControlRun[] {
  const { base, controls } = experiment
  return [...new Set([base, ...controls.values()])].flatMap(
    ({ state, arguments: args, configuration: { ok, seconds } }): readonly ControlRun[] => {
      // Without a rename of documents alone the tree is the patched one, and was configured as such.
      if (state.kind !== 'control') return []
      const renames = [...new Set(state.renames.map(({ from }) => from))].toSorted()
      return [{ renames, arguments: args, ok, seconds: Math.round(seconds * 100) / 100 }]
    },
  )
}

function describeState({ configuration }: Run): StateResult {
  const { ok, exit, seconds, output, targets, unused, notes, units } = configuration
  return {
    ok,
    exit,
    seconds: Math.round(seconds * 100) / 100,
    error: ok ? null : firstError(output),
    targets: targets.length,
    units: units.length,
    unused: unused.map(sanitiseText),
    notes,
  }
}

function compareDefinitions(before: Run, after: Run): readonly DefinitionChange[] {
  const [was, is] = [before, after].map(
    ({ configuration }) =>
      new Map(configuration.targets.map(({ name, definitions }) => [name, definitions])),
  )
  return [...new Set([...was!.keys(), ...is!.keys()])].flatMap((target) => {
    const old = was!.get(target) ?? []
    const now = is!.get(target) ?? []
    const added = now.filter(({ text }) => !old.some((other) => other.text === text))
    const removed = old.filter(({ text }) => !now.some((other) => other.text === text))
    return added.length + removed.length === 0 ? [] : [{ target, added, removed }]
  })
}
