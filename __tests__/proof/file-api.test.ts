import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { BuildTarget } from '../../src/proof/build-systems/configuration.ts'
import { readFileApi } from '../../src/proof/build-systems/file-api.ts'
import { scratch } from './fake.ts'

const ROOT = '/scratch/copy'

interface Group {
  readonly defines?: readonly object[]
  readonly flags?: string
}

/** A target as CMake tells of it. */
function told(name: string, group: Group): object {
  return {
    name,
    type: 'EXECUTABLE',
    sources: [{ path: 'a.c' }],
    compileGroups: [
      {
        language: 'C',
        sourceIndexes: [0],
        defines: group.defines ?? [],
        compileCommandFragments: [{ fragment: group.flags ?? ' -O2 ' }],
      },
    ],
    backtraceGraph: {
      files: ['CMakeLists.txt', '/usr/share/x.cmake'],
      nodes: [{ file: 0, line: 3 }, { file: 1, line: 9, parent: 0 }, { file: 0 }],
    },
  }
}

/** What is read of a reply, by configuration the targets. */
function read(
  configurations: Readonly<Record<string, readonly object[]>>,
  index = { kind: 'codemodel', version: { major: 2 } },
): Promise<readonly BuildTarget[] | null> {
  const build = scratch()
  const reply = path.join(build, '.cmake/api/v1/reply')
  mkdirSync(reply, { recursive: true })
  const write = (name: string, value: unknown): void =>
    writeFileSync(path.join(reply, name), JSON.stringify(value))
  write('index-1.json', 'an older one is not read')
  write('index-2.json', { objects: [{ ...index, jsonFile: 'model.json' }] })
  write('model.json', {
    configurations: Object.entries(configurations).map(([name, targets]) => ({
      name,
      targets: targets.map((target, at) => {
        write(`${name}-${at}.json`, target)
        return { name: 'x', jsonFile: `${name}-${at}.json` }
      }),
    })),
  })
  const session = { build, root: ROOT } as Parameters<typeof readFileApi>[0]
  return readFileApi(session, ROOT).then((answer) => answer?.targets ?? null)
}

describe("what CMake's File API tells", () => {
  test('is each target with its facts, and where a definition was set in the repository', async () => {
    const defines = [
      { define: 'GPU=1', backtrace: 1 },
      { define: 'TWICE(x)=x', backtrace: 2 },
    ]
    const targets = await read({
      '': [told('b', {}), told('a', { defines, flags: '-O2 -D MORE -D"TEXT=a b" --param x=1' })],
    })
    expect(targets?.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'EXECUTABLE'],
      ['b', 'EXECUTABLE'],
    ])
    expect(targets?.[0]?.definitions).toEqual([
      { name: 'GPU', text: 'GPU=1', setBy: [{ path: 'CMakeLists.txt', line: 3 }] },
      { name: 'MORE', text: 'MORE', setBy: [] },
      { name: 'TEXT', text: 'TEXT=a b', setBy: [] },
      { name: 'TWICE', text: 'TWICE(x)=x', setBy: [] },
    ])
    expect(targets?.[1]?.facts).toEqual(['target b EXECUTABLE', 'b source a.c'])
  })

  test('of several configurations is what stands in each of them', async () => {
    const targets = await read({
      Debug: [told('a', { defines: [{ define: 'LOUD' }] })],
      Release: [told('a', { defines: [{ define: 'GPU' }] }), told('only', {})],
    })
    expect(targets?.map(({ name }) => name)).toEqual(['a', 'only'])
    expect(targets?.[0]?.definitions.map(({ text }) => text)).toEqual(['GPU', 'LOUD'])
    expect(targets?.[0]?.facts).toEqual([
      'target a (Debug) EXECUTABLE',
      'a (Debug) source a.c',
      'target a (Release) EXECUTABLE',
      'a (Release) source a.c',
    ])
  })

  test('is nothing where there is no reply, or one of another kind', async () => {
    const session = { build: scratch(), root: ROOT } as Parameters<typeof readFileApi>[0]
    expect(await readFileApi(session, ROOT)).toBeNull()
    expect(await read({}, { kind: 'codemodel', version: { major: 3 } })).toBeNull()
    expect(await read({}, { kind: 'cache', version: { major: 2 } })).toBeNull()
  })
})
