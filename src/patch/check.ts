import { sortEdits, type Edit } from '../core/edit.ts'
import { LANGUAGES } from '../languages/registry.ts'

/** Every byte outside the edits is the same in both texts. */
export function onlyEdited(before: string, after: string, edits: readonly Edit[]): boolean {
  let at = 0
  let shifted = 0
  for (const edit of sortEdits(edits)) {
    const gap = edit.start - at
    if (before.slice(at, edit.start) !== after.slice(shifted, shifted + gap)) return false
    if (after.slice(shifted + gap, shifted + gap + edit.text.length) !== edit.text) return false
    at = edit.end
    shifted += gap + edit.text.length
  }
  return before.slice(at) === after.slice(shifted)
}

/**
 * What a rewrite changes on purpose: names alone; values too, so that a number may become a word; or members as well, which
 * a merge drops and a split adds.
 */
export type Purpose = 'names' | 'values' | 'members'

/**
 * A structured file must still parse after the rewrite where it did before, with the same shape: the same mappings and
 * lists, apart from what the rewrite changes on purpose.
 *
 * @returns what is wrong, or null
 */
export function brokenStructure(
  language: string,
  before: string,
  after: string,
  purpose: Purpose,
): string | null {
  const structure = LANGUAGES.byId.get(language)?.structure
  if (structure === undefined) return null
  const { parse, partsOf = (text) => [text] } = structure
  const [old, now] = [partsOf(before), partsOf(after)]
  const areSound =
    old.length === now.length &&
    now.every((part, at) => part === old[at] || brokenPart(parse, old[at]!, part, purpose) === null)
  return areSound ? null : brokenPart(parse, before, after, purpose)
}

function brokenPart(
  parse: (text: string) => unknown,
  before: string,
  after: string,
  purpose: Purpose,
): string | null {
  const old = attempt(parse, before)
  if (!old.parsed) return null
  const now = attempt(parse, after)
  if (!now.parsed) return `the file no longer parses: ${now.why}`
  if (purpose === 'members' || shape(old.tree, purpose) === shape(now.tree, purpose)) return null
  return 'the file parses to another structure than before'
}

type Attempt =
  | { readonly parsed: true; readonly tree: unknown }
  | { readonly parsed: false; readonly why: string }

function attempt(parser: (text: string) => unknown, text: string): Attempt {
  try {
    return { parsed: true, tree: parser(text.replace(/^\u00ef\u00bb\u00bf/, '')) }
  } catch (error) {
    return {
      parsed: false,
      why: error instanceof Error ? error.message.split('\n')[0]! : String(error),
    }
  }
}

/** A tree without its names: only how mappings, lists and leaves are nested, and of which type a leaf is. */
function shape(tree: unknown, purpose: Purpose, above: readonly unknown[] = []): string {
  const isLeaf = tree === null || typeof tree !== 'object' || tree instanceof Date
  if (isLeaf && purpose === 'values') return 'leaf'
  if (tree === null) return 'null'
  if (typeof tree !== 'object') return typeof tree
  if (tree instanceof Date) return 'date'
  // a YAML alias may stand inside of what it names
  if (above.includes(tree)) return 'cycle'
  const inside = Object.values(tree).map((value: unknown) =>
    shape(value, purpose, [...above, tree]),
  )
  return Array.isArray(tree) ? `[${inside.join()}]` : `{${inside.join()}}`
}
