import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

import { findChanges } from '../src/find.ts'
import type { Found } from '../src/patch/found.ts'
import type { JudgedSite } from '../src/judging/judged-site.ts'
import { temporaryDirectory } from './support/directory.ts'
import { recordFound } from './support/recorded/record-found.ts'
import { leftOfLines, recordLines } from './support/recorded/record-lines.ts'
import { openRecord } from './support/recorded/record.ts'

/** A small repository, with what must be said of it: a heading of a document in repositories/. */
interface Case {
  readonly name: string
  readonly renames: readonly string[]
  /** None where the person did not choose. */
  readonly scopes: readonly ('build' | 'docs' | 'sources')[]
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** A line for each site: `path:line OLD → NEW action safety code`. */
  readonly sites: readonly string[]
  /** Who could not be asked, by path; where it says so, with the names that wait: `build.sh:1=OLD+OTHER`. */
  readonly undecided: readonly string[]
  /** Parts of the reasons, or a place with the beginning of its reason. */
  readonly says: readonly string[]
  /** All lines that the patch adds, without their indentation; a second run must find nothing more to change. */
  readonly writes: readonly string[] | undefined
}

const folder = path.join(import.meta.dirname, 'repositories')
const scratch = await temporaryDirectory()
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A file is its path in backticks on a line of its own and a fence of at least three marks under it. */
const FILE = /^`([^`\n]+)`\n\n?(`{3,}|~{3,})[^\n]*\n(.*?)^\2$/gms
const LIST = /^(Sites|Says|Writes):\n\n?```[^\n]*\n(.*?)^```$/gms

function casesIn(document: string): readonly Case[] {
  return document
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = ''] = section.split('\n', 1)
      const lists = new Map(
        [...section.matchAll(LIST)].map(([, key, text]) => [
          key!,
          text!.split('\n').filter((line) => line !== ''),
        ]),
      )
      const said = (key: string): readonly string[] =>
        new RegExp(`^${key}: (.*)$`, 'm').exec(section)?.[1]?.split(/[ ,]+/) ?? []
      return {
        name,
        renames: said('Renames'),
        scopes: said('Scopes') as Case['scopes'],
        files: [...section.matchAll(FILE)].map(([, file, , text]) => ({
          path: file!,
          text: text!,
        })),
        sites: lists.get('Sites') ?? [],
        undecided: said('Undecided'),
        says: lists.get('Says') ?? [],
        writes: lists.get('Writes'),
      }
    })
}

let count = 0

function askedIn({ scopes }: Case) {
  return {
    scopes: new Set(scopes.length === 0 ? (['build', 'docs'] as const) : scopes),
    areScopesChosen: scopes.length > 0,
  }
}

async function findIn(one: Case): Promise<Found> {
  const { files, renames } = one
  const root = path.join(scratch, String(count++))
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file.path)), { recursive: true })
    writeFileSync(path.join(root, file.path), file.text)
  }
  const found = await findChanges(
    {
      directory: root,
      maps: renames.length === 0 ? 'auto' : [],
      renames,
      upstream: null,
      rev: null,
      include: [],
      exclude: [],
      ...askedIn(one),
      conditions: 'auto',
    },
    () => {},
  )
  await found.close()
  return found
}

function describeSite({ path: file, line, from, to, action, safety, reason }: JudgedSite): string {
  return `${file}:${line} ${from} → ${to.join('+') || '-'} ${action} ${safety} ${reason.code}`
}

for (const name of readdirSync(folder).toSorted())
  describe(name, () => {
    const cases = casesIn(readFileSync(path.join(folder, name), 'utf8'))
    const recordOf = openRecord(
      `repositories/${path.basename(name, '.md')}`,
      cases.map((one) => one.name),
    )
    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      expect(one.files).not.toEqual([])
      const found = await findIn(one)
      const { sites, undecided, patches, diff } = found
      expect(sites.map(describeSite)).toEqual(one.sites)
      const waiting = undecided.map(({ path: at, names }, index) =>
        one.undecided[index]?.includes('=') ? `${at}=${Object.keys(names).join('+')}` : at,
      )
      expect(waiting).toEqual(one.undecided)
      const sentences = sites
        .map(({ path: at, line, reason }) => `${at}:${line} ${reason.message}`)
        .join('\n')
      for (const part of one.says) expect(sentences).toContain(part)
      const lines = await recordLines(one.name, found, one.files, askedIn(one))
      const told = [recordFound(found).replaceAll(scratch, ''), lines].join('\n').trimEnd()
      expect(told).toBe(recordOf(one.name, told, leftOfLines(one.name, found, one.files)))
      if (one.writes === undefined) return
      const added = [...diff.matchAll(/^\+(?!\+\+ )(.*)$/gm)].map((hit) => hit[1]!.trim())
      expect(added).toEqual(one.writes)
      const files = one.files.map((file) => {
        const patch = patches.find((other) => other.path === file.path)
        return patch === undefined ? file : { ...file, text: patch.after }
      })
      const again = await findIn({ ...one, files })
      expect(again.diff).toBe('')
    })
  })
