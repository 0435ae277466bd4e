import { describe, expect, test } from '@jest/globals'

import { findChanges } from '../../src/find.ts'
import { brokenStructure, onlyEdited } from '../../src/patch/check.ts'
import { applyEdits, type Edit } from '../../src/core/edit.ts'
import { rewriteFile, type Rewritten } from '../../src/patch/rewrite.ts'
import { statesByOld } from '../../src/judging/choose-rename.ts'
import { judgeFile } from '../../src/judging/judge-file.ts'
import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import { readUses } from '../../src/languages/read-file.ts'
import type { JudgedSite } from '../../src/judging/judged-site.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'
import { repositoryOf } from '../support/repository.ts'

const RENAME: RenameState = {
  from: 'OLD_FLAG',
  to: [{ name: 'NEW_FLAG' }],
  kind: 'any',
  value: { kind: 'same' },
  state: 'renamed',
  upstream: null,
  readers: { old: 0, new: 1 },
  aliases: [],
  evidence: [],
  steps: [],
  builtIn: false,
}
const NAMES = new Names(['OLD_FLAG', 'NEW_FLAG'])
const REPOSITORY = {
  states: statesByOld([RENAME]),
  scopes: new Set(['build'] as const),
  conditions: 'auto' as const,
  owned: new Map(),
  packages: new Map(),
  taken: new Set<string>(),
  current: new Set<string>(),
  unread: new Set<string>(),
  newIn: new Map<string, ReadonlySet<string>>(),
  reused: new Map<RenameState, readonly RenameState[]>(),
  apart: new Set<RenameState>(),
  doubled: new Set<string>(),
  defined: new Set<string>(),
  switched: new Set<string>(),
  joined: new Map<string, readonly string[]>(),
  unheard: new Set<string>(),
  met: new Set<string>(),
  unmet: new Set<string>(),
}

/** Rewrites a file with the edits of its sites exchanged, as a reader with a bug would give them. */
function rewriteWith(
  reader: string,
  text: string,
  edits: (site: JudgedSite, index: number) => readonly Edit[],
): Rewritten {
  const file = {
    path: `file.${reader}`,
    format: reader,
    reader,
    scope: 'build' as const,
    text,
    leave: null,
    lines: linesOf(text),
    uses: readUses(reader, text, NAMES),
  }
  const sites = judgeFile(file, () => REPOSITORY)
  expect(sites.map(({ action }) => action)).toContain('replace')
  return rewriteFile(
    file,
    sites.map((site, index) => ({ ...site, edits: edits(site, index) })),
    NAMES,
    () => REPOSITORY,
  )
}

/** An edit from some bytes before the name to some after it. */
function around(site: JudgedSite, before: number, after: number, text: string): readonly Edit[] {
  return [{ start: site.start - before, end: site.end + after, text }]
}

function code(result: Rewritten): string {
  return result.kind === 'held-back' ? result.reason.code : result.kind
}

test('a right rewrite passes all checks', () => {
  const result = rewriteWith('shell', 'cmake -DOLD_FLAG=ON\n', (site) => site.edits)
  expect(result).toMatchObject({
    kind: 'patched',
    patch: { after: 'cmake -DNEW_FLAG=ON\n', lines: [1] },
  })
})

