import { describe, expect, test } from '@jest/globals'

import {
  filesIn,
  nameAt,
  flagAt,
  makeUnreadWord,
  stateKey,
  type State,
} from '../../src/proof/measuring/tree-state.ts'
import { proofInput, rename, type Subject } from './subject.ts'

const A = rename('OLD', 'NEW', 'cmake-option')
const B = rename('USE_OLD', 'USE_NEW', 'macro')
const SUBJECT: Subject = {
  files: { 'CMakeLists.txt': 'if(OLD)\n# NEW\nx(-DUSE_OLD)\n', 'a.c': '#ifdef USE_OLD\n' },
  patch: {
    'CMakeLists.txt': [
      ['if(OLD)', 'if(NEW)'],
      ['USE_OLD', 'USE_NEW'],
    ],
    'a.c': [['USE_OLD', 'USE_NEW']],
  },
  renames: [A, B],
}

const input = proofInput(SUBJECT)
const textIn = (state: State, file = 'CMakeLists.txt'): string | null =>
  filesIn(state, input).get(file)?.toString() ?? null
const control = (by: 'words' | 'one word' | 'old name', ...renames: (typeof A)[]): State => ({
  kind: 'control',
  renames,
  by,
})

describe('the patched files lie', () => {
  test('as before, as after, and once more with a blank line that says nothing', () => {
    expect(textIn({ kind: 'before' })).toBeNull()
    expect(textIn({ kind: 'after' })).toBe('if(NEW)\n# NEW\nx(-DUSE_NEW)\n')
    expect(textIn({ kind: 'retouched' })).toBe('if(NEW)\n# NEW\nx(-DUSE_NEW)\n\n')
    expect(textIn({ kind: 'retouched' }, 'a.c')).toBe('#ifdef USE_NEW\n')
    const presets = proofInput({
      files: { 'CMakePresets.json': '{"OLD": 1}' },
      patch: { 'CMakePresets.json': [['OLD', 'NEW']] },
      renames: [A],
    })
    const retouched = filesIn({ kind: 'retouched' }, presets).get('CMakePresets.json')
    expect(retouched?.toString()).toBe('{"NEW": 1}')
  })

  test('with renames taken back where the patch put them, and nowhere else', () => {
    const word = 'FLAGSHIFT_CONTROL'
    expect(textIn(control('words', A))).toBe(`if(${word})\n# NEW\nx(-DUSE_NEW)\n`)
    expect(textIn(control('one word', A, B))).toBe(`if(${word})\n# NEW\nx(-D${word})\n`)
    // One line may read what another writes.
    expect(textIn(control('words', A, B))).toBe(`if(${word})\n# NEW\nx(-D${word}_1)\n`)
    expect(textIn(control('old name', A, B))).toBe('if(OLD)\n# NEW\nx(-DUSE_OLD)\n')
    expect(textIn(control('old name'))).toBe('if(NEW)\n# NEW\nx(-DUSE_NEW)\n')
    const feature = rename('old', 'new', 'cargo-feature')
    const manifest = proofInput({
      files: { 'Cargo.toml': 'old = ["a"]\ndefault = ["lib?/old", "b"]\nall = ["c", "old"]\n' },
      patch: { 'Cargo.toml': [['old', 'new']] },
      renames: [feature],
    })
    expect(String(filesIn(control('one word', feature), manifest).get('Cargo.toml'))).toBe(
      'flagshift-control = ["a"]\ndefault = [ "b"]\nall = ["c", ]\n',
    )
    expect(String(filesIn(control('old name', feature), manifest).get('Cargo.toml'))).toContain(
      '["lib?/old", "b"]',
    )
    expect(makeUnreadWord(rename('a', 'b', 'cargo-feature'), 2)).toBe('flagshift-control_2')
    const flags = flagAt([A])
    expect('-DOLD NEW FLAGSHIFT_CONTROL FLAGSHIFT_CONTROL_12 NEW_1'.replaceAll(flags, '.')).toBe(
      '. . . . NEW_1',
    )
  })
})

test.each([
  ['NEW', true],
  ['-DNEW=1', true],
  ['x(NEW)', true],
  ['"NEW"', true],
  ['NEWS', false],
  ['NEW_', false],
  ['A_NEW', false],
  ['a-NEW', false],
  ['2NEW', false],
  ['NEW.X', true],
  ['NEWxX', false],
])('a name stands by itself in %s, or not', (text, stands) => {
  expect(nameAt(['NEW', 'NEW.X']).test(text)).toBe(stands)
})

test('a control leaves every byte of a file as it is but for the name', () => {
  const bytes = Buffer.from([0x4f, 0x4c, 0x44, 0x20, 0xe9, 0xff, 0x0a, 0x4f, 0x4c, 0x44])
  const patched = [{ path: 'a.cmake', bytes }]
  const patchedLines = [{ path: 'a.cmake', line: 1 }]
  const taken = rename('NEW', 'OLD', 'cmake-option')
  const state = { kind: 'control', renames: [taken], by: 'old name' } as const
  expect(filesIn(state, { patched, patchedLines }).get('a.cmake')).toEqual(
    Buffer.concat([Buffer.from('NEW'), bytes.subarray(3)]),
  )
})

describe('two states are the same for a build', () => {
  const same = (
    files: Readonly<Record<string, string>>,
    sourceDir = '.',
    name: 'cmake' | 'make' = 'cmake',
  ) => {
    const patch = Object.fromEntries(
      Object.keys(files).map((file) => [file, [['OLD', 'NEW']] as const]),
    )
    const read = { input: proofInput({ files, patch, renames: [A] }), sourceDir, system: { name } }
    return stateKey({ kind: 'before' }, read) === stateKey({ kind: 'after' }, read)
  }
  test.each<[string, string, string | undefined, boolean]>([
    ['a document', 'README.md', undefined, true],
    ['a Dockerfile', 'Dockerfile', undefined, true],
    ['a workflow', '.github/workflows/a.yml', undefined, true],
    ['a plain text, which may be read', 'version.txt', undefined, false],
    ['a build file', 'CMakeLists.txt', undefined, false],
    ['what calls the project from outside', 'Makefile', 'dir', true],
    ['what lies in the project', 'dir/build.sh', 'dir', false],
    ['a source outside of it', 'a.c', 'dir', false],
    ['a build file outside of it', 'CMakeLists.txt', 'dir', false],
    ['a script of the project', 'build.sh', undefined, false],
  ])('where only %s differs, or not', (_name, file, sourceDir, isSame) => {
    expect(same({ [file]: 'OLD\n' }, sourceDir)).toBe(isSame)
  })

  test('for make nothing calls from outside', () => {
    expect(same({ 'build.sh': 'OLD\n' }, 'dir', 'make')).toBe(false)
  })
})
