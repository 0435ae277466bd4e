import type { Found } from '../../../src/patch/found.ts'
import { explainAction } from '../../../src/report/explain-site.ts'
import { styleFor } from '../../../src/report/style.ts'
import type { Screen } from '../../../src/report/terminal/places.ts'

const SCREEN: Screen = { style: styleFor({}, false, {}), width: 10_000, all: true }

/**
 * What a scan of a small repository says: the flow and all places of each old name, what each place goes with, who could not
 * be asked, the patch.
 */
export function recordFound(found: Found): string {
  const names = [...new Set(found.sites.map(({ from }) => from))].toSorted()
  const waiting = found.undecided.map(
    ({ upstream, path, names: held, message, todo }) =>
      `undecided: ${upstream} in ${path}, ${JSON.stringify(held)}. ${message}. ${todo}`,
  )
  const together = found.sites.flatMap(({ path, line, from, with: others }) =>
    others === undefined
      ? []
      : [
          `${path}:${line} ${from} goes with ${others.map((at) => `${at.path}:${at.line}`).join(' ')}`,
        ],
  )
  return [
    ...names.map((name) => explainAction(found, name, SCREEN)),
    ...together,
    ...waiting,
    ...found.skipped.map(
      ({ path, reason }) => `skipped: ${path}, ${reason.code}: ${reason.message}`,
    ),
    found.diff,
  ]
    .join('\n')
    .trimEnd()
}
