import { listFew } from '../../core/count.ts'
import { standingOf } from '../../core/reasons.ts'
import { isSpokenOf, isWord } from '../../languages/kit/mention.ts'
import { addDoubt, takeBack, type Decision } from '../decision.ts'
import { sayUses, lineOf, namePlaces, canReach, type FlowNode } from './flow-node.ts'

/** What else stands in the flow of a word's name. */
interface Around {
  /** Who sets the name or reads it. */
  readonly known: readonly FlowNode[]
  /** Where longer names are put together with it. */
  readonly longer: readonly FlowNode[]
  readonly stays: (node: FlowNode) => boolean
}

/** Whether nothing shows what a place does with a name: a word of a list, of a loop, of a call. */
export function isLoose({ part, one }: FlowNode): boolean {
  return part === 'tell' && isWord(one.use)
}

/** Whether a word may be what a place sets or reads. */
export function mayMeet(node: FlowNode, word: FlowNode): boolean {
  return canReach(word, node, true)
}

/**
 * Why a place stays where it goes into a longer name, or, as a mere word, may be meant for a place that stays; undefined
 * where nothing holds it so.
 */
export function heldAsWord(node: FlowNode, { known, longer, stays }: Around): Decision | undefined {
  const isMere = isLoose(node)
  const taking = longer.filter((other) => isMere || isTakenBy(node, other))
  if (taking.length > 0) {
    const made = listFew([...new Set(taking.map((other) => other.longer!.longer!))], MOST)
    const makes = taking.length === 1 ? 'makes' : 'make'
    const what = `${makes} ${made} of ${node.one.use.name}: with another name something else would come out there.`
    return heldBy(node, taking, what)
  }
  const staying = isMere
    ? known.filter((other) => stays(other) && mayMeet(other, node) && !isApart(other, node))
    : []
  if (staying.length === 0) return undefined
  const [stay, it] =
    staying.length === 1 ? ['stays as it is', 'it'] : ['stay as they are', 'one of them']
  const what = `${sayUses(staying)} ${node.one.use.name} and ${stay}, and this word may be meant for ${it}.`
  return heldBy(node, staying, what)
}

/** So many of the longer names are told. */
const MOST = 3

function heldBy({ one }: FlowNode, others: readonly FlowNode[], what: string): Decision {
  const message = `${namePlaces(others)} ${what}`
  return takeBack(one, { code: 'read-here', message }, others.map(lineOf)).decision
}

/** Whether what sets the old name has another reader than a word that is passed on, or one that only its own pin knows. */
function isApart({ part, one }: FlowNode, word: FlowNode): boolean {
  if (part !== 'write') return false
  return word.one.use.isPassedOn === true || standingOf(one.decision.reason) === 'too-early'
}

/** Whether a longer name is put together of the very word that stands at a place. */
function isTakenBy({ file, one }: FlowNode, { file: other, longer }: FlowNode): boolean {
  return file === other && one.use.start === longer?.at
}

/** A word of which nothing shows who sets or takes it is for a person; undefined where it is none. */
export function doubtWord(node: FlowNode): Decision | undefined {
  if (!isUnseen(node)) return undefined
  const sentence = 'What is done with this word here is not seen: look at it.'
  return addDoubt(node.one.decision, sentence)
}

/** Whether a word may set or take what it names, though nothing shows it. */
export function isUnseen(node: FlowNode): boolean {
  return isLoose(node) && !isExplained(node)
}

/** Whether a word is passed on as it is, or a text speaks of it. */
function isExplained({ file: { text, scope }, one: { use } }: FlowNode): boolean {
  if (use.isPassedOn === true || (use.scope ?? scope) === 'docs') return true
  return isSpokenOf(text, use)
}
