import { expect, test } from '@jest/globals'

import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import type { Reason, Scope } from '../../src/core/use.ts'
import { gatherFacts, type JudgingOptions } from '../../src/judging/facts.ts'
import { judgeFile } from '../../src/judging/judge-file.ts'
import { readFileUses } from '../../src/languages/read-file.ts'
import { RENAME_KINDS, type Rename } from '../../src/maps/rename.ts'
import type { RenameState, State, Upstream } from '../../src/upstream/states/state.ts'
import { renamed } from '../languages/cases.ts'
import { openRecord } from '../support/recorded/record.ts'

/**
 * The table of what becomes of a place: what stands there, against what is known of the rename. A row of the record is one
 * state of knowledge, with the numbers of the answers for each text.
 */
const PLACES: readonly (readonly [reader: string, text: string])[] = [
  ['cmake', 'set(OLD_FLAG ON)\n'],
  ['cmake', 'if(OLD_FLAG)\nendif()\n'],
  ['cmake', 'add_compile_definitions(OLD_FLAG)\n'],
  ['cmake', 'option(OLD_FLAG "x" OFF)\nif(OLD_FLAG)\nendif()\n'],
  ['cmake', 'add_executable(OLD_FLAG a.c)\ntarget_link_libraries(OLD_FLAG b)\n'],
  ['cmake', 'set(NEW_FLAG ON)\nif(NEW_FLAG)\nendif()\n'],
  ['shell', 'cmake -DOLD_FLAG=ON .\n'],
  ['shell', 'export OLD_FLAG=off\nmake\n'],
  ['shell', '[ -n "$OLD_FLAG" ] && echo $OLD_FLAG\n'],
  ['shell', '# OLD_FLAG\nfor x in OLD; do make ${x}_FLAG=1; done\n'],
  ['make', 'OLD_FLAG = 1\nifdef OLD_FLAG\nendif\n'],
  ['make', 'CFLAGS += -DOLD_FLAG=$(X)\n'],
  ['c', '#ifdef OLD_FLAG\n#endif\n'],
  ['c', '#define OLD_FLAG 0\n'],
  ['kconfig', 'config A\n\tdepends on OLD_FLAG\n'],
  ['dockerfile', 'FROM x\nARG OLD_FLAG=1\nRUN make $OLD_FLAG\n'],
  ['meson', "x = get_option('OLD_FLAG')\n"],
  ['python', 'os.environ["OLD_FLAG"] = "1"\n'],
  ['yaml', 'env:\n  OLD_FLAG: "ON"\nflags: [OLD_FLAG]\n'],
  ['markdown', 'Set `OLD_FLAG` to ON.\n'],
]

/** One state of knowledge. */
type Row = readonly [what: string, states: readonly RenameState[], options?: Partial<Told>]

/** What is known besides. */
type Told = JudgingOptions & { readonly leave: Reason }

const STATES: readonly State[] = [
  'renamed',
  'aliased',
  'rejected',
  'premature',
  'both',
  'absent',
  'unknown',
]

const SOURCE: Upstream['source'] = {
  root: '/',
  revision: null,
  list: () => Promise.resolve([]),
  read: () => {
    throw new Error('nobody reads it')
  },
  close: () => Promise.resolve(),
}

const UPSTREAM: Upstream = {
  name: 'some/engine',
  path: 'vendor/engine',
  revision: 'a'.repeat(40),
  found: 'submodule',
  source: SOURCE,
  speaks: { by: 'tree', folder: '' },
}

const UPSTREAMS: Readonly<Record<string, Upstream | null>> = {
  none: null,
  read: UPSTREAM,
  itself: { ...UPSTREAM, path: '' },
  'by version': { ...UPSTREAM, path: 'get.sh', revision: null, source: null, version: '1.2' },
  'no files': { ...UPSTREAM, source: null, revision: null },
  'a commit': { ...UPSTREAM, found: 'git clone', source: null },
  nowhere: { ...UPSTREAM, found: 'git clone', source: null, revision: null },
}

function stateOf(
  to: Parameters<typeof renamed>[1],
  options: Parameters<typeof renamed>[2],
  more: Partial<RenameState> = {},
  step: Partial<Rename> = {},
): RenameState {
  const state = renamed('OLD_FLAG', to, options)
  return { ...state, steps: state.steps.map((one) => ({ ...one, ...step })), ...more }
}

const NEW = 'NEW_FLAG'

