import { count } from '../../core/count.ts'
import { memoize } from '../../core/memoize.ts'
import { settleAll } from '../../core/settle-all.ts'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { unitPath } from '../build-systems/compile-commands.ts'
import { dropPlaces, type Unit } from '../build-systems/configuration.ts'
import type { Recipe } from '../build-systems/recipes.ts'
import { copyLeft, readLeft } from '../running/left-files.ts'
import { firstError } from '../running/output.ts'
import { checkBounds, type Session } from '../running/session.ts'
import { chooseUnits, signatureOf } from './choose-units.ts'
import { canReuse, whatMayDiffer, type First, type TextOf } from './likeness.ts'
import { findMadeFrom, makeFile, placeOfMade, type Made, type MadeFrom } from './made-from.ts'
import { compareRuns, type Readings, type Texts } from './readings.ts'
import {
  configureState,
  layState,
  LibraryMissing,
  missingLibrary,
  type Plan,
  type Run,
  type RunRequest,
} from './run.ts'
import { stateKey } from './tree-state.ts'
import { textKey } from './elements.ts'
import { headerFolders, preprocessUnit, unitKey, type UnitText } from './unit-text.ts'
import { TextStore } from './text-store.ts'

/** A text that was read, with the run it was read in. */
type Hashed = Read & { readonly hash: string | null; readonly run: Run }

interface Read extends UnitText {
  /** What it is made from, where that is all that is known of it or of a header of it. */
  readonly unread: MadeFrom | undefined
  /** Headers that are not there and that no command of the build makes. */
  readonly lacks: readonly string[]
}

/**
 * Configures states at one path, each from a fresh copy, and reads the units in which runs can differ. What one question has
 * configured and read need not be done again for the next.
 */
export class Laboratory {
  readonly runs: Run[] = []
  preprocessed = 0
  readonly #session: Session
  readonly plan: Plan
  readonly #store: TextStore
  readonly #texts = new Map<Unit, Hashed>()
  readonly #cache = new Map<string, Hashed>()
  readonly #errors = new Map<string, string>()
  /** The texts that go into units; each is read once. */
  readonly #textOf: TextOf = memoize((place: string) => readLeft(place))
  readonly #making = new Map<string, Promise<Made>>()
  #lastMade: Promise<unknown> = Promise.resolve()
  readonly #firsts = new Map<string, First<Hashed>>()
  readonly #known = new Map<string, Run>()
  /** Errors with which a configure failed twice. */
  readonly #lasting = new Set<string>()

  constructor(session: Session, plan: Plan) {
    this.#session = session
    this.plan = plan
    this.#store = new TextStore(session.scratch)
  }

  /**
   * Configures a state; once more where it fails in a way not seen before, since a network or a lock may have been the cause.
   * What was asked already is not asked again.
   *
   * @throws LibraryMissing where the real toolkit lacks what the project links
   */
  async configure(request: RunRequest): Promise<Run> {
    const key = [stateKey(request.state, this.plan), ...request.arguments].join('\0')
    const run = this.#known.get(key) ?? (await this.repeat(request))
    this.#known.set(key, run)
    return run
  }

  /** Configures a state that may have been configured before, to see what changes by itself. */
  async repeat(request: RunRequest): Promise<Run> {
    let run = await this.#configureOnce(request)
    const { ok, timedOut, output } = run.configuration
    if (!ok && !timedOut && !this.#lasting.has(firstError(output))) {
      const lacks = this.plan.toolkit.kind === 'real' ? missingLibrary(output) : null
      if (lacks !== null) throw new LibraryMissing(lacks)
      run = await this.#configureOnce(request)
      if (!run.configuration.ok) this.#lasting.add(firstError(run.configuration.output))
    }
    this.runs.push(run)
    return run
  }

