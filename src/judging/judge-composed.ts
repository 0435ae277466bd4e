import { chooseRename } from './choose-rename.ts'
import { keepPlace, type Decision } from './decision.ts'
import type { ReadFile, RepositoryFacts } from './facts.ts'
import { judgeUse } from './judge-use.ts'
import { nameFirst } from '../core/enumerate.ts'
import { REASONS } from '../core/reasons.ts'
import type { Composition, Use } from '../core/use.ts'
import { list } from './wording.ts'

/** How many of the names that come out are told. */
const MOST = 5

/** How much of the place itself a message shows. */
const LONGEST = 80

/**
 * What is said of a place where old names are put together: it stays as it is, since the values may stand anywhere and
 * may be meant for more than this name. The name that is told first is the one that a person has most to do with.
 */
export function judgeComposed(
  use: Use,
  composed: readonly Composition[],
  file: ReadFile,
  repository: RepositoryFacts,
): Decision | null {
  const judged = composed.flatMap((one) => {
    const decision = judgeUse({ ...use, name: one.name }, file, repository)
    if (decision === null || isUntold(decision)) return []
    return [{ one, decision }]
  })
  const first =
    judged.find(({ decision }) => decision.action !== 'keep') ??
    judged.find(({ decision }) => decision.safety === 'review') ??
    judged[0]
  if (first === undefined) return null
  const { decision } = first
  const told = judged
    .filter((other) => other === first || isAlike(other.decision, decision))
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .map(({ one }) => one)
  const { rename, action, reason } = decision
  const { whenComposed } = REASONS[reason.code]
  const sentence = describePieces(use, told, file, repository)
  if (action !== 'keep' || whenComposed === 'only-composed')
    return keepPlace(rename, 'review', 'composed-name', sentence)
  if (file.leave !== null || whenComposed === 'alone') return decision
  return { ...decision, reason: { ...reason, message: `${sentence} ${reason.message}` } }
}

/** Whether most probably nothing is to be done about a name, so that only a whole one is worth telling. */
function isUntold({ reason, safety }: Decision): boolean {
  return safety === 'display' && REASONS[reason.code].whenComposed === 'untold'
}

/** Names that need nobody are not told beside those that do. */
function isAlike(a: Decision, b: Decision): boolean {
  return (a.safety === 'display') === (b.safety === 'display')
}

function describePieces(
  { start, end }: Use,
  composed: readonly Composition[],
  { text, lines }: ReadFile,
  repository: RepositoryFacts,
): string {
  const written = text.slice(start, end).replace(/\s+/g, ' ')
  const shown = written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written
  const ways = composed.map((one) => describeWay(one, lines, repository))
  const gives = composed[0]!.longer === undefined ? 'is put together: it gives' : 'gives'
  return `${shown} ${gives} ${nameFirst(ways, MOST)}.`
}

/** `LLAMA_CUBLAS (now GGML_CUDA) with CUBLAS of line 3`. */
function describeWay(
  { name, value, at, longer }: Composition,
  lines: ReadFile['lines'],
  { states }: RepositoryFacts,
): string {
  const choice = chooseRename({ name, namespace: 'any' }, states)
  const renames =
    choice.kind === 'one' ? [choice.state] : choice.kind === 'several' ? choice.states : []
  const news = [...new Set(renames.map(({ to }) => list(to)))].filter((to) => to !== '')
  const becomes = news.length === 0 ? '' : ` (now ${news.join(' or ')})`
  const source = at === -1 ? '' : ` of line ${lines.at(at).line}`
  if (longer !== undefined) return `${longer} with ${name}${becomes}${source}`
  return `${name}${becomes} with ${value === '' ? 'nothing' : value}${source}`
}
