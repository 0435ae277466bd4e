import type { Names } from '../../../core/names.ts'
import type { Namespace, Role, Span, Use } from '../../../core/use.ts'
import { readSwitch } from '../../../maps/convert-value.ts'
import { placeIn } from '../literal-value.ts'
import type { View } from '../view.ts'
import type { Hint } from './program.ts'
import { sayingOf } from '../mention.ts'

/** A part of a word as an assignment: where its name and its value stand in the word's text. */
export interface Assigned {
  readonly name: string
  readonly at: number
  readonly type?: string
  readonly value?: Span & { readonly text: string }
}

export interface Kind {
  readonly role: Role
  readonly namespace: Namespace
}

/** `NAME`, `NAME=value` or `NAME:TYPE=value` from an offset to the word's end. */
export function readAssigned(text: string, from: number): Assigned | null {
  const hit =
    /^["']?((?:[A-Za-z_]|\$\{[\w@]*\}|\$[A-Za-z_])(?:\$\{\{[^{}\n]*\}\}|[^\s=:"'+?,])*)(?::([A-Z]+))?(?:(?:\+|:|\?)?=)?/.exec(
      text.slice(from),
    )
  if (hit === null) return null
  const name = hit[1]!
  const at = from + hit[0].indexOf(name)
  const named = { name, at, ...(hit[2] !== undefined && { type: hit[2] }) }
  if (!hit[0].endsWith('=')) return named
  let start = from + hit[0].length
  // What closes a command that stands in the text is no part of the value: `$(echo -DX=1)`.
  let end = text.length - (/^[^()]*\)$/.test(text) ? 1 : 0)
  // A quote that came through an outer one: \"ON\".
  if (/["']/.test(text[start] ?? '') && end - start > 1 && text[end - 1] === text[start]) {
    start++
    end--
  }
  return { ...named, value: { start, end, text: text.slice(start, end) } }
}

/** The use that an assignment in an argument is, in the file's offsets. */
export function useOf(view: View, { name, at, value }: Assigned, kind: Kind): Use {
  const use: Use = { name, ...placeIn(view, at, at + name.length), ...kind, region: 'code' }
  if (value === undefined || value.end === value.start) return use
  return { value: { text: value.text, ...placeIn(view, value.start, value.end) }, ...use }
}

/** What `-DX` is: for CMake an option, for a compiler a macro; where the program is unknown its type or value tells. */
export function kindOfDefine(program: Hint, assigned: Assigned | null): Kind {
  const macro: Kind = { role: 'definition', namespace: 'macro' }
  const option: Kind = { role: 'option', namespace: 'cmake' }
  if (program === 'cmake') return option
  if (program === 'compiler') return macro
  if (program === 'meson' || program === 'bazel' || program === 'zig')
    return { role: 'option', namespace: program }
  if (assigned?.type !== undefined) return option
  if (assigned?.value === undefined) return macro
  const word = assigned.value.text
  if (/[A-Za-z]/.test(word) && readSwitch(word) !== undefined) return option
  return { role: 'option', namespace: 'any' }
}

/** What `X=v` is among the words of a program. */
export function kindOfAssign(program: Hint): Kind {
  const namespace = program === 'make' ? 'make' : program === 'environment' ? 'env' : 'any'
  return { role: 'option', namespace }
}

/** A name that is only a part of what is defined there: `-DX$SUFFIX=ON`. */
export function composedIn(view: View, assigned: Assigned, names: Names): Use | null {
  if (names.has(assigned.name) || !/[$@%{<]/.test(assigned.name)) return null
  const match = names.find(view.text, assigned.at, assigned.at + assigned.name.length)[0]
  if (match === undefined) return null
  const before = view.text.slice(assigned.at, match.start)
  if (/(?:\$|[@%])$|[({][^)}]*$/.test(before)) return null
  const message = `The name is put together from parts here (${assigned.name}), so it may be another one than ${match.name}.`
  const place = { name: match.name, ...placeIn(view, match.start, match.end) }
  const reservation = { code: 'composed-name', message, safety: 'review' } as const
  return sayingOf(place, 'code')('option', 'any', { reservation })
}
