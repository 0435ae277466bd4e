import type { Site } from '../../judging/judged-site.ts'
import type { LineChanges } from '../line-changes.ts'
import { excerptLines, type Marked } from '../terminal/excerpt.ts'
import { html } from './element.ts'

/** A place beside what becomes of its line. */
export function placeRow(site: Site, changes: LineChanges): string {
  const { path, line, text, safety, action } = site
  const change = changes(path, line)
  const look =
    safety === 'review' && action !== 'keep' ? ' <span class="look">please look</span>' : ''
  const shown = change === undefined ? html(text.trim()) : diffOf(change.before, change.after, site)
  return `<div class="place"><div class="where">${html(path)}:${line}${look}</div><div class="diff">${shown}</div></div>`
}

function diffOf(before: readonly string[], after: readonly string[], names: Site): string {
  if (before.length !== 1 || after.length !== 1)
    return [
      ...before.map((line) => `<del>${html(line.trim())}</del>`),
      ...after.map((line) => `<ins>${html(line.trim())}</ins>`),
    ].join('')
  const [old, fresh] = excerptLines(before[0]!.trim(), after[0]!.trim(), LONGEST, names)
  return `<del>${marked(old)}</del><ins>${marked(fresh)}</ins>`
}

/** Lines of a minified file are cut. */
const LONGEST = 400

function marked([start, differs, end]: Marked): string {
  return `${html(start)}${differs === '' ? '' : `<b>${html(differs)}</b>`}${html(end)}`
}
