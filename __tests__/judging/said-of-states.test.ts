import { describe, expect, test } from '@jest/globals'

import type { RenameState, Upstream } from '../../src/upstream/states/state.ts'
import { renamed, rewrite, UNASKED } from '../languages/cases.ts'

/** An upstream that was read at a path; '' is the repository itself. */
const readAt = (path: string): Upstream => ({
  ...UNASKED,
  name: 'a/engine',
  path,
  revision: 'v2',
  source: SOURCE,
})
const SOURCE: NonNullable<Upstream['source']> = {
  root: '/',
  revision: null,
  list: () => Promise.resolve([]),
  async *read() {},
  close: () => Promise.resolve(),
}
/** One of which a version alone is known. */
const PINNED: Upstream = {
  ...UNASKED,
  name: 'a/engine',
  path: 'pins.txt',
  found: 'text',
  version: '2.0',
}

type Options = Parameters<typeof renamed>[2] & Partial<RenameState> & { generic?: true }

/** A rename with what else is known of it. */
function known(
  to: Parameters<typeof renamed>[1],
  { generic, ...options }: Options = {},
): RenameState {
  const { kind, state, value, builtIn, note, map, ...more } = options
  const made = renamed('OLD_FLAG', to, {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(value && { value }),
    ...(builtIn !== undefined && { builtIn }),
    ...(note && { note }),
    ...(map && { map }),
  })
  const steps = generic === true ? made.steps.map((step) => ({ ...step, generic })) : made.steps
  return { ...made, steps, ...more }
}

type Row = readonly [
  what: string,
  reader: string,
  text: string,
  states: readonly RenameState[],
  told: readonly string[],
  itself?: readonly string[],
]

/** What is told of each place: `line action safety code: message`. */
function tell(...[, reader, text, states, , itself]: Row): readonly string[] {
  const { sites } = rewrite(reader, text, states, itself === undefined ? {} : { itself })
  return sites.map(
    ({ line, action, safety, reason }) =>
      `${line} ${action} ${safety} ${reason.code}: ${reason.message}`,
  )
}

const GIVEN = 'cmake -DOLD_FLAG=ON .\n'
const ASKED = 'if(OLD_FLAG)\nendif()\n'
const SPACK =
  'from spack.package import *\nclass A(CMakePackage):\n    version("2.0")\n    def f(self):\n        return ["-DOLD_FLAG=ON"]\n'
const NEWER = known('NEW_FLAG', { upstream: PINNED })
const OLDER = known('NEW_FLAG', { state: 'premature', upstream: PINNED })
const UNKNOWN = known('NEW_FLAG', { state: 'unknown' })
const BUILT = { versions: ['1.0', '2.0'], since: '2.0' }

