import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as path from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { openBrowser, type Browser, type View } from '../../scripts/pictures/browser.ts'
import { htmlPage } from '../../src/report/html/page.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { isThorough, onlyThorough } from '../support/thorough.ts'
import { needs } from '../support/tools.ts'
import { proof, report, site } from './reports.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const long = `src/${'a_long_folder/'.repeat(12)}CMakeLists.txt`
const shown = report({
  patch: {
    files: 1,
    edits: 1,
    diff: 'diff --git a/CMakeLists.txt b/CMakeLists.txt\n--- a/CMakeLists.txt\n+++ b/CMakeLists.txt\n@@ -55,1 +55,1 @@\n-  set(GGML_USE_CUBLAS)\n+  set(GGML_USE_CUDA)\n',
  },
  sites: [
    site(),
    site({ path: long, role: 'condition', safety: 'review' }),
    site({ path: 'look', action: 'keep', safety: 'review' }),
    site({ path: 'kept', action: 'keep', safety: 'display' }),
  ],
  renames: [
    {
      ...report().renames[0]!,
      chain: [
        { name: 'GGML_USE_CUBLAS', since: null },
        { name: 'GGML_USE_CUDA', since: 'b2534', pinned: true },
      ],
    },
  ],
  undecided: [
    {
      upstream: 'a/b',
      path: long,
      places: 1,
      names: { [long]: 1 },
      message: 'Nobody is here',
      todo: 'Do it',
    },
  ],
  proof: proof(),
})

function isLight(colour: string): boolean {
  return Number(/\d+/.exec(colour)) > 127
}

describe('the HTML report in a browser', () => {
  let browser: Browser | undefined
  let file: string
  const inBrowser = isThorough ? needs('chromium') : onlyThorough(test)
  beforeAll(async () => {
    file = path.join(await temporaryDirectory(), 'report.html')
    writeFileSync(file, htmlPage(shown))
  })
  afterAll(async () => {
    await browser?.close()
  })

  const views: readonly View[] = [
    { width: 1000, scheme: 'light' },
    { width: 375, scheme: 'dark' },
  ]
  for (const view of views)
    inBrowser(`can be read by everybody, ${view.scheme} and ${view.width} wide`, async () => {
      browser ??= await openBrowser()
      const page = await browser.open(file, view)
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      )
      await page.evaluate(readFileSync(axe, 'utf8'))
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      )
      expect(found).toEqual([])
      // It fits, and it has asked nobody for anything.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view.width)
      expect(page.asked).toEqual([pathToFileURL(file).href])
      const [text, ground] = (await page.evaluate(
        '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
      )) as [string, string]
      expect([isLight(text), isLight(ground)]).toEqual(
        view.scheme === 'dark' ? [true, false] : [false, true],
      )
    })

  test('shows the names over upstream’s versions, with the pin', () => {
    expect(htmlPage(shown)).toMatch(
      /<li class="first"><code>GGML_USE_CUBLAS<\/code>[^]*<li class="pinned"><code>GGML_USE_CUDA<\/code><small>since b2534 <strong>▼ what you pin/,
    )
  })
})
