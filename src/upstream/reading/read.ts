import type { FileEntry, FileSource } from '../../repository/source.ts'
import { Names } from '../../core/names.ts'
import type { Namespace } from '../../core/use.ts'
import { cFindings } from './c-findings.ts'
import { cmakeCommands, cmakeTree, type CMakeNode } from './cmake-commands.ts'
import { cmakeReadings, templateReadings } from './cmake-readings.ts'
import { cmakeShimHelpers, type ShimHelper } from './cmake-shim-functions.ts'
import { cmakeShims } from './cmake-shims.ts'
import type { NameFinder } from './family.ts'
import type { Accepted, FileFindings, Reading, Shim } from './finding.ts'
import { isAboutDeprecation, languageOf, type Language } from './languages.ts'
import { lineIndex } from './line-index.ts'
import { makeFindings } from './make-findings.ts'
import { otherReadings } from './other-findings.ts'
import type { Evidence } from '../states/state.ts'

/** Larger files are generated or data; their macros are declared elsewhere. */
const LARGEST = 8 * 1024 * 1024
/** Lines that are kept as evidence for each name and namespace. */
const KEPT = 5

/** What can be read in a file of each language. */
const READABLE: Readonly<Record<Language, readonly Namespace[]>> = {
  cmake: ['cmake', 'target', 'env', 'any'],
  template: ['cmake', 'any'],
  make: ['make', 'target', 'kconfig', 'any'],
  c: ['macro', 'env', 'kconfig', 'any'],
  kconfig: ['kconfig', 'any'],
  meson: ['meson', 'any'],
  bazel: ['bazel', 'any'],
  cargo: ['cargo', 'any'],
  python: ['env', 'any'],
  script: ['env', 'cargo', 'any'],
  shell: ['env', 'any'],
  autoconf: ['any'],
}

/** The kinds of flag that a file of this name can read. */
export function namespacesIn(path: string): readonly Namespace[] {
  const language = languageOf(path)
  return language === undefined ? [] : READABLE[language]
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
  const names = namesByLanguage(wanted.names)
  const languages = new Map<string, Language>()
  const entries = (await source.list()).filter((entry) => {
    const language = languageOf(entry.path)
    if (language === undefined || (entry.size ?? 0) > LARGEST) return false
    if (entry.mode !== '100644' && entry.mode !== '100755') return false
    if (names[language] === undefined) return false
    languages.set(entry.path, language)
    return true
  })
  const collector = new Collector(wanted)
  const helpers = new Map<string, ShimHelper>()
  const later: { path: string; text: string; nodes: readonly CMakeNode[] }[] = []
  for await (const { entry, bytes } of source.read(entries, onUnreadable)) {
    const language = languages.get(entry.path)!
    const text = bytes.toString('latin1')
    const hit = names[language]!.test(text)
    if (language === 'cmake') {
      const mayHelp =
        /^[ \t]*(?:function|macro)\s*\(/im.test(text) &&
        /deprecat|renamed|removed|no longer|instead|obsolete/i.test(text)
      if (!hit && !mayHelp) continue
      const nodes = cmakeTree(cmakeCommands(text))
      if (mayHelp) for (const helper of cmakeShimHelpers(nodes)) helpers.set(helper.name, helper)
      if (hit) later.push({ path: entry.path, text, nodes })
    } else if (hit) {
      collector.add(entry.path, text, findingsOf(text, language, names[language]!))
    }
  }
  // Helpers may be defined in any file, so the calls are read when all of them are known.
  for (const { path, text, nodes } of later)
    collector.add(path, text, {
      readings: cmakeReadings(nodes, names.cmake!),
      shims: cmakeShims(nodes, helpers),
    })
  return collector.result()
}

function findingsOf(text: string, language: Language, names: NameFinder): FileFindings {
  if (language === 'c') return cFindings(text, names)
  if (language === 'make') return makeFindings(text, names)
  if (language === 'template') return { readings: templateReadings(text, names), shims: [] }
  return { readings: otherReadings(text, language, names), shims: [] }
}

function namesByLanguage(wanted: Wanted['names']): Partial<Record<Language, NameFinder>> {
  const result: Partial<Record<Language, NameFinder>> = {}
  for (const [language, readable] of Object.entries(READABLE) as [Language, Namespace[]][]) {
    if ('find' in wanted) {
      result[language] = wanted
      continue
    }
    const some = [...wanted].filter(
      ([, spaces]) => spaces.has('any') || readable.some((space) => spaces.has(space)),
    )
    if (some.length > 0) result[language] = new Names(some.map(([name]) => name))
  }
  return result
}

/** Gathers findings file by file. */
class Collector {
  readonly #wanted: Wanted
  readonly #found = new Map<
    string,
    {
      readers: Map<Namespace, { count: number; first: Evidence[] }>
      aliases: Accepted['aliases'][number][]
    }
  >()

  constructor(wanted: Wanted) {
    this.#wanted = wanted
  }

  add(path: string, text: string, { readings, shims }: FileFindings): void {
    const lines = lineIndex(path, text)
    const valid = shims.filter((shim) => this.#isShim(shim))
    for (const shim of valid) {
      if (!this.#wanted.names.has(shim.old)) continue
      const { effect, namespace, news: to } = shim
      this.#of(shim.old).aliases.push({ ...lines.evidence(shim.start), effect, namespace, to })
    }
    const seen = new Set<string>()
    for (const reading of readings) {
      if (
        this.#wanted.withoutDeclarations === true &&
        reading.declares &&
        reading.namespace === 'cmake'
      )
        continue
      if (valid.some(({ start, end }) => reading.offset >= start && reading.offset < end)) continue
      const key = `${reading.name} ${reading.namespace} ${lines.lineOf(reading.offset)}`
      if (seen.has(key)) continue
      seen.add(key)
      this.#addReading(reading, lines.evidence(reading.offset))
    }
  }

  #addReading({ name, namespace }: Reading, evidence: Evidence): void {
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

  #of(name: string): {
    readers: Map<Namespace, { count: number; first: Evidence[] }>
    aliases: Accepted['aliases'][number][]
  } {
    let known = this.#found.get(name)
    if (known === undefined) this.#found.set(name, (known = { readers: new Map(), aliases: [] }))
    return known
  }

  result(): ReadonlyMap<string, Accepted> {
    return this.#found
  }
}
