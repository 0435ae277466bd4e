import { isBefore } from '../../../core/near.ts'
import type { Span, Use } from '../../../core/use.ts'
import type { Bracket } from '../brackets.ts'
import { memoize } from '../../../core/memoize.ts'
import type { BranchesAt } from '../growing-list.ts'
import { isNamed, type Taking } from '../taking.ts'
import { isValue } from './key-before.ts'
import { indentAt, isBlank } from './members.ts'
import type { Script } from './language.ts'
import { lineBefore } from '../../../core/line-offsets.ts'

const WORDS_BEFORE = String.raw`^\s*(?:(?:let|var|val|const|local|my|our|mut|auto|global|def|export|final|readonly|static|public|private|declare|typeset)\s+(?:-\w+\s+)*)*(?:\[\w+\]\s*|[\w.:]+(?:<[^=;\n]{0,80}>)?(?:\[\])?\s+)?[@$%]?`
/** `args = `, `args += `, `args << `, `args[#args + 1] = `, `os.environ["ARGS"] += `, whose strings are filled in the code. */
const ASSIGNED = new RegExp(
  String.raw`${WORDS_BEFORE}([\w.]*\w(?:\["+\])?)(\[[^\]\n]*\+\s*1\s*\])?\s*(?::(?!=)\s*[^=\n]{1,60})?(\+\+?|\.\.?|\|\|?|<|:)?(?:=(?![=~>])|(?<=<)<)`,
)
const ADDING =
  'update|merge|assign|putAll|append|extend|push|push_back|insert|concat|unshift|prepend|add|addAll|add_all|args?|configure_arg|build_arg|addArgs?|add_cmake_defines'
