import { lineStart } from '../../../core/line-offsets.ts'
import { escapePattern } from '../../../core/names.ts'
import { findBefore, isBehind } from '../../../core/near.ts'
import type { Span } from '../../../core/use.ts'
import { withoutMark } from '../byte-order-mark.ts'
import { areChosenBetween } from './chosen-between.ts'

/** A file as far as an entry is looked for in it. */
interface Source {
  readonly path: string
  readonly text: string
  readonly format: string
}

/** What an argument is the whole value of: an entry of a mapping, or a variable. */
export interface Entry {
  readonly start: number
  readonly key: string
  readonly separator: string
  /** How far the line is indented that the entry begins; undefined where it stands among others in a line. */
  readonly indent: number | undefined
  readonly isVariable: boolean
}

/** `old: "-D`, `'old' => '-D`, `old = ["-D`: the key of a value that begins with an argument, or a variable's name. */
const KEYED =
  /(?:(?<![^])|[{([,;\r\n])[ \t]*(?:(?:const|let|var|my|local|final|def|export|readonly)[ \t]+)*\$?((["']?):?[\w.-]+\2)[ \t]*(=>|:|[:?]?=)[ \t]*\[?[ \t]*["']?(-D)?/
/** `[("old", "-D`: a pair that is an element of a list. */
const PAIRED = /(?<=[[({,]\s*)[([][ \t]*((["'])[\w.-]+\2)[ \t]*(,)[ \t]*["'](-D)/
/** `set(F_OLD X`, and `old() { cmake -DX`: a function is chosen as a variable is. */
const SET = /(?:(?<![^])|[\r\n])[ \t]*set[ \t]*(?=(\())\(([\w.-]+)[ \t]+["']?/i
const FUNCTION = /(?:(?<![^])|[\r\n])(?=([ \t]*))\1([\w.-]+)[ \t]*\(\)[ \t]*\{[^{}]*/

/** What ends the value. */
const ENDS = /(?::[A-Z]+)?(?:=[\w.+-]*)?["']?[ \t]*(?:[\]},;)\r\n]|(?![^]))/

/** What parts two words of one command: signs of references, and the end of a line that goes on with one. */
const PARTED = String.raw`["'}\])%]*(?:[ \t,+.]|[\\^\`]?\r?\n(?=[ \t]*["'$%{]))*["'$@%#{(\[\w.:]*`

/** Whether a command names the keys of two entries one behind the other: `cmake $A $B`, `[F["a"], F["b"]]`. */
export function areTakenTogether(text: string, one: Entry, other: Entry): boolean {
  const [first, second] = [one, other].map(({ key }) => escapePattern(key.replace(/^\W|\W$/g, '')))
  // `$A`, `{{.A}}`, `F.a`, `F["a"]`: a list of keys takes nothing.
  const before = String.raw`(?<=[$%@.{]|[\w)\]]\[["':]?)`
  const behind = String.raw`(?![\w-])`
  const pair = (a: string, b: string): string => `${a}${behind}${PARTED}${before}${b}${behind}`
  const joined = (a: string, b: string): string => String.raw`\b${a} *\+\+? *${b}${behind}`
  const together = new RegExp(
    [pair(first!, second!), pair(second!, first!)].map((words) => `${before}${words}`).join('|') +
      `|${joined(first!, second!)}|${joined(second!, first!)}`,
  )
  return together.test(text)
}

/** The entry that a place is the value of, and the function that it stands in. */
export function entriesAt(source: Source, use: Span): readonly Entry[] {
  const file = { ...source, text: withoutMark(source.text) }
  const made = findBefore(file.text, use.start, FUNCTION)
  const body = made === null ? [] : [variable(use.start - made[0].length, made[2]!, '{')]
  const entry = entryAt(file, use)
  return entry === undefined ? body : [entry, ...body]
}

function entryAt({ text, format }: Source, { start, end }: Span): Entry | undefined {
  if (!isBehind(text, end, ENDS)) return undefined
  const set = findBefore(text, start, SET)
  if (set !== null) return variable(start - set[0].length, set[2]!, '(')
  const pair = findBefore(text, start, PAIRED)
  const hit = pair ?? findBefore(text, start, KEYED)
  if (hit === null) return undefined
  const at = start - hit[0].length + (pair === null ? hit[0].indexOf(hit[1]!) : 0)
  const line = lineStart(text, at)
  const before = text.slice(line, at)
  const indent = /^([ \t]*)(?:[a-z]+[ \t]+)*\$?$/.exec(before)?.[1]?.length
  const [, key, , separator, argument] = hit
  // Assignments that follow one another are no mapping, other than in a table.
  if (separator!.endsWith('=') && indent === 0 && format !== 'toml') return variable(at, key!, '=')
  if (argument === undefined) return undefined
  return { start: at, key: key!, separator: separator!, indent, isVariable: false }
}

function variable(start: number, key: string, separator: string): Entry {
  return { start, key, separator, indent: 0, isVariable: true }
}

/** Whether two entries stand in one mapping: nothing between them closes what holds the one, or opens what holds the other. */
export function areBeside(file: Source, one: Entry, other: Entry): boolean {
  const { text } = file
  if (one.separator !== other.separator || one.key === other.key) return false
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  if (one.isVariable) return areChosenBetween(file, second.start, first.key, second.key)
  if (first.indent !== second.indent && first.indent !== undefined && second.indent !== undefined)
    return false
  let depth = 0
  for (const letter of text.slice(first.start, second.start)) {
    if ('{[('.includes(letter)) depth++
    else if ('}])'.includes(letter) && --depth < 0) return false
  }
  if (depth !== 0) return false
  const { indent } = first
  return (
    indent === undefined ||
    text
      .slice(lineStart(text, first.start), second.start)
      .split('\n')
      .every((line) => line.trim() === '' || /^\s*/.exec(line)![0].length >= indent)
  )
}
