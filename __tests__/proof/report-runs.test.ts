import { describe, expect, test } from '@jest/globals'

import type { BuildTarget, Configuration } from '../../src/proof/build-systems/configuration.ts'
import type { Asked } from '../../src/proof/measuring/ask-all.ts'
import type { Spelled } from '../../src/proof/measuring/experiment.ts'
import type { Run } from '../../src/proof/measuring/run.ts'
import type { Session } from '../../src/proof/running/session.ts'
import { findContrast } from '../../src/proof/verdict/contrast.ts'
import {
  describeControls,
  describeRuns,
  reportExperiments,
  reportRenames,
} from '../../src/proof/verdict/report.ts'
import { weighRenames } from '../../src/proof/verdict/weigh.ts'
import { experiment, type Told } from './experiments.ts'
import { rename } from './subject.ts'

const A = rename('old', 'new', 'cmake-option')
const PLAIN: Told = {
  base: ['cpu();'],
  after: { new: ['gpu();'] },
  before: { new: ['cpu();'], old: ['cpu();'] },
  controls: new Map([[A, 'as base']]),
}

/** An experiment with its laboratory, some of whose configures said something more. */
function asked(told: Partial<Told> = {}, more: Partial<Configuration> = {}): Asked {
  const one = experiment({ ...PLAIN, ...told })
  const { after, before, base } = one
  for (const { run } of after) Object.assign(run.configuration, more)
  const runs = [base, ...[...after, ...before].map(({ run }) => run)]
  return { experiment: one, laboratory: { runs } as unknown as Asked['laboratory'] }
}

/** What is said of it. */
function said(one: Asked, hasNetwork = true, given: readonly string[] = []): readonly string[] {
  const told: string[] = []
  const session = {
    limits: { units: 200, outputBytes: 3_000_000 },
    confinement: { hasNetwork },
    say: (...words: readonly (string | undefined)[]) =>
      told.push(words.filter((word) => word !== undefined).join(' ')),
  }
  reportExperiments(session as unknown as Session, [one], given)
  return told
}

