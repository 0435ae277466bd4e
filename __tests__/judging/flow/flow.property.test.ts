import { afterAll, expect } from '@jest/globals'
import fc from 'fast-check'
import { rmSync } from 'node:fs'

import { temporaryDirectory } from '../../support/directory.ts'
import { runs } from '../../support/thorough.ts'
import { needs } from '../../support/tools.ts'
import { faultsOf, patchedProject } from './patched-project.ts'
import { NEW, OLD, project, type Tool } from './random-project.ts'
import { recordingCompiler } from './what-is-compiled.ts'

const scratch = await temporaryDirectory()
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Building takes most of the time. */
const RUNS: Readonly<Record<Tool, number>> = { sh: 30, make: 30, cmake: 10 }

for (const tool of ['sh', 'make', 'cmake'] as const)
  needs('cc', tool === 'sh' ? 'dash' : tool)(
    `no patch of what ${tool} builds changes what is compiled, but where the old name lost a feature`,
    async () => {
      const bin = recordingCompiler(scratch)
      await fc.assert(
        fc.asyncProperty(project(tool), async (given) => {
          const { files } = await patchedProject(scratch, given)
          expect(faultsOf(scratch, bin, given, files)).toEqual([])
        }),
        { numRuns: runs(RUNS[tool]) },
      )
    },
    600_000,
  )

const BOTH = { tool: 'sh', scopes: null } as const
const ON = { args: [], env: { [NEW]: '1' }, isOff: false }

/** A script in which the feature is on where a variable is set. */
function asks(name: string): string {
  return `[ -z "$${name}" ] || echo mark_1 >> "$CC_LOG"\n`
}

needs('cc', 'dash')('what is lost and what nobody asked for is seen', () => {
  const bin = recordingCompiler(scratch)
  const faults = (before: string, after: string) =>
    faultsOf(
      scratch,
      bin,
      { ...BOTH, files: { 'build.sh': before }, spellings: [ON] },
      { 'build.sh': after },
    ).map(({ lost, unasked }) => ({ lost, unasked }))
  expect(faults(asks(NEW), asks(OLD))).toEqual([{ lost: ['mark_1'], unasked: [] }])
  expect(faults(asks(OLD), asks(NEW))).toEqual([])
  expect(faults(asks('OTHER'), asks(NEW))).toEqual([{ lost: [], unasked: ['mark_1'] }])
})
