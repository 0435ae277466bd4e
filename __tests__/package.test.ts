import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import * as path from 'node:path'
import { promisify } from 'node:util'

import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { exampleRepository, git } from './support/repository.ts'
import { ROOT, run } from './support/run.ts'
import { onlyThorough } from './support/thorough.ts'

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))
}

const manifest = json('package.json') as {
  readonly version: string
  readonly bin: Readonly<Record<string, string>>
  readonly dependencies?: object
}

describe('the npm package', () => {
  onlyThorough(test)('is dist, maps and schema, and what npm always adds', async () => {
    const { stdout } = await promisify(execFile)(
      'npm',
      ['pack', '--dry-run', '--json', '--ignore-scripts'],
      { cwd: ROOT },
    )
    const [{ files }] = JSON.parse(stdout) as [{ readonly files: readonly { path: string }[] }]
    const paths = files.map(({ path: file }) => file)
    const others = paths.filter((file) => !/^(?:dist|maps|schema)\//.test(file))
    expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json'])
    expect(paths).toEqual(
      expect.arrayContaining([...Object.values(manifest.bin), 'maps/packed.json']),
    )
  })

  test('starts what is there, and needs nothing else', () => {
    expect(manifest.dependencies).toBeUndefined()
    for (const file of Object.values(manifest.bin))
      expect(readFileSync(path.join(ROOT, file), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('is installed and tested without a warning on Node 20 and 22', () => {
    const { packages } = json('package-lock.json') as {
      readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>
    }
    const others = Object.entries(packages).filter(([, { engines }]) => {
      const parts = (engines?.node ?? '*').split('||').map((part) => part.trim())
      return [20, 22].some((major) => !parts.some((part) => takes(part, major)))
    })
    expect(others.map(([name, { engines }]) => [name, engines?.node])).toEqual([])
  })

  test('comes from no other registry than the reader’s own', () => {
    expect(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/)
  })
})

/** Whether a range of versions takes some of a major one. */
function takes(range: string, major: number): boolean {
  const [, how = '', from = '0'] = /^([<>=^~]*)\s*v?(\d+)/.exec(range) ?? []
  return how.startsWith('>') ? Number(from) <= major : range === '*' || Number(from) === major
}

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly pass_filenames: boolean
}

describe('the hooks for pre-commit', () => {
  const hooks = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[]

  test.each(hooks)('$id is a script that git keeps executable', ({ entry, language }) => {
    const [script = ''] = entry.split(' ')
    expect(language).toBe('script')
    expect(existsSync(path.join(ROOT, script))).toBe(true)
    expect(statSync(path.join(ROOT, script)).mode & 0o111).toBe(0o111)
  })

  onlyThorough(test)(
    'fail on what is stale, rewrite it, and pass on what they rewrote',
    async () => {
      const root = await exampleRepository()
      // As pre-commit does it for `language: script`: the first word lies in the hook's own repository.
      const results = []
      for (const { entry } of [...hooks, hooks[0]!]) {
        const [script = '', ...args] = entry.split(' ')
        const ended = await run(path.join(ROOT, script), args, { cwd: root })
        results.push([ended.status, (await git(root, 'status', '--porcelain')) !== ''])
        await git(root, 'commit', '--quiet', '--all', '--allow-empty', '--message', 'next')
      }
      expect(results).toEqual([
        [1, false],
        [0, true],
        [0, false],
      ])
    },
  )
})
