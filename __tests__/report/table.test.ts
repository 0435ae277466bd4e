import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { styleFor } from '../../src/report/style.ts'
import { reportTable, type Told } from '../../src/report/report-table.ts'
import { diffLines } from '../../src/report/terminal/places.ts'
import { runs } from '../support/thorough.ts'
import { report, site } from './reports.ts'

const PLAIN = styleFor({}, false, {})
const KEPT = site({ action: 'keep', safety: 'display', reason: { code: 'premature', message: '' } })
const LOOK = site({
  action: 'keep',
  safety: 'review',
  reason: { code: 'removed', message: 'Gone.' },
})
const OUTSIDE = { code: 'out-of-scope', message: '' } as const
const NO_PATCH = { files: 0, edits: 0, diff: null }

function shown(
  over: Parameters<typeof report>[0],
  told: Told = {},
  width = 80,
  all = false,
): string {
  return reportTable(report({ patch: NO_PATCH, ...over }), { style: PLAIN, width, all }, told)
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]/g, ' ')
}

/** A diff that takes a line for another in each of some files. */
function diffOf(
  ...changes: readonly (readonly [path: string, line: number, before: string, after: string])[]
): {
  readonly patch: ReturnType<typeof report>['patch']
} {
  const diff = changes.map(
    ([path, line, before, after]) =>
      `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${line},1 +${line},1 @@\n-${before}\n+${after}\n`,
  )
  return { patch: { files: changes.length, edits: changes.length, diff: diff.join('') } }
}

describe('the first line says what happened to whom', () => {
  const own = { name: 'a/b', path: '', revision: null, found: 'this repository' }
  test.each([
    [
      'changes',
      { sites: [site(), site({ safety: 'review' })] },
      'ggml-org/llama.cpp (vendor/llama.cpp at bbbbbbbbb) renamed 1 flag that this repository still uses by its old name: 2 places in 1 file, 1 of them for review.',
    ],
    [
      'changes of which none is certain',
      { sites: [site({ safety: 'review' })] },
      'ggml-org/llama.cpp (vendor/llama.cpp at bbbbbbbbb) renamed 1 flag that this repository still uses by its old name: 1 place in 1 file, for review.',
    ],
    [
      'changes of several flags by hand',
      {
        sites: [site(), site({ from: 'A', to: ['B'] })],
        renames: [{ ...report().renames[0]!, map: 'inline' }],
      },
      '2 flags that were renamed are still used here by their old names: 2 places in 1 file.',
    ],
    [
      'changes by a map of somebody’s own',
      {
        sites: [site()],
        renames: [{ ...report().renames[0]!, map: own.name }],
        upstreams: [own],
      },
      'a/b renamed 1 flag that this repository still uses by its old name: 1 place in 1 file.',
    ],
    [
      'changes of an upstream in a repository that hands its flags on',
      {
        sites: [site()],
        renames: [report().renames[0]!, { ...report().renames[0]!, map: own.name }],
        upstreams: [...report().upstreams, own],
      },
      'ggml-org/llama.cpp (vendor/llama.cpp at bbbbbbbbb) renamed 1 flag that this repository still uses by its old name: 1 place in 1 file.',
    ],
    [
      'changes by the second copy of an upstream',
      {
        sites: [
          site({
            reason: { code: 'stale', message: 'ggml-org/llama.cpp (b.sh:2) reads GGML_USE_CUDA.' },
          }),
        ],
        upstreams: ['a.sh:1', 'b.sh:2', 'c.sh:3'].map((path) => ({
          ...report().upstreams[0]!,
          path,
          revision: null,
        })),
      },
      'ggml-org/llama.cpp (b.sh:2) renamed 1 flag that this repository still uses by its old name: 1 place in 1 file.',
    ],
    [
      'nothing',
      { sites: [], upstreams: [own] },
      'No build flag here is out of date, by the 357 renames looked for.',
    ],
    [
      'what stays for good reason',
      { sites: [KEPT] },
      'No build flag here is out of date, by the 357 renames looked for.',
    ],
    [
      'what nobody asked for',
      {
        sites: [1, 2, 3, 4, 4].map((line) =>
          site({ path: 'a.c', line, action: 'keep', safety: 'display', reason: OUTSIDE }),
        ),
      },
      'No build flag here is out of date, by the 357 renames looked for. 5 places lie outside the chosen scopes and were not judged: a.c:1, a.c:2, a.c:3 and 1 more.',
    ],
    [
      'what a person should look at',
      { sites: [KEPT, LOOK] },
      'Nothing is changed: 1 place is for a person to look at.',
    ],
    [
      'what could not be changed',
      { sites: [LOOK], status: 'blocked' as const },
      'Build flags are used by old names here, and none of them could be changed.',
    ],
  ])('%s', (_, over, line) => {
    const lines = shown(over, {}, 400).split('\n')
    expect(lines[0]).toBe(line)
    // What the first line counts is not counted once more.
    expect(lines.filter((one) => /outside|out-of-scope/.test(one)).length).toBeLessThanOrEqual(1)
  })

  test('what was changed is told as done', () => {
    expect(shown({ sites: [site()] }, { isWritten: true }, 400)).toContain(
      'that this repository still used by its old name: 1 place in 1 file is changed now.',
    )
  })

  test('who could not be asked stands above it, with the names that wait, and not once for each place', () => {
    const unread = { code: 'upstream-unread', message: 'a/b is not here.' } as const
    const waits = site({ action: 'keep', safety: 'review', reason: unread })
    const one = { upstream: 'a/b', message: 'No v is here', todo: 'get it' }
    const text = shown({
      status: 'undecided',
      sites: [waits, { ...waits, line: 9 }, { ...waits, from: 'OTHER' }],
      undecided: [
        { ...one, path: 'v', places: 2, names: { GGML_USE_CUBLAS: 2 } },
        { ...one, path: 'w', places: 1, names: { OTHER: 1 }, message: 'Two of w', todo: 'look' },
      ],
    })
    expect(text.split('\n').slice(0, 8)).toEqual([
      'Undecided: No v is here.',
      '  Get it.',
      '  2 places wait for it: GGML_USE_CUBLAS (2).',
      'Undecided: Two of w.',
      '  Look.',
      '  1 place waits for it: OTHER.',
      '',
      'Nothing stale was seen, but not every name could be decided.',
    ])
    expect(text).not.toContain('a/b is not here')
  })

  test('are told one by one up to sixty, all where a person asks for all', () => {
    const undecided = Array.from({ length: 70 }, (_, at) => ({
      upstream: `a/b${at}`,
      message: `No v${at} is here`,
      todo: 'get it',
      path: 'v',
      places: 0,
      names: {},
    }))
    const text = shown({ status: 'undecided', undecided })
    expect(text.match(/^Undecided: /gm)).toHaveLength(60)
    expect(text).toContain('And 10 more, which the report lists.')
  })
})