describe('several versions that one recipe builds', () => {
  test.each<Row>([
    [
      'the newer ones get the new name',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: BUILT, disputed: [OLDER, NEWER] })],
      [
        '5 widen review by-version: Several versions are built here (1.0 and 2.0): from 2.0 on a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version; the older ones keep OLD_FLAG.',
      ],
    ],
    [
      'in whatever order they are told',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: BUILT, disputed: [NEWER, OLDER] })],
      [
        '5 widen review by-version: Several versions are built here (1.0 and 2.0): from 2.0 on a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version; the older ones keep OLD_FLAG.',
      ],
    ],
    [
      'none is older',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: BUILT, disputed: [NEWER, NEWER] })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version; 2.0: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'none is newer',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: BUILT, disputed: [OLDER, OLDER] })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) still reads OLD_FLAG.',
      ],
    ],
    [
      'of one nothing is known',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: BUILT, disputed: [OLDER, UNKNOWN] })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; OLD_FLAG was renamed to NEW_FLAG; no pinned upstream confirms it.',
      ],
    ],
    [
      'there are three answers',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: BUILT, disputed: [OLDER, NEWER, NEWER] })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version; 2.0: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'a newer one has two names for it',
      'python',
      SPACK,
      [
        known('NEW_FLAG', {
          built: BUILT,
          disputed: [OLDER, known(['A', 'B'], { upstream: PINNED })],
        }),
      ],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) reads A and B and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'the first newer one is not known',
      'python',
      SPACK,
      [known('NEW_FLAG', { built: { versions: ['1.0', '2.0'] }, disputed: [OLDER, NEWER] })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'a language that asks for no version',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { built: BUILT, disputed: [OLDER, NEWER] })],
      [
        '1 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'a condition',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { built: BUILT, disputed: [OLDER, { ...NEWER, state: 'aliased' }] })],
      [
        '1 keep review pins-differ: Several versions are built here (1.0 and 2.0), only some of which have the rename, and a condition on the version is for a person to write here: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) reads NEW_FLAG, by its version; whether any value of OLD_FLAG still arrives is not seen.',
      ],
    ],
    [
      'so many versions',
      'python',
      SPACK,
      [
        known('NEW_FLAG', {
          built: { versions: ['1', '2', '3', '4'], since: '2.0' },
          disputed: [OLDER, NEWER],
        }),
      ],
      [
        '5 widen review by-version: Several versions are built here (1, 2, 3 and 4): from 2.0 on a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version; the older ones keep OLD_FLAG.',
      ],
    ],
    [
      'more versions',
      'python',
      SPACK,
      [
        known('NEW_FLAG', {
          built: { versions: ['1', '2', '3', '4', '5'], since: '2.0' },
          disputed: [OLDER, NEWER],
        }),
      ],
      [
        '5 widen review by-version: Several versions are built here (5, 1 to 5): from 2.0 on a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version; the older ones keep OLD_FLAG.',
      ],
    ],
    [
      'nothing says which have the name',
      'python',
      SPACK,
      [known('NEW_FLAG', { state: 'unknown', built: BUILT })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), and nothing says which of them read NEW_FLAG and no longer OLD_FLAG.',
      ],
    ],
    [
      'a rename that a person gave',
      'python',
      SPACK,
      [known('NEW_FLAG', { state: 'unknown', builtIn: false, built: BUILT })],
      [
        '5 keep review pins-differ: Several versions are built here (1.0 and 2.0), and nothing says which of them read NEW_FLAG and no longer OLD_FLAG.',
      ],
    ],
    [
      'a name that is gone',
      'python',
      SPACK,
      [known(null, { state: 'unknown', built: BUILT })],
      ['5 keep display removed: The flag OLD_FLAG was removed upstream and has no new name.'],
    ],
    [
      'two pins without a recipe',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { disputed: [OLDER, { ...NEWER, upstream: readAt('vendor/engine') }] })],
      [
        '1 keep review pins-differ: Pins that are equally near to this place disagree: 2.0: a/engine (pins.txt) still reads OLD_FLAG; a/engine (vendor/engine) reads NEW_FLAG, and nothing in it reads OLD_FLAG any more.',
      ],
    ],
    [
      'an own option that a person renames',
      'cmake',
      `option(OLD_FLAG "x" OFF)\n${ASKED}`,
      [known('NEW_FLAG', { state: 'unknown', builtIn: false, built: BUILT })],
      [
        '1 replace review stale: OLD_FLAG was renamed to NEW_FLAG; no pinned upstream confirms it.',
        '2 widen review accept-both: Both OLD_FLAG and NEW_FLAG are accepted, since it is not known which one arrives here.',
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})

