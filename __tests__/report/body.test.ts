import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'

import { BODY_LIMIT, BODY_RESERVE } from '../../src/publish/publication.ts'
import { pullRequestBody } from '../../src/report/pull-request-body.ts'
import { jobSummary } from '../../src/report/summary.ts'
import { runs } from '../support/thorough.ts'
import { proof, report, site } from './reports.ts'

describe('the page of the pull request', () => {
  const page = pullRequestBody(
    report({
      sites: [
        site(),
        site({
          path: 'Makefile',
          line: 3,
          action: 'widen',
          safety: 'review',
          reason: { code: 'stale', message: 'Look at this.' },
        }),
        site({
          path: 'ci.yml',
          line: 9,
          action: 'keep',
          safety: 'display',
          reason: { code: 'ignored', message: 'A comment says so.' },
        }),
      ],
      proof: proof(),
    }),
    'Hello!',
  )

  test.each([
    ['the user’s own words first', /^Hello!/],
    [
      'what was renamed, as upstream has it',
      /`GGML_USE_CUBLAS` → `GGML_USE_CUDA`, a macro \([^)]*\)\)\. As such the pinned upstream no longer reads the old name: 0 lines there read the old one, 23 the new one\./,
    ],
    [
      'evidence that does not notify upstream',
      /\[where it was renamed\]\(https:\/\/redirect\.github\.com\/ggml-org\/llama\.cpp\/pull\/6299\)/,
    ],
    [
      'which upstream was asked',
      /`ggml-org\/llama\.cpp` in `vendor\/llama\.cpp` at `bbbbbbbbbbbb`/,
    ],
    [
      'each change with its reason',
      /llama\.cpp no longer reads GGML[^\n]*\n\n- `CMakeLists\.txt:55`\n- `Makefile:3`: Look at this\. \*\*Please look\.\*\*/,
    ],
    [
      'the proof, with what each file was compiled with',
      /\*\*Verdict: proved\.\*\*[^]*\*\*proved\*\*, in `clip\.cpp` of `llava`, set by `CMakeLists\.txt:55`, for example `ggml_backend_cuda_init\(0\);`/,
    ],
    ['how far the evidence goes', /It rests on the sources as the compiler reads them/],
    [
      'in its first lines what happened to whom and what it does',
      /^Hello!\n\n[^\n]* renamed 1 build flag [^\n]*\*\*Nothing reads `GGML_USE_CUBLAS` any more\*\*/,
    ],
    [
      'what was seen before and after, and how',
      /- \*\*clip\.cpp in llava: no CUDA → CUDA\*\*\n[^]*\*\*Smoke test: proved\.\*\* clip\.cpp was built for the CPU; now it asks for CUDA\.[^]*Configured with:\n\n```sh\n-DLLAMA_CUDA=ON\n/,
    ],
    [
      'what a person should look at',
      /### Please look at 1 place\n\n- \[ \] `Makefile:3`: Look at this\./,
    ],
    [
      'what was kept and why',
      /1 place left as it is[^]*- \*\*1\*\* `ignored`: A comment in the file says [^`]*`ci\.yml:9`/,
    ],
    [
      'how to reproduce it',
      /flagshift check --map llama\.cpp\nflagshift prove --map llama\.cpp\nflagshift patch --write/,
    ],
    ['how to stop it', /`flagshift: ignore`[^]*Close this pull request/],
  ])('says %s', (_, pattern) => {
    expect(page).toMatch(pattern)
  })

  test.each([
    ['renamed', 23, /\*\*Nothing reads `GGML_USE_CUBLAS` any more\*\*: the build goes on/],
    ['renamed', 0, /\*\*By its version, nothing reads `GGML_USE_CUBLAS` any more\*\*/],
    ['rejected', 23, /\*\*Upstream refuses `GGML_USE_CUBLAS`\*\*: a build that sets it stops\./],
    ['both', 23, /The old name is still taken for now\./],
    ['unknown', 0, /No pinned upstream could be asked whether it is still read\./],
  ] as const)('says no more of the old name than upstream shows: %s, %d readers', (...row) => {
    const [state, fresh, said] = row
    const renames = report().renames.map((one) => ({
      ...one,
      state,
      readers: { old: 0, new: fresh },
    }))
    expect(pullRequestBody(report({ renames }), '')).toMatch(said)
  })

  test('says that no smoke test was run, and of a line how many places it holds', () => {
    const told = pullRequestBody(report({ sites: [site(), site({ column: 60 })] }), '')
    expect(told).toContain(
      '**There is no result of a smoke test**: whether the new names take effect',
    )
    expect(told).toContain('`CMakeLists.txt:55` (2 places)')
  })

  test('tells no state in which another map’s upstream still has the old name, where one was followed', () => {
    const { renames } = report()
    const early = { ...renames[0]!, map: 'binding', state: 'premature' as const }
    expect(pullRequestBody(report({ renames: [early, ...renames] }), '')).not.toContain('premature')
  })

  test('says nothing of the scanned commit: it must stay the same while the base moves', () => {
    const moved = report({
      repository: { root: '.', revision: 'f'.repeat(40), filesListed: 99, filesScanned: 9 },
    })
    expect(pullRequestBody(moved, '')).toBe(pullRequestBody(report(), ''))
  })
})

