import { REASONS, type ReasonCode } from '../core/reasons.ts'
import { plain } from './escape.ts'
import type { Report } from './report.ts'
import type { Site } from '../judging/judged-site.ts'

/** GitHub takes 25,000 results and shows the first 5,000. */
const MOST = 5_000

/** The sites as a SARIF 2.1.0 log, for code scanning; one rule per reason code. */
export function sarif(report: Report): object {
  const shown = report.sites
    .filter(({ action, safety }) => action !== 'keep' || safety === 'review')
    .slice(0, MOST)
  const codes = new Map(shown.map((site) => [ruleId(site), site.reason.code]))
  const rules = [...codes.keys()].toSorted()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Flagshift',
            informationUri: 'https://github.com/flagshift/flagshift',
            rules: rules.map((id) => describeRule(id, codes.get(id)!)),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: shown.map((site) => ({
          ruleId: ruleId(site),
          ruleIndex: rules.indexOf(ruleId(site)),
          level: site.action === 'keep' ? 'note' : 'warning',
          message: {
            text: plain(
              `${site.from} → ${site.to.join(' + ') || 'nothing'}: ${site.reason.message}`,
            ),
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: uriOf(site.path),
                  uriBaseId: '%SRCROOT%',
                },
                region: {
                  startLine: site.line,
                  startColumn: site.column,
                  endColumn: site.column + site.from.length,
                },
              },
            },
          ],
        })),
      },
    ],
  }
}

function describeRule(id: string, code: ReasonCode): object {
  const { means, before, after = 'stays as it is', todo } = REASONS[code]
  return {
    id,
    shortDescription: { text: `Build flag: ${id}` },
    fullDescription: { text: means },
    help: { text: `${means}\n\nBefore: ${before}\nAfter: ${after}\n\nWhat to do: ${todo}` },
  }
}

function ruleId({ reason, action }: Site): string {
  return `${action}-${reason.code}`
}

/** A name that is no Unicode text becomes some on its way through UTF-8. */
function uriOf(path: string): string {
  return Buffer.from(path).toString().split('/').map(encodeURIComponent).join('/')
}
