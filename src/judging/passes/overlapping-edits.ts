import type { Edit } from '../../core/edit.ts'
import { isKept, keepForPerson, type DecidedUse, type Decision } from '../decision.ts'
import type { ReadFile } from '../facts.ts'

/** One edit, with the site that it is for. */
interface Owned {
  readonly edit: Edit
  readonly index: number
}

/**
 * Sites whose edits cover each other: a statement that becomes several holds another old name, in its help text for
 * example. What lies in a line that goes, goes with it; all else is left to a person.
 */
export function separateOverlaps(
  _file: ReadFile,
  judged: readonly DecidedUse[],
): readonly DecidedUse[] {
  const result = [...judged]
  const goingOf = (pair: readonly Owned[]): readonly Owned[] =>
    pair.filter(({ index }) => judged[index]!.decision.action === 'remove')
  const pairs = overlaps(judged).toSorted((a, b) => goingOf(b).length - goingOf(a).length)
  for (const pair of pairs) {
    const going = goingOf(pair)
    const goes = going.length === 2 ? undefined : going[0]
    // What stays after all takes nothing along.
    if (goes !== undefined && isKept(result[goes.index]!)) continue
    for (const { index } of pair) {
      const { use, decision } = judged[index]!
      if (goes === undefined)
        result[index] = { use, decision: leaveEntangled(decision, going.length === 2) }
      else if (index !== goes.index) result[index] = { use, decision: goWithNeighbour(decision) }
    }
  }
  return result
}

/** Pairs of edits of two sites that touch the same bytes; the same edit twice is one edit. */
function overlaps(judged: readonly DecidedUse[]): readonly (readonly [Owned, Owned])[] {
  const edits = judged
    .flatMap(({ decision }, index) => decision.edits.map((edit) => ({ edit, index })))
    .toSorted((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)
  const pairs: (readonly [Owned, Owned])[] = []
  let widest = edits[0]
  for (const owned of edits.slice(1)) {
    const before = widest!
    if (owned.edit.start < before.edit.end && !isSame(before.edit, owned.edit))
      if (before.index !== owned.index) pairs.push([before, owned])
    if (owned.edit.end > before.edit.end) widest = owned
  }
  return pairs
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

function leaveEntangled({ rename }: Decision, isDouble: boolean): Decision {
  const message = isDouble
    ? `${rename.from} and its neighbour would both go, and share what parts them: remove them by hand.`
    : `${rename.from} and another old name stand in one statement that would become several: change it by hand.`
  return keepForPerson(rename, 'entangled', message)
}

function goWithNeighbour(decision: Decision): Decision {
  const message = `Goes with the setting that is merged: ${decision.reason.message}`
  return { ...decision, action: 'remove', reason: { code: 'merged', message }, edits: [] }
}
