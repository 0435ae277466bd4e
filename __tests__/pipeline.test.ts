import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterAll, expect, test } from '@jest/globals'
import fc from 'fast-check'

import type { Found } from '../src/patch/found.ts'
import { findChanges } from '../src/find.ts'
import { parseMap } from '../src/maps/parse.ts'
import { UserError } from '../src/core/user-error.ts'
import { temporaryDirectory } from './support/directory.ts'
import { renames, tree, type MapEntry, type TextFile } from './support/random-tree.ts'
import { runs } from './support/thorough.ts'

const MAP = '.github/flag-renames.yml'

let count = 0
const scratch = await temporaryDirectory()
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function mapOf(entries: readonly MapEntry[]): string {
  return JSON.stringify({ upstream: 'a/engine', versions: 'build-number', renames: entries })
}

/** The files in a fresh folder, outside of any repository. */
function folderOf(files: readonly TextFile[], entries: readonly MapEntry[]): string {
  const root = path.join(scratch, String(count++))
  const map = { path: MAP, text: mapOf(entries) }
  for (const { path: name, text } of [...files, map]) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text, 'latin1')
  }
  return root
}

/** The whole way to the patch, with the repository's own map only. */
async function findIn(root: string): Promise<Found> {
  const found = await findChanges(
    {
      directory: root,
      maps: [],
      renames: [],
      upstream: null,
      rev: null,
      include: [],
      exclude: [MAP],
      scopes: new Set(['build', 'docs', 'sources']),
      conditions: 'auto',
    },
    () => {},
  )
  await found.source.close()
  return found
}

/** Maps that contradict themselves are refused; that is tested elsewhere. */
function isValid(entries: readonly MapEntry[]): boolean {
  try {
    parseMap(mapOf(entries), MAP)
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

const subject = fc.record({ files: tree, entries: renames.filter(isValid) })

/** What a report shows of the sites. */
function shown({ sites }: Found): readonly unknown[] {
  return sites.map(
    ({ path: file, line, column, text, from, to, format, role, action, safety, reason }) => [
      file,
      line,
      column,
      text,
      from,
      to,
      format,
      role,
      action,
      safety,
      reason,
    ],
  )
}

/** Checks one property of `findChanges` on random trees and maps. */
async function holds(
  property: (found: Found, files: readonly TextFile[], entries: readonly MapEntry[]) => unknown,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(subject, async ({ files, entries }) => {
      const root = folderOf(files, entries)
      await property(await findIn(root), files, entries)
      rmSync(root, { recursive: true })
    }),
    { numRuns: runs(60) },
  )
}

test('only what an edit covers changes, and every edit is about a name', async () => {
  await holds(({ patches, sites }, files) => {
    for (const { path: file, before, after, edits } of patches) {
      expect(before).toBe(files.find((one) => one.path === file)!.text)
      let built = ''
      let at = 0
      for (const { start, end, text } of edits) {
        built += before.slice(at, start) + text
        at = end
      }
      expect(after).toBe(built + before.slice(at))
      const own = sites.filter((site) => site.path === file && site.action !== 'keep')
      expect(own.flatMap((site) => site.edits)).toEqual(expect.arrayContaining([...edits]))
    }
  })
})

function lineEnds(text: string): readonly string[] {
  return [...new Set(text.match(/\r\n|\n|\r/g))]
}

test('line ends, byte order mark, other encodings and a missing last line end stay', async () => {
  await holds(({ patches }) => {
    for (const { path: file, before, after } of patches) {
      // A file of one line may become one of several; a batch file's are then those of its system.
      const known = lineEnds(before)
      const usual = /\.(?:bat|cmd)$/i.test(file) ? ['\r\n'] : ['\n']
      expect(known.length === 0 ? usual : known).toEqual(
        expect.arrayContaining([...lineEnds(after)]),
      )
      expect(after.startsWith('\u00ef\u00bb\u00bf')).toBe(before.startsWith('\u00ef\u00bb\u00bf'))
      expect(after.endsWith('\n')).toBe(before.endsWith('\n'))
      const high = /[\x80-\xff]/g
      expect(after.match(high)).toEqual(before.match(high))
    }
  })
})

test('a second run on the result changes nothing', async () => {
  await holds(async ({ patches }, files, entries) => {
    const after = new Map(patches.map((patch) => [patch.path, patch.after]))
    const done = files.map((file) => ({ ...file, text: after.get(file.path) ?? file.text }))
    const again = await findIn(folderOf(done, entries))
    expect(again.diff).toBe('')
    expect(again.patches).toEqual([])
  })
})

test('no check of the rewriting has to hold a file back', async () => {
  const guards = new Set(['overlap', 'bytes', 'structure', 'not-stable'])
  await holds(({ sites }) => {
    expect(
      sites
        .filter(({ reason }) => guards.has(reason.code))
        .map(({ text, reason }) => ({ text, reason })),
    ).toEqual([])
  })
})

test('git apply makes exactly the rewritten bytes of the diff', async () => {
  await holds(({ patches, diff, root }) => {
    if (diff === '') return
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn'], {
      cwd: root,
      input: Buffer.from(diff, 'latin1'),
      env: {
        PATH: process.env['PATH'],
        GIT_CEILING_DIRECTORIES: scratch,
        GIT_CONFIG_NOSYSTEM: '1',
        HOME: scratch,
      },
    })
    for (const { path: file, after } of patches)
      expect(readFileSync(path.join(root, file), 'latin1')).toBe(after)
  })
})

test('the order of files and of the entries of a map does not matter', async () => {
  await holds(async (found, files, entries) => {
    const turned = await findIn(folderOf(files.toReversed(), entries.toReversed()))
    expect(turned.diff).toBe(found.diff)
    expect(shown(turned)).toEqual(shown(found))
  })
})

test('every whole old name that a rename of any kind is about ends as a site with a reason', async () => {
  await holds(({ sites, skipped }, files, entries) => {
    const left = new Set(skipped.map((one) => one.path))
    const names = new Set(entries.filter(({ kind }) => kind === 'any').map(({ from }) => from))
    for (const { path: file, text } of files.filter((one) => !left.has(one.path)))
      for (const from of names) {
        const whole = new RegExp(
          `(?<![A-Za-z0-9_])(?:[-/][DU])?(?<name>${from})(?![A-Za-z0-9_])`,
          'dg',
        )
        const places = [...text.matchAll(whole)].map((match) => match.indices!.groups!['name']![0])
        const seen = sites.filter((site) => site.path === file && site.from === from)
        expect(seen.map(({ start }) => start)).toEqual(places)
        for (const { reason } of seen) expect(reason.message).toMatch(/\S/)
      }
  })
})
