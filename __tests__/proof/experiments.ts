import type { Unit } from '../../src/proof/build-systems/configuration.ts'
import { makeElement as elementOf, partsOf, textKey } from '../../src/proof/measuring/elements.ts'
import { NO_NOISE } from '../../src/proof/measuring/noise.ts'
import type { Experiment, Spelled } from '../../src/proof/measuring/experiment.ts'
import type { Run } from '../../src/proof/measuring/run.ts'
import { TOO_LATE } from '../../src/proof/measuring/unit-text.ts'
import type { State } from '../../src/proof/measuring/tree-state.ts'
import type { RenameState } from '../../src/upstream/states/state.ts'

/**
 * What a run shows: lines of the unit `clip.c`, `unit: line` for another one, `!unit` for one that could not be
 * preprocessed and may differ, `~unit` for one that could not be and comes out alike, `?unit` for one that took too long,
 * `@file: line` for a text of the build system, `^unit: line` for a name that means something;
 * null or an error: it could not be configured; late: not in time.
 */
export type Shows = readonly string[] | null | 'late' | `error: ${string}`

/** What is said of a unit that could not be read, by its mark. */
const SAID: Readonly<Record<string, string>> = {
  '!': 'error: not seen',
  '~': 'error: not today',
  '?': TOO_LATE,
}

export interface Told {
  readonly base: Shows
  /** By spelling; the first is the new one. An old one counts as upstream takes it (`yes`), refuses it, or is not known. */
  readonly after: Readonly<Record<string, Shows>>
  readonly before: Readonly<Record<string, Shows>>
  /** Null: upstream's word on the old spellings is not known. */
  readonly accepted?: boolean | null
  /** By the old name of the rename that is taken back; base where there is one rename. */
  readonly controls: ReadonlyMap<RenameState, Shows | 'as base'>
  /** The arguments of a spelling: its name turned on. */
  readonly argumentsOf?: (name: string) => readonly string[]
  /** Whether the arguments stand in a patched command line. */
  readonly standsInPatch?: boolean
  /** The spelling in which the controls were made; the new one where it is left out. */
  readonly chosen?: string
  /** What does not count, since it differs from run to run. */
  readonly noise?: RegExp
  /** Lines that hold the name itself, as the patched tree shows them. */
  readonly named?: Readonly<Record<string, string>>
  /** By unit the headers that are not there. */
  readonly missing?: Readonly<Record<string, readonly string[]>>
  /** The first rename's switch at its other value. */
  readonly turned?: Shows
  /** Base has the old names in the place of the new ones: upstream knows no other word. */
  readonly isOldName?: boolean
  /** What it was built for. */
  readonly builtFor?: string
  /** Units that were not read. */
  readonly leftOut?: number
  /** Facts of the patched build's targets; none: it has no target. */
  readonly targets?: readonly string[] | null
}

function unitsIn(shows: readonly string[]): readonly string[] {
  return [...new Set(shows.map((line) => /^[!~?]?([\w.]+)(?::|$)/.exec(line)?.[1] ?? 'clip.c'))]
}

function control(renames: readonly RenameState[]): State & { readonly kind: 'control' } {
  return { kind: 'control', renames, by: 'words' }
}