/** A page of so many changes. */
function many(length: number): string {
  return pullRequestBody(
    report({ sites: Array.from({ length }, (_, at) => site({ line: at + 1 })) }),
    '',
  )
}

describe('however much there is', () => {
  const sizes = fc.record({
    changed: fc.integer({ min: 0, max: 2000 }),
    kept: fc.integer({ min: 0, max: 2000 }),
    path: fc.integer({ min: 1, max: 4000 }),
    message: fc.integer({ min: 1, max: 4000 }),
    renames: fc.integer({ min: 1, max: 3000 }),
    intro: fc.constantFrom(0, 1000, 59_000, 70_000),
  })

  test('a body stays below the limit and ends as it should, a summary below its own', () => {
    fc.assert(
      fc.property(sizes, ({ changed, kept, path, message, renames, intro }) => {
        const of = (action: 'replace' | 'keep') => (_: unknown, at: number) =>
          site({
            path: '|'.repeat(path),
            line: at,
            from: `OLD_${at % renames}`,
            to: [`NEW_${at % renames}`],
            action,
            safety: at % 3 === 0 ? 'review' : 'safe',
            reason: { code: 'stale', message: '#'.repeat(message) },
          })
        const [rename] = report().renames
        const given = report({
          sites: [
            ...Array.from({ length: changed }, of('replace')),
            ...Array.from({ length: kept }, of('keep')),
          ],
          renames: Array.from({ length: renames }, (_, at) => ({
            ...rename!,
            from: `OLD_${at}`,
            to: [`NEW_${at}`],
          })),
          proof: proof({
            messages: Array.from({ length: 30 }, () => ({
              code: 'X',
              level: 'warning',
              text: '*'.repeat(message),
            })) as never,
          }),
        })
        const body = pullRequestBody(given, 'i'.repeat(intro))
        expect(body.length).toBeLessThanOrEqual(BODY_LIMIT - BODY_RESERVE)
        expect(body).toContain('**Stop it**')
        expect(body.trimEnd()).toMatch(/<\/details>$/)
        expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length)
        expect(Buffer.byteLength(jobSummary(given))).toBeLessThan(1024 * 1024)
      }),
      { numRuns: runs(20) },
    )
  })

  test('long messages and many renames do not drive the proof out', () => {
    const [rename] = report().renames
    const names = Array.from({ length: 3000 }, (_, at) => ({
      from: `OLD_${at}`,
      to: [`NEW_${at}`],
    }))
    const message = { code: 'X', level: 'warning', text: 'long '.repeat(3000) }
    const page = pullRequestBody(
      report({
        sites: names.map((pair) => site(pair)),
        renames: names.map((pair) => ({ ...rename!, ...pair })),
        proof: proof({ messages: Array.from({ length: 30 }, () => message) as never }),
      }),
      '',
    )
    expect(page).toMatch(/changes and why[^]*Who renamed them[^]*\*\*Verdict: proved/)
  })

  test('the fullest tier that fits is taken', () => {
    expect(many(250)).toContain('`CMakeLists.txt:250`')
    expect(many(400)).toContain('And 100 more places; the diff shows them all.')
    const long = report({
      sites: Array.from({ length: 400 }, (_, at) =>
        site({ line: at + 1, reason: { code: 'stale', message: `${at} ${'x'.repeat(300)}` } }),
      ),
    })
    expect(pullRequestBody(long, '')).toContain('And 340 more places')
  })
})

