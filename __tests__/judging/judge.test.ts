import { describe, expect, test } from '@jest/globals'

import type { RenameKind, ValueRule } from '../../src/maps/rename.ts'
import type { RenameState, State } from '../../src/upstream/states/state.ts'
import { renamed, rewrite, UNASKED } from '../languages/cases.ts'

/** What becomes of the first site of a text, under one state of its rename. */
function become(
  reader: string,
  text: string,
  state: State,
  options: Parameters<typeof renamed>[2] = {},
): string {
  const { sites } = rewrite(reader, text, [renamed('OLD_FLAG', 'NEW_FLAG', { state, ...options })])
  const [site] = sites
  return site === undefined
    ? 'none'
    : `${site.role} ${site.action} ${site.safety} ${site.reason.code}`
}

const STATES: readonly State[] = [
  'renamed',
  'aliased',
  'rejected',
  'premature',
  'both',
  'absent',
  'unknown',
]

function all(code: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['definition', 'option', 'condition', 'mention'].map((role) => [
      role,
      `${role} keep display ${code}`,
    ]),
  )
}

describe('the table of what happens to a use, from a built-in map', () => {
  test.each(STATES.map((state) => [state] as const))('upstream %s', (state) => {
    expect({
      definition: become('cmake', 'add_compile_definitions(OLD_FLAG)\n', state, { kind: 'macro' }),
      option: become('shell', 'cmake -DOLD_FLAG=ON .\n', state, { kind: 'cmake-option' }),
      condition: become('cmake', 'if(OLD_FLAG)\nendif()\n', state, { kind: 'cmake-option' }),
      mention: become('cmake', '# OLD_FLAG\n', state),
    }).toEqual(TABLE[state])
  })

  const replaced = {
    definition: 'definition replace safe stale',
    option: 'option replace safe stale',
    mention: 'mention replace safe stale',
  }
  const TABLE: Readonly<Record<State, Readonly<Record<string, string>>>> = {
    renamed: { ...replaced, condition: 'condition replace safe stale' },
    rejected: { ...replaced, condition: 'condition replace safe stale' },
    aliased: { ...replaced, condition: 'condition widen safe accept-both' },
    both: { ...replaced, condition: 'condition widen safe accept-both' },
    premature: all('premature'),
    absent: all('absent'),
    unknown: {
      definition: 'definition replace review stale',
      option: 'option replace review stale',
      condition: 'condition widen review accept-both',
      mention: 'mention replace review stale',
    },
  }
})

test('a declaration is the repository’s own, whatever upstream does', () => {
  const option = 'option(OLD_FLAG "x" OFF)\n'
  for (const state of STATES.filter((one) => one !== 'premature' && one !== 'absent')) {
    // What nothing here reads is there for who no longer knows the name.
    const isLost = state === 'renamed' || state === 'rejected'
    expect(become('cmake', option, state, { kind: 'cmake-option' })).toBe(
      `declaration keep ${isLost ? 'review' : 'display'} owned-here`,
    )
    const { sites } = rewrite('cmake', `${option}if(OLD_FLAG)\nendif()\n`, [
      renamed('OLD_FLAG', 'NEW_FLAG', { state, kind: 'cmake-option' }),
    ])
    expect(sites[0]).toMatchObject({ role: 'declaration', action: 'keep', safety: 'display' })
  }
})

test('a declaration is renamed where the person gave the rename and no upstream owns the name', () => {
  expect(become('cmake', 'option(OLD_FLAG "x" OFF)\n', 'unknown', { builtIn: false })).toBe(
    'declaration replace review stale',
  )
})

test('a new name that the pinned upstream does not read yet is told, with the one that works', () => {
  const { sites } = rewrite('shell', 'cmake -DNEW_FLAG=ON .\n', [
    renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature' }),
  ])
  expect(sites).toMatchObject([
    { action: 'keep', from: 'NEW_FLAG', to: ['OLD_FLAG'], reason: { code: 'ahead-of-upstream' } },
  ])
})

