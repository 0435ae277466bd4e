import type { Site } from '../../judging/judged-site.ts'
import type { LineChange } from '../diff-rows.ts'
import type { LineChanges } from '../line-changes.ts'
import { excerpts, type Stretch } from '../terminal/excerpt.ts'
import { html } from './element.ts'

/** A place beside what becomes of its line. */
export function placeRow(site: Site, changes: LineChanges): string {
  const { path, line, text, safety, action } = site
  const change = changes(path, line)
  const look =
    safety === 'review' && action !== 'keep' ? ' <span class="look">please look</span>' : ''
  const shown = change === undefined ? html(text.trim()) : diffOf(change, site)
  return `<div class="place"><div class="where">${html(path)}:${line}${look}</div><div class="diff">${shown}</div></div>`
}

function diffOf({ before, after }: LineChange, { from, to }: Site): string {
  const lines = [before, after].map((side) => side.map((line) => line.trim()))
  const [olds, news] = excerpts(lines[0]!, lines[1]!, [from, ...to], LONGEST)
  return [
    ...olds.map((line) => `<del>${marked(line)}</del>`),
    ...news.map((line) => `<ins>${marked(line)}</ins>`),
  ].join('')
}

/** Lines of a minified file are cut. */
const LONGEST = 400

function marked(line: readonly Stretch[]): string {
  return line.map(({ text, differs }) => (differs ? `<b>${html(text)}</b>` : html(text))).join('')
}
