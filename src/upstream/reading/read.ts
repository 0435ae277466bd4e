import { isRegularFile } from '../../repository/entry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { composedUses } from '../../composed/find-composed.ts'
import { formatOf } from '../../languages/registry.ts'
import { otherKconfigName } from '../../maps/kconfig-names.ts'
import { Names } from '../../core/names.ts'
import { isBefore } from '../../core/near.ts'
import { memoize } from '../../core/memoize.ts'
import type { Namespace } from '../../core/use.ts'
import type {
  FileFindings,
  NameFinder,
  NameRead,
  Shim,
  ShimHelper,
  UpstreamDoor,
} from '../../languages/upstream-door.ts'
import type { Alias, Evidence } from '../states/state.ts'
import { doorOf, isAboutDeprecation } from './door-of.ts'
import { lineIndex } from './line-index.ts'

/** Larger files are generated or data; their macros are declared elsewhere. */
const LARGEST = 8 * 1024 * 1024
/** Lines that are kept as evidence for each name and namespace. */
const KEPT = 5

/** What an upstream says of one name. */
export interface Accepted {
  readonly readers: ReadonlyMap<
    Namespace,
    { readonly count: number; readonly first: readonly Evidence[] }
  >
  readonly aliases: readonly NamedAlias[]
}

interface NamedAlias extends Alias {
  readonly namespace: Namespace
  readonly to: readonly string[]
}

