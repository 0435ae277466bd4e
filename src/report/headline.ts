import { count } from '../core/count.ts'
import { oneSafeLine } from './escape.ts'
import type { Report } from './report.ts'
import { are, changeOf, joinWithAnd, upstreamsOf } from './sentences.ts'
import { changedSites } from './telling.ts'

/** What happened to whom, in a sentence. */
export function headline(report: Report, isWritten = false): string {
  const changed = changedSites(report)
  if (changed.length === 0) return nothingChanges(report)
  const renames = new Set(changed.map(changeOf)).size
  const who = upstreamsOf(report).map(({ name, upstream }) =>
    name === 'inline' || name === ''
      ? ''
      : upstream === null
        ? oneSafeLine(name)
        : `${oneSafeLine(upstream.name)}${briefly(upstream)}`,
  )
  const files = new Set(changed.map(({ path }) => path)).size
  const review = changed.filter(({ safety }) => safety !== 'safe').length
  const flags = count(renames, 'flag')
  const what = who.includes('')
    ? `${flags} that ${renames === 1 ? 'was' : 'were'} renamed ${renames === 1 ? 'is' : 'are'} still used here by ${renames === 1 ? 'its old name' : 'their old names'}`
    : `${joinWithAnd(who)} renamed ${flags} that this repository still ${isWritten ? 'used' : 'uses'} by ${renames === 1 ? 'its old name' : 'their old names'}`
  const places = `${count(changed.length, 'place')} in ${count(files, 'file')}${isWritten ? (changed.length === 1 ? ' is changed now' : ' are changed now') : ''}`
  return `${what}: ${places}${review === 0 ? '' : `, ${review} of them for review`}.`
}

/** ` (vendor/llama.cpp at ba0c7c70a)`: which copy of an upstream is meant. */
function briefly({ path, revision }: Report['upstreams'][number]): string {
  const at = revision === null ? '' : ` at ${revision.slice(0, 9)}`
  return path === '' ? '' : ` (${oneSafeLine(path)}${at})`
}

function nothingChanges(report: Report): string {
  const { status, sites, undecided } = report
  const look = sites.filter(({ safety }) => safety === 'review').length
  if (status === 'blocked')
    return 'Build flags are used by old names here, and none of them could be changed.'
  if (undecided.length > 0) return 'Nothing stale was seen, and not everybody could be asked.'
  if (look > 0) return `Nothing is changed: ${are(look, 'place')} for a person to look at.`
  return 'No build flag of this repository is out of date.'
}