const FORMS: Readonly<Record<string, (state: State) => RenameState>> = {
  gone: (state) => stateOf(null, { state, note: 'Read this.' }),
  'gone, an option': (state) => stateOf(null, { state, kind: 'cmake-option' }),
  'gone, changed': (state) => stateOf(null, { state }, {}, { remains: 'changed' }),
  'gone, unread': (state) =>
    stateOf(null, { state }, { upstream: UPSTREAM }, { remains: 'unread' }),
  split: (state) => stateOf([NEW, 'MORE_FLAG'], { state, note: 'Read this.' }),
  'split with values': (state) =>
    stateOf(
      [
        { name: NEW, value: 'ON' },
        { name: 'MORE_FLAG', value: 'x y' },
      ],
      { state },
    ),
  'split, goes on': (state) => stateOf(['OLD_FLAG', NEW], { state }),
  inverted: (state) => stateOf(NEW, { state, value: { kind: 'inverted' } }),
  mapped: (state) =>
    stateOf(NEW, { state, value: { kind: 'mapped', values: { ON: 'AUTO', '1': '2' } } }),
  'a value': (state) => stateOf([{ name: NEW, value: 'yes' }], { state }),
  generic: (state) => stateOf(NEW, { state }, {}, { generic: true }),
  'generic, here': (state) => stateOf(NEW, { state }, { upstream: UPSTREAM }, { generic: true }),
  'generic, meant': (state) =>
    stateOf(NEW, { state }, { upstream: UPSTREAM, isMeant: true }, { generic: true }),
  'generic, a program': (state) =>
    stateOf(NEW, { state, kind: 'cmake-target' }, { upstream: UPSTREAM }, { generic: true }),
  'of another': (state) => stateOf(NEW, { state }, { upstream: UPSTREAM, ofOther: 'a/b' }),
  taken: (state) => stateOf(NEW, { state }, { isTaken: true }),
  learned: (state) => stateOf(NEW, { state, map: 'learned from some/engine', builtIn: false }),
  inline: (state) => stateOf(NEW, { state, map: 'inline', builtIn: false }),
  'several versions': (state) =>
    stateOf(NEW, { state }, { built: { versions: ['1.0', '2.0'], since: '2.0' } }),
  'many versions': (state) =>
    stateOf(NEW, { state }, { built: { versions: ['1', '2', '3', '4', '5'] } }),
  'versions that disagree': (state) =>
    stateOf(
      NEW,
      { state },
      {
        upstream: UPSTREAM,
        disputed: [
          stateOf(NEW, { state }, { upstream: { ...UPSTREAM, listed: '1.0' } }),
          stateOf(NEW, { state: 'premature' }, { upstream: UPSTREAM }),
        ],
      },
    ),
  aliases: (state) =>
    stateOf(
      NEW,
      { state },
      {
        upstream: UPSTREAM,
        aliases: [
          { path: 'a.cmake', line: 1, text: 'x', effect: 'forwards' },
          { path: 'b.cmake', line: 2, text: 'y', effect: 'dead' },
        ],
      },
    ),
}

/** Those of which two stand side by side. */
const SEVERAL: Readonly<Record<string, RenameState>> = {
  option: stateOf(NEW, { kind: 'cmake-option' }, { upstream: UPSTREAM }),
  'option, early': stateOf(
    NEW,
    { kind: 'cmake-option', state: 'premature' },
    { upstream: UPSTREAM },
  ),
  'option, absent': stateOf(NEW, { kind: 'cmake-option', state: 'absent' }, { upstream: UPSTREAM }),
  'option, unread': stateOf(
    NEW,
    { kind: 'cmake-option', state: 'unknown' },
    { upstream: UPSTREAMS['no files']! },
  ),
  'option, no upstream': stateOf(NEW, { kind: 'cmake-option', state: 'unknown' }),
  'macro of another name': stateOf('NEWER_FLAG', { kind: 'macro', map: 'b' }),
  'make-var': stateOf(NEW, { kind: 'make-var', map: 'b' }),
  'env, farther': stateOf('NEWER_FLAG', { kind: 'env', map: 'b' }, { farness: 1 }),
  'any of another name': stateOf('NEWER_FLAG', { map: 'c' }, { farness: 1 }),
  'any, a person': stateOf(NEW, { map: 'inline', builtIn: false, state: 'unknown' }),
  gone: stateOf(null, { kind: 'make-var', map: 'd', state: 'unknown' }),
  'gone, asked': stateOf(null, { map: 'e' }, { upstream: UPSTREAM }),
  'generic, nowhere': stateOf('NEWER_FLAG', { map: 'f', state: 'unknown' }, {}, { generic: true }),
  'the new name is old': { ...renamed(NEW, 'LAST_FLAG', { kind: 'macro' }), upstream: UPSTREAM },
  'its old name before': renamed('FIRST_FLAG', 'OLD_FLAG', {}),
}