/** `args.append(`, `append!(args, `, `table.insert(args, `. */
const CALLED = new RegExp(String.raw`${WORDS_BEFORE}([\w.]*\w)\s*(?:\.|->)\s*(?:${ADDING})!?\s*\(`)
const GIVEN =
  /^\s*(?:(?:push|append|prepend|insert|table\.insert|Object\.assign)!?\s*\(|(?:push|unshift)\s)\s*[@$]?([\w.]*\w)\s*,/
/** `arguments "-DX"`, `arguments("-DX")`: it adds to what it is called like. Several elements without brackets are a list of their own. */
const BARELY = /^\s*(arguments|c(?:pp)?Flags)(?:\s*\(\s*|\s+(?=["'])(?![^]*,))/
/** What takes the elements of a list, not the list. */
const FLAT = /(?:extend|concat|update|merge!?|assign|[aA]ll|[aA]rgs|_defines|(?:ap|pre)pend!)\s*\(/
/** A value that is one of several, which of them only a run can tell. */
const CHOICE = /\?|\belse\b|\bor\b|\|\||(?<!\+\+\s*(?:lib\.)?)\boptionals?\b/
/** A line that goes on with the value or the calls of the one above. */
const GOES_ON = /^[ \t]*(?:(?:\+\+?|\.\.)[ \t]|\??\.\w)/
/** How many lines a value is followed back. */
const MOST_LINES = 20
/** Nobody writes a longer statement about one list: so far the ends of a line are looked for. */
const LONGEST = 10_000

/** The statements by which variables of a script take the words that were found in it. */
export function takingsOf(script: Script, uses: readonly Use[]): readonly Taking[] {
  const known = new Map<number, Taking>()
  for (const { member, ...use } of uses) {
    if (member?.argument === undefined) continue
    const taking = takingAt(script, use, member.list)
    if (taking !== undefined) known.set(taking.words.start, taking)
  }
  return [...known.values()]
}

function takingAt(script: Script, use: Span, list: string): Taking | undefined {
  const { text, lexed } = script
  const region = lexed.at(use.start) ?? use
  const call = callOf(script, region.start, list)
  const around = bracketsAround(script, call?.start ?? region.start)
  if (around === undefined) return undefined
  const { whole, from } = around
  if (whole !== undefined && isValue(lexed.code, whole.start + 1, region.start)) return undefined
  const inner = whole ?? call ?? { start: region.start, end: region.end }
  const last = Math.max(inner.end, region.end)
  if (last - inner.start > LONGEST) return undefined
  const line = Math.max(from, valueStart(text, inner.start))
  const head = lexed.code.slice(line, inner.start + 1)
  const start = line + head.lastIndexOf(';') + 1
  const end = nearEnd(text, last)
  const code = lexed.code.slice(start, semicolonFrom(lexed.code, inner.end, end))
  const stop = start + code.trimEnd().length
  const words = (length: number): Span => ({ start: start + length, end: stop })
  const statement = words(/^\s*/.exec(code)![0].length)
  if (CHOICE.test(code)) return undefined
  const called = GIVEN.exec(code) ?? CALLED.exec(code) ?? BARELY.exec(code)
  // A list that is added as one element is a command of its own.
  if (called !== null && around.isGiven && !FLAT.test(called[0])) return undefined
  if (called !== null)
    return { variable: called[1]!, statement, words: words(called[0].length), extends: true }
  const assigned = ASSIGNED.exec(code)
  if (assigned === null) return undefined
  const [left, name, next, operator = ''] = assigned
  const value = words(left.length)
  if (value.end < region.end) return undefined
  const at = start + left.lastIndexOf(name!)
  const variable = text.slice(at, at + name!.length)
  const adds =
    next !== undefined ||
    (operator !== '' && operator !== ':') ||
    isNamed(text.slice(value.start, value.end), variable)
  return { variable, statement, words: value, extends: adds }
}

/** The arguments of a call that is the element of a list as a whole: `self.define("X", True)`. */
function callOf({ brackets }: Script, offset: number, list: string): Span | undefined {
  const own = brackets.around(offset)
  const outer = own && brackets.parentOf(own)
  return outer !== undefined && list === `list@${outer.open}` ? spanOf(own!) : undefined
}

/** Where the line begins in which the value or chain of calls does that a place is a part of. */
function valueStart(text: string, offset: number): number {
  let start = nearStart(text, offset)
  for (let count = 0; count < MOST_LINES && start > 0; count++) {
    if (!GOES_ON.test(text.slice(start, start + 200))) break
    start = nearStart(text, start - 1)
  }
  return start
}

function nearStart(text: string, offset: number): number {
  return offset - lineBefore(text, offset, LONGEST).length
}

function nearEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + LONGEST).indexOf('\n')
  return end === -1 ? Math.min(text.length, offset + LONGEST) : offset + end
}

function semicolonFrom(code: string, from: number, end: number): number {
  const at = code.slice(from, end).indexOf(';')
  return at === -1 ? end : from + at
}

/**
 * What holds a string that is an element of one list: that list, and the call that takes it. Lists in lists are several;
 * a brace is a list where a value is expected, else a block, whose statements begin after it.
 */
function bracketsAround(
  { lexed, brackets }: Script,
  offset: number,
):
  | { readonly whole: Span | undefined; readonly from: number; readonly isGiven: boolean }
  | undefined {
  let whole: Bracket | undefined
  let isGiven = false
  for (const bracket of brackets.outward(offset)) {
    const isList =
      bracket.kind !== '{' ||
      isBefore(lexed.code, bracket.open, /(?:[=(,+@|/]|(?<!=)>|\](?:const\s+)?[\w.*]*)\s*/)
    if (!isList || isBody(lexed.code, bracket, whole?.open ?? offset))
      return { whole: whole && spanOf(whole), from: bracket.open + 1, isGiven }
    if (whole !== undefined && (whole.kind === '(' || bracket.kind !== '(')) return undefined
    isGiven = whole !== undefined
    whole = bracket
  }
  return { whole: whole && spanOf(whole), from: 0, isGiven }
}

/** Whether a function's body stands between a parenthesis and a place: `on_install(function (package)`, then lines. */
function isBody(code: string, { open, kind }: Bracket, at: number): boolean {
  const before = kind === '(' ? code.slice(Math.max(open, at - LONGEST), at) : ''
  return /\b(?:function|do|begin|fn|lambda)\b[^\r\n]*[\r\n]/.test(before)
}

function spanOf({ open, close }: Bracket): Span {
  return { start: open, end: close + 1 }
}

/** The statement around an argument, as far as brackets hold it together. */
export function commandOf({ text, brackets }: Script): (offset: number) => Span {
  return (offset) => {
    let whole: Bracket | undefined
    for (const bracket of brackets.outward(offset)) {
      if (bracket.kind === '{') break
      whole = bracket
    }
    const start = nearStart(text, whole?.open ?? offset)
    return { start, end: nearEnd(text, whole?.close ?? offset) }
  }
}

/** Lines that open a function or a class. */
const FUNCTION =
  /\b(?:def|function|func|fn|fun|sub|task|class|module|macro|lambda|void)\b|=>\s*\{?\s*$/
/** `args << "-DX" if cuda`. */
const POSTFIX = /\S\s+(?:if|unless|when)\b/
/** How many lines are followed back, and how many blocks outwards. */
const LINES = 400
const BLOCKS = 12

interface Line {
  readonly start: number
  readonly indent: number
  readonly isBlank: boolean
}

/** The blocks around a statement, by braces and by how far its line and those above are indented. */
export function branchesOf({ text, lexed, brackets }: Script): BranchesAt {
  const above = memoize((line: number): Line => {
    const start = nearStart(text, line - 1)
    return { start, indent: indentAt(text, start), isBlank: isBlank(text, start) }
  })
  return (offset) => {
    const own = valueStart(text, offset)
    const found = new Set<number>()
    if (POSTFIX.test(lexed.code.slice(own, nearEnd(text, offset)))) found.add(offset)
    let count = 0
    for (const { open, kind } of brackets.outward(offset)) {
      if (kind === '{') found.add(open)
      if (++count === BLOCKS) break
    }
    let indent = indentAt(text, own)
    for (let at = own, lines = 0; at > 0 && indent > 0 && lines < LINES; lines++) {
      const next = above(at)
      at = next.start
      if (next.indent >= indent || next.isBlank) continue
      found.add(at)
      indent = next.indent
    }
    const sorted = [...found].toSorted((a, b) => b - a)
    const root = sorted.findIndex(
      (at) =>
        at !== offset && FUNCTION.test(lexed.code.slice(nearStart(text, at), nearEnd(text, at))),
    )
    return root === -1 ? [...sorted, -1] : sorted.slice(0, root + 1)
  }
}
