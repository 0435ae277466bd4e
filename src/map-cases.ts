import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'

import { findChanges } from './find.ts'
import type { MapCase, RenameMap } from './maps/rename.ts'
import type { ScanOptions } from './options/options.ts'
import { SCOPES } from './core/use.ts'

/** What became of a case's text; the place of the first old name that stayed says why, where there is one. */
export interface CaseResult {
  readonly tried: MapCase
  readonly became: string
  readonly why: string | undefined
}

/**
 * Patches the text of each case in a repository of its own that takes the upstream at the version which the case names.
 *
 * @param map what names it in a run: a built-in name, or a file with its whole path
 */
export async function tryCases(
  { cases = [], upstream }: RenameMap,
  map: string,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = []
  for (const tried of cases) results.push(await tryCase(tried, map, upstream))
  return results
}

/** What fetches the upstream; no case can mean this file. */
const FETCHES = 'fetch-upstream/fetch.sh'

async function tryCase(
  tried: MapCase,
  map: string,
  upstream: string | undefined,
): Promise<CaseResult> {
  const directory = await mkdtemp(path.join(tmpdir(), 'flagshift-case-'))
  try {
    const place = path.join(directory, tried.file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, tried.before)
    if (upstream !== undefined) {
      const at = tried.at === undefined ? '' : `--branch ${tried.at} `
      await mkdir(path.join(directory, path.dirname(FETCHES)))
      await writeFile(
        path.join(directory, FETCHES),
        `git clone ${at}https://github.com/${upstream}\n`,
      )
    }
    const found = await findChanges(optionsFor(directory, map), () => {})
    await found.close()
    const patch = found.patches.find(({ path: changed }) => changed === tried.file)
    const why = found.sites.find(({ path: at, action }) => at === tried.file && action === 'keep')
    return { tried, became: textOf(patch?.after) ?? tried.before, why: why?.reason.message }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** A patch holds bytes as latin1. */
function textOf(bytes: string | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1').toString('utf8')
}

function optionsFor(directory: string, map: string): ScanOptions {
  return {
    directory,
    maps: [map],
    renames: [],
    upstream: null,
    rev: null,
    include: [],
    exclude: [],
    scopes: new Set(SCOPES),
    conditions: 'auto',
  }
}
