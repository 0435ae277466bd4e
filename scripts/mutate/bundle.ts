import { readFileSync } from 'node:fs'
import * as path from 'node:path'

import { context, type Plugin } from 'esbuild'

import type { Change } from './changes.ts'
import { changedText } from './compiled.ts'

/** Tests and the program in one file. */
export interface Bundled {
  readonly code: string
  /** The source map. */
  readonly map: string
  /** Who imports a file. */
  readonly importers: ReadonlyMap<string, readonly string[]>
}

/** Makes the one file again for each change, for one asker after the other. */
export interface Bundle {
  make(change: Change | null): Promise<Bundled>
  close(): Promise<void>
}

/** The bundler keeps what it read, so that a change costs the time of one file. */
export async function bundleTests(root: string, files: readonly string[]): Promise<Bundle> {
  let changed: Change | null = null
  let before: Promise<unknown> = Promise.resolve()
  const kept = new Map<string, string>()
  const folder = import.meta.dirname
  const testFiles = new Set(files.map((file) => path.join(root, file)))
  const sources: Plugin = {
    name: 'sources',
    setup(build) {
      build.onResolve({ filter: /^@jest\/globals$/ }, () => ({
        path: path.join(folder, 'jest.ts'),
      }))
      // A file of the tests knows where it lies, though it is run from elsewhere.
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const name = path.relative(root, file)
        if (name.startsWith('node_modules')) return undefined
        if (changed?.path === name) return { contents: changedText(root, changed), loader: 'ts' }
        const contents =
          kept.get(file) ??
          readFileSync(file, 'utf8')
            .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
            .replaceAll('import.meta.url', JSON.stringify(`file://${file}`))
        kept.set(file, contents)
        const begin = testFiles.has(file)
          ? `import { beginFile } from '@jest/globals'; beginFile(${JSON.stringify(name)});`
          : ''
        return { contents: begin + contents, loader: 'ts' }
      })
    },
  }
  const made = await context({
    stdin: {
      contents: [
        ...files.map((file) => `import ${JSON.stringify(`./${file}`)}`),
        `export { runTests, tests } from ${JSON.stringify(path.join(folder, 'jest.ts'))}`,
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'tests.mjs',
    sourcemap: 'external',
    sourcesContent: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['expect', 'fast-check'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [sources],
    logLevel: 'silent',
  })
  const make = async (change: Change | null): Promise<Bundled> => {
    changed = change
    const { outputFiles, metafile } = await made.rebuild()
    const text = (end: string): string =>
      outputFiles.find((file) => file.path.endsWith(end))?.text ?? ''
    const importers = new Map<string, string[]>()
    for (const [name, { imports }] of Object.entries(metafile.inputs))
      for (const { path: imported } of imports)
        importers.set(imported, [...(importers.get(imported) ?? []), name])
    return { code: text('.mjs'), map: text('.map'), importers }
  }
  return {
    make: (change) => {
      const next = before.then(() => make(change))
      before = next
      return next
    },
    close: () => made.dispose(),
  }
}
