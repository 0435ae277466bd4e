import { append } from '../../../core/append.ts'
import { matchWhole, isBefore, fitsWhole } from '../../../core/near.ts'
import type { Reader, Reading } from '../../language.ts'
import { withoutMark } from '../byte-order-mark.ts'
import { withDoubt } from '../command-line/variable-words.ts'
import { readArguments, readCommandLine } from '../command-line/read.ts'
import type { Taker } from '../command-line/taker.ts'
import { FROM_OUTSIDE } from '../environment-variable.ts'
import { stringView } from '../string-escapes.ts'
import { readGeneral } from '../general-rule.ts'
import type { Region } from '../lexer.ts'
import { makeMention, namesOf, withBeside, isSentence, asString } from '../mention.ts'
import type { Match } from '../../../core/names.ts'
import type { Namespace, Span, Use } from '../../../core/use.ts'
import { valueAt } from '../literal-value.ts'
import { embedUses, type View } from '../view.ts'
import { growLists } from '../growing-list.ts'
import { memberWords } from '../member-words.ts'
import { getsValue } from '../questions/handing-on.ts'
import { codeBefore } from './code.ts'
import { namesBeside, clipSpan } from './names-beside.ts'
import { withVersionChoice } from './by-version.ts'
import { joinedAt, withinOwn } from './joined-strings.ts'
import { isValue, keyBefore, keyOfList } from './key-before.ts'
import { parseScript, type Language, type Place, type Script } from './language.ts'
import { flagMember, listIn, memberAt, type List } from './members.ts'
import { applyRules } from './rule.ts'
import { entryAt } from '../tables/entry.ts'
import { withTables } from '../tables/read.ts'
import { branchesOf, commandOf, takingsOf } from './takings.ts'
import { indexAt } from '../../../core/spans.ts'
import { inOrder } from '../../../core/uses-by-place.ts'

/** The reader of a language that consists of code, strings and comments: it knows no more than this. */
export function scriptReader(language: Language): Reader {
  return (file, reading) => readScript(file, reading, language)
}

/** A use of which a language knows better that it is read. */
export function asCondition(use: Use, namespace: Namespace): Use {
  const { value: _value, member: _member, split: _split, ...rest } = use
  return { ...rest, role: 'condition', namespace }
}

/**
 * Reads a file of a language that consists of code, strings and comments: each name by what stands around it, strings
 * that hold a command line or a script as what they are.
 */
export function readScript(file: string, reading: Reading, language: Language): readonly Use[] {
  const text = withoutMark(file)
  const script = parseScript(text, reading, language)
  const { lexed } = script
  const uses = new Map<number, Use>()
  const seen = new Set<Region | number>()
  for (const match of reading.find(text)) {
    if (uses.has(match.start)) continue
    for (const use of readAt(script, match, seen))
      if (!uses.has(use.start)) uses.set(use.start, use)
  }
  const found = inOrder(uses)
    .map(({ value, ...use }): Use => {
      if (value === undefined) return use
      const isCode = lexed.at(value.start) === undefined
      return { ...use, value: { ...value, ...(isCode && { isCode }) } }
    })
    .map((use, index, all) => {
      const isOwn = setsItself(text, all[index - 1], use)
      return isOwn ? { ...use, contract: FROM_OUTSIDE } : fromOutside(use, script.sets)
    })
    .map((use) => withVersionChoice(script, use))
  const grown = growLists(text, found, {
    takings: () => takingsOf(script, found),
    branches: () => branchesOf(script),
    commandAt: commandOf(script),
    isLate: () => language.lazy === true,
  })
  return withTables(script, grown)
}

/** `environ["X"] = environ.get("X", "1")`: what is read is what users set. */
function setsItself(text: string, set: Use | undefined, read: Use): boolean {
  if (read.role !== 'condition' || set?.role !== 'option' || set.name !== read.name) return false
  return set.namespace === 'env' && getsValue(text, set, read)
}

/** A variable that the file does not set itself comes from its users. */
function fromOutside(use: Use, own: ReadonlySet<string>): Use {
  if (use.role !== 'condition' || use.namespace !== 'env') return use
  if (!own.has(use.name)) return { ...use, contract: FROM_OUTSIDE }
  const { widen: _widen, ...rest } = use
  return { ...rest, local: true }
}

