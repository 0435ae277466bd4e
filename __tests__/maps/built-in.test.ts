import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'

import { findHome } from '../../src/maps/find-home.ts'
import { candidatesOf } from '../../src/maps/chain.ts'
import { builtInMaps } from '../../src/maps/load.ts'
import { parseMap } from '../../src/maps/parse.ts'
import type { RenameMap } from '../../src/maps/rename.ts'
import { builtInFiles } from '../../scripts/map-files.ts'
import { generatedFiles, jsonSchema } from '../../scripts/maps.ts'

let maps: readonly RenameMap[]
let texts: ReadonlyMap<string, string>

beforeAll(async () => {
  maps = await builtInMaps()
  const files = await builtInFiles()
  texts = new Map(
    await Promise.all(
      files.map(
        async (file) => [path.basename(file, '.yml'), await readFile(file, 'utf8')] as const,
      ),
    ),
  )
})

test('what is loaded is what the YAML files and the schema make (npm run maps)', async () => {
  for (const [file, text] of await generatedFiles())
    expect(await readFile(path.join(findHome(), file), 'utf8')).toBe(text)
  expect(maps.map(({ name }) => name).toSorted()).toEqual([...texts.keys()].toSorted())
})

test('llama.cpp and whisper.cpp are complete', () => {
  const count = (name: string): number | undefined =>
    maps.find((map) => map.name === name)?.renames.length
  expect(count('llama.cpp')).toBeGreaterThanOrEqual(357)
  expect(count('whisper.cpp')).toBeGreaterThanOrEqual(78)
})

test('every entry says since when or until when, and where that can be seen', () => {
  const bare = maps.flatMap(({ name, renames }) =>
    renames
      .filter(
        ({ since, removed, note }) =>
          since === undefined && removed === undefined && note === undefined,
      )
      .map(({ from }) => `${name}: ${from}`),
  )
  expect(bare).toEqual([])
  // A link to redirect.github.com is no mention in the other project.
  const unseen = maps.flatMap(({ name, renames }) =>
    renames
      .filter(({ evidence = '' }) => evidence === '' || evidence.includes('https://github.com'))
      .map(({ from }) => `${name}: ${from} needs evidence, at redirect.github.com if at GitHub`),
  )
  expect(unseen).toEqual([])
})

test('every entry leads somewhere', () => {
  for (const map of maps)
    for (const { from, kind } of map.renames)
      expect(candidatesOf(map, from, kind).length).toBeGreaterThan(0)
})

test('one way for one name: maps that share a name agree on what it became at last', () => {
  const ends = new Map<string, string>()
  const clashes: string[] = []
  for (const map of maps)
    for (const { from, kind, generic } of map.renames) {
      // Projects share common names, of programs (`main`) and of options (`ENABLE_HDF5`); which is meant, they show.
      if (generic) continue
      const last = JSON.stringify(candidatesOf(map, from, kind).at(-1)!.to)
      const key = `${kind} ${from}`
      if ((ends.get(key) ?? last) !== last) clashes.push(key)
      ends.set(key, last)
    }
  expect(clashes).toEqual([])
})

test('names that any project may use are marked', () => {
  const generic = new Set(
    maps.flatMap(({ renames }) =>
      renames.filter((rename) => rename.generic).map(({ from }) => from),
    ),
  )
  for (const name of ['main', 'server', 'common', 'stream', 'clip', 'sd', 'AMDGPU_TARGETS'])
    expect([name, generic.has(name)]).toEqual([name, true])
  for (const name of [
    'LLAMA_CUBLAS',
    'GGML_USE_CUBLAS',
    'WHISPER_CUBLAS',
    'llama-cli',
    'ARROW_PYTHON',
  ])
    expect([name, generic.has(name)]).toEqual([name, false])
})

describe('the published schema', () => {
  const ajv = new Ajv({ strict: false })
  const validate = ajv.compile(jsonSchema())

  test('knows the same keys as the error for an unknown one', () => {
    const schema = jsonSchema() as {
      properties: { renames: { items: { properties: Record<string, unknown> } } }
    }
    const known = Object.keys(schema.properties.renames.items.properties).join(', ')
    const text = '{upstream: a/b, renames: [{from: A, to: B, kind: macro, priority: 1}]}'
    expect(() => parseMap(text, 'm.yml')).toThrow(`Known here: ${known}.`)
  })

  test('accepts every built-in map', () => {
    for (const [name, text] of texts) {
      validate(parse(text))
      expect([name, validate.errors ?? []]).toEqual([name, []])
    }
  })

  test.each([
    ['a mistyped key', '{upstream: a/b, renames: [{form: A, to: B, kind: macro}]}'],
    ['an unknown kind', '{upstream: a/b, renames: [{from: A, to: B, kind: makro}]}'],
    ['no renames', '{upstream: a/b}'],
    ['an empty list of names', '{upstream: a/b, renames: [{from: A, to: [], kind: macro}]}'],
    ['an empty mapping', '{upstream: a/b, renames: [{from: A, to: {}, kind: macro}]}'],
    ['a name with a space', '{upstream: a/b, renames: [{from: A B, to: C, kind: macro}]}'],
    ['a bad upstream', '{upstream: b, renames: [{from: A, to: B, kind: macro}]}'],
  ])('refuses %s, as the validator does', (_, text) => {
    expect(validate(parse(text))).toBe(false)
    expect(() => parseMap(text, 'm.yml')).toThrow(/^m\.yml:1:/)
  })
})
