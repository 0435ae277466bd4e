import { groupBy } from '../../../src/core/group-by.ts'
import { concludeAll, concludeRenames } from '../../../src/proof/verdict/conclude.ts'
import { findContrast } from '../../../src/proof/verdict/contrast.ts'
import {
  describeRuns,
  reportExperiments,
  reportRenames,
} from '../../../src/proof/verdict/report.ts'
import { isReadInPart } from '../../../src/proof/verdict/unread.ts'
import { weighRenames } from '../../../src/proof/verdict/weigh.ts'
import type { RenameState } from '../../../src/upstream/states/state.ts'
import { experiment, type Shows, type Told } from '../../proof/experiments.ts'

/** One run of an experiment, and the experiment with something else shown there. */
interface Place {
  readonly name: string
  readonly shows: Shows
  readonly put: (shows: Shows) => Told
}

/** What is said of an experiment, and of each that differs from it in one thing; what is said of several stands once. */
export function recordVariations(told: Told): string {
  const said = [
    { what: 'as it is', sentences: conclude(told) },
    ...variationsOf(told).map(({ what, told: one }) => ({ what, sentences: conclude(one) })),
  ]
  return [...groupBy(said, ({ sentences }) => sentences)]
    .flatMap(([sentences, those]) => [
      ...those.map(({ what }) => what),
      ...sentences.split('\n').map((line) => `  ${line}`),
    ])
    .join('\n')
}

function conclude(told: Told): string {
  const one = experiment(told)
  const claimed = [...told.controls.keys()]
  const weighing = { experiment: one, verdicts: weighRenames(one, claimed) }
  const renames = concludeRenames(claimed, [weighing], new Map(), new Set())
  const said: string[] = []
  const session = {
    say: (code: string, text: string, level = 'own') => said.push(`${code} ${level}: ${text}`),
    limits: { units: 200 },
    confinement: { hasNetwork: false },
  } as never
  const asked = { experiment: one, laboratory: { runs: [one.chosen.run] } as never }
  reportExperiments(session, [asked], [])
  reportRenames(session, renames)
  const contrast = findContrast([{ ...weighing, ...asked }], claimed)
  return [
    concludeAll(renames, isReadInPart(one)),
    ...renames.map(({ from, verdict, message, gained, lost }) =>
      [from, verdict, message, shortly(gained), shortly(lost)].filter(Boolean).join(' | '),
    ),
    ...describeRuns(asked).map(
      ({ spelling, accepted, effect, before, after }) =>
        `${spelling}${accepted ? ' accepted' : ''} ${effect}: ${shortly(before?.error)} → ${shortly(after?.error)}`,
    ),
    ...said,
    ...(contrast === null
      ? []
      : [`contrast in: ${contrast.units.map(({ after }) => after.path).join() || 'none'}`]),
  ].join('\n')
}

function shortly(value: unknown): string {
  return value === undefined || (Array.isArray(value) && value.length === 0)
    ? ''
    : JSON.stringify(value)
}

/** Each line taken from or given to each run, each run that fails or comes late, and what else is known of it. */
function variationsOf(told: Told): readonly { readonly what: string; readonly told: Told }[] {
  const places = placesOf(told)
  const lines = new Set(
    places.flatMap(({ shows }) => (Array.isArray(shows) ? (shows as string[]) : [])),
  )
  const runs = places.flatMap(({ name, shows, put }) => [
    { what: `${name}: could not be configured`, told: put(null) },
    { what: `${name}: fails`, told: put('error: CMake Error: no') },
    { what: `${name}: not in time`, told: put('late') },
    ...(Array.isArray(shows) ? [...lines] : []).map((line) => {
      const own = shows as readonly string[]
      return own.includes(line)
        ? { what: `${name}: without ${line}`, told: put(own.filter((one) => one !== line)) }
        : { what: `${name}: with ${line}`, told: put([...own, line]) }
    }),
  ])
  const others: readonly (readonly [string, Partial<Told>])[] = [
    ['old spellings refused', { accepted: false }],
    ['old spellings unknown', { accepted: null }],
    ['it stands in the patch', { standsInPatch: true }],
    ['the old name stands in for the new one', { isOldName: true }],
    ['three units not read', { leftOut: 3 }],
    ['no target', { targets: null }],
    ['a CUDA source in no command', { targets: ['clip source a.cu', 'clip source clip.c'] }],
    ['a header is not there', { missing: { 'clip.c': ['x.h', 'y.h'] } }],
    ['a name in a text', { named: { '@x': 'x(new)\ny(new)' } }],
    ['turned off something goes', { turned: ['none();'] }],
    ['turned off it fails', { turned: null }],
    ['built for a type', { builtFor: 'build type Release' }],
    ['the old spelling chosen', { chosen: 'old' }],
    ['another unit', { noise: /gpu/ }],
  ]
  return [...runs, ...others.map(([what, more]) => ({ what, told: { ...told, ...more } }))]
}

function placesOf(told: Told): readonly Place[] {
  const byName = (state: 'after' | 'before'): readonly Place[] =>
    Object.entries(told[state]).map(([name, shows]) => ({
      name: `${state} ${name}`,
      shows,
      put: (other) => ({ ...told, [state]: { ...told[state], [name]: other } }),
    }))
  const controls = [...told.controls].flatMap(([rename, shows]): readonly Place[] =>
    shows === 'as base'
      ? []
      : [
          {
            name: `without ${rename.from}`,
            shows,
            put: (other) => withControl(told, rename, other),
          },
        ],
  )
  return [
    { name: 'base', shows: told.base, put: (base) => ({ ...told, base }) },
    ...byName('after'),
    ...byName('before'),
    ...controls,
  ]
}

function withControl(told: Told, rename: RenameState, shows: Shows): Told {
  return { ...told, controls: new Map([...told.controls, [rename, shows]]) }
}
