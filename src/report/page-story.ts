import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import type { Site } from '../judging/judged-site.ts'
import { nothingChanges } from './headline.ts'
import { codeSpan, fenceCode, escapeMarkdown, markdownWithCode } from './escape.ts'
import { lineChanges } from './line-changes.ts'
import type { Report } from './report.ts'
import { joinWithAnd } from '../core/enumerate.ts'
import { sayUndecided, tellEach, upstreamsOf } from './sentences.ts'
import { saidOnce } from './said-once.ts'
import { cutExcerpts, textOf } from './terminal/excerpt.ts'
import { changedSites, renamesFollowed, mostTellingFirst, openSites } from './told-sites.ts'

/** How much of each list a page shows. */
export interface Extent {
  readonly sites: number
  readonly kept: number
  readonly renames: number
}

/** What happened to whom, in the first lines: who renamed what, what that does, what is done. */
export function tellLead(report: Report): string {
  const changed = changedSites(report)
  const { told, more } = tellEach(
    report.undecided,
    (one) => `${markdownWithCode(sayUndecided(one))}\n`,
  )
  const open = [...told, ...(more === null ? [] : [`${more}\n`])].join('\n')
  if (changed.length === 0)
    return open === ''
      ? `${escapeMarkdown(nothingChanges(report))}\n`
      : `Not every name could be decided. ${open}`
  const files = new Set(changed.map(({ path }) => path)).size
  const flags = new Set(changed.map(({ from }) => from)).size
  const who = upstreamsOf(report).map(({ name, upstream }) =>
    upstream === null ? codeSpan(name) : tellPin(upstream),
  )
  const isNamed = who.length > 0 && !upstreamsOf(report).some(({ name }) => name === '')
  const names = flags === 1 ? 'its old name' : 'their old names'
  const places = `${count(changed.length, 'place')} in ${count(files, 'file')}`
  // Whether it is published is told where that is known.
  const done =
    report.status === 'patched'
      ? `The patch brings ${places} up to date.`
      : `${places} ${changed.length === 1 ? 'is' : 'are'} out of date; nothing is changed yet.`
  return [
    isNamed
      ? `${joinWithAnd(who)} renamed ${count(flags, 'build flag')} that this repository still uses by ${names}.`
      : `${count(flags, 'build flag')} that ${flags === 1 ? 'was renamed is' : 'were renamed are'} still used here by ${names}.`,
    whatItDoes(report, changed),
    `${done}\n${open === '' ? '' : `\n${open}`}`,
  ].join(' ')
}

/** An upstream in the version that is pinned: `ggml-org/llama.cpp` in `vendor/llama.cpp` at `c3e53b421`. */
export function tellPin({ name, path, revision }: Report['upstreams'][number], here = ''): string {
  const where = path === '' ? here : ` in ${codeSpan(path)}`
  return `${codeSpan(name)}${where}${revision === null ? '' : ` at ${codeSpan(revision.slice(0, 12))}`}`
}

/** What an old name still does: nothing, where nobody reads it. */
function whatItDoes(report: Report, changed: readonly Site[]): string {
  const followed = renamesFollowed(report, changed)
  const lost = followed.filter(({ state }) => state === 'renamed' || state === 'rejected')
  const names = new Set(lost.map(({ from }) => from))
  const dead = changed.filter(({ from }) => names.has(from))
  const [first] = mostTellingFirst(report, dead)
  const rename = lost.find(({ from }) => from === first?.from)
  if (rename?.state === 'rejected')
    return `**Upstream refuses ${codeSpan(rename.from)}**: a build that sets it stops.`
  if (rename !== undefined)
    return `**${rename.readers.new === 0 ? 'By its version, nothing' : 'Nothing'} reads ${codeSpan(rename.from)} any more**: the build goes on without a word, and what the flag was to switch on is missing.`
  const isOne = new Set(followed.map(({ from }) => from)).size === 1
  const isServed = followed.some(({ state }) => state === 'aliased' || state === 'both')
  if (isServed) return `The old ${isOne ? 'name is' : 'names are'} still taken for now.`
  return `No pinned upstream could be asked whether ${isOne ? 'it is' : 'they are'} still read.`
}

/** The one change that matters. */
export function tellOneChange(report: Report): string {
  const [site] = mostTellingFirst(report, changedSites(report))
  const lines = site && lineChanges(report.patch.diff)(site.path, site.line)
  if (site === undefined || lines === undefined) return ''
  const [before, after] = [lines.before, lines.after].map((side) => side.map((line) => line.trim()))
  const [olds, news] = cutExcerpts(before!, after!, [site.from, ...site.to], LONGEST)
  const shown = [
    ...olds.map((line) => `- ${textOf(line)}`),
    ...news.map((line) => `+ ${textOf(line)}`),
  ]
  return `${codeSpan(`${site.path}:${site.line}`)}\n\n${fenceCode(shown.slice(0, 12).join('\n'), 'diff')}`
}

/** Longer lines would be cut off at the side of the page. */
const LONGEST = 96

/** What a person should look at: changes that are not certain, and places that only a person can change; each reason once. */
export function tellReview(report: Report, { kept: most }: Extent): string {
  const changed = changedSites(report).filter(({ safety }) => safety === 'review')
  const open = mostTellingFirst(report, [...changed, ...openSites(report)])
  if (open.length === 0) return ''
  const shown = open.slice(0, most)
  const rows = saidOnce(shown).map(
    ({ message, sites }) => `- [ ] ${tellPlaces(sites)}: ${escapeMarkdown(message)}`,
  )
  const more = open.length - shown.length
  return `### Please look at ${count(open.length, 'place')}\n\n${rows.join('\n')}${more > 0 ? `\n- and ${more} more` : ''}\n`
}

/** `CMakeLists.txt:55`, each as code; a line that holds several places says how many. */
export function tellPlaces(sites: readonly Pick<Site, 'path' | 'line'>[]): string {
  const lines = groupBy(sites, ({ path, line }) => codeSpan(`${path}:${line}`))
  return [...lines]
    .map(([line, { length }]) => (length === 1 ? line : `${line} (${length} places)`))
    .join(', ')
}
