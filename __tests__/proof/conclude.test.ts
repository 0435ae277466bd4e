import { describe, expect, test } from '@jest/globals'

import type { Message, ProvedRename, RenameVerdict, Verdict } from '../../src/proof/evidence.ts'
import { ANY_FLAG } from '../../src/proof/measuring/tree-state.ts'
import type { Question } from '../../src/proof/measuring/questions.ts'
import { concludeAll, concludeRenames, shortenUnits } from '../../src/proof/verdict/conclude.ts'
import { summariseProof } from '../../src/proof/summary.ts'
import {
  capUnfinishedVerdict,
  isOpen,
  openRenames,
  sayUnasked,
} from '../../src/proof/verdict/unasked.ts'
import { sayUnread } from '../../src/proof/verdict/unread.ts'
import { whyLacking } from '../../src/proof/measuring/configure-lacks.ts'
import { weighRenames } from '../../src/proof/verdict/weigh.ts'
import { experiment, type Told } from './experiments.ts'
import { rename } from './subject.ts'

const A = rename('old', 'new', 'cmake-option')
const PLAIN: Told = {
  base: ['cpu();'],
  after: { new: ['gpu();'] },
  before: { new: ['cpu();'] },
  controls: new Map([[A, 'as base']]),
}

function weighed(told: Partial<Told> = {}): Parameters<typeof concludeRenames>[1][number] {
  const one = experiment({ ...PLAIN, ...told })
  return { experiment: one, verdicts: weighRenames(one, [A]) }
}

const NOTHING: Partial<Told> = { after: { new: ['cpu();'] } }
const FAILS: Partial<Told> = { after: { new: null }, before: { new: null } }
const FOLLOWS: Partial<Told> = { before: { new: ['gpu();'] } }
const LOSES: Partial<Told> = { before: { new: ['cpu();', 'x();'] } }
const HALF: Partial<Told> = { after: { new: ['gpu();'], old: ['half();'] } }