describe('names that others use too', () => {
  test.each<Row>([
    [
      'an upstream that reads it',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { generic: true, upstream: PINNED })],
      [
        '1 replace review stale: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version. Other projects use that name too: look whether this one is meant.',
      ],
    ],
    [
      'the command that builds that upstream',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { generic: true, upstream: PINNED, isMeant: true })],
      [
        '1 replace safe stale: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'a rename that a person gave',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { generic: true, upstream: PINNED, builtIn: false })],
      [
        '1 replace safe stale: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version.',
      ],
    ],
    [
      'one that is not stale yet',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { generic: true, upstream: PINNED, state: 'premature' })],
      [
        '1 keep display premature: a/engine (pins.txt) still reads OLD_FLAG and does not know NEW_FLAG yet, by its version.',
      ],
    ],
    [
      'an upstream that was not asked',
      'shell',
      GIVEN,
      [
        known('NEW_FLAG', {
          generic: true,
          upstream: { ...UNASKED, found: 'text' },
          state: 'unknown',
        }),
      ],
      [
        '1 keep display common-name: OLD_FLAG is a name that others use too, and the test that is pinned here could not be asked whether it is its own.',
      ],
    ],
    [
      'two that were not asked',
      'shell',
      GIVEN,
      [
        known('A', { generic: true, upstream: { ...UNASKED, found: 'text' }, state: 'unknown' }),
        known('B', {
          generic: true,
          upstream: { ...UNASKED, found: 'text' },
          state: 'unknown',
          map: 'other',
        }),
      ],
      [
        '1 keep display common-name: OLD_FLAG is a name that others use too, and the test that is pinned here could not be asked whether it is its own.',
      ],
    ],
    [
      'two of which one is its own',
      'shell',
      GIVEN,
      [
        known('A', { generic: true, upstream: { ...UNASKED, found: 'text' }, state: 'unknown' }),
        known('B', { upstream: { ...UNASKED, found: 'text' }, state: 'unknown', map: 'other' }),
      ],
      [
        '1 keep review ambiguous: More than one flag is called OLD_FLAG, and nothing here tells which is meant: a flag of test became A, a flag of other became B.',
      ],
    ],
    [
      'two that are pinned and can’t be asked',
      'shell',
      GIVEN,
      [
        known('A', { upstream: UNASKED, state: 'unknown' }),
        known('B', { upstream: UNASKED, state: 'unknown', map: 'other' }),
      ],
      [
        '1 keep review upstream-unread: another/one is pinned in vendor/one, and its files are not here to say whether it still reads OLD_FLAG: check out the submodules, or say where it lies (upstream).',
      ],
    ],
    [
      'two of which one can be asked',
      'shell',
      GIVEN,
      [
        known('A', { upstream: UNASKED, state: 'unknown' }),
        known('B', { upstream: PINNED, map: 'other' }),
      ],
      ['1 replace safe stale: a/engine (pins.txt) reads B and no longer OLD_FLAG, by its version.'],
    ],
    [
      'two that are gone',
      'shell',
      GIVEN,
      [known(null, { upstream: PINNED }), known(null, { upstream: PINNED, state: 'premature' })],
      ['1 keep display premature: a/engine (pins.txt) still reads OLD_FLAG, by its version.'],
    ],
    [
      'the repository itself and an upstream',
      'shell',
      GIVEN,
      [
        known('A', { upstream: readAt('') }),
        known('B', { upstream: readAt('vendor/engine'), map: 'other' }),
      ],
      [
        '1 replace safe stale: a/engine (vendor/engine) reads B, and nothing in it reads OLD_FLAG any more.',
      ],
    ],
    [
      'an upstream and the repository itself',
      'shell',
      GIVEN,
      [
        known('B', { upstream: readAt('vendor/engine'), map: 'other' }),
        known('A', { upstream: readAt('') }),
      ],
      [
        '1 replace safe stale: a/engine (vendor/engine) reads B, and nothing in it reads OLD_FLAG any more.',
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})

