import { describe, expect, test } from '@jest/globals'

import { htmlPage } from '../../src/report/html/page.ts'
import { proof, report, site } from './reports.ts'

const diff =
  'diff --git a/CMakeLists.txt b/CMakeLists.txt\n--- a/CMakeLists.txt\n+++ b/CMakeLists.txt\n@@ -55,1 +55,1 @@\n-  set(GGML_USE_CUBLAS <b>)\n+  set(GGML_USE_CUDA <b>)\n'

describe('the HTML report', () => {
  const page = htmlPage(
    report({
      patch: { files: 1, edits: 1, diff },
      sites: [
        site(),
        site({ path: 'asks', line: 7, role: 'condition' }),
        site({ path: 'look', action: 'keep', safety: 'review' }),
        site({ path: 'kept', action: 'keep', safety: 'display' }),
      ],
      proof: proof(),
    }),
  )

  test.each([
    ['what happened, first', /<h1>ggml-org\/llama\.cpp [^<]* renamed 1 flag/],
    [
      'a place beside its diff',
      /CMakeLists\.txt:55<\/div><div class="diff"><del>set\(<b>GGML_USE_CUBLAS<\/b> &lt;b&gt;\)<\/del><ins>/,
    ],
    [
      'the way of the name as a picture with a name',
      /<svg [^>]*role="img" aria-label="GGML_USE_CUBLAS: cut before the patch/,
    ],
    [
      'what asks for the name, with an edge of its own',
      />read here<[^]*>asked for here<[^]*asks:7</,
    ],
    ['how many lines read the old and the new name', />0 lines read it<[^]*>23 lines read it</],
    ['before and after for each target', /clip\.cpp in llava<\/th><td>no CUDA<\/td><td>CUDA</],
    ['what a person should look at', /For a person to look at: 1 place[^]*look:55/],
    ['what to do next', /<h2>Next<\/h2>[^]*<pre class="diff">flagshift check[^]*\nflagshift prove/],
    ['what was left, folded', /<details><summary>1 stale: [^]*kept:55/],
  ])('shows %s', (_, pattern) => {
    expect(page).toMatch(pattern)
  })

  test('draws that upstream hands an old name on, and what hears of it where nothing here sets it', () => {
    const alias = { path: 'CMakeLists.txt', line: 7, effect: 'forwards' } as const
    const drawn = htmlPage(
      report({
        sites: [site({ role: 'condition' })],
        renames: [{ ...report().renames[0]!, state: 'aliased', aliases: [alias] }],
      }),
    )
    expect(drawn).toMatch(/>hands on<[^]*only forwarded: CMakeLists\.txt:7/)
    // From upstream's new name to the box at the left edge.
    expect(drawn).toMatch(/<path class="whole" d="M418 \d+ C[^"]* 330 \d+"/)
  })

  test('needs nothing else: no script, nothing from a network', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|@import|url\(|\son\w+=/i)
    expect(page).toContain("default-src 'none'")
  })

  test('is the same for the same report, and closes what it opens', () => {
    for (const name of ['details', 'div', 'table', 'p', 'code', 'svg', 'h2', 'main'])
      expect(page.match(new RegExp(`<${name}[ >]`, 'g'))?.length).toBe(
        page.match(new RegExp(`</${name}>`, 'g'))?.length,
      )
  })

  test('text of the repository is never markup', () => {
    const evil = '"><script>alert(1)</script>'
    const shown = htmlPage(
      report({
        sites: [
          site({ path: evil, text: evil, from: evil, reason: { code: 'stale', message: evil } }),
          site({ path: evil, action: 'keep', safety: 'review' }),
        ],
        renames: [{ ...report().renames[0]!, from: evil, evidence: `https://x/${evil}` }],
        skipped: [{ path: evil, reason: { code: 'binary', message: evil } }],
        undecided: [
          {
            upstream: evil,
            path: evil,
            places: 1,
            names: { [evil]: 1 },
            message: evil,
            todo: evil,
          },
        ],
        proof: proof({ summary: evil }),
        patch: { files: 1, edits: 1, diff: evil },
      }),
    )
    expect(shown).not.toContain('<script')
  })
})
