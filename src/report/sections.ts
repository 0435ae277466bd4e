import { count } from '../core/count.ts'
import { codeSpan } from './escape.ts'
import { tellChanges, tellKept, tellRenames } from './page-folded.ts'
import { tellProof, tellSeen } from './page-proof.ts'
import { tellOneChange, tellReview, type Extent } from './page-story.ts'
import type { Report } from './report.ts'
import { tellUnused } from './unused.ts'

/** What every page says of a run after its lead, in order; a part is empty where there is nothing to say. */
export function tellFindings(report: Report, extent: Extent): readonly string[] {
  return [
    tellOneChange(report),
    tellSeen(report),
    unused(report),
    tellReview(report, extent),
    tellChanges(report, extent),
    tellRenames(report, extent),
    tellKept(report, extent),
    tellProof(report),
  ]
}

const MOST_UNUSED = 20
const MOST_PLACES = 3

/** Flags that no map knows and that the configures of the smoke test showed to be dead. */
function unused({ proof }: Report): string {
  if (proof === null || proof.unused.length === 0) return ''
  const rows = proof.unused.slice(0, MOST_UNUSED).map((one) => {
    const shown = one.places.slice(0, MOST_PLACES)
    const places = shown.map(({ path, line }) => codeSpan(`${path}:${line}`))
    const more = one.places.length - places.length
    const near = one.nearest.map((name) => `, perhaps ${codeSpan(name)} is meant`).join('')
    return `- ${codeSpan(one.name)} ${tellUnused(one)}: ${places.join(', ')}${more > 0 ? ` and ${count(more, 'more place')}` : ''}${near}`
  })
  const left = proof.unused.length - rows.length
  if (left > 0) rows.push(`- and ${left} more`)
  return `### Flags that nothing uses\n\nThe smoke test configured with them anyway; this pull request leaves them as they are.\n\n${rows.join('\n')}\n`
}
