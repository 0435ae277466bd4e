import { oneSafeLine } from './escape.ts'
import { fingerprintsOf } from './fingerprints.ts'
import type { Report } from './report.ts'
import { subjectOf } from './sentences.ts'
import { listedSites } from './told-sites.ts'

/** The sites as GitLab's code quality report: a list of issues that a merge request shows beside its lines. */
export function makeCodeQuality(report: Report): readonly object[] {
  return [...fingerprintsOf(listedSites(report))].map(([site, fingerprint]) => ({
    description: oneSafeLine(`${subjectOf(site)}: ${site.reason.message}`),
    check_name: `flagshift/${site.reason.code}`,
    fingerprint,
    severity: site.action === 'keep' ? 'info' : site.safety === 'safe' ? 'major' : 'minor',
    location: { path: site.path, lines: { begin: site.line } },
  }))
}
