import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { build } from 'esbuild'

import { findHome } from '../../src/maps/find-home.ts'

let root: string

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'flagshift-home-')))
  await mkdir(path.join(root, 'dist', 'chunks'), { recursive: true })
  await writeFile(path.join(root, 'package.json'), '{"name": "flagshift", "type": "module"}')
  await writeFile(path.join(root, 'dist', 'package.json'), '{"type": "module"}')
})
afterAll(() => rm(root, { recursive: true }))

test('from src it is the folder with the maps', () => {
  expect(existsSync(path.join(findHome(), 'maps', 'packed.json'))).toBe(true)
})

test.each(['dist/cli.js', 'dist/chunks/load.js'])('from %s it is the same folder', async (file) => {
  const outfile = path.join(root, file)
  const entry = path.join(findHome(), 'src', 'maps', 'find-home.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' })
  const built = (await import(pathToFileURL(outfile).href)) as { findHome: () => string }
  expect(built.findHome()).toBe(root)
})
