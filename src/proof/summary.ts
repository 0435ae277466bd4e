import type { Message, Proof, RenameVerdict } from './evidence.ts'

/** What a smoke command can have to say against a proof. */
const OF_COMMAND = ['FORBID_FOUND', 'EXPECT_MISSING', 'COMMAND_FAILED', 'PATTERN_INVALID'] as const

/** What was not looked at, and could have shown something else. */
const BOUNDS = [
  'NOT_MEASURED',
  'UNITS_LEFT_OUT',
  'QUESTIONS_LEFT_OUT',
  'TIMEOUT',
  'DISK_LIMIT',
] as const

/** One sentence or two about a proof, never worded above what ran. */
export function summariseProof(proof: Omit<Proof, 'summary'>): string {
  const { verdict, messages } = proof
  switch (verdict) {
    case 'proved':
      return `The new flag takes effect: ${evidence(proof)}.${unmeasured(proof)}`
    case 'unchanged':
      return 'The patch only follows the name: everything that was looked at was the same before it.'
    case 'partial':
      return `${isShort(proof) ? 'The new flag takes effect in what was looked at, and not all was.' : 'The patch works only in part.'} ${reason(messages, 'PARTIAL_RENAME', 'FLAG_NO_EFFECT', ...BOUNDS, ...OF_COMMAND)}`.trim()
    case 'no-effect':
      return `The patch has no effect that could be measured. ${reason(messages, ...OF_COMMAND, 'FLAG_NO_EFFECT')}`.trim()
    case 'regression':
      return `The patch takes something away. ${reason(messages, 'REGRESSION', 'CONFIGURE_FAILED_AFTER')}`.trim()
    case 'inconclusive':
      return `Not proved. ${reason(messages) || 'The evidence is not enough.'}`
    case 'skipped':
      return `${proof.runs.length > 0 ? 'Nothing to prove.' : 'Not proved, nothing was run.'} ${reason(messages)}`.trim()
    case 'off':
      return 'The smoke test is off.'
    default:
      return verdict satisfies never
  }
}

const SPEAKS_FOR: ReadonlySet<RenameVerdict> = new Set([
  'proved',
  'unchanged',
  'not-measured',
  'not-asked',
])
const AGAINST: ReadonlySet<Message['code']> = new Set(OF_COMMAND)

/** Whether a proof only falls short by what was not looked at: all that was speaks for the patch. */
function isShort({ renames, messages }: Omit<Proof, 'summary'>): boolean {
  return (
    renames.length > 0 &&
    renames.every(({ verdict }) => SPEAKS_FOR.has(verdict)) &&
    !messages.some(({ code }) => AGAINST.has(code))
  )
}

/** Which renames of a proved patch nothing is known of. */
function unmeasured({ renames }: Omit<Proof, 'summary'>): string {
  const names = renames.filter(({ verdict }) => verdict === 'not-measured').map(({ from }) => from)
  if (names.length === 0) return ''
  return ` Not measured: ${[...new Set(names)].join(', ')}.`
}

/** What was seen, strongest last. */
function evidence({ renames, objects, canary, command }: Omit<Proof, 'summary'>): string {
  const parts: string[] = []
  const proved = renames.find(({ verdict, gained }) => verdict === 'proved' && gained.length > 0)
  const first = proved?.gained[0]
  if (proved !== undefined && first !== undefined) {
    const place =
      first.path === ''
        ? 'the build graph'
        : `${first.path}${first.target && ` (target ${first.target})`}`
    parts.push(
      `${place} differs with ${proved.to.join(', ')}, which it did not before, and no more when ${renames.length > 1 ? 'the renames are' : 'the rename is'} taken back`,
    )
  }
  const symbol = objects.flatMap(({ symbols }) => symbols.added)[0]
  if (symbol !== undefined) parts.push(`its object file now asks for ${symbol}`)
  if (canary !== null && canary.after.built) {
    const ran =
      canary.run?.status === 'ran'
        ? ` and ran on ${canary.run.device}`
        : ', not run (no CUDA device)'
    parts.push(
      `a CUDA program with the same definitions fails to build without the patch and was built with it${ran}`,
    )
  }
  if (command !== null && command.expected.some(({ line }) => line !== null))
    parts.push(
      command.sameBefore === true
        ? 'the smoke command printed what was expected, as before the patch'
        : 'the smoke command printed what was expected, which it did not before the patch',
    )
  return parts.join('; ') || 'shown by the configured build'
}

/** What is said beside a verdict and is never its reason. */
const BESIDE: ReadonlySet<Message['code']> = new Set([
  'FILE_UNREADABLE',
  'CALLED_BUILD',
  'STAND_IN',
  'NO_DEVICE',
  'HEADER_MISSING',
  'CONFIGURE_POLICY',
  'CUDA_LIBRARY_MISSING',
  'FLAG_UNINITIALISED',
  'FLAG_UNUSED',
])

/** The text of the message that matters most: the wanted codes first, then by level. */
function reason(messages: readonly Message[], ...codes: readonly Message['code'][]): string {
  const wanted = codes.flatMap((code) => messages.filter((message) => message.code === code))
  const byLevel = (['error', 'warning', 'info'] as const).flatMap((level) =>
    messages.filter((message) => message.level === level && !BESIDE.has(message.code)),
  )
  const notMeasured = messages.find(({ code }) => code === 'RENAME_NOT_MEASURED')
  const heavy = [...wanted, ...byLevel].find(({ level }) => level !== 'info')
  return (heavy ?? notMeasured ?? byLevel[0])?.text ?? ''
}
