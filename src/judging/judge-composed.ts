import { chooseRename } from './choose-rename.ts'
import { partOfComposed, type Part } from '../languages/kit/asked/part-in-flow.ts'
import { keepForPerson, keepPlace, type Decision } from './decision.ts'
import type { ReadFile, RepositoryFacts } from './facts.ts'
import { judgeUse } from './judge-use.ts'
import { listFew } from '../core/count.ts'
import { REASONS } from '../core/reasons.ts'
import { SCOPES, type Composition, type Use } from '../core/use.ts'
import { outOfScope } from './rules/place.ts'
import { listNames } from './wording.ts'

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
  const part = partOfComposed(use, file.text)
  const isComment = use.region === 'comment'
  // Whoever reads what is set elsewhere does so in any scope.
  const anywhere = { ...repository, scopes: new Set(SCOPES) }
  const judged = composed.flatMap((one) => {
    const decision = judgeUse({ ...use, name: one.name }, { ...file, isBeyond: false }, anywhere)
    if (decision === null || isUntold(decision)) return []
    if (one.isOpen === true && !concerns(one.name, decision, part, isComment, repository)) return []
    return [{ one, decision }]
  })
  const first =
    judged.find(
      ({ one: { name, isOpen }, decision: { action } }) =>
        action !== 'keep' && (isOpen !== true || repository.met.has(name)),
    ) ??
    judged.find(({ decision }) => decision.action !== 'keep') ??
    judged.find(({ decision }) => decision.safety === 'review') ??
    judged[0]
  if (first === undefined) return null
  const { decision } = first
  const told = judged
    .filter(({ one }) => one.isOpen === first.one.isOpen)
    .filter((other) => other === first || isAlike(other.decision, decision))
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .map(({ one }) => one)
  const { rename, action, reason } = decision
  const outside = outOfScope({ use, file, repository })
  if (outside !== null && file.leave === null) return keepPlace(rename, outside)
  const { whenComposed } = REASONS[reason.code]
  const sentence = describePieces(use, told, file, repository)
  if (action !== 'keep' || whenComposed === 'only-composed')
    return keepForPerson(rename, 'composed-name', sentence)
  if (file.leave !== null || whenComposed === 'alone') return decision
  return { ...decision, reason: { ...reason, message: `${sentence} ${reason.message}` } }
}

/**
 * Whether a name that fits a place is worth telling, of all that do: it stands here, or the upstream that is built here says
 * that it is stale, and the place sets a flag or asks for one.
 */
function concerns(
  name: string,
  { action, safety }: Decision,
  part: Part,
  isComment: boolean,
  { met }: RepositoryFacts,
): boolean {
  if (action === 'keep' || part === 'tell' || isComment) return false
  return met.has(name) || (part !== 'carry' && safety === 'safe')
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
  const { longer, isOpen } = composed[0]!
  if (isOpen === true)
    return `${shown} is put together with a value that is not seen here: it may give ${listFew(ways, MOST)}.`
  const gives = longer === undefined ? 'is put together: it gives' : 'gives'
  return `${shown} ${gives} ${listFew(ways, MOST)}.`
}

/** `LLAMA_CUBLAS (now GGML_CUDA) with CUBLAS of line 3`. */
function describeWay(
  { name, value, at, longer, isOpen }: Composition,
  lines: ReadFile['lines'],
  { states }: RepositoryFacts,
): string {
  const choice = chooseRename({ name, namespace: 'any' }, states)
  const renames =
    choice.kind === 'one' ? [choice.state] : choice.kind === 'several' ? choice.states : []
  const news = [...new Set(renames.map(({ to }) => listNames(to)))].filter((to) => to !== '')
  const becomes = news.length === 0 ? '' : ` (now ${news.join(' or ')})`
  const source = at === -1 ? '' : ` of line ${lines.at(at).line}`
  if (longer !== undefined) return `${longer} with ${name}${becomes}${source}`
  if (isOpen === true) return `${name}${becomes}`
  if (value === '' && at !== -1) return `${name}${becomes}`
  return `${name}${becomes} with ${value === '' ? 'nothing' : value}${source}`
}
