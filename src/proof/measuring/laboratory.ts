import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import type { BuildSystem } from '../build-systems/build-system.ts'
import {
  definitionName,
  neutral,
  type Configuration,
  type Unit,
} from '../build-systems/configuration.ts'
import type { ProofInput } from '../input.ts'
import { checkBounds, type Session } from '../running/session.ts'
import { replaceFile } from '../running/tree.ts'
import type { Toolkit } from '../toolkit/toolchain.ts'
import { element, type Elements } from './elements.ts'
import type { FreshCopy } from './fresh-copy.ts'
import { readGeneratedHeaders } from './generated.ts'
import { graphFacts } from './graph.ts'
import { filesIn, type State } from './state.ts'
import { readText, unitKey, type UnitText } from './text.ts'

/** What one configure of one state is asked with. */
export interface RunRequest {
  readonly state: State
  readonly arguments: readonly string[]
  /** For progress and the report: `before the patch`, `with the patch`, `with … taken back`. */
  readonly name: string
}

/** One state, configured with one set of arguments. */
export interface Run extends RunRequest {
  readonly configuration: Configuration
  /** Where its build folder and what it wrote into the sources are kept until its units have been read. */
  readonly kept: string
  /** What it wrote into the sources. */
  readonly written: readonly string[]
  /** A digest of the headers and files that it wrote. */
  readonly generated: string
}

/** How a unit's text comes out in a run: the hash of its lines, or null where the preprocessor failed on it. */
type Texts = ReadonlyMap<string, string | null>

type Hashed = UnitText & { readonly hash: string | null }

/** How a unit came out the first time. */
interface First {
  readonly run: Run
  readonly unit: Unit
  readonly text: Hashed
}

/** All runs side by side. */
export interface Readings {
  /** What each run shows; only what is not the same in all. */
  readonly elements: ReadonlyMap<Run, Elements>
  /** Units on which the preprocessor failed, with what it said, for each run. */
  readonly broken: ReadonlyMap<Run, ReadonlyMap<string, string>>
  /** Units that differ between runs and were not read, since there were too many. */
  readonly leftOut: number
  /** Units that were read. */
  readonly units: ReadonlyMap<string, Unit>
  /** Headers that were taken for empty ones. */
  readonly missing: readonly string[]
  /** The repository's files that went into the units read. */
  readonly files: ReadonlySet<string>
}

export interface Plan {
  readonly system: BuildSystem
  readonly sourceDir: string
  readonly architecture: string
  readonly toolkit: Toolkit
  readonly input: ProofInput
  readonly copy: FreshCopy
  /** Finds the names of all renamed flags in a text. */
  readonly flags: RegExp | null
}

const SOURCE = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|ipp|m|mm|in)$/

/** Configures states at one path, each from a fresh copy, and reads the units in which the runs can differ. */
export class Laboratory {
  readonly runs: Run[] = []
  preprocessed = 0
  readonly #session: Session
  readonly #plan: Plan
  readonly #texts = new Map<Run, Map<string, string | null>>()
  readonly #cache = new Map<string, Hashed>()
  readonly #errors = new Map<string, string>()
  readonly #missing = new Set<string>()
  readonly #files = new Set<string>()
  readonly #hints: Hints
  readonly #firsts = new Map<string, First>()

  constructor(session: Session, plan: Plan) {
    this.#session = session
    this.#plan = plan
    this.#hints = new Hints()
  }

  get environment(): Toolkit['environment'] {
    return this.#plan.toolkit.environment
  }

  /** Configures a state; once more where it fails, since a network or a lock may have been the cause. */
  async configure(request: RunRequest): Promise<Run> {
    const first = await this.#configureOnce(request)
    if (first.configuration.ok || first.configuration.timedOut) return this.#keep(first)
    const second = await this.#configureOnce(request)
    return this.#keep(second)
  }