describe('places', () => {
  test('that follow each other are told as a range', () => {
    const places = [1, 2, 3, 4, 9].map((line) => site({ ...LOOK, path: 'a.sh', line }))
    expect(shown({ sites: places })).toContain('a.sh:1-4,9')
  })

  const reason = { code: 'stale', message: 'It reads NEW.' } as const
  const one = site({ path: 'a.sh', line: 3, from: 'OLD', to: ['NEW'], text: 'cc -DOLD', reason })

  test('stand by rename, with the reason once and what is special of some below it', () => {
    const sites = [
      one,
      { ...one, path: 'b.sh', line: 4 },
      {
        ...one,
        path: 'c.sh',
        safety: 'review' as const,
        reason: { ...reason, message: 'It reads NEW. It is an input.' },
      },
    ]
    const text = shown({
      sites,
      ...diffOf(
        ['a.sh', 3, '  cc -DOLD', '  cc -DNEW'],
        ['b.sh', 4, 'c++ -DOLD', 'c++ -DNEW'],
        ['c.sh', 3, 'x=OLD', 'x=NEW'],
      ),
    })
    expect(text.split('\n\n')[1]).toBe(
      [
        'OLD → NEW',
        'It reads NEW.',
        '  a.sh:3  - cc -DOLD',
        '          + cc -DNEW',
        '  b.sh:4  - c++ -DOLD',
        '          + c++ -DNEW',
        'review: It is an input.',
        '  c.sh:3  - x=OLD',
        '          + x=NEW',
      ].join('\n'),
    )
  })

  test('whose lines are alike show them once; more than fit are named, with --all they are shown', () => {
    const alike = [one, { ...one, path: 'b.sh' }]
    const same = diffOf(
      ['a.sh', 3, 'cc -DOLD', 'cc -DNEW'],
      ['b.sh', 3, '\tcc -DOLD', '\tcc -DNEW'],
    )
    expect(shown({ sites: alike, ...same })).toContain('  a.sh:3, b.sh:3  - cc -DOLD\n')
    const many = Array.from({ length: 12 }, (_, at) => ({
      ...one,
      line: at + 1,
      text: `cc ${at} OLD`,
    }))
    expect(shown({ sites: many })).toContain('  and 4 more: a.sh:9, a.sh:10, a.sh:11, a.sh:12\n')
    expect(shown({ sites: many }, {}, 80, true)).toContain('  a.sh:12  cc 11 OLD\n')
  })

  test('of several renames on one line are shown once, below the names of all', () => {
    const of = (from: string, to: string): typeof one => ({
      ...one,
      from,
      to: [to],
      reason: { ...reason, message: `It reads ${to}.` },
    })
    const text = shown({
      sites: [of('OLD_A', 'NEW_A'), of('OLD_B', 'NEW_B'), { ...of('OLD_C', 'NEW_C'), line: 9 }],
      ...diffOf(['a.sh', 3, 'cc -DOLD_A -DOLD_B', 'cc -DNEW_A -DNEW_B']),
    })
    expect(text.split('\n\n').slice(1, 3)).toEqual([
      [
        'OLD_A → NEW_A',
        'OLD_B → NEW_B',
        'It reads NEW_A. The same is so of the other.',
        '  a.sh:3  - cc -DOLD_A -DOLD_B',
        '          + cc -DNEW_A -DNEW_B',
      ].join('\n'),
      ['OLD_C → NEW_C', 'The same is so of it as of OLD_A above.', '  a.sh:9  cc -DOLD'].join('\n'),
    ])
  })

  test('of renames on one line of which not the same is so stand below each of them', () => {
    const other = { ...one, from: 'X', to: ['Y'], reason: { ...reason, message: 'It forwards X.' } }
    const text = shown({
      sites: [one, other],
      ...diffOf(['a.sh', 3, 'cc -DOLD -DX', 'cc -DNEW -DY']),
    })
    expect(
      text
        .split('\n\n')
        .slice(1, 3)
        .map((part) => part.split('\n').slice(0, 2)),
    ).toEqual([
      ['OLD → NEW', 'It reads NEW.'],
      ['X → Y', 'It forwards X.'],
    ])
  })

  test('that stay for a person are told once for all names of which the same is so', () => {
    const of = (from: string): typeof one => ({
      ...LOOK,
      from,
      to: [],
      text: from,
      reason: { code: 'removed', message: `${from} was removed.` },
    })
    const text = shown({ sites: [of('ONE'), of('TWO')] })
    expect(text).toContain('ONE was removed. The same is so of TWO. [removed]\n')
    expect(text).not.toContain('TWO was removed')
  })

  test('that stay are counted by reason, and listed with --all', () => {
    const stays = { ...KEPT, reason: { code: 'premature', message: 'Still read.' } as const }
    expect(shown({ sites: [stays, { ...stays, line: 9 }] })).toMatch(
      /Left as they are: 2 places\n {4}2 {2}premature {2}The pinned/,
    )
    expect(shown({ sites: [stays, { ...stays, line: 9 }] }, {}, 80, true)).toContain(
      '    Still read.\n      CMakeLists.txt:55,9\n',
    )
  })
})

