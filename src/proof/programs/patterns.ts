import { createContext, Script } from 'node:vm'

import { count } from '../../core/count.ts'
import { UserError } from '../../core/user-error.ts'
import type { ProofOptions } from '../../options/options.ts'
import type { CommandResult } from '../evidence.ts'
import { presetSource, PRESETS } from './presets.ts'

/** Characters of a line that are looked at. */
const LINE = 4096
const MOST_PATTERNS = 20
/** Milliseconds that one pattern may take for one batch of lines. */
const PATIENCE = 500

/**
 * Looks for patterns in output that comes in pieces: line by line, 4096 characters a line, at most twenty patterns, and
 * never longer than patience allows, whatever the pattern.
 */
export class PatternSearch {
  readonly hits: Map<string, string | null>
  /** What is wrong with which pattern. */
  readonly problems: string[] = []
  readonly #expressions = new Map<string, RegExp>()
  readonly #rest = { stdout: '', stderr: '' }

  constructor(patterns: readonly string[]) {
    this.hits = new Map(patterns.map((pattern) => [pattern, null]))
    if (patterns.length > MOST_PATTERNS)
      this.problems.push(
        `there are ${count(patterns.length, 'pattern')}; ${MOST_PATTERNS} are allowed`,
      )
    for (const pattern of patterns.slice(0, MOST_PATTERNS)) {
      const preset = presetSource(pattern)
      if (preset === null && /^@[\w:-]+$/.test(pattern))
        this.problems.push(`${pattern}: the names are ${Object.keys(PRESETS).join(', ')}`)
      try {
        this.#expressions.set(pattern, new RegExp(preset ?? pattern, preset === null ? '' : 'i'))
      } catch (error) {
        this.problems.push(
          `${pattern}: ${error instanceof Error ? error.message : 'not a pattern'}`,
        )
      }
    }
  }

  add(chunk: Buffer, stream: 'stdout' | 'stderr'): void {
    const text = this.#rest[stream] + chunk.toString('utf8')
    const end = text.lastIndexOf('\n')
    this.#rest[stream] = text.slice(end + 1).slice(0, LINE)
    if (end !== -1) this.#search(text.slice(0, end))
  }

  end(): void {
    this.#search(`${this.#rest.stdout}\n${this.#rest.stderr}`)
  }

  found(patterns: readonly string[]): CommandResult['expected'] {
    return patterns.map((pattern) => ({ pattern, line: this.hits.get(pattern) ?? null }))
  }

  #search(text: string): void {
    const lines = text.split('\n').map((line) => line.slice(0, LINE))
    for (const [pattern, { source, flags }] of this.#expressions) {
      if (this.hits.get(pattern) !== null || this.problems.some((one) => one.startsWith(pattern)))
        continue
      const context = createContext({ lines, source, flags })
      try {
        const at: unknown = FIND.runInContext(context, { timeout: PATIENCE })
        if (typeof at === 'number' && at >= 0) this.hits.set(pattern, lines[at]!)
      } catch {
        this.problems.push(`${pattern}: took too long on one piece of the output`)
      }
    }
  }
}

/** Runs in a context of its own so that a pattern that explodes can be interrupted. */
const FIND = new Script(
  'const find = new RegExp(source, flags); lines.findIndex((line) => find.test(line))',
)

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
        `Give the command by ${called('smoke-command').replace(/^The /, 'the ')}, or leave the patterns out.`,
      )
    const [problem] = new PatternSearch(patterns).problems
    if (problem !== undefined)
      throw new UserError(
        `${called(name)} holds what is no pattern: ${problem.slice(0, 300)}.`,
        'Write a regular expression as JavaScript has them, or one of the names.',
      )
  }
}
