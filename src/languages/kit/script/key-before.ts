import { findBefore, fitsWhole, isBefore } from '../../../core/near.ts'
import type { Bracket } from '../brackets.ts'
import type { Script } from './language.ts'

/** How far back the name of a list or string is looked for. */
const REACH = 160

/**
 * The name that a list, string or call is given to: `cmake_args` in `cmake_args += [`, `cmake_args=[`,
 * `"cmake_args": [` and `cmake_args(`; empty where there is none.
 *
 * @param offset where the list or string begins
 */
export function keyBefore(text: string, code: string, offset: number): string {
  const from = Math.max(0, offset - REACH)
  const before = text.slice(from, offset)
  const hit =
    /([\w.@$-]+)["'`]?\]?\s*(?:=>|[-+|?:]?=|:|\(|\+=)?\s*(?:\w*\()?\s*(?:[rbfuRBFU]{1,2}|[$@#])?$/.exec(
      before,
    )
  if (hit === null) return ''
  // A name inside a comment or a longer string is none.
  if (code[from + hit.index] === ' ') return ''
  const name = hit[1]!
  if (!/[\w"'`\]]\s*(?:=>|[-+|?:]?=|:|\(|\+=)/.test(hit[0]))
    return fitsWhole(name, BARE) ? name : ''
  return name
}

/**
 * The same for a list that is one of several which are added up, or a value that is chosen by its key:
 * `defines = ["A"] + select({":x": ["B"]})`.
 */
export function keyOfList({ text, lexed, brackets }: Script, list: Bracket): string {
  const mapping = brackets.around(list.open)
  const call = mapping?.kind === '{' ? brackets.parentOf(mapping) : undefined
  const select = call && findBefore(text, call.open, /\bselect\s*/)
  let at = select ? call.open - select[0].length : list.open
  const plusBefore = (): RegExpExecArray | null => findBefore(text, at, /[\])]\s*\+\s*/)
  for (let plus = plusBefore(); plus !== null; plus = plusBefore()) {
    const before = brackets.around(at - plus[0].length)
    if (before === undefined) break
    at = before.open - (findBefore(text, before.open, /\w+\s*/)?.[0].length ?? 0)
  }
  return keyBefore(text, lexed.code, at)
}

/** Commands that take their arguments without brackets. */
const BARE =
  /arguments|cppFlags|cFlags|cppflags|cflags|(?:un|add_)?defines|add_definitions|args|system|compiler_flags|cmake_args|add_c(?:xx?|u)?flags|buildoptions/

/** Whether what stands at an offset is the value of a key that the element of a list begins with; strings are runs of quotes. */
export function isValue(code: string, element: number, offset: number): boolean {
  const before = code.slice(element, offset)
  return isBefore(before, before.length, /[\w"']\s*(?:=>|(?<!:):|(?<![=!<>+])=)\s*/)
}