describe('a rewrite is held back', () => {
  test('when two of its edits overlap', () => {
    const result = rewriteWith('shell', 'cmake -DOLD_FLAG=ON\n', (site) => [
      ...around(site, 0, 0, 'NEW_FLAG'),
      ...around(site, 1, 3, 'NEW_FLAG'),
    ])
    expect(code(result)).toBe('overlap')
  })

  test('when an edit lies outside the file', () => {
    const result = rewriteWith('shell', 'cmake -DOLD_FLAG=ON\n', () => [
      { start: 1000, end: 1001, text: 'NEW_FLAG' },
    ])
    expect(code(result)).toBe('overlap')
  })

  test.each([
    ['json', '{"OLD_FLAG": "ON"}\n', 1, 0, 'NEW_FLAG'],
    ['yaml', 'a: "OLD_FLAG=1"\n', 0, 3, 'NEW_FLAG'],
    ['yaml', 'env:\n  OLD_FLAG: "1"\n', 1, 0, '\tNEW_FLAG'],
    ['toml', 'a = "OLD_FLAG=1"\n', 1, 0, 'NEW_FLAG'],
    ['toml', '[env]\nOLD_FLAG = "1"\n', 0, 0, 'NEW FLAG'],
  ])('when %s %j no longer parses', (reader, text, before, after, to) => {
    const result = rewriteWith(reader, text, (site) => around(site, before, after, to))
    expect(result).toMatchObject({
      kind: 'held-back',
      reason: { code: 'structure', message: expect.stringContaining('no longer parses') },
    })
  })

  test.each([
    ['json', '{"OLD_FLAG": "ON", "NEW_FLAGS": "OFF"}\n', 0, 0, 'NEW_FLAGS'],
    ['json', '{"a": "OLD_FLAG=1"}\n', 1, 3, '["NEW_FLAG"]'],
    ['json', '{"OLD_FLAG": 1}\n', 1, 4, '"NEW_FLAG": "1"'],
    ['yaml', 'env:\n  OLD_FLAG: "1"\n  b: c\n', 2, 0, 'NEW_FLAG'],
    ['yaml', '- OLD_FLAG=1\n- b\n', 0, 2, 'NEW_FLAG: 1'],
    ['toml', 'a = "OLD_FLAG=1"\n', 1, 3, '["NEW_FLAG"]'],
    ['toml', '[env]\nOLD_FLAG = "1"\n', 0, 0, 'x.NEW_FLAG'],
  ])('when %s %j has another structure', (reader, text, before, after, to) => {
    const result = rewriteWith(reader, text, (site) => around(site, before, after, to))
    expect(code(result)).toBe('structure')
  })

  test('when a mapping would name a key twice', () => {
    const text = 'env:\n  OLD_FLAG: "1"\n  NEW: "1"\n'
    const result = rewriteWith('yaml', text, (site) => around(site, 0, 0, 'NEW'))
    expect(result).toMatchObject({ reason: { code: 'structure' } })
  })

  test('when a second run would change it again', () => {
    const result = rewriteWith('shell', 'make OLD_FLAG=1\nmake OLD_FLAG=1\n', (site, index) =>
      index === 0 ? site.edits : [],
    )
    expect(result).toMatchObject({
      kind: 'held-back',
      reason: { code: 'not-stable', message: expect.stringContaining('line 2 again (OLD_FLAG)') },
    })
  })
})

test('a file that did not parse before is not held to parse after', () => {
  const result = rewriteWith('json', '{"OLD_FLAG": "ON",, }\n', (site) => site.edits)
  expect(result.kind).toBe('patched')
})

describe('bytes outside the edits', () => {
  const before = 'one OLD two OLD three'
  const edits = [
    { start: 12, end: 15, text: 'NEWER' },
    { start: 4, end: 7, text: 'N' },
  ]
  const after = applyEdits(before, edits)

  test('are equal after a right rewrite', () => {
    expect(after).toBe('one N two NEWER three')
    expect(onlyEdited(before, after, edits)).toBe(true)
  })

  test('any single byte that is lost, added or changed is noticed', () => {
    for (let at = 0; at < after.length; at++) {
      const changed = after.slice(0, at) + '#' + after.slice(at + 1)
      expect([at, onlyEdited(before, changed, edits)]).toEqual([at, false])
      const added = after.slice(0, at) + '#' + after.slice(at)
      expect([at, onlyEdited(before, added, edits)]).toEqual([at, false])
      // dropping one of two equal neighbours is the same text either way
      const dropped = after.slice(0, at) + after.slice(at + 1)
      expect([at, onlyEdited(before, dropped, edits)]).toEqual([at, false])
    }
    expect(onlyEdited(before, `${after}\n`, edits)).toBe(false)
  })
})

function same(reader: string, before: string, after: string): string | null {
  return brokenStructure(reader, before, after, 'names')
}

