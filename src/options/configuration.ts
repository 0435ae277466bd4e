import { realpathSync } from 'node:fs'
import * as path from 'node:path'

import { printPlace, UserError, type Place } from '../core/user-error.ts'
import { CONFIGURATION, loadMap } from '../maps/load.ts'
import { nearestWord } from '../maps/nearest-word.ts'
import { problemsError, quoteText, type Problem } from '../maps/problem.ts'
import { locateYaml, type Located } from '../maps/read-yaml.ts'
import { parseInline } from '../maps/inline-renames.ts'
import { selectPaths } from '../scan/select-paths.ts'
import { proofOptionsOf, publishOptionsOf, scanOptionsOf, withDefaults } from './options.ts'
import type { Given, Values } from './options.ts'
import type { Option } from './option.ts'
import { optionsOf, type OptionName } from './option-table.ts'
import { lookAt } from '../repository/ordinary-file.ts'

const KEYS: ReadonlyMap<string, readonly [OptionName, Option]> = new Map(
  optionsOf().flatMap((row) => (row[1].key === null ? [] : [[row[1].key, row] as const])),
)

/** A value of the file, by the option that it is for. */
interface Entry {
  readonly name: OptionName
  readonly key: string
  readonly value: string | boolean | readonly string[]
  readonly node: Located
}

/**
 * What a repository's configuration says, checked whole, whoever reads which part of it.
 *
 * @param top the repository's folder, where the paths in it begin; null where it lies elsewhere: then no path is looked for
 * @throws UserError that lists what is wrong, each with file, line and column
 */
export async function parseConfiguration(text: string, top: string | null): Promise<Given> {
  // A file of comments says nothing, and that is no mistake.
  if (text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line))) return withDefaults({})
  const { root, problems, locate } = locateYaml(text, CONFIGURATION)
  if (root === undefined || problems.length > 0) throw problemsError(problems, locate)
  const wrong: Problem[] = []
  const entries = entriesOf(root, '', (problem) => wrong.push(problem))
  if (wrong.length > 0) throw problemsError(wrong, locate)
  // Looking a place up takes time that grows with the file: it is done where something is wrong.
  const at = (name: OptionName, item?: string) => (): Place => {
    const entry = entries.find((one) => one.name === name)
    const items = [...(entry?.node.children.values() ?? [])].map(({ node }) => node)
    const one = items.find(({ value }) => value === item) ?? entry?.node
    return locate(one?.offset ?? 0)
  }
  const values: Values = Object.fromEntries(entries.map(({ name, value }) => [name, value]))
  const given = withDefaults(
    values,
    (name, item) =>
      `${printPlace(at(name, item)())}: ${entries.find((one) => one.name === name)?.key ?? name}`,
  )
  await checkItems(given, at)
  scanOptionsOf(given, top ?? '.', top ?? '.')
  proofOptionsOf(given)
  publishOptionsOf(given)
  if (top === null) return given
  const maps = await Promise.all(
    given.list('map').map((map) => withPlace(at('map', map), () => mapOf(map, top))),
  )
  const upstream = given.text('upstream')
  const folder = await withPlace(at('upstream'), () => upstream && folderInside(upstream, top))
  return {
    ...given,
    text: (name) => (name === 'upstream' ? folder : given.text(name)),
    list: (name) => (name === 'map' ? maps : given.list(name)),
  }
}

/** The values below a mapping; `above` is the key that leads to it, with a dot at its end. */
function entriesOf(
  node: Located,
  above: string,
  tell: (problem: Problem) => void,
): readonly Entry[] {
  const known = [...KEYS.keys()].flatMap((key) =>
    key.startsWith(above) ? [key.slice(above.length).split('.')[0]!] : [],
  )
  if (typeof node.value !== 'object' || node.value === null || Array.isArray(node.value)) {
    const what = above === '' ? 'The file' : quoteText(above.slice(0, -1))
    const fix = `Known here: ${[...new Set(known)].join(', ')}.`
    tell({ what: `${what} must be a mapping.`, fix, offset: node.offset })
    return []
  }
  return [...node.children].flatMap(([part, { key: offset, node: child }]) => {
    const key = `${above}${part}`
    const row = KEYS.get(key)
    if (row !== undefined) return entryOf(row, key, child, tell)
    if (known.includes(String(part))) return entriesOf(child, `${key}.`, tell)
    tell({
      what: `Unknown key ${quoteText(key)}.`,
      fix: whatElse(key, String(part), known),
      offset,
    })
    return []
  })
}