describe('a condition on a name that still works', () => {
  test.each<Row>([
    [
      'where upstream’s files say so',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'aliased', upstream: readAt('vendor/engine') })],
      [
        "1 widen safe accept-both: a/engine (vendor/engine) still accepts OLD_FLAG and turns it into NEW_FLAG where this condition can't see it: both are accepted.",
      ],
    ],
    [
      'where its version says so',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'aliased', upstream: PINNED })],
      [
        "1 widen safe accept-both: a/engine (pins.txt) may still accept OLD_FLAG and turn it into NEW_FLAG where this condition can't see it: both are accepted.",
      ],
    ],
    [
      'where a test says so',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'both' })],
      [
        "1 widen safe accept-both: test still accepts OLD_FLAG and turns it into NEW_FLAG where this condition can't see it: both are accepted.",
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})

describe('whose name it is', () => {
  const FORK = { upstream: readAt('') }
  test.each<Row>([
    [
      'the upstream itself',
      'cmake',
      ASKED,
      [known('NEW_FLAG', FORK)],
      [
        '1 keep display owned-here: This repository is a/engine itself or a fork of it, so the name is its own.',
      ],
    ],
    [
      'the upstream itself, where a person gave the rename',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { ...FORK, builtIn: false })],
      [
        '1 replace safe stale: a/engine reads NEW_FLAG, and nothing in it reads OLD_FLAG any more: this asks for the new name from now on.',
      ],
    ],
    [
      'a sibling whose mark the name bears',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'unknown' })],
      [
        '1 keep display owned-here: This repository is me/old, whose own name OLD_FLAG is: what test calls it says nothing here.',
      ],
      ['me/old'],
    ],
    [
      'a sibling with an ending in its name',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'unknown' })],
      [
        '1 keep display owned-here: This repository is me/Old.cpp, whose own name OLD_FLAG is: what test calls it says nothing here.',
      ],
      ['me/Old.cpp'],
    ],
    [
      'a sibling whose mark is a part of the name’s',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'unknown' })],
      [
        '1 widen review accept-both: Both OLD_FLAG and NEW_FLAG are accepted, since it is not known which one arrives here.',
      ],
      ['me/ol'],
    ],
    [
      'a sibling with another mark',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'unknown' })],
      [
        '1 widen review accept-both: Both OLD_FLAG and NEW_FLAG are accepted, since it is not known which one arrives here.',
      ],
      ['old/engine'],
    ],
    [
      'a sibling, and an upstream that was read',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { upstream: PINNED })],
      [
        '1 replace safe stale: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version: this asks for the new name from now on.',
      ],
      ['me/old'],
    ],
    [
      'a sibling, and a rename that a person gave',
      'cmake',
      ASKED,
      [known('NEW_FLAG', { state: 'unknown', builtIn: false })],
      [
        '1 widen review accept-both: Both OLD_FLAG and NEW_FLAG are accepted, since it is not known which one arrives here.',
      ],
      ['me/old'],
    ],
    [
      'an own option',
      'cmake',
      `option(OLD_FLAG "x" OFF)\n${ASKED}`,
      [known('NEW_FLAG', { upstream: PINNED })],
      [
        '1 keep display owned-here: This repository declares OLD_FLAG itself.',
        '2 keep review owned-here: This repository declares OLD_FLAG itself, so the name may be its own.',
      ],
    ],
    [
      'an own option, and a macro of that name',
      'cmake',
      `option(OLD_FLAG "x" OFF)\nadd_compile_definitions(OLD_FLAG)\n`,
      [known('NEW_FLAG', { upstream: PINNED })],
      [
        '1 keep display owned-here: This repository declares OLD_FLAG itself.',
        '2 replace review stale: a/engine (pins.txt) reads NEW_FLAG and no longer OLD_FLAG, by its version. OLD_FLAG is an option and a macro here, and the rename does not say which of them it means.',
      ],
    ],
    [
      'an own option of another build system',
      'meson',
      `option('OLD_FLAG', type: 'boolean')\n`,
      [known('NEW_FLAG', { upstream: PINNED })],
      ['1 keep display owned-here: This repository declares OLD_FLAG itself.'],
    ],
    [
      'an own option, and its removal that a person gave',
      'cmake',
      `option(OLD_FLAG "x" OFF)\n${ASKED}`,
      [known(null, { state: 'unknown', builtIn: false })],
      [
        '1 keep display removed: The flag OLD_FLAG was removed upstream and has no new name.',
        '2 keep display removed: The flag OLD_FLAG was removed upstream and has no new name.',
      ],
    ],
    [
      'an own symbol that is gone',
      'kconfig',
      'config OLD_FLAG\n\tbool "x"\n',
      [known(null, { upstream: PINNED, kind: 'kconfig' })],
      [
        '1 keep review owned-here: This repository defines the symbol OLD_FLAG with a type, and nothing that a person writes in it reads it: who does may know no other name.',
      ],
    ],
    [
      'an own symbol that nobody reads',
      'kconfig',
      'config OLD_FLAG\n\tbool "x"\n',
      [known('NEW_FLAG', { state: 'unknown', builtIn: false, kind: 'kconfig' })],
      [
        '1 keep review owned-here: This repository defines the symbol OLD_FLAG with a type, and nothing that a person writes in it reads it: who does may know no other name.',
      ],
    ],
    [
      'an own symbol that something reads',
      'kconfig',
      'config OLD_FLAG\n\tbool "x"\nconfig B\n\tdepends on OLD_FLAG\n',
      [known('NEW_FLAG', { state: 'unknown', builtIn: false, kind: 'kconfig' })],
      [
        '1 replace review stale: OLD_FLAG was renamed to NEW_FLAG; no pinned upstream confirms it.',
        '4 widen review accept-both: Both OLD_FLAG and NEW_FLAG are accepted, since it is not known which one arrives here.',
      ],
    ],
    [
      'a macro that an option turns on',
      'cmake',
      `if(NEW_FLAG)\n  add_compile_definitions(OLD_FLAG)\nendif()\n`,
      [known('NEW_FLAG', { upstream: PINNED })],
      [
        '2 keep display option-renamed: The option NEW_FLAG turns on the macro OLD_FLAG here: only the option was renamed.',
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})

