import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { piecesOf } from '../../src/composed/pieces.ts'
import { ByteSearch } from '../../src/core/byte-search.ts'
import { Names } from '../../src/core/names.ts'
import { runs } from '../support/thorough.ts'

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

/** Few letters, so that strings meet; two of them differ in the eighth bit only. */
const letters = fc.constantFrom('A', 'B', '_', 'a', '\u00c1')
const word = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: letters, minLength, maxLength })

describe('a search in bytes', () => {
  test('finds what is there and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(word(1, 14), { maxLength: 12 }),
        word(0, 60),
        fc.nat(60),
        (needles, text, cut) => {
          // A view into a larger buffer must not be left at either end.
          const all = bytesOf(text)
          const from = Math.min(cut, all.length)
          const search = new ByteSearch(needles.map((one) => ({ text: one, counts: () => true })))
          const isThere = needles.some((one) => text.slice(from).includes(one))
          const isFound = search.test(all.subarray(from))
          const short = needles.filter((one) => one.length < 4).length
          expect(isFound).toBe(isThere || short > 8)
        },
      ),
      { numRuns: runs(10_000) },
    )
  })

  test('asks of each occurrence whether it counts, with its place', () => {
    const text = 'xx LONG_NAME yy LONG_NAME zz ON'
    const places: (readonly [number, number])[] = []
    const counts = (_bytes: Uint8Array, start: number, end: number): boolean => {
      places.push([start, end])
      return false
    }
    const search = new ByteSearch(['LONG_NAME', 'NAME', 'ON'].map((one) => ({ text: one, counts })))
    expect(search.test(bytesOf(text))).toBe(false)
    const found = places.map(([start, end]) => text.slice(start, end)).toSorted()
    // LONG holds an ON as well.
    const expected = ['LONG_NAME', 'LONG_NAME', 'NAME', 'NAME', 'ON', 'ON', 'ON']
    expect(found).toEqual(expected)
  })

  test('holds nothing of a needle that is no latin1', () => {
    const search = new ByteSearch([{ text: 'LONG_NAM\u0141', counts: () => true }])
    expect(search.test(bytesOf('LONG_NAMA'))).toBe(false)
  })
})

describe('where the search finds nothing, no name stands and none is put together', () => {
  const OLDS = ['LLAMA_CUBLAS', 'SD_CUDA', 'CONFIG_SPL_SERIAL', 'x-y', 'main', 'GGML_ON', 'ab']
  const names = new Names([...OLDS, 'GGML_CUDA'], OLDS)
  const pieces = piecesOf(names)
  const search = new ByteSearch([...names.needles(), ...pieces.needles()])
  const around = [
    '${x}',
    '"',
    "'",
    '%s',
    '%v',
    '# ',
    ' ## ',
    '{',
    '}',
    '-D',
    '--no',
    '\\n',
    'D',
    ' ',
  ]
  const calls = [
    'CONFIG_IS_ENABLED(',
    'CONFIG_VAL ( ',
    '_SPL_SERIAL',
    'CONFIG_SPL_',
    'addsuffix ',
    ',',
    '\n',
    '\t',
    '_',
    '-',
  ]
  const parts = [...names.olds]
    .flatMap((name) => [name, ...name.split(/(?<=_)/), ...name.split(/(?=_)/)])
    .concat(around, calls)

  test('in any text', () => {
    let found = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 5 }), (chosen) => {
        const text = chosen.join('')
        const isThere = names.find(text).length > 0 || pieces.test(text)
        if (isThere) found++
        expect([text, isThere && !search.test(bytesOf(text))]).toEqual([text, false])
      }),
      { numRuns: runs(50_000) },
    )
    expect(found).toBeGreaterThan(runs(50_000) / 20)
  })

  test('and a part of a longer word is no name', () => {
    const plain = new ByteSearch(new Names(['GGML_CUDA', 'main']).needles())
    for (const text of ['GGML_CUDA2', 'XGGML_CUDA', 'domain_main1', 'remainder'])
      expect([text, plain.test(bytesOf(text))]).toEqual([text, false])
    for (const text of ['-DGGML_CUDA', '"\\nmain"', 'GGML_CUDA', '--nomain'])
      expect([text, plain.test(bytesOf(text))]).toEqual([text, true])
  })
})
