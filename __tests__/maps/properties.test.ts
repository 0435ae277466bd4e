import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { candidatesOf } from '../../src/maps/chain.ts'
import { findCycle } from '../../src/maps/cycle.ts'
import { builtInMaps } from '../../src/maps/load.ts'
import { parseMap } from '../../src/maps/parse.ts'
import { printMap } from '../support/print-map.ts'
import type { Rename, RenameMap, ValueRule } from '../../src/maps/rename.ts'
import { composeValues, convertValue } from '../../src/maps/convert-value.ts'

const NAMES = ['A', 'B', 'C', 'D', 'E', 'ON', 'null', 'true'] as const
const LITERALS = [
  'ON',
  'off',
  '1',
  '0',
  'true',
  'no',
  'x',
  '08',
  '1.10',
  'a: b',
  '#c',
  "it's",
  ' ',
] as const
const name = fc.constantFrom(...NAMES)
const literal = fc.constantFrom(...LITERALS)
const rule: fc.Arbitrary<ValueRule> = fc.oneof(
  fc.constant({ kind: 'same' } as const),
  fc.constant({ kind: 'inverted' } as const),
  fc
    .dictionary(literal, literal, { minKeys: 1, maxKeys: 3 })
    .map((values) => ({ kind: 'mapped', values }) as const),
)
const note = fc.constantFrom(
  'Plain.',
  'With "quotes" and: colons',
  '- looks like a list',
  'two\nlines',
  '🚩 # x',
)

/** Renames from earlier to later names, which can make no circle and are unique by their versions. */
const renames: fc.Arbitrary<readonly Rename[]> = fc
  .uniqueArray(
    fc.record({ from: fc.nat(NAMES.length - 2), since: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 10, selector: ({ from, since }) => `${from} ${since}` },
  )
  .chain((keys) =>
    fc.tuple(
      ...keys.map(({ from, since }) =>
        fc
          .record({
            targets: fc.uniqueArray(fc.constantFrom(...NAMES.slice(from + 1)), { maxLength: 3 }),
            values: fc.option(fc.array(literal, { minLength: 3, maxLength: 3 })),
            rule,
            note: fc.option(note),
            hasSince: fc.boolean(),
            isGeneric: fc.boolean(),
          })
          .map(({ targets, values, rule: value, note: text, hasSince, isGeneric }): Rename => {
            const isPlain = targets.length === 0 || values !== null
            return {
              from: NAMES[from]!,
              to: targets.map((target, index) =>
                values === null ? { name: target } : { name: target, value: values[index]! },
              ),
              kind: 'macro',
              ...(hasSince || targets.length > 0
                ? { since: `b${since}` }
                : { removed: `b${since}` }),
              value: isPlain ? { kind: 'same' } : value,
              ...(isGeneric ? { generic: true } : {}),
              ...(text === null ? {} : { note: text }),
              map: 'a/b',
            }
          }),
      ),
    ),
  )

function mapOf(list: readonly Rename[]): RenameMap {
  return {
    name: 'a/b',
    origin: 'file',
    upstream: 'a/b',
    detect: ['include/a.h'],
    versions: 'build-number',
    packages: ['npm:@a/b'],
    renames: list,
  }
}

test('a map that is printed and read again is the same map', () => {
  fc.assert(
    fc.property(renames, (list) => {
      const map = mapOf(list)
      expect(parseMap(printMap(map, ['A comment\nof two lines']), 'm.yml')).toEqual(map)
    }),
  )
})

test('the built-in maps survive it too', async () => {
  for (const map of await builtInMaps())
    expect(parseMap(printMap(map), `${map.name}.yml`, 'built-in')).toEqual(map)
})

test('the order of the entries changes no candidate', () => {
  fc.assert(
    fc.property(
      renames.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        for (const from of NAMES)
          expect(candidatesOf(mapOf(shuffled), from, 'macro')).toEqual(
            candidatesOf(mapOf(list), from, 'macro'),
          )
      },
    ),
  )
})

test('a candidate follows from its steps: versions never fall, each step begins at a name that stood there before', () => {
  fc.assert(
    fc.property(renames, (list) => {
      for (const from of NAMES)
        for (const { steps, to } of candidatesOf(mapOf(list), from, 'macro')) {
          const reached = new Set<string>([from])
          let version = 0
          for (const step of steps) {
            expect(reached.has(step.from)).toBe(true)
            const own = Number((step.since ?? step.removed)!.slice(1))
            expect(own).toBeGreaterThanOrEqual(version)
            version = own
            for (const target of step.to) reached.add(target.name)
          }
          for (const target of to) expect(reached.has(target.name)).toBe(true)
        }
    }),
  )
})

test('two value rules as one do what they do one after the other, or say nothing', () => {
  const unsaid: unknown[] = []
  fc.assert(
    fc.property(rule, rule, literal, (first, second, value) => {
      const both = composeValues(first, second)
      const middle = convertValue(value, first)
      const expected = middle === undefined ? undefined : convertValue(middle, second)
      const composed = both === undefined ? undefined : convertValue(value, both)
      if (composed === undefined) unsaid.push(expected)
      // `ON` and `on` are one value to a mapping, so the spelling may differ.
      const agree =
        composed === undefined ||
        expected === undefined ||
        composed.toLowerCase() === expected.toLowerCase()
      expect(agree).toBe(true)
    }),
    { numRuns: 500 },
  )
  expect(unsaid.length).toBeLessThan(450)
})

test('renames from earlier to later names never make a circle; closing the ring without versions does', () => {
  fc.assert(
    fc.property(renames, (list) => {
      expect(findCycle(list, 'build-number')).toBeUndefined()
    }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2 }), (ring) => {
      const list = ring.map((from, index): Rename => {
        const to = [{ name: ring[(index + 1) % ring.length]! }]
        return { from, to, kind: 'macro', value: { kind: 'same' }, map: 'a/b' }
      })
      expect(findCycle(list, 'build-number')).toHaveLength(ring.length)
      const dated = list.map((rename, index) => ({ ...rename, since: `b${index}` }))
      expect(findCycle(dated, 'build-number')).toBeUndefined()
    }),
  )
})
