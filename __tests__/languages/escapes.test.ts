import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { escapedView } from '../../src/languages/kit/string-escapes.ts'

const TEXT = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '\n', '\r', '\t', '\u00e4', '\0', '/', "'", 'u'),
})

test('a JSON string is seen as what it holds, each character where it stands', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (before, plain) => {
      const head = `{${JSON.stringify(before)}: `
      const text = `${head}${JSON.stringify(plain)}}`
      const inner = { start: head.length + 1, end: text.length - 2 }
      const view = escapedView(text, inner, '"', false)
      expect(view.text).toBe(plain)
      const pieces = plain
        .split('')
        .map((_, at) => text.slice(view.source(at), view.after?.(at) ?? view.source(at) + 1))
      expect(pieces.map((piece) => JSON.parse(`"${piece}"`) as string)).toEqual(plain.split(''))
    }),
  )
})

test('what is written into a string is read out of it again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\r', '$', ' ') }),
      (plain) => {
        const view = escapedView('""', { start: 1, end: 1 }, '"', false)
        expect(JSON.parse(`"${view.encode(plain, 0)}"`)).toBe(plain)
      },
    ),
  )
})
