import { describe, expect, test } from '@jest/globals'

import { CARGO } from '../../src/proof/build-systems/cargo.ts'
import { CMAKE } from '../../src/proof/build-systems/cmake.ts'
import type { Configuration } from '../../src/proof/build-systems/configuration.ts'
import { MAKE } from '../../src/proof/build-systems/make.ts'
import { MESON } from '../../src/proof/build-systems/meson.ts'
import type { Experiment } from '../../src/proof/measuring/experiment.ts'
import {
  executedLines,
  lackingLines,
  tracedLines,
  unmeasuredRenames,
} from '../../src/proof/measuring/places.ts'
import type { Session } from '../../src/proof/running/session.ts'
import { experiment } from './experiments.ts'
import { proofInput, rename, type Subject } from './subject.ts'

const A = rename('OLD', 'NEW', 'cmake-option')

function input(files: Readonly<Record<string, string>>, renames = [A]) {
  const patch: Subject['patch'] = Object.fromEntries(
    Object.keys(files).map((file) => [file, [['OLD', 'NEW']]]),
  )
  return proofInput({ files, patch, renames })
}

/** An experiment whose configure of the patched tree said something more. */
function configured(
  more: Partial<Configuration> = {},
  ok = true,
  files: readonly string[] = [],
): Experiment {
  const shows = ok ? ['gpu();'] : null
  const one = experiment({
    base: ['cpu();'],
    after: { new: shows },
    before: { new: shows },
    controls: new Map([[A, 'as base']]),
  })
  Object.assign(one.after[0]!.run.configuration, { executed: new Set(), ...more })
  return {
    ...one,
    question: { ...one.question, arguments: [] },
    readings: { ...one.readings, files: new Set(files) },
  }
}

function notExecuted(at: number, level: string): string {
  return `PATCH_NOT_EXERCISED The patched line CMakeLists.txt:${at} was not executed with these arguments; give smoke-args that reach it. ${level}`
}

function reached(place: string): ReadonlySet<string> {
  return new Set([place])
}

const CMAKE_FILE = { 'CMakeLists.txt': 'if(OLD)\n# OLD\nendif(OLD)\nx(OLD)\n' }

describe('patched lines', () => {
  test('of CMake are told where a trace can show them, and where one did', () => {
    const given = input({ ...CMAKE_FILE, 'a.c': '# OLD\n' })
    const lines = tracedLines(given, CMAKE)
    expect(lines.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'CMakeLists.txt:1',
      'CMakeLists.txt:4',
      'a.c:1',
    ])
    const ran = [
      configured({ executed: null }),
      configured({ executed: new Set(['CMakeLists.txt:4', 'other:1']) }),
    ]
    expect(executedLines(given, lines, ran, CMAKE)).toEqual([{ path: 'CMakeLists.txt', line: 4 }])
    expect(tracedLines(given, MAKE)).toHaveLength(5)
  })

  test('of other builds are told where a command shows their name', () => {
    const given = input({ Makefile: 'A = OLD\nB = x\n' })
    const lines = tracedLines(given, MAKE)
    const { after } = configured()
    const shown = configured({
      units: after[0]!.run.configuration.units.map((unit) => ({
        ...unit,
        command: ['cc', '-DNEW'],
      })),
    })
    expect(executedLines(given, lines, [shown], MAKE).map(({ line }) => line)).toEqual([1])
    expect(executedLines(given, [], [shown], MAKE)).toEqual([])
    const silent = configured()
    Object.assign(silent.after[0]!.run, { arguments: [] })
    expect(executedLines(given, lines, [silent], MAKE)).toEqual([])
    // The arguments of a run show it too.
    Object.assign(silent.after[0]!.run, { arguments: ['NEW=1'] })
    expect(executedLines(given, lines, [silent], MAKE)).toHaveLength(1)
    expect(executedLines(input({ Makefile: 'OLD\n' }, []), lines, [shown], MAKE)).toEqual([])
  })

  test('that were not executed are said, a few of them', () => {
    const said = (
      experiments: readonly Experiment[],
      executed: readonly { path: string; line: number }[],
      text = CMAKE_FILE['CMakeLists.txt'],
      system = CMAKE,
    ) => {
      const told: string[] = []
      const session = {
        say: (...words: readonly string[]) => told.push(words.join(' ')),
      } as unknown as Session
      const file = system === CMAKE ? 'CMakeLists.txt' : 'Makefile'
      const given = input({ [file]: text, 'a.c': 'OLD\n' })
      lackingLines(session, tracedLines(given, system), executed, experiments, system)
      return told
    }
    expect(said([configured()], [])).toEqual([notExecuted(1, 'warning'), notExecuted(4, 'warning')])
    expect(said([configured()], [{ path: 'CMakeLists.txt', line: 1 }])).toEqual([
      notExecuted(4, 'info'),
    ])
    expect(said([configured({}, false)], [])).toEqual([])
    expect(said([configured()], [], 'OLD\n'.repeat(9))).toHaveLength(5)
    // Where no trace tells it, each rename has its own word.
    expect(said([configured()], [], 'A = OLD\n', MAKE)).toEqual([])
  })
})

