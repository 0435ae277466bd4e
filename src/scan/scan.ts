import { append } from '../core/append.ts'
import { attributesOf, type Attributes } from '../repository/attributes.ts'
import type { Format } from '../languages/format.ts'
import { formatOf } from '../languages/registry.ts'
import { NO_COMMON_NAMES, type CommonNames } from './common-names.ts'
import { findArchivesInUse } from './archives-in-use.ts'
import { HEAD, leaveAlone, leaveUnread, whyNoText } from './reasons-to-leave-a-file.ts'
import { PlaceCount } from './place-count.ts'
import { selectPaths } from './select-paths.ts'
import { isRegularFile } from '../repository/entry.ts'
import type { FileContent, FileEntry, FileSource } from '../repository/source.ts'
import { thirdPartyPaths } from './third-party.ts'
import { ByteSearch, type Needle } from '../core/byte-search.ts'
import { composedUses } from '../composed/find-composed.ts'
import { piecesOf } from '../composed/pieces.ts'
import type { Match, Names } from '../core/names.ts'
import type { Reason, Use } from '../core/use.ts'

/** A file that holds one of the names, or puts an old one together. */
export interface Hit {
  readonly entry: FileEntry
  /** Bytes as latin1. */
  readonly text: string
  readonly format: Format
  /** Why it is not to be rewritten, if so. */
  readonly leave: Reason | null
  /** The names that stand there as a whole. */
  readonly matches: readonly Match[]
  /** The places where an old name is put together. */
  readonly composed: readonly Use[]
}

interface Found {
  readonly hits: readonly Hit[]
  /** The same of files that were not asked for: what reads or sets a name there must not be left behind. */
  readonly beyond: readonly Hit[]
}

interface Scan extends Found {
  /** Files that hold only common names, and speak of an upstream of theirs. */
  readonly clues: readonly Clue[]
  /** All that is found with the common names of which it is known by now that an upstream of theirs is here. */
  readonly withCommon: (known: ReadonlySet<string>) => Promise<Found>
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[]
  /** Says of files beyond what was asked for that there was no room for them; null where there was. */
  readonly sayRefused: () => string | null
  readonly listed: number
  /** How many of them the globs leave. */
  readonly selected: number
  readonly scanned: number
}

interface Clue {
  readonly path: string
  /** Bytes as latin1. */
  readonly text: string
}

interface ScanRequest {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** The directory that is scanned, with a slash at its end; globs are matched below it. */
  readonly within?: string
  /** What the flag is called that a name is one spelling of. */
  readonly flagOf?: (name: string) => string
  readonly common?: CommonNames
}

/** What was seen in some files: hits, and those that wait until an upstream of their names is found. */
interface Seen {
  readonly hits: Hit[]
  readonly waiting: FileEntry[]
  /** Those of them that were looked at already, and in which no name is put together. */
  readonly whole: Set<FileEntry>
  readonly places: PlaceCount
}

/**
 * Reads every selected file once and keeps those that hold a name; then the other files, for the names that were met.
 *
 * @param entries all of the repository: what lies outside speaks for what is scanned
 * @throws UserError when a glob is wrong, or there are more places than can be judged
 */