describe('besides the verdicts is said', () => {
  test('nothing where nothing is odd', () => {
    expect(said(asked())).toEqual([])
  })

  test('what could not be configured, and that it had no network', () => {
    const NETWORK =
      'NO_NETWORK Builds had no network here; if this one loads something, set smoke-network: true (--smoke-network).'
    expect(said(asked({ before: { new: ['cpu();'], old: 'error: gone' } }), false)).toEqual([
      'CONFIGURE_FAILED_BEFORE Without the patch, configuring with -Dold=ON fails: error: gone',
      NETWORK,
    ])
    // An old word that fails is what upstream wants.
    expect(said(asked({ after: { new: 'error: no', old: 'error: gone' } }), false)).toEqual([
      'CONFIGURE_FAILED_AFTER With the patch, configuring with -Dnew=ON fails: error: no error',
      NETWORK,
      'CONFIGURE_FAILED_AFTER With the patch, configuring with -Dold=ON fails: error: gone info',
      NETWORK,
    ])
  })

  test('without arguments, that there were none', () => {
    const one = asked({ before: { new: 'error: no' } })
    Object.assign(one.experiment.before[0]!.run, { arguments: [] })
    expect(said(one)[0]).toContain('configuring with no arguments fails')
    Object.assign(one.experiment.before[0]!.run, { arguments: ['-DA=1', '-DB=1'] })
    expect(said(one)[0]).toContain('configuring with -DA=1 -DB=1 fails')
  })

  test('a flag that nothing reads, or that is read where nothing sets it', () => {
    const silent = { unused: ['new'], executed: new Set<string>() }
    expect(said(asked({}, silent))).toEqual([
      'FLAG_UNUSED The project never reads new: CMake lists it as not used.',
    ])
    expect(said(asked({}, { unused: ['new', 'other'] }))).toEqual([
      'FLAG_UNUSED new was passed, and nothing that the build system was seen to read names it.',
    ])
    // What was given by hand counts too, each once.
    expect(
      said(asked({}, { ...silent, unused: ['new', 'by_hand'] }), true, ['by_hand', 'new', 'read']),
    ).toEqual([
      'FLAG_UNUSED The project never reads new: CMake lists it as not used.',
      'FLAG_UNUSED The project never reads by_hand: CMake lists it as not used.',
    ])
    expect(said(asked({}, { uninitialised: ['new', 'other'] }))).toEqual([
      'FLAG_UNINITIALISED The project reads new in places where nothing has set it.',
    ])
    const failed = asked({ after: { new: 'error: no' } }, { unused: ['new'] })
    expect(said(failed).filter((line) => line.startsWith('FLAG'))).toEqual([])
    // An old name is none that the patch passes.
    const old = asked({ after: { new: ['gpu();'], old: ['gpu();'] } })
    Object.assign(old.experiment.after[1]!.run.configuration, { unused: ['old'] })
    expect(said(old)).toEqual([])
  })

  test('an alias that does nothing', () => {
    const dead = { after: { new: ['gpu();'], old: ['cpu();'] } }
    const text =
      'but changes nothing that was looked at; builds that still pass it may silently lose the feature.'
    expect(said(asked(dead))).toEqual([`ALIAS_DEAD old is accepted ${text}`])
    expect(said(asked(dead, { notes: ['use new'] }))).toEqual([
      `ALIAS_DEAD old prints a deprecation note ${text}`,
    ])
  })

  test('what a configure took', () => {
    expect(said(asked({}, { retriedForPolicy: true }))[0]).toMatch(/^CONFIGURE_POLICY /)
    expect(said(asked({}, { timedOut: true }))).toEqual([
      'TIMEOUT Configuring with -Dnew=ON did not end in time.',
    ])
    expect(said(asked({}, { bytes: 5_000_000 }))).toEqual([
      'OUTPUT_LIMIT Configuring printed 5 MB; only its beginning and end were kept.',
    ])
    expect(said(asked({}, { bytes: 3_000_000 }))).toEqual([])
  })

  test('why a rename is not proved', () => {
    const told: string[] = []
    const session = { say: (...words: readonly string[]) => told.push(words.join(' ')) }
    const verdicts = [
      'regression',
      'partial',
      'no-effect',
      'inconclusive',
      'not-measured',
      'proved',
      'unchanged',
      'not-asked',
    ] as const
    const renames = verdicts.map((verdict) => ({
      from: 'old',
      to: ['new', 'more'],
      verdict,
      message: 'Why.',
    }))
    reportRenames(session as never, renames as never)
    expect(told).toEqual(
      ['REGRESSION', 'PARTIAL_RENAME', 'FLAG_NO_EFFECT', 'NOT_COMPARED', 'RENAME_NOT_MEASURED'].map(
        (code) => `${code} old → new, more: Why.`,
      ),
    )
  })
})

/** A target with some definitions. */
function target(name: string, ...definitions: readonly string[]): BuildTarget {
  return {
    name,
    type: 'STATIC_LIBRARY',
    facts: [],
    definitions: definitions.map((text) => ({ name: text, text, setBy: [] })),
  }
}

/** The run in the spelling of a name. */
function spelled(list: readonly Spelled[], name: string): Spelled {
  return list.find(({ spelling }) => spelling.flags[0] === name)!
}

function giveTargets(run: Run, ...targets: readonly BuildTarget[]): void {
  Object.assign(run.configuration, { targets })
}

