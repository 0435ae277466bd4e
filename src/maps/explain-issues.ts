import type * as z from 'zod/mini'

import { nearestWord } from './nearest-word.ts'
import { MOST_SHOWN, quoteText, type Problem } from './problem.ts'
import type { Located } from './read-yaml.ts'
import { RENAME_KINDS, VERSION_SCHEMES } from './rename.ts'

/** Letters of a name; the longest one that is known has 85. */
export const LONGEST_NAME = 500

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  kind: RENAME_KINDS,
  versions: VERSION_SCHEMES,
}
/** Every key with what belongs there: those of the map, of a package that bundles the upstream, of a rename. */
const MAP_KEYS = {
  upstream: 'Write owner/name, such as ggml-org/llama.cpp.',
  detect: 'Write a list of files, relative to a vendored copy, such as [include/llama.h].',
  holds: 'Write a text that each file of `detect` holds, such as llama_context.',
  versions: `Choose one of ${VERSION_SCHEMES.join(', ')}.`,
  packages: 'Write a list of ecosystem:name, such as [conan:llama-cpp].',
  bundles: 'Write a list of entries with `package`, `releases` and `until`.',
  renames: 'Write a list of entries with `from`, `to` and `kind`.',
  cases: 'Write a list of entries with `file`, and `before` and `after` or `stays`.',
}
const CASE_KEYS = {
  file: 'Write a relative file name, such as build.sh.',
  before: 'Write a text with the old name.',
  after: 'Write the text as the patch makes it.',
  stays: 'Write a text that no patch may change.',
  at: 'Write a version of the upstream, such as the one of `since`.',
}
const BUNDLE_KEYS = {
  package: 'Write ecosystem:name, such as pypi:llama-cpp-python.',
  versions: MAP_KEYS.versions,
  releases: 'Write a mapping of releases to versions of the upstream, or to null.',
  until: 'Write the last release that was looked at.',
}
const RENAME_KEYS = {
  from: 'Write the old name as it stands in the build file, without -D and without a value.',
  to: 'Write the new name, a list of names, a mapping of names to values, or null for a removed flag.',
  kind: `Choose one of ${RENAME_KINDS.join(', ')}.`,
  since: 'Write the first upstream version with the new name.',
  removed: 'Write the first upstream version without the old name.',
  value: 'Write same, inverted, or a mapping of old values to new values.',
  generic: 'Write true, or leave it out.',
  remains: 'Write changed or unread, or leave it out.',
  evidence: 'Write a link or a commit.',
  note: 'Write one or two sentences.',
}
const HOW: Readonly<Record<string, string>> = {
  ...BUNDLE_KEYS,
  ...CASE_KEYS,
  ...MAP_KEYS,
  ...RENAME_KEYS,
}
/** Keys of which each value is a list of mappings. */
const LISTS: ReadonlySet<string> = new Set(['renames', 'bundles', 'cases'])

type Issue = z.core.$ZodIssue

/** What a schema found, in the words of the map's author. */
export function explainIssues(issues: readonly Issue[], root: Located): readonly Problem[] {
  const all = issues.flatMap((issue) => unfold(issue))
  // A mistyped key is one mistake, not an unknown key and a missing one.
  const meant = new Set(
    all.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .slice(0, MOST_SHOWN)
            .map((key) =>
              spot([...issue.path, suggestion(key, findValue(root, issue.path).node, issue.path)]),
            )
        : [],
    ),
  )
  return all.flatMap((issue) => (meant.has(spot(issue.path)) ? [] : explainOne(issue, root)))
}

function spot(path: readonly unknown[]): string {
  return JSON.stringify(path)
}

function explainOne(issue: Issue, root: Located): readonly Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const { node, key } = findValue(root, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown, index) => unknownKey(unknown, node, path, index < MOST_SHOWN))
  const field = path.toReversed().find((part) => typeof part === 'string' && part in HOW)
  const name = typeof field === 'string' ? field : 'renames'
  const fix = fixFor(name, path, node)
  if (node === undefined)
    return [{ what: `${quoteText(String(path.at(-1)))} is missing.`, fix, offset: key }]
  if (path.length === 0)
    return [{ what: 'A map must be a mapping.', fix: 'Begin with `upstream:`.', offset: 0 }]
  if (node.isBlank) return [{ what: `${label(path)} is blank.`, fix, offset: node.offset }]
  return [{ what: describe(issue, path, node, name), fix, offset: node.offset }]
}

/** A union says only that nothing fitted; the branch that the value looks like says what is wrong inside. */
function unfold(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const inner = issue.errors.find(
    (issues) =>
      issues.length > 0 &&
      issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'),
  )
  if (inner === undefined) return [issue]
  return inner.flatMap((one) => unfold({ ...one, path: [...issue.path, ...one.path] }))
}

