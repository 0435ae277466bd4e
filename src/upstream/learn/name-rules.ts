import type { RenameKind } from '../../maps/rename.ts'
import type { Change } from './changed-names.ts'
import { familyOf } from '../reading/family.ts'
import { replaceWords, type Substitution } from './likeness.ts'

/** The same words changed in another name of the same commit: `GGML_USE_HIPBLAS` to `GGML_USE_HIP`, so `GGML_HIPBLAS` too. */
export function successorByWords(
  name: string,
  { appeared }: Change,
  words: readonly Substitution[],
): string | undefined {
  const found = new Set(
    words.flatMap((word) => {
      const candidate = replaceWords(name, word)
      return candidate !== undefined && appeared.has(candidate) ? [candidate] : []
    }),
  )
  return found.size === 1 ? [...found][0] : undefined
}

/** The families that a rename leads from and to. */
export function familiesMoved(kind: RenameKind, from: string, to: string): string {
  return `${kind} ${familyOf(from)} ${familyOf(to)}`
}

/** A name without its first word. */
export function dropFirstWord(name: string): string {
  return name.slice(familyOf(name)?.length ?? 0)
}

/** `OPENBLAS` to `BLAS` beside a new `BLAS_VENDOR`: the old name may have become several. */
export function mayBeSplit(name: string, { appeared, support }: Change): boolean {
  const successors = new Set([...support.values()].flatMap((news) => [...news.keys()]))
  return [...appeared].some((other) => other.startsWith(`${name}_`) && !successors.has(other))
}

/** A name without its figures: names that differ in nothing else are versions of something. */
export function dropDigits(name: string): string {
  return name.replace(/\d+/g, '')
}

/** Whether one name says what the other one denies. */
export function isOpposite(from: string, to: string): boolean {
  const negative = /(?:^|_)(?:NO|DISABLE|WITHOUT)_/
  return negative.test(from) !== negative.test(to)
}

/** Whether a word of one name, of three letters or more, stands in one of the other (`SSL` in `OPENSSL`). */
export function sharesWord(a: string, b: string): boolean {
  const [words, others] = [a, b].map((name) => name.split('_').filter((word) => word.length >= 3))
  return words!.some((one) => others!.some((two) => one.includes(two) || two.includes(one)))
}