describe('a report shows', () => {
  test('each spelling before and after, with what it defines', () => {
    const one = asked({ after: { new: ['gpu();'], old: ['cpu();'] } })
    const { after, before } = one.experiment
    // Before and after are asked in the same spellings.
    for (const two of before)
      Object.assign(two, { spelling: spelled(after, two.spelling.flags[0]!).spelling })
    giveTargets(
      spelled(before, 'new').run,
      target('clip', 'OLD', 'BOTH'),
      target('same', 'X'),
      target('gone', 'Z'),
    )
    giveTargets(
      spelled(after, 'new').run,
      target('clip', 'BOTH', 'NEW'),
      target('same', 'X'),
      target('more', 'Y'),
    )
    const runs = describeRuns(one)
    expect(runs.map((run) => [run.spelling, run.arguments, run.accepted, run.effect])).toEqual([
      ['new', ['-Dnew=ON'], true, 'effective'],
      ['old', ['-Dold=ON'], false, 'none'],
    ])
    const texts = runs[0]!.definitions.map(({ target: name, added, removed }) => [
      name,
      added.map(({ text }) => text),
      removed.map(({ text }) => text),
    ])
    expect(texts).toEqual([
      ['clip', ['NEW'], ['OLD']],
      ['gone', [], ['Z']],
      ['more', ['Y'], []],
    ])
    expect(runs[0]!.after).toEqual({
      ok: true,
      exit: 0,
      seconds: 1,
      error: null,
      targets: 3,
      units: 1,
      unused: [],
      notes: [],
    })
  })

  test('a spelling that was asked on one side alone', () => {
    const one = asked({ before: { old: 'error: gone' } })
    Object.assign(one.experiment.before[0]!.run.configuration, {
      unused: ['##[x]'],
      seconds: 1.2345,
    })
    expect(describeRuns(one)).toMatchObject([
      { spelling: 'new', accepted: true, before: null, definitions: [] },
      {
        spelling: 'old',
        accepted: false,
        effect: 'failed',
        after: null,
        before: { ok: false, exit: 1, error: 'error: gone', seconds: 1.23, unused: ['## [x]'] },
      },
    ])
  })

  test('what was taken back, each once', () => {
    const B = rename('b', 'c', 'macro')
    const one = asked({
      controls: new Map<typeof A, readonly string[] | 'as base'>([
        [B, ['cpu();']],
        [A, 'as base'],
      ]),
    })
    expect(describeControls(one)).toEqual([
      { renames: ['b', 'old'], arguments: [], ok: true, seconds: 1 },
      { renames: ['b'], arguments: [], ok: true, seconds: 1 },
    ])
    Object.assign(one.experiment.base, { state: { kind: 'after' } })
    expect(describeControls(one)).toHaveLength(1)
  })
})

describe('what is built is', () => {
  const weighed = (told: Partial<Told> = {}) => {
    const one = asked(told)
    return { ...one, verdicts: weighRenames(one.experiment, [A]) }
  }

  test('the target between whose definitions the new one appears', () => {
    const one = weighed({ after: { new: ['gpu();', 'other.c: gpu();'] } })
    const { after, before } = one.experiment
    giveTargets(before[0]!.run, target('clip', 'old', 'X'))
    giveTargets(after[0]!.run, target('clip', 'new', 'X'))
    const shown = findContrast([weighed({ after: { new: ['cpu();'] } }), one], [A])
    expect(shown).toMatchObject({
      run: after[0]!.run,
      before: before[0]!.run,
      contrast: { target: 'clip', expects: ['new'], refuses: ['old'] },
    })
    // What was not compiled before has no object to compare with.
    expect(shown!.units.map((pair) => pair.after.path)).toEqual(['clip.c'])
    // What a configure wrote differs: the objects would be compiled with the files of one state.
    Object.assign(after[0]!.run, { generated: 'other' })
    expect(findContrast([one], [A])?.units).toEqual([])
  })

  test('nothing where nothing was gained, or before could not be configured', () => {
    expect(findContrast([weighed({ after: { new: ['cpu();'] } })], [A])).toBeNull()
    expect(findContrast([weighed({ before: { new: null } })], [A])).toBeNull()
  })

  test('no program where no definition tells of the name, or both do', () => {
    const one = weighed()
    expect(findContrast([one], [A])).toMatchObject({ contrast: null })
    for (const { run } of [...one.experiment.after, ...one.experiment.before])
      giveTargets(run, target('clip', 'new', 'old'))
    expect(findContrast([one], [A])).toMatchObject({ contrast: null })
  })

  test('a target that only the patch brings', () => {
    const one = weighed()
    giveTargets(one.experiment.before[0]!.run)
    giveTargets(one.experiment.after[0]!.run, target('clip', 'new'))
    expect(findContrast([one], [A])?.contrast).toMatchObject({ before: [], expects: ['new'] })
  })

  test('of the first state before that could be configured', () => {
    const one = weighed({ before: { new: null, old: ['cpu();'] } })
    expect(findContrast([one], [A])?.before).toBe(one.experiment.before[1]!.run)
  })
})
