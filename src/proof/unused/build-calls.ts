import type { Use } from '../../core/use.ts'

/** A call of CMake or Meson. */
const CALLS = /\b(?:cmake3?|meson(?:\.py)?)(?:\.exe)?\s/

/** A line that calls CMake or Meson, with those that it goes on in. */
interface Call {
  readonly system: 'cmake' | 'meson'
  readonly start: number
  /** The line without what stands in quotes behind a `=`: that is a part of an argument. */
  readonly words: string
}

/** Every call of a file, in order. */
export function callsIn(text: string): readonly Call[] {
  return [...text.matchAll(/(?:[^\n]*\\\r?\n)*[^\n]+/g)].flatMap((hit): readonly Call[] => {
    const call = CALLS.exec(hit[0])
    if (call === null) return []
    return [
      {
        system: call[0].startsWith('meson') ? 'meson' : 'cmake',
        start: hit.index + call.index,
        words: hit[0].replaceAll(/="[^"\n]*"|='[^'\n]*'/g, '='),
      },
    ]
  })
}

/** Whether a call stands before a place, in its line and in the same piece of code. */
export function isInCall(text: string, offset: number): boolean {
  const line = text.slice(0, offset).replaceAll(/\\\r?\n/g, ' ')
  return CALLS.test(
    line
      .slice(line.lastIndexOf('\n') + 1)
      .split('`')
      .at(-1)!,
  )
}

/** The call that takes the variable of which a use is one word: `FLAGS ?= -DX=ON`, and `cmake $(FLAGS)`. */
export function callHandedTo(calls: readonly Call[], { member }: Use): Call | null {
  const variable = member?.variable?.name
  if (variable === undefined || !/^(?:\w+|@)$/.test(variable)) return null
  const word = new RegExp(
    String.raw`(?:^|\s)["']?\$[({]?${variable}(?:\[[@*]\])?[)}]?["']?(?=\s|$)`,
  )
  return calls.find(({ words }) => word.test(words)) ?? null
}
