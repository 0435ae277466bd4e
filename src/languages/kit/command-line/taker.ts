import { addTo } from '../../../core/group-by.ts'
import { lineCarriedOn } from '../../../core/line-carried-on.ts'
import { findBehind, fitsWhole } from '../../../core/near.ts'
import { once, memoize } from '../../../core/memoize.ts'
import { hintOf, programOf, type Hint } from './program.ts'

/** Who takes the words that a variable holds. */
export interface Taker {
  readonly hint: Hint
  /** Why it may be somebody else, as a sentence for a person. */
  readonly doubt?: string
  /** Set where the file only sets the variable: whoever takes it elsewhere may be a compiler. */
  readonly isUntaken?: true
}

/** Tells who takes the words that a variable holds. */
export type TakerOf = (variable: string) => Taker

/** What a build tool gives to a compiler by itself: `CXXFLAGS`, `CMAKE_CUDA_FLAGS_RELEASE`. */
const FIXED = /(?:C|CXX|CPP|CU|CUDA|NVCC|HIP|LD|F|OBJC)FLAGS|CMAKE_\w+|CUDA_NVCC_FLAGS\w*/
/** Flags of a compiler are called so, and those of any other program. */
const FLAGS = /\w*(?:FLAGS|COMPILE)\w*|\w*(?:DEFINITIONS?|DEFINES?|_DEFS?|MACROS?)|DEFS/i

/** Whether a variable may hold flags of a compiler, and need not by its name. */
export function mayBeFlags(variable: string): boolean {
  if (fitsWhole(variable, FIXED)) return false
  const hint = hintOf(variable)
  return hint === 'compiler' || (hint === 'unknown' && fitsWhole(variable, FLAGS))
}

/** Who takes what a variable holds, by those that were seen: its name says that it may be flags of a compiler, and no more. */
export function takerAmong(variable: string, seen: readonly Hint[]): Taker {
  const [first, ...more] = new Set(seen)
  if (first !== undefined && more.length === 0) return { hint: first }
  const doubt =
    first === undefined
      ? `No command that takes ${variable} is seen in this file; by its name it may hold flags of a compiler.`
      : `Several programs take ${variable}, and not all need know the new name.`
  return { hint: 'unknown', doubt }
}

/** Farther back nobody names the program, or opens the brackets of its arguments. */
const REACH = 2000
/** So many variables one behind the other a value is followed through, and so many places of each. */
const DEPTH = 5
const MOST_PLACES = 50

/**
 * Who takes the variables of a text, in whatever language its lines are: the program of a command that names the variable, or
 * who takes the variable that is set to it.
 */
export function takersIn(text: string): TakerOf {
  const words = once(() => wordsOf(text))
  const given = memoize((variable: string) =>
    (words().get(variable) ?? []).slice(0, MOST_PLACES).flatMap((at) => {
      const one = givenAt(text, at, at + variable.length)
      return one === undefined || (typeof one === 'object' && one.into === variable) ? [] : [one]
    }),
  )
  const known = new Map<string, readonly Hint[]>()
  // Round by round, one variable farther in each, for all that can be reached: variables may be set to each other in rings.
  function seen(variable: string): readonly Hint[] {
    const before = known.get(variable)
    if (before !== undefined) return before
    const reached = new Set([variable])
    for (const one of reached)
      for (const next of given(one)) if (typeof next === 'object') reached.add(next.into)
    let found: ReadonlyMap<string, readonly Hint[]> = new Map()
    for (let round = 0; round < DEPTH; round++) {
      const last = found
      const behind = (into: string): readonly Hint[] => {
        const [further, byName] = [last.get(into) ?? [], hintOf(into)]
        return further.length > 0 || byName === 'unknown' ? further : [byName]
      }
      found = new Map(
        [...reached].map((one) => {
          const hints = given(one).flatMap((to) =>
            typeof to === 'string' ? [to] : behind(to.into),
          )
          return [one, [...new Set(hints)]]
        }),
      )
    }
    for (const [one, hints] of found) known.set(one, hints)
    return found.get(variable)!
  }
  return (variable) => {
    const hint = hintOf(variable)
    if (mayBeFlags(variable)) return takerAmong(variable, seen(variable))
    const takers = hint === 'unknown' ? seen(variable) : []
    // A name that says nothing of flags is no reason for a doubt; who takes it still decides.
    if (takers.includes('compiler')) return takerAmong(variable, takers)
    const places = hint === 'unknown' ? (words().get(variable) ?? []) : []
    const isUntaken = places.length > 0 && places.every((at) => isSet(text, at + variable.length))
    return { hint, ...(isUntaken && { isUntaken }) }
  }
}

/** Whether a place gives a variable its value, as shells and make do. */
function isSet(text: string, end: number): boolean {
  return findBehind(text, end, /[ \t]*[:+?]?=(?![=~>])/) !== null
}

function wordsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, number[]>()
  // What belongs to a file's name or to an option is no variable: `a.c`, `-a`.
  for (const { 0: word, index } of text.matchAll(/(?<![\w/-])[A-Za-z_]\w*(?!\w|\.\w)/g))
    addTo(words, word, index)
  return words
}

/** `X=` that a word begins with: the value's own words go no farther than its quotes. */
const WORD = /(?:^|[\s"'`([{,;])(-D)?([A-Za-z_]\w*)(?::[A-Z]+)?\+?=(?:(["'])[^"']*|[^\s"']*)$/
/** `X = …`, and the whole line is the value. */
const LINE = /^[ \t]*(?:- )?(?:\w+[ \t]+)*\$?([A-Za-z_][\w.]*)[ \t]*[:+?]*[=:][ \t]/
const COMMENT = /^[ \t]*(?:#|\/\/|;|--|rem\b)/i

/** The program that gets what a variable holds at one of its places, or the variable that does; undefined where neither shows. */
function givenAt(
  text: string,
  at: number,
  end: number,
): Hint | { readonly into: string } | undefined {
  // Where it gets its own value nobody takes it.
  if (findBehind(text, end, /["'}\])]{0,2}[ \t]*(?:::?|\+|\?)?=(?![=~>])/) !== null)
    return undefined
  const { start } = lineCarriedOn(text, at)
  const line = text.slice(Math.max(start, at - REACH), at)
  if (COMMENT.test(line)) return undefined
  const word = WORD.exec(line)
  if (word !== null) {
    const [, glued, into] = word
    const hint = hintOf(into!)
    if (glued === undefined) return { into: into! }
    return hint === 'unknown' ? undefined : hint
  }
  const program = programBefore(line.split(/&&|\|\||[;|]/).at(-1)!) ?? programAround(text, start)
  if (program !== undefined) return program
  const into = LINE.exec(line)?.[1]
  return into === undefined ? undefined : { into }
}

/** The first program among words: what comes before it only changes its environment. */
export function programBefore(code: string): Hint | undefined {
  for (const [word] of code.matchAll(/\$[({]\w+[)}]|[\w.+/\\-]+/g)) {
    const program = programOf(word)
    if (program !== undefined && program !== 'environment' && program !== 'zig') return program
  }
  return undefined
}

/** The first program in the brackets around a line: `run([`, `"cmake",`, and the variable below. */
function programAround(text: string, at: number): Hint | undefined {
  let depth = 0
  for (let from = at - 1; from >= Math.max(0, at - REACH); from--) {
    const letter = text[from]!
    if (letter === ')' || letter === ']') depth++
    else if ((letter === '(' || letter === '[') && depth-- === 0)
      return programBefore(text.slice(from, at))
  }
  return undefined
}
