import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { annotationsOf } from '../../src/report/annotations.ts'
import { pullRequestBody } from '../../src/report/pull-request-body.ts'
import { codeSpan, fenceCode, escapeMarkdown, oneSafeLine } from '../../src/report/escape.ts'
import { jobSummary } from '../../src/report/summary.ts'
import type { Site } from '../../src/judging/judged-site.ts'
import { runs } from '../support/thorough.ts'
import { outsideCode } from './rendered.ts'
import { proof, report, site } from './reports.ts'

const PIECES = [
  '@octocat @org/team x@example.org',
  '#12 octo/demo#12 GH-12',
  String.raw`\ ` + '` `` ``` ~~~ | ' + String.raw`\|`,
  '|---|---| [ ] ( ) ![ *** _ $x$ :tada: & &lt;',
  '<img/src=x> </details> <details> <!-- --> <https://evil.example>',
  '[x](https://evil.example) ![x](//evil.example/i.png)',
  'https://github.com/a/b/pull/1 www.evil.example',
  '::error::x ##[error]x \n::set-output:: \r\n##[set]',
  '\r \n \n\n \t \u202E \u200B \u2028 \u0000 \u001B[31m \u00E9 \u{1F600}',
  '\n- \n# \n> \n1. \n```\n',
].flatMap((pieces) => [pieces, ...pieces.split(' ')])
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 10,
  })
  .map((parts) => parts.join(''))

const hostileSite: fc.Arbitrary<Site> = fc
  .record({
    path: hostile,
    text: hostile,
    message: hostile,
    action: fc.constantFrom('replace', 'widen', 'keep'),
    safety: fc.constantFrom('safe', 'review', 'display'),
  })
  .map(({ path, text, message, action, safety }) =>
    site({ path, text, action, safety, reason: { code: 'stale', message } }),
  )

const hostileReport = fc
  .record({
    sites: fc.array(hostileSite, { minLength: 1, maxLength: 6 }),
    texts: fc.array(hostile, { minLength: 5, maxLength: 5 }),
  })
  .map(({ sites, texts: [one = '', two = '', three = '', four = '', five = ''] }) => {
    const { renames, upstreams } = report()
    return report({
      sites,
      maps: [{ name: one, renames: 1 }],
      upstreams: upstreams.map((upstream) => ({ ...upstream, name: two, path: three })),
      renames: renames.map((rename) => ({ ...rename, evidence: `https://${four}` })),
      patch: { files: 1, edits: 1, diff: five },
      proof: proof({
        summary: one,
        messages: [{ code: two, level: 'warning', text: three }] as never,
        headline: four,
        renames: [two, three].flatMap((from) =>
          ([true, false] as const).map((isSeen) => ({
            from,
            to: [four],
            kind: 'macro' as const,
            verdict: 'proved' as const,
            message: five,
            arguments: [one],
            gained: isSeen
              ? [{ path: two, target: three, added: [four], removed: [], lines: 1, setBy: five }]
              : [],
            lost: [],
          })),
        ),
        unused: [
          {
            system: 'cmake',
            name: one,
            places: [{ name: one, value: two, path: three, line: 1 }],
            configures: 1,
            nearest: [five],
          },
        ],
        runs: [
          {
            spelling: 'old',
            arguments: [four],
            accepted: true,
            effect: 'effective',
            before: null,
            after: null,
            definitions: [
              {
                target: three,
                added: [{ name: one, text: one, setBy: [{ path: two, line: 1 }] }],
                removed: [{ name: four, text: four, setBy: [] }],
              },
            ],
          },
        ],
        objects: [
          {
            path: two,
            target: three,
            symbols: { added: [one], removed: [], kept: [] },
            strings: { added: [five], removed: [four] },
          },
        ],
        kit: { component: five, files: [] },
      }),
      publication: {
        operation: 'created',
        branch: one,
        commit: null,
        number: 1,
        url: 'https://github.com/octo/demo/pull/1',
        left: [{ path: two, reason: { code: 'x', message: three } }],
        messages: [{ level: 'warning', code: 'x', text: four }],
      },
    })
  })

/** The only HTML, and the only addresses, that pages have of their own. */
const OWN_HTML = /<\/?details>|<\/?summary>/g
const OWN_LINKS =
  /\[where it was renamed\]\(https:\/\/[^\s<>()[\]|`]+\)|\[Flagshift\]\(https:\/\/redirect\.github\.com\/flagshift\/flagshift\)|https:\/\/github\.com\/octo\/demo\/pull\/1(?=\s)/g

function expectHarmless(page: string): void {
  const outside = outsideCode(page)
  // A table's cells would need more than a sentence does.
  expect(outside).not.toMatch(/^\|/m)
  expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length)
  const text = outside.replace(OWN_HTML, '').replace(OWN_LINKS, '')
  expect(text).not.toMatch(/<[A-Za-z!/?]/)
  expect(text).not.toMatch(/@(?!\u200B)/)
  expect(text).not.toMatch(/#\\?\d/)
  expect(text).not.toMatch(/\bGH-\d/i)
  expect(text).not.toMatch(/:\/\/|www\./i)
  expect(text).not.toMatch(/(?<!\\)!?\[(?! \] )/)
  expect(text).not.toMatch(/^\s*::|##\[/m)
  expect(text).not.toMatch(/<!--/)
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2028\u2029]/)
}

test('whatever a repository holds, its pages have no markup, mention, link or HTML of it', () => {
  fc.assert(
    fc.property(hostileReport, (given) => {
      expect.hasAssertions()
      const own = { ...given, patch: { ...given.patch, diff: null } }
      expectHarmless(pullRequestBody(given, ''))
      expectHarmless(jobSummary(own))
    }),
    { numRuns: runs(300) },
  )
})

test('a log line or an annotation is one line, and no command of the runner', () => {
  fc.assert(
    fc.property(hostileReport, (given) => {
      const lines = annotationsOf(given).map(({ message }) => message)
      for (const line of [...lines, ...given.sites.map(({ path }) => oneSafeLine(path))])
        expect(line).not.toMatch(/[\r\n]|^\s*::|##\[/)
    }),
  )
})

test('a fence holds whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.array(hostile).map((lines) => lines.join('\n')),
      (text) => {
        const page = `before\n\n${fenceCode(text, 'diff')}\nafter`
        expect(outsideCode(page).replace(/\n+/g, '\n')).toBe('before\nafter')
      },
    ),
  )
})

test('code and sentences show what they were given', () => {
  expect(codeSpan('a b')).toBe('`a b`')
  expect(codeSpan('`a')).toBe('`` `a ``')
  expect(codeSpan('a\\|b_c')).toBe('`a\\|b_c`')
  expect(codeSpan('@octocat')).toBe('`@octocat`')
  expect(codeSpan('\n')).toBe('')
  expect(escapeMarkdown('a_b is *now* <c>')).toBe(String.raw`a\_b is \*now\* &lt;c&gt;`)
  expect(escapeMarkdown('see #12 of https://x.example')).toBe(
    'see \\#\u200B12 of https:\u200B//x.example',
  )
})
