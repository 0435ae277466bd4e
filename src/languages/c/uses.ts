import { isBefore, isBehind } from '../../core/near.ts'
import {
  walkOutward,
  servesOld,
  withBranches,
  questionFor,
  renamedBelow,
} from '../kit/conditional-chain.ts'
import { isAdvised, notesDeprecation, printsDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import { asShim, sayingOf, type Saying, makeMention } from '../kit/mention.ts'
import type { Match } from '../../core/names.ts'
import { removalOf } from '../kit/removal.ts'
import { reserveDeprecationText } from '../kit/reservations.ts'
import type { Span, Use } from '../../core/use.ts'
import { widenDirective, widenExpression } from './condition.ts'
import { GENERATES, type Directive } from './directives.ts'
import { valueAt } from '../kit/literal-value.ts'

/** A use of a match, in the namespace that its spelling shows: what Kconfig generates has a prefix of its own. */
export function useBySpelling(match: Match, region: Use['region']): Saying {
  const say = sayingOf(match, region)
  const isGenerated = match.name.startsWith('CONFIG_')
  return (role, namespace, more) =>
    say(role, namespace === 'macro' && isGenerated ? 'any' : namespace, more)
}

/** What a preprocessor line says of the names in it; comments and strings inside it are said elsewhere. */
export function directiveUses(
  text: string,
  directive: Directive,
  run: number,
  isCode: (match: Match) => boolean,
  generated: ReadonlySet<string>,
): readonly Use[] {
  const uses = directive.matches.filter(isCode).map((match) => readOne(text, directive, run, match))
  const warns = printsDeprecation(text.slice(directive.start, directive.end))
  const others = new Set(uses.map(({ name }) => name))
  // A template that has both defined serves the code of others that tests the old one.
  if (GENERATES.test(directive.word)) for (const name of generated) others.add(name)
  return uses.map((use) => settled(directive, warns && !isAdvised(text, use), use, others))
}

function readOne(text: string, directive: Directive, run: number, match: Match): Use {
  const { word, rest } = directive
  const plain = useBySpelling(match, 'code')
  switch (word) {
    case 'if':
    case 'ifdef':
    case 'ifndef':
    case 'elif':
    case 'elifdef':
    case 'elifndef': {
      const widen = widenDirective(text, directive, match)
      return plain('condition', 'macro', widen && { widen })
    }
    case 'define':
    case 'undef':
      if (text.slice(rest.start, match.start).trim() === '')
        return plain('definition', 'macro', definition(text, directive, run, match))
      return inBody(text, rest, match, plain)
    case 'cmakedefine':
    case 'cmakedefine01':
    case 'mesondefine':
      // The macro gets what the variable of the configure step holds.
      return plain('definition', 'any', { passes: true })
    case 'error':
    case 'warning':
    case 'pragma':
      return { ...plain('mention', 'any'), region: 'string' }
    default:
      return plain('mention', 'any')
  }
}

/** `@X@` and `${X}`, which another tool fills in. */
export function isPlaceholder(text: string, { start, end }: Span): boolean {
  return (
    (isBefore(text, start, /@/) && isBehind(text, end, /@/)) ||
    (isBefore(text, start, /\$\{/) && isBehind(text, end, /\}/))
  )
}

/** The body of a macro: a test of another one, or text that will stand where the macro is used. */
function inBody(text: string, rest: Span, match: Match, plain: Saying): Use {
  if (isPlaceholder(text, match)) return plain('condition', 'cmake', { passes: true })
  const tested = isBefore(text, match.start, /\bdefined\s*\(?\s*/)
  const widen = tested ? widenExpression(text, rest, match) : undefined
  return plain('condition', 'macro', { passes: true, ...(widen && { widen }) })
}

function definition(
  text: string,
  directive: Directive,
  run: number,
  match: Match,
): Pick<Use, 'value' | 'member' | 'handOn'> {
  if (directive.word === 'undef') return {}
  const { end } = directive.rest
  const removal = removalOf(text, { start: directive.start, end })
  const member = { list: `define:${run}`, removal }
  const rest = text.slice(match.end, end).replace(/\/\*.*?\*\/|\/\/.*$/gs, blanked)
  const body = /^[ \t]+([\w.+-]+)[ \t]*$/.exec(rest)
  const handOn = handingOn(text, directive, match)
  if (body === null) return { member, ...handOn }
  const start = match.end + body[0].indexOf(body[1]!)
  return { member, value: valueAt(body[1]!, start), ...handOn }
}

function blanked(comment: string): string {
  return ' '.repeat(comment.length)
}

/** A macro that has a value under its old name gets it under the new one. Without a value the one is as good as the other. */
function handingOn(
  text: string,
  { rest, branch }: Directive,
  match: Match,
): Pick<Use, 'handOn'> | undefined {
  const question = questionFor(branch, match.name)
  if (question === undefined || text[match.end] === '(') return undefined
  const isEmpty = /^\s*(?:\/[/*]|$)/.test(text.slice(match.end, rest.end))
  return {
    handOn: (name, isAlone) =>
      isAlone && isEmpty
        ? [{ start: match.start, end: match.end, text: name }]
        : renamedBelow(text, match, name, question, [
            `#if defined(${match.name}) && !defined(${name})`,
            `#define ${name} ${match.name}`,
            '#endif',
          ]),
  }
}

/** What the branches around the line define or say, with the other names of the line. */
function settled(directive: Directive, warns: boolean, use: Use, others: ReadonlySet<string>): Use {
  const around = [...walkOutward(directive.branch)]
  const opened = use.role === 'condition' ? directive.opens : undefined
  const own = withBranches(use, others, around, opened)
  const shim = servesOld(use, around, opened) || (warns && use.region === 'string')
  return shim ? asShim(own) : own
}

/** Names in a comment. */
export function commentUses(text: string, span: Span, matchesIn: MatchesWithin): readonly Use[] {
  const found = matchesIn(span.start, span.end)
  const noted = notesDeprecation(text.slice(span.start, span.end))
  return found.map((match) => ({
    ...makeMention(match, 'comment'),
    ...(noted && { reservation: reserveDeprecationText(match.name) }),
  }))
}
