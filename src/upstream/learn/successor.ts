import type { RenameKind } from '../../maps/rename.ts'
import { familyOf } from '../reading/family.ts'
import { likenessOf, replaceWords, type Substitution } from './likeness.ts'
import type { Support } from './line-pairs.ts'

/** The names of one namespace that one commit let go and brought. */
export interface ChangedNames {
  readonly kind: RenameKind
  readonly vanished: ReadonlySet<string>
  readonly appeared: ReadonlySet<string>
  /** Whether a name that vanished was meant for those who build; of others only a sure successor is worth a word. */
  readonly isPublic: (name: string) => boolean
  /** The names that are there now. */
  readonly present: ReadonlySet<string>
}

/** The same with the lines that show which name took a vanished one's place. */
export interface Change extends ChangedNames {
  readonly support: ReadonlyMap<string, ReadonlyMap<string, Support>>
  /** Those of documentation, scripts and workflows. */
  readonly uses: ReadonlyMap<string, ReadonlyMap<string, Support>>
}

const ALIKE = 0.85

/** A name takes over that most lines of a commit put in the place of another. */
export function successorByLines(
  name: string,
  change: Change,
): (Support & { name: string }) | undefined {
  const { appeared, support } = change
  const ranked = [...(support.get(name) ?? [])]
    .filter(([candidate]) => appeared.has(candidate))
    .map(([candidate, found]) => ({ ...found, name: candidate }))
    .toSorted((a, b) => b.lines - a.lines)
  const [best, second] = ranked
  if (best === undefined || best.lines <= (second?.lines ?? 0) * 2) return undefined
  if (dropFirstWord(name) === dropFirstWord(best.name)) return best
  if (mayBeSplit(best.name, change) || dropDigits(name) === dropDigits(best.name)) return undefined
  return best.lines >= 2 || areAlike(name, best.name) ? best : undefined
}

/**
 * A name takes over that only lines which show how to use it can tell. Where it was there before, one line may just have
 * got another flag, unless the names speak of the same.
 */
export function successorByUses(
  name: string,
  { uses, present, appeared }: Change,
): (Support & { name: string }) | undefined {
  const found = [...(uses.get(name) ?? [])].filter(([candidate]) => present.has(candidate))
  const [only] = found
  if (found.length !== 1) return undefined
  const [candidate, support] = only!
  const isTold =
    support.lines >= 2 ||
    appeared.has(candidate) ||
    sharesWord(dropFirstWord(name), dropFirstWord(candidate))
  return isTold ? { ...support, name: candidate } : undefined
}

/** Names that may have taken over where nothing decides, best first. */
export function possibleSuccessors(name: string, { appeared, support }: Change): readonly string[] {
  const byLines = [...(support.get(name)?.keys() ?? [])].filter((one) => appeared.has(one))
  const byName = [...appeared]
    .filter((one) => areAlike(one, name))
    .toSorted((a, b) => likenessOf(b, name) - likenessOf(a, name))
  return [...new Set([...byLines, ...byName])].slice(0, 3)
}

/** The same words changed in another name of the same commit: `GGML_USE_HIPBLAS` to `GGML_USE_HIP`, so `GGML_HIPBLAS` too. */
export function successorByWords(
  name: string,
  { appeared }: Change,
  words: readonly Substitution[],
): string | undefined {
  const candidates = words.map((word) => replaceWords(name, word))
  const [only, ...others] = new Set(candidates.filter((one) => one && appeared.has(one)))
  return others.length === 0 ? only : undefined
}

/** The families that a rename leads from and to. */
export function familiesMoved(kind: RenameKind, from: string, to: string): string {
  return `${kind} ${familyOf(from)} ${familyOf(to)}`
}

/** Whether two names are alike behind their first words. */
function areAlike(one: string, other: string): boolean {
  return likenessOf(dropFirstWord(one), dropFirstWord(other)) >= ALIKE
}

/** A name without its first word. */
export function dropFirstWord(name: string): string {
  return name.slice(familyOf(name)?.length ?? 0)
}

/** `OPENBLAS` to `BLAS` beside a new `BLAS_VENDOR`: the old name may have become several. */
function mayBeSplit(name: string, { appeared, support }: Change): boolean {
  const successors = new Set([...support.values()].flatMap((news) => [...news.keys()]))
  return [...appeared].some((other) => other.startsWith(`${name}_`) && !successors.has(other))
}

/** A name without its figures: names that differ in nothing else are versions of something. */
function dropDigits(name: string): string {
  return name.replace(/\d+/g, '')
}

/** Whether one name says what the other one denies. */
export function isOpposite(from: string, to: string): boolean {
  const negative = /(?:^|_)(?:NO|DISABLE|WITHOUT)_/
  return negative.test(from) !== negative.test(to)
}

/** Whether a word of one name, of three letters or more, stands in one of the other (`SSL` in `OPENSSL`). */
function sharesWord(a: string, b: string): boolean {
  const [words, others] = [a, b].map((name) => name.split('_').filter((word) => word.length >= 3))
  return words!.some((one) => others!.some((two) => one.includes(two) || two.includes(one)))
}
