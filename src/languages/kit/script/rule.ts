import { addTo } from '../../../core/group-by.ts'
import { rememberedOf } from '../../../core/memoize.ts'
import { findBefore, findBehind, fitsWhole } from '../../../core/near.ts'
import { surroundPlace } from '../../../core/edit.ts'
import { makeMention, servedWith } from '../mention.ts'
import { renamedCopies, splitAssignment } from '../repeat-assignment.ts'
import type { Member, Span, Use, Widen } from '../../../core/use.ts'
import { codeBefore, codeBehind, type Code } from './code.ts'
import { namesBeside } from './names-beside.ts'
import { keyBefore } from './key-before.ts'
import { expressionEnd } from '../questions/expression.ts'
import type { Place, Rule, Script } from './language.ts'
import { literalAt } from '../literal-value.ts'
import { memberOf } from './members.ts'

/** How far the end of a call in a string is looked for. */
const REACH = 200

/** What the first rule that fits says of a name; undefined where none does. */
export function applyRules(script: Script, place: Place): Use | undefined {
  const { text, language } = script
  const { start, end } = place.token
  const kind = place.literal === undefined ? 'code' : undefined
  for (const rule of language.rules) {
    if (rule.in !== kind) continue
    const head = rule.before === undefined ? [''] : codeBefore(text, start, rule.before)
    if (head === null) continue
    const tail = rule.after === undefined ? [''] : codeBehind(text, end, rule.after)
    if (tail === null) continue
    if (rule.inside !== undefined && !isInside(script, start, rule.inside)) continue
    if (rule.within !== undefined && !isWithin(rule.within, script, place)) continue
    return use(script, {
      ...place,
      rule,
      start: start - head[0]!.length,
      end: end + tail[0]!.length,
    })
  }
  return undefined
}

/** A rule that fits a name, with all that its patterns matched. */
interface Fit extends Place, Span {
  readonly rule: Rule
}

function isInside({ text, brackets }: Script, offset: number, code: Code): boolean {
  for (const { open } of brackets.outward(offset))
    if (codeBefore(text, open, code) !== null) return true
  return false
}

/** Whether the list around the pair that a name begins is called so, or what it is handed to: `define_macros=flags`. */
function isWithin(named: RegExp, script: Script, place: Place): boolean {
  const key = listName(script, place)
  const variable = /\w+$/.exec(key)?.[0] ?? ''
  return named.test(key) || (takersOf(script).get(variable) ?? []).some((one) => named.test(one))
}

/** The list around the pair that a name begins, by its name; a call that adds to one has that name. */
function listName({ text, lexed, brackets }: Script, { token }: Place): string {
  const pair = brackets.around(token.start)
  const list = pair && brackets.parentOf(pair)
  if (list === undefined) return ''
  const call = findBefore(text, list.open, /[\w.]+(?:\[["'`]\w+["'`]\])?\.(?:append|insert)\s*/)
  if (call === null) return keyBefore(text, lexed.code, list.open)
  return call[0].replace(/\.\w+\s*$/, '').replaceAll(/["'`[\]]+/g, '.')
}

/** By variable what is set to it, or takes it: `define_macros=flags`. */
const takersOf = rememberedOf(({ text }: Script): ReadonlyMap<string, readonly string[]> => {
  const takers = new Map<string, string[]>()
  for (const [, taker, variable] of text.matchAll(
    /\b(\w{1,80})["'`]?\]?\s{0,9}[=:]\s{0,9}(?:list\(\s{0,9})?([A-Za-z_]\w{0,80})\b/g,
  ))
    addTo(takers, variable!, taker!)
  return takers
})

function use(script: Script, fit: Fit): Use {
  const { text, lexed } = script
  const { match, token, literal, rule } = fit
  const expression = rule.call === true ? callAround(script, fit) : fit
  const gives = (rule.role === 'option' || rule.role === 'definition') && rule.after !== undefined
  const value = gives ? literalAt(text, lexed, fit.end) : undefined
  const found = rule.member && memberOf(script, fit, rule.member)
  const member = found && rule.isArgument ? { ...found, argument: '' } : found
  if (member && rule.member === 'block' && rule.role === 'option' && rule.namespace === 'env')
    script.sets.add(match.name)
  const widen = expression && either(text, fit, expression)
  const handOn = orOld(script, fit)
  const split = value && member && spreading(text, fit, value, member)
  const beside =
    rule.role === 'condition' || rule.role === 'mention'
      ? namesBeside(script, expression ?? token)
      : []
  return {
    ...makeMention(match, literal === undefined ? 'code' : 'string'),
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

/** The call around a name, with what stands before it. */
function callAround(script: Script, { start, token, literal }: Fit): Span | undefined {
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

function either(text: string, { match, token, rule }: Fit, span: Span): Widen | undefined {
  const { either: say } = rule
  if (say === undefined) return undefined
  return (names) => {
    const [before, after] = say({
      heads: renamedCopies(text, { start: span.start, end: token.end }, match, names),
      wholes: renamedCopies(text, span, match, names),
      old: text.slice(span.start, span.end),
    })
    return surroundPlace(span, before, after)
  }
}

/** The new name with a value that is what the old one has, and else what it was. It takes nothing else that is asked for. */
function orOld({ text, lexed }: Script, fit: Fit): Use['handOn'] {
  const { match, token, rule } = fit
  const { orOld: say, until = /(?!)/ } = rule
  if (say === undefined) return undefined
  const start = fit.end + findBehind(text, fit.end, /\s*/)![0].length
  const code = lexed.code.slice(start, expressionEnd(lexed.code, start))
  const end = start + code.split(until, 1)[0]!.trimEnd().length
  const said = say({
    head: text.slice(fit.start, token.start),
    token: text.slice(token.start, token.end),
    value: text.slice(start, end),
  })
  if (said === null || end === start) return undefined
  const renamed = { start: match.start, end: match.end }
  return (name, isAlone) =>
    isAlone ? [{ ...renamed, text: name }, ...surroundPlace({ start, end }, ...said)] : undefined
}

/** One pair or assignment becomes several, each written as the old one is. */
function spreading(text: string, { match }: Place, value: Span, { removal }: Member): Use['split'] {
  if (removal === undefined) return undefined
  const written = text.slice(removal.start, removal.end)
  const lines = fitsWhole(written, /[^\r\n]*(?:\r\n|\r|\n)/)
  if (!lines || match.start < removal.start || value.end > removal.end) return undefined
  // A line that says more than this would say that twice.
  const rest = text.slice(value.end, removal.end).replace(/[;,]?\s*(?:(?:#|\/\/|--)[^]*)?$/, '')
  const isAlone =
    !/[;{}]|:[ \t]/.test(text.slice(removal.start, match.start)) && !/[;{}]|\bend\b/.test(rest)
  if (!isAlone) return undefined
  return splitAssignment(text, removal, match, value, () => '', /[^]*/)
}