test('a removed flag is explained and never rewritten', () => {
  const { text, sites } = rewrite('shell', 'cmake -DOLD_FLAG=ON .\n', [
    renamed('OLD_FLAG', null, { note: 'Use X.' }),
  ])
  expect(text).toBe('cmake -DOLD_FLAG=ON .\n')
  expect(sites).toMatchObject([
    { action: 'keep', safety: 'review', reason: { message: expect.stringContaining('Use X.') } },
  ])
})

test('an option that was renamed says nothing of a macro of that name', () => {
  expect(
    become('cmake', 'add_compile_definitions(OLD_FLAG)\n', 'renamed', { kind: 'cmake-option' }),
  ).toBe('definition keep display other-kind')
})

test('make and CMake get their own new name of one old name', () => {
  const states = [
    renamed('OLD_FLAG', 'MAKE_FLAG', { kind: 'make-var' }),
    renamed('OLD_FLAG', 'CMAKE_FLAG', { kind: 'cmake-option' }),
  ]
  expect(rewrite('shell', 'make OLD_FLAG=1\ncmake -DOLD_FLAG=ON .\n', states).text).toBe(
    'make MAKE_FLAG=1\ncmake -DCMAKE_FLAG=ON .\n',
  )
})

test('a name with two new names and nothing that tells them apart is kept for review', () => {
  const states = [
    renamed('OLD_FLAG', 'A', { kind: 'make-var' }),
    renamed('OLD_FLAG', 'B', { kind: 'cmake-option' }),
  ]
  expect(rewrite('text', 'OLD_FLAG\n', states).sites).toMatchObject([
    { action: 'keep', safety: 'review', reason: { code: 'ambiguous' } },
  ])
})

test('a name that one kind of flag still has and another has not any more is left to a person', () => {
  const states = [
    renamed('OLD_FLAG', 'NEW_FLAG', { kind: 'cmake-option' }),
    renamed('OLD_FLAG', 'NEW_FLAG', { kind: 'make-var', state: 'premature' }),
  ]
  const [site] = rewrite('text', 'OLD_FLAG\n', states).sites
  expect(site).toMatchObject({ action: 'keep', safety: 'review', reason: { code: 'ambiguous' } })
  expect(site!.reason.message).toBe(
    'Nothing here tells which OLD_FLAG is meant: as a CMake option test calls it NEW_FLAG, as a make variable test still reads it.',
  )
})

/** The sentence on the first site of a shell script. */
function why(states: readonly RenameState[], text: string): string | undefined {
  return rewrite('shell', text, states).sites[0]?.reason.message
}

describe('values', () => {
  const inverted = [renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })]
  test('an inverted literal is turned round in its own spelling', () => {
    expect(rewrite('shell', 'cmake -DNO_CUDA=ON -DX=1 .\n', inverted).text).toBe(
      'cmake -DUSE_CUDA=OFF -DX=1 .\n',
    )
    expect(rewrite('shell', 'cmake -DNO_CUDA=0 .\n', inverted).text).toBe('cmake -DUSE_CUDA=1 .\n')
  })
  test('what is no literal is kept for review', () => {
    expect(rewrite('shell', 'cmake -DNO_CUDA=$X .\n', inverted).sites).toMatchObject([
      {
        action: 'keep',
        safety: 'review',
        reason: {
          code: 'value-changes',
          message:
            'NO_CUDA became USE_CUDA and its value changes too (it is inverted); the value here, $X, is no literal.',
        },
      },
    ])
  })
  test('a value that the rule says nothing of is named', () => {
    const level = [{ name: 'SIMD_LEVEL', value: 'SSE4_2' }]
    expect(why([renamed('SSE42', level)], 'cmake -DSSE42=OFF .\n')).toBe(
      'SSE42 became SIMD_LEVEL and its value changes too (it becomes SSE4_2); no value is known for OFF.',
    )
    expect(why(inverted, 'cmake -DNO_CUDA=some .\n')).toContain('no value is known for some.')
    expect(why(inverted, 'cmake -DNO_CUDA .\n')).toContain(
      'no value that can be rewritten with certainty stands here.',
    )
  })
  test('a value that the map has one for is mapped, beside a value for "on"', () => {
    const level = [{ name: 'SIMD_LEVEL', value: 'SSE4_2' }]
    const states = [renamed('SSE42', level, { value: { kind: 'mapped', values: { OFF: 'NONE' } } })]
    expect(rewrite('shell', 'cmake -DSSE42=0 .\n', states).text).toBe('cmake -DSIMD_LEVEL=NONE .\n')
    expect(rewrite('shell', 'cmake -DSSE42=ON .\n', states).text).toBe(
      'cmake -DSIMD_LEVEL=SSE4_2 .\n',
    )
  })
  const split = [
    renamed('OPENBLAS', [
      { name: 'BLAS', value: 'ON' },
      { name: 'BLAS_VENDOR', value: 'OpenBLAS' },
    ]),
  ]
  test('a split puts several settings in the place of one', () => {
    expect(rewrite('shell', 'cmake -DOPENBLAS=ON .\n', split).text).toBe(
      'cmake -DBLAS=ON -DBLAS_VENDOR=OpenBLAS .\n',
    )
  })
  test('a split says nothing of what "off" becomes', () => {
    expect(rewrite('shell', 'cmake -DOPENBLAS=OFF .\n', split).sites).toMatchObject([
      {
        action: 'keep',
        safety: 'review',
        reason: { message: 'OPENBLAS became BLAS and BLAS_VENDOR; no value is known for OFF.' },
      },
    ])
  })
})

