import { describe, expect, test } from '@jest/globals'
import { mkdir, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import type { Found } from '../../src/patch/found.ts'
import { findChanges } from '../../src/find.ts'
import { scanOptionsOf, withDefaults } from '../../src/options/options.ts'
import { temporaryDirectory } from '../support/directory.ts'
import { renamed, rewrite, STORY } from '../languages/cases.ts'

const LOOP = 'for b in METAL CUBLAS; do\n  cmake -DLLAMA_$b=ON\ndone\n'

describe('what is said of a name that is put together', () => {
  test('it stays, and a person is told what comes out and what that is called now', () => {
    const { text, sites } = rewrite('shell', LOOP)
    expect(text).toBe(LOOP)
    expect(sites).toMatchObject([
      {
        line: 2,
        column: 11,
        from: 'LLAMA_CUBLAS',
        to: ['LLAMA_CUDA'],
        role: 'mention',
        action: 'keep',
        safety: 'review',
        reason: {
          code: 'composed-name',
          message:
            'LLAMA_$b is put together: it gives LLAMA_CUBLAS (now LLAMA_CUDA) with CUBLAS of line 1.',
        },
      },
    ])
  })

  test('all old names are told, the stale one first', () => {
    const states = [
      renamed('OLD_ONE', 'NEW_ONE', { state: 'premature' }),
      renamed('OLD_TWO', 'NEW_TWO'),
      renamed('OLD_SIX', ['NEW_SIX', 'NEW_SEVEN']),
    ]
    const [site] = rewrite('shell', 'for x in ONE TWO SIX; do make OLD_$x=1; done\n', states).sites
    expect(site).toMatchObject({ from: 'OLD_TWO', to: ['NEW_TWO'] })
    expect(site!.reason.message).toBe(
      'OLD_$x is put together: it gives OLD_TWO (now NEW_TWO) with TWO of line 1, OLD_SIX (now NEW_SIX and NEW_SEVEN) with SIX of line 1.',
    )
  })

  test.each([
    ['a mark on the line', LOOP.replace('=ON', '=ON # flagshift: ignore'), 'ignored'],
    ['an off before it', `# flagshift: off\n${LOOP}`, 'ignored'],
  ])('%s holds for it too', (_what, text, code) => {
    expect(rewrite('shell', text).sites).toMatchObject([{ action: 'keep', reason: { code } }])
  })

  test('an upstream that still reads the name is said', () => {
    const states = STORY.map((state) => ({ ...state, state: 'premature' as const }))
    expect(rewrite('shell', LOOP, states).sites).toMatchObject([
      { action: 'keep', safety: 'display', reason: { code: 'premature' } },
    ])
  })

  test('a name that upstream has removed is told with the reason', () => {
    const { sites } = rewrite('shell', LOOP, [renamed('LLAMA_CUBLAS', null)])
    expect(sites).toMatchObject([{ reason: { code: 'removed' } }])
    expect(sites[0]!.reason.message).toMatch(/^LLAMA_\$b is put together: .* was removed upstream/)
  })

  test('between two parts there may be nothing, and a part may be of two letters', () => {
    const olds = ['LLAMA_CUDA', 'LLAMA_HB', 'HB_LLAMA']
    const { sites } = rewrite(
      'shell',
      'make LLAMA_${x}CUDA=1\nmake ${P}_HB=1\nmake HB_$x=1\n',
      olds.map((name) => renamed(name, `NEW_${name}`)),
    )
    expect(sites.map(({ line, from }) => `${line} ${from}`)).toEqual([
      '1 LLAMA_CUDA',
      '2 LLAMA_HB',
      '3 HB_LLAMA',
    ])
  })

  test('a name that no upstream reads is not told', () => {
    expect(
      rewrite('shell', LOOP, [renamed('LLAMA_CUBLAS', 'X', { state: 'absent' })]).sites,
    ).toEqual([])
  })

  test('a whole name in the place outranks it', () => {
    const { sites } = rewrite('make', 'S = X\nA = LLAMA_CUBLAS$(S)\n')
    expect(sites.map(({ start }) => start)).toEqual([10])
  })

  test('the rest of the file is rewritten as ever', () => {
    const { text } = rewrite('shell', `${LOOP}cmake -DLLAMA_CUBLAS=ON\n`)
    expect(text).toBe(`${LOOP}cmake -DLLAMA_CUDA=ON\n`)
  })
})

async function foundIn(
  files: Readonly<Record<string, string>>,
  scopes = ['build'],
): Promise<Found> {
  const directory = await temporaryDirectory()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), text)
  }
  const options = scanOptionsOf(
    withDefaults({ rename: ['OLD_FLAG=NEW_FLAG'], scope: scopes }),
    directory,
  )
  const found = await findChanges(options, () => {})
  await found.close()
  return found
}

describe('files that hold no whole name', () => {
  test('are found by what they put together', async () => {
    const { sites, patches } = await foundIn({
      'build.sh': 'for x in FLAG; do make OLD_$x=1; done\n',
      'CMakeLists.txt': 'foreach(x FLAG B)\n  option(OLD_${x} "x" ON)\nendforeach()\n',
      Dockerfile: 'FROM a\nARG KIND=FLAG\nRUN make OLD_${KIND}=1\n',
      'unknown.sh': 'make OLD_$x=1\n',
      'plain.sh': 'make OTHER=1\n',
    })
    expect(sites.map(({ path: at, reason }) => `${at} ${reason.code}`)).toEqual([
      'CMakeLists.txt composed-name',
      'Dockerfile composed-name',
      'build.sh composed-name',
      // What fills it is not seen, and one of the names that fit comes out elsewhere.
      'unknown.sh composed-name',
    ])
    expect(patches).toEqual([])
  })

  test('are shown at every place, however many there are', async () => {
    const { sites } = await foundIn({
      'build.sh': 'for x in FLAG; do make OLD_$x=1; done\n'.repeat(2500),
    })
    expect(sites).toHaveLength(2500)
  })

  test('are subject to scopes, and to what is left alone', async () => {
    const loop = 'for x in FLAG; do make OLD_$x=1; done\n'
    const { sites } = await foundIn({
      'README.md': `\`\`\`sh\n${loop}\`\`\`\n`,
      'CHANGELOG.md': `\`\`\`sh\n${loop}\`\`\`\n`,
    })
    expect(sites.map(({ path: at, reason }) => `${at} ${reason.code}`)).toEqual([
      'CHANGELOG.md changelog',
      'README.md out-of-scope',
    ])
  })
})