test('the last line says what to do next', () => {
  expect(
    shown({}, { next: ['a', 'b'] })
      .split('\n')
      .at(-1),
  ).toBe('Next: a  ·  b')
})

test('no line is wider than the terminal, whatever lines and names there are', () => {
  const text = fc.string({ unit: 'grapheme-ascii', maxLength: 300 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 60, max: 140 }), (before, after, width) => {
      const told = shown(
        { sites: [site()], ...diffOf(['CMakeLists.txt', 55, oneLine(before), oneLine(after)]) },
        {},
        width,
      )
      for (const line of told.split('\n'))
        expect(Array.from(line).length).toBeLessThanOrEqual(width)
    }),
    { numRuns: runs(60) },
  )
})

describe('of a long line what differs is seen', () => {
  const many = '-DAAAA=ON '.repeat(9)
  test.each([
    ['behind much', `${many}-DOLD=ON`, `${many}-DNEW=ON`],
    ['before much', `x -DOLD ${many}`, `x -DNEW ${many}`],
    ['between much', `${many}-DOLD ${many}`, `${many}-DNEW ${many}`],
    ['at both ends', `-DOLD ${many} -DOLD`, `-DNEW ${many} -DNEW`],
    ['beside what else changes', `a ${many}-DOLD`, `b ${many}-DNEW`],
    ['longer than the width', `${many}-DOLD`, `${many}-D${'NEW_'.repeat(30)}NEW`],
    ['where more comes in', `${many}\n${many}-DOLD`, `${many}\n${many}-DOLD\n${many}-DNEW`],
    ['with what goes', `${many}-DOLD ${many}`, `${many}${many}`],
  ])('%s', (_, before, after) => {
    const [olds, news] = [before, after].map((text) => text.split('\n'))
    const told = diffLines([olds!, news!], ['OLD', 'NEW'], 60, PLAIN)
    expect(Math.max(...told.map((line) => line.length))).toBeLessThanOrEqual(60)
    const lines = told.map((line) => line.slice(2)).join('')
    for (const name of ['-DOLD', 'NEW'])
      expect(lines.split(name).length).toBe(`${before}${after}`.split(name).length)
  })

  test('from the beginning where that shows it', () => {
    const [old, fresh] = diffLines([[`x -DOLD ${many}`], [`x -DNEW ${many}`]], [], 40, PLAIN)
    expect([old!.slice(0, 9), fresh!.slice(0, 9)]).toEqual(['- x -DOLD', '+ x -DNEW'])
  })

  test('also of one that stays', () => {
    const stays = { ...LOOK, from: 'OLD', text: `${many}-DOLD=1 ${many}` }
    expect(shown({ sites: [stays] })).toMatch(/… -DAAAA.* -DOLD=1 .*…\n/)
  })
})
