import type { JudgedRepository } from '../judging/judge-repository.ts'
import { judgeFile } from '../judging/judge-file.ts'
import type { FactsAt, ReadFile } from '../judging/facts.ts'
import { mapInTurn } from '../core/give-way.ts'
import { firstIndex } from '../core/first-index.ts'
import { linesOf } from '../core/lines.ts'
import type { Names } from '../core/names.ts'
import { readFileUses } from '../languages/read-file.ts'
import type { Reason } from '../core/use.ts'
import type { JudgedSite } from '../judging/judged-site.ts'
import type { ReasonCode } from '../core/reasons.ts'
import { brokenStructure, onlyEdited, type Purpose } from './check.ts'
import { applyEdits, sortEdits, type Edit } from '../core/edit.ts'
import { fileDiff } from './hunks.ts'

/** One file's part of the patch. `before` and `after` are bytes as latin1. */
export interface FilePatch {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly edits: readonly Edit[]
  /** As latin1. */
  readonly diff: string
  /** Lines of the new text, from 1, that an edit changed. */
  readonly lines: readonly number[]
}

export type Rewritten =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'patched'; readonly patch: FilePatch }
  | { readonly kind: 'held-back'; readonly reason: Reason }

/**
 * Rewrites all judged files in memory. The sites of a file that fails a check come back as kept, with what failed, and so do
 * those of other files that it would part from their readers or writers.
 */
export async function rewriteAll(
  { files: judged, factsOf, without }: JudgedRepository,
  names: Names,
): Promise<{
  readonly sites: readonly JudgedSite[]
  readonly patches: readonly FilePatch[]
}> {
  const held = new Map<string, Reason>()
  for (let files = judged; ; files = await without(held)) {
    const results = await mapInTurn(files, ({ file, sites }) =>
      rewriteFile(file, sites, names, factsOf(file)),
    )
    const failed = results.flatMap((result, index) =>
      result.kind === 'held-back' ? [[files[index]!.file.path, result.reason] as const] : [],
    )
    if (failed.length === 0)
      return {
        sites: files.flatMap(({ sites }) => sites),
        patches: results.flatMap((result) => (result.kind === 'patched' ? [result.patch] : [])),
      }
    for (const [path, reason] of failed) held.set(path, reason)
  }
}

/**
 * Rewrites one judged file, then checks the result: bytes outside the edits are equal, a second scan finds nothing left
 * to do, a structured file parses to the same structure. What fails a check is held back.
 */
export function rewriteFile(
  file: ReadFile & { readonly reader: string },
  sites: readonly JudgedSite[],
  names: Names,
  factsAt: FactsAt,
): Rewritten {
  const edits = sortEdits(sites.flatMap((site) => site.edits))
  if (edits.length === 0) return { kind: 'unchanged' }
  const after = attempt(file.text, edits)
  if (after === null) return heldBack('overlap', 'Two of the edits overlap.')
  if (!onlyEdited(file.text, after, edits))
    return heldBack('bytes', 'A byte outside the edits would change.')
  const broken = brokenStructure(file.reader, file.text, after, purposeOf(sites))
  if (broken !== null) return heldBack('structure', `After the rewrite ${broken}.`)
  const uses = readFileUses(file.reader, after, names)
  const before = offsetsBefore(edits)
  const again = judgeFile({ ...file, text: after, lines: linesOf(after), uses }, (offset) =>
    factsAt(before(offset)),
  )
  // What another file's reader or writer holds is judged alone here, and would seem to be left.
  const held = new Set(sites.filter(isHeldElsewhere).map(({ from }) => from))
  const left = again.find(({ action, from }) => action !== 'keep' && !held.has(from))
  if (left !== undefined)
    return heldBack(
      'not-stable',
      `A second run would change line ${left.line} again (${left.from}).`,
    )
  const { path, text } = file
  const diff = fileDiff(path, text, edits)
  const lines = changedLines(after, edits)
  return { kind: 'patched', patch: { path, before: text, after, edits, diff, lines } }
}

function isHeldElsewhere({ action, with: places }: JudgedSite): boolean {
  return action === 'keep' && places !== undefined
}

function purposeOf(sites: readonly JudgedSite[]): Purpose {
  const made = sites.filter(({ action }) => action !== 'keep')
  // A setting that is widened stands there under both names.
  const members = made.some(
    ({ action, role, rename }) =>
      action === 'remove' ||
      action === 'add' ||
      (action === 'widen' && role === 'option') ||
      rename.to.length > 1,
  )
  if (members) return 'members'
  const values = made.some(
    ({ rename: { value, to } }) =>
      value.kind !== 'same' || to.some((target) => target.value !== undefined),
  )
  return values ? 'values' : 'names'
}

/** Where a place of the new text stood in the old one: pins were found there. */
function offsetsBefore(edits: readonly Edit[]): (offset: number) => number {
  let shift = 0
  const moved = edits.map(({ start, end, text }) => {
    const place = { start, shift, end: start + shift + text.length }
    shift += text.length - (end - start)
    return place
  })
  return (offset) => {
    const place = moved[firstIndex(moved.length, (index) => moved[index]!.end > offset)]
    return place === undefined ? offset - shift : Math.min(offset - place.shift, place.start)
  }
}

function attempt(text: string, edits: readonly Edit[]): string | null {
  try {
    return applyEdits(text, edits)
  } catch {
    return null
  }
}

function heldBack(code: ReasonCode, message: string): Rewritten {
  return {
    kind: 'held-back',
    reason: { code, message: `${message} The file was left as it is; please report this.` },
  }
}

function changedLines(after: string, edits: readonly Edit[]): readonly number[] {
  const lines = linesOf(after)
  const found = new Set<number>()
  let shift = 0
  for (const edit of edits) {
    const start = edit.start + shift
    const first = lines.at(start).line
    const last = lines.at(start + edit.text.length).line
    for (let line = first; line <= last; line++) found.add(line)
    shift += edit.text.length - (edit.end - edit.start)
  }
  return [...found].toSorted((a, b) => a - b)
}
