import { findBefore, findBehind, isBefore, fitsWhole } from '../core/near.ts'
import type { Hole } from './hole.ts'
import { holesOf } from './holes.ts'
import { changeLetters, lettersOf, type Letters, type Token } from './reference.ts'
import type { Pieces } from './pieces.ts'

/** A name with one or more places that values fill. */
export interface Template {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly holes: readonly { readonly tokens: readonly Token[]; readonly behind: string }[]
  readonly after: string
  /** How the whole is changed where it stands: `string(TOUPPER "LLAMA_${x}" y)`. */
  readonly letters: Letters
  /** Whether `-D` stands glued in front. */
  readonly glued: boolean
}

/** What is called on all of a text: `f"llama_{x}".upper()`, `"_".join(parts).upper()`. */
const METHOD = /["'\x60)]{1,2}[.:](\w{1,20})/

/** A name is put together from few variables. */
const MOST_HOLES = 4

/** The templates of a text. */
export function templatesOf(reader: string, text: string): readonly Template[] {
  const templates: Template[] = []
  const holes = holesOf(reader, text)
  for (let index = 0; index < holes.length;) {
    const run = [holes[index++]!]
    const inner: string[] = []
    while (run.length < MOST_HOLES) {
      const between = gap(text, run.at(-1)!, holes[index])
      if (between === null) break
      inner.push(between)
      run.push(holes[index++]!)
    }
    templates.push(templateOf(text, run, inner))
  }
  return templates
}

/** The literal between two holes of one name; null where they are none. */
function gap(text: string, one: Hole, next: Hole | undefined): string | null {
  if (next === undefined || one.right !== undefined || next.left !== undefined) return null
  const between = text.slice(one.end, next.start)
  return fitsWhole(between, /\w{0,80}/) ? between : null
}

function templateOf(text: string, run: readonly Hole[], inner: readonly string[]): Template {
  const first = run[0]!
  const last = run.at(-1)!
  const quoted = isBefore(text, first.start, /\w["']/)
  // The shell that gets a recipe of make reads `$$x` as `$x`.
  const doubled = isBefore(text, first.start, /\w\$/)
  const front = first.start - (doubled || (quoted && text[first.start] === '$') ? 1 : 0)
  const before = first.left ?? findBefore(text, front, /\w{0,80}/)![0]
  const open = text.slice(last.end)
  const after =
    last.right ??
    /\w{0,80}/.exec(/^["']\w/.test(open) && text[last.start] === '$' ? open.slice(1) : open)![0]
  const start = first.left === undefined ? front - before.length : first.start
  const glued =
    first.left === undefined && /^[DU]/.test(before) && /[-/]/.test(text[start - 1] ?? '')
  const end =
    last.right === undefined
      ? last.end + after.length + (after !== '' && !/^\w/.test(open) ? 1 : 0)
      : last.end
  const outer = findBefore(text, start, /string[ \t]*\([ \t]*(TOUPPER|TOLOWER)[ \t]{1,9}["']?/i)
  return {
    start: start + (glued ? 1 : 0),
    end,
    before: glued ? before.slice(1) : before,
    holes: run.map(({ tokens }, index) => ({ tokens, behind: inner[index] ?? '' })),
    after,
    letters: lettersOf(outer?.[1]!.toUpperCase() ?? findBehind(text, end, METHOD)?.[1] ?? ''),
    glued,
  }
}

/** Whether a name is put together of values alone: `${A}_${B}`, `"_".join([a, b])`. */
function isAllValues({ holes, before, after }: Template): boolean {
  if (`${before}${after}` !== '') return false
  return holes.length > 1 || holes[0]!.tokens.some(({ kind }) => kind === 'joined')
}

/** Whether an old name can come out: it begins as the template does and ends as it does. */
export function mayMakeOld(template: Template, { isBeginning, isEnd }: Pieces): boolean {
  const before = changeLetters(template.before, template.letters)
  const after = changeLetters(template.after, template.letters)
  const isWritten = /[A-Za-z]\w/.test(before) || /\w[A-Za-z\d]/.test(after)
  if (!isWritten && !isAllValues(template)) return false
  return isBeginning(before) && isEnd(after)
}