describe('structure', () => {
  test('names and values may change, how they are nested may not', () => {
    expect(same('yaml', 'a: {b: 1}\n', 'x: {y: 2}\n')).toBeNull()
    expect(same('yaml', 'a: {b: 1}\n', 'x: {y: [2]}\n')).toMatch(/another structure/)
    expect(same('toml', 'd = 2024-01-01\n', 'd = "2024"\n')).toMatch(/another structure/)
    expect(same('toml', 'd = 2024-01-01\n', 'd = {}\n')).toMatch(/another structure/)
    expect(same('json', '[1, null]', '[2, null]')).toBeNull()
    expect(same('notebook', '{"cells": ["a"]}', '{"cells": ["b"]}')).toBeNull()
    expect(same('notebook', '{"cells": ["a"]}', '{"cells": ["a""]}')).toMatch(/no longer parses/)
    expect(same('notebook', '{"cells": ["a"]}', '{"cells": {"a": 1}}')).toMatch(/another structure/)
    expect(same('json', '// note\n{"a": 1,}', '// note\n{"b": 1,}')).toBeNull()
    expect(same('yaml', 'a: 1\n---\nb: 1\n', 'a: 1\nb: 1\n')).toMatch(/another structure/)
    expect(same('yaml', 'a: &x [b, *x]\n', 'c: &x [b, *x]\n')).toBeNull()
    expect(same('yaml', 'a: &x [b, *x]\n', 'c: &x [b, *y]\n')).toMatch(/no longer parses/)
    expect(same('shell', 'a', 'if')).toBeNull()
    // a file that is broken elsewhere can't be broken by a part of it
    expect(same('toml', 'x\n[a]\nb = 1\nc = 1\n', 'x\n[a]\nc = 1\nc = 1\n')).toBeNull()
  })

  test('a value that changes on purpose may change its type, what it stands in may not', () => {
    expect(same('yaml', 'a: 1\n', 'a: yes please\n')).toMatch(/another structure/)
    expect(brokenStructure('yaml', 'a: 1\n', 'a: yes please\n', 'values')).toBeNull()
    expect(brokenStructure('toml', 'a = 1\n', 'a = 2024-01-01\n', 'values')).toBeNull()
    expect(brokenStructure('yaml', 'a: 1\n', 'a: [yes]\n', 'values')).toMatch(/another/)
    expect(brokenStructure('toml', 'a = 1\n', 'a = yes\n', 'values')).toMatch(/no longer/)
  })

  test('members that were dropped or added on purpose do not count, a broken file does', () => {
    expect(brokenStructure('yaml', 'a: 1\nb: 1\n', 'a: 1\n', 'members')).toBeNull()
    expect(brokenStructure('yaml', 'a: 1\nb: 1\n', 'a: 1\na: 1\n', 'members')).toMatch(/no longer/)
  })

  test('thousands of keys are compared', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: v\n`).join('')
    expect(brokenStructure('yaml', text, text.replace('k7:', 'n7:'), 'names')).toBeNull()
  })
})

test('a file in conflict is held back and told, the others go on', async () => {
  const root = await repositoryOf({
    'conflict.sh': 'cmake -DOLD_FLAG=ON -DNEW_FLAG=OFF\nmake OLD_FLAG=1\n',
    'good.sh': 'cmake -DOLD_FLAG=ON\n',
  })
  const { sites, patches, source } = await findChanges(
    {
      directory: root,
      maps: [],
      renames: ['OLD_FLAG=NEW_FLAG'],
      upstream: null,
      rev: 'HEAD',
      include: [],
      exclude: [],
      scopes: new Set(['build']),
      conditions: 'auto',
    },
    () => {},
  )
  await source.close()
  expect(patches.map(({ path, after }) => [path, after])).toEqual([
    ['good.sh', 'cmake -DNEW_FLAG=ON\n'],
  ])
  const held = sites.filter(({ path }) => path === 'conflict.sh')
  expect(held.map(({ line, action, reason }) => [line, action, reason.code])).toEqual([
    [1, 'keep', 'conflict'],
    [2, 'keep', 'conflict-in-file'],
  ])
})