describe('both names in one list', () => {
  test('equal values merge', () => {
    expect(
      rewrite('shell', 'cmake -DOLD_FLAG=ON -DNEW_FLAG=1 .\n', [renamed('OLD_FLAG', 'NEW_FLAG')])
        .text,
    ).toBe('cmake -DNEW_FLAG=1 .\n')
  })
  test('different values stop the whole file, and both are shown', () => {
    const text = 'cmake -DOLD_FLAG=ON -DNEW_FLAG=OFF .\ncmake -DOLD_FLAG=ON\n'
    const result = rewrite('shell', text, [renamed('OLD_FLAG', 'NEW_FLAG')])
    expect(result.text).toBe(text)
    expect(result.sites.map(({ reason }) => reason.code)).toEqual(['conflict', 'conflict-in-file'])
  })
})

describe('a freed name that is given to another flag', () => {
  const states = [renamed('NAME_A', 'NAME_B'), renamed('NAME_C', 'NAME_A')]

  test.each([
    ['stands alone', 'cmake -DNAME_A=ON .\n', ['reused-name']],
    ['is not there, and what would take it is', 'cmake -DNAME_C=ON .\n', ['reused-name']],
    [
      'stands in one file with what would take it',
      'cmake -DNAME_A=ON .\ncmake -DNAME_C=ON .\n',
      ['reused-name', 'reused-name'],
    ],
    [
      'stands in one list with what would take it',
      'cmake -DNAME_A=ON -DNAME_C=OFF .\n',
      ['reused-name', 'reused-name'],
    ],
    [
      'stands in one list with its new name',
      'cmake -DNAME_C=ON .\ncmake -DNAME_A=ON -DNAME_B=OFF .\n',
      ['reused-name', 'reused-name'],
    ],
  ])('is left to a person, as what takes it is, where it %s', (_where, text, codes) => {
    const { text: after, sites } = rewrite('shell', text, states)
    expect(after).toBe(text)
    expect(sites.map(({ reason }) => reason.code)).toEqual(codes)
    expect(sites.every(({ safety }) => safety === 'review')).toBe(true)
  })

  test.each([
    [
      'is still the freed one, perhaps',
      states,
      'NAME_A became NAME_B, and later NAME_C became NAME_A: this may be the new NAME_A already.',
    ],
    [
      'is what upstream reads now',
      [{ ...renamed('NAME_A', 'NAME_B', { state: 'both' }), isTaken: true }],
      'NAME_A became NAME_B, and later another name became NAME_A: this is the new NAME_A already.',
    ],
    [
      'would be taken',
      [renamed('NAME_C', 'NAME_B'), renamed('NAME_A', 'NAME_C')],
      'NAME_A became NAME_C, and NAME_C was the old name of NAME_B before: settle first what NAME_C means here.',
    ],
  ])('tells why where it %s', (_which, known, message) => {
    const { sites } = rewrite('shell', 'cmake -DNAME_A=ON .\n', known)
    expect(sites.map(({ reason }) => reason.message)).toEqual([message])
  })

  test('says nothing of the other names in the file', () => {
    const more = [...states, renamed('NAME_D', 'NAME_A'), renamed('NAME_E', 'NAME_F')]
    const text = 'make NAME_A=$X\nmake NAME_C=1 NAME_D=0\nmake NAME_E=1\n'
    const { text: after, sites } = rewrite('shell', text, more)
    expect(after).toBe(text.replace('NAME_E', 'NAME_F'))
    expect(sites.map(({ reason }) => reason.code)).toEqual([
      'reused-name',
      'reused-name',
      'reused-name',
      'stale',
    ])
  })

  test('stays where names went round', () => {
    const round = [renamed('NAME_A', 'NAME_B'), renamed('NAME_B', 'NAME_A')]
    const text = 'cmake -DNAME_A=ON .\ncmake -DNAME_B=ON .\n'
    const { text: after, sites } = rewrite('shell', text, round)
    expect(after).toBe(text)
    expect(sites.map(({ reason }) => reason.code)).toEqual(['reused-name', 'reused-name'])
  })
})

