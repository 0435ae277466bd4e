import { groupBy } from '../core/group-by.ts'
import type { EvidenceLevel, Proof, ProvedRename } from '../proof/evidence.ts'
import { proofNotes } from './proof-picture.ts'

/** A rename as a person sees it: one name may be renamed as an option and as a variable. */
export interface ProvedRow extends ProvedRename {
  /** `OLD → NEW`, with the kind where the verdicts on its kinds differ. */
  readonly label: string
}

/**
 * The renames of a proof for people, in two parts, each with one row for a pair of names: those of which something was
 * seen, and the rest. A pair of several kinds has several rows only where their verdicts differ.
 */
export function provedRows({ renames }: Pick<Proof, 'renames'>): {
  readonly seen: readonly ProvedRow[]
  readonly rest: readonly ProvedRow[]
} {
  const rows = [...groupBy(renames, pairOf)].flatMap(([pair, kinds]) => {
    const verdicts = groupBy(kinds, ({ verdict }) => verdict)
    return [...verdicts.values()].map((same): ProvedRow => {
      const most = same.toSorted((a, b) => changesIn(b) - changesIn(a))[0]!
      const named = [...new Set(same.map(({ kind }) => kind))].join(', ')
      return { ...most, label: verdicts.size > 1 ? `${pair} (${named})` : pair }
    })
  })
  return {
    seen: rows.filter((row) => changesIn(row) > 0).toSorted((a, b) => changesIn(b) - changesIn(a)),
    rest: rows.filter((row) => changesIn(row) === 0),
  }
}

/** What is said of a proof besides its renames and the notes that are shown: no sentence twice, and none in no place. */
export function messagesBeside(proof: Proof, notes = proofNotes(proof)): Proof['messages'] {
  const told = [...provedRows(proof).rest.map(({ message }) => message), ...notes]
  return proof.messages.filter(({ text }) => !told.some((one) => text.includes(one)))
}

function pairOf({ from, to }: ProvedRename): string {
  return `${from} → ${to.join(', ')}`
}

function changesIn({ gained, lost }: ProvedRename): number {
  return gained.length + lost.length
}

/** What a verdict rests on, for those who do not know the levels. */
export const EVIDENCE: Readonly<Record<EvidenceLevel, string>> = {
  none: 'nothing that was configured',
  configure: 'what the build system gives the compiler',
  preprocess: 'the sources as the compiler reads them',
  compile: 'a CUDA program compiled with the flags',
  object: 'the compiled sources',
  run: 'programs that ran',
}
