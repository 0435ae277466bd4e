import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { applyEdits } from '../../src/core/edit.ts'
import { LANGUAGES } from '../../src/languages/registry.ts'
import { Names } from '../../src/core/names.ts'
import { readUses } from '../../src/languages/read-file.ts'
import type { Use } from '../../src/core/use.ts'
import { long, runs } from '../support/thorough.ts'

const NAMES = new Names(['OLD', 'NEW', 'OLD_B'])

/** Pieces that begin, end or continue something in one of the languages; `~` stands for a blank. */
const PIECES = [
  'OLD NEW -DOLD=ON OLD=1 "OLD" \'OLD\' ${OLD} $OLD $(OLD) %OLD% OLD_B',
  "\" ' ` \"\"\" ''' '' ``` `` [[ ]] ( ) [ ] { } < > # // /* */ -- <!-- --> dnl =begin =end",
  ', ; : :: = := += => && || ! . $ @ % | \\ \\\\ \\\n \r \n \r\n ~ ~~~~ \t',
  'if~ config~ depends~on~ select~ help\n default~ env( os.environ.get( define_macros=[ [tool.x] [[x]]',
  'features~=~[ "cacheVariables":~{ ..~code-block::~sh\n\n~~~ {env: <X~Condition=" </X> %w[ r#" b\' f"{',
  '\u00ef\u00bb\u00bf \u00e4 \0 \u00ff %build\n #cgo~CFLAGS:~ a:\n~~~~',
]
  .flatMap((line) => line.split(' '))
  .map((piece) => piece.replaceAll('~', ' '))

/** What is wrong with the way that a text was read; nothing where all is right. */
function faults(text: string, uses: readonly Use[]): readonly string[] {
  const known = new Set(uses.map(({ name, start, end }) => `${name} ${start} ${end}`))
  const unread = NAMES.find(text).filter(
    ({ name, start, end }) => !known.has(`${name} ${start} ${end}`),
  )
  const starts = new Set(uses.map(({ start }) => start))
  return [
    ...unread.map(({ start }) => `the name at ${start} is not read`),
    ...(starts.size === uses.length ? [] : ['a name is read twice']),
    ...uses.flatMap(({ start, value, member, widen, split }) => [
      ...(value !== undefined && (value.start > value.end || value.end > text.length)
        ? [`the value at ${start} lies outside`]
        : []),
      ...(member?.removal !== undefined && member.removal.end <= member.removal.start
        ? [`nothing goes with the member at ${start}`]
        : []),
      ...[widen?.(['N1', 'N2']), split?.([{ name: 'N1', value: 'ON' }])].flatMap((edits) =>
        edits === undefined || applyEdits(text, edits).includes('N1')
          ? []
          : [`the edits at ${start} do not say the new name`],
      ),
    ]),
  ]
}

test.each([
  ['nix', '["OLD")'],
  ['python', 'define_macros=["define_macros=[OLD'],
])('what a run of the next test found in %s is read: %s', (reader, text) => {
  expect(faults(text, readUses(reader, text, NAMES))).toEqual([])
})

/** Each of them, over and over, made a search go back over all that stood before. */
const REPEATED = [' ', '\n', '[', '}', '{{ do ']

/** Milliseconds of this program alone: others run beside it. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe.each([...LANGUAGES.byId.keys()])('%s', (reader) => {
  test('a text of ten times the length takes about ten times as long', () => {
    for (const piece of REPEATED) {
      const read = (length: number): void => {
        const filling = piece.repeat(length / piece.length)
        readUses(reader, `OLD NEW ${filling} -DOLD=ON NEW\n`, NAMES)
      }
      read(5000)
      const short = timeOf(() => read(5000))
      expect([piece, timeOf(() => read(50_000)) < 40 * short + 200]).toEqual([piece, true])
    }
  })

  test('whatever the text, every name is read once, where it stands, and its edits fit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        expect(faults(text, readUses(reader, text, NAMES))).toEqual([])
      }),
      { numRuns: runs(150) },
    )
  })

  test('long and deep texts are read to their end', () => {
    const line = `x = "OLD" # OLD\n  "-DOLD=ON", 'OLD': \`OLD\` <OLD a="$(OLD)"> {OLD} [OLD]\n`
    const deep = '{"a": ['.repeat(300) + '"OLD"'
    const open = '"""OLD /* <!-- [[ ``` '.repeat(300)
    const plain = `${'a b c, "d" = e\n'.repeat(long(3000))}OLD\n`
    for (const text of [
      line.repeat(long(300)),
      deep,
      open,
      plain,
      `"${'\\x'.repeat(long(20_000))} OLD"`,
    ]) {
      expect(readUses(reader, text, NAMES)).toHaveLength(NAMES.find(text).length)
    }
  })
})
