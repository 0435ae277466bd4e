import type { Edit } from '../../core/edit.ts'
import { valueByDefault } from '../../languages/kit/questions/default-value.ts'
import { changePlace, type DecidedUse, type Decision } from '../decision.ts'
import type { ReadFile } from '../facts.ts'

/**
 * `#ifndef OLD` / `#define OLD v` sets a name only where nobody did. It moves whole: the condition asks for the new name
 * alone, and who still gives a value under the old name gets it under the new one.
 */
export function moveDefaults(
  { text, lines }: ReadFile,
  decided: readonly DecidedUse[],
): readonly DecidedUse[] {
  const moved = new Map<DecidedUse, DecidedUse>()
  decided.forEach((ask, index) => {
    const set = decided[index + 1]
    if (set === undefined || ask.decision.action !== 'widen' || set.decision.action !== 'replace')
      return
    const { rename } = ask.decision
    const [target] = rename.to
    const isOne = set.use.name === ask.use.name && set.use.role === 'definition'
    if (target === undefined || rename.to.length > 1 || set.decision.rename !== rename || !isOne)
      return
    const edits = valueByDefault(text, ask.use, set.use, target.name)
    if (edits === undefined) return
    const name = { start: ask.use.start, end: ask.use.end, text: target.name }
    const because = `${target.name} gets a value here only where it has none (line ${lines.at(ask.use.start).line}); one that is given as ${rename.from} is handed on.`
    const change = (edit: readonly Edit[]): Decision =>
      changePlace(rename, 'replace', 'review', 'stale', because, edit)
    moved.set(ask, { use: ask.use, decision: change([name]) })
    moved.set(set, { use: set.use, decision: change(edits) })
  })
  return moved.size === 0 ? decided : decided.map((one) => moved.get(one) ?? one)
}
