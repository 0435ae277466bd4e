import { firstOf } from '../core/first-of.ts'
import { memoizeLast } from '../core/memoize.ts'
import { bracketEnd, tokensOf } from './read-tokens.ts'
import { ALL, type Token } from './reference.ts'

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
  return functionsIn(text).flatMap(({ name, parameters }) => {
    const index = parameters.indexOf(variable)
    if (index === -1) return []
    const calls = new RegExp(
      `(?<!\\w)(?<!\\b(?:def|define|func|function|fn|fun)[ \\t])${name}[ \\t]{0,9}\\(`,
      'gi',
    )
    return argumentsOf(reader, text, calls, index, reader === 'cmake' ? /\s+/g : /,/g)
  })
}

/** Read once for all variables of a file. */
const functionsIn = memoizeLast((text: string) =>
  FUNCTIONS.flatMap((pattern) =>
    firstOf(text.matchAll(pattern), MOST_CALLS).map((hit) => ({
      name: hit[1]!,
      parameters: parametersOf(hit[2]!),
    })),
  ),
)

/** The names of parameters, without their types and defaults. */
export function parametersOf(list: string): readonly string[] {
  const parts = list.includes(',') ? list.split(',') : list.trim().split(/\s+(?![:=])/)
  return parts.map((part) => {
    const before = part.split(/[:=]/)[0]!.trim()
    return /\w+$/.exec(before)?.[0] ?? ''
  })
}

/** The function around a place whose parameters `$1`, `$2`, … are: of the shell or CMake, or a `define` of make. */
export function functionAround(reader: string, text: string, offset: number): string | null {
  const before = text.slice(Math.max(0, offset - 4000), offset)
  if (reader === 'cmake') {
    const heads = /\b(?:function|macro)[ \t]*\(\s*(\w{1,80})|end(?:function|macro)/gi
    return [...before.matchAll(heads)].at(-1)?.[1] ?? null
  }
  if (reader === 'make') {
    const define = [...before.matchAll(/^(?:define[ \t]{1,9}([\w.-]{1,80})|endef)/gm)].at(-1)
    const line = /(?:^|\n)([\w.-]{1,80})[ \t]*:?=[^\n]*$/.exec(before.slice(-600))
    return define?.[1] ?? line?.[1] ?? null
  }
  const last = [
    ...before.matchAll(
      /^[ \t]{0,20}(?:function[ \t]{1,9}([\w-]{1,80})(?:[ \t]{0,9}\(\))?|([\w-]{1,80})[ \t]{0,9}\(\))|^(\})/gm,
    ),
  ].at(-1)
  return last?.[1] ?? last?.[2] ?? null
}

/** What the calls of a function of the shell, of CMake or of make give one of its parameters, from 1, or all of them. */
export function positionalValues(
  reader: string,
  text: string,
  name: string,
  parameter: string,
): readonly Token[] {
  const index = parameter === ALL ? undefined : Number(parameter) - 1
  const literal = name.replace(/[.-]/g, '\\$&')
  if (reader === 'make') {
    const calls = new RegExp(`\\$[({]call[ \\t]{1,9}${literal},`, 'g')
    return argumentsOf(reader, text, calls, index, /,/g)
  }
  if (reader === 'cmake') {
    const calls = new RegExp(`(?<!\\w)${literal}[ \\t]{0,9}\\(`, 'gi')
    return argumentsOf(reader, text, calls, index, /\s+/g)
  }
  const calls = new RegExp(
    `(?:^|[;&|({]|\\b(?:do|then|else))[ \\t]{0,40}${literal}[ \\t]{1,9}(?!\\()`,
    'gm',
  )
  return argumentsOf(reader, text, calls, index, /[ \t]+/g, /[\r\n;&|)]/)
}

/**
 * One argument of the calls that a pattern finds up to the first.
 *
 * @param index undefined for all of them
 * @param stop what ends a call; without it the bracket that the pattern opened does
 */
function argumentsOf(
  reader: string,
  text: string,
  calls: RegExp,
  index: number | undefined,
  separator: RegExp,
  stop?: RegExp,
): readonly Token[] {
  return firstOf(text.matchAll(calls), MOST_CALLS).flatMap((hit) => {
    const first = hit.index + hit[0].length
    const whole = text.slice(first, first + 300)
    const given = stop === undefined ? whole.slice(0, bracketEnd(whole, 0)) : whole.split(stop)[0]!
    const code = given.trimStart()
    const gaps = [{ index: 0, 0: '' }, ...code.matchAll(separator)]
    const before = gaps[index ?? 0]
    if (before === undefined) return []
    const from = before.index + before[0].length
    const to = index === undefined ? undefined : gaps[index + 1]?.index
    return tokensOf(reader, code.slice(from, to), first + given.length - code.length + from)
  })
}
