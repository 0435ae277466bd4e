import { readFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'

import { findChanges } from '../../src/find.ts'
import type { SpellingRun } from '../../src/proof/evidence.ts'
import { proveNothing } from '../../src/proof/prove-found.ts'
import type { Report } from '../../src/report/report.ts'
import { shiftFlags } from '../../src/shift.ts'
import { repositoryOf } from '../support/repository.ts'
import { proof, report, site } from './reports.ts'
import { SCAN } from '../support/scan-options.ts'

const file = path.join(import.meta.dirname, '..', '..', 'schema', 'report.schema.json')
const schema = JSON.parse(readFileSync(file, 'utf8')) as object
const ajv = new Ajv({ strict: false, allErrors: true })
const validate = ajv.compile(closed(schema) as object)

/** The same schema without room for other keys, so that a key which it does not know is seen. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, child]) => [key, closed(child)] as const)
  const copy = Object.fromEntries(entries)
  return copy['properties'] === undefined ? copy : { ...copy, additionalProperties: false }
}

const STATE: SpellingRun['before'] = {
  ok: true,
  exit: 0,
  seconds: 1.5,
  error: null,
  targets: 1,
  units: 1,
  unused: [],
  notes: [],
}
const RUN: SpellingRun = {
  spelling: 'new',
  arguments: ['-DLLAMA_CUDA=ON'],
  accepted: true,
  before: STATE,
  after: STATE,
  definitions: [],
  effect: 'effective',
}

function faultsOf(given: Report): unknown {
  validate(JSON.parse(JSON.stringify(given)))
  return validate.errors
}

/** The report of a run over a small repository. */
async function reportOf(
  files: Readonly<Record<string, string>>,
  renames: readonly string[] = [],
): Promise<Report> {
  const options: Parameters<typeof findChanges>[0] = {
    ...SCAN,
    directory: await repositoryOf(files),
    maps: renames.length === 0 ? 'auto' : [],
    renames,
  }
  const stages = { prove: proveNothing }
  return (await shiftFlags(options, stages, () => {})).report
}

describe('the published schema of a report', () => {
  test('takes what runs report', async () => {
    const together = await reportOf({
      'build.sh': 'git clone -b b4000 https://github.com/ggml-org/llama.cpp\n',
      'CMakeLists.txt': 'target_compile_definitions(app PRIVATE GGML_USE_CUBLAS)\n',
      'app.cpp': '#ifdef GGML_USE_CUBLAS\n#endif\n',
      'blob.bin': 'GGML_USE_CUBLAS\0\0',
      'gone.sh': 'cmake -DLLAMA_CLBLAST=ON llama.cpp\n',
    })
    expect(together.status).toBe('patched')
    expect(together.sites.some((one) => one.with !== undefined)).toBe(true)
    expect(together.skipped).not.toEqual([])
    expect(faultsOf(together)).toBeNull()
    expect(faultsOf(await reportOf({ 'a.sh': 'cmake -DOLD=ON\n' }, ['OLD=NEW']))).toBeNull()
    const nothing = await reportOf({})
    expect(nothing.status).toBe('undecided')
    expect(faultsOf(nothing)).toBeNull()
  })

  test('takes a proof and a publication', () => {
    const publication = {
      operation: 'created',
      branch: 'flagshift/renamed-flags',
      commit: 'a'.repeat(40),
      number: 1,
      url: 'https://example.org/1',
      left: [{ path: 'a.yml', reason: { code: 'workflow', message: 'No.' } }],
      messages: [{ level: 'info', code: 'dry-run', text: 'A dry run.' }],
    } as const
    expect(faultsOf(report({ proof: proof({ runs: [RUN] }), publication }))).toBeNull()
  })

  test.each([
    ['another status', { status: 'done' }],
    ['a site without a line', { sites: [{ ...site(), line: undefined }] }],
    [
      'a reason that nobody knows',
      { sites: [site({ reason: { code: 'x' as 'stale', message: '' } })] },
    ],
    ['no list of who is undecided', { undecided: undefined }],
    ['a key that it does not know', { more: 1 }],
  ])('refuses %s', (_, over) => {
    expect(faultsOf({ ...report(), ...over } as Report)).not.toBeNull()
  })

  test('lets a later report have more', () => {
    expect(ajv.validate(schema, { ...report(), more: 1 })).toBe(true)
  })
})
