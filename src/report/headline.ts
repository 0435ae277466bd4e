import { count, listFew } from '../core/count.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import { standingOf } from '../core/reasons.ts'
import { oneSafeLine } from './escape.ts'
import type { Report } from './report.ts'
import { countAre, changeOf, upstreamsOf } from './sentences.ts'
import { changedSites, openSites } from './told-sites.ts'

/** What happened to whom, in a sentence. */
export function reportHeadline(report: Report, isWritten = false): string {
  const changed = changedSites(report)
  if (changed.length === 0) return nothingChanges(report)
  const renames = new Set(changed.map(changeOf)).size
  const who = upstreamsOf(report).map(({ name, upstream }) =>
    name === ''
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
  return `${what}: ${places}${forReview(review, changed.length)}.`
}

function forReview(review: number, all: number): string {
  if (review === 0) return ''
  return review < all ? `, ${review} of them for review` : `,${all === 1 ? '' : ' all'} for review`
}

/** ` (vendor/llama.cpp at ba0c7c70a)`: which copy of an upstream is meant. */
function briefly({ path, revision }: Report['upstreams'][number]): string {
  const at = revision === null ? '' : ` at ${revision.slice(0, 9)}`
  return path === '' ? '' : ` (${oneSafeLine(path)}${at})`
}

/** What is so where nothing changes: no more than was looked for, asked and judged. */
export function nothingChanges(report: Report): string {
  const { status, maps, undecided } = report
  const look = openSites(report).length
  if (status === 'blocked')
    return 'Build flags are used by old names here, and none of them could be changed.'
  if (undecided.length > 0) return 'Nothing stale was seen, but not every name could be decided.'
  if (look > 0) return `Nothing is changed: ${countAre(look, 'place')} for a person to look at.`
  const known = maps.reduce((sum, { renames }) => sum + renames, 0)
  return `No build flag here is out of date, by the ${count(known, 'rename')} looked for.${notJudged(report)}`
}

/** How places are told that nobody asked for. */
export const OUTSIDE = 'outside the chosen scopes'

/** So many places that were not judged tell a person where to look. */
const NAMED = 3

/** Where old names stand of which nothing is known, since nobody asked for their scope. */
function notJudged({ sites }: Report): string {
  const left = sites.filter(({ reason }) => standingOf(reason) === 'outside-scopes')
  if (left.length === 0) return ''
  const places = [...new Set(left.map(({ path, line }) => `${oneSafeLine(path)}:${line}`))]
  const [lies, was] = left.length === 1 ? ['lies', 'was'] : ['lie', 'were']
  return ` ${count(left.length, 'place')} ${lies} ${OUTSIDE} and ${was} not judged: ${listFew(places, NAMED)}.`
}