test('a new name that upstream renames only later is no freed one', () => {
  const states = [renamed('NAME_A', 'NAME_B'), renamed('NAME_B', 'NAME_C', { state: 'premature' })]
  expect(rewrite('shell', 'cmake -DNAME_A=ON -DX=1 .\nmake NAME_B=1\n', states).text).toBe(
    'cmake -DNAME_B=ON -DX=1 .\nmake NAME_B=1\n',
  )
})

test('a list that names a flag twice is changed at both places or at none', () => {
  const states = [renamed('OLD_FLAG', 'NEW_FLAG'), renamed('OTHER_OLD', 'NEW_FLAG')]
  const text = "a0 = ['-DOLD_FLAG=ON', '-DOLD_FLAG']\na1 = ['-DOTHER_OLD=ON', '-DOTHER_OLD']\n"
  const { text: after, sites } = rewrite('meson', text, states)
  expect(after).toBe(text)
  expect(sites.map(({ reason }) => reason.code)).toEqual(Array(4).fill('many-to-one'))
})

test('a name that a chain passes on its way is no reused one where upstream has come no further', () => {
  const chained = { ...renamed('NAME_A', 'NAME_B'), between: new Set(['NAME_B']) }
  const states = [chained, renamed('NAME_B', 'NAME_C', { state: 'premature' })]
  const { text, sites } = rewrite('shell', 'cmake -DNAME_A=ON .\ncmake -DNAME_B=ON .\n', states)
  expect(text).toBe('cmake -DNAME_B=ON .\ncmake -DNAME_B=ON .\n')
  expect(sites.map(({ reason }) => reason.code)).toEqual(['stale', 'premature'])
})

test('a new name that is an old one of another kind here is left to a person', () => {
  const states = [
    renamed('NAME_A', 'NAME_B', { kind: 'macro' }),
    renamed('NAME_B', 'NAME_C', { kind: 'cmake-option' }),
  ]
  expect(rewrite('cmake', 'set(NAME_A ON)\n', states).sites).toMatchObject([
    { action: 'keep', safety: 'review', reason: { code: 'renamed-on' } },
  ])
  expect(rewrite('c', '#ifdef NAME_A\n#endif\n', states).text).toBe('#ifdef NAME_B\n#endif\n')
})

/** The reasons for a name that one upstream has as a new one, and another as this old one. */
function keeps(old: RenameState): readonly string[] {
  const states = [renamed('NAME_A', 'NAME_B', { kind: 'cmake-option' }), old]
  const { text, sites } = rewrite('cmake', 'if(NAME_A)\nendif()\nset(NAME_B ON)\n', states)
  expect(text).toBe('if(NAME_B)\nendif()\nset(NAME_B ON)\n')
  return sites.slice(1).map(({ reason }) => reason.code)
}

