import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseWords } from './parse-words.ts'

import { UserError } from '../src/core/user-error.ts'
import { builtInMaps, loadMap } from '../src/maps/load.ts'
import type { RenameMap } from '../src/maps/rename.ts'
import { history, type History } from './verify-maps/history.ts'
import { referencesOf, type Reference } from './verify-maps/references.ts'
import { table, type Checked } from './verify-maps/table.ts'
import { verdict, type Evidence } from './verify-maps/verdict.ts'

/**
 * Checks every entry of the built-in maps against upstream's own history:
 *
 *     npm run maps:verify -- --mirrors DIR [--mirrors DIR] [--map NAME]
 *
 * DIR holds git directories named owner+name/repo. An entry is borne out where the old name stands on a line that its
 * evidence took out and every new one on a line that it put in, where one line that was put in names both (a shim), where
 * upstream's own table has the row, and, of what was removed, where the old name was taken out. `since` or `removed` must be
 * the first release that holds the change. What isn't borne out is named, and the exit status is 1.
 */

/** @throws UserError where git can't answer */
function git(dir: string, input: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-C', dir, ...words], {
    encoding: 'utf8',
    input,
    env: { ...process.env, TZ: 'UTC' },
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

/** The histories below the mirrors, each opened once. */
function histories(mirrors: readonly string[]): (repository: string) => History | undefined {
  const known = new Map<string, History | undefined>()
  return (repository) => {
    if (!known.has(repository)) {
      const dir = mirrors
        .map((mirror) => path.join(mirror, repository.replace('/', '+'), 'repo'))
        .find((one) => existsSync(one))
      known.set(
        repository,
        dir === undefined ? undefined : history((input, ...words) => git(dir, input, ...words)),
      )
    }
    return known.get(repository)
  }
}

/** What the evidence of an entry shows, or why that can't be seen. */
function gather(
  references: readonly Reference[],
  { upstream, versions: scheme }: RenameMap,
  historyOf: (repository: string) => History | undefined,
): Evidence | string {
  if (references.length === 0) return 'its evidence names no commit, pull request or table'
  const shown = references.map((reference) => {
    const found = historyOf(reference.repository)
    if (found === undefined) return `there is no mirror of ${reference.repository}`
    const seen = found.evidence(reference, reference.repository === upstream ? scheme : 'commit')
    return seen ?? `${nameOf(reference)} is not in the mirror`
  })
  const seen = shown.filter((one) => typeof one !== 'string')
  if (seen.length === 0) return shown.filter((one) => typeof one === 'string').join('; ')
  return {
    removed: seen.flatMap(({ removed }) => removed),
    added: seen.flatMap(({ added }) => added),
    tables: seen.flatMap(({ tables }) => tables),
    held: seen.flatMap(({ held }) => held),
  }
}

function nameOf(reference: Reference): string {
  if (reference.kind === 'commit') return reference.commit
  if (reference.kind === 'pull') return `#${reference.pull}`
  return `${reference.revision}:${reference.path}`
}

async function main(): Promise<void> {
  const { values } = parseWords({
    options: { mirrors: { type: 'string', multiple: true }, map: { type: 'string' } },
  })
  if (values.mirrors === undefined)
    throw new UserError(
      'Nothing says where the mirrors are.',
      'Name the directory of the mirrors: --mirrors DIR.',
    )
  const maps = values.map === undefined ? await builtInMaps() : [await loadMap(values.map, '.')]
  const historyOf = histories(values.mirrors)
  const checked = maps.map((map): Checked => {
    const rows = map.renames.map((rename) => {
      const evidence = gather(
        referencesOf(rename.evidence ?? '', map.upstream ?? ''),
        map,
        historyOf,
      )
      return {
        rename,
        verdict:
          typeof evidence === 'string'
            ? { by: null, why: evidence }
            : verdict(rename, evidence, map.versions),
      }
    })
    return { upstream: map.upstream ?? map.name, rows }
  })
  process.stdout.write(table(checked))
  if (checked.some(({ rows }) => rows.some(({ verdict: { by } }) => by === null)))
    process.exitCode = 1
}

await main().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
})
