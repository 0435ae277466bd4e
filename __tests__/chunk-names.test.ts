import { expect, test } from '@jest/globals'
import type { Metafile } from 'esbuild'

import { nameChunks, renameImports } from '../scripts/chunk-names.ts'

const BUILD = metafile({
  'dist/cli.js': [{ 'src/cli.ts': 9 }, 'src/cli.ts'],
  'dist/chunks/learn-AAAAAAAA.js': [{ 'src/commands/learn.ts': 9 }, 'src/commands/learn.ts'],
  'dist/chunks/learn-BBBBBBBB.js': [{}, 'src/upstream/learn.ts'],
  'dist/chunks/chunk-CCCCCCCC.js': [{ 'src/upstream/learn.ts': 5, 'src/core/use.ts': 1 }],
  'dist/chunks/chunk-DDDDDDDD.js': [{ 'src/upstream/find/find.ts': 5, 'src/core/names.ts': 9 }],
  'dist/chunks/chunk-EEEEEEEE.js': [{ 'src/core/a.ts': 1, '../node_modules/@acme/yaml/x.js': 3 }],
  'dist/chunks/chunk-FFFFFFFF.js': [{ 'src/upstream/find/pin.ts': 5 }],
  'dist/chunks/chunk-GGGGGGGG.js': [{}],
})

test('each chunk is called after its door, or after where most of it comes from', () => {
  expect(Object.fromEntries(nameChunks(BUILD))).toEqual({
    'dist/chunks/learn-AAAAAAAA.js': 'dist/chunks/commands-learn.js',
    'dist/chunks/learn-BBBBBBBB.js': 'dist/chunks/upstream-learn.js',
    'dist/chunks/chunk-CCCCCCCC.js': 'dist/chunks/shared-upstream-learn.js',
    'dist/chunks/chunk-DDDDDDDD.js': 'dist/chunks/shared-core.js',
    'dist/chunks/chunk-EEEEEEEE.js': 'dist/chunks/shared-acme-yaml.js',
    'dist/chunks/chunk-FFFFFFFF.js': 'dist/chunks/shared-upstream-find.js',
    'dist/chunks/chunk-GGGGGGGG.js': 'dist/chunks/shared-runtime.js',
  })
})

test('imports follow, and other texts stay', () => {
  const text = `import { a } from "./chunk-CCCCCCCC.js";
await import("./chunks/learn-AAAAAAAA.js");
"./chunk-ZZZZZZZZ.js"`
  expect(renameImports(text, nameChunks(BUILD)).split('\n')).toEqual([
    'import { a } from "./shared-upstream-learn.js";',
    'await import("./chunks/commands-learn.js");',
    '"./chunk-ZZZZZZZZ.js"',
  ])
})

type Inputs = Readonly<Record<string, number>>

function metafile(
  chunks: Readonly<Record<string, readonly [Inputs, entryPoint?: string]>>,
): Metafile {
  const outputs = Object.entries(chunks).map(([file, [inputs, entryPoint]]) => {
    const weighed = Object.entries(inputs).map(([name, bytesInOutput]) => [name, { bytesInOutput }])
    const output = { bytes: 0, imports: [], exports: [], inputs: Object.fromEntries(weighed) }
    return [file, entryPoint === undefined ? output : { ...output, entryPoint }]
  })
  return { inputs: {}, outputs: Object.fromEntries(outputs) as Metafile['outputs'] }
}
