import { fitsWhole } from '../../core/near.ts'
import { lexC, type Token } from './lex.ts'
import { spanAt } from '../../core/spans.ts'
import {
  noteConditionNames,
  Conditionals,
  tellOutward,
  tellRefusal,
  type Branch,
} from '../kit/conditional-chain.ts'
import { isAdvised, printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { Match } from '../../core/names.ts'
import type { Span } from '../../core/use.ts'

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

/** A line of a template that becomes a definition. */
export const GENERATES = /^(?:cmakedefine(?:01)?|mesondefine)$/

const HEAD = /^(?:#|%:)((?:[ \t]|\\\r?\n|\/\*[^*]{0,200}\*\/)*)([A-Za-z_](?:(?:\\\r?\n)*\w)*)?/

/** A file as the preprocessor sees it. */
export interface Source {
  readonly text: string
  readonly comments: readonly Span[]
  readonly strings: readonly Span[]
  readonly directives: readonly Directive[]
}

/** @param matchesIn the wanted names of the file, where what directives do with them is asked for */
export function sourceOf(text: string, matchesIn: MatchesWithin): Source {
  const tokens = lexC(text)
  const comments = tokens.filter(({ kind }) => kind === 'comment')
  const strings = tokens.filter(({ kind }) => kind === 'string')
  return { text, comments, strings, directives: directivesOf(text, tokens, matchesIn) }
}

/** Whether neither a comment nor a string holds an offset. */
export function isCode({ comments, strings }: Source, offset: number): boolean {
  return spanAt(comments, offset) === undefined && spanAt(strings, offset) === undefined
}

/** The directives of a file with the branches that they stand in. */
function directivesOf(
  text: string,
  tokens: readonly Token[],
  matchesIn: MatchesWithin,
): readonly Directive[] {
  const directives: Directive[] = []
  const conditionals = new Conditionals()
  for (const { kind, start, end } of tokens) {
    if (kind !== 'directive') continue
    const head = HEAD.exec(text.slice(start, Math.min(end, start + 400)))
    const written = head?.[2] ?? ''
    const word = written.replace(/\W+/g, '')
    const after = start + (head?.[0].length ?? 1)
    const begins = fitsWhole(word, /if|ifdef|ifndef/)
    const goesOn = fitsWhole(word, /elif|elifdef|elifndef|else/)
    const opens = begins ? conditionals.begin(start) : goesOn ? conditionals.goOn() : undefined
    if (word === 'endif') conditionals.end()
    const directive: Directive = {
      start,
      end,
      word,
      keyword: { start: after - written.length, end: after },
      rest: { start: after, end },
      matches: matchesIn(start, end),
      branch: opens === undefined ? conditionals.inside : opens.parent,
      ...(opens && { opens }),
    }
    directives.push(directive)
    if (opens !== undefined) noteConditionNames(opens, directive.matches)
    else if (word !== 'endif') tell(text, directive)
  }
  return directives
}

function tell(text: string, { word, rest, matches, branch }: Directive): void {
  const says = fitsWhole(word, /error|warning|pragma/)
  const deprecates = says && printsDeprecation(text.slice(rest.start, rest.end))
  const offered = says ? matches.find((match) => isAdvised(text, match)) : undefined
  if (offered !== undefined) tellRefusal(text, branch, offered.name)
  matches.forEach(({ name, start }, index) => {
    const defines =
      word === 'define' && index === 0 && fitsWhole(text.slice(rest.start, start), /\s*/)
    tellOutward(branch, name, { sets: defines || says, deprecates })
  })
}
