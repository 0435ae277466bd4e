import { withBeside } from './mention.ts'
import type { Use } from '../../core/use.ts'

/** How far two names of one fallback stand from each other, in bytes, names and lines. */
const REACH = 600
const MOST = 12
const LINES = 8

/**
 * Programs that are tried one after the other, whichever is there (`./old || ./new`, `if [ -x ./old ] … else ./new`): each
 * gets the others as names beside it, so that code that serves both is known, in whatever language.
 */
export function withFallbacks(text: string, uses: readonly Use[]): readonly Use[] {
  if (!uses.some(({ namespace }) => namespace === 'target')) return uses
  return uses.map((use, index) => {
    if (use.namespace !== 'target') return use
    const found = [...(use.served?.names ?? [])]
    for (const step of [-1, 1])
      for (let count = 1; count <= MOST; count++) {
        const other = uses[index + step * count]
        if (other === undefined || Math.abs(other.start - use.start) > REACH) break
        const [first, second] = step === 1 ? [use, other] : [other, use]
        if (other.region !== 'comment' && isEither(text, first, second)) found.push(other.name)
      }
    return withBeside(use, found)
  })
}

const OTHERWISE = /(?<![\w-])(?:else|elif|elsif|elseif)(?![\w-])|;;|\|\|[^;\r\n]*$/i
const BRANCH = /^[ \t}]*(?:else|elif|elsif|elseif|except|catch)(?![\w-])|;;[ \t]*$/im
const ENDED = /(?:^|[\s;])(?:fi|endif|esac|done|end)(?![\w-])/i

/** Whether the second name stands for where the first one is not to be had. */
function isEither(text: string, first: Use, second: Use): boolean {
  const between = text
    .slice(first.end, second.start)
    .replace(/\\\r?\n/g, ' ')
    .replace(/\|\|\s+/g, '|| ')
  if (ENDED.test(between)) return false
  const lines = between.split(/\r\n|\n|\r/)
  if (lines.length === 1) return OTHERWISE.test(between)
  if (lines.length > LINES) return false
  return BRANCH.test(lines.join('\n')) || isSetAgain(text, first, second, lines.at(-1)!)
}

/** `P=./old`, and on a line below `[ -x "$P" ] || P=./new`. */
function isSetAgain(text: string, first: Use, second: Use, line: string): boolean {
  const variable = variableBefore(text, first.start)
  return (
    variable !== undefined &&
    variable === variableBefore(text, second.start) &&
    /\|\||&&|\bif\b|\bthen\b/.test(line)
  )
}

function variableBefore(text: string, offset: number): string | undefined {
  return /(\w+)[ \t]*[:?]?=[ \t]*["']?[^\s"'=]{0,80}$/.exec(
    text.slice(Math.max(0, offset - 160), offset),
  )?.[1]
}
