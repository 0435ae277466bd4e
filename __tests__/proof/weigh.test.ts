import { describe, expect, test } from '@jest/globals'

import { acceptedIn, isDead } from '../../src/proof/verdict/effects.ts'
import { effectIn, weighRenames } from '../../src/proof/verdict/weigh.ts'
import { experiment, type Told } from './experiments.ts'
import { rename } from './subject.ts'

const A = rename('old', 'new', 'cmake-option')
const B = rename('USE_OLD', 'USE_NEW', 'macro')

/** One rename: the patch turns the CPU's line into the GPU's, and nothing did before. */
const PLAIN: Told = {
  base: ['cpu();'],
  after: { new: ['gpu();'] },
  before: { new: ['cpu();'] },
  controls: new Map([[A, 'as base']]),
}

/** What it brings is there with the rename taken back, and was before. */
const DEFAULT: Partial<Told> = {
  base: ['gpu();'],
  after: { new: ['gpu();'] },
  before: { old: ['gpu();'] },
}

function verdictsOf(told: Partial<Told>, of: Told = PLAIN): readonly string[] {
  const all = { ...of, ...told }
  return [...weighRenames(experiment(all), [...all.controls.keys()]).values()].map(
    ({ verdict, lacking }) =>
      lacking === null ? verdict : `${verdict} for ${lacking.spelling.flags.join()}`,
  )
}

function whyOf(told: Partial<Told>, more: object = {}): string | null | undefined {
  const one = experiment({ ...PLAIN, ...told })
  Object.assign(one.base.configuration, more)
  return weighRenames(one, [A]).get(A)?.why
}

describe('it is told why', () => {
  test.each<[string, Partial<Told>, object, string]>([
    [
      'the patched tree can not be configured, as it could not before',
      {
        after: { new: 'error: no compiler' },
        before: { old: 'error: no compiler' },
        argumentsOf: (name) => (name === 'old' ? ['-DA=1', '-DB=1'] : []),
      },
      {},
      'Configuring fails as it did before the patch with -DA=1 -DB=1: error: no compiler',
    ],
    [
      'the same, with no arguments',
      {
        after: { new: 'error: no compiler' },
        before: { old: 'error: no compiler' },
        argumentsOf: () => [],
      },
      {},
      'Configuring fails as it did before the patch with no arguments: error: no compiler',
    ],
    [
      'it can not be configured, for another reason than before',
      { after: { new: 'error: no compiler' }, before: { old: 'error: no source' } },
      {},
      'The patched project could not be configured with these arguments.',
    ],
    [
      'nothing can be compared',
      { base: 'error: no' },
      { exit: 2 },
      'With the renames taken back the project could not be configured (exit status 2), so there is nothing to compare with.',
    ],
    [
      'nothing can be compared with what a signal ended',
      { base: 'error: no' },
      { exit: null },
      'With the renames taken back the project could not be configured (exit status none), so there is nothing to compare with.',
    ],
    [
      'something holds the name itself',
      { after: { new: ['cpu();'] }, named: { 'run.sh\0\0': `tool ${'x'.repeat(200)}\nmore` } },
      {},
      `run.sh holds the name itself (“tool ${'x'.repeat(95)}”), and what reads it there was not looked into.`,
    ],
    [
      'the build as a whole does',
      { after: { new: ['cpu();'] }, named: { '\0\0': 'tool NEW' } },
      {},
      'The build holds the name itself (“tool NEW”), and what reads it there was not looked into.',
    ],
  ])('%s', (_name, told, more, why) => {
    expect(whyOf(told, more)).toBe(why)
  })
})