export async function scanFiles(
  source: FileSource,
  entries: readonly FileEntry[],
  names: Names,
  request: ScanRequest,
): Promise<Scan> {
  const { flagOf = (name) => name, common = NO_COMMON_NAMES } = request
  const { wanted, others, left, listed } = choose(entries, request)
  const skipped = [...left]
  const look = await looker(source, entries, names)
  const search = new ByteSearch([...names.needles(), ...piecesOf(names).needles()])
  const isOwn = ({ text }: Needle): boolean => !common.names.has(text)
  const clues: Clue[] = []
  const see = ({ entry, bytes }: FileContent, { hits, waiting, whole, places }: Seen): void => {
    if (!search.test(bytes)) return
    const text = bytes.toString('latin1')
    const isLooked = search.test(bytes, isOwn)
    const found = isLooked ? look(entry, text) : []
    const own = found.filter((hit) => !isCommonOnly(hit, common))
    append(
      hits,
      own.filter((hit) => places.add(hit)),
    )
    if (own.length > 0 || common.names.size === 0) return
    // A file is looked at once, as far as that goes: a large one takes seconds.
    if (!isLooked || found.length > 0) waiting.push(entry)
    if (found.length > 0) whole.add(entry)
    if (common.isMentioned(text)) clues.push({ path: entry.path, text })
  }
  const inside: Seen = noneSeen()
  let scanned = 0
  const unreadable = ({ path }: FileEntry, why: string): void => {
    skipped.push({ path, reason: { code: 'unreadable', message: why } })
  }
  for await (const content of source.read(wanted, unreadable)) {
    // A file that can't be read as text is told, whether or not its bytes happen to spell a name.
    const unread = whyNoText(content.bytes)
    if (unread === null) {
      scanned++
      see(content, inside)
    } else skipped.push({ path: content.entry.path, reason: unread })
  }
  inside.places.check()
  const isInUse = await findArchivesInUse(source, entries, inside.hits)
  const settled = (hits: readonly Hit[]): readonly Hit[] =>
    hits.map((hit) => (isInUse(hit) ? { ...hit, leave: null } : hit))
  const outside: Seen = noneSeen()
  const isAnyMet = inside.hits.length + inside.waiting.length > 0
  for await (const content of source.read(isAnyMet ? others : [], () => {}))
    if (whyNoText(content.bytes) === null) see(content, outside)
  const beside = (hits: readonly Hit[], around: readonly Hit[]): readonly Hit[] => {
    const met = new Set(hits.flatMap(({ matches }) => matches.map(({ name }) => flagOf(name))))
    const isMet = ({ name }: { readonly name: string }): boolean => met.has(flagOf(name))
    return around.filter(
      ({ matches, composed }) =>
        matches.some(isMet) || composed.some((use) => use.composed!.some(isMet)),
    )
  }
  const all = async ({ hits, waiting, whole, places }: Seen): Promise<readonly Hit[]> => {
    const found = [...hits]
    for await (const { entry, bytes } of source.read(waiting, () => {}))
      append(
        found,
        look(entry, bytes.toString('latin1'), whole.has(entry)).filter((hit) => places.add(hit)),
      )
    return settled(inOrder(entries, found))
  }
  return {
    hits: settled(inside.hits),
    beyond: beside(inside.hits, settled(outside.hits)),
    clues,
    skipped,
    sayRefused: () => outside.places.sayRefused(),
    listed,
    selected: wanted.length + left.length,
    scanned,
    async withCommon(known) {
      const isAsked = known.size > 0
      const hits = isAsked ? await all(inside) : settled(inside.hits)
      inside.places.check()
      return { hits, beyond: beside(hits, isAsked ? await all(outside) : settled(outside.hits)) }
    },
  }
}

/** The files that are asked for, all others, and those that are asked for and not to be read. */
function choose(entries: readonly FileEntry[], { include, exclude, within = '' }: ScanRequest) {
  const selected = selectPaths(include, exclude)
  const wanted: FileEntry[] = []
  const others: FileEntry[] = []
  const left: { path: string; reason: Reason }[] = []
  let listed = 0
  for (const entry of entries) {
    const isWithin = entry.path.startsWith(within)
    if (isWithin) listed++
    const reason = leaveUnread(entry)
    const isAsked = isWithin && selected(entry.path.slice(within.length))
    if (reason === null) (isAsked ? wanted : others).push(entry)
    else if (isAsked) left.push({ path: entry.path, reason })
  }
  return { wanted, others, left, listed }
}

function noneSeen(): Seen {
  return { hits: [], waiting: [], whole: new Set(), places: new PlaceCount() }
}

/** Says what a file holds: one hit, or nothing. */
async function looker(
  source: FileSource,
  entries: readonly FileEntry[],
  names: Names,
): Promise<(entry: FileEntry, text: string, isWhole?: boolean) => readonly Hit[]> {
  const attributes = await readAttributes(source, entries)
  const isThirdParty = thirdPartyPaths(entries)
  return (entry, text, isWhole = false) =>
    usesIn(entry, text, names, isWhole).map((found) => ({
      ...found,
      leave: leaveAlone(entry.path, text, attributes, isThirdParty),
    }))
}

function isCommonOnly({ matches, composed }: Hit, { names }: CommonNames): boolean {
  return composed.length === 0 && matches.every(({ name }) => names.has(name))
}

/** In the order of the entries, which is that of their paths. */
function inOrder(entries: readonly FileEntry[], hits: readonly Hit[]): readonly Hit[] {
  const byEntry = new Map(hits.map((hit) => [hit.entry, hit]))
  return entries.flatMap((entry) => byEntry.get(entry) ?? [])
}

function usesIn(
  entry: FileEntry,
  text: string,
  names: Names,
  isWhole: boolean,
): readonly Omit<Hit, 'leave'>[] {
  const matches = names.find(text)
  if (matches.length === 0 && !piecesOf(names).test(text)) return []
  const format = formatOf(entry.path, text.slice(0, HEAD), text)
  const composed = isWhole ? [] : composedUses(format.reader, text, names)
  return matches.length + composed.length === 0 ? [] : [{ entry, text, format, matches, composed }]
}

async function readAttributes(
  source: FileSource,
  entries: readonly FileEntry[],
): Promise<Attributes> {
  const files = entries.filter(
    (entry) => isRegularFile(entry) && /(?:^|\/)\.gitattributes$/.test(entry.path),
  )
  const texts: { path: string; text: string }[] = []
  for await (const { entry, bytes } of source.read(files))
    texts.push({ path: entry.path, text: bytes.toString('latin1') })
  return attributesOf(texts)
}
