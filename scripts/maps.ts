import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { format } from 'prettier'
import * as z from 'zod/mini'

import { UserError } from '../src/core/user-error.ts'
import { findHome } from '../src/maps/find-home.ts'
import { parseMap } from '../src/maps/parse.ts'
import { mapFile } from '../src/maps/schema.ts'
import { configurationSchema } from './configuration-schema.ts'
import { builtInFiles } from './map-files.ts'
import { reportSchema } from './report-schema.ts'

/**
 * Writes what the program, editors and readers of reports load from maps/*.yml and from the schemas: npm run maps. Reading YAML with its places
 * takes a hundred times as long as JSON.parse, so the built-in maps are read from maps/packed.json.
 */

/** The order in which maps are listed and asked, the most used first; a map that is not here follows by its name. */
const FIRST = [
  'llama.cpp',
  'whisper.cpp',
  'llama-cpp-python',
  'ggml',
  'stable-diffusion.cpp',
  'kokkos',
  'oneDNN',
  'curl',
  'arrow',
  'gromacs',
]

/**
 * The content of each generated file by its path below Flagshift's folder.
 *
 * @throws UserError that lists everything wrong in a map, each with file, line and column
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = await builtInFiles()
  const maps = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8')
      // The cases are tests: the program reads them from the map itself.
      const { cases: _, ...map } = parseMap(text, `maps/${path.basename(file)}`, 'built-in')
      return map
    }),
  )
  const place = (name: string): number =>
    FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length
  return new Map([
    ['maps/packed.json', await json(maps.toSorted((a, b) => place(a.name) - place(b.name)))],
    ['schema/flag-renames.schema.json', await json(jsonSchema())],
    ['schema/flagshift.schema.json', await json(await configurationSchema())],
    ['schema/report.schema.json', await json(reportSchema())],
  ])
}

/** The published JSON schema of a rename map, for editors. */
export function jsonSchema(): object {
  return z.toJSONSchema(mapFile, { io: 'input', target: 'draft-7' })
}

function json(value: unknown): Promise<string> {
  return format(JSON.stringify(value), { parser: 'json', printWidth: 100 })
}

async function write(): Promise<void> {
  for (const [file, text] of await generatedFiles())
    await writeFile(path.join(findHome(), file), text)
}

if (process.argv[1]?.endsWith('maps.ts'))
  await write().catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
