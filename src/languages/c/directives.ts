import { outward } from '../kit/conditional-chain.ts'
import { printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Match } from '../../core/names.ts'
import type { Span } from '../../core/use.ts'
import type { Token } from './lex.ts'

/** A preprocessor line: `# keyword rest`. */
export interface Directive extends Span {
  readonly word: string
  readonly keyword: Span
  readonly rest: Span
  readonly matches: readonly Match[]
  /** The branch that the line stands in. */
  readonly branch: Branch | null
  /** The branch that the line opens. */
  readonly opens?: Branch
}

export interface Branch {
  readonly parent: Branch | null
  readonly asked: Set<string>
  /** Macros that the branch defines. */
  readonly defined: Set<string>
  /** Names in an #error, #warning or #pragma message of the branch. */
  readonly printed: Set<string>
  readonly deprecates: Set<string>
}

/** A line of a template that becomes a definition. */
export const GENERATES = /^(?:cmakedefine(?:01)?|mesondefine)$/

const HEAD = /^(?:#|%:)((?:[ \t]|\\\r?\n|\/\*[^*]{0,200}\*\/)*)([A-Za-z_]\w*)?/

/** The directives of a file with the branches that they stand in. */
export function directivesOf(
  text: string,
  tokens: readonly Token[],
  matchesIn: MatchesWithin,
): readonly Directive[] {
  const directives: Directive[] = []
  let inside = null as Branch | null
  for (const { kind, start, end } of tokens) {
    if (kind !== 'directive') continue
    const head = HEAD.exec(text.slice(start, Math.min(end, start + 400)))
    const word = head?.[2] ?? ''
    const after = start + (head?.[0].length ?? 1)
    const matches = matchesIn(start, end)
    const common = {
      start,
      end,
      word,
      keyword: { start: after - word.length, end: after },
      rest: { start: after, end },
      matches,
    }
    const asked = matches.map(({ name }) => name)
    if (/^(?:if|ifdef|ifndef)$/.test(word)) {
      const opens = branch(inside, asked)
      directives.push({ ...common, branch: inside, opens })
      inside = opens
    } else if (/^(?:elif|elifdef|elifndef|else)$/.test(word) && inside !== null) {
      const opens = branch(inside.parent, asked)
      directives.push({ ...common, branch: inside.parent, opens })
      inside = opens
    } else if (word === 'endif') {
      inside = inside?.parent ?? null
      directives.push({ ...common, branch: inside })
    } else {
      directives.push({ ...common, branch: inside })
      tell(text, directives.at(-1)!)
    }
  }
  return directives
}

function branch(parent: Branch | null, asked: readonly string[]): Branch {
  return {
    parent,
    asked: new Set(asked),
    defined: new Set(),
    printed: new Set(),
    deprecates: new Set(),
  }
}

function tell(text: string, { word, rest, matches, branch: inner }: Directive): void {
  if (matches.length === 0) return
  const line = text.slice(rest.start, rest.end)
  const message = /^(?:error|warning|pragma)$/.test(word)
  const first = /^\s*$/.test(text.slice(rest.start, matches[0]!.start))
  const deprecates = message && printsDeprecation(line)
  for (const at of outward(inner))
    for (const match of matches) {
      const defines = word === 'define' && match === matches[0] && first
      if (defines) at.defined.add(match.name)
      if (message) at.printed.add(match.name)
      if (deprecates) at.deprecates.add(match.name)
    }
}
