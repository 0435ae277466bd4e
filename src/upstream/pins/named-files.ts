import { posix } from 'node:path'

import { addTo, groupBy } from '../../core/group-by.ts'
import { isRegularFile } from '../../repository/entry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { folderOf } from './by-folder.ts'
import { withoutComments } from './file-pins.ts'
import { filesRead, nameOf, withContents } from './files-read.ts'
import { assignmentsIn, UNKNOWABLE, type Assigned, type Variables } from './variables.ts'

/** A file whose variables are asked for; without its comments. */
export interface Reading {
  readonly path: string
  readonly text: string
}

/** Files that read each other in are followed so far. */
const DEEPEST = 4
/** No file of versions is longer. */
const LONGEST = 100_000

/** `include x.mk`, `. ./x.sh`, `include(x)`, `import 'x.just'`, `call x.bat`: the file whose variables are set there. */
const READS_IN =
  /^[ \t]*(?:-?s?include[ \t]+|include\([ \t]*|(?:\.|source)[ \t]+|import\??[ \t]+(?=["'])|@?call[ \t]+)["']?((?:\$\([^()\n]*\)[\\/])?[^\s"'()<>;&|]+)/gm

/** What a file may hold besides blanks where its text is a version. */
const WORD = /^\s*(\S+)\s*$/

/** The files that others name: those which they read a version from, and those which they read in. */
export class NamedFiles {
  readonly #source: FileSource
  readonly #texts = new Map<string, string>()
  #byName: ReadonlyMap<string, readonly FileEntry[]> = new Map()

  constructor(source: FileSource) {
    this.#source = source
  }

  /** Reads what some files name, and what those read in. */
  async load(files: readonly Reading[]): Promise<void> {
    let open = files
    for (let depth = 0; depth < DEEPEST && open.length > 0; depth++) {
      const wanted = open.flatMap(({ path, text }) => [
        ...filesRead(text).map((named) => ({ path, named })),
        ...readInBy(path, text).map(({ named }) => ({ path, named })),
      ])
      if (wanted.length === 0) return
      if (this.#byName.size === 0)
        this.#byName = groupBy(await this.#source.list(), ({ path }) => nameOf(path))
      const entries = new Set(wanted.flatMap(({ path, named }) => this.#named(path, named)))
      const read: Reading[] = []
      for await (const { entry, bytes } of this.#source.read(
        [...entries].filter(({ path }) => !this.#texts.has(path)),
      )) {
        const raw = bytes.toString('latin1')
        this.#texts.set(entry.path, raw)
        read.push({ path: entry.path, text: withoutComments(entry.path, raw) })
      }
      open = read
    }
  }

  /** What the variables of a file are set to, with those that the files set which it reads in. */
  variablesOf({ path, text }: Reading, depth = 0): Variables {
    const found = new Map<string, Assigned[]>()
    for (const [name, values] of assignmentsIn(text))
      for (const value of values)
        addTo(found, name, { ...value, text: this.withContents(path, text, value.text) })
    for (const { at, named } of depth === DEEPEST ? [] : readInBy(path, text))
      for (const { path: other } of this.#named(path, named)) {
        const own = withoutComments(other, this.#texts.get(other) ?? '')
        for (const [name, values] of this.variablesOf({ path: other, text: own }, depth + 1))
          for (const { text: value, isDefault } of values)
            addTo(found, name, { text: value, at, isReadIn: true, isDefault })
      }
    for (const values of found.values()) values.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    return found
  }

  /** A text of a file with the versions that it reads from other files. */
  withContents(path: string, whole: string, text: string): string {
    return withContents(text, (number) => {
      const named = filesRead(whole)[number] ?? ''
      const held = this.#named(path, named).map(
        (entry) => WORD.exec(this.#texts.get(entry.path) ?? '')?.[1],
      )
      return new Set(held).size === 1 ? (held[0] ?? UNKNOWABLE) : UNKNOWABLE
    })
  }

  /** The files that a name in a file may mean: the nearest outwards by folder, else all that end so. */
  #named(from: string, written: string): readonly FileEntry[] {
    const path = written
      .replaceAll('\\', '/')
      .replace(/^\$\([^()]*\)\//, '')
      .replace(/^(?:(?:[^/]*[$%{][^/]*|\.{1,2})\/)+/, '')
    // Terraform reads all that lies in a folder.
    if (path === BESIDE)
      return [...this.#byName.values()]
        .flat()
        .filter((entry) => /\.tf(?:vars)?$/.test(entry.path) && entry.path !== from)
        .filter((entry) => isShort(entry) && folderOf(entry.path) === folderOf(from))
    if (/[$%{*]/.test(path)) return []
    const names = [path, `${path}.cmake`]
    const all = names.flatMap((name) => this.#byName.get(nameOf(name)) ?? []).filter(isShort)
    for (let folder = folderOf(from); ; folder = folderOf(folder)) {
      const here = new Set(names.map((name) => posix.join(folder, name)))
      const own = all.filter((entry) => here.has(entry.path))
      if (own.length > 0) return own.slice(0, 1)
      if (folder === '')
        return all.filter((entry) => names.some((name) => entry.path.endsWith(`/${name}`)))
    }
  }
}

/** What stands for all files beside one. */
const BESIDE = '*'

function isShort(entry: FileEntry): boolean {
  return isRegularFile(entry) && (entry.size ?? 0) <= LONGEST
}

function readInBy(
  path: string,
  text: string,
): readonly { readonly at: number; readonly named: string }[] {
  if (path.endsWith('.tf')) return [{ at: 0, named: BESIDE }]
  return [...text.matchAll(READS_IN)].map(({ index, 1: named }) => ({ at: index, named: named! }))
}
