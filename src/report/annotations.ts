import { standingOf } from '../core/reasons.ts'
import type { Site } from '../judging/judged-site.ts'
import { oneSafeLine } from './escape.ts'
import type { Report } from './report.ts'
import { sayUndecided, subjectOf } from './sentences.ts'
import { mostTellingFirst } from './told-sites.ts'

interface Annotation {
  readonly level: 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** The runner shows ten of a level per step; the tenth says how many more there are. */
const SHOWN = 9

/**
 * What is shown beside the code, the most telling place first: what is stale and who could not be asked as warnings, what only
 * a person can change as notices.
 */
export function annotationsOf(report: Report): readonly Annotation[] {
  const told = report.sites.filter(
    ({ action, safety, reason }) =>
      // Each upstream that was not asked is told once.
      standingOf(reason) !== 'waits-for-upstream' && (action !== 'keep' || safety === 'review'),
  )
  const unread = report.undecided.map((one): Annotation => ({
    level: 'warning',
    title: 'Undecided',
    message: sayUndecided(one),
  }))
  const all = [...unread, ...mostTellingFirst(report, told).map(annotation)]
  return [...atMost(all, 'warning'), ...atMost(all, 'notice')]
}

function atMost(all: readonly Annotation[], level: Annotation['level']): readonly Annotation[] {
  const own = all.filter((one) => one.level === level)
  if (own.length <= SHOWN + 1) return own
  const more = own.length - SHOWN
  return [
    ...own.slice(0, SHOWN),
    {
      level,
      title: level === 'warning' ? 'Stale build flags' : 'Build flags to look at',
      message: `And ${more} more, which the report lists.`,
    },
  ]
}

function annotation(site: Site): Annotation {
  const isChanged = site.action !== 'keep'
  return {
    level: isChanged ? 'warning' : 'notice',
    title: isChanged ? 'Stale build flag' : 'Build flag to look at',
    message: oneSafeLine(`${subjectOf(site)}: ${site.reason.message}`),
    file: site.path,
    line: site.line,
    column: site.column,
  }
}
