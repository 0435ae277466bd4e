import { readdir, readFile } from 'node:fs/promises'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'

import { PROOF_CODES } from '../src/core/reasons/proof-codes.ts'
import { REASONS } from '../src/core/reasons.ts'
import { formatOf, LANGUAGES } from '../src/languages/registry.ts'
import {
  arrowsOf,
  circleFrom,
  DOORS,
  FLOORS,
  refusal,
  STARTS,
  UNSEEN_IMPORT,
} from './support/arrows.ts'
import { ROOT } from './support/run.ts'

/** All files of src, by their path below it. */
async function filesOfSrc(): Promise<ReadonlyMap<string, string>> {
  const src = path.join(ROOT, 'src')
  const names = (await readdir(src, { recursive: true })).filter(
    (name) => path.extname(name) !== '',
  )
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(src, name), 'utf8')] as const),
    ),
  )
}

/** What a pattern finds in src, each with its file. */
async function saidIn(pattern: RegExp): Promise<readonly string[]> {
  return [...(await filesOfSrc())].flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(([words]) => `${file}: ${words}`),
  )
}

test('every folder of src has its floor', async () => {
  const folders = await readdir(path.join(ROOT, 'src'), { withFileTypes: true })
  expect(folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()).toEqual(
    [...FLOORS.flat(), ...DOORS].toSorted(),
  )
})

test.each(['src/languages', '__tests__/cases'])(
  'every folder of %s is a language of the registry',
  async (folder) => {
    const entries = await readdir(path.join(ROOT, folder), { withFileTypes: true })
    const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    const known = new Set([...LANGUAGES.byId.keys(), 'kit'])
    expect(folders.filter((name) => !known.has(name))).toEqual([])
  },
)

test('each file imports only what lies below it, and no files import each other in a circle', async () => {
  const files = await filesOfSrc()
  const arrows = arrowsOf(files)
  expect(arrows.length).toBeGreaterThan(2000)
  expect(arrows.filter(({ to }) => !files.has(to))).toEqual([])
  expect(
    arrows.flatMap((arrow) => {
      const why = refusal(arrow)
      return why === undefined ? [] : [`${arrow.from} → ${arrow.to}: ${why}`]
    }),
  ).toEqual([])
  expect([...files.keys()].map((file) => circleFrom(file, arrows)).filter(Boolean)).toEqual([])
  expect([...files.keys()].filter((file) => !file.endsWith('.ts'))).toEqual([])
  expect(await saidIn(UNSEEN_IMPORT)).toEqual([])
})

const NEVER = new Set(['publish languages', 'languages repository'])

test('an import of what lies above, or beside on one floor, is refused, and of what lies below is not', () => {
  const floors = [...FLOORS, ['find.ts'], DOORS, STARTS].map((floor) =>
    floor.map((top) => (top.endsWith('.ts') ? top : `${top}/a.ts`)),
  )
  const wrong: string[] = []
  floors.forEach((floor, height) => {
    for (const from of floor)
      for (const to of floors.flat()) {
        const isBelow = floors.slice(0, height).flat().includes(to)
        const isAllowed = isBelow && !NEVER.has(`${path.dirname(from)} ${path.dirname(to)}`)
        if (from !== to && (refusal({ from, to }) === undefined) !== isAllowed)
          wrong.push(`${from} → ${to}`)
      }
  })
  expect(wrong).toEqual([])
})