function rowsOf<Item>(
  items: Readonly<Record<string, Item>>,
  states: readonly State[],
  make: (item: Item, state: State) => RenameState,
): readonly Row[] {
  return Object.entries(items).flatMap(([what, item]) =>
    states.map((state): Row => [`${what}, ${state}`, [make(item, state)]]),
  )
}

const SECTIONS: Readonly<Record<string, readonly Row[]>> = {
  'the kind of a rename and what upstream says': RENAME_KINDS.flatMap((kind) =>
    STATES.map((state): Row => [`${kind}, ${state}`, [stateOf(NEW, { kind, state })]]),
  ),
  'the upstream of a built-in map': rowsOf(UPSTREAMS, STATES, (upstream, state) =>
    stateOf(NEW, { state, kind: 'cmake-option' }, { upstream }),
  ),
  'the upstream of a map of one’s own': rowsOf(UPSTREAMS, STATES, (upstream, state) =>
    stateOf(NEW, { state, builtIn: false }, { upstream }),
  ),
  'what a rename leads to': rowsOf(
    FORMS,
    ['renamed', 'aliased', 'premature', 'unknown'],
    (form, state) => form(state),
  ),
  'two renames of one name': Object.entries(SEVERAL).flatMap(([first, one], index, all) =>
    all.slice(index + 1).map(([second, two]): Row => [`${first} + ${second}`, [one, two]]),
  ),
  'what a person asked for': (['renamed', 'aliased', 'unknown'] as const).flatMap((state) => {
    const states = [stateOf(NEW, { state, kind: 'cmake-option' })]
    return [
      ['widen', states, { conditions: 'widen' }],
      ['replace', states, { conditions: 'replace' }],
      ['the documents', states, { scopes: new Set<Scope>(['docs']) }],
      ['in old itself', states, { itself: ['some/old.cpp'] }],
      ['a changelog', states, { leave: { code: 'changelog', message: 'It is a changelog.' } }],
    ] satisfies readonly Row[]
  }),
}

/** What is said of each place of a text. */
function tell(reader: string, text: string, [, states, options = {}]: Row): readonly string[] {
  const names = new Names(
    states.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]),
    states.map(({ from }) => from),
  )
  const { leave = null, ...asked } = options
  const file = {
    path: 'file',
    format: reader,
    text,
    scope: reader === 'markdown' ? 'docs' : 'build',
    leave,
    lines: linesOf(text),
    uses: readFileUses(reader, text, names),
  } as const
  const facts = gatherFacts(
    [file],
    { states, linked: [] },
    { scopes: new Set(['build', 'docs', 'sources']), conditions: 'auto', ...asked },
  )
  return judgeFile(file, () => facts).map(({ role, from, action, safety, reason, edits, to }) => {
    const written = edits.map((edit) => JSON.stringify(edit.text)).join(' ')
    const what = [action, safety, reason.code, written].filter((word) => word !== '').join(' ')
    return `${role} ${from} → ${to.join('+') || '-'}: ${what}. ${reason.message}`
  })
}

const recordOf = openRecord('judging/table', Object.keys(SECTIONS))

test.each(Object.entries(SECTIONS))('%s', (section, rows) => {
  const answers = new Map<string, number>()
  const numberOf = (answer: string): number => {
    const number = answers.get(answer) ?? answers.size + 1
    answers.set(answer, number)
    return number
  }
  const table = rows.map((row) => {
    const numbers = PLACES.map(([reader, text]) => {
      return tell(reader, text, row).map(numberOf).join('+') || '-'
    })
    return `${row[0]}: ${numbers.join(' ')}`
  })
  const told = [
    ...PLACES.map(([reader, text]) => `${reader} ${JSON.stringify(text)}`),
    ...table,
    ...[...answers].map(([answer, number]) => `${number}. ${answer}`),
  ].join('\n')
  expect(told).toBe(recordOf(section, told))
})
