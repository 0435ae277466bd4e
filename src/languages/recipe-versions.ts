import { matchWhole } from '../core/near.ts'
import { partsOf } from './kit/questions/condition.ts'
import { knownAt, type Known } from './kit/questions/around.ts'
import { LANGUAGES } from './registry.ts'

/** Says whether a version may be the one that is built; `null` is a branch, which is newer than all numbers. */
export type IsMeant = (version: string | null) => boolean

/** `satisfies("@2.1:3")`, `when("@2.1:")`, `"@2.1:" in spec`, `version.satisfies?(">= 2.1")`. */
const RANGES =
  /(?:\bsatisfies\??|\bwhen)\s*\(\s*["']([^"']*)["']\s*\)|^["'](@[^"']*)["'](?:\s+in\b|$)/
/** `Version(self.version) >= "2.1"`, `spec.version < Version("2.1")`, `version.ge("2.1")`. */
const COMPARED =
  /version[^<>=!]{0,20}?\s*(>=|<=|==|>|<)\s*(?:\w*Version\s*\(\s*)?["']?[bv]?(\d[\w.]*)/i
const CALLED = /version\b[^<>=]{0,20}[.:](ge|gt|le|lt|eq)\s*\(\s*["'][bv]?(\d[\w.]*)["']/i
const NIX = /\bversion(AtLeast|Older)\s+[\w.]*version\s+"[bv]?(\d[\w.]*)"/

const SIGNS: Readonly<Record<string, string>> = {
  ge: '>=',
  gt: '>',
  le: '<=',
  lt: '<',
  eq: '==',
  AtLeast: '>=',
  Older: '<',
}

/**
 * The versions that a place of a recipe is meant for, as the conditions around it tell: all where they ask for none.
 *
 * @param language the id of the recipe's language
 */
export function versionsMeantAt(language: string, text: string, offset: number): IsMeant {
  const questions = LANGUAGES.byId.get(language)?.questions
  if (questions === undefined) return () => true
  const tests = knownAt(text, questions(text), offset).flatMap(testsOf)
  return (version) => tests.every((test) => test(version))
}

/** A denied condition says something only where it asks for nothing else. */
function testsOf({ condition, holds }: Known): readonly IsMeant[] {
  const parts = partsOf(condition)
  if (!holds && parts.length !== 1) return []
  return parts.flatMap((part) => testOf(part.text, part.holds === holds) ?? [])
}

function testOf(text: string, holds: boolean): IsMeant | undefined {
  const ranges = RANGES.exec(text)
  const written = ranges?.[1] ?? ranges?.[2]
  if (written !== undefined) return inRanges(written, holds)
  const hit = COMPARED.exec(text) ?? CALLED.exec(text) ?? NIX.exec(text)
  return hit === null
    ? undefined
    : (version) => compares(version, SIGNS[hit[1]!] ?? hit[1]!, hit[2]!) === holds
}

/** `>= 2.1`, and Spack's `@2.1:3,4` with what else is asked for behind it. */
function inRanges(written: string, holds: boolean): IsMeant | undefined {
  const signed = matchWhole(written, /\s*(>=|<=|==?|>|<)\s*[bv]?(\d[\w.]*)\s*/)
  if (signed !== null) return (version) => compares(version, signed[1]!, signed[2]!) === holds
  const hit = matchWhole(written.trim(), /@=?([\w.:,-]+)(.*)/)
  if (hit === null || (!holds && hit[2] !== '')) return undefined
  const ranges = hit[1]!.split(',')
  return (version) => ranges.some((range) => isIn(version, range)) === holds
}

/** Both ends belong to a range, with all that begins like them: `:2.1` holds 2.1.9. */
function isIn(version: string | null, range: string): boolean {
  const [low, high = low] = range.split(':') as [string, string?]
  const isAbove = low === '' || compares(version, '>=', low)
  if (version === null) return isAbove && !/^\d/.test(high)
  return isAbove && (high === '' || begins(version, high) || compares(version, '<=', high))
}

function begins(version: string, start: string): boolean {
  return `${version}.`.startsWith(`${start}.`)
}

function compares(version: string | null, sign: string, other: string): boolean {
  const order = version === null ? (/^\d/.test(other) ? 1 : 0) : orderOf(version, other)
  if (sign === '>=') return order >= 0
  if (sign === '<=') return order <= 0
  if (sign === '>') return order > 0
  return sign === '<' ? order < 0 : order === 0
}

/** Numbers are compared as such, words as such, and a version is older than one that goes on from it. */
function orderOf(one: string, other: string): number {
  const [a, b] = [one, other].map(
    (version) => version.replace(/^[a-z]+[-_]?(?=\d)/i, '').match(/\d+|[a-z]+/gi) ?? [],
  )
  for (let at = 0; at < Math.max(a!.length, b!.length); at++) {
    const [left = '0', right = '0'] = [a![at], b![at]]
    const [first, second] = [Number(left), Number(right)]
    const order =
      Number.isNaN(first) || Number.isNaN(second) ? left.localeCompare(right) : first - second
    if (order !== 0) return order
  }
  return 0
}