function readAt(script: Script, match: Match, seen: Set<Region | number>): readonly Use[] {
  const region = script.lexed.at(match.start)
  if (region?.kind === 'comment') return [makeMention(match, 'comment')]
  if (region?.kind !== 'string') {
    const place = { match, token: match, literal: undefined }
    return [applyRules(script, place) ?? makeMention(match, 'code')]
  }
  const place = { match, token: region, literal: region }
  if (isAlone(script.text, match, region)) {
    const isKey = entryAt(script, match) !== undefined
    const use = applyRules(script, place) ?? (isKey ? makeMention(match, 'string') : undefined)
    if (use !== undefined) return [use]
  }
  const list = listAround(script, region)
  const uses: Use[] = []
  if (list !== undefined && !seen.has(list.open)) {
    seen.add(list.open)
    append(uses, readList(script, list))
  }
  if (!uses.some(({ start }) => start === match.start) && !seen.has(region)) {
    const joined = joinedAt(script, region)
    for (const each of joined?.regions ?? [region]) seen.add(each)
    const first = joined?.regions[0] ?? region
    const view = joined?.view ?? stringView(script.text, region)
    for (const use of readText(script, first, view, list !== undefined))
      uses.push(joined ? withinOwn(script.text, joined, use) : use)
  }
  if (!uses.some(({ start }) => start === match.start)) uses.push(useInString(script, place, list))
  return takesOne(script.text, region) ? uses.map(({ split: _split, ...use }) => use) : uses
}