describe('one rename', () => {
  test.each<[string, Partial<Told>, string]>([
    ['brings what was not there, and goes with it', {}, 'proved'],
    ['brings nothing', { after: { new: ['cpu();'] } }, 'no-effect'],
    ['is what it is by default, and turned off is not', { ...DEFAULT, turned: [] }, 'unchanged'],
    ['is nothing, turned off or not', { ...DEFAULT, turned: ['gpu();'] }, 'no-effect'],
    ["is nothing, and can't be turned off", { ...DEFAULT, turned: null }, 'no-effect'],
    [
      'is what it is by default with the patch alone',
      { ...DEFAULT, before: { old: ['gpu();', 'cpu();'] }, turned: [] },
      'regression',
    ],
    [
      'is what it is by default, with less before',
      { base: ['a();'], after: { new: ['a();'] }, before: { new: null }, turned: [] },
      'no-effect',
    ],
    ['comes out as with the old name put back', { ...DEFAULT, isOldName: true }, 'unchanged'],
    ['brings what is noise', { noise: /gpu|cpu/ }, 'no-effect'],
    [
      'stands in a text that nobody looks into',
      { after: { new: ['cpu();'] }, named: { 'run.sh\0\0': 'tool NEW' } },
      'inconclusive',
    ],
    [
      'brings nothing to a file that lacks a header',
      { after: { new: ['cpu();'] }, missing: { 'clip.c': ['cuda.h'] } },
      'inconclusive',
    ],
    ['brings something to such a file alone', { missing: { 'clip.c': ['cuda.h'] } }, 'partial'],
    [
      'brings something to another file too',
      { after: { new: ['gpu();', 'b.c: gpu();'] }, missing: { 'clip.c': ['cuda.h'] } },
      'proved',
    ],
    [
      'keeps the words of a line of the build, with more of them',
      {
        before: { new: ['cpu();', '@link: cc -la -lb'] },
        after: { new: ['gpu();', '@link: cc -la -lnew -lb'] },
      },
      'proved',
    ],
    [
      'has a name of its own where another one stood that meant something',
      { before: { new: ['^clip.c: return OLD;'] }, after: { new: ['^clip.c: return NEW;'] } },
      'proved',
    ],
    [
      'leaves a line of the build that went before, beside one with more words',
      {
        base: ['@link: cc -la'],
        before: { new: ['cpu();'] },
        after: { new: ['@link: cc -la', '@link: cc -la -lb'] },
      },
      'regression',
    ],
    [
      'keeps them in another order',
      {
        before: { new: ['cpu();', '@link: cc -la -lb'] },
        after: { new: ['gpu();', '@link: cc -lb -la'] },
      },
      'regression',
    ],
    [
      'loses a word of a line of the build',
      {
        before: { new: ['cpu();', '@link: cc -la -lb'] },
        after: { new: ['gpu();', '@link: cc -la'] },
      },
      'regression',
    ],
    [
      'brings what was there already, in the same words',
      { before: { new: ['gpu();'] } },
      'unchanged',
    ],
    [
      'brings what its own words brought already',
      { before: { new: ['cpu();'], old: ['gpu();'] } },
      'unchanged',
    ],
    [
      'brings what another old name brought already',
      { before: { old: null, older: ['gpu();'] } },
      'proved',
    ],
    [
      'brings what its own old name brought already, and another one did not',
      { before: { old: ['gpu();'], older: null } },
      'unchanged',
    ],
    [
      'brings in part what was there',
      { after: { new: ['gpu();', 'more();'] }, before: { new: ['gpu();'] } },
      'proved',
    ],
    [
      'brings a line once more than it was there',
      { base: ['gpu();'], before: { new: ['gpu();'] }, after: { new: ['gpu();', 'gpu();'] } },
      'proved',
    ],
  ])('%s', (_name, told, verdict) => {
    expect(verdictsOf(told)).toEqual([verdict])
  })
})

