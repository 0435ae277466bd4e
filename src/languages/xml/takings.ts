import { fitsWhole } from '../../core/near.ts'
import { lastBegunAt } from '../../core/spans.ts'
import type { BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import type { XmlToken } from './tokens.ts'

/** Elements of MSBuild that count only for some builds, or for some files. */
const CHOOSES = /Otherwise|Target/
const CHOSEN = /Condition|Include|Update/

/**
 * The elements that hold text, as statements of MSBuild: a property of a project, whose value may name what it held before
 * (`$(D);X`), or metadata of an item (`%(PreprocessorDefinitions);X`), which is another list for each kind of item.
 */
export function takingsOf(text: string, tokens: readonly XmlToken[]): readonly Taking[] {
  return tokens.flatMap((token, index): Taking[] => {
    const words = tokens[index + 1]
    const close = tokens[index + 2]
    if (token.kind !== 'open' || words?.kind !== 'text' || close?.kind !== 'close') return []
    const around = tokens[token.parent]?.element ?? 'PropertyGroup'
    const { element } = token
    const variable = around === 'PropertyGroup' ? element : `${around}.${element}`
    const statement = { start: token.start, end: close.end }
    const adds = isNamed(text.slice(words.start, words.end), element)
    return [{ variable, statement, words, extends: adds }]
  })
}

/** The elements with a condition around a place, itself included. */
export function branchesOf(tokens: readonly XmlToken[]): BranchesAt {
  return (offset) => {
    const branches: number[] = []
    for (let at = lastBegunAt(tokens, offset); at >= 0; at = tokens[at]!.parent) {
      const { kind, element, attributes } = tokens[at]!
      const isTag = kind === 'open' || kind === 'empty'
      const isChosen =
        fitsWhole(element, CHOOSES) || attributes.some(({ name }) => fitsWhole(name, CHOSEN))
      if (isTag && isChosen) branches.push(at)
    }
    return [...branches, -1]
  }
}
