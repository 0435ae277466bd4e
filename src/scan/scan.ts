import { attributesOf, type Attributes } from '../repository/attributes.ts'
import type { Format } from '../languages/format.ts'
import { formatOf } from '../languages/registry.ts'
import { HEAD, leaveAlone, leaveUnread, whyNoText } from './reasons-to-leave-a-file.ts'
import { selector } from './select.ts'
import { isRegularFile } from '../repository/entry.ts'
import type { FileEntry, FileSource } from '../repository/source.ts'
import { thirdPartyPaths } from './third-party.ts'
import { ByteSearch } from '../core/byte-search.ts'
import { composedUses } from '../composed/find.ts'
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

interface Scan {
  readonly hits: readonly Hit[]
  /** The same of files that were not asked for: what reads or sets a name there must not be left behind. */
  readonly beyond: readonly Hit[]
  readonly skipped: readonly { readonly path: string; readonly reason: Reason }[]
  readonly listed: number
  /** How many of them the globs leave. */
  readonly selected: number
  readonly scanned: number
}

/**
 * Reads every selected file once and keeps those that hold a name; then the other files, for the names that were met.
 *
 * @param entries all of the repository: what lies outside speaks for what is scanned
 * @param within the directory that is scanned, with a slash at its end; globs are matched below it
 * @param flagOf what the flag is called that a name is one spelling of
 * @throws UserError when a glob is wrong
 */
export async function scan(
  source: FileSource,
  entries: readonly FileEntry[],
  names: Names,
  globs: { readonly include: readonly string[]; readonly exclude: readonly string[] },
  within = '',
  flagOf: (name: string) => string = (name) => name,
): Promise<Scan> {
  const selected = selector(globs.include, globs.exclude)
  const skipped: { path: string; reason: Reason }[] = []
  const wanted: FileEntry[] = []
  const others: FileEntry[] = []
  let listed = 0
  for (const entry of entries) {
    const isWithin = entry.path.startsWith(within)
    if (isWithin) listed++
    if (!isWithin || !selected(entry.path.slice(within.length))) {
      if (leaveUnread(entry) === null) others.push(entry)
      continue
    }
    const reason = leaveUnread(entry)
    if (reason === null) wanted.push(entry)
    else skipped.push({ path: entry.path, reason })
  }
  const attributes = await readAttributes(source, entries)
  const chosen = wanted.length + skipped.length
  const isThirdParty = thirdPartyPaths(entries)
  const hits: Hit[] = []
  let scanned = 0
  const unreadable = (entry: FileEntry, why: string): void => {
    skipped.push({ path: entry.path, reason: { code: 'unreadable', message: why } })
  }
  const search = new ByteSearch([...names.needles(), ...piecesOf(names).needles()])
  const look = (entry: FileEntry, bytes: Buffer): Hit | null => {
    if (!search.test(bytes)) return null
    const text = bytes.toString('latin1')
    const found = usesIn(entry, text, names)
    if (found === null) return null
    return { ...found, leave: leaveAlone(entry.path, text, attributes, isThirdParty) }
  }
  for await (const { entry, bytes } of source.read(wanted, unreadable)) {
    // A file that can't be read as text is told, whether or not its bytes happen to spell a name.
    const unread = whyNoText(bytes)
    if (unread !== null) {
      skipped.push({ path: entry.path, reason: unread })
      continue
    }
    scanned++
    const hit = look(entry, bytes)
    if (hit !== null) hits.push(hit)
  }
  const beyond: Hit[] = []
  const met = new Set(hits.flatMap(({ matches }) => matches.map(({ name }) => flagOf(name))))
  for await (const { entry, bytes } of source.read(met.size === 0 ? [] : others, () => {})) {
    const hit = whyNoText(bytes) === null ? look(entry, bytes) : null
    if (hit?.matches.some(({ name }) => met.has(flagOf(name))) === true) beyond.push(hit)
  }
  return { hits, beyond, skipped, listed, selected: chosen, scanned }
}

function usesIn(entry: FileEntry, text: string, names: Names): Omit<Hit, 'leave'> | null {
  const matches = names.find(text)
  if (matches.length === 0 && !piecesOf(names).test(text)) return null
  const format = formatOf(entry.path, text.slice(0, HEAD), text)
  const composed = composedUses(format.reader, text, names)
  return matches.length + composed.length === 0 ? null : { entry, text, format, matches, composed }
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
