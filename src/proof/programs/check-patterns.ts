import { UserError } from '../../core/user-error.ts'
import type { ProofOptions } from '../../options/options.ts'
import { PatternSearch } from './patterns.ts'

/**
 * Checks what only the search itself knows of the patterns, before anything runs.
 *
 * @param called how an option is called where it was written
 * @throws UserError for patterns without a command that could print them, and for one that is none
 */
export function checkPatterns(
  { command, expect, forbid }: ProofOptions,
  called: (name: 'smoke-expect' | 'smoke-forbid' | 'smoke-command') => string,
): void {
  for (const [name, patterns] of [
    ['smoke-expect', expect],
    ['smoke-forbid', forbid],
  ] as const) {
    if (patterns.length === 0) continue
    if (command === null)
      throw new UserError(
        `${called(name)} is given, and nothing is run whose output could be looked at.`,
        `Give the command by ${lower(called('smoke-command'))}, or leave the patterns out.`,
      )
    const [problem] = new PatternSearch(patterns).problems
    if (problem !== undefined)
      throw new UserError(
        `${called(name)} holds what is no pattern: ${problem.slice(0, 300)}.`,
        'Write a regular expression as JavaScript has them, or one of the names.',
      )
  }
}

function lower(words: string): string {
  return words.replace(/^The /, 'the ')
}