describe('a loss', () => {
  test.each<[string, Partial<Told>, string]>([
    ['in the same words', { before: { new: ['cpu();', 'extra();'] } }, 'regression'],
    ['in its own words', { before: { old: ['cpu();', 'extra();'] } }, 'regression'],
    [
      'is seen though another spelling before lost nothing',
      { before: { new: ['cpu();'], old: ['extra();'] } },
      'regression',
    ],
    [
      'is none where base has it too',
      {
        base: ['cpu();', 'x();'],
        before: { new: ['cpu();', 'x();'] },
        after: { new: ['gpu();', 'x();'] },
      },
      'proved',
    ],
    [
      'is measured in the old words where upstream takes them and they do something',
      {
        after: { new: ['gpu();', 'extra();'], old: ['gpu();'] },
        before: { old: ['extra();'] },
      },
      'regression',
    ],
    [
      'is measured in the new words where the old ones do nothing any more',
      { after: { new: ['gpu();', 'extra();'], old: ['cpu();'] }, before: { old: ['extra();'] } },
      'proved',
    ],
    [
      'of a state that could not be configured is none',
      { before: { new: null, old: ['cpu();'] } },
      'proved',
    ],
    [
      'a unit that could be preprocessed before and in base',
      { after: { new: ['gpu();', '!part.c'] } },
      'regression',
    ],
    ['a unit that took too long is no loss', { after: { new: ['gpu();', '?part.c'] } }, 'proved'],
    [
      'beside a unit that took too long is none of the lines that went',
      {
        base: ['cpu();', 'part.c: x();'],
        after: { new: ['?part.c'] },
        before: { new: ['cpu();', 'part.c: x();'] },
      },
      'proved',
    ],
    [
      'of lines of a unit that took too long is none, and no gain',
      {
        base: ['cpu();', 'part.c: x();'],
        after: { new: ['cpu();', '?part.c'] },
        before: { new: ['cpu();', 'part.c: x();'] },
      },
      'inconclusive',
    ],
    [
      'of lines of a unit that before could not is none',
      {
        base: ['cpu();', 'part.c: x();'],
        after: { new: ['gpu();', 'part.c: x();'] },
        before: { new: ['cpu();', '!part.c'] },
      },
      'proved',
    ],
    [
      'of lines of a unit that base could not is one',
      {
        base: ['cpu();', '!part.c'],
        after: { new: ['gpu();'] },
        before: { new: ['cpu();', 'part.c: x();'] },
      },
      'regression',
    ],
    [
      'a unit that could not in base either is no loss',
      { base: ['cpu();', '!part.c'], after: { new: ['gpu();', '!part.c'] } },
      'proved',
    ],
    [
      'a unit that could not before either is no loss',
      { before: { new: ['cpu();', '!part.c'] }, after: { new: ['gpu();', '!part.c'] } },
      'proved',
    ],
  ])('%s', (_name, told, verdict) => {
    expect(verdictsOf(told)).toEqual([verdict])
  })

  test.each([
    // What base has no unit of can only be compared with the control: there the CPU's line is what stands without the flag.
    ['the fallback of a unit that only the option makes', ['cpu();', 'app.c: no_gpu();'], 'proved'],
    ['what stands there in no control', ['cpu();'], 'regression'],
  ])('%s', (_name, control, verdict) => {
    const told = {
      base: ['cpu();'],
      before: { new: ['cpu();', 'app.c: no_gpu();'] },
      after: { new: ['cpu();', 'app.c: gpu();'] },
      controls: new Map([[A, control]]),
    }
    expect(verdictsOf(told)).toEqual([verdict])
  })

  test('a unit that only the option makes and that the patch takes away', () => {
    const told = {
      before: { new: ['cpu();', 'app.c: no_gpu();'] },
      after: { new: ['gpu();'] },
      controls: new Map([[A, ['cpu();', 'app.c: no_gpu();']]]),
    }
    expect(verdictsOf(told)).toEqual(['regression'])
  })

  test('of a line that a control shows as well, of a unit that base has', () => {
    const told = {
      before: { new: ['cpu();', 'x();'] },
      controls: new Map([[A, ['cpu();', 'x();']]]),
    }
    expect(verdictsOf(told)).toEqual(['regression'])
  })

  test('that a fallback outnumbers in the controls', () => {
    const told = {
      before: { new: ['cpu();', 'app.c: x();', 'app.c: x();'] },
      after: { new: ['gpu();', 'app.c: gpu();'] },
      controls: new Map([[A, ['cpu();', 'app.c: x();']]]),
    }
    expect(verdictsOf(told)).toEqual(['regression'])
  })
})