interface Wanted {
  /** The names to look for, each with the namespaces that matter (`any` for all); or a whole family of names. */
  readonly names: ReadonlyMap<string, ReadonlySet<Namespace>> | NameFinder
  /** True to pass over lines that only declare a CMake option. */
  readonly withoutDeclarations?: boolean
  /** The new names known for an old one: they tell an alias from an implication. */
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Reads once through an upstream and says for every wanted name who reads it, by namespace, and which code serves it as
 * an old name. Files that cannot be read are passed over: what is missing can only make a name seem unread, so the
 * caller is told of each through `onUnreadable`.
 */
export async function readUpstream(
  source: FileSource,
  wanted: Wanted,
  onUnreadable?: (entry: FileEntry, why: string) => void,
): Promise<ReadonlyMap<string, Accepted>> {
  const finders = new Map<UpstreamDoor, NameFinder | undefined>()
  const doors = new Map<string, UpstreamDoor>()
  const entries = (await source.list()).filter((entry) => {
    const { path, size } = entry
    const door = doorOf(path)
    if (door === undefined || (size ?? 0) > LARGEST || !isRegularFile(entry)) return false
    if (!finders.has(door)) finders.set(door, finderFor(door, wanted.names))
    if (finders.get(door) === undefined) return false
    doors.set(path, door)
    return true
  })
  const collector = new Collector(wanted)
  const helpers = new Map<string, ShimHelper>()
  const later: { path: string; text: string; door: UpstreamDoor }[] = []
  for await (const { entry, bytes } of source.read(entries, onUnreadable)) {
    const { path } = entry
    const door = doors.get(path)!
    const names = finders.get(door)!
    const text = bytes.toString('latin1')
    for (const helper of door.helpers?.(text) ?? []) helpers.set(helper.name, helper)
    const composed = door.sets === undefined ? [] : composedReads(path, text, door, names)
    if (composed.length > 0) collector.add(path, text, { reads: composed, shims: [] })
    if (!names.test(text)) continue
    if (door.helpers === undefined) collector.add(path, text, door.read(text, names, helpers))
    else later.push({ path, text, door })
  }
  // Helpers may be defined in any file, so the calls are read when all of them are known.
  for (const { path, text, door } of later)
    collector.add(path, text, door.read(text, finders.get(door)!, helpers))
  return collector.found
}

/** What stands before a name that is read: a reference, a question, an option's declaration. */
const READS = /\$[({]|\b(?:else)?if\w*[ \t]*\(?[^()\n]*|\boption[ \t]*\(\s*/i

/** The names that a build file reads without holding them whole, with values that it gives itself: `if(ENGINE_${x})` in a loop. */
function composedReads(
  path: string,
  text: string,
  { namespaces: [namespace] }: UpstreamDoor,
  names: NameFinder,
): readonly NameRead[] {
  if (!(names instanceof Names) || namespace === undefined) return []
  return composedUses(formatOf(path, text).reader, text, names).flatMap(
    ({ start: offset, composed = [] }) =>
      isBefore(text, offset, READS)
        ? composed
            .filter(({ at }) => at !== -1)
            .map(({ name }) => ({ name, namespace, declares: false, offset }))
        : [],
  )
}

/** The names that matter to a door; undefined where none of them can be read behind it. */
function finderFor({ namespaces }: UpstreamDoor, wanted: Wanted['names']): NameFinder | undefined {
  if ('find' in wanted) return wanted
  const some = [...wanted].filter(
    ([, spaces]) => spaces.has('any') || namespaces.some((space) => spaces.has(space)),
  )
  return some.length > 0 ? new Names(some.map(([name]) => name)) : undefined
}

/** What is accepted, while it is gathered. */
interface Gathered extends Accepted {
  readonly readers: Map<Namespace, { count: number; first: Evidence[] }>
  readonly aliases: NamedAlias[]
}

/** Gathers findings file by file. */
class Collector {
  readonly #wanted: Wanted
  readonly found = new Map<string, Gathered>()
  readonly #of = memoize((): Gathered => ({ readers: new Map(), aliases: [] }), this.found)

  constructor(wanted: Wanted) {
    this.#wanted = wanted
  }

  add(path: string, text: string, { reads, shims }: FileFindings): void {
    const lines = lineIndex(path, text)
    const valid = shims.filter((shim) => this.#isShim(shim))
    for (const shim of valid) {
      if (!this.#wanted.names.has(shim.old)) continue
      const { effect, namespace, news: to } = shim
      this.#of(shim.old).aliases.push({ ...lines.evidence(shim.start), effect, namespace, to })
    }
    const seen = new Set<string>()
    for (const read of reads) {
      const { name, namespace, offset } = read
      const isOption = read.declares && namespace === 'cmake'
      if (isOption && this.#wanted.withoutDeclarations === true) continue
      if (valid.some(({ start, end }) => offset >= start && offset < end)) continue
      const key = `${name} ${namespace} ${lines.lineOf(offset)}`
      if (seen.has(key)) continue
      seen.add(key)
      this.#addRead(read, lines.evidence(offset))
    }
  }

  #addRead({ name, namespace }: NameRead, evidence: Evidence): void {
    const { readers, aliases } = this.#of(name)
    if (isAboutDeprecation(evidence.path)) {
      aliases.push({ ...evidence, effect: 'warns', namespace, to: [] })
      return
    }
    const known = readers.get(namespace) ?? { count: 0, first: [] }
    known.count++
    if (known.first.length < KEPT) known.first.push(evidence)
    readers.set(namespace, known)
  }

  /** A shim without a word about age is one only where a known rename says so. */
  #isShim({ sure, old, news }: Shim): boolean {
    const partners = this.#wanted.partners.get(old)
    return sure || (partners !== undefined && news.some((name) => partners.has(name)))
  }
}

/** The code that serves a name as an old one of one kind; `any` takes all kinds. */
export function aliasesOf(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): readonly Alias[] {
  const all = accepted.get(name)?.aliases ?? []
  return all
    .filter(({ namespace }) => space === 'any' || namespace === space)
    .map(({ path, line, text, effect }) => ({ path, line, text, effect }))
}

/** How many lines read a name as a flag of one kind; `any` counts all kinds. */
export function readersOf(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): number {
  // A symbol is asked for by either of its names.
  const names = space === 'kconfig' ? [name, otherKconfigName(name)] : [name]
  return names
    .flatMap((each) => [...(accepted.get(each)?.readers ?? [])])
    .filter(([own]) => space === 'any' || own === space)
    .reduce((sum, [, { count }]) => sum + count, 0)
}
