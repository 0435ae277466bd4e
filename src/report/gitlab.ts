import { oneSafeLine } from './escape.ts'
import { fingerprintsOf } from './fingerprints.ts'
import type { Report } from './report.ts'
import { subjectOf } from './sentences.ts'

/** The sites as GitLab's code quality report: a list of issues that a merge request shows beside its lines. */
export function makeCodeQuality({ sites }: Report): readonly object[] {
  const shown = sites.filter(({ action, safety }) => action !== 'keep' || safety === 'review')
  return [...fingerprintsOf(shown)].map(([site, fingerprint]) => ({
    description: oneSafeLine(`${subjectOf(site)}: ${site.reason.message}`),
    check_name: `flagshift/${site.reason.code}`,
    fingerprint,
    severity: site.action === 'keep' ? 'info' : site.safety === 'safe' ? 'major' : 'minor',
    location: { path: site.path, lines: { begin: site.line } },
  }))
}
