import type { ProofCode } from '../core/reasons/proof-code.ts'
import { proofCodeOf } from '../core/reasons/proof-codes.ts'
import type { Message, Proof, RenameVerdict } from './evidence.ts'
import { placeOf } from './verdict/conclude.ts'

/** One sentence or two about a proof, never worded above what ran. */
export function summariseProof(proof: Omit<Proof, 'summary'>): string {
  const { verdict, messages } = proof
  switch (verdict) {
    case 'proved':
      return `${isOnlyConfigured(proof) ? "In the old words the project can't be configured, and with the patch it can; what the new flag does there was not seen" : `The new flag takes effect: ${evidence(proof)}`}. ${tellUnmeasured(proof)}`.trim()
    case 'unchanged':
      return 'The patch only follows the name: everything that was looked at was the same before it.'
    case 'partial':
      return `${isShort(proof) ? 'The new flag takes effect in what was looked at, and not all was.' : 'The patch works only in part.'} ${reason(messages, 'partial', 'no-effect', 'not-looked-at', 'command')}`.trim()
    case 'no-effect':
      return `The patch has no effect that could be measured. ${reason(messages, 'command', 'no-effect')}`.trim()
    case 'regression':
      return `The patch takes something away. ${reason(messages, 'regression')}`.trim()
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

/** Whether a proof rests on nothing but that the project can be configured again. */
function isOnlyConfigured({ renames, canary, command, objects }: Omit<Proof, 'summary'>): boolean {
  const proved = renames.filter(({ verdict }) => verdict === 'proved')
  const isSeen = canary !== null || command !== null || objects.length > 0
  return !isSeen && proved.length > 0 && proved.every(({ gained }) => gained.length === 0)
}

const SPEAKS_FOR: ReadonlySet<RenameVerdict> = new Set([
  'proved',
  'unchanged',
  'not-measured',
  'not-asked',
])

/** Whether a proof only falls short by what was not looked at: all that was speaks for the patch. */
function isShort({ renames, messages }: Omit<Proof, 'summary'>): boolean {
  return (
    renames.length > 0 &&
    renames.every(({ verdict }) => SPEAKS_FOR.has(verdict)) &&
    !messages.some((message) => proofCodeOf(message)?.seenAs === 'command')
  )
}

/** Which old names nothing is known of, whatever their kind; empty where something is known of each. */
export function tellUnmeasured({ renames }: Pick<Proof, 'renames'>): string {
  const measured = new Set(renames.filter(isMeasured).map(({ from }) => from))
  const names = new Set(renames.map(({ from }) => from).filter((name) => !measured.has(name)))
  return names.size === 0 ? '' : `Not measured: ${[...names].join(', ')}.`
}

function isMeasured({ verdict }: Proof['renames'][number]): boolean {
  return verdict !== 'not-measured' && verdict !== 'not-asked'
}

/** What was seen, strongest last. */
function evidence({ renames, objects, canary, command }: Omit<Proof, 'summary'>): string {
  const parts: string[] = []
  const proved = renames.find(({ verdict, gained }) => verdict === 'proved' && gained.length > 0)
  const first = proved?.gained[0]
  if (proved !== undefined && first !== undefined)
    parts.push(
      `${placeOf([first])} differs with ${proved.to.join(', ')}, which it did not before, and no more when ${renames.length > 1 ? 'the renames are' : 'the rename is'} taken back`,
    )
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

/** The text of the message that matters most: the wanted ones first, then by level. */
function reason(messages: readonly Message[], ...wanted: readonly ProofCode['seenAs'][]): string {
  const seenAs = (one: ProofCode['seenAs']): readonly Message[] =>
    messages.filter((message) => proofCodeOf(message)?.seenAs === one)
  const besides = ['beside', 'another-build', 'stand-in'] as const
  const beside = new Set(besides.flatMap((one) => seenAs(one)))
  const byLevel = (['error', 'warning', 'info'] as const).flatMap((level) =>
    messages.filter((message) => message.level === level && !beside.has(message)),
  )
  const heavy = [...wanted.flatMap(seenAs), ...byLevel].find(({ level }) => level !== 'info')
  return (heavy ?? seenAs('rename-not-measured')[0] ?? byLevel[0])?.text ?? ''
}
