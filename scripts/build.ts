import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import * as path from 'node:path'

import { build, type Metafile } from 'esbuild'

import { nameChunks, renameImports } from './chunk-names.ts'

/** Bundles both doors into dist/, which needs no install: heavy parts become chunks that are loaded when reached. */
await rm('dist', { recursive: true, force: true })
const { metafile, outputFiles } = await build({
  entryPoints: { index: 'src/main.ts', cli: 'src/cli.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // jsonc-parser's CommonJS build calls require() in a way that no bundler follows.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  metafile: true,
  // CommonJS dependencies (tunnel, undici, fast-glob) call require() at run time.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
const names = nameChunks(metafile)
await mkdir('dist/chunks', { recursive: true })
for (const { path: file, text } of outputFiles) {
  const written = path.relative('.', file).replaceAll(path.sep, '/')
  await writeFile(names.get(written) ?? written, renameImports(text, names))
}
await writeFile('dist/licenses.txt', await licenses(metafile))
await chmod('dist/cli.js', 0o755)

/** The licence of every package that ended up in the bundle. */
async function licenses({ inputs }: Metafile): Promise<string> {
  const roots = new Set(
    Object.keys(inputs).flatMap(
      (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
    ),
  )
  const texts: string[] = []
  for (const root of [...roots].toSorted()) {
    const { name, version, license } = JSON.parse(
      await readFile(path.join(root, 'package.json'), 'utf8'),
    ) as Record<string, string>
    const file = (await readdir(root)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? await readFile(path.join(root, file), 'utf8') : 'No licence file.\n'
    texts.push(`${name} ${version} (${license})\n\n${text}`)
  }
  return texts.join(`\n${'-'.repeat(72)}\n\n`)
}
