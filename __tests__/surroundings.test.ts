import { describe, expect, test } from '@jest/globals'

import { describeSite, rewrite, type Rewritten } from './languages/cases.ts'
import { allCases, type CaseOfLanguage } from './support/cases/documents.ts'
import { isThorough } from './support/thorough.ts'
import { Names } from '../src/core/names.ts'

const CASES = allCases()
const LANGUAGES = [...new Set(CASES.map(({ language }) => language))]

/** A name that is put together is not written anywhere, and is found all the same. */
const COMPOSED = 'cmake/kept-on-purpose.md: names that are put together from variables are shown'

/** What cannot stand in one file with the same lines about other flags, and the word why. */
const ONCE: ReadonlyMap<string, string> = new Map([
  [COMPOSED, 'composed'],
  [
    'cmake/conditions.md: before that it does, and so does the environment, and what the file sets itself',
    'before',
  ],
  ['batch/branches.md: a label that an if goes to stay', 'label'],
  ['batch/what-an-if-asks.md: a label may be indented, a comment of two colons is none', 'label'],
  ['batch/what-an-if-asks.md: a label may follow goto at once', 'label'],
  ['kconfig/every-line.md: the last part that ESP-IDF writes keeps the old names', 'last'],
  ['make/what-an-upstream-says.md: who reads, declares and makes a name', 'ahead'],
  ['kconfig/settings.md: old names that a tool wrote for programs which still read them', 'last'],
  ['just/lists-built-up.md: a recipe adds to what it takes from a variable', 'last value'],
  [
    'make/lists-built-up.md: what a recipe sets itself comes on top of the variable that it takes',
    'last value',
  ],
  ['make/late-and-compared.md: the same under no condition', 'last value'],
  ['rpmspec/every-form.md: conditions, macros and scripts', 'section'],
  ['rpmspec/places.md: conditions and scripts', 'section'],
])

/** What counts only in a file's first lines, or by how far it stands in. */
const BY_PLACE: ReadonlySet<string> = new Set([
  'dockerfile/escapes-and-arrays.md: a backquote as escape, named after other directives',
  'dockerfile/every-instruction.md: a backquote as escape',
  'kconfig/every-line.md: a help text ends where a line stands further left, and is only prose',
])

type Vary = (text: string) => string

const AROUND: readonly (readonly [string, Vary])[] = [
  ['blank lines in front and behind', (text) => `\n${text}\n\n`],
  ['blanks behind lines', (text) => text.replaceAll(/(?<=[^\s\\^`])\n/g, ' \n')],
]
const TABS: readonly [string, Vary] = [
  'tabs before lines',
  (text) => text.replaceAll(/^ +/gm, (blanks) => '\t'.repeat(blanks.length)),
]

const KNOWN = new WeakMap<CaseOfLanguage, Rewritten>()

describe.each(LANGUAGES)('%s', (language) => {
  const cases = CASES.filter((one) => one.language === language)

  test('a name that is almost an old one is another name', () => {
    const faults = cases.filter(isPlain).filter(({ row }) =>
      [after, before, small].some((change) => {
        const text = withNames(row.input, olds(row), change)
        const { text: out, sites } = rewrite(language, text, row.states)
        return out !== text || sites.length > 0
      }),
    )
    expect(faults.map(({ where }) => where)).toEqual([])
  })

  for (const [what, vary] of blanksOf(language))
    test(`${what} change nothing of what is done`, () => {
      const faults = cases.filter((one) => {
        const { row, where } = one
        if (BY_PLACE.has(where)) return false
        const plain = plainly(one)
        const varied = rewrite(language, vary(row.input), row.states)
        return bare(varied.text) !== bare(plain.text) || sitesOf(varied) !== sitesOf(plain)
      })
      expect(faults.map(({ where }) => where)).toEqual([])
    })

  // In these a key stands once in a document, and that it stands there twice makes it another document.
  if (!['json', 'toml', 'yaml'].includes(language))
    test('the same lines about other flags, in front and behind, change nothing of what is done', () => {
      const faults = cases.filter(isRepeatable).filter((one) => {
        const { row } = one
        const others = withNames(row.input, olds(row).concat(news(row)), inside)
        const plain = plainly(one)
        const between = rewrite(language, others + row.input + others, row.states)
        return between.text !== others + plain.text + others || sitesOf(between) !== sitesOf(plain)
      })
      expect(faults.map(({ where }) => where)).toEqual([])
    })
})

/** Where the new names came too early, those are looked at as well. */
function isPlain({ where, row }: CaseOfLanguage): boolean {
  return where !== COMPOSED && !row.sites?.some((site) => site.includes('ahead-of-upstream'))
}

function isRepeatable({ where, row }: CaseOfLanguage): boolean {
  return !ONCE.has(where) && !row.not?.includes('inside')
}

/** What comes of a case as it stands, which several tests ask. */
function plainly(one: CaseOfLanguage): Rewritten {
  const { language, row } = one
  const known = KNOWN.get(one) ?? rewrite(language, row.input, row.states)
  KNOWN.set(one, known)
  return known
}

type Row = CaseOfLanguage['row']

function olds({ states }: Row): readonly string[] {
  return states.map(({ from }) => from)
}

function news({ states }: Row): readonly string[] {
  return states.flatMap(({ to }) => to.map(({ name }) => name))
}

function withNames(
  text: string,
  names: readonly string[],
  change: (name: string) => string,
): string {
  let out = ''
  let at = 0
  for (const { start, end, name } of new Names(names).find(text)) {
    out += text.slice(at, start) + change(name)
    at = end
  }
  return out + text.slice(at)
}

function after(name: string): string {
  return `${name}X`
}

function before(name: string): string {
  return `X${name}`
}

function small(name: string): string {
  const written = name.toLowerCase()
  return written === name ? `${name}_x` : written
}

/** `OLDX_FLAG`: as long a word in the same letters. */
function inside(name: string): string {
  return name.replace(/(?=_|$)/, 'X')
}

/** Blanks that a language does not read, each kind alone where there is time, else all at once. */
function blanksOf(language: string): readonly (readonly [string, Vary])[] {
  const readsIndents = ['python', 'yaml', 'make'].includes(language)
  const kinds = readsIndents ? AROUND : [...AROUND, TABS]
  if (isThorough) return kinds
  return [['blanks', (text) => kinds.reduce((varied, [, vary]) => vary(varied), text)]]
}

function bare(text: string): string {
  return text.trim().replaceAll(/^[ \t]+|[ \t]+$/gm, '')
}

function sitesOf({ sites }: Rewritten): string {
  return sites.map(describeSite).join(', ')
}