describe('a flag that is gone', () => {
  const GONE = [known(null, { upstream: PINNED, kind: 'cmake-option' })]
  test.each<Row>([
    [
      'an argument of CMake',
      'shell',
      GIVEN,
      GONE,
      [
        '1 keep review removed: The CMake option OLD_FLAG was removed upstream and has no new name.',
      ],
    ],
    [
      'a variable of a script, for another build',
      'shell',
      'OLD_FLAG=1\necho $OLD_FLAG\n',
      GONE,
      [],
    ],
    [
      'an argument of an image',
      'dockerfile',
      'FROM a\nARG OLD_FLAG=1\nRUN make X=$OLD_FLAG\n',
      GONE,
      [],
    ],
    [
      'an own variable of CMake',
      'cmake',
      `set(OLD_FLAG ON)\n${ASKED}`,
      GONE,
      [
        '1 keep review removed: The CMake option OLD_FLAG was removed upstream and has no new name.',
        "2 keep display own-variable: OLD_FLAG is a variable of this file's own here; upstream has no CMake option of that name any more, so look where it is handed on.",
      ],
    ],
    [
      'what the repository declares',
      'cmake',
      `option(OLD_FLAG "x" OFF)\n${ASKED}set(OLD_FLAG ON)\n`,
      GONE,
      [
        '1 keep display owned-here: This repository declares OLD_FLAG itself.',
        '2 keep review owned-here: This repository declares OLD_FLAG itself, so the name may be its own.',
        '4 keep review removed: The CMake option OLD_FLAG was removed upstream and has no new name.',
      ],
    ],
    [
      'an argument of an image, of which upstream had any kind',
      'dockerfile',
      'FROM a\nARG OLD_FLAG=1\nRUN make X=$OLD_FLAG\n',
      [known(null, { upstream: PINNED })],
      [
        "2 keep display own-variable: OLD_FLAG is a variable of this file's own here; upstream has no flag of that name any more, so look where it is handed on.",
        "3 keep display own-variable: OLD_FLAG is a variable of this file's own here; upstream has no flag of that name any more, so look where it is handed on.",
      ],
    ],
    [
      'an own read of the environment',
      'shell',
      'echo ${OLD_FLAG:-1}\n',
      [known(null, { upstream: PINNED })],
      [
        "1 keep display own-variable: OLD_FLAG is a variable of this file's own here; upstream has no flag of that name any more, so look where it is handed on.",
      ],
    ],
    [
      'a variable of a script, of which upstream had any kind',
      'shell',
      'OLD_FLAG=1\necho $OLD_FLAG\n',
      [known(null, { upstream: PINNED })],
      [
        '1 keep review removed: The flag OLD_FLAG was removed upstream and has no new name.',
        "2 keep display own-variable: OLD_FLAG is a variable of this file's own here; upstream has no flag of that name any more, so look where it is handed on.",
      ],
    ],
    [
      'an argument in a script’s variable',
      'shell',
      'A="-DOLD_FLAG=1"\n',
      GONE,
      [
        '1 keep review removed: The CMake option OLD_FLAG was removed upstream and has no new name.',
      ],
    ],
    [
      'a condition that the repository’s declaration answers',
      'meson',
      "option('OLD_FLAG', type: 'boolean')\nx = get_option('OLD_FLAG')\n",
      [known(null, { upstream: PINNED })],
      [
        '1 keep display owned-here: This repository declares OLD_FLAG itself.',
        '2 keep review owned-here: This repository declares OLD_FLAG itself, so the name may be its own.',
      ],
    ],
    [
      'upstream’s own tree',
      'cmake',
      ASKED,
      [known(null, { upstream: readAt(''), kind: 'cmake-option' })],
      [
        '1 keep display owned-here: This repository is a/engine itself or a fork of it, so the name is its own.',
      ],
    ],
    [
      'an upstream that is not here',
      'shell',
      GIVEN,
      [known(null, { state: 'unknown', kind: 'cmake-option' })],
      [
        '1 keep display removed: The CMake option OLD_FLAG was removed upstream and has no new name.',
      ],
    ],
    [
      'two answers of one kind',
      'shell',
      GIVEN,
      [known('NEW_FLAG', { disputed: [OLDER, known(null, { upstream: PINNED })] })],
      [
        '1 keep review pins-differ: Pins that are equally near to this place disagree: 2.0: a/engine (pins.txt) still reads OLD_FLAG; 2.0: a/engine (pins.txt) has no OLD_FLAG any more.',
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})

describe('names that are put together', () => {
  const LOOP = 'for x in FLAG; do make OLD_$x=1; done\n'
  test.each<Row>([
    [
      'two new names',
      'shell',
      LOOP,
      [known('A', { kind: 'make-var' }), known('B', { kind: 'cmake-option' })],
      [
        '1 keep review composed-name: OLD_$x is put together: it gives OLD_FLAG (now A or B) with FLAG of line 1.',
      ],
    ],
    [
      'none',
      'shell',
      LOOP,
      [known(null)],
      [
        '1 keep review removed: OLD_$x is put together: it gives OLD_FLAG with FLAG of line 1. The flag OLD_FLAG was removed upstream and has no new name.',
      ],
    ],
    [
      'a value that is nothing',
      'make',
      'OLD_FLAG$(S) = 1\n',
      [known('NEW_FLAG')],
      [
        '1 keep review composed-name: A longer name is put together here of which OLD_FLAG is only a part.',
      ],
    ],
    [
      'a value that is nothing, said',
      'make',
      'S =\nOLD_FLAG$(S) = 1\n',
      [known('NEW_FLAG')],
      [
        '2 keep review composed-name: A longer name is put together here of which OLD_FLAG is only a part.',
      ],
    ],
    [
      'a value that is nothing, within',
      'make',
      'A = $(OLD_$(SPL)FLAG)\n',
      [known('NEW_FLAG')],
      [
        '1 keep review composed-name: OLD_$(SPL)FLAG is put together with a value that is not seen here: it may give OLD_FLAG (now NEW_FLAG).',
      ],
    ],
    [
      'a longer name',
      'cmake',
      'foreach(n OLD_FLAG)\n  set(MY_${n} ON)\nendforeach()\n',
      [known('NEW_FLAG')],
      [
        '1 replace safe stale: test reads NEW_FLAG, and nothing in it reads OLD_FLAG any more.',
        '2 keep review composed-name: MY_${n} gives MY_OLD_FLAG with OLD_FLAG (now NEW_FLAG) of line 1.',
      ],
    ],
    [
      'blanks, which are not shown',
      'python',
      `get("_".join(["OLD",${' '.repeat(90)}"FLAG"]))\n`,
      [known('NEW_FLAG')],
      [
        '1 keep review composed-name: "_".join(["OLD", "FLAG"] is put together: it gives OLD_FLAG (now NEW_FLAG).',
      ],
    ],
    [
      'a longer place, which is cut off',
      'python',
      `get("_".join(["OLD",${' '.repeat(90)}"FLAG"${' , '.repeat(40)}]))\n`,
      [known('NEW_FLAG')],
      [
        '1 keep review composed-name: "_".join(["OLD", "FLAG" , , , , , , , , , , , , , , , , , , , , , , , , , , , , … is put together: it gives OLD_FLAG (now NEW_FLAG).',
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})

describe('mere words', () => {
  test.each<Row>([
    [
      'a hyphen before it',
      'yaml',
      'name: x-OLD_FLAG\n',
      [known('NEW_FLAG')],
      [
        '1 keep display part-of-longer-name: A hyphen makes OLD_FLAG a part of a longer name here, of a file, a package or a preset.',
      ],
    ],
    [
      'a hyphen behind it',
      'yaml',
      'name: OLD_FLAG-linux\n',
      [known('NEW_FLAG')],
      [
        '1 keep display part-of-longer-name: A hyphen makes OLD_FLAG a part of a longer name here, of a file, a package or a preset.',
      ],
    ],
    [
      'a hyphen in a comment',
      'yaml',
      '# x-OLD_FLAG\n',
      [known('NEW_FLAG')],
      ['1 replace safe stale: test reads NEW_FLAG, and nothing in it reads OLD_FLAG any more.'],
    ],
    [
      'no hyphen',
      'yaml',
      'name: OLD_FLAG\n',
      [known('NEW_FLAG')],
      ['1 replace safe stale: test reads NEW_FLAG, and nothing in it reads OLD_FLAG any more.'],
    ],
    [
      'one mapping, of which one command takes both values',
      'python',
      'd = {"a": "-DOLD_FLAG=ON", "b": "-DNEW_FLAG=ON"}\nrun(["cmake", d["a"], d["b"]])\n',
      [known('NEW_FLAG')],
      [
        '1 keep review both-named: NEW_FLAG is the value of another key of the same mapping (line 1), and one command takes both: read it as a whole.',
      ],
    ],
    [
      'one mapping, of which a command takes one value',
      'python',
      'd = {"a": "-DOLD_FLAG=ON", "b": "-DNEW_FLAG=ON"}\nrun(["cmake", d[x]])\n',
      [known('NEW_FLAG')],
      [
        '1 keep display serves-both: NEW_FLAG is the value of another key of the same mapping (line 1): both names are served on purpose.',
      ],
    ],
  ])('%s', (...row) => {
    expect(tell(...row)).toEqual(row[4])
  })
})
