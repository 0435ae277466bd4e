import { countLetters } from '../core/cut-text.ts'
import { fitsWhole } from '../core/near.ts'
import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'
import { wrongValue } from './option.ts'

/** What is filled in where it stands in braces in a text that a person gives. */
export const FILLED_IN = ['renames', 'files', 'sites'] as const

/** @throws UserError for a word in braces that nothing fills in: the text would stand on GitHub as it is */
export function checkWords(
  text: string,
  option: string,
  known: readonly string[] = FILLED_IN,
): string {
  const words = [...text.matchAll(/(?<![${\w])\{(\w+)\}(?!\})/g)]
  const unknown = words.find(([, word]) => !known.includes(word!))
  if (unknown === undefined) return text
  const all = known.map((word) => `{${word}}`).join(', ')
  throw new UserError(
    `${option} holds ${quoteText(unknown[0])}, which nothing fills in.`,
    all === '' ? 'Write the name as it is to be.' : `What is filled in: ${all}.`,
  )
}

/** How many letters GitHub takes. */
const MOST = {
  "a label's name": 50,
  "a milestone's title": 255,
  'a title': 256,
  'a description': 65_536,
} as const

/** @throws UserError for a name that no label can have */
export function checkLabels(labels: readonly string[], option: string): readonly string[] {
  return labels.map((label) => checkLength(oneLine(label, option), option, "a label's name"))
}

/** @throws UserError for a text that is longer than what it is for can be */
export function checkLength(text: string, option: string, what: keyof typeof MOST): string {
  if (countLetters(text) <= MOST[what]) return text
  throw new UserError(
    `${option} holds ${quoteText(text)}, which is longer than ${what} can be.`,
    `GitHub takes ${MOST[what]} letters at most.`,
  )
}

/** @throws UserError for what no account or team is called */
export function checkLogins(names: readonly string[], option: string): readonly string[] {
  const strange = names.find(
    (name) => !fitsWhole(name, /(?:\w[\w.-]{0,99}\/)?\w[\w.-]{0,99}(?:\[bot\])?/),
  )
  if (strange === undefined) return names
  throw new UserError(
    `${option} holds ${quoteText(strange)}, which nobody is called.`,
    'Write the name alone, without "@" in front.',
  )
}

/** @throws UserError when the text has several lines, or what no line shows */
export function oneLine(text: string, option: string): string {
  if (!/\p{Cc}/u.test(text)) return text
  throw wrongValue(option, text, 'It must be one line, without control characters.')
}

/** @throws UserError where one of the texts is no line */
export function checkLines(texts: readonly string[], option: string): readonly string[] {
  return texts.map((text) => oneLine(text, option))
}