function describe(
  issue: Issue,
  path: readonly PropertyKey[],
  { value }: Located,
  field: string,
): string {
  const isItem = typeof path.at(-1) === 'number'
  if (LISTS.has(field) && isItem && path.length === 2)
    return `An entry must be a mapping, not ${kindOf(value)}.`
  if (issue.code === 'invalid_key') return `${quoteText(String(path.at(-1)))} is no name of a flag.`
  if (issue.code === 'too_big') return `${label(path)} is too long.`
  if (issue.code === 'too_small' || (issue.code === 'custom' && typeof value === 'object'))
    return `${label(path)} is empty.`
  if (typeof value === 'string' && field in CHOICES)
    return `${quoteText(value)} is no ${field === 'kind' ? 'kind' : 'version scheme'}.`
  if (typeof value === 'string' && value === '') return `${label(path)} is empty.`
  if (typeof value === 'string' && (field === 'from' || field === 'to'))
    return `${quoteText(value)} is no name of a flag.`
  if (typeof value === 'string') return `${quoteText(value)} is not possible for ${label(path)}.`
  return `${label(path)} must not be ${kindOf(value)}.`
}

function fixFor(field: string, path: readonly PropertyKey[], node: Located | undefined): string {
  const value = node?.value
  const choices = CHOICES[field]
  if (choices !== undefined && typeof value === 'string') {
    const near = nearestWord(value, choices)
    if (near !== undefined) return `Did you mean ${quoteText(near)}?`
  }
  if ((field === 'from' || field === 'to') && typeof value === 'string')
    return suggestNameFix(value, field)
  if (field === 'to' && Array.isArray(value) && value.length === 0)
    return 'Write `to: null` for a removed flag.'
  return HOW[path.length <= 2 && field === 'renames' ? 'renames' : field]!
}

/** The usual slips in writing a name, each with its own way out. */
export function suggestNameFix(value: string, field: 'from' | 'to'): string {
  if (value.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} letters.`
  const bare = /^(?:-D|-U|\/D|\/U|\$\{|\$\(|\$ENV\{|%|@)?([A-Za-z_][A-Za-z0-9_]*)/.exec(value)?.[1]
  if (/^(?:[-/][DU])/.test(value) && bare !== undefined)
    return `Leave out ${value.slice(0, 2)}: ${bare}.`
  if (/^[$%@]/.test(value) && bare !== undefined) return `Write the name alone: ${bare}.`
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*=/.test(value))
    return field === 'to'
      ? 'Write a value as a mapping: {NAME: VALUE}.'
      : 'Write the name alone; what becomes of its value goes into `value`.'
  if (/^[A-Za-z_][A-Za-z0-9_]*(?:\s*[,;]\s*[A-Za-z_][A-Za-z0-9_]*)+$/.test(value))
    return `Write several names as a list: [${value.split(/\s*[,;]\s*/).join(', ')}].`
  return HOW[field]!
}

/** A hint is looked for only where it will be shown: it takes time, and a hostile file has many keys. */
function unknownKey(
  key: string,
  parent: Located | undefined,
  path: readonly PropertyKey[],
  isShown: boolean,
): Problem {
  const near = isShown ? suggestion(key, parent, path) : undefined
  const known = knownKeys(path).join(', ')
  return {
    what: `Unknown key ${quoteText(key)}.`,
    fix: near === undefined ? `Known here: ${known}.` : `Did you mean ${quoteText(near)}?`,
    offset: parent?.children.get(key)?.key ?? parent?.offset ?? 0,
  }
}

function suggestion(
  key: string,
  parent: Located | undefined,
  path: readonly PropertyKey[],
): string | undefined {
  const near = nearestWord(key, knownKeys(path))
  return near !== undefined && parent?.children.has(near) === true ? undefined : near
}

function knownKeys([list, index]: readonly PropertyKey[]): readonly string[] {
  if (index === undefined) return Object.keys(MAP_KEYS)
  const keys = { renames: RENAME_KEYS, bundles: BUNDLE_KEYS, cases: CASE_KEYS }
  return Object.keys(keys[list as keyof typeof keys] ?? MAP_KEYS)
}

interface Found {
  /** The value; undefined where the key is missing. */
  readonly node: Located | undefined
  /** The offset of the key, or of the mapping that lacks it. */
  readonly key: number
}

/** The value at a path. */
export function findValue(root: Located, path: readonly PropertyKey[]): Found {
  let node: Located = root
  let key = root.offset
  for (const part of path) {
    const child = node.children.get(part as string | number)
    if (child === undefined) return { node: undefined, key: node.offset }
    node = child.node
    key = child.key
  }
  return { node, key }
}

function label(path: readonly PropertyKey[]): string {
  const field = path.toReversed().find((part) => typeof part === 'string')
  const isItem = typeof path.at(-1) === 'number'
  return isItem ? `An item of ${quoteText(String(field))}` : quoteText(String(field))
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a mapping' : 'a text'
}
