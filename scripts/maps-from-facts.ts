// Writes the built-in rename maps from a file of facts: tsx scripts/maps-from-facts.ts FACTS.json [FOLDER]
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import * as prettier from 'prettier'

import { isName } from '../src/maps/checks.ts'
import { parseMap } from '../src/maps/parse.ts'
import { packMaps } from '../src/maps/pack.ts'
import type { RenameKind } from '../src/maps/rename.ts'
import { BOOKS, PHRASES, type Book } from './map-decisions.ts'

interface Fact {
  readonly upstream: string
  readonly from: string
  readonly to: string | readonly string[] | null
  readonly kind: RenameKind
  readonly value_change:
    'inverted' | { readonly from: string; readonly to: readonly string[] } | null
  readonly since: string | null
  readonly old_removed_in: string | null
  readonly evidence: string
  readonly confidence: string
  readonly note: string | null
}

/** An entry in the words of the map file; the keys in the order in which they are written. */
interface Entry {
  readonly from: string
  readonly to: string | readonly string[] | Readonly<Record<string, string>> | null
  readonly kind: RenameKind
  readonly since?: string
  readonly removed?: string
  readonly value?: 'inverted' | Readonly<Record<string, string>>
  readonly generic?: boolean
  readonly evidence?: string
  readonly note?: string
  /** The day of the change, for the comment above a group. */
  readonly day: string
}

const KIND_TITLES: Partial<Record<RenameKind, string>> = {
  'cmake-option': 'CMake options',
  'cmake-variable': 'CMake variables',
  'make-var': 'Make variables',
  macro: 'Preprocessor macros',
  'cmake-target': 'Targets and programs',
  env: 'Environment variables',
  kconfig: 'Kconfig symbols',
}

const [factsFile, folder = 'maps'] = process.argv.slice(2)
if (factsFile === undefined) throw new Error('usage: maps-from-facts.ts FACTS.json [FOLDER]')
const facts = JSON.parse(await readFile(factsFile, 'utf8')) as readonly Fact[]
await mkdir(folder, { recursive: true })
const maps = []
for (const book of BOOKS) {
  const own = facts.filter(
    (fact) =>
      fact.upstream === book.upstream &&
      fact.confidence === 'verified-in-git' &&
      book.skip?.(fact) !== true,
  )
  const entries = own.flatMap(unwrap).map((fact) => entryOf(fact, book))
  const text = await format(print(book, entries), 'yaml')
  const map = parseMap(text, `${book.name}.yml`, 'built-in')
  maps.push(map)
  await writeFile(path.join(folder, `${book.name}.yml`), text)
  process.stdout.write(`${book.name}: ${map.renames.length} renames\n`)
}
await writeFile(path.join(folder, 'packed.json'), await format(packMaps(maps), 'json'))

function format(text: string, parser: 'yaml' | 'json'): Promise<string> {
  return prettier.format(text, {
    parser,
    printWidth: parser === 'yaml' ? 400 : 100,
    singleQuote: true,
  })
}

function entryOf(fact: Fact, book: Book): Entry {
  const decision = book.decisions[`${fact.kind} ${fact.from}`] ?? {}
  const shape =
    decision.to === undefined
      ? shapeOf(fact)
      : { to: decision.to, ...(decision.value === undefined ? {} : { value: decision.value }) }
  const day = /\d{4}-\d{2}-\d{2}/g
  const days = [...fact.evidence.matchAll(day)].map(([text]) => text)
  const since = version(fact.since, days[0], book)
  const removed = version(fact.old_removed_in, days.at(-1), book)
  const isGone = shape.to === null
  const note = decision.note ?? sentences([shape.note, fact.note])
  return {
    from: decision.from ?? fact.from,
    to: shape.to,
    kind: fact.kind,
    ...(since === undefined || (isGone && removed !== undefined) ? {} : { since }),
    ...(removed === undefined ? {} : { removed }),
    ...(shape.value === undefined ? {} : { value: shape.value }),
    ...(book.own.test(fact.from) ? {} : { generic: true }),
    ...evidence(fact, book),
    ...(note === '' ? {} : { note }),
    day: (isGone ? days.at(-1) : days[0]) ?? '',
  }
}

/** What is passed in CMAKE_ARGS are options of CMake, one fact for each. */
function unwrap(fact: Fact): readonly Fact[] {
  if (!fact.from.startsWith('CMAKE_ARGS=')) return [fact]
  const news = typeof fact.to === 'string' ? definitions(fact.to) : []
  return definitions(fact.from).map((from, index) => ({
    ...fact,
    from,
    to: news[index] ?? null,
    kind: 'cmake-option',
  }))
}

function definitions(text: string): readonly string[] {
  return [...text.matchAll(/-D([A-Za-z0-9_]+)=/g)].map(([, name]) => name!)
}

type Shape = Pick<Entry, 'to' | 'value'> & { readonly note?: string }

