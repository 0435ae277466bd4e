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
  const long = labels.find((label) => label.length > LONGEST_LABEL)
  if (long === undefined) return labels
  throw new UserError(
    `${option} holds ${quoteText(long)}, which is longer than a label's name can be.`,
    `GitHub takes ${LONGEST_LABEL} letters at most.`,
  )
}

/** @throws UserError when the text has several lines */
export function oneLine(text: string, option: string): string {
  if (!/[\r\n]/.test(text)) return text
  throw wrongValue(option, text, 'It must be one line.')
}