/** Whether a string is the one element that is added to a list: there is no room for a second one. */
function takesOne(text: string, { start }: Region): boolean {
  return isBefore(text, start, /<<\s*|\btable\.insert\s*\([^()\n]*,\s*/)
}

function isAlone(text: string, match: Match, { inner }: Region): boolean {
  return text.slice(inner.start, inner.end).trim() === match.name
}

/** A list with the name that it is given to. */
interface KeyedList extends List {
  readonly key: string
}

/** The list that a string is an element of. */
function listAround(script: Script, region: Region): KeyedList | undefined {
  const { text, lexed, brackets, language } = script
  if (region.parent !== -1) return undefined
  const bracket = brackets.around(region.start)
  if (language.bare === true && (bracket === undefined || bracket.kind === '{')) {
    const bare = bareList(text, lexed.code, region)
    if (bare !== undefined) return bare
  }
  if (bracket === undefined) return undefined
  const list = listIn(script, bracket)
  const key = keyOfList(script, bracket)
  const element = list.elements[indexAt(list.elements, region.start)]
  // The values of a mapping are alternatives to each other, and no list.
  if (element !== undefined && isValue(lexed.code, element.start, region.start))
    return { ...list, open: element.start, elements: [element], key }
  return { ...list, key }
}

/** `arguments "-DX", "-DY"`: in masked code a string is a run of quotes. */
function bareList(text: string, code: string, region: Region): KeyedList | undefined {
  const before = /(?<!")(?:"+\s*,\s*)+$/.exec(
    code.slice(Math.max(0, region.start - 4000), region.start),
  )
  const after = /^(?:\s*,\s*"+)+/.exec(code.slice(region.end, region.end + 4000))
  const start = region.start - (before?.[0].length ?? 0)
  const end = region.end + (after?.[0].length ?? 0)
  if (before === null && after === null) return undefined
  const elements = [...code.slice(start, end).matchAll(/"+/g)].map(({ index, 0: string }) => ({
    start: start + index,
    end: start + index + string.length,
  }))
  const key = keyBefore(text, code, start)
  return { open: start, elements, key, separator: ',', isBare: true }
}

/** A list or argument list whose elements are words of a command line. */
function readList(script: Script, list: KeyedList): readonly Use[] {
  const { elements, key } = list
  const { text, reading, lexed, brackets } = script
  // Brackets that do not fit hold nothing.
  const [first] = elements
  if (first === undefined) return []
  const words = elements.map((span, index) => {
    const region = lexed.at(span.start)
    const whole =
      region?.kind === 'string' && region.start === span.start && region.end === span.end
    const view = whole ? stringView(text, region) : unknownWord(span)
    return { whole, view, span, removal: memberAt(script, list, index).removal ?? null }
  })
  const single = words.filter(({ whole, view }) => !whole || !/\s/.test(view.text.trim()))
  const taker = takerIn(script, key)
  const uses = withDoubt(readArguments(text, single, reading, taker.hint), taker)
  const call = brackets.around(first.start)
  const member = elements.length === 1 && call !== undefined ? flagMember(script, call) : undefined
  return uses
    .filter(({ start }) => lexed.at(start)?.kind === 'string')
    .map((use) => (use.member && member ? { ...use, member: { ...use.member, ...member } } : use))
    .map((use) => asDefinition(asString(use), isDefining(script.language, key)))
}

/** Settings in a list of definitions define macros. */
function asDefinition(use: Use, isDefined: boolean): Use {
  const isSetting = isDefined && use.namespace === 'any' && use.role === 'option'
  return isSetting ? { ...use, role: 'definition', namespace: 'macro' } : use
}

/** Who takes the words of a list or string of this name. */
function takerIn({ reading, language }: Script, key: string): Taker {
  const hint = language.hints?.find(([name]) => fitsWhole(key, name))?.[1]
  if (hint !== undefined) return { hint }
  return isDefining(language, key) ? { hint: 'unknown' } : reading.takerOf(key)
}

/** Whether the members of a list of this name define macros. */
function isDefining({ defines }: Language, key: string): boolean {
  return defines !== undefined && fitsWhole(key, defines)
}

/** A word that is computed: it takes its place among the others. */
function unknownWord({ start }: Span): View {
  return { text: '?', source: () => start, encode: (inner) => inner }
}

/** What a text says that begins with a string. */
function readText(script: Script, region: Region, view: View, isElement: boolean): readonly Use[] {
  const { text, reading, language, lexed, brackets } = script
  const reader = language.scripts?.find(([before]) => codeBefore(text, region.start, before))?.[1]
  const read = (): readonly Use[] => {
    if (reader !== undefined) return reading.read(reader, view.text)
    if (isSentence(view.text)) return []
    const bracket = brackets.around(region.start)
    const own = keyBefore(text, lexed.code, region.start)
    const key = own !== '' || bracket === undefined ? own : keyOfList(script, bracket)
    if (isDefining(language, key) && !(isElement && fitsWhole(view.text, /\S+/)))
      return memberWords(view.text, reading, 'definition', 'macro')
    const taker = takerIn(script, key)
    return withDoubt(readCommandLine(view.text, reading, taker.hint), taker)
  }
  return embedUses(read(), view).map(asString)
}

/** A string that no rule and no command line explains: a member of a list, or text. */
function useInString(script: Script, { match, literal }: Place, list: KeyedList | undefined): Use {
  const { text, reading, language } = script
  const content = literal === undefined ? '' : text.slice(literal.inner.start, literal.inner.end)
  // A `-D` that no command line explains is one all the same, unless a sentence only talks of it.
  if (match.glued && !isSentence(content))
    return { ...readGeneral(text, [match])[0]!, region: 'string' }
  const use = makeMention(match, 'string')
  if (list === undefined || literal === undefined)
    return withBeside(use, namesBeside(script, match))
  const index = indexAt(list.elements, literal.start)
  const assigned = matchWhole(content, /(\s*\w+)(?:=(.*))?/s)
  const isName = assigned !== null && literal.inner.start + assigned[1]!.length === match.end
  if (index === -1 || !isName || list.elements[index]!.end !== literal.end)
    return withBeside(use, namesBeside(script, match))
  const written = assigned[2] ?? ''
  const value = written === '' ? {} : { value: valueAt(written, match.end + 1) }
  const rest = { member: { ...memberAt(script, list, index), argument: '' }, ...value }
  if (isDefining(language, list.key))
    return { ...use, role: 'definition', namespace: 'macro', ...rest }
  if (language.features !== undefined && fitsWhole(list.key, language.features.list))
    return { ...use, role: 'option', namespace: language.features.namespace, ...rest }
  // `for x in ("OLD", "NEW")`: what is listed side by side is served side by side.
  const last = list.elements.at(-1)!
  const { start, end } = clipSpan(literal, list.elements[0]!.start, Math.max(last.start, last.end))
  return withBeside(use, namesOf(reading.find(text, start, end)))
}
