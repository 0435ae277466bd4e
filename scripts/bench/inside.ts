import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import { findChanges } from '../../src/find.ts'
import { parseMap } from '../../src/maps/parse.ts'
import { scanOptionsOf, withDefaults } from '../../src/options/options.ts'
import type { Found } from '../../src/patch/found.ts'
import { builtInFiles } from '../map-files.ts'
import { medianTime } from './measure.ts'

/** What a part of Flagshift takes beside something that does a comparable thing, in milliseconds. */
export interface Part {
  readonly what: string
  readonly own: number
  readonly beside: string
  readonly other: number
}

/** The parts that no other program can be asked for: many edits, names that are put together, maps. */
export async function measureParts(scratch: string, runs: number): Promise<readonly Part[]> {
  return [
    await loading(runs),
    ...(await manyEdits(path.join(scratch, 'many'), runs)),
    await composedNames(path.join(scratch, 'composed'), runs),
  ]
}

async function loading(runs: number): Promise<Part> {
  const files = await builtInFiles()
  const own = await medianTime(runs, async () => {
    const module = `../../src/maps/load.ts?fresh=${performance.now()}`
    await ((await import(module)) as typeof import('../../src/maps/load.ts')).builtInMaps()
  })
  const other = await medianTime(runs, async () => {
    for (const file of files) parseMap(await readFile(file, 'utf8'), file, 'built-in')
  })
  return { what: 'load the built-in maps', own, beside: 'from YAML', other }
}

const EDITS = 10_000

async function manyEdits(root: string, runs: number): Promise<readonly Part[]> {
  const kinds = {
    'build.sh': 'cmake -B build -DOLD_FLAG=ON\necho a\necho b\necho c\n',
    'CMakeLists.txt': 'set(OLD_FLAG ON)\nadd_library(a a.c)\nadd_library(b b.c)\n',
    'list.yml': '- run: cmake -B build -DOLD_FLAG=ON\n',
    Dockerfile: 'RUN cmake -B build -DOLD_FLAG=ON\n',
  }
  await mkdir(root)
  const parts: Part[] = []
  for (const [name, block] of Object.entries(kinds)) {
    const file = path.join(root, name)
    await writeFile(file, block.repeat(EDITS))
    const own = await medianTime(runs, async () => {
      const { patches } = await findIn(root)
      if (patches[0]?.edits.length !== EDITS) throw new Error(`${name} was not rewritten`)
    })
    const other = await medianTime(runs, async () => {
      execFileSync('sed', ['s/OLD_FLAG/NEW_FLAG/g', file], { maxBuffer: Infinity })
    })
    parts.push({ what: `rewrite ${EDITS} places of ${name}`, own, beside: 'sed', other })
    await rm(file)
  }
  return parts
}

/** One long file in which every line may put an old name together, beside reading it as whole names. */
async function composedNames(root: string, runs: number): Promise<Part> {
  await mkdir(root)
  const file = path.join(root, 'build.sh')
  const timeOf = async (line: string): Promise<number> => {
    await writeFile(file, `for x in FLAG PART; do\n${line.repeat(EDITS)}done\n`)
    return medianTime(runs, async () => {
      const { sites } = await findIn(root)
      if (sites.length === 0) throw new Error('nothing was found')
    })
  }
  const other = await timeOf('cmake -DOLD_FLAG=ON\n')
  const own = await timeOf('cmake "-DOLD_${x}=ON"\n')
  return { what: `find ${EDITS} names that are put together`, own, beside: 'whole names', other }
}

/** The first half of the way, from the options to the patch. */
async function findIn(root: string): Promise<Found> {
  const options = scanOptionsOf(withDefaults({ rename: ['OLD_FLAG=NEW_FLAG'] }), root)
  const found = await findChanges(options, () => {})
  await found.close()
  return found
}