  #keep(run: Run): Run {
    this.runs.push(run)
    return run
  }

  async #configureOnce(request: RunRequest): Promise<Run> {
    const session = this.#session
    const { system, sourceDir, architecture, toolkit, copy, input } = this.#plan
    await this.#lay(request.state)
    const args = request.arguments
    session.progress(`${request.name}: configuring with ${args.join(' ') || 'no arguments'}`)
    const configuration = await system.configure(session, {
      sourceDir,
      arguments: args,
      environment: toolkit.environment,
      architecture,
      traced: new Set(input.patched.map((file) => file.path)),
    })
    await checkBounds(session)
    const kept = path.join(session.scratch, 'runs', String(this.runs.length), String(Math.random()))
    await mkdir(kept, { recursive: true })
    const generated = (await readGeneratedHeaders(session.build)).digest
    const written = await copy.restore(path.join(kept, 'source'))
    const laid = new Set(input.patched.map((file) => file.path))
    const own = written.filter((file) => !laid.has(file))
    await rename(session.build, path.join(kept, 'build')).catch(() => undefined)
    return {
      ...request,
      configuration,
      kept,
      written: own,
      generated: await digestOf(generated, path.join(kept, 'source'), own),
    }
  }

  /** Puts the patched files into a state. */
  async #lay(state: State): Promise<void> {
    const { root } = this.#session
    for (const [file, bytes] of filesIn(state, this.#plan.input))
      if (bytes !== null) await replaceFile(root, file, bytes)
  }

  /** Reads every unit that can differ between two of the runs, and says what each of them shows. */
  async read(): Promise<Readings> {
    const runs = this.runs.filter(({ configuration }) => configuration.ok)
    const { chosen, leftOut } = await this.#choose(runs)
    for (const run of runs) await this.#readRun(run, chosen)
    const units = new Map(
      runs.flatMap(({ configuration }) =>
        configuration.units
          .filter((unit) => chosen.has(unitKey(unit)))
          .map((unit) => [unitKey(unit), unit] as const),
      ),
    )
    const texts = new Map(runs.map((run) => [run, this.#texts.get(run) ?? new Map()] as const))
    return {
      elements: await this.#elements(runs, texts),
      broken: new Map(runs.map((run) => [run, this.#brokenIn(run)])),
      leftOut,
      units,
      missing: [...this.#missing].toSorted(),
      files: new Set([...this.#files].map((file) => path.relative(this.#session.root, file))),
    }
  }

  /** A text of a unit as it stands in a run, with more definitions. */
  async readWith(run: Run, unit: Unit, extra: readonly string[]): Promise<UnitText> {
    return this.within(run, () => this.#preprocess(unit, extra))
  }

  #brokenIn(run: Run): ReadonlyMap<string, string> {
    const broken = [...(this.#texts.get(run) ?? [])].filter(([, hash]) => hash === null)
    return new Map(broken.map(([key]) => [key, this.#errors.get(key) ?? '']))
  }

  /**
   * A unit is read only if its full command, something that configure wrote or a patched source differs between two runs:
   * the rest can't differ. Those of targets that change come first, and those that stand out by their own command.
   */
  async #choose(
    runs: readonly Run[],
  ): Promise<{ readonly chosen: ReadonlySet<string>; readonly leftOut: number }> {
    const signatures = new Map<string, Set<string>>()
    const commands = new Map<string, Set<string>>()
    for (const run of runs)
      for (const unit of run.configuration.units) {
        const key = unitKey(unit)
        add(signatures, key, this.#signature(run, unit))
        add(commands, key, this.#commandOf(unit))
      }
    for (const [key, seen] of signatures) {
      const inAll = runs.every(({ configuration }) =>
        configuration.units.some((unit) => unitKey(unit) === key),
      )
      if (!inAll) seen.add('absent')
    }
    const differing = [...signatures].filter(([, seen]) => seen.size > 1).map(([key]) => key)
    const most = this.#session.limits.units
    if (differing.length <= most) return { chosen: new Set(differing), leftOut: 0 }
    const weights = new Map<string, number>()
    for (const key of differing) {
      const isChanged = (commands.get(key)?.size ?? 0) > 1
      const asks = this.#plan.flags !== null && (await this.#namesFlag(key))
      weights.set(key, (asks ? 0 : 2) + (isChanged ? 0 : 1))
    }
    const ordered = differing.toSorted((a, b) => weights.get(a)! - weights.get(b)!)
    return { chosen: new Set(ordered.slice(0, most)), leftOut: Math.max(0, ordered.length - most) }
  }

  /** Whether a unit's own source names one of the renamed flags: a hint where to look first. */
  async #namesFlag(key: string): Promise<boolean> {
    const file = path.join(this.#session.root, key.split('\0')[0]!)
    const text = await readFile(file, 'latin1').catch(() => '')
    return text.search(this.#plan.flags!) !== -1
  }

  #commandOf(unit: Unit): string {
    return neutral(unit.command.join('\0'), this.#session)
  }

  #signature(run: Run, unit: Unit): string {
    return [this.#commandOf(unit), run.generated, this.#sourcesOf(run.state)].join('\n')
  }

  /** A digest of the patched sources as they lie in a state; empty where none is patched. */
  #sourcesOf(state: State): string {
    const sources = [...filesIn(state, this.#plan.input)].filter(([file]) => SOURCE.test(file))
    if (sources.length === 0) return ''
    const hash = createHash('sha1')
    for (const [file, bytes] of sources) hash.update(file).update(bytes ?? state.kind)
    return hash.digest('hex')
  }

  async #readRun(run: Run, chosen: ReadonlySet<string>): Promise<void> {
    const known = this.#texts.get(run) ?? new Map<string, string | null>()
    this.#texts.set(run, known)
    const units = run.configuration.units.filter(
      (unit) => chosen.has(unitKey(unit)) && !known.has(unitKey(unit)),
    )
    const unread: Unit[] = []
    for (const unit of units)
      if (!this.#cache.has(this.#cacheKey(run, unit)) && !(await this.#isLike(run, unit)))
        unread.push(unit)
    if (unread.length > 0) {
      this.#session.progress(`${run.name}: reading ${unread.length} files as the compiler does`)
      await this.within(run, () => this.#readUnits(run, unread))
    }
    for (const unit of units) {
      const text = this.#cache.get(this.#cacheKey(run, unit))
      known.set(unitKey(unit), text?.hash ?? null)
    }
    await checkBounds(this.#session)
  }

  /**
   * Whether a unit must come out as it did before, since its command differs only in definitions whose names stand in none of
   * the files that went into it, and none of these files was patched or written by a configure. It is then taken as it was.
   */
  async #isLike(run: Run, unit: Unit): Promise<boolean> {
    const key = unitKey(unit)
    const earlier = this.#firsts.get(key)
    if (earlier === undefined) return false
    const names = differingNames(earlier.unit.command, unit.command, (word) =>
      neutral(word, this.#session),
    )
    if (names === null) return false
    const { root, build } = this.#session
    const laid = new Set(this.#plan.input.patched.map((file) => path.join(root, file.path)))
    const isWritten = run.generated !== earlier.run.generated
    for (const file of earlier.text.files) {
      if (laid.has(file)) return false
      if (isWritten && (file.startsWith(`${build}/`) || isIn(run, file, root))) return false
      if (names.length > 0 && (await this.#hints.mentions(file, names))) return false
    }
    this.#cache.set(this.#cacheKey(run, unit), earlier.text)
    return true
  }

  #cacheKey(run: Run, unit: Unit): string {
    return `${unitKey(unit)}\n${this.#signature(run, unit)}`
  }

  async #readUnits(run: Run, units: readonly Unit[]): Promise<void> {
    let next = 0
    const work = async (): Promise<void> => {
      while (next < units.length) {
        const unit = units[next++]!
        const text = await this.#preprocess(unit, [])
        const hash = text.lines === null ? null : await this.#store(text.lines)
        const read = { ...text, lines: null, hash }
        this.#cache.set(this.#cacheKey(run, unit), read)
        if (hash !== null && !this.#firsts.has(unitKey(unit)))
          this.#firsts.set(unitKey(unit), { run, unit, text: read })
        for (const file of text.files) this.#files.add(file)
        if (text.error !== null) this.#errors.set(unitKey(unit), text.error)
        for (const header of text.missing) this.#missing.add(header)
      }
    }
    const workers = Math.min(8, availableParallelism(), units.length)
    await Promise.all(Array.from({ length: workers }, work))
  }

  async #preprocess(unit: Unit, extra: readonly string[]): Promise<UnitText> {
    this.preprocessed += 1
    return readText(this.#session, unit, {
      environment: this.environment,
      flags: this.#plan.flags,
      extra,
    })
  }

  /** Does something while the tree and the build folder lie as a run left them. */
  async within<Result>(run: Run, act: () => Promise<Result>): Promise<Result> {
    const { root, build, scratch } = this.#session
    await this.#lay(run.state)
    for (const file of run.written)
      await replaceFile(root, file, await readFile(path.join(run.kept, 'source', file)))
    await rename(path.join(run.kept, 'build'), build).catch(() => undefined)
    const result = await act()
    await rename(build, path.join(run.kept, 'build')).catch(() => undefined)
    const after = path.join(scratch, 'after-reading')
    await this.#plan.copy.restore(after)
    await rm(after, { recursive: true, force: true })
    return result
  }

  async #store(lines: readonly string[]): Promise<string> {
    const text = lines.join('\n')
    const hash = createHash('sha1').update(text, 'latin1').digest('hex')
    const file = path.join(this.#session.scratch, 'texts', hash)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text, 'latin1')
    return hash
  }

  async #elements(
    runs: readonly Run[],
    texts: ReadonlyMap<Run, Texts>,
  ): Promise<ReadonlyMap<Run, Elements>> {
    const elements = new Map(runs.map((run) => [run, new Map<string, number>()]))
    const keys = new Set([...texts.values()].flatMap((known) => [...known.keys()]))
    for (const key of keys) {
      const hashes = new Set(runs.map((run) => texts.get(run)?.get(key) ?? null))
      if (hashes.size < 2) continue
      const counts = new Map<string | null, ReadonlyMap<string, number>>()
      for (const hash of hashes)
        counts.set(hash, hash === null ? new Map() : await this.#countLines(hash))
      for (const line of differingLines([...counts.values()]))
        for (const run of runs) {
          const times = counts.get(texts.get(run)?.get(key) ?? null)?.get(line) ?? 0
          if (times > 0) elements.get(run)!.set(element(key, line), times)
        }
    }
    const facts = new Map(
      runs.map(({ configuration }, at) => [runs[at]!, graphFacts(configuration, this.#plan.flags)]),
    )
    for (const [run, own] of facts)
      for (const fact of own)
        if ([...facts.values()].some((other) => !other.has(fact)))
          elements.get(run)!.set(element('', fact), 1)
    return elements
  }

  async #countLines(hash: string): Promise<ReadonlyMap<string, number>> {
    const text = await readFile(path.join(this.#session.scratch, 'texts', hash), 'latin1')
    const counts = new Map<string, number>()
    for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
    return counts
  }
}

function differingLines(counts: readonly ReadonlyMap<string, number>[]): ReadonlySet<string> {
  const differing = new Set<string>()
  for (const one of counts)
    for (const [line, times] of one)
      if (counts.some((other) => (other.get(line) ?? 0) !== times)) differing.add(line)
  return differing
}

async function digestOf(
  generated: string,
  folder: string,
  written: readonly string[],
): Promise<string> {
  if (written.length === 0) return generated
  const hash = createHash('sha1').update(generated)
  for (const file of written) {
    hash.update(file)
    hash.update(await readFile(path.join(folder, file)).catch(() => ''))
  }
  return hash.digest('hex')
}

function add(known: Map<string, Set<string>>, key: string, value: string): void {
  const values = known.get(key) ?? new Set()
  known.set(key, values.add(value))
}

/** The names that only one of two commands defines or takes back, or defines otherwise; null where they differ in more. */
function differingNames(
  one: readonly string[],
  other: readonly string[],
  neutralise: (word: string) => string,
): readonly string[] | null {
  const [a, b] = [one, other].map((words) => partedDefinitions(words.map(neutralise)))
  if (a!.rest.join('\0') !== b!.rest.join('\0')) return null
  const differing = [
    ...a!.definitions.filter((word) => !b!.definitions.includes(word)),
    ...b!.definitions.filter((word) => !a!.definitions.includes(word)),
  ]
  return [...new Set(differing.map((word) => definitionName(word.slice(2))))]
}

function partedDefinitions(words: readonly string[]): {
  readonly definitions: readonly string[]
  readonly rest: readonly string[]
} {
  const definitions: string[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (word === '-D' || word === '-U') definitions.push(word + (words[(at += 1)] ?? ''))
    else (/^-[DU]/.test(word) ? definitions : rest).push(word)
  }
  return { definitions, rest }
}

function isIn({ written }: Run, file: string, root: string): boolean {
  return written.includes(path.relative(root, file))
}

/** Which files name a macro; each file is read once. */
class Hints {
  readonly #texts = new Map<string, string>()

  async mentions(file: string, names: readonly string[]): Promise<boolean> {
    const text = this.#texts.get(file) ?? (await readFile(file, 'latin1').catch(() => ''))
    this.#texts.set(file, text)
    return names.some((name) => text.includes(name))
  }
}