test('what the token may not commit is in the summary as a patch, as long as it fits', () => {
  const left = 'diff --git a/.github/workflows/ci.yml b/.github/workflows/ci.yml\n+```\n'
  expect(jobSummary(report(), left)).toContain(
    `git apply\` to change them by hand:\n\n\`\`\`\`diff\n${left}\`\`\`\``,
  )
  expect(jobSummary(report(), 'x'.repeat(300_000)).length).toBeLessThan(10_000)
})

test.each([
  '```\nopen',
  '~~~~ text\nopen',
  'a <!-- b',
  '<details>',
  '> quoted',
  '- [ ] todo',
  '```make``` builds it',
  '1. a\n   ```\n   x',
  '<pre>\nopen',
  '<!-- a --> b',
  '<script>x</script> and <style>',
  '- a\n\n  ```\n  x\n\nafter',
  '```\nx\n    ```',
  '```\nx\n\t```',
  '<!-- a --><!-- b',
  '> <!-- x',
  '- <!-- x\n\ny',
  '<Details>',
  '    <!-- code',
  '<?x',
  '<!DOCTYPE',
  '<!DOCTYPE html\n```',
  '<!-->',
  '<!--->\nx',
  '   ```\nopen',
  '  ~~~\nopen\n   ~~',
  '```\r\nopen\r\n',
  '```\r\nclosed\r\n```\r\n',
  '<!--\n```\n-->',
  '<!--\n```\n',
  '<!--\n<pre>\n-->',
  '<pre>\n```\n</pre>',
  '<pre>\n```\n',
  '<style>\n<!--',
  '<script>\n<details>\n~~~',
  '<![CDATA[\n```\n',
  '- a\n  ```\n  x',
  '- a\n\n   ```\n   x\n\nb\n\n  ```\nopen',
  '> ```\n> x',
  '<details>\n\n```\nx',
  '```\n<!--\n```\n<pre>',
  '--> <!-- a --> <pre>',
  '<!-- a\n--> <details>',
])('what a person begins with %j does not take the page into it', async (intro) => {
  const page = pullRequestBody(report(), intro)
  const [above = '', ...below] = page.split('`ggml-org/llama.cpp` in `vendor')
  expect(below.length).toBeGreaterThan(0)
  expect(above.endsWith('\n\n')).toBe(true)
  const whole = await marked.parse(page)
  const first = 'renamed 1 build flag that this repository still uses by its old name.'
  expect(whole).toMatch(new RegExp(`<p><code>ggml-org/llama.cpp</code>[^\\n]*${first}`, 'm'))
})

test('the page names the commands that build the smoke test and run it', () => {
  const kit = { component: 'llava', files: ['smoke.cu'] }
  const page = pullRequestBody(report({ sites: [site()], proof: { ...proof(), kit } }), '')
  expect(page).toContain(
    'cmake -S DIR -B build/smoke && cmake --build build/smoke\n(cd build/smoke && ctest --verbose)',
  )
})