describe('what could not be configured', () => {
  test.each<[string, Partial<Told>, string]>([
    ['after, and before could in the same words', { after: { new: null } }, 'regression'],
    [
      'after, and before could in its own words, which did something',
      { after: { new: null }, before: { old: ['gpu();'] } },
      'regression',
    ],
    [
      'after, and before could in words that nobody reads',
      { after: { new: null }, before: { old: ['cpu();'] } },
      'inconclusive',
    ],
    [
      'after, and there is no base to say that they did something',
      { after: { new: null }, base: null, before: { old: ['gpu();'] } },
      'inconclusive',
    ],
    ['after and before', { after: { new: null }, before: { new: null } }, 'inconclusive'],
    ['before and base', { base: null, before: { new: null, old: null } }, 'proved'],
    [
      'before and base, and its control could: what that shows counts',
      { base: null, before: { old: null }, controls: new Map([[A, ['cpu();']]]) },
      'proved',
    ],
    [
      'the same, and its control shows all',
      { base: null, before: { old: null }, controls: new Map([[A, ['gpu();']]]) },
      'no-effect',
    ],
    [
      'before and base, each for another reason',
      { base: 'error: one', before: { old: 'error: two' } },
      'inconclusive',
    ],
    [
      'before in the new words for another reason, which nobody used',
      { base: 'error: one', before: { new: 'error: two', old: 'error: one' } },
      'proved',
    ],
    [
      'before and base, and its control for another reason',
      { base: 'error: one', before: { old: 'error: one' }, controls: new Map([[A, 'error: two']]) },
      'inconclusive',
    ],
    [
      'base, in the new words alone before, as base',
      { base: 'error: one', before: { new: 'error: one' } },
      'proved',
    ],
    ['base alone', { base: null }, 'inconclusive'],
    [
      'base and one of the states before',
      { base: null, before: { new: null, old: ['gpu();'] } },
      'inconclusive',
    ],
    ['before alone: the old name is the reason', { before: { new: null, old: null } }, 'proved'],
    ['its control', { controls: new Map([[A, null]]) }, 'inconclusive'],
    ['nothing, but there is no target', { targets: null }, 'inconclusive'],
    // What did not end in time says neither that it could be nor that it could not.
    ['after in time', { after: { new: 'late' } }, 'inconclusive'],
    ['base in time', { base: 'late', before: { new: null } }, 'inconclusive'],
    ['before in time', { before: { new: 'late' } }, 'inconclusive'],
    [
      'before and base, and before in time',
      { base: null, before: { old: 'late' } },
      'inconclusive',
    ],
    ['its control in time', { controls: new Map([[A, 'late']]) }, 'inconclusive'],
    ['one of the spellings in time', { after: { new: ['gpu();'], old: 'late' } }, 'inconclusive'],
    [
      'one of the states before in time, and another one shows a loss',
      { before: { new: ['cpu();', 'x();'], old: 'late' } },
      'regression',
    ],
  ])('%s', (_name, told, verdict) => {
    expect(verdictsOf(told)).toEqual([verdict])
  })

  test.each<[string, Partial<Told>, string]>([
    ['a unit that nobody could read', { ...part('!part.c') }, 'inconclusive'],
    ['a unit that nobody could read and that comes out alike', { ...part('~part.c') }, 'no-effect'],
    ['units behind the limit', { leftOut: 1 }, 'inconclusive'],
    ['a source that FindCUDA hides', { targets: ['clip source k.cu'] }, 'inconclusive'],
    ['a source that is no CUDA', { targets: ['clip source k.cpp'] }, 'no-effect'],
  ])('where nothing was seen to differ: %s', (_name, told, verdict) => {
    expect(verdictsOf({ after: { new: ['cpu();'] }, ...told })).toEqual([verdict])
  })
})

/** All states with one more line. */
function part(line: string): Partial<Told> {
  const shows = ['cpu();', line]
  return { after: { new: shows }, base: shows, before: { new: shows } }
}

describe('two renames', () => {
  const BOTH: Told = {
    ...PLAIN,
    controls: new Map([
      [A, ['cpu();']],
      [B, ['cpu();']],
    ]),
  }
  test.each<[string, Partial<Told>, readonly string[]]>([
    ['that both are needed', {}, ['proved', 'proved']],
    [
      'of which one does nothing',
      {
        controls: new Map([
          [A, ['cpu();']],
          [B, ['gpu();']],
        ]),
      },
      ['proved', 'no-effect'],
    ],
    [
      'that stand in for one another',
      {
        controls: new Map([
          [A, ['gpu();']],
          [B, ['gpu();']],
        ]),
      },
      ['proved', 'proved'],
    ],
    [
      'that do nothing together',
      {
        after: { new: ['cpu();'] },
        controls: new Map([
          [A, ['cpu();']],
          [B, ['cpu();']],
        ]),
      },
      ['no-effect', 'no-effect'],
    ],
    [
      'that stand in for one another and only follow the name',
      {
        before: { new: ['gpu();'] },
        controls: new Map([
          [A, ['gpu();']],
          [B, ['gpu();']],
        ]),
      },
      ['no-effect', 'no-effect'],
    ],
    [
      'of which one follows and one brings',
      {
        base: ['cpu();', 'slow();'],
        after: { new: ['gpu();', 'fast();'] },
        before: { new: ['gpu();', 'slow();'] },
        controls: new Map([
          [A, ['cpu();', 'fast();']],
          [B, ['gpu();', 'slow();']],
        ]),
      },
      ['unchanged', 'proved'],
    ],
    [
      'of which one is taken back for more than base shows: that is none of its own',
      {
        base: ['cpu();'],
        after: { new: ['cpu();'] },
        controls: new Map([
          [A, ['cpu();', 'more();']],
          [B, ['cpu();']],
        ]),
      },
      ['unchanged', 'no-effect'],
    ],
  ])('%s', (_name, told, verdicts) => {
    expect(verdictsOf(told, BOTH)).toEqual(verdicts)
  })
})

