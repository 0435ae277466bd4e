import type { Namespace } from '../../core/use.ts'
import type { Alias, Evidence } from '../states/state.ts'

/** A line that reads a name, or declares it for the user to set. */
export interface Reading {
  readonly name: string
  readonly namespace: Namespace
  readonly declares: boolean
  readonly offset: number
}

/** Code that serves an old name, as its syntax shows it. */
export interface Shim {
  readonly old: string
  /** The names that it sets, or that its text tells to use; empty for a removal. */
  readonly news: readonly string[]
  readonly namespace: Namespace
  readonly effect: Alias['effect']
  /** True where its text says that the name is old; else only a known rename tells it from an implication. */
  readonly sure: boolean
  /** How the new value comes from the old one, where that shows. */
  readonly polarity?: 'same' | 'inverted'
  /** True for a line that only hands the old name's value on. */
  readonly copies?: boolean
  /** What several new names are set to. */
  readonly values?: Readonly<Record<string, string>>
  /** Reads within it are no readers. */
  readonly start: number
  readonly end: number
}

/** What one file says of the names in it. */
export interface FileFindings {
  readonly readings: readonly Reading[]
  readonly shims: readonly Shim[]
}

/** What an upstream says of one name. */
export interface Accepted {
  readonly readers: ReadonlyMap<
    Namespace,
    { readonly count: number; readonly first: readonly Evidence[] }
  >
  readonly aliases: readonly (Alias & {
    readonly namespace: Namespace
    readonly to: readonly string[]
  })[]
}

/** "kernels instead of cuBLAS" describes an option; "use NEW instead" and "instead of OLD_NAME" tell of an old one. */
const OLD_WORDS =
  /deprecat|renamed|been removed|is removed|was removed|are removed|no longer|obsolete|superseded|replaced|instead(?! of [`'"<]?(?!\w+_))|backwards?[ -]compat/i

/** Whether a message or comment says that something is old. */
export function saysOld(text: string): boolean {
  return OLD_WORDS.test(text)
}

/**
 * The names that a message tells to use: "Use NEW instead", "use -DNEW=ON", "renamed to NEW", "replaced by NEW". Only
 * identifiers with an underscore or in capitals count, because prose is full of other words.
 */
export function namesToUse(text: string, old: string): readonly string[] {
  const found = new Set<string>()
  const phrases =
    /(?:\buse|\bset|\bpass|renamed to|replaced (?:by|with)|superseded by|in favou?r of|favou?r)\s+(?:the\s+)?(?:new\s+)?(?:CMake\s+)?(?:(?:option|variable|flag|macro)\s+)?[`'"<]*(?:-D)?([A-Za-z_][A-Za-z0-9_]*)/gi
  for (const hit of text.matchAll(phrases)) {
    const name = hit[1]!
    if (name !== old && /_/.test(name) && /[A-Z]/.test(name)) found.add(name)
  }
  return [...found]
}
