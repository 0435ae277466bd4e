import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'

import { annotationsOf } from '../../src/report/annotations.ts'
import { REASONS } from '../../src/core/reasons.ts'
import { makeCodeQuality } from '../../src/report/gitlab.ts'
import { makeSarif } from '../../src/report/sarif.ts'
import { report, site } from './reports.ts'

describe('annotations', () => {
  test('at most ten of a level, the last one counts the rest, and what tells most comes first', () => {
    const sites = [
      ...Array.from({ length: 8 }, (_, at) =>
        site({ path: 'README.md', format: 'markdown', line: at + 1, role: 'mention' }),
      ),
      ...Array.from({ length: 3 }, (_, at) =>
        site({ path: 'Makefile', line: at + 1, role: 'condition' }),
      ),
      site({ path: 'forwarded', from: 'LLAMA_CUBLAS', to: ['LLAMA_CUDA'] }),
      site({ path: 'CMakeLists.txt' }),
    ]
    const [rename] = report().renames
    const renames = [
      rename!,
      { ...rename!, from: 'LLAMA_CUBLAS', to: ['LLAMA_CUDA'], state: 'aliased' as const },
    ]
    const shown = annotationsOf(report({ sites, renames }))
    expect(shown).toHaveLength(10)
    expect(shown.slice(0, 6).map(({ file }) => file)).toEqual([
      'CMakeLists.txt',
      'Makefile',
      'Makefile',
      'Makefile',
      'forwarded',
      'README.md',
    ])
    expect(shown[9]).toMatchObject({ message: 'And 4 more, which the report lists.' })
    expect(annotationsOf(report({ sites: sites.slice(0, 10) }))).toHaveLength(10)
    const look = sites.map((one) => ({
      ...one,
      action: 'keep' as const,
      safety: 'review' as const,
    }))
    expect(annotationsOf(report({ sites: [...sites, ...look], renames }))).toHaveLength(20)
  })

  test('what changes warns, what only a person can change is a notice, what stays for good reason is neither', () => {
    const kept = site({ action: 'keep', safety: 'display' })
    expect(annotationsOf(report({ sites: [kept] }))).toEqual([])
    expect(annotationsOf(report({ sites: [site({ safety: 'review' })] }))).toMatchObject([
      { level: 'warning', title: 'Stale build flag' },
    ])
    expect(annotationsOf(report({ sites: [{ ...kept, safety: 'review' }] }))).toMatchObject([
      {
        level: 'notice',
        title: 'Build flag to look at',
        file: 'CMakeLists.txt',
        line: 55,
        column: 36,
      },
    ])
  })
})

