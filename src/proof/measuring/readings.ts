import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Unit } from '../build-systems/configuration.ts'
import { element, type Elements } from './elements.ts'
import { graphFacts } from './graph.ts'
import type { Run } from './run.ts'

/** How a unit's text comes out in a run: the hash of its lines, or null where the preprocessor failed on it. */
export type Texts = ReadonlyMap<string, string | null>

/** All runs side by side. */
export interface Readings {
  /** What each run shows; only what is not the same in all. */
  readonly elements: ReadonlyMap<Run, Elements>
  /** Units on which the preprocessor failed, with what it said, for each run. */
  readonly broken: ReadonlyMap<Run, ReadonlyMap<string, string>>
  /** Units that differ between runs and were not read, since there were too many. */
  readonly leftOut: number
  /** By run, the units of which something could not be read that may differ from another run, each with what that is. */
  readonly unread: ReadonlyMap<Run, ReadonlyMap<string, string>>
  /** Units that were read. */
  readonly units: ReadonlyMap<string, Unit>
  /** Headers that were taken for empty ones. */
  readonly missing: readonly string[]
  /** The repository's files that went into the units read. */
  readonly files: ReadonlySet<string>
}

/** Texts on the disk, by their hash: each is kept once. */
export class TextStore {
  readonly #folder: string

  constructor(scratch: string) {
    this.#folder = path.join(scratch, 'texts')
  }

  async put(lines: readonly string[]): Promise<string> {
    const text = lines.join('\n')
    const hash = createHash('sha1').update(text, 'latin1').digest('hex')
    await mkdir(this.#folder, { recursive: true })
    await writeFile(path.join(this.#folder, hash), text, 'latin1')
    return hash
  }

  /** How often each line stands in a text. */
  async countLines(hash: string): Promise<ReadonlyMap<string, number>> {
    const text = await readFile(path.join(this.#folder, hash), 'latin1')
    const counts = new Map<string, number>()
    for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
    return counts
  }
}

/** Of a unit that a run has as it is or lacks, each line tells the same: so many of the last, which are its own, are kept. */
const MOST_OF_WHOLE = 300

/** What each run shows, line by line and fact by fact; only what is not the same in all of them. */
export async function compareRuns(
  store: TextStore,
  texts: ReadonlyMap<Run, Texts>,
  flags: RegExp | null,
): Promise<ReadonlyMap<Run, Elements>> {
  const runs = [...texts.keys()]
  const elements = new Map(runs.map((run) => [run, new Map<string, number>()]))
  const keys = new Set([...texts.values()].flatMap((known) => [...known.keys()]))
  for (const key of keys) {
    const hashes = new Set(runs.map((run) => texts.get(run)?.get(key) ?? null))
    if (hashes.size < 2) continue
    const counts = new Map<string | null, ReadonlyMap<string, number>>()
    for (const hash of hashes)
      counts.set(hash, hash === null ? new Map() : await store.countLines(hash))
    const differing = [...differingLines([...counts.values()])]
    const isWhole = hashes.size === 2 && hashes.has(null)
    for (const line of isWhole ? differing.slice(-MOST_OF_WHOLE) : differing)
      for (const run of runs) {
        const times = counts.get(texts.get(run)?.get(key) ?? null)?.get(line) ?? 0
        if (times > 0) elements.get(run)!.set(element(key, line), times)
      }
  }
  const facts = new Map(runs.map((run) => [run, graphFacts(run.configuration, flags)] as const))
  for (const [run, own] of facts)
    for (const fact of own)
      if ([...facts.values()].some((other) => !other.has(fact)))
        elements.get(run)!.set(element('', fact), 1)
  return elements
}

function differingLines(counts: readonly ReadonlyMap<string, number>[]): ReadonlySet<string> {
  const differing = new Set<string>()
  for (const one of counts)
    for (const [line, times] of one)
      if (counts.some((other) => (other.get(line) ?? 0) !== times)) differing.add(line)
  return differing
}
