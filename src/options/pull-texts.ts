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

/** The longest name of a label that GitHub takes. */
const LONGEST_LABEL = 50

/** @throws UserError for a name that no label can have */
export function checkLabels(labels: readonly string[], option: string): readonly string[] {
  for (const label of labels) oneLine(label, option)
  const long = labels.find((label) => label.length > LONGEST_LABEL)
  if (long === undefined) return labels
  throw new UserError(
    `${option} holds ${quoteText(long)}, which is longer than a label's name can be.`,
    `GitHub takes ${LONGEST_LABEL} letters at most.`,
  )
}

/** @throws UserError for what no account or team is called */
export function checkLogins(names: readonly string[], option: string): readonly string[] {
  const strange = names.find((name) => !fitsWhole(name, /(?:[\w.-]+\/)?[\w.-]+(?:\[bot\])?/))
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
