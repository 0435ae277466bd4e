import { plain } from './escape.ts'
import type { Report } from './report.ts'
import { sentence } from './sentences.ts'
import type { Site } from '../judging/judged-site.ts'

interface Annotation {
  readonly level: 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** The runner shows ten of a kind per step; the tenth says how many more there are. */
const SHOWN = 9

/** What is shown beside the code, most important first. */
export function annotations(report: Report): readonly Annotation[] {
  const stale = report.sites
    .filter(
      ({ action, safety, reason }) =>
        // Each upstream that was not asked is told once.
        reason.code !== 'upstream-unread' && (action !== 'keep' || safety === 'review'),
    )
    .toSorted((a, b) => weight(a) - weight(b))
  const unread = report.undecided.map((one): Annotation => ({
    level: 'warning',
    title: 'Undecided',
    message: sentence(one),
  }))
  const all = [...unread, ...stale.map(annotation)]
  const shown = all.slice(0, all.length > SHOWN + 1 ? SHOWN : SHOWN + 1)
  const more = all.length - shown.length
  if (more === 0) return shown
  return [
    ...shown,
    {
      level: 'warning',
      title: 'Stale build flags',
      message: `And ${more} more; the job summary lists them all.`,
    },
  ]
}

function weight({ action, role }: Site): number {
  if (action === 'keep') return 3
  return role === 'mention' ? 2 : role === 'condition' ? 1 : 0
}

function annotation(site: Site): Annotation {
  const change = site.action === 'keep' ? site.from : `${site.from} → ${site.to.join(' + ')}`
  return {
    level: 'warning',
    title: site.action === 'keep' ? 'Build flag to look at' : 'Stale build flag',
    message: plain(`${change}: ${site.reason.message}`),
    file: site.path,
    line: site.line,
    column: site.column,
  }
}
