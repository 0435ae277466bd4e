import { countLetters } from '../core/cut-text.ts'
import { REASONS, type ReasonCode } from '../core/reasons.ts'
import type { Site } from '../judging/judged-site.ts'
import { oneSafeLine } from './escape.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { lineChanges, type LineChanges } from './line-changes.ts'
import type { Report } from './report.ts'
import { changeOf, sayUndecided, subjectOf } from './sentences.ts'
import { listedSites } from './told-sites.ts'

/** GitHub takes 25,000 results and shows the first 5,000. */
const MOST = 5_000

const HOME = 'https://github.com/flagshift/flagshift'

/** The sites as a SARIF 2.1.0 log, for code scanning; one rule per reason code. */
export function makeSarif(report: Report): object {
  const shown = listedSites(report).slice(0, MOST)
  const codes = [...new Set(shown.map(({ reason }) => reason.code))].toSorted()
  const marks = fingerprintsOf(shown)
  const changes = lineChanges(report.patch.diff)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Flagshift', informationUri: HOME, rules: codes.map(describeRule) },
        },
        columnKind: 'unicodeCodePoints',
        ...openQuestions(report),
        results: shown.map((site) => ({
          ruleId: site.reason.code,
          ruleIndex: codes.indexOf(site.reason.code),
          level: levelOf(site),
          message: { text: oneSafeLine(`${subjectOf(site)}: ${site.reason.message}`) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: artifactOf(site),
                region: {
                  startLine: site.line,
                  startColumn: site.column,
                  endColumn: site.column + countLetters(site.from),
                  snippet: { text: oneSafeLine(site.text) },
                },
              },
            },
          ],
          partialFingerprints: { 'flagshift/v1': marks.get(site) },
          ...fixesOf(site, changes),
        })),
      },
    ],
  }
}

/** Who could not be asked: without it a log of no results would say that all is well. */
function openQuestions({ undecided }: Report): object {
  if (undecided.length === 0) return {}
  const notes = undecided.map((one) => ({ level: 'warning', message: { text: sayUndecided(one) } }))
  return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }] }
}

/** What is certain warns; what a person should look at is noted. */
function levelOf({ action, safety }: Site): 'warning' | 'note' {
  return action !== 'keep' && safety === 'safe' ? 'warning' : 'note'
}

function describeRule(code: ReasonCode): object {
  const { means, before, after = 'stays as it is', given, todo } = REASONS[code]
  const isGiven = given === undefined ? '' : `\n\nGiven: ${given}`
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: means },
    fullDescription: { text: means },
    helpUri: `${HOME}/blob/main/docs/reasons.md#${code}`,
    help: {
      text: `${means}\n\nBefore: ${before}\nAfter: ${after}${isGiven}\n\nWhat to do: ${todo}`,
      markdown: `${means}\n\nBefore:\n\n${block(before)}\n\nAfter:\n\n${block(after)}${isGiven}\n\n**What to do:** ${todo}`,
    },
    properties: { tags: ['build', 'maintainability'] },
  }
}

function block(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}

/** The lines as they will be, where the bytes of the file are known to be those of the text. */
function fixesOf(site: Site, changes: LineChanges): object {
  const change = changes(site.path, site.line)
  if (site.action === 'keep' || change === undefined || change.before.length === 0) return {}
  if ([...change.before, ...change.after].some((line) => line.includes('\uFFFD'))) return {}
  const { line: startLine, before, after } = change
  const endLine = startLine + before.length - 1
  const endColumn = countLetters(before.at(-1)!) + 1
  const deletedRegion = { startLine, startColumn: 1, endLine, endColumn }
  const replacement = { deletedRegion, insertedContent: { text: after.join('\n') } }
  const artifactChange = { artifactLocation: artifactOf(site), replacements: [replacement] }
  const description = { text: oneSafeLine(`${changeOf(site)} (${site.safety})`) }
  return { fixes: [{ description, artifactChanges: [artifactChange] }] }
}

/** The file of a site. A name that is no Unicode text becomes some on its way through UTF-8. */
function artifactOf({ path }: Site): object {
  const uri = Buffer.from(path).toString().split('/').map(encodeURIComponent).join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}
