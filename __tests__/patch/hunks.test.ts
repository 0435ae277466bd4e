import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { applyEdits, type Edit } from '../../src/core/edit.ts'
import { fileDiff } from '../../src/patch/hunks.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { runs } from '../support/thorough.ts'

interface Change {
  readonly path: string
  readonly before: string
  readonly edits: readonly Edit[]
}

/** Writes the files, lets `git apply` patch them and gives back what lies there then. */
async function applied(changes: readonly Change[]): Promise<readonly string[]> {
  const root = await temporaryDirectory()
  for (const { path: name, before } of changes) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), before, 'latin1')
  }
  const diff = changes
    .map(({ path: name, before, edits }) => fileDiff(name, before, edits))
    .join('')
  const git = ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn']
  execFileSync('git', [...git, '--check'], { cwd: root, input: Buffer.from(diff, 'latin1') })
  execFileSync('git', git, { cwd: root, input: Buffer.from(diff, 'latin1') })
  return changes.map(({ path: name }) => readFileSync(path.join(root, name), 'latin1'))
}

const line = fc.constantFrom(
  '',
  'a',
  'b',
  'set(X ON)',
  '+plus',
  '-minus',
  ' \\ No newline',
  '\u00fcml\u00e4ut',
  '\f',
)
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r')
const text = fc
  .tuple(fc.array(fc.tuple(line, ending), { maxLength: 30 }), line)
  .map(([lines, last]) => lines.map(([content, end]) => content + end).join('') + last)
const change = text.chain((before) =>
  fc
    .array(
      fc.tuple(
        fc.nat(before.length),
        fc.nat(6),
        fc.constantFrom('', 'Y', 'Y\n', '\n', 'long new text'),
      ),
      {
        maxLength: 6,
      },
    )
    .map((raw) => {
      const edits: Edit[] = []
      let at = 0
      for (const [start, length, replacement] of raw.toSorted((a, b) => a[0] - b[0])) {
        if (start < at || (start === at && edits.length > 0)) continue
        const end = Math.min(before.length, start + length)
        edits.push({ start, end, text: replacement })
        at = end
      }
      return { before, edits }
    }),
)

test('git apply turns the text before into the text after, for any edits and line ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (raw) => {
      const changes = raw
        .map((one, index) => ({ ...one, path: `d/${index}.txt` }))
        .filter(({ before, edits }) => applyEdits(before, edits) !== before)
      // A file that becomes empty is a deletion to git; a rewrite of names never makes one.
      const kept = changes.filter(
        ({ before, edits }) => before !== '' && applyEdits(before, edits) !== '',
      )
      if (kept.length === 0) return
      const after = await applied(kept)
      expect(after).toEqual(kept.map(({ before, edits }) => applyEdits(before, edits)))
    }),
    { numRuns: runs(60) },
  )
})

test('git apply takes odd paths', async () => {
  const paths = [
    'a b.txt',
    'ü/ö.txt',
    'we"ird\\name',
    'tab\there',
    '::error::x',
    '-dash',
    'new\nline',
    '$(x)',
    '日本.cmake',
  ]
  const changes = paths.map((name) => ({
    path: name,
    before: 'one\nOLD\nthree',
    edits: [{ start: 4, end: 7, text: 'NEW' }],
  }))
  expect(await applied(changes)).toEqual(paths.map(() => 'one\nNEW\nthree'))
})

test('no newline at the end, a byte order mark and other encodings stay', async () => {
  const changes = [
    { path: 'end', before: 'x\nOLD', edits: [{ start: 2, end: 5, text: 'NEW' }] },
    {
      path: 'bom',
      before: '\u00ef\u00bb\u00bfOLD\r\n',
      edits: [{ start: 3, end: 6, text: 'NEW' }],
    },
    { path: 'latin1', before: '\u00e9 OLD \u00e9\n', edits: [{ start: 2, end: 5, text: 'NEW' }] },
  ]
  expect(await applied(changes)).toEqual([
    'x\nNEW',
    '\u00ef\u00bb\u00bfNEW\r\n',
    '\u00e9 NEW \u00e9\n',
  ])
})

test('ten thousand edits in one file make a diff that applies', async () => {
  const before = 'OLD\nkeep\nkeep\nkeep\nkeep\nkeep\nkeep\nkeep\nkeep\n'.repeat(10_000)
  const edits = Array.from({ length: 10_000 }, (_, index) => ({
    start: index * 44,
    end: index * 44 + 3,
    text: 'NEW',
  }))
  const [after] = await applied([{ path: 'big', before, edits }])
  expect(after).toBe(before.replaceAll('OLD', 'NEW'))
})

test('changes that lie close share a hunk, others do not', () => {
  const before = 'OLD\n1\n2\n3\n4\n5\n6\nOLD\n1\n2\n3\n4\n5\n6\n7\nOLD\n'
  const edits = [...before.matchAll(/OLD/g)].map(({ index }) => ({
    start: index,
    end: index + 3,
    text: 'NEW',
  }))
  expect(fileDiff('f', before, edits).match(/^@@.*@@$/gm)).toEqual([
    '@@ -1,11 +1,11 @@',
    '@@ -13,4 +13,4 @@',
  ])
})