describe('the verdict on a rename over all questions', () => {
  const verdict = (...told: readonly Partial<Told>[]): RenameVerdict =>
    concludeRenames([A], told.map(weighed), new Map(), new Set())[0]!.verdict

  test('is the loudest', () => {
    const order = [LOSES, HALF, {}, FOLLOWS, NOTHING, FAILS]
    const names = ['regression', 'partial', 'proved', 'unchanged', 'no-effect', 'inconclusive']
    expect(order.map((one) => verdict(one))).toEqual(names)
    for (const [at, one] of order.entries())
      for (const other of order.slice(at)) {
        expect(verdict(one, other)).toBe(names[at])
        expect(verdict(other, one)).toBe(names[at])
      }
  })

  test('is not-measured where nobody asked, or where none of its places took part', () => {
    const why = new Map([[A, 'It takes no part.']])
    const told = (given: Parameters<typeof concludeRenames>[1]) =>
      concludeRenames([A], given, why, new Set()).map((one) => [one.verdict, one.message])
    expect(concludeRenames([A], [], new Map(), new Set())[0]).toMatchObject({
      verdict: 'not-measured',
      message: 'No configure asked for it.',
    })
    expect(told([])).toEqual([['not-measured', 'It takes no part.']])
    expect(told([weighed(NOTHING)])).toEqual([['not-measured', 'It takes no part.']])
    expect(told([weighed(FAILS)])).toEqual([['not-measured', 'It takes no part.']])
    for (const seen of [{}, LOSES, HALF])
      expect(told([weighed(seen)])[0]?.[0]).not.toBe('not-measured')
    expect(told([weighed(FOLLOWS)])).toEqual([['not-measured', 'It takes no part.']])
  })

  test('is not told by what a question misses that passes another one', () => {
    const B = rename('older', 'newer', 'cmake-option')
    const one = experiment({
      ...PLAIN,
      controls: new Map([
        [A, 'as base'],
        [B, 'as base'],
      ]),
    })
    Object.assign(one.chosen.run.configuration, { output: 'BLAS not found' })
    expect(whyLacking(one, A, [A, B])).toContain('BLAS not found')
    expect(whyLacking(one, B, [A, B])).toBeNull()
    // Where nothing was taken back alone, nothing is told of one alone.
    const base = { ...one, controls: new Map() }
    expect(whyLacking(base, A, [A, B])).toContain('does not with every rename taken back')
    expect(whyLacking(base, A, [A])).toContain('does not with new taken back')
  })

  test('is what the question says that passes it, where others only show nothing of it', () => {
    const other = weighed(NOTHING)
    const silent = {
      ...other,
      experiment: { ...other.experiment, question: question('-Dnews=ON') },
    }
    const of = (...given: readonly ReturnType<typeof weighed>[]) =>
      concludeRenames([A], given, new Map(), new Set())[0]?.verdict
    expect(of(silent, weighed(FAILS))).toBe('inconclusive')
    expect(of(silent)).toBe('no-effect')
    expect(of({ ...silent, verdicts: weighed().verdicts }, weighed(FAILS))).toBe('proved')
  })

  test('shows few of many lines, and of a long one its beginning', () => {
    const long = `int ${'x'.repeat(300)};`
    const others = Array.from({ length: 7 }, (_, at) => `int a${at};`)
    const after = { new: [long, ...others] }
    const [{ gained, message }] = concludeRenames(
      [A],
      [weighed({ after })],
      new Map(),
      new Set(),
    ) as [ProvedRename]
    expect(gained[0]!.added).toEqual([long.slice(0, 200), ...others.slice(0, 4)])
    expect(message).toContain(`“${long.slice(0, 80)}…”`)
  })

  test('is not-asked where the patch only turns it off and nothing differs', () => {
    const told = (given: ReturnType<typeof weighed>, off: ReadonlySet<typeof A>) =>
      concludeRenames([A], [given], new Map(), off)[0]?.verdict
    expect(told(weighed(NOTHING), new Set([A]))).toBe('not-asked')
    expect(told(weighed(NOTHING), new Set())).toBe('no-effect')
    expect(told(weighed(), new Set([A]))).toBe('proved')
  })

  test('shows what was gained and lost, and nothing of what is unchanged', () => {
    const [gains] = concludeRenames([A], [weighed()], new Map(), new Set())
    expect(gains).toMatchObject({
      arguments: ['-Dnew=ON'],
      gained: [
        { path: 'clip.c', target: 'clip', added: ['gpu();'], removed: ['cpu();'], lines: 2 },
      ],
      lost: [],
    })
    expect(gains!.message).toBe(
      'Configured with -Dnew=ON, clip.c (target clip) changes by “gpu();”; it did not before the patch, and does not when new is taken back.',
    )
    const [loses] = concludeRenames([A], [weighed(LOSES)], new Map(), new Set())
    expect(loses).toMatchObject({ gained: [], lost: [{ added: [], removed: ['x();'] }] })
    expect(loses!.message).toMatch(/^clip\.c \(target clip\) had “x\(\);” before the patch/)
    const [follows] = concludeRenames([A], [weighed(FOLLOWS)], new Map(), new Set())
    expect(follows).toMatchObject({ gained: [], lost: [] })
    const [half] = concludeRenames([A], [weighed(HALF)], new Map(), new Set())
    expect(half!.message).toMatch(/; with -Dold=ON, which upstream takes as well, it does not\.$/)
  })

  test('names the first file, and counts the rest', () => {
    const told: Partial<Told> = { after: { new: ['gpu();', 'part.c: more();'] } }
    const [two] = concludeRenames([A], [weighed(told)], new Map(), new Set())
    expect(two!.message).toContain('clip.c (target clip) (and 1 more) changes')
    // What the build graph tells stands before what the build system wrote.
    const graph: Partial<Told> = { after: { new: ['@a.txt: x', '@: link cuda', 'cpu();'] } }
    const [linked] = concludeRenames([A], [weighed(graph)], new Map(), new Set())
    expect(linked!.gained.map(({ path }) => path)).toEqual(['', 'a.txt'])
    expect(concludeRenames([A], [weighed()], new Map(), new Set())[0]!.message).not.toContain(
      'more)',
    )
  })

  test('shows the graph last, and where the definition was set', () => {
    const { experiment: one, verdicts } = weighed({
      base: ['cpu();', 'z.c: x();'],
      after: { new: ['gpu();', 'z.c: x();', 'z.c: gpu();'] },
      before: { new: ['cpu();', 'z.c: x();'] },
    })
    const graph = new Map([['+\nclip links m', 1], ...verdicts.get(A)!.gained])
    const given = {
      experiment: one,
      verdicts: new Map([[A, { ...verdicts.get(A)!, gained: graph }]]),
    }
    one.chosen.run.configuration.targets.forEach((target) => {
      const places = [
        { path: 'CMakeLists.txt', line: 7 },
        { path: 'other', line: 1 },
      ]
      const other = { name: 'other', text: 'other', setBy: [] }
      Object.assign(target, { definitions: [other, { name: 'new', text: 'new', setBy: places }] })
    })
    const gained = concludeRenames([A], [given], new Map(), new Set())[0]!.gained
    expect(gained.map(({ path, target, setBy }) => [path, target, setBy])).toEqual([
      ['clip.c', 'clip', 'CMakeLists.txt:7'],
      ['z.c', 'clip', 'CMakeLists.txt:7'],
      ['', '', null],
    ])
    const first = {
      ...given,
      verdicts: new Map([[A, { ...verdicts.get(A)!, gained: new Map([['+\nclip links m', 1]]) }]]),
    }
    expect(concludeRenames([A], [first], new Map(), new Set())[0]!.message).toContain(
      'the build graph changes by “clip links m”',
    )
  })

  test('tells a few lines, those first that print or do something', () => {
    const lines = ['{', 'int a;', 'int b', 'int c', '"no call"', 'int d[] ={', 'print("found it");']
    const [told] = concludeRenames([A], [weighed({ after: { new: lines } })], new Map(), new Set())
    expect(told!.gained[0]!.added).toEqual([
      'print("found it");',
      'int d[] ={',
      '{',
      'int a;',
      'int b',
    ])
    expect(told!.gained[0]!.lines).toBe(8)
    // What only stands around other lines comes last, or not at all.
    const around = ['if(A)', 'endif()', 'foreach(F)', 'set_target_properties(T)']
    const set = { after: { new: [...around, 'b', 'gpu_if(1)', 'c = {1'] } }
    const [last] = concludeRenames([A], [weighed(set)], new Map(), new Set())
    expect(last!.gained[0]!.added).toEqual(['b', 'gpu_if(1)', 'c = {1', 'if(A)', 'endif()'])
    // What a long line does stands at its end.
    const long = `print(${'x'.repeat(300)}"found it");`
    const more = { after: { new: [...lines, long] } }
    const [shown] = concludeRenames([A], [weighed(more)], new Map(), new Set())
    expect(shown!.gained[0]!.added).toContain(long.slice(0, 200))
  })
})