test('a command line that fails tells only of the flags that it passes', () => {
  const told: Told = {
    ...PLAIN,
    after: { new: null },
    controls: new Map([
      [A, null],
      [B, null],
    ]),
  }
  const of = (standsInPatch: boolean, claimed = [A, B]) =>
    [...weighRenames(experiment({ ...told, standsInPatch }), claimed).keys()].map(
      ({ from }) => from,
    )
  expect(of(true)).toEqual(['old'])
  expect(of(false)).toEqual(['old', 'USE_OLD'])
  expect(of(true, [B])).toEqual(['USE_OLD'])
})

describe('the old spelling', () => {
  test.each<[string, Partial<Told>, string]>([
    [
      'that upstream takes and that brings it too',
      { after: { new: ['gpu();'], old: ['gpu();'] } },
      'proved',
    ],
    [
      'that upstream takes and that brings something else',
      { after: { new: ['gpu();'], old: ['half();'] } },
      'partial for old',
    ],
    [
      'that upstream takes and that does nothing is dead, and counts no more',
      { after: { new: ['gpu();'], old: ['cpu();'] } },
      'proved',
    ],
    [
      'that upstream refuses does not count',
      { accepted: false, after: { new: ['gpu();'], old: ['half();'] } },
      'proved',
    ],
    [
      'that could not be configured does not count',
      { after: { new: ['gpu();'], old: null } },
      'proved',
    ],
    [
      'of which nothing is known counts where it did something before',
      {
        accepted: null,
        after: { new: ['gpu();'], old: ['half();'] },
        before: { new: ['cpu();'], old: ['half();'] },
      },
      'partial for old',
    ],
    [
      'of which nothing is known does not count where it did nothing before',
      {
        accepted: null,
        after: { new: ['gpu();'], old: ['half();'] },
        before: { new: ['cpu();'], old: ['cpu();'] },
      },
      'proved',
    ],
    [
      'of which nothing is known does not count where before could not be configured with it',
      {
        accepted: null,
        after: { new: ['gpu();'], old: ['half();'] },
        before: { new: ['cpu();'], old: null },
      },
      'proved',
    ],
    [
      'is enough where it alone brings something',
      {
        after: { new: ['cpu();'], old: ['gpu();'] },
        before: { new: ['cpu();'], old: ['cpu();'] },
        chosen: 'old',
      },
      'partial for new',
    ],
  ])('%s', (_name, told, verdict) => {
    expect(verdictsOf(told)).toEqual([verdict])
  })

  test('is dead where it is taken and does nothing, while the new one does something', () => {
    const deadIn = (told: Partial<Told>) => {
      const one = experiment({ ...PLAIN, ...told })
      return one.after.map((spelled) => isDead(one, spelled))
    }
    expect(deadIn({ after: { new: ['gpu();'], old: ['cpu();'] } })).toEqual([false, true])
    expect(deadIn({ after: { new: ['cpu();'], old: ['cpu();'] } })).toEqual([false, false])
    expect(deadIn({ after: { new: ['gpu();'], old: ['gpu();'] } })).toEqual([false, false])
    expect(deadIn({ after: { new: ['gpu();'], old: null } })).toEqual([false, false])
    expect(deadIn({ base: null, after: { new: ['gpu();'], old: [] } })).toEqual([false, false])
  })

  test('what each does is said', () => {
    const effects = (told: Partial<Told>) => {
      const one = experiment({ ...PLAIN, ...told })
      return one.after.map((spelled) => effectIn(one, spelled))
    }
    expect(effects({ after: { new: ['gpu();'], old: ['cpu();'] } })).toEqual(['effective', 'none'])
    expect(effects({ after: { new: [] }, before: { new: null } })).toEqual(['effective'])
    expect(effects({ after: { new: null } })).toEqual(['failed'])
    expect(effects({ base: null })).toEqual(['effective'])
    expect(effects({ before: { new: ['gpu();'] } })).toEqual(['unchanged'])
    expect(effects({ before: { new: null, old: ['cpu();'] } })).toEqual(['effective'])
    expect(effects({ after: { new: ['cpu();'] }, before: { new: ['gpu();'] } })).toEqual(['lost'])
    const loses = { after: { new: ['cpu();'] }, before: { new: ['cpu();', 'x();'] } }
    expect(effects(loses)).toEqual(['lost'])
    expect(acceptedIn(experiment(PLAIN))).toHaveLength(1)
  })
})
