import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { findHome } from './find-home.ts'
import { UserError } from '../core/user-error.ts'
import { parseInline } from './inline-renames.ts'
import { nearestWord } from './nearest-word.ts'
import { decodeText, LARGEST_MAP, quoteText, tooLargeError } from './problem.ts'
import type { RenameMap } from './rename.ts'

// The readers of YAML and of schemas take longer to load than a whole scan of a small repository, and the built-in maps
// need neither: that is why ./parse.ts is only loaded where a map of somebody's own is read.

/** Where a repository keeps its own renames. */
export const REPOSITORY_MAP = '.github/flag-renames.yml'
/** Where a repository says what else holds for it. */
export const CONFIGURATION = '.github/flagshift.yml'

/**
 * The maps that a run works with: the ones that were named, or (`auto`) all built-in ones; then the repository's own and the
 * renames given inline.
 *
 * @param names built-in names, files or globs of files, or `auto` for all built-in maps
 * @param rules inline renames, as `OLD=NEW`
 * @param cwd what relative files are relative to
 * @param own the content of the repository's own map as UTF-8, if it has one
 * @throws UserError for anything wrong in a name, a file or a rule
 */
export async function allMaps(
  names: 'auto' | readonly string[],
  rules: readonly string[],
  cwd: string,
  own: Buffer | null,
): Promise<readonly RenameMap[]> {
  const chosen =
    names === 'auto'
      ? await builtInMaps()
      : await Promise.all((await expandGlobs(names, cwd)).map((name) => loadMap(name, cwd)))
  return [
    ...chosen,
    ...(own === null ? [] : [await parseBytes(own, REPOSITORY_MAP)]),
    ...(rules.length === 0 ? [] : [parseInline(rules)]),
  ]
}

/** Names of maps and files, each once: what is written as a glob as the files that fit it, in order. */
async function expandGlobs(names: readonly string[], cwd: string): Promise<readonly string[]> {
  if (!names.some((name) => /[*?{[]/.test(name))) return [...new Set(names)]
  const { default: glob } = await import('fast-glob')
  const expanded = names.flatMap((name) => {
    if (!glob.isDynamicPattern(name) || existsSync(path.resolve(cwd, name))) return [name]
    const files = glob.sync(name, {
      cwd,
      dot: true,
      ignore: ['**/.git/**'],
      followSymbolicLinks: false,
    })
    if (files.length > 0) return files.toSorted()
    throw new UserError(
      `No file fits the pattern ${quoteText(name)}.`,
      'Name rename maps, files or patterns of files; a pattern begins at the directory that is scanned.',
    )
  })
  return [...new Set(expanded)]
}

/**
 * One map.
 *
 * @param nameOrFile a built-in name, with or without `.yml`, or a YAML or JSON file
 * @param cwd what a relative file is relative to
 * @throws UserError when there is no such map, or the file is not a valid one
 */
export async function loadMap(nameOrFile: string, cwd: string): Promise<RenameMap> {
  const maps = await builtInMaps()
  const wanted = nameOrFile.replace(/\.ya?ml$/i, '').toLowerCase()
  const known = maps.find(({ name }) => name.toLowerCase() === wanted)
  if (known !== undefined) return known
  const bytes = await readMapFile(
    path.resolve(cwd, nameOrFile),
    nameOrFile,
    maps.map(({ name }) => name),
  )
  return parseBytes(bytes, nameOrFile)
}

/**
 * One map as it is written, with its cases; a built-in one is read from its own file. `called` is what names it in a run.
 *
 * @throws UserError as `loadMap`
 */
export async function loadWrittenMap(
  nameOrFile: string,
  cwd: string,
): Promise<{ readonly map: RenameMap; readonly called: string }> {
  const map = await loadMap(nameOrFile, cwd)
  if (map.origin !== 'built-in') return { map, called: path.resolve(cwd, nameOrFile) }
  const file = `${map.name}.yml`
  const bytes = await readFile(path.join(findHome(), 'maps', file))
  return { map: await parseBytes(bytes, `maps/${file}`), called: map.name }
}

let packed: Promise<readonly RenameMap[]> | undefined

/** Flagshift's own maps, always in the same order. They are kept after the first call. */
export function builtInMaps(): Promise<readonly RenameMap[]> {
  return (packed ??= readPacked())
}

async function readPacked(): Promise<readonly RenameMap[]> {
  const text = await readFile(path.join(findHome(), 'maps', 'packed.json'), 'utf8')
  return JSON.parse(text) as readonly RenameMap[]
}

/**
 * A map from a file's bytes.
 *
 * @throws UserError where they are no valid one
 */
export async function parseBytes(bytes: Buffer, file: string): Promise<RenameMap> {
  const { parseMap } = await import('./parse.ts')
  return parseMap(decodeText(bytes, file), file)
}

async function readMapFile(
  file: string,
  asGiven: string,
  names: readonly string[],
): Promise<Buffer> {
  try {
    // A pipe or a device would be opened for ever, so it is asked for before.
    const info = await stat(file)
    if (!info.isFile())
      throw new UserError(`${quoteText(asGiven)} is no file.`, whatElse(asGiven, names))
    if (info.size > LARGEST_MAP) throw tooLargeError(asGiven)
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    const isForbidden = code === 'EACCES' || code === 'EPERM'
    throw new UserError(
      isForbidden
        ? `The rename map ${quoteText(asGiven)} may not be read.`
        : `There is no rename map ${quoteText(asGiven)}, neither built in nor as a file.`,
      isForbidden ? 'Check its rights.' : whatElse(asGiven, names),
      undefined,
      { cause },
    )
  }
}

function whatElse(asGiven: string, names: readonly string[]): string {
  const near = nearestWord(path.basename(asGiven).replace(/\.(?:ya?ml|json)$/i, ''), names)
  const meant = near === undefined ? '' : `Did you mean ${near}? `
  return `${meant}Built in are ${names.join(', ')}.`
}