test.each([
  ['judging/a.ts', 'languages/cmake/lex.ts'],
  ['judging/a.ts', 'languages/kit/script/read.ts'],
  ['judging/a.ts', 'languages/kit/shell/parse.ts'],
  ['judging/a.ts', 'languages/kit/lexer.ts'],
  ['judging/flow/a.ts', 'core/near.ts'],
  ['upstream/states/a.ts', 'languages/cmake/lex.ts'],
  ['proof/a.ts', 'languages/make/parse.ts'],
  ['upstream/pins/a.ts', 'languages/cmake/read.ts'],
  ['scan/a.ts', 'languages/yaml/tree.ts'],
  ['publish/a.ts', 'languages/registry.ts'],
  ['commands/a.ts', 'action/run.ts'],
  ['map-cases.ts', 'commands/check.ts'],
  ['languages/cmake/a.ts', 'languages/shell/read.ts'],
  ['languages/kit/a.ts', 'languages/shell/read.ts'],
  ['languages/kit/script/deep/a.ts', 'languages/shell/read.ts'],
  ['languages/read-file.ts', 'languages/shell/read.ts'],
])('%s may not import %s', (from, to) => {
  expect(refusal({ from, to })).toEqual(expect.any(String))
})

test.each([
  ['languages/registry.ts', 'languages/shell/index.ts'],
  ['languages/cmake/a.ts', 'languages/kit/script/read.ts'],
  ['languages/kit/script/a.ts', 'languages/kit/shell/parse.ts'],
  ['judging/a.ts', 'languages/read-file.ts'],
  ['judging/a.ts', 'languages/kit/questions/handing-on.ts'],
  ['judging/rules/a.ts', 'languages/kit/asked/given.ts'],
  ['upstream/pins/a.ts', 'languages/cmake/lex.ts'],
])('%s may import %s', (from, to) => {
  expect(refusal({ from, to })).toBeUndefined()
})

test('an import is seen whatever it is written as, and a circle whatever it goes through', () => {
  const arrows = arrowsOf(
    new Map([
      ['core/a.ts', "import type { B } from './b.ts'\nexport type A = B | null\n"],
      ['core/b.ts', 'export const c = () => import("../core/c.ts")\n'],
      [
        'core/c.ts',
        "export * from `./a.ts`\nimport '../../src/core/a.ts'\nimport {\n  x,\n} from './d.ts'\nimport * as y from // why\n  './e.ts'\n",
      ],
    ]),
  )
  expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'core/a.ts core/b.ts',
    'core/b.ts core/c.ts',
    'core/c.ts core/a.ts',
    'core/c.ts ../src/core/a.ts',
    'core/c.ts core/d.ts',
    'core/c.ts core/e.ts',
  ])
  expect(circleFrom('core/a.ts', arrows)).toEqual([
    'core/a.ts',
    'core/b.ts',
    'core/c.ts',
    'core/a.ts',
  ])
})

test('a file with an ending or a name of a language is read by that language, or by one that asks what it begins with', () => {
  const taken: string[] = []
  for (const { id, files } of LANGUAGES.byId.values())
    for (const rule of files) {
      if (rule.head !== undefined) continue
      const names = [
        ...(rule.names?.split(' ') ?? []),
        ...(rule.extensions?.split(' ') ?? []).map((ending) => `any.${ending}`),
      ]
      for (const name of names)
        if (formatOf(name).reader !== id) taken.push(`${id} ${name}: ${formatOf(name).reader}`)
    }
  expect(taken).toEqual([])
})

test('a number and its noun agree: count() writes them', async () => {
  const wrong = await saidIn(/\$\{[\w.!]+\.(?:length|size)\} (?:more )?[a-z]+s\b.*|\w\(s\) /g)
  expect(wrong).toEqual([])
})

test('no list is spread into push, which overflows the stack with a long one: append() adds it', async () => {
  expect(await saidIn(/\.push\(\s*\.\.\./g)).toEqual([])
})

test('no stage asks for the code of a reason: what it asks for is a field of the table', async () => {
  const codes = [...Object.keys(REASONS), ...Object.keys(PROOF_CODES)].join('|')
  const asks = new RegExp(
    String.raw`\bcode\b\s*[=!]==?\s*'(?:${codes})'|\bSet<ReasonCode|switch \([\w.]*\bcode\)|includes\([\w.]*\bcode\)`,
    'g',
  )
  expect(await saidIn(asks)).toEqual([])
})