/** The sentence on the first of the renames. */
function sentenceOn(of: Told): string {
  const one = experiment(of)
  const given = { experiment: one, verdicts: weighRenames(one, [...of.controls.keys()]) }
  return concludeRenames([...of.controls.keys()], [given], new Map(), new Set())[0]!.message
}

describe('each sentence says what was seen', () => {
  const B = rename('USE_OLD', 'USE_NEW', 'macro')
  const follows = 'Configured with -Dnew=ON, what new brings was there before the patch as well'
  test.each<[string, Partial<Told>, string]>([
    ['unchanged, all read', FOLLOWS, `${follows}: it only follows the name.`],
    [
      'unchanged, units left out',
      { ...FOLLOWS, leftOut: 1 },
      `${follows}: it only follows the name. Not all that could differ was read.`,
    ],
    [
      'unchanged, a file that nobody could read',
      {
        base: ['cpu();', '!part.c'],
        after: { new: ['gpu();', '!part.c'] },
        before: { new: ['gpu();', '!part.c'] },
      },
      `${follows}: it only follows the name. Not all that could differ was read.`,
    ],
    [
      'nothing seen, all read',
      NOTHING,
      'Configured with -Dnew=ON, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves, when new is taken back.',
    ],
    [
      'nothing seen beside time stamps',
      { ...NOTHING, noise: /stamp/ },
      'Configured with -Dnew=ON, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves and what is another one in each run, when new is taken back.',
    ],
    [
      'nothing seen, a file that nobody could read',
      { base: ['!part.c'], after: { new: ['!part.c'] }, before: { new: [] } },
      'part.c could not be read, so nobody knows whether it differs. (-Dnew=ON)',
    ],
    [
      'nothing seen, one unit left out',
      { ...NOTHING, leftOut: 1 },
      'Not read: 1 file that could differ. (-Dnew=ON)',
    ],
    [
      'nothing seen, units left out',
      { ...NOTHING, leftOut: 2 },
      'Not read: 2 files that could differ. (-Dnew=ON)',
    ],
    [
      'one spelling refused, in the same words',
      { after: { new: null } },
      'The patched project could not be configured with these arguments; before the patch it could be with the same ones. (-Dnew=ON)',
    ],
    [
      'what is asked for is not here',
      { after: { new: 'error: gpu.h not found' } },
      'Configuring says “error: gpu.h not found”, and does not with new taken back: what it asks for has to be there. (-Dnew=ON)',
    ],
    [
      'any other word would be refused as well',
      { after: { new: 'error: new not found' }, isOldName: true },
      'The patched project could not be configured with these arguments; before the patch it could be with the same ones. (-Dnew=ON)',
    ],
    [
      'one spelling refused, in its own words',
      { after: { new: null }, before: { new: null, old: ['gpu();'] } },
      'The patched project could not be configured with these arguments; before the patch it could be with -Dold=ON. (-Dnew=ON)',
    ],
    [
      'nothing to compare with',
      { base: null },
      'With the renames taken back the project could not be configured (exit status 1), so there is nothing to compare with. (no arguments)',
    ],
    [
      'its control could not be configured',
      { controls: new Map([[A, null]]) },
      'With this rename taken back the project could not be configured, so there is nothing to compare with. (no arguments)',
    ],
    [
      'a line goes and none comes',
      { after: { new: [] } },
      'Configured with -Dnew=ON, clip.c (target clip) loses “cpu();”; it did not before the patch, and does not when new is taken back.',
    ],
    [
      'a line that holds the name of the flag',
      { after: { new: [`gpu(${ANY_FLAG});`] } },
      'Configured with -Dnew=ON, clip.c (target clip) changes by “gpu(…);”; it did not before the patch, and does not when new is taken back.',
    ],
    [
      'a long line is cut',
      { after: { new: ['x'.repeat(300)] } },
      `Configured with -Dnew=ON, clip.c (target clip) changes by “${'x'.repeat(80)}…”; it did not before the patch, and does not when new is taken back.`,
    ],
    [
      'signs alone say nothing',
      { after: { new: ['};', 'gpu();'] } },
      'Configured with -Dnew=ON, clip.c (target clip) changes by “gpu();”; it did not before the patch, and does not when new is taken back.',
    ],
    [
      'nothing seen, for a build type that no argument names',
      { ...NOTHING, builtFor: 'no build type' },
      'Configured with -Dnew=ON (no build type), no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves, when new is taken back.',
    ],
    ...['-Dbuildtype=debug', '-DCMAKE_BUILD_TYPE=Debug'].map(
      (chosen): [string, Partial<Told>, string] => [
        `nothing seen, for what ${chosen} chooses`,
        { ...NOTHING, builtFor: 'build type Debug', argumentsOf: () => [chosen] },
        `Configured with ${chosen}, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves, when new is taken back.`,
      ],
    ),
    [
      'unchanged, turned off it differs',
      { ...NOTHING, turned: [] },
      'Configured with -Dnew=ON, nothing differs from before the patch, while with -Dnew=OFF something does: it only follows the name.',
    ],
    [
      'unchanged, upstream knows two words',
      { ...NOTHING, isOldName: true },
      'Configured with -Dnew=ON, nothing differs when old is put back in the place of new: it only follows the name.',
    ],
    [
      'nothing seen, where the old words could not be configured before',
      { ...NOTHING, isOldName: true, before: { new: ['cpu();'], old: null } },
      'Configured with -Dnew=ON, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves, when new is taken back.',
    ],
    [
      'nothing seen, a source that FindCUDA hides',
      { ...NOTHING, targets: ['clip source x/k.cu'] },
      "x/k.cu is compiled by a command of its own, as FindCUDA makes them, which can't be looked into. (-Dnew=ON)",
    ],
    [
      'nothing seen, a CUDA source that a command shows',
      {
        after: { new: ['cpu();', 'k.cu: x();'] },
        before: { new: ['cpu();', 'k.cu: x();'] },
        base: ['cpu();', 'k.cu: x();'],
        targets: ['clip source x/k.cu'],
      },
      'Configured with -Dnew=ON, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves, when new is taken back.',
    ],
    [
      'a line that is there again',
      { base: ['cpu();', 'x();'], after: { new: ['gpu();', 'x();'] }, before: { new: ['cpu();'] } },
      'clip.c (target clip) lacked “x();” before the patch and has it with the patch (configured with -Dnew=ON).',
    ],
    [
      'a line that just fits',
      { after: { new: ['x'.repeat(80)] } },
      `Configured with -Dnew=ON, clip.c (target clip) changes by “${'x'.repeat(80)}”; it did not before the patch, and does not when new is taken back.`,
    ],
    [
      'several arguments',
      { ...HALF, argumentsOf: (name: string) => [`-D${name}=1`, '-DX=1'] },
      'Configured with -Dnew=1 -DX=1, clip.c (target clip) changes by “gpu();”; with -Dold=1 -DX=1, which upstream takes as well, it does not.',
    ],
    [
      'no argument',
      { ...NOTHING, argumentsOf: () => [] },
      'Configured without arguments, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves, when new is taken back.',
    ],
    [
      'several arguments with which nothing could be configured',
      { ...FAILS, argumentsOf: (name: string) => [`-D${name}=1`, '-DX=1'] },
      'The patched project could not be configured with these arguments. (-Dnew=1 -DX=1)',
    ],
    [
      'no arguments with which before could be configured',
      {
        after: { new: null },
        before: { old: ['gpu();'] },
        argumentsOf: (name: string) => (name === 'old' ? [] : ['-Dnew=1']),
      },
      'The patched project could not be configured with these arguments; before the patch it could be with none. (-Dnew=1)',
    ],
    [
      'base not in time',
      { base: 'late', before: { new: 'late' } },
      'Configuring control did not end in time, so nobody knows what it shows. (-Dnew=ON)',
    ],
    [
      'before not in time',
      { before: { new: 'late' } },
      'Configuring before did not end in time, so nobody knows what it shows. (-Dnew=ON)',
    ],
    [
      'the old spelling refused',
      { before: { new: null, old: null } },
      'Configured with -Dnew=ON, clip.c (target clip) changes by “gpu();”; before the patch the project could not be configured; it does not when new is taken back.',
    ],
    [
      'all other words refused',
      { base: null, before: { new: null, old: null } },
      "In the old words the project can't be configured, nor with the rename taken back; with the patch it can. (-Dnew=ON)",
    ],
    [
      'two that stand in for one another',
      {
        controls: new Map([
          [A, ['gpu();']],
          [B, ['gpu();']],
        ]),
      },
      'What it brings goes only when all renames are taken back: they stand in for one another. Configured with -Dnew=ON, clip.c (target clip) changes by “gpu();”; it did not before the patch.',
    ],
  ])('%s', (_name, more, sentence) => {
    expect(sentenceOn({ ...PLAIN, ...more })).toBe(sentence)
  })

  test.each<[string, RenameVerdict, readonly Message['code'][], string]>([
    ['all that was read speaks for it', 'proved', [], 'The new flag takes effect in what was'],
    ['a rename of it only does in part', 'partial', [], 'The patch works only in part. Why.'],
    ['the command speaks against it', 'proved', ['FORBID_FOUND'], 'The patch works only in part.'],
  ])('of the whole, in part: %s', (_name, verdict, codes, sentence) => {
    const messages = ['UNITS_LEFT_OUT' as const, ...codes].map((code): Message => ({
      code,
      level: 'warning',
      text: 'Why.',
    }))
    const renames = [{ verdict, gained: [] }]
    expect(summariseProof({ verdict: 'partial', messages, renames } as never)).toContain(sentence)
  })

  test('of what was not read: what may differ weighs more than what comes out alike', () => {
    const said: string[] = []
    const session = {
      limits: { units: 200 },
      say: (...words: readonly string[]) => said.push(words.join(' ')),
    }
    const shows = ['cpu();', '!part.c', '~like.c']
    const one = experiment({ ...PLAIN, after: { new: shows }, base: shows, leftOut: 1 })
    sayUnread(session as never, one)
    expect(said).toEqual([
      'NOT_MEASURED 1 file could not be read and may differ between the states that were compared: part.c (target clip): error: not seen warning',
      'NOT_MEASURED 1 file of 3 could not be read as its compiler does, for example like.c: error: not today; made from nothing that names what the states differ in.',
      'UNITS_LEFT_OUT Not read: 1 file that could differ, since there are more than 200.',
    ])
  })

  test('of what was not read, where it is more than one', () => {
    const said: string[] = []
    const session = {
      limits: { units: 9 },
      say: (...words: readonly string[]) => said.push(words.join(' ')),
    }
    const shows = ['cpu();', '!a.c', '!b.c', '~c.c', '~d.c']
    const one = experiment({ ...PLAIN, after: { new: shows }, base: shows })
    const lacked = new Map([
      ['a.c', ['b.h', 'a.h']],
      ['b.c', ['a.h', 'c.h', 'd.h']],
    ])
    const missing = { ...one, readings: { ...one.readings, missing: lacked } }
    sayUnread(session as never, missing)
    expect(said).toEqual([
      'NOT_MEASURED 2 files could not be read and may differ between the states that were compared: a.c (target clip) and 1 more: error: not seen warning',
      'NOT_MEASURED 2 files of 5 could not be read as its compiler does, for example c.c: error: not today; made from nothing that names what the states differ in.',
      'HEADER_MISSING Not there, and taken for empty in every state: a.h, b.h, c.h and 1 more.',
    ])
    // Of a header of a unit the unit is named.
    said.length = 0
    const [key] = one.readings.units.keys()
    const unread = new Map([[one.chosen.run, new Map([[key!, 'made.h']])]])
    const header = { ...one, readings: { ...one.readings, unread, broken: new Map() } }
    sayUnread(session as never, header)
    expect(said).toEqual([
      'NOT_MEASURED 1 file could not be read and may differ between the states that were compared: made.h for clip.c (target clip) warning',
    ])
  })

  test('and counts all files, of which a page shows a few', () => {
    const many = Array.from({ length: 30 }, (_, at) => `f${at}.c: gpu();`)
    const renames = concludeRenames(
      [A],
      [weighed({ after: { new: ['gpu();', ...many] } })],
      new Map(),
      new Set(),
    )
    expect(renames[0]!.message).toContain('(and 30 more)')
    expect(shortenUnits(renames)[0]!.gained).toHaveLength(12)
    expect(shortenUnits(renames)[0]!.message).toBe(renames[0]!.message)
    const loses = concludeRenames([A], [weighed({ before: { new: many } })], new Map(), new Set())
    expect(loses[0]!.lost.length).toBeGreaterThan(12)
    expect(shortenUnits(loses)[0]!.lost).toHaveLength(12)
  })
})

