import { composedUses, takenWords } from '../composed/find-composed.ts'
import { matchesWithin } from '../core/matches.ts'
import type { Match, Names } from '../core/names.ts'
import { inOrder } from '../core/uses-by-place.ts'
import type { Use } from '../core/use.ts'
import { otherKconfigName } from '../maps/kconfig-names.ts'
import { isWord } from './kit/mention.ts'
import { itemRemoval } from './kit/removal.ts'
import { withParameter } from './kit/parameter-form.ts'
import { FROM_OUTSIDE, withEnvironment } from './kit/environment-variable.ts'
import { Reading } from './language.ts'
import { LANGUAGES } from './registry.ts'

/**
 * Every occurrence of a name in a file, each exactly once, in order, and the places where an old name is put together.
 *
 * @param known what a scan found in this text already
 */
export function readFileUses(
  language: string,
  text: string,
  names: Names,
  known: { readonly matches?: readonly Match[]; readonly composed?: readonly Use[] } = {},
): readonly Use[] {
  const matches = known.matches ?? names.find(text)
  const uses = inForm(language, text, new Reading(names, LANGUAGES, { text, matches }))
  const words = uses.filter(mayBeTaken)
  const taken =
    !words.some(({ name }) => names.olds.has(name)) || text.length > LARGEST
      ? null
      : takenWords(language, text, new Set(words.map(({ name }) => name)), names.olds)
  const composed = [
    ...(known.composed ?? composedUses(language, text, names)),
    ...(taken?.longer ?? []),
  ]
  if (composed.length === 0 && !taken?.whole.size) return uses
  const said = new Map(
    uses.map((use) => {
      const by = isWord(use) ? taken?.whole.get(use.start) : undefined
      if (by === undefined) return [use.start, use]
      const passed = passedOn(text, use, by)
      const isOutside = taken!.outside.has(use.start)
      return [use.start, isOutside ? { ...passed, contract: FROM_OUTSIDE } : passed]
    }),
  )
  const matchesIn = matchesWithin(matches)
  for (const use of composed)
    if (matchesIn(use.start, use.end).every((match) => isSymbolOf(match, use)))
      said.set(use.start, use)
  return inOrder(said)
}

/** Whether a name that stands in a place is a symbol of Kconfig, of which the place makes its other name: `CONFIG_IS_ENABLED(X)`. */
function isSymbolOf({ name }: Match, { composed }: Use): boolean {
  const other = otherKconfigName(name)
  return other !== name && composed!.some((made) => made.name === other)
}

/** A word that goes on as it is: all that one place takes reaches one command. */
function passedOn(text: string, { served: _, ...use }: Use, by: number): Use {
  const member = { list: `taken@${by}`, removal: itemRemoval(text, use) }
  return { ...use, isPassedOn: true, takenAt: by, member: use.member ?? member }
}

/** What is larger is generated, or data: nobody puts names together in it. */
const LARGEST = 1_000_000

/** Every occurrence of a name in a text, each exactly once, in order. */
export function readUses(language: string, text: string, names: Names): readonly Use[] {
  const file = { text, matches: names.find(text) }
  return inForm(language, text, new Reading(names, LANGUAGES, file))
}

/** Whether a name may be a word that goes on through a variable: what a loop reads does, and the key of a table. */
function mayBeTaken(use: Use): boolean {
  const isKey = use.role === 'option' && use.namespace === 'any' && use.region !== 'comment'
  return isWord(use) || isKey || use.passes === true
}

/** What the language says of each name, and where it says nothing, what all languages write alike. */
function inForm(language: string, text: string, reading: Reading): readonly Use[] {
  return reading
    .read(language, text)
    .map((use) => withParameter(withEnvironment(use, text), text, language))
}