/** What an unknown key may have meant. */
function whatElse(key: string, part: string, known: readonly string[]): string {
  if (optionsOf().some(([name, { input }]) => input === key || name === key))
    return 'It is for a run alone: write it as an input of the Action, or at the command line.'
  const near = nearestWord(part, known)
  return near === undefined
    ? `Known here: ${known.join(', ')}.`
    : `Did you mean ${quoteText(near)}?`
}

function entryOf(
  [name, { kind }]: readonly [OptionName, Option],
  key: string,
  node: Located,
  tell: (problem: Problem) => void,
): readonly Entry[] {
  const { value, offset } = node
  function wrong(what: string, fix: string, where = offset): readonly Entry[] {
    tell({ what: `${quoteText(key)} ${what}.`, fix, offset: where })
    return []
  }
  if (node.isBlank || value === null) return wrong('is blank', 'Write a value, or leave it out.')
  if (kind === 'flag') {
    if (value !== 'true' && value !== 'false')
      return wrong(
        typeof value === 'string' ? `is ${quoteText(value)}` : 'holds more',
        'Write true or false.',
      )
    return [{ name, key, value: value === 'true', node }]
  }
  if (typeof value === 'string') {
    if (kind === 'one') return [{ name, key, value, node }]
    const lines = value.split('\n').map((line) => line.trim())
    return [{ name, key, value: lines.filter((line) => line !== ''), node }]
  }
  if (kind === 'one') return wrong('must be one text', 'Write one value.')
  if (!Array.isArray(value)) return wrong('must be a list of texts', 'Write [A, B].')
  const odd = value.findIndex((item) => typeof item !== 'string' || item === '')
  if (odd !== -1)
    return wrong('holds what is no text', 'Write [A, B].', node.children.get(odd)?.node.offset)
  return [{ name, key, value: value as string[], node }]
}

/** What only others know of single items: the globs, the renames. */
async function checkItems(
  given: Given,
  at: (name: OptionName, item?: string) => () => Place,
): Promise<void> {
  for (const glob of given.list('include'))
    await withPlace(at('include', glob), () => selectPaths([glob], []))
  for (const glob of given.list('exclude'))
    await withPlace(at('exclude', glob), () => selectPaths([], [glob]))
  for (const rule of given.list('rename'))
    await withPlace(at('rename', rule), () => parseInline([rule]))
  await withPlace(at('rename'), () => parseInline(given.list('rename')))
}

/** Says where in the file the value stands that something is wrong with. */
async function withPlace<Made>(
  where: () => Place,
  make: () => Made | Promise<Made>,
): Promise<Made> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof UserError) || error.where?.line !== undefined) throw error
    throw new UserError(error.what.replace(/^--/, ''), error.fix, where(), { cause: error })
  }
}

/** A built-in map's name as it is, a file of the repository with its whole path. */
async function mapOf(map: string, top: string): Promise<string> {
  if (map === 'auto') return map
  const file = path.resolve(top, map)
  if (lookAt(file)?.isFile() === true) return inside(file, map, top)
  await loadMap(map, top)
  return map
}

function folderInside(folder: string, top: string): string {
  const whole = path.resolve(top, folder)
  if (lookAt(whole)?.isDirectory() !== true)
    throw new UserError(`There is no folder ${quoteText(folder)}.`, 'Check it.')
  return inside(whole, folder, top)
}

/** @throws UserError where it really lies outside of the repository */
function inside(file: string, asGiven: string, top: string): string {
  const relative = path.relative(realpathSync(top), realpathSync(file))
  if (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
    return file
  throw new UserError(
    `${quoteText(asGiven)} lies outside of the repository.`,
    'Name something that is in it.',
  )
}