/** What SARIF 2.1.0 asks of a log, and GitHub's code scanning beyond that. */
const TEXT = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
}
const ESSENTIALS = {
  type: 'object',
  required: ['version', '$schema', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    $schema: { type: 'string', format: 'uri' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results', 'columnKind'],
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                properties: {
                  informationUri: { type: 'string', format: 'uri' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      properties: { id: { type: 'string', minLength: 1 }, shortDescription: TEXT },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            maxItems: 25_000,
            items: {
              type: 'object',
              required: ['ruleId', 'ruleIndex', 'message', 'level', 'locations'],
              properties: {
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: TEXT,
                locations: {
                  type: 'array',
                  minItems: 1,
                  maxItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation', 'region'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            properties: { uri: { type: 'string', format: 'uri-reference' } },
                          },
                          region: {
                            type: 'object',
                            required: ['startLine', 'startColumn', 'endColumn'],
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                              endColumn: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}

interface Rule {
  readonly id: string
  readonly fullDescription: { readonly text: string }
  readonly help: { readonly text: string }
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Readonly<Record<string, number>>
        readonly insertedContent: { readonly text: string }
      }[]
    }[]
  }[]
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
    readonly results: readonly Result[]
  }[]
}

describe('SARIF', () => {
  const ajv = new Ajv({ allErrors: true, strict: false })
  formats.default(ajv)
  const validate = ajv.compile(ESSENTIALS)

  test.each([
    ['nothing', []],
    [
      'paths of every kind',
      [site({ path: 'a b/#1 %20/\u00FC:\\x?.cmake' }), site({ path: '-/::error::' })],
    ],
    ['a name that goes', [site({ to: [], action: 'remove' })]],
    ['more than is shown', Array.from({ length: 6000 }, (_, at) => site({ line: at + 1 }))],
  ])('keeps to 2.1.0 for %s', (_, sites) => {
    const log = makeSarif(report({ sites })) as Log
    expect([validate(log), validate.errors]).toEqual([true, null])
    const [run] = log.runs
    expect(run?.results.length).toBe(Math.min(sites.length, 5000))
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('says of each rule what the table of reason codes says', () => {
    const { code } = site({}).reason
    const [rule] = (makeSarif(report({ sites: [site({})] })) as Log).runs[0]!.tool.driver.rules
    expect(rule?.fullDescription.text).toBe(REASONS[code].means)
    expect(rule?.help.text).toContain(REASONS[code].todo)
  })

  test('says who could not be asked: no result alone would say that all is well', () => {
    const open = { upstream: 'a/b', path: 'dep', message: 'Not read', todo: 'fetch it' }
    const log = makeSarif(report({ undecided: [{ ...open, places: 2, names: { OLD: 2 } }] }))
    expect((log as Log).runs[0]).toMatchObject({
      invocations: [
        {
          toolExecutionNotifications: [
            { message: { text: 'Not read, and 2 places depend on it: fetch it.' } },
          ],
        },
      ],
    })
    expect([validate(log), validate.errors]).toEqual([true, null])
  })

  test('a path that is no text of Unicode is named all the same', () => {
    const log = makeSarif(report({ sites: [site({ path: 'a/\uD800.cmake' })] }))
    expect([validate(log), validate.errors]).toEqual([true, null])
  })

  test('a rule is a reason, and severity goes by safety', () => {
    const { results, tool } = (
      makeSarif(
        report({
          sites: [site(), site({ safety: 'review' }), site({ action: 'keep', safety: 'review' })],
        }),
      ) as Log
    ).runs[0]!
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['stale'])
    expect(results.map(({ level }) => level)).toEqual(['warning', 'note', 'note'])
  })

  test('a fingerprint survives lines that come above, and tells equal lines apart', () => {
    const marksOf = (...lines: readonly number[]): readonly (string | undefined)[] =>
      (
        makeSarif(report({ sites: lines.map((line) => site({ line })) })) as Log
      ).runs[0]!.results.map(({ partialFingerprints }) => partialFingerprints['flagshift/v1'])
    const [one, two] = marksOf(5, 9)
    expect(one).not.toBe(two)
    expect(marksOf(7, 11)).toEqual([one, two])
  })

  test('a fix is what the patch makes of the line', () => {
    const diff =
      'diff --git a/CMakeLists.txt b/CMakeLists.txt\n--- a/CMakeLists.txt\n+++ b/CMakeLists.txt\n@@ -54,2 +54,2 @@\n x\n-set(OLD 1)\n+set(NEW 1)\n'
    const log = makeSarif(report({ patch: { files: 1, edits: 1, diff } })) as Log
    const [fix] = log.runs[0]!.results[0]!.fixes!
    expect(fix!.artifactChanges[0]!.replacements).toEqual([
      {
        deletedRegion: { startLine: 55, startColumn: 1, endLine: 55, endColumn: 11 },
        insertedContent: { text: 'set(NEW 1)' },
      },
    ])
  })
})

test('SARIF and GitLab list what waits for an answer, whatever it is worth', () => {
  const waits = (['upstream-unread', 'pins-differ'] as const).map((code, at) =>
    site({ line: at + 1, action: 'keep', safety: 'display', reason: { code, message: 'x.' } }),
  )
  const stays = site({ line: 9, action: 'keep', safety: 'display' })
  const told = report({
    sites: [...waits, { ...stays, reason: { code: 'premature', message: '' } }],
  })
  expect((makeSarif(told) as Log).runs[0]!.results).toHaveLength(2)
  expect(makeCodeQuality(told)).toHaveLength(2)
})
