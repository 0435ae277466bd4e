import { standingOf } from '../core/reasons.ts'
import { joinParts } from '../core/parts.ts'
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
  const said = `${subjectOf(site)}: ${site.reason.message}`
  // What can't be shown as it is names no file to the runner either.
  const isReadable = oneSafeLine(site.path) === site.path
  return {
    level: isChanged ? 'warning' : 'notice',
    title: isChanged ? 'Stale build flag' : 'Build flag to look at',
    message: oneSafeLine(`${isReadable ? '' : `${site.path}:${site.line}: `}${said}`),
    ...(isReadable && { file: site.path, line: site.line, column: site.column }),
  }
}

/** The annotations as commands that GitHub's runner reads from a log: for a step that runs the command line. */
export function workflowCommands(report: Report): string {
  return annotationsOf(report)
    .map(({ level, title, message, file, line, column }) => {
      const properties = joinParts(',', [
        file !== undefined && `file=${property(file)}`,
        line !== undefined && `line=${line}`,
        column !== undefined && `col=${column}`,
        `title=${property(title)}`,
      ])
      return `::${level} ${properties}::${data(message)}`
    })
    .join('\n')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
