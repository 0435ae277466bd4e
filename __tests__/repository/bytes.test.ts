import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { answerParser } from '../../src/repository/blobs.ts'
import type { Blob } from '../../src/repository/blobs.ts'
import { decodePath, encodePath, isTextPath, sortByPath } from '../../src/repository/paths.ts'

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array))

describe('paths', () => {
  test('come back byte for byte, whatever they hold', () => {
    fc.assert(
      fc.property(bytes, (path) => {
        expect(encodePath(decodePath(path))).toEqual(path)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (path) => {
        expect(decodePath(Buffer.from(path))).toBe(path)
        expect(isTextPath(path)).toBe(true)
      }),
    )
  })

  test.each([
    ['ff', '\udcff'],
    ['61c3', 'a\udcc3'],
    ['c3bc', 'ü'],
    ['eda080', '\udced\udca0\udc80'],
    ['c080', '\udcc0\udc80'],
    ['efbfbd', '\ufffd'],
    ['efbfbdff', '\ufffd\udcff'],
    ['efbbbf61', '\ufeffa'],
    ['f09f988080', '😀\udc80'],
  ])('%s is decoded without loss', (hex, path) => {
    expect(decodePath(Buffer.from(hex, 'hex'))).toBe(path)
    expect(encodePath(path).toString('hex')).toBe(hex)
  })

  test('are sorted by their bytes', () => {
    fc.assert(
      fc.property(fc.array(bytes), (paths) => {
        const sorted = sortByPath(paths.map((path) => ({ path: decodePath(path) })))
        expect(sorted.map(({ path }) => encodePath(path))).toEqual(
          paths.toSorted((a, b) => Buffer.compare(a, b)),
        )
      }),
    )
  })
})

describe('the answers of git cat-file --batch', () => {
  test('are taken apart however the stream is cut', () => {
    const blob = fc.option(fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)))
    fc.assert(
      fc.property(
        fc.array(blob, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1 }),
        (blobs, cuts) => {
          const oid = 'a'.repeat(40)
          const stream = Buffer.concat(
            blobs.map((content) =>
              content === null
                ? Buffer.from(`${oid} missing\n`)
                : Buffer.concat([
                    Buffer.from(`${oid} blob ${content.length}\n`),
                    content,
                    Buffer.from('\n'),
                  ]),
            ),
          )
          const answers: Blob[] = []
          const parse = answerParser((answer) => answers.push(answer))
          for (let at = 0, cut = 0; at < stream.length; cut++) {
            const length = cuts[cut % cuts.length]!
            parse(stream.subarray(at, at + length))
            at += length
          }
          expect(answers.map((answer) => ('bytes' in answer ? answer.bytes : null))).toEqual(blobs)
        },
      ),
    )
  })
})
