import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import type { Style } from './style.ts'
import { plain } from './escape.ts'
import type { Report } from './report.ts'
import type { Site } from '../judging/judged-site.ts'

/** How many kept sites of one reason are listed before they are only counted. */
const KEPT_SHOWN = 5

/** How much of a report is listed. */
export interface Extent {
  /** Sites that change and are listed one by one. */
  readonly most: number
  /** Beside annotations, which say why: each reason is told once, and none that they tell whole. */
  readonly annotated: boolean
}

const WHOLE: Extent = { most: Infinity, annotated: false }

/** What `check` prints: the sites by file, what was left alone, a last line that says it all. */
export function table(report: Report, style: Style, { most, annotated } = WHOLE): string {
  const lines: string[] = []
  for (const upstream of report.upstreams)
    lines.push(
      `${style.dim('upstream')} ${plain(upstream.name)} ${style.dim(whereIs(upstream, 9))}`,
    )
  const changed = report.sites.filter(({ action }) => action !== 'keep')
  const kept = report.sites.filter(({ action }) => action === 'keep')
  lines.push(...byFile(changed.slice(0, most), style, annotated))
  if (changed.length > most)
    lines.push('', style.dim(`and ${changed.length - most} more (the report lists all)`))
  lines.push(...keptLines(kept, style))
  lines.push(...skippedLines(report, style))
  lines.push('', lastLine(report, changed, kept, style, annotated))
  return lines.join('\n')
}

function byFile(sites: readonly Site[], style: Style, once: boolean): readonly string[] {
  const lines: string[] = []
  const told = new Set<string>()
  let file = ''
  for (const site of sites) {
    if (site.path !== file) lines.push('', style.bold(plain((file = site.path))))
    const place = `${site.line}:${site.column}`.padStart(7)
    const change = `${site.from} ${style.dim('→')} ${site.to.join(' + ') || 'nothing'}`
    const mark =
      site.safety === 'safe'
        ? style.green(site.action)
        : style.yellow(`${site.action} (${site.safety})`)
    lines.push(`${style.dim(place)}  ${mark}  ${change}  ${style.dim(`[${site.role}]`)}`)
    lines.push(`         ${style.dim(plain(site.text.trim()).slice(0, 110))}`)
    const why = plain(site.reason.message)
    if (!once || !told.has(why)) lines.push(`         ${why}`)
    told.add(why)
  }
  return lines
}

function keptLines(kept: readonly Site[], style: Style): readonly string[] {
  if (kept.length === 0) return []
  const lines = ['', style.bold('Left as it is')]
  for (const [code, sites] of groupBy(kept, ({ reason }) => reason.code)) {
    const shown = sites.slice(0, KEPT_SHOWN)
    lines.push(`  ${style.cyan(code)} (${sites.length})`)
    for (const site of shown)
      lines.push(
        `    ${plain(site.path)}:${site.line}:${site.column} ${site.from}  ${style.dim(plain(site.reason.message))}`,
      )
    if (sites.length > shown.length)
      lines.push(style.dim(`    and ${sites.length - shown.length} more (--json lists all)`))
  }
  return lines
}

function skippedLines({ skipped }: Report, style: Style): readonly string[] {
  if (skipped.length === 0) return []
  const reasons = groupBy(skipped, ({ reason }) => reason.code)
  const counts = [...reasons].map(([code, files]) => `${files.length} ${code}`).join(', ')
  return ['', `${style.bold('Not read')}: ${counts}`]
}

function lastLine(
  report: Report,
  changed: readonly Site[],
  kept: readonly Site[],
  style: Style,
  annotated: boolean,
): string {
  const scanned = `${report.repository.filesScanned} of ${report.repository.filesListed} files read`
  const { undecided } = report
  if (changed.length === 0 && undecided.length > 0 && annotated)
    return `${style.yellow('Undecided')}, as the annotations say (${scanned}).`
  if (changed.length === 0 && undecided.length > 0)
    return `${style.yellow('Undecided')}: ${undecided.map(sentence).join(' ')} (${scanned})`
  const look = kept.filter(({ safety }) => safety === 'review').length
  const left = leftOf(kept.length, look)
  if (changed.length === 0) {
    const told = look === 0 ? style.green('Nothing to change') : style.yellow('Nothing is changed')
    return `${told}${left} (${scanned}).`
  }
  const files = new Set(changed.map(({ path }) => path)).size
  const review = changed.filter(({ safety }) => safety !== 'safe').length
  return `${style.yellow(`${count(changed.length, 'stale site')} in ${count(files, 'file')}`)}, ${review} for review${left} (${scanned}).`
}

/** How many places stay, and how many of those a person should look at. */
function leftOf(kept: number, look: number): string {
  if (kept === 0) return ''
  const who =
    look === 0
      ? ''
      : look === kept
        ? ', for a person to look at'
        : `, ${look} of them for a person to look at`
  return `, ${kept} left as ${kept === 1 ? 'it is' : 'they are'}${who}`
}

/** Where an upstream lies and how it was found: `at vendor/llama.cpp, c3e53b421 (submodule)`, `at this repository`. */
export function whereIs(
  { path, revision, found }: Pick<Report['upstreams'][number], 'path' | 'revision' | 'found'>,
  digits: number,
): string {
  const place = plain(path) || 'this repository'
  const commit = revision === null ? '' : `, ${revision.slice(0, digits)}`
  return `at ${place}${commit}${found === place ? '' : ` (${plain(found)})`}`
}

/** Who could not be asked, as a sentence that a page can show. */
export function sentence({ message, todo, places }: Report['undecided'][number]): string {
  const waiting =
    places === 0
      ? ''
      : `, and ${count(places, 'place')} ${places === 1 ? 'depends' : 'depend'} on it`
  return `${plain(message)}${waiting}: ${plain(todo)}.`
}
