import type { Names } from './names.ts'
import type { Use } from './site.ts'

/** `${V}`, `$(V)`, `@V@`, `%V%`: what a build file puts names together from. */
const REFERENCE = /\$\{(\w{1,80})\}|\$\((\w{1,80})\)|@(\w{1,80})@|%(\w{1,80})%/g

/** Where variables get words as their values: assignments, and loops over words. */
const VALUES: readonly RegExp[] = [
  /\bset[ \t]{0,20}\([ \t]{0,20}(\w{1,80})[ \t]{1,20}["']?(\w{1,80})["']?[ \t]{0,20}\)/gi,
  /^[ \t]{0,20}(?:(?:export|local|readonly|set|ENV|ARG)[ \t]{1,20})?(\w{1,80})[ \t]{0,20}[:?]?=[ \t]{0,20}["']?(\w{1,80})["']?[ \t]{0,20}\r?$/gim,
  /\bforeach[ \t]{0,20}\([ \t]{0,20}(\w{1,80})[ \t]{1,20}(?:IN[ \t]{1,20}ITEMS[ \t]{1,20})?([\w\s;"']{1,2000})\)/gi,
  /\bfor[ \t]{1,20}(\w{1,80})[ \t]{1,20}in[ \t]{1,20}([\w \t"']{1,2000})/gi,
  /\$[({]foreach[ \t]{1,20}(\w{1,80}),[ \t]{0,20}([\w \t]{1,2000}),/g,
]

/** More words than these are no list of flags. */
const MOST = 200
const WORD = /\w/

interface Piece {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly variable: string
  readonly after: string
}

/**
 * Names that stand nowhere as a whole, but are put together from a variable and what stands around it: `${PREFIX}_X` where
 * the file sets PREFIX, `WITH_${part}` in a loop over the parts. They are shown, never rewritten.
 */
export function composedUses(text: string, names: Names): readonly Use[] {
  const pieces = piecesOf(text)
  if (pieces.length === 0) return []
  const values = valuesOf(text, new Set(pieces.map(({ variable }) => variable)))
  return pieces.flatMap(({ start, end, before, variable, after }) => {
    const name = [...(values.get(variable) ?? [])]
      .map((value) => `${before}${value}${after}`)
      .find((whole) => names.has(whole))
    return name === undefined ? [] : [useOf(name, start, end, text.slice(start, end))]
  })
}

function useOf(name: string, start: number, end: number, written: string): Use {
  const reservation = {
    code: 'composed-name',
    message: `${written} is put together here, and gives ${name} among others.`,
    safety: 'review' as const,
  }
  return { name, start, end, role: 'mention', namespace: 'any', region: 'code', reservation }
}

/** References with more of a name right before or behind. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const hit of text.matchAll(REFERENCE)) {
    const end = hit.index + hit[0].length
    if (!WORD.test(text[hit.index - 1] ?? '') && !WORD.test(text[end] ?? '')) continue
    const before = /\w{0,80}$/.exec(text.slice(Math.max(0, hit.index - 80), hit.index))![0]
    const after = /^\w{0,80}/.exec(text.slice(end, end + 80))![0]
    const variable = (hit[1] ?? hit[2] ?? hit[3] ?? hit[4])!
    // A glued -D is no part of the name.
    const glued = before.startsWith('D') && /[-/]/.test(text[hit.index - before.length - 1] ?? '')
    const start = hit.index - before.length + (glued ? 1 : 0)
    pieces.push({
      start,
      end: end + after.length,
      before: before.slice(glued ? 1 : 0),
      variable,
      after,
    })
  }
  return pieces.filter(({ before, after }) => before !== '' || after !== '')
}

function valuesOf(
  text: string,
  variables: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>()
  for (const pattern of VALUES)
    for (const hit of text.matchAll(pattern)) {
      if (!variables.has(hit[1]!)) continue
      const known = values.get(hit[1]!) ?? new Set<string>()
      values.set(hit[1]!, known)
      for (const word of hit[2]!.split(/[\s;"']+/))
        if (word !== '' && known.size < MOST) known.add(word)
    }
  return values
}
