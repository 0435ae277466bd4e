import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { standingOf } from '../core/reasons.ts'
import type { Report } from './report.ts'

/**
 * Which files were looked into and which were not, and why: `80 of 87 files searched; 6 left out by include or exclude,
 * 1 not read (submodule)`, and those in which nothing may change.
 *
 * @param sought what stands behind the count of searched files
 */
export function countFilesRead(
  { repository, skipped }: Pick<Report, 'repository' | 'skipped'>,
  sought = '',
): string {
  const { filesScanned, filesListed } = repository
  const unread = skipped.filter(({ reason }) => standingOf(reason) === 'unread')
  const kept = skipped.filter(({ reason }) => standingOf(reason) !== 'unread')
  const out = filesListed - filesScanned - unread.length
  const left = [
    ...(out > 0 ? [`${out} left out by include or exclude`] : []),
    ...(unread.length === 0 ? [] : [`${unread.length} not read (${whyOf(unread)})`]),
  ]
  const searched = `${filesScanned} of ${count(filesListed, 'file')} searched${sought}`
  const all = left.length === 0 ? searched : `${searched}; ${left.join(', ')}`
  if (kept.length === 0) return `${all}.`
  return `${all}. In ${count(kept.length, 'file')} nothing was changed because of what ${kept.length === 1 ? 'it is' : 'they are'} (${whyOf(kept)}).`
}

function whyOf(files: Report['skipped']): string {
  const codes = [...groupBy(files, ({ reason }) => reason.code)]
  if (codes.length === 1) return codes[0]![0]
  return codes.map(([code, own]) => `${own.length} ${code}`).join(', ')
}