test('of a rename into several names all are named', () => {
  const many = rename('old', { new: 'ON', more: 'x' }, 'cmake-option')
  const message = sentenceOn({ ...PLAIN, ...NOTHING, controls: new Map([[many, 'as base']]) })
  expect(message).toContain('when new, more is taken back')
})

function whole(verdicts: readonly RenameVerdict[], isCapped = false): Verdict {
  return concludeAll(
    verdicts.map((verdict) => ({ verdict }) as ProvedRename),
    isCapped,
  )
}

function question(args: string, isTold = false): Question {
  return { arguments: [args], isTold, standsInPatch: true, fewer: [] }
}

describe('the verdict on the patch', () => {
  test.each<[readonly RenameVerdict[], Verdict]>([
    [['proved'], 'proved'],
    [['proved', 'unchanged'], 'proved'],
    [['proved', 'not-measured', 'not-asked'], 'proved'],
    [['unchanged', 'unchanged', 'not-asked'], 'unchanged'],
    [['no-effect', 'unchanged'], 'no-effect'],
    [['proved', 'no-effect'], 'partial'],
    [['proved', 'partial'], 'partial'],
    [['partial', 'unchanged'], 'partial'],
    [['proved', 'inconclusive'], 'inconclusive'],
    [['no-effect', 'inconclusive'], 'inconclusive'],
    [['inconclusive', 'regression', 'proved'], 'regression'],
    [['not-measured', 'not-asked'], 'inconclusive'],
    [['not-asked', 'not-asked'], 'skipped'],
    [[], 'inconclusive'],
  ])('%j: %s', (verdicts, said) => {
    expect(whole(verdicts)).toBe(said)
  })

  test('is capped where units or questions were left out', () => {
    expect(whole(['proved'], true)).toBe('partial')
    for (const verdict of ['unchanged', 'no-effect', 'regression', 'inconclusive'] as const)
      expect([whole([verdict], true), capUnfinishedVerdict(verdict)]).toEqual([verdict, verdict])
    expect(capUnfinishedVerdict('proved')).toBe('partial')
  })
})