describe('a rename is not measured', () => {
  const why = (
    one: Experiment,
    files: Readonly<Record<string, string>> = CMAKE_FILE,
    system = CMAKE,
    kind = A,
  ) => unmeasuredRenames(input(files, [kind]), [kind], [one], system).get(kind) ?? null

  test.each<[string, Experiment, string | null]>([
    [
      'none of its lines ran',
      configured(),
      'CMakeLists.txt:1 was not executed with these arguments; give smoke-args that reach it.',
    ],
    ['a line ran', configured({ executed: reached('CMakeLists.txt:4') }), null],
    ['its file was read', configured({}, true, ['CMakeLists.txt']), null],
    [
      'a line ran that hands it on',
      configured({ executed: reached('CMakeLists.txt:1'), handsOn: reached('CMakeLists.txt:1') }),
      'CMakeLists.txt:1 hands it to another program; what that one builds was not looked into.',
    ],
    ['nothing could be configured', configured({}, false), null],
  ])('where %s, or it is', (_name, one, told) => {
    expect(why(one)).toBe(told)
  })

  test('where it stands in what the build does not read, and in no argument', () => {
    expect(why(configured(), { 'a.sh': 'OLD\n' })).toBe(
      'a.sh is no file that this build was seen to read.',
    )
    const any = [rename('OLD', 'NEW', 'any')]
    const script = input({ 'a.sh': 'cmake -DOLD=ON\n' })
    expect([...unmeasuredRenames(script, any, [configured()], CMAKE).values()]).toEqual([
      'a.sh is no file that this build was seen to read; to have what it calls configured, give the kind: cmake-option:OLD=NEW.',
    ])
    expect([...unmeasuredRenames(script, any, [configured()], MESON).values()]).toEqual([
      'a.sh is no file that this build was seen to read; to have what it calls configured, give the kind: meson-option:OLD=NEW.',
    ])
    const ofPart = input({ 'a.sh': 'meson setup b -Dlib:OLD=true\n' })
    expect([...unmeasuredRenames(ofPart, any, [configured()], MESON).values()]).toEqual([
      'a.sh is no file that this build was seen to read; to have what it calls configured, give the kind: meson-option:OLD=NEW.',
    ])
    const spoken = input({ 'a.sh': 'echo -Dlib: OLD\n' })
    expect([...unmeasuredRenames(spoken, any, [configured()], MESON).values()]).toEqual([
      'a.sh is no file that this build was seen to read.',
    ])
    const feature = input({ 'a.sh': 'cargo build --features lib/OLD\n' })
    expect([...unmeasuredRenames(feature, any, [configured()], CARGO).values()]).toEqual([
      'a.sh is no file that this build was seen to read; to have what it calls configured, give the kind: cargo-feature:OLD=NEW.',
    ])
    const asked = configured()
    const question = { ...asked.question, arguments: ['-DNEW=ON'] }
    expect(why({ ...asked, question }, { 'a.sh': 'OLD\n' })).toBeNull()
    expect(
      unmeasuredRenames(input({ a: 'OLD\n' }), [rename('X', 'Y', 'macro')], [configured()], CMAKE)
        .size,
    ).toBe(0)
  })

  test('where what it asks for is not here, told with the arguments that were tried', () => {
    const lacking = configured({ lacks: ['FOO'] })
    const told =
      'Configuring looks for FOO in vain, and does not with NEW taken back: what it asks for has to be there.'
    expect(why(lacking)).toBe(`${told} (-Dnew=ON)`)
    Object.assign(lacking.chosen.run, { arguments: ['-DA=1', '-DB=2'] })
    expect(why(lacking)).toBe(`${told} (-DA=1 -DB=2)`)
    Object.assign(lacking.chosen.run, { arguments: [] })
    expect(why(lacking)).toBe(`${told} (no arguments)`)
  })

  test('where no preset was configured that it is part of, and is where one was', () => {
    const preset = '{"configurePresets": [{"name": "gpu", "cacheVariables": {\n"OLD": "ON"}}]}\n'
    const files = { 'CMakePresets.json': preset }
    expect(why(configured(), files)).toBe(
      'CMakePresets.json:2 is part of no preset that was configured; give smoke-args one (--preset=NAME).',
    )
    const asked = configured()
    const asking = (words: readonly string[]): Experiment => ({
      ...asked,
      question: { ...asked.question, arguments: words },
    })
    expect(why(asking(['--preset=gpu']), files)).toBeNull()
    expect(why(asking(['--preset=other']), files)).not.toBeNull()
  })

  test('where another build hands it on, or nobody looked into it', () => {
    const make = { Makefile: 'A = OLD\n' }
    expect(why(configured({ output: './x -DNEW' }), make, MAKE)).toContain(
      'hands it to another program',
    )
    expect(why(configured(), make, MAKE)).toBe(
      'Makefile:1 brings nothing that a command which compiles shows with these arguments; give smoke-args that reach it.',
    )
    const rust = { 'build.rs': 'fn main() { x("OLD") }\n' }
    expect(why(configured(), rust, CARGO, rename('OLD', 'NEW', 'cargo-feature'))).toBe(
      'What build.rs builds with it was not looked into.',
    )
  })
})