describe('a name that a pinned upstream reads', () => {
  const other = renamed('NAME_B', 'NAME_C', {
    kind: 'cmake-option',
    state: 'unknown',
    map: 'another',
  })

  test('is no matter of a map whose upstream is not here', () => {
    expect(keeps(other)).toEqual([])
    expect(keeps({ ...other, to: [] })).toEqual([])
  })

  test('is no old one to an upstream that could not be asked', () => {
    expect(keeps({ ...other, upstream: UNASKED })).toEqual(['current-name'])
  })

  test('is not called gone by a map whose upstream is not here, where nobody is', () => {
    const states = [
      renamed('NAME_A', 'NAME_B', { kind: 'cmake-option', state: 'unknown' }),
      { ...other, to: [] },
    ]
    expect(rewrite('cmake', 'set(NAME_B ON)\n', states).sites).toEqual([])
    expect(rewrite('cmake', 'set(NAME_B ON)\n', states.slice(1)).sites).toMatchObject([
      { action: 'keep', reason: { code: 'removed' } },
    ])
  })
})

/** What is said of a name without a new one. */
function says(remains?: 'changed' | 'unread'): string {
  const state = renamed('OLD_FLAG', null, { note: 'Say no more.' })
  const steps = state.steps.map((step) => ({ ...step, ...(remains && { remains }) }))
  return rewrite('shell', 'cmake -DOLD_FLAG=ON .\n', [{ ...state, steps }]).sites[0]!.reason.message
}

describe('a name without a new one', () => {
  test('was removed where the map says no more, whatever its note is', () => {
    expect(says()).toBe('The flag OLD_FLAG was removed upstream and has no new name. Say no more.')
  })

  test('is called changed or without effect only where the map says so', () => {
    expect(says('changed')).toBe(
      'The flag OLD_FLAG means something else upstream now. Say no more.',
    )
    expect(says('unread')).toBe(
      'The flag OLD_FLAG is still there upstream, and setting it has no effect any more. Say no more.',
    )
  })
})

test('a help text with another old name leaves the statement that would become several to a person', () => {
  const states = [
    renamed('NAME_A', [
      { name: 'NAME_B', value: 'ON' },
      { name: 'NAME_V', value: 'x' },
    ]),
    renamed('NAME_C', 'NAME_D'),
  ]
  const text = 'set(NAME_A ON CACHE BOOL "as NAME_C")\nset(NAME_C ON)\n'
  const { text: after, sites } = rewrite('cmake', text, states)
  expect(after).toBe('set(NAME_A ON CACHE BOOL "as NAME_C")\nset(NAME_D ON)\n')
  expect(sites.map(({ reason }) => reason.code)).toEqual(['entangled', 'entangled', 'stale'])
})

test.each([
  ['NEW_FLAG', 'review'],
  [null, 'display'],
] as const)(
  'what a pinned upstream that is not here made of a name, %j, is for %s',
  (to, safety) => {
    const upstream = {
      name: 'o/engine',
      path: 'x',
      revision: 'abc',
      found: 'pinned',
      source: null,
      speaks: { by: 'person' as const },
    }
    const state = { ...renamed('OLD_FLAG', to, { state: 'unknown' }), upstream }
    expect(rewrite('shell', 'cmake -DOLD_FLAG=ON .\n', [state]).sites).toMatchObject([
      { action: 'keep', safety, reason: { code: 'upstream-unread' } },
    ])
  },
)

