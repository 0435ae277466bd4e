import { bracketEnd, tokensOf } from './words.ts'
import type { Token } from './reference.ts'

/** Calls that are looked at; a flag's name is put together for a handful. */
const MOST_CALLS = 200

/** Where a name stands behind one of the words that begin a function, with its parameters. */
const FUNCTIONS: readonly RegExp[] = [
  /\b(?:function|macro)[ \t]{0,9}\([ \t]{0,9}(\w{1,80})[ \t]{1,9}([\w \t\r\n]{1,300})\)/gi,
  /#[ \t]{0,9}define[ \t]{1,9}(\w{1,80})\(([\w \t,.]{1,300})\)/g,
  /\b(?:def|function|func|fn|fun)[ \t]{1,9}(\w{1,80})[ \t]{0,9}\(([^()\n]{1,300})\)/g,
  /\b(?:const|let|var)[ \t]{1,9}(\w{1,80})[ \t]{0,9}=[ \t]{0,9}(?:async[ \t]{1,9})?\(([^()\n]{1,300})\)[^\n=]{0,60}=>/g,
]

/** What the calls of the functions that have a parameter of this name give it. */
export function parameterValues(reader: string, text: string, variable: string): readonly Token[] {
  return FUNCTIONS.flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, MOST_CALLS).flatMap((hit) => {
      const index = parametersOf(hit[2]!).indexOf(variable)
      return index === -1 ? [] : callsOf(reader, text, hit[1]!, index)
    }),
  )
}

/** The names of parameters, without their types and defaults. */
export function parametersOf(list: string): readonly string[] {
  const parts = list.includes(',') ? list.split(',') : list.trim().split(/\s+(?![:=])/)
  return parts.map((part) => {
    const before = part.split(/[:=]/, 1)[0]!.trim()
    return /\w+$/.exec(before)?.[0] ?? ''
  })
}

function callsOf(reader: string, text: string, name: string, index: number): readonly Token[] {
  const calls = new RegExp(
    `(?<!\\w)(?<!\\b(?:def|define|func|function|fn|fun)[ \\t])${name}[ \\t]{0,9}\\(`,
    'gi',
  )
  const tokens: Token[] = []
  let left = MOST_CALLS
  for (const hit of text.matchAll(calls)) {
    if (left-- === 0) break
    const from = hit.index + hit[0].length
    const code = text.slice(from, Math.min(bracketEnd(text, from), from + 300))
    tokens.push(...argument(reader, code, from, index, reader === 'cmake' ? /\s+/g : /,/g))
  }
  return tokens
}

/** The function around a place whose parameters `$1`, `$2`, … are: of the shell, or a `define` of make. */
export function functionAround(reader: string, text: string, offset: number): string | null {
  const before = text.slice(Math.max(0, offset - 4000), offset)
  return reader === 'make' ? makeFunction(before) : shellFunction(before)
}

/** What the calls of a function of the shell or of make give one of its parameters, from 1. */
export function positionalValues(
  reader: string,
  text: string,
  name: string,
  position: number,
): readonly Token[] {
  if (position === 0) return []
  const calls =
    reader === 'make'
      ? new RegExp(`\\$[({]call[ \\t]{1,9}${literal(name)},`, 'g')
      : new RegExp(
          `(?:^|[;&|({]|\\b(?:do|then|else))[ \\t]{0,40}${literal(name)}[ \\t]{1,9}(?!\\()`,
          'gm',
        )
  const tokens: Token[] = []
  let left = MOST_CALLS
  for (const hit of text.matchAll(calls)) {
    if (left-- === 0) break
    const from = hit.index + hit[0].length
    const rest = text.slice(from, from + 300)
    const code =
      reader === 'make' ? rest.slice(0, bracketEnd(rest, 0)) : rest.split(/[\r\n;&|)]/, 1)[0]!
    tokens.push(...argument(reader, code, from, position - 1, reader === 'make' ? /,/g : /[ \t]+/g))
  }
  return tokens
}

function literal(name: string): string {
  return name.replace(/[.-]/g, '\\$&')
}

function makeFunction(before: string): string | null {
  const define = [...before.matchAll(/^(?:define[ \t]+([\w.-]{1,80})|endef\b)/gm)].at(-1)
  const line = /(?:^|\n)([\w.-]{1,80})[ \t]*:?=[^\n]*$/.exec(before.slice(-600))
  const name = define?.[1] ?? line?.[1]
  return name ?? null
}

function shellFunction(before: string): string | null {
  const functions = [
    ...before.matchAll(
      /^[ \t]{0,20}(?:function[ \t]{1,9}([\w-]{1,80})(?:[ \t]{0,9}\(\))?|([\w-]{1,80})[ \t]{0,9}\(\))|^(\})/gm,
    ),
  ].at(-1)
  return functions?.[1] ?? functions?.[2] ?? null
}

function argument(
  reader: string,
  code: string,
  offset: number,
  index: number,
  separator: RegExp,
): readonly Token[] {
  const start = /^\s*/.exec(code)![0].length
  const parts: { text: string; at: number }[] = []
  let from = start
  for (const hit of code.matchAll(separator)) {
    if (hit.index < start) continue
    parts.push({ text: code.slice(from, hit.index), at: from })
    from = hit.index + hit[0].length
  }
  parts.push({ text: code.slice(from), at: from })
  const part = parts[index]
  return part === undefined ? [] : tokensOf(reader, part.text, offset + part.at)
}
