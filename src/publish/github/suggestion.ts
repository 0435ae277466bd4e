import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'

import { utf8Of } from '../../core/lines.ts'
import type { FilePatch } from '../../patch/rewrite.ts'
import { hunksOf, runsOf, dropReturn, type LineChange } from '../../report/diff-rows.ts'
import { codeSpan, makeFence, escapeMarkdown } from '../../report/escape.ts'
import type { Site } from '../../judging/judged-site.ts'

/** Lines that change together: one line, or as many as cannot be told apart. */
export interface Replacement extends LineChange {
  /** Relative to the repository's root. */
  readonly path: string
  /** Names this change of these lines in this file, wherever they stand. */
  readonly key: string
}

/** One comment: replacements on consecutive lines of the pull request's head. */
export interface Suggestion {
  readonly path: string
  /** Lines of the head, from 1; the last one counts. */
  readonly startLine: number
  readonly line: number
  readonly replacements: readonly Replacement[]
}

/** Where replacements stand in the head: in which hunk, and from which line on. */
type Spots = ReadonlyMap<Replacement, { readonly hunk: number; readonly line: number }>

/** The most lines that one suggestion replaces; longer ones are hard to read. */
const MOST_LINES = 8
/** A longer line is nothing to look at in a comment. */
const LONGEST_LINE = 1000
/** What could hide in a comment, or would not come back out of it went in. */
const ODD = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/

/**
 * The replacements of a patched file, line by line where the patch keeps the number of lines; none for a file whose text
 * a comment cannot carry.
 */
export function replacementsOf(patch: FilePatch): readonly Replacement[] {
  if (!isUtf8(Buffer.from(patch.before, 'latin1')) || /\r(?!\n)/.test(patch.before)) return []
  const { path } = patch
  const found: Replacement[] = []
  for (const { line, ...run } of hunksOf(patch.diff).flatMap(runsOf)) {
    const [before, after] = [run.before.map(utf8Of), run.after.map(utf8Of)]
    if (before.length !== after.length) found.push(replacement(path, { line, before, after }))
    else
      for (const [at, old] of before.entries())
        found.push(replacement(path, { line: line + at, before: [old], after: [after[at]!] }))
  }
  return found.filter(isPresentable)
}

function replacement(path: string, change: LineChange): Replacement {
  const text = JSON.stringify([path, change.before, change.after])
  const key = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { path, ...change, key }
}

/** An insertion between two lines has no line to be suggested on. */
function isPresentable({ before, after }: Replacement): boolean {
  return (
    before.length > 0 &&
    Math.max(before.length, after.length) <= MOST_LINES &&
    [...before, ...after].every(
      (text) => text.length <= LONGEST_LINE && !ODD.test(text.replace(/\r$/, '')),
    )
  )
}

/**
 * Finds the lines of the pull request's head that a file's replacements are about. What was scanned may be the merge of
 * head and base, so a hunk counts only where all its lines stand in the scanned text: at the same place, or at one
 * place only.
 *
 * @param scanned the file as it was scanned, as latin1
 * @param patch GitHub's diff of the file from base to head
 * @returns for each replacement that lies within one hunk, its first line in the head
 */
export function placesInHead(
  replacements: readonly Replacement[],
  scanned: string,
  patch: string,
): Spots {
  const lines = utf8Of(scanned).split('\n').map(dropReturn)
  const found = new Map<Replacement, { readonly hunk: number; readonly line: number }>()
  for (const [index, { rows }] of hunksOf(patch).entries()) {
    const right = rows.filter(({ kind }) => kind !== '-')
    const [first] = right
    if (!first) continue
    const block = right.map(({ text }) => dropReturn(text))
    const at = placeOf(block, lines, first.newLine - 1)
    if (at === null) continue
    for (const one of replacements) {
      const offset = one.line - 1 - at
      if (offset >= 0 && offset + one.before.length <= right.length)
        found.set(one, { hunk: index, line: first.newLine + offset })
    }
  }
  return found
}

/** The index at which a block of lines stands: the expected one, else the only one, else null. */
function placeOf(
  block: readonly string[],
  lines: readonly string[],
  expected: number,
): number | null {
  const stands = (at: number): boolean => block.every((text, index) => lines[at + index] === text)
  if (stands(expected)) return expected
  const [place = null, other] = [...lines.keys()].filter(stands)
  return other === undefined ? place : null
}

/** Puts replacements on consecutive lines of one hunk into one suggestion, as far as it stays readable. */
export function suggestionsOf(places: Spots): readonly Suggestion[] {
  const suggestions: Suggestion[] = []
  let lastHunk = -1
  for (const [one, { hunk, line }] of [...places].toSorted(([, a], [, b]) => a.line - b.line)) {
    const end = line + one.before.length - 1
    const last = suggestions.at(-1)
    const joins = last?.line === line - 1 && lastHunk === hunk && end - last.startLine < MOST_LINES
    if (joins) suggestions.pop()
    suggestions.push({
      path: one.path,
      startLine: joins ? last.startLine : line,
      line: end,
      replacements: joins ? [...last.replacements, one] : [one],
    })
    lastHunk = hunk
  }
  return suggestions
}

/** The sites that a replacement changes, as far as `sites` has them. */
export function sitesOf(
  { path, line, before }: Replacement,
  sites: readonly Site[],
): readonly Site[] {
  return sites.filter(
    (site) =>
      site.action !== 'keep' &&
      site.path === path &&
      site.line >= line &&
      site.line < line + before.length,
  )
}

/**
 * The comment: what is renamed and why, the suggestion in a fence longer than any in it, the keys that later runs look
 * for. Lines end as they do in the file.
 */
export function commentText({ replacements }: Suggestion, sites: readonly Site[]): string {
  const said = sites.map(
    ({ from, to, reason }) =>
      `${codeSpan(from)} → ${to.map(codeSpan).join(' + ') || 'nothing'}: ${escapeMarkdown(reason.message)}`,
  )
  const lines = replacements.flatMap(({ after }) => after)
  const fence = makeFence(lines.join('\n'), 3)
  return [
    ...new Set(said),
    '',
    `${fence}suggestion`,
    ...lines,
    fence,
    '',
    ...replacements.map(({ key }) => `<!-- flagshift-suggestion:${key} -->`),
  ].join('\n')
}

/** The keys that a comment holds, of whatever run. */
export function keysIn(body: string): readonly string[] {
  return [...body.matchAll(/<!-- flagshift-suggestion:([0-9a-f]{16}) -->/g)].map(
    ([, key = '']) => key,
  )
}
