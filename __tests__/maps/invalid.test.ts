import { describe, expect, test } from '@jest/globals'

import { parseMap } from '../../src/maps/parse.ts'
import { UserError } from '../../src/core/user-error.ts'

const HEAD = 'upstream: a/b\nversions: build-number\nrenames:\n'

/** The whole error text for a map file; the name of the file is m.yml. */
function complaint(text: string): string {
  try {
    parseMap(text, 'm.yml')
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  return 'accepted'
}

const KINDS =
  'macro, cmake-option, cmake-variable, cmake-target, make-var, env, kconfig, bazel-flag, compiler-flag, autoconf, meson-option, cargo-feature, any'
const RENAME_KEYS = 'from, to, kind, since, removed, value, generic, remains, evidence, note'
const TO =
  'Write the new name, a list of names, a mapping of names to values, or null for a removed flag.'
const FROM = 'Write the old name as it stands in the build file, without -D and without a value.'

const CASES: readonly (readonly [what: string, text: string, message: string])[] = [
  ...bundleCases(),
  ['an empty file', '', 'm.yml:1:1: The file is empty. Write `upstream` and `renames`.'],
  [
    'a text instead of a mapping',
    'hello',
    'm.yml:1:1: A map must be a mapping. Begin with `upstream:`.',
  ],
  [
    'an unclosed bracket',
    'upstream: [1, 2',
    'm.yml:1:16: The file is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Line the keys up, and close every bracket.',
  ],
  [
    'a tab as indentation',
    'upstream: a/b\nrenames:\n\t- from: A',
    'm.yml:3:1: The file is no valid YAML: Tabs are not allowed as indentation. Indent with spaces.',
  ],
  [
    'a second document',
    'upstream: a/b\n---\nupstream: a/b',
    'm.yml:2:1: The file holds a second document. Keep one map in a file.',
  ],
  [
    'an older YAML',
    '%YAML 1.1\n---\nupstream: a/b\n',
    'm.yml:1:1: The file asks for an older YAML. Leave the %YAML line out; maps are YAML 1.2.',
  ],
  [
    'a tag',
    'upstream: !secret a/b',
    'm.yml:1:11: Tags such as !name have no meaning here. Leave the tag out.',
  ],
  [
    'a core tag that means something else',
    'upstream: !!binary aGk=',
    'm.yml:1:20: Tags such as !name have no meaning here. Leave the tag out.',
  ],
  [
    'a merge key',
    `${HEAD}  - <<: {kind: macro}\n    from: A\n    to: B\n`,
    'm.yml:4:5: Merge keys (<<) are not supported. Write the keys out in every entry.',
  ],
  [
    'an alias without anchor',
    'upstream: *a\n',
    'm.yml:1:11: No anchor "a" stands before. Write the value out.',
  ],
  [
    'an alias to what it lies in',
    'upstream: &a [*a]\n',
    'm.yml:1:15: An alias points to what it lies in. Write the value out.',
  ],
  [
    'a key twice',
    `${HEAD}  - from: A\n    from: B\n    to: C\n    kind: macro\n`,
    'm.yml:5:5: The key "from" stands twice in one mapping. Drop one of the two.',
  ],
  [
    'a key that would reach into objects',
    '__proto__: {a: b}',
    'm.yml:1:1: The key "__proto__" is reserved. Leave it out.',
  ],
  [
    'a key that is a list',
    '? [a, b]\n: 1\n',
    'm.yml:1:3: A key must be a plain text. Write the key out.',
  ],
  [
    'control characters',
    `${HEAD}  - from: A\n    to: B\n    kind: macro\n    note: "a\\e[31m"\n`,
    'm.yml:7:11: The text holds control characters. Take them out.',
  ],
  [
    'a mistyped key',
    `${HEAD}  - form: A\n    to: B\n    kind: macro\n`,
    'm.yml:4:5: Unknown key "form". Did you mean "from"?',
  ],
  [
    'an unknown key',
    `${HEAD}  - from: A\n    to: B\n    kind: macro\n    priority: 1\n`,
    `m.yml:7:5: Unknown key "priority". Known here: ${RENAME_KEYS}.`,
  ],
  [
    'a mistyped key of the map',
    'upstream: a/b\nrename: []\n',
    'm.yml:2:1: Unknown key "rename". Did you mean "renames"?',
  ],
  [
    'a rename among the cases',
    'upstream: a/b\nrenames: [{from: A, to: B, kind: macro}]\ncases: [{file: a.sh, stays: A=1, kind: macro}]\n',
    'm.yml:3:34: Unknown key "kind". Known here: file, before, after, stays, at.',
  ],
  [
    'no upstream',
    'renames: [{from: A, to: B, kind: macro}]\n',
    'm.yml:1:1: "upstream" is missing. Write owner/name, such as ggml-org/llama.cpp.',
  ],
  [
    'an upstream without owner',
    'upstream: llama.cpp\nrenames: [{from: A, to: B, kind: macro}]\n',
    'm.yml:1:11: "llama.cpp" is not possible for "upstream". Write owner/name, such as ggml-org/llama.cpp.',
  ],
  [
    'no renames',
    'upstream: a/b\n',
    'm.yml:1:1: "renames" is missing. Write a list of entries with `from`, `to` and `kind`.',
  ],
  [
    'renames of the wrong type',
    'upstream: a/b\nrenames: {A: B}\n',
    'm.yml:2:10: "renames" must not be a mapping. Write a list of entries with `from`, `to` and `kind`.',
  ],
  [
    'an empty list of renames',
    'upstream: a/b\nrenames: []\n',
    'm.yml:2:10: "renames" is empty. Write a list of entries with `from`, `to` and `kind`.',
  ],
  [
    'an entry that is a text',
    `${HEAD}  - A=B\n`,
    'm.yml:4:5: An entry must be a mapping, not a text. Write a list of entries with `from`, `to` and `kind`.',
  ],
  [
    'an unknown version scheme',
    'upstream: a/b\nversions: build\nrenames: [{from: A, to: B, kind: macro}]\n',
    'm.yml:2:11: "build" is no version scheme. Choose one of semver, build-number, date, commit.',
  ],
  [
    'a path of detect that leads out',
    'upstream: a/b\ndetect: [../ggml.h]\nrenames: [{from: A, to: B, kind: macro}]\n',
    'm.yml:2:10: "../ggml.h" is not possible for An item of "detect". Write a list of files, relative to a vendored copy, such as [include/llama.h].',
  ],
  [
    'no kind',
    `${HEAD}  - from: A\n    to: B\n`,
    `m.yml:4:5: "kind" is missing. Choose one of ${KINDS}.`,
  ],
  [
    'a mistyped kind',
    `${HEAD}  - {from: A, to: B, kind: makro}\n`,
    'm.yml:4:28: "makro" is no kind. Did you mean "macro"?',
  ],
  [
    'a kind like no other',
    `${HEAD}  - {from: A, to: B, kind: flag}\n`,
    `m.yml:4:28: "flag" is no kind. Choose one of ${KINDS}.`,
  ],
  ['no to', `${HEAD}  - {from: A, kind: macro}\n`, `m.yml:4:5: "to" is missing. ${TO}`],
  [
    'a blank to',
    `${HEAD}  - from: A\n    to:\n    kind: macro\n`,
    'm.yml:5:8: "to" is blank. Write the new name, or null for a removed flag.',
  ],
  [
    'an empty list of names',
    `${HEAD}  - {from: A, to: [], kind: macro}\n`,
    'm.yml:4:19: "to" is empty. Write `to: null` for a removed flag.',
  ],
  [
    'an empty mapping',
    `${HEAD}  - {from: A, to: {}, kind: macro}\n`,
    `m.yml:4:19: "to" is empty. ${TO}`,
  ],
  [
    'a list in a mapping',
    `${HEAD}  - {from: A, to: {B: [1]}, kind: macro}\n`,
    `m.yml:4:23: "B" must not be a list. ${TO}`,
  ],
  [
    'a name with -D',
    `${HEAD}  - {from: -DA, to: B, kind: macro}\n`,
    'm.yml:4:12: "-DA" cannot be the name of a flag of kind macro. Leave out -D: A.',
  ],
  [
    'a reference instead of a name',
    `${HEAD}  - {from: "\${A}", to: B, kind: cmake-option}\n`,
    'm.yml:4:12: "${A}" is no name of a flag. Write the name alone: A.',
  ],
  [
    'a value in the old name',
    `${HEAD}  - {from: A=ON, to: B, kind: cmake-option}\n`,
    'm.yml:4:12: "A=ON" cannot be the name of a flag of kind cmake-option. Write the name alone; what becomes of its value goes into `value`.',
  ],
  [
    'a value in the new name',
    `${HEAD}  - {from: A, to: B=ON, kind: cmake-option}\n`,
    'm.yml:4:19: "B=ON" cannot be the name of a flag of kind cmake-option. Write a value as a mapping: {NAME: VALUE}.',
  ],
  [
    'two names in one text',
    `${HEAD}  - from: A\n    to: B, C\n    kind: macro\n`,
    'm.yml:5:9: "B, C" is no name of a flag. Write several names as a list: [B, C].',
  ],
  [
    'a name that begins with a digit',
    `${HEAD}  - {from: 1A, to: B, kind: macro}\n`,
    `m.yml:4:12: "1A" is no name of a flag. ${FROM}`,
  ],
  [
    'a macro with a hyphen',
    `${HEAD}  - {from: A-B, to: C, kind: macro}\n`,
    `m.yml:4:12: "A-B" cannot be the name of a flag of kind macro. ${FROM}`,
  ],
  [
    'a hostile name',
    `${HEAD}  - {from: "A\\n::error::x", to: B, kind: macro}\n`,
    `m.yml:4:12: "A\\n::error::x" is no name of a flag. ${FROM}`,
  ],
  [
    'a name twice in one list',
    `${HEAD}  - {from: A, to: [B, C, B], kind: macro}\n`,
    'm.yml:4:26: "B" stands twice in `to`. Drop one of the two.',
  ],
  [
    'a rename to itself',
    `${HEAD}  - {from: A, to: A, kind: macro}\n`,
    'm.yml:4:19: "A" is renamed to itself. Write another name, or a list that holds the old name and what has to be added to it.',
  ],
  [
    'an unknown value rule',
    `${HEAD}  - {from: A, to: B, kind: macro, value: flipped}\n`,
    'm.yml:4:42: "flipped" is not possible for "value". Write same, inverted, or a mapping of old values to new values.',
  ],
  [
    'a value rule beside a split',
    `${HEAD}  - {from: A, to: {B: 1}, kind: macro, value: inverted}\n`,
    'm.yml:4:47: The new values stand both in `to` and in `value`. Write them in one of the two.',
  ],
  [
    'a value rule for a removed flag',
    `${HEAD}  - {from: A, to: null, kind: macro, value: inverted}\n`,
    'm.yml:4:45: A removed flag has no `value`. Drop it; say in `note` what to do instead.',
  ],
  [
    'something else than true for a common name',
    `${HEAD}  - {from: A, to: B, kind: macro, generic: no}\n`,
    'm.yml:4:44: "no" is not possible for "generic". Write true, or leave it out.',
  ],
  [
    'a version of another scheme',
    `${HEAD}  - {from: A, to: B, kind: macro, since: v1.7.0}\n`,
    'm.yml:4:42: "v1.7.0" is no version of the scheme build-number. Write it like b3240, or set `versions: semver`.',
  ],
  [
    'what is no version at all',
    `${HEAD}  - {from: A, to: B, kind: macro, removed: soon}\n`,
    'm.yml:4:44: "soon" is no version of the scheme build-number. Write it like b3240.',
  ],
  [
    'the same rename twice',
    `${HEAD}  - {from: A, to: B, kind: macro, since: b7}\n  - {from: A, to: C, kind: macro, since: '7'}\n`,
    'm.yml:5:12: "A" (macro) is renamed twice at 7. Drop one of the two, or say in `since` which came first.',
  ],
  [
    'a circle',
    `${HEAD}  - {from: A, to: B, kind: macro}\n  - {from: B, to: C, kind: any}\n  - {from: C, to: A, kind: macro}\n`,
    'm.yml:6:12: The renames go round in a circle: A → B → C → A. Drop one of them, or say in `since` which came first.',
  ],
]

describe('a map with a mistake is refused with file, line, column and a way out', () => {
  test.each(CASES)('%s', (_, text, message) => {
    expect(complaint(text)).toBe(message)
  })
})

test('everything wrong is told at once, in the order of the file', () => {
  const text = `upstream: ab\nrenames:\n  - {from: A, to: B, kind: makro}\n  - {from: A, two: B, kind: macro}\n`
  expect(complaint(text).split('\n')).toEqual([
    'm.yml:1:11: "ab" is not possible for "upstream". Write owner/name, such as ggml-org/llama.cpp.',
    'm.yml:3:28: "makro" is no kind. Did you mean "macro"?',
    'm.yml:4:15: Unknown key "two". Did you mean "to"?',
  ])
})

test('a long list of mistakes is cut, and the rest is counted', () => {
  const entries = Array.from({ length: 50 }, (_, index) => `  - {from: A${index}, to: B, kind: x}`)
  const lines = complaint(`upstream: a/b\nrenames:\n${entries.join('\n')}\n`).split('\n')
  expect(lines).toHaveLength(20)
  expect(lines.at(-1)).toMatch(/^m\.yml:22:\d+: .* \(and 30 more\)$/)
})

test('the place of the first mistake is the place of the error', () => {
  const text = `${HEAD}  - {from: A, to: B, kind: x}\n  - {from: B, to: C, kind: y}\n`
  expect(() => parseMap(text, 'm.yml')).toThrow(
    expect.objectContaining({ where: { file: 'm.yml', line: 4, column: 28 } }),
  )
})

test('columns count characters, not code units', () => {
  const text = 'upstream: a/b\nrenames: [{note: "🚩🚩", from: A, to: B, kind: x}]\n'
  expect(complaint(text)).toMatch(/^m\.yml:2:46: "x" is no kind\./)
})

test('line ends and a byte order mark do not shift the place', () => {
  const text = '\uFEFFupstream: a/b\r\nrenames:\r\n  - {from: A, to: B, kind: x}\r\n'
  expect(complaint(text)).toMatch(/^m\.yml:3:28: "x" is no kind\./)
})

function withBundle(bundle: string): string {
  return `upstream: a/b\nversions: build-number\nbundles:\n  - ${bundle}\nrenames: [{from: A, to: B, kind: macro}]\n`
}

function bundleCases(): readonly (readonly [string, string, string])[] {
  const whole = '{package: pypi:a, releases: {v1.0: b1}, until: v1.0}'
  return [
    [
      'a bundle without its end',
      withBundle('{package: pypi:a, releases: {v1.0: b1}}'),
      'm.yml:4:5: "until" is missing. Write the last release that was looked at.',
    ],
    [
      'a mistyped key of a bundle',
      withBundle('{package: pypi:a, realeses: {v1.0: b1}, until: v1.0}'),
      'm.yml:4:23: Unknown key "realeses". Did you mean "releases"?',
    ],
    [
      'a bundle that is a text',
      withBundle('pypi:a'),
      'm.yml:4:5: An entry must be a mapping, not a text. Write a list of entries with `package`, `releases` and `until`.',
    ],
    [
      'a package without an ecosystem',
      withBundle('{package: a, releases: {v1.0: b1}, until: v1.0}'),
      'm.yml:4:15: "a" is not possible for "package". Write ecosystem:name, such as pypi:llama-cpp-python.',
    ],
    [
      'releases that say nothing',
      withBundle('{package: pypi:a, releases: {}, until: v1.0}'),
      'm.yml:4:33: "releases" is empty. Write a mapping of releases to versions of the upstream, or to null.',
    ],
    [
      'a release that is no version',
      withBundle('{package: pypi:a, releases: {first: b1}, until: v1.0}'),
      'm.yml:4:34: "first" is no version of the scheme semver. Write it like v1.7.0.',
    ],
    [
      'a held version of another scheme',
      withBundle('{package: pypi:a, releases: {v1.0: v3.2}, until: v1.0}'),
      'm.yml:4:40: "v3.2" is no version of the scheme build-number. Write it like b3240, or set `versions: semver`.',
    ],
    [
      'one release in two spellings',
      withBundle('{package: pypi:a, releases: {v1.0: b1, 1.0.0: b2}, until: v1.0}'),
      'm.yml:4:44: The release "1.0.0" stands twice. Drop one of the two.',
    ],
    [
      'an end before the last release',
      withBundle('{package: pypi:a, releases: {v1.0: b1, v1.1: b2}, until: v1.0}'),
      'm.yml:4:62: The release "v1.1" comes after `until`. Write the last release that was looked at.',
    ],
    [
      'a package that stands twice',
      withBundle(`${whole}\n  - ${whole}`),
      'm.yml:5:15: "pypi:a" stands twice in `bundles`. Write its releases in one entry.',
    ],
  ]
}