describe('what was not asked', () => {
  test('leaves a proof open, unless only a document speaks of it', () => {
    expect(isOpen({ leftOut: [], unasked: [] })).toBe(false)
    expect(isOpen({ leftOut: [question('-Dx=1', true)], unasked: [] })).toBe(false)
    expect(isOpen({ leftOut: [question('-Dx=1')], unasked: [] })).toBe(true)
    expect(isOpen({ leftOut: [], unasked: [question('-Dx=1')] })).toBe(true)
  })

  test('is named with what was tried, of many a few', () => {
    const said: string[] = []
    const session = { say: (...words: readonly string[]) => said.push(words.join(' ')) }
    const many = ['-Da=1', '-Db=1', '-Dc=1', '-Dd=1'].map((args) => question(args))
    const tried = [['-Dx=1', '-Dw=1'], []].map((args) => ({ ...question(''), arguments: args }))
    sayUnasked(session as never, tried, {
      unasked: many,
      leftOut: [question('-Dz=1', true)],
    })
    expect(said).toEqual([
      'QUESTIONS_LEFT_OUT Answered before the proof was ended: configured with -Dx=1 -Dw=1; no arguments. Not asked any more: with -Da=1; -Db=1; -Dc=1 and 1 more.',
      'QUESTIONS_LEFT_OUT The patch passes 1 more set of arguments, which nobody tried (-Dz=1); give smoke-args to try one. info',
    ])
    said.length = 0
    const missing = ['-Da=$A', '-Db=$B', '-Dc=$C', '-Dd=$D']
    const asks = [
      { ...question('-Dx=1'), missing },
      { ...question('-Dy=1'), missing },
    ]
    sayUnasked(session as never, asks, { unasked: [], leftOut: [] })
    expect(said).toEqual([
      'QUESTIONS_LEFT_OUT The patched commands pass -Da=$A, -Db=$B, -Dc=$C and 1 more as well, which were left out: they name places or variables that may not be here; give smoke-args to pass them. info',
    ])
    said.length = 0
    sayUnasked(session as never, [], { unasked: [question('-Dx=1')], leftOut: [] })
    expect(said).toEqual([
      'QUESTIONS_LEFT_OUT The proof was ended before anything was answered. Not answered: with -Dx=1.',
    ])
    said.length = 0
    sayUnasked(session as never, [], { unasked: [], leftOut: many })
    expect(said).toEqual([expect.stringMatching(/ 4 more sets .* warning$/)])
  })

  test('is waited for by what nothing was seen of', () => {
    const open = (told: Partial<Told>, args: string) => {
      const asked = { ...question(args), arguments: [args, '-DX=1'] }
      const { awaited, others } = openRenames([A], [weighed(told)], {
        leftOut: [],
        unasked: [asked],
      })
      return [awaited.get(A), others.has(A)]
    }
    expect(open(NOTHING, '-Dnew=ON')).toEqual([
      'Nothing was configured with -Dnew=ON -DX=1.',
      false,
    ])
    expect(open(NOTHING, '-Dnews=ON')).toEqual([undefined, true])
    expect(open(FAILS, '-Dnews=ON')).toEqual([undefined, true])
    for (const seen of [{}, FOLLOWS, LOSES])
      expect(open(seen, '-Dnew=ON')).toEqual([undefined, false])
  })
})