test.each([
  [renamed('OLD_FLAG', ['NEW_FLAG', 'FLAG_B'], { state: 'premature' })],
  [renamed('OLD_FLAG', [{ name: 'NEW_FLAG', value: 'ON' }], { state: 'premature' })],
  [renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature', value: { kind: 'inverted' } })],
])('a name that another was split into or turned round to may be older than that: %#', (state) => {
  expect(rewrite('shell', 'cmake -DNEW_FLAG=ON .\n', [state]).sites).toEqual([])
})

test('a variable of CMake itself is never early', () => {
  const state = renamed('OLD_STANDARD', 'CMAKE_CXX_STANDARD', { state: 'premature' })
  expect(rewrite('shell', 'cmake -DCMAKE_CXX_STANDARD=17 .\n', [state]).sites).toEqual([])
})

test('a program that this repository builds under a common word is its own', () => {
  const state = renamed('server', 'llama-server', { kind: 'cmake-target' })
  const common = { ...state, steps: [{ ...state.steps[0]!, generic: true as const }] }
  expect(rewrite('cmake', 'add_executable(server main.cpp)\n', [common]).sites).toMatchObject([
    { action: 'keep', safety: 'display', reason: { code: 'owned-here' } },
  ])
})

test('a new name is not early where another pinned upstream that is not here may read it', () => {
  const upstream = {
    name: 'o/engine',
    path: 'x',
    revision: 'abc',
    found: 'pinned',
    source: null,
    speaks: { by: 'person' as const },
  }
  const early = renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature', map: 'binding' })
  const unread = { ...renamed('OLD_FLAG', 'NEW_FLAG', { state: 'unknown' }), upstream }
  expect(rewrite('shell', 'cmake -DNEW_FLAG=ON .\n', [early]).sites).toHaveLength(1)
  expect(rewrite('shell', 'cmake -DNEW_FLAG=ON .\n', [early, unread]).sites).toEqual([])
})

test('a name that is gone by every kind has no names to choose from, and is current where it is read', () => {
  const macro = renamed('OLD_FLAG', null, { kind: 'macro', state: 'premature' })
  const make = renamed('OLD_FLAG', null, { kind: 'make-var' })
  expect(rewrite('c', 'char *a = "-DOLD_FLAG=1";\n', [make, macro]).sites).toMatchObject([
    { action: 'keep', safety: 'display', reason: { code: 'premature' } },
  ])
})

test('duplicates that share a separator are left to a person', () => {
  const text = 'add_compile_definitions(OLD_FLAG OLD_FLAG)\nadd_compile_definitions(NEW_FLAG)\n'
  const { text: after, sites } = rewrite('cmake', text, [renamed('OLD_FLAG', 'NEW_FLAG')])
  expect(after).toBe(text)
  expect(sites.map(({ reason }) => reason.code)).toEqual(['entangled', 'entangled'])
})

test('a program whose name is a common word is left to a person', () => {
  const state = renamed('server', 'llama-server', { kind: 'cmake-target' })
  const [step] = state.steps
  const states = [{ ...state, steps: [{ ...step!, generic: true as const }] }]
  expect(rewrite('shell', './server -m x\n', states).sites).toMatchObject([
    { action: 'keep', safety: 'review', reason: { code: 'program-name' } },
  ])
})

test('the operands of one command are never merged, even where both name one program', () => {
  const text = 'mv build/bin/llama-simple2 build/bin/llama-new\n'
  const states = [renamed('llama-simple2', 'llama-new', { kind: 'cmake-target' })]
  expect(rewrite('shell', text, states).text).toBe(text)
})

test('a default in the cache is no assignment: a read of it is not the file’s own', () => {
  const text = 'set(LLAMA_CUBLAS OFF CACHE BOOL "x")\nset(MINE ${LLAMA_CUBLAS})\n'
  expect(rewrite('cmake', text).sites.at(-1)).toMatchObject({
    action: 'keep',
    reason: { code: 'cannot-widen' },
  })
})

test('a new name that another kind of reader knows is not ahead of upstream', () => {
  const states = [
    renamed('OLD_FLAG', 'NEW_FLAG', { kind: 'make-var', state: 'premature' }),
    renamed('OLD_FLAG', 'NEW_FLAG', { kind: 'cmake-option', state: 'aliased' }),
  ]
  expect(rewrite('shell', 'make NEW_FLAG=1\n', states).sites).toEqual([])
})

function ofKind(kind: RenameKind, state: State, value?: ValueRule): RenameState {
  return renamed('OLD_FLAG', 'NEW_FLAG', { kind, state, ...(value && { value }) })
}

describe('a name of several kinds of flags', () => {
  test.each<[string, readonly RenameState[], string]>([
    [
      'some of which upstream still reads',
      [ofKind('cmake-option', 'premature'), ofKind('macro', 'absent'), ofKind('env', 'renamed')],
      'Nothing here tells which OLD_FLAG is meant: as a CMake option test still reads it, as an environment variable test calls it NEW_FLAG.',
    ],
    [
      'none of which upstream reads',
      [ofKind('cmake-option', 'absent'), ofKind('macro', 'absent', { kind: 'inverted' })],
      'Nothing here tells which OLD_FLAG is meant: as a CMake option test knows neither, as a macro test knows neither.',
    ],
    [
      'that a person renames in two ways',
      [ofKind('cmake-option', 'unknown'), ofKind('macro', 'unknown', { kind: 'inverted' })].map(
        (state) => ({ ...state, builtIn: false, steps: [{ ...state.steps[0]!, map: 'inline' }] }),
      ),
      'Nothing here tells which OLD_FLAG is meant: as a CMake option upstream calls it NEW_FLAG, as a macro upstream calls it NEW_FLAG.',
    ],
  ])('%s is told with each', (_which, states, message) => {
    const { sites } = rewrite('text', 'OLD_FLAG\n', states)
    expect(sites.map(({ reason }) => reason.message)).toEqual([message])
  })

  test.each([
    ['test', 'test'],
    ['inline', 'Upstream'],
  ])('is told to be of another kind where it is, by the map %s', (map, owner) => {
    const states = [renamed('OLD_FLAG', 'NEW_FLAG', { kind: 'macro', map })]
    const { sites } = rewrite('make', 'export OLD_FLAG = 1\n', states)
    expect(sites.map(({ reason }) => reason.message)).toEqual([
      `${owner} renamed OLD_FLAG as a macro; what stands here is a make variable of that name.`,
    ])
  })
})

test.each<[string, string, string, readonly string[]]>([
  ['a build sets', 'shell', 'cmake -DNEW_FLAG=ON .\n', ['ahead-of-upstream']],
  ['a comment holds', 'shell', '# cmake -DNEW_FLAG=ON .\n', []],
  ['a message tells', 'cmake', 'message("NEW_FLAG is nice")\n', []],
])('a new name that upstream does not read yet and that %s', (_what, reader, text, codes) => {
  const { sites } = rewrite(reader, text, [renamed('OLD_FLAG', 'NEW_FLAG', { state: 'premature' })])
  const early = sites.filter(({ from }) => from === 'NEW_FLAG')
  expect(early.map(({ reason }) => reason.code)).toEqual(codes)
})

test.each([
  ['says nothing of the other', 'option(OLD_FLAG "a" OFF)', true],
  ['depends on the other', 'cmake_dependent_option(OLD_FLAG "a" ON "NEW_FLAG" OFF)', false],
])('names that one file declares may be two flags where the old one %s', (_what, declared, are) => {
  const text = `${declared}\noption(NEW_FLAG "b" OFF)\nset(OLD_FLAG ON)\n`
  const own = { kind: 'cmake-option', state: 'unknown', builtIn: false, map: 'inline' } as const
  const { sites } = rewrite('cmake', text, [renamed('OLD_FLAG', 'NEW_FLAG', own)])
  const set = sites.find(({ role }) => role === 'option')
  expect(set?.reason.message.includes('declares both OLD_FLAG and NEW_FLAG')).toBe(are)
})

test('a name that a chain passes on its way is renamed on, and not reused, where it is old too', () => {
  const chained = { ...renamed('NAME_A', 'NAME_B'), between: new Set(['NAME_B']) }
  const states = [chained, renamed('NAME_B', 'NAME_C', { state: 'both' })]
  const { sites } = rewrite('shell', 'cmake -DNAME_A=ON .\n', states)
  expect(sites.map(({ reason }) => reason.code)).toEqual(['renamed-on'])
})