/** The form that says no more than the fact: what is no plain name of the same kind becomes a removal with a remark. */
function shapeOf(fact: Fact): Shape {
  const { to, kind, value_change: change } = fact
  if (to === null) return { to: null }
  const names = typeof to === 'string' ? [to] : to
  if (fact.note?.startsWith('llama.cpp Makefile removed') === true)
    return { to: null, note: `Pass ${cmakeArguments(names, change)} to cmake` }
  if (!names.every((name) => isName(name, kind)))
    throw new Error(`${fact.kind} ${fact.from} → ${String(to)} needs a decision`)
  if (change === 'inverted') return { to: names[0]!, value: 'inverted' }
  if (change === null) return { to: names.length === 1 ? names[0]! : names }
  if (change.to.some((text) => text.startsWith('env ')))
    return {
      to: null,
      note: `Set the environment variable ${change.to[0]!.slice(4)} when the program runs`,
    }
  const [, old = ''] = change.from.split(/=(.*)/s)
  const pairs = change.to.map((text) => text.split(/=(.*)/s).slice(0, 2) as [string, string])
  if (pairs.some(([name]) => !names.includes(name)))
    throw new Error(`${fact.kind} ${fact.from}: its values name something else than its targets`)
  if (pairs.every(([, value]) => value === old))
    return { to: names.length === 1 ? names[0]! : names }
  if (/^(?:ON|1|y|yes|true)$/i.test(old)) return { to: Object.fromEntries(pairs) }
  if (pairs.length === 1) return { to: pairs[0]![0], value: { [old]: pairs[0]![1] } }
  throw new Error(`${fact.kind} ${fact.from} needs a decision`)
}

function cmakeArguments(names: readonly string[], change: Fact['value_change']): string {
  if (change === 'inverted') return `-D${names[0]}=OFF`
  if (change === null) return `-D${names[0]}=…`
  return change.to.map((text) => `-D${text.replace(/^-D/, '')}`).join(' ')
}

function version(written: string | null, day: string | undefined, book: Book): string | undefined {
  if (written === null) return undefined
  if (book.versions !== 'date') return written
  return /\((\d{4}-\d{2}-\d{2})/.exec(written)?.[1] ?? day
}

/** A link through redirect.github.com, which GitHub does not count as a mention in the other project. */
function evidence(fact: Fact, book: Book): { evidence?: string } {
  const [first = ''] = fact.evidence.split(/;|, shim/)
  const base = 'https://redirect.github.com'
  const foreign = /\(llama\.cpp #([1-9]\d*)\)/.exec(first)?.[1]
  if (foreign !== undefined) return { evidence: `${base}/ggml-org/llama.cpp/pull/${foreign}` }
  const pull = /\(#([1-9]\d*)\)|^#([1-9]\d*)$/.exec(first)
  if (pull !== null) return { evidence: `${base}/${book.upstream}/pull/${pull[1] ?? pull[2]}` }
  const commit = /\b(?=[0-9a-f]*\d)[0-9a-f]{8,40}\b/.exec(first)?.[0]
  if (commit !== undefined) return { evidence: `${base}/${book.upstream}/commit/${commit}` }
  return fact.evidence === '' ? {} : { evidence: fact.evidence }
}

/** Fragments as sentences: the facts are written as notes, the map is read in a report. */
function sentences(parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined && part.trim() !== '')
    .map((part) => part!.trim().replace(/\s+/g, ' '))
    .map((part) => PHRASES.reduce((text, [from, to]) => text.replace(from, to), part))
    .filter((part) => part !== '')
    .map((part) => (/^[a-z]+[ ,;]/.test(part) ? part[0]!.toUpperCase() + part.slice(1) : part))
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

function print(book: Book, entries: readonly Entry[]): string {
  const lines = book.comment.map((line) => `# ${line}`)
  lines.push(
    `# yaml-language-server: $schema=../schema/flag-renames.schema.json`,
    `upstream: ${book.upstream}`,
    `detect: [${book.detect.join(', ')}]`,
    `versions: ${book.versions}`,
  )
  if (book.packages !== undefined)
    lines.push('packages:', ...book.packages.map((name) => `  - ${name}`))
  lines.push('renames:')
  const kinds = Object.keys(KIND_TITLES) as RenameKind[]
  for (const kind of [...kinds, ...new Set(entries.map((entry) => entry.kind))].filter(
    (one, index, all) => all.indexOf(one) === index,
  )) {
    const own = entries.filter((entry) => entry.kind === kind)
    if (own.length === 0) continue
    lines.push('', `  # ---- ${KIND_TITLES[kind] ?? kind} ----`)
    lines.push(...groups(own))
  }
  return `${lines.join('\n')}\n`
}

/** The entries of one kind in the order of time, a comment above each day. */
function groups(entries: readonly Entry[]): readonly string[] {
  const sorted = entries.toSorted(
    (a, b) =>
      compareDays(a.day, b.day) ||
      moment(a).localeCompare(moment(b), 'en', { numeric: true }) ||
      a.from.localeCompare(b.from, 'en'),
  )
  let before = ''
  return sorted.flatMap((entry) => {
    const title = [moment(entry), entry.day]
      .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
      .join(', ')
    const head = title === before ? [] : ['', `  # ${title || 'Undated'}`]
    before = title
    return [...head, ...block(entry)]
  })
}

/** The version that an entry is sorted under. */
function moment({ to, since, removed }: Entry): string {
  return (to === null ? (removed ?? since) : since) ?? ''
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function block({ day: _, ...entry }: Entry): readonly string[] {
  return Object.entries(entry).map(
    ([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${yaml(value)}`,
  )
}

function yaml(value: Entry['to'] | boolean): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return scalar(value)
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`
  const pairs = Object.entries(value).map(([key, one]) => `${scalar(key)}: ${scalar(one)}`)
  return `{ ${pairs.join(', ')} }`
}

/** Quoted wherever YAML 1.1 or 1.2 could read something else than the text. */
function scalar(text: string): string {
  const isPlain =
    /^[A-Za-z_][A-Za-z0-9_.+/:-]*$/.test(text) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text) &&
    !text.endsWith(':')
  const isProse = /^[A-Z][^:#"'`\\[\]{}]*$/.test(text) && text.includes(' ')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  if (isPlain || isProse) return text
  if (isDay || !/["\\]/.test(text)) return text.includes("'") ? JSON.stringify(text) : `'${text}'`
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`
}