/** An experiment as it would have been measured. */
export function experiment(told: Told): Experiment {
  const elements = new Map<Run, Map<string, number>>()
  const broken = new Map<Run, Map<string, string>>()
  const unread = new Map<Run, Map<string, string>>()
  const { argumentsOf = (name) => [`-D${name}=ON`] } = told
  const make = (shows: Shows, state: State, args: readonly string[]): Run => {
    const ok = shows !== null && typeof shows !== 'string'
    const lines = ok ? shows : []
    const named = ['clip.c', ...unitsIn(lines)]
    const units = [...new Set(named)].map((path): Unit => ({
      target: 'clip',
      source: `/root/${path}`,
      path,
      directory: '/root',
      object: `${path}.o`,
      command: ['cc', path],
    }))
    const facts = told.targets ?? ['target clip STATIC_LIBRARY']
    const run: Run = {
      state,
      arguments: args,
      name: state.kind,
      kept: '',
      written: [],
      generated: '',
      told: new Map(),
      configuration: {
        ok,
        exit: ok ? 0 : 1,
        timedOut: shows === 'late',
        seconds: 1,
        output: typeof shows === 'string' ? shows : '',
        bytes: 0,
        targets:
          told.targets === null
            ? []
            : [{ name: 'clip', type: 'STATIC_LIBRARY', definitions: [], facts }],
        units,
        unused: [],
        uninitialised: [],
        executed: null,
        notes: [],
        retriedForPolicy: false,
        ...(told.builtFor === undefined ? {} : { variant: told.builtFor }),
      },
    }
    const own = new Map<string, number>()
    const failed = new Map<string, string>()
    for (const line of lines) {
      const [, mark = '', unit = 'clip.c', text = line] =
        /^([!~?@^]?)([\w.]*)(?:: (.*)|$)/.exec(line) ?? []
      const isUnit = mark !== '' || /^[\w.]+: /.test(line)
      const key = `${isUnit ? unit : 'clip.c'}\0clip\0${isUnit ? unit : 'clip.c'}.o`
      if (/[!~?]/.test(mark)) failed.set(key, SAID[mark]!)
      else {
        const element = elementOf(
          mark === '@' ? textKey(unit) : key,
          isUnit ? text : line,
          mark === '^' ? 'names' : '',
        )
        own.set(element, (own.get(element) ?? 0) + 1)
      }
    }
    elements.set(run, own)
    broken.set(run, failed)
    unread.set(
      run,
      new Map(
        [...failed]
          .filter(([, said]) => said !== SAID['~'])
          .map(([key]) => [key, key.split('\0')[0]!]),
      ),
    )
    return run
  }
  const spelled = (kind: 'before' | 'after', name: string, shows: Shows): Spelled => ({
    spelling: {
      name: name.startsWith('new') ? 'new' : 'old',
      arguments: argumentsOf(name),
      accepted: name.startsWith('new') ? true : told.accepted === undefined ? true : told.accepted,
      flags: [name],
    },
    run: make(shows, { kind }, argumentsOf(name)),
  })
  const [first] = told.controls.keys()
  const all = control([...told.controls.keys()])
  const base = make(told.base, told.isOldName ? { ...all, by: 'old name' } : all, [])
  const after = Object.entries(told.after).map(([name, shows]) => spelled('after', name, shows))
  const before = Object.entries(told.before).map(([name, shows]) => spelled('before', name, shows))
  const chosen =
    after.find(({ spelling }) => spelling.flags[0] === (told.chosen ?? 'new')) ?? after[0]!
  const controls = new Map(
    [...told.controls].map(([rename, shows]) => [
      rename,
      shows === 'as base' ? base : make(shows, control([rename]), []),
    ]),
  )
  const units = new Map(
    base.configuration.units.map((unit) => [`${unit.path}\0${unit.target}\0${unit.object}`, unit]),
  )
  return {
    question: {
      arguments: ['-Dnew=ON'],
      standsInPatch: told.standsInPatch ?? false,
      isTold: false,
      fewer: [],
    },
    base,
    bare: base,
    after,
    before,
    controls,
    turned: new Map(
      first === undefined || told.turned === undefined
        ? []
        : [[first, make(told.turned, { kind: 'after' }, ['-Dnew=OFF'])]],
    ),
    chosen,
    readings: {
      elements,
      broken,
      leftOut: told.leftOut ?? 0,
      unread,
      units: new Set(units.keys()),
      missing: new Map(
        Object.entries(told.missing ?? {}).map(([unit, headers]) => [
          `${unit}\0clip\0${unit}.o`,
          headers,
        ]),
      ),
      named: new Map([[chosen.run, new Map(Object.entries(told.named ?? {}))]]),
      files: new Set(),
    },
    quiet:
      told.noise === undefined
        ? NO_NOISE
        : (key) => (told.noise?.test(partsOf(key).text) === true ? null : key),
  }
}