  #configureOnce(request: RunRequest): Promise<Run> {
    const kept = path.join(this.#session.scratch, String(Math.random()))
    return configureState(this.#session, this.plan, request, { kept, store: this.#store })
  }

  /** Reads every unit that can differ between two of the runs of a question, and says what each of them shows. */
  async read(wanted: Iterable<Run>): Promise<Readings> {
    const runs = [...new Set(wanted)].filter(({ configuration }) => configuration.ok)
    const { chosen, leftOut } = await chooseUnits(this.#session, this.plan, runs)
    for (const run of runs) await this.#readRun(run, chosen)
    const units = runs.flatMap((run) => unitsOf(run, chosen))
    const read = units.map((unit) => [unitKey(unit), this.#texts.get(unit)!] as const)
    const { root, build } = this.#session
    const files = new Set(
      read.flatMap(([, text]) => [...text.files].map((file) => unitPath(file, build, root))),
    )
    const texts = new Map(runs.map((run) => [run, this.#textsOf(run, chosen, files)] as const))
    const unread = new Map(runs.map((run) => [run, new Map<string, string>()] as const))
    for (const key of chosen)
      for (const [run, what] of await this.#unreadIn(runs, key)) unread.get(run)!.set(key, what)
    return {
      ...(await compareRuns(this.#store, texts, this.plan.flags)),
      broken: new Map([...texts].map(([run, own]) => [run, this.#brokenIn(own)])),
      leftOut,
      unread,
      units: new Set(units.map(unitKey)),
      missing: new Map(
        read.flatMap(([key, { lacks }]) => (lacks.length > 0 ? [[key, lacks] as const] : [])),
      ),
      files,
    }
  }

  /**
   * How the chosen units of a run came out, others were read for another question; and what it says of itself, but for files
   * that went into units: what they do shows there.
   */
  #textsOf(run: Run, chosen: ReadonlySet<string>, files: ReadonlySet<string>): Texts {
    const inUnits = new Set([...files].map(textKey))
    return new Map([
      ...unitsOf(run, chosen).map((unit) => [unitKey(unit), this.#texts.get(unit)!.hash] as const),
      ...[...run.told].filter(([key]) => !inUnits.has(key)),
    ])
  }

  /** The runs in which something of a unit could not be read that may come out otherwise in another one. */
  async #unreadIn(runs: readonly Run[], key: string): Promise<readonly (readonly [Run, string])[]> {
    const all = runs.flatMap((run) => {
      const unit = run.configuration.units.find((one) => unitKey(one) === key)
      return unit === undefined ? [] : [{ run, unit, from: this.#texts.get(unit)!.unread }]
    })
    return whatMayDiffer(
      this.#session,
      this.plan,
      this.#textOf,
      all,
      (unit) => this.#texts.get(unit)?.hash,
    )
  }

  /** The text of a unit of a run, by the command that it is given here. */
  async readWith(run: Run, unit: Unit): Promise<UnitText> {
    return this.within(run, () => this.#preprocess(run, unit))
  }

  #brokenIn(texts: Texts): ReadonlyMap<string, string> {
    const broken = [...texts].filter(([, hash]) => hash === null)
    return new Map(broken.map(([key]) => [key, this.#errors.get(key) ?? '']))
  }

  async #readRun(run: Run, chosen: ReadonlySet<string>): Promise<void> {
    const units = unitsOf(run, chosen).filter((unit) => !this.#texts.has(unit))
    const unread: Unit[] = []
    for (const unit of units) if (!(await this.#isKnown(run, unit))) unread.push(unit)
    if (unread.length > 0) {
      this.#session.progress(
        `${run.name}: reading ${count(unread.length, 'file')} as the compiler does`,
      )
      await this.within(run, () => this.#readUnits(run, unread))
    }
    for (const unit of units) this.#texts.set(unit, this.#cache.get(this.#cacheKey(run, unit))!)
    checkBounds(this.#session)
  }

  /** Whether a unit was read in a run that it can't differ from; it is then taken as it was. */
  async #isKnown(run: Run, unit: Unit): Promise<boolean> {
    const key = this.#cacheKey(run, unit)
    const read = this.#cache.get(key)
    // What the build makes for the reading of a unit may come out otherwise the next time.
    if (read !== undefined && (!read.isMade || read.run === run)) return true
    const earlier = this.#firsts.get(unitKey(unit))
    if (earlier === undefined || earlier.text.unread !== undefined) return false
    const given = { run, unit }
    if (!(await canReuse(this.#session, this.plan, this.#textOf, earlier, given))) return false
    this.#cache.set(key, earlier.text)
    return true
  }

  #cacheKey(run: Run, unit: Unit): string {
    return `${unitKey(unit)}\n${signatureOf(this.#session, this.plan, run, unit)}`
  }

  async #readUnits(run: Run, units: readonly Unit[]): Promise<void> {
    let next = 0
    const work = async (): Promise<void> => {
      while (next < units.length) {
        const unit = units[next++]!
        const text = await this.#preprocess(run, unit)
        const hash = text.lines === null ? null : await this.#store.put(text.lines)
        const read = { ...text, lines: null, hash, run }
        this.#cache.set(this.#cacheKey(run, unit), read)
        const key = unitKey(unit)
        if (hash !== null && !this.#firsts.has(key))
          this.#firsts.set(key, { run, unit, text: read })
        if (text.error !== null) this.#errors.set(key, dropPlaces(text.error, this.#session))
      }
    }
    const { unitsAtOnce } = this.#session.limits
    await settleAll(Array.from({ length: Math.min(unitsAtOnce, units.length) }, work))
  }

  async #preprocess(run: Run, unit: Unit): Promise<Read> {
    this.preprocessed += 1
    const recipes = new Map(run.configuration.recipes)
    const make = (file: string): Promise<boolean> => this.#makeFile(run, file, recipes)
    const isMade = !existsSync(unit.source) && (await make(unit.source))
    const text = await preprocessUnit(this.#session, unit, {
      environment: this.plan.toolkit.environment,
      makeHeader: async (header) => {
        for (const folder of headerFolders(unit))
          if (await make(path.join(folder, header))) return true
        return false
      },
    })
    const unread = await findMadeFrom(this.#session.root, recipes, unit, text)
    const lacks = text.missing.filter((one) => placeOfMade(recipes, unit, one) === undefined)
    return { ...text, lacks, unread, isMade: text.isMade || isMade }
  }

  /**
   * Has the build system make a file that is not there, once for all units that look for it at a time.
   *
   * @param recipes gets what it would be made from, where the build tells that only now and fails to make it
   */
  async #makeFile(run: Run, file: string, recipes: Map<string, Recipe>): Promise<boolean> {
    const { root, build } = this.#session
    if ([root, build].every((folder) => path.relative(folder, file).startsWith('..'))) return false
    const making =
      this.#making.get(file) ??
      this.#lastMade.then(() => makeFile(this.#session, this.plan, run, file))
    this.#making.set(file, making)
    // Two of them at once could write the same files.
    this.#lastMade = making
    const { isMade, recipe } = await making
    if (!isMade && recipe !== undefined) recipes.set(file, recipe)
    return isMade
  }

  /** Does something while the tree and the build folder lie as a run left them. */
  async within<Result>(run: Run, act: () => Promise<Result>): Promise<Result> {
    const { root, build, scratch } = this.#session
    await layState(this.#session, this.plan, run.state)
    for (const file of run.written)
      await copyLeft(path.join(run.kept, 'source', file), path.join(root, file))
    await rename(path.join(run.kept, 'build'), build).catch(() => undefined)
    this.#making.clear()
    const result = await act()
    await rename(build, path.join(run.kept, 'build')).catch(() => undefined)
    const after = path.join(scratch, 'after-reading')
    await this.plan.restore(after, this.#session)
    await rm(after, { recursive: true, force: true })
    return result
  }
}

/** The units of a run that were chosen to be read. */
function unitsOf({ configuration }: Run, chosen: ReadonlySet<string>): readonly Unit[] {
  return configuration.units.filter((unit) => chosen.has(unitKey(unit)))
}
