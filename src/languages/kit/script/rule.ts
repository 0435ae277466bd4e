import { findBehind, fitsWhole } from '../../../core/near.ts'
import { surround } from '../../../core/edit.ts'
import { mention, servedWith } from '../mention.ts'
import { copiesOf, renamedCopies } from '../repeat-assignment.ts'
import type { Member, Span, Use, Widen } from '../../../core/use.ts'
import { codeBefore, codeBehind, type Code } from './code.ts'
import { namesBeside } from './names-beside.ts'
import { keyBefore } from './key-before.ts'
import { expressionEnd } from '../questions/expression.ts'
import type { Place, Rule, Script } from './language.ts'
import { literalAt } from './literal.ts'
import { memberOf } from './members.ts'

/** How far the end of a call in a string is looked for. */
const REACH = 200

/** What the first rule that fits says of a name; undefined where none does. */
export function applyRules(script: Script, place: Place): Use | undefined {
  const { text, language } = script
  const kind = place.literal === undefined ? 'code' : undefined
  for (const rule of language.rules) {
    if (rule.in !== kind) continue
    const head =
      rule.before === undefined ? undefined : codeBefore(text, place.token.start, rule.before)
    if (head === null) continue
    const tail =
      rule.after === undefined ? undefined : codeBehind(text, place.token.end, rule.after)
    if (tail === null) continue
    if (rule.inside !== undefined && !isInside(script, place.token.start, rule.inside)) continue
    if (rule.within !== undefined && !rule.within.test(listName(script, place))) continue
    return use(script, place, rule, head?.[0].length ?? 0, tail?.[0].length ?? 0)
  }
  return undefined
}

function isInside({ text, brackets }: Script, offset: number, code: Code): boolean {
  for (const { open } of brackets.outward(offset))
    if (codeBefore(text, open, code) !== null) return true
  return false
}

/** The name of the list around the pair that a name begins. */
function listName({ text, lexed, brackets }: Script, { token }: Place): string {
  const pair = brackets.around(token.start)
  const list = pair && brackets.parentOf(pair)
  return list === undefined ? '' : keyBefore(text, lexed.code, list.open)
}

function use(script: Script, place: Place, rule: Rule, head: number, tail: number): Use {
  const { text, lexed } = script
  const { match, token, literal } = place
  const expression = expressionOf(script, place, rule, head, tail)
  const gives = (rule.role === 'option' || rule.role === 'definition') && rule.after !== undefined
  const value = gives ? literalAt(text, lexed, token.end + tail) : undefined
  const found = rule.member && memberOf(script, place, rule.member)
  const member = found && rule.isArgument ? { ...found, argument: '' } : found
  if (member && rule.member === 'block' && rule.role === 'option' && rule.namespace === 'env')
    script.sets.add(match.name)
  const widen = rule.either && expression && either(text, place, expression, rule.either)
  const handOn = rule.orOld && orOld(script, place, rule, head, token.end + tail)
  const split = value && member && spreading(text, place, value, member)
  const beside =
    rule.role === 'condition' || rule.role === 'mention'
      ? namesBeside(script, expression ?? token)
      : []
  return {
    ...mention(match, literal === undefined ? 'code' : 'string'),
    role: rule.role,
    namespace: rule.namespace,
    ...(rule.scope && { scope: rule.scope }),
    ...(value && { value }),
    ...(member && { member }),
    ...(widen && { widen }),
    ...(split && { split }),
    ...(handOn && { handOn }),
    ...(rule.fills && { fills: true }),
    served: servedWith(match.name, beside),
  }
}

/** The whole expression that a rule is about: what its patterns matched, or the call around the name. */
function expressionOf(
  script: Script,
  { token, literal }: Place,
  rule: Rule,
  head: number,
  tail: number,
): Span | undefined {
  const start = token.start - head
  if (rule.call !== true) return { start, end: token.end + tail }
  const { text, brackets } = script
  if (literal !== undefined && literal.parent !== -1) return inHole(script, start, token.end)
  const around = brackets.around(token.start)
  if (around === undefined || around.open < start || around.close >= text.length) return undefined
  return { start, end: around.close + 1 }
}

/** Code in a string has no pairs of brackets: the call's end is looked for. */
function inHole({ text, lexed }: Script, start: number, from: number): Span | undefined {
  let depth = 1
  for (let at = from; at < Math.min(text.length, from + REACH); at++) {
    const region = lexed.at(at)
    if (region?.kind === 'string' && region.start === at) at = region.end - 1
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return { start, end: at + 1 }
  }
  return undefined
}

function either(
  text: string,
  { match, token }: Place,
  span: Span,
  say: NonNullable<Rule['either']>,
): Widen {
  return (names) => {
    const old = text.slice(span.start, span.end)
    const [before, after] = say({
      heads: renamedCopies(text, { start: span.start, end: token.end }, match, names),
      wholes: renamedCopies(text, span, match, names),
      old,
    })
    return surround(span, before, after)
  }
}

/** The new name with a value that is what the old one has, and else what it was. It takes nothing else that is asked for. */
function orOld(
  { text, lexed }: Script,
  { match, token }: Place,
  { orOld: say, until = /(?!)/ }: Rule,
  head: number,
  from: number,
): Use['handOn'] {
  const start = from + findBehind(text, from, /\s*/)![0].length
  const code = lexed.code.slice(start, expressionEnd(lexed.code, start))
  const end = start + code.split(until, 1)[0]!.trimEnd().length
  const said = say?.({
    head: text.slice(token.start - head, token.start),
    token: text.slice(token.start, token.end),
    value: text.slice(start, end),
  })
  if (said == null || end === start) return undefined
  const [before, after] = said
  return (name, isAlone) =>
    isAlone
      ? [
          { start: match.start, end: match.end, text: name },
          ...surround({ start, end }, before, after),
        ]
      : undefined
}

/** One pair or assignment becomes several, each written as the old one is. */
function spreading(text: string, { match }: Place, value: Span, { removal }: Member): Use['split'] {
  if (removal === undefined) return undefined
  const written = text.slice(removal.start, removal.end)
  const lines = fitsWhole(written, /[^\r\n]*(?:\r\n|\r|\n)/)
  if (!lines || match.start < removal.start || value.end > removal.end) return undefined
  return (targets) => {
    const copies = copiesOf(text, removal, match, value, targets)
    return [{ start: removal.start, end: removal.end, text: copies.join('') }]
  }
}
