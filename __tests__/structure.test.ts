import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import * as path from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from '@jest/globals'

import { REASONS } from '../src/core/reasons.ts'
import { LANGUAGES } from '../src/languages/registry.ts'
import { temporaryDirectory } from './support/directory.ts'
import { ROOT } from './support/run.ts'

const run = promisify(execFile)

/** From the ground up, as docs/architecture.md draws them; those of one line do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['maps', 'repository'],
  ['composed'],
  ['languages'],
  ['scan', 'upstream'],
  ['judging'],
  ['options'],
  ['patch'],
  ['proof'],
  ['report'],
  ['publish'],
  ['fleet'],
  ['commands', 'action'],
]

interface Diagnostic {
  readonly code: string
  readonly filename: string
}

/** What the linter says of some files under the project's own rules. */
async function lint(
  files: Readonly<Record<string, string>>,
): Promise<readonly (readonly [file: string, rule: string])[]> {
  const root = await temporaryDirectory()
  await writeFile(
    path.join(root, '.oxlintrc.json'),
    await readFile(path.join(ROOT, '.oxlintrc.json'), 'utf8'),
  )
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), text)
  }
  const said = await run(path.join(ROOT, 'node_modules/.bin/oxlint'), ['--format', 'json', '.'], {
    cwd: root,
    maxBuffer: 2 ** 26,
  }).catch((error: { stdout: string }) => error)
  const { diagnostics } = JSON.parse(said.stdout) as { diagnostics: readonly Diagnostic[] }
  return diagnostics.map(({ filename, code }) => [filename, code] as const)
}

/** The files beside the folders of src: the pipeline and the doors, above all floors. */
async function topFiles(): Promise<readonly string[]> {
  return (await readdir(path.join(ROOT, 'src'))).filter((name) => name.endsWith('.ts'))
}

test('every folder of src has its floor', async () => {
  const folders = await readdir(path.join(ROOT, 'src'), { withFileTypes: true })
  expect(folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()).toEqual(
    FLOORS.flat().toSorted(),
  )
})

test.each(['src/languages', '__tests__/cases'])(
  'every folder of %s is a language of the registry',
  async (folder) => {
    const entries = await readdir(path.join(ROOT, folder), { withFileTypes: true })
    const folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    const known = new Set([...LANGUAGES.byId.keys(), 'kit'])
    expect(folders.filter((name) => !known.has(name))).toEqual([])
  },
)

test('an import of what lies above, or beside on one floor, is an error', async () => {
  const files: Record<string, string> = {}
  FLOORS.forEach((floor, height) => {
    for (const from of floor)
      for (const to of [...floor, ...FLOORS.slice(height + 1).flat()])
        if (to !== from)
          files[`src/${from}/inside/takes-${to}.ts`] =
            `export { x } from '../../${to}/inside/x.ts'\n`
  })
  for (const top of await topFiles())
    files[`src/report/takes-${top}`] = `export { x } from '../${top}'\n`
  files['src/find.ts'] = "export { x } from './commands/check.ts'\n"
  files['src/judging/knows-a-syntax.ts'] = "export { x } from '../languages/cmake/lex.ts'\n"
  files['src/publish/knows-a-language.ts'] = "export { x } from '../languages/registry.ts'\n"
  files['src/languages/cmake/takes-shell.ts'] = "export { x } from '../shell/read.ts'\n"
  files['src/languages/kit/takes-shell.ts'] = "export { x } from '../shell/read.ts'\n"
  files['src/languages/kit/script/takes-shell.ts'] = "export { x } from '../../shell/read.ts'\n"
  const said = await lint(files)
  const refused = said.filter(([, code]) => code.includes('no-restricted-imports'))
  expect([...new Set(refused.map(([file]) => file))].toSorted()).toEqual(
    Object.keys(files).toSorted(),
  )
})

test('an import of what lies below is none', async () => {
  const files: Record<string, string> = {}
  FLOORS.forEach((floor, height) => {
    for (const from of floor)
      for (const to of FLOORS.slice(0, height).flat())
        // Nobody above the languages but the scan opens one.
        if (to !== 'languages' || from === 'scan')
          files[`src/${from}/inside/takes-${to}.ts`] =
            `export { x } from '../../${to}/inside/x.ts'\n`
  })
  files['src/languages/cmake/takes-kit.ts'] = "export { x } from '../kit/script/read.ts'\n"
  files['src/languages/kit/script/takes-kit.ts'] = "export { x } from '../shell/parse.ts'\n"
  files['src/judging/reads.ts'] = "export { x } from '../languages/read-file.ts'\n"
  const said = await lint(files)
  expect(said.filter(([, code]) => code.includes('no-restricted-imports'))).toEqual([])
})

test('an import names its file by the shortest way, so that an arrow is seen whatever way it takes', async () => {
  const odd: string[] = []
  for (const name of await readdir(path.join(ROOT, 'src'), { recursive: true })) {
    if (!name.endsWith('.ts')) continue
    const text = await readFile(path.join(ROOT, 'src', name), 'utf8')
    for (const [, sign, said] of text.matchAll(
      /\b(?:from|import)\s*\(?\s*(["'`])(\.[^"'`\n]*)\1/g,
    )) {
      const way = path.posix.relative(
        path.posix.dirname(name),
        path.posix.join(path.posix.dirname(name), said!),
      )
      if (sign !== "'" || said !== (way.startsWith('.') ? way : `./${way}`))
        odd.push(`${name}: ${said}`)
    }
  }
  expect(odd).toEqual([])
})

test('what is loaded only when it is reached follows the same arrows, and makes no circle', async () => {
  const files: Record<string, string> = {
    'src/core/takes-publish.ts': "export const x = () => import('../publish/publisher.ts')\n",
    'src/core/a.ts': "export const a = () => import('./b.ts')\n",
    'src/core/b.ts': "export const b = () => import('./a.ts')\n",
  }
  for (const name of await readdir(path.join(ROOT, 'src'), { recursive: true }))
    if (name.endsWith('.ts'))
      files[`src/${name}`] = await readFile(path.join(ROOT, 'src', name), 'utf8')
  // The linter passes over such imports, so it is shown each as one that it follows.
  const shown = Object.entries(files).map(([name, text]) => {
    const lazy = text.matchAll(/\bimport\(('\.[^']+')\)/g)
    return [name, text + [...lazy].map(([, at]) => `export * from ${at}\n`).join('')] as const
  })
  const said = await lint(Object.fromEntries(shown))
  const refused = said.filter(([, code]) => /no-restricted-imports|no-cycle/.test(code))
  expect(refused.map(([file]) => file).toSorted()).toEqual([
    'src/core/a.ts',
    'src/core/b.ts',
    'src/core/takes-publish.ts',
  ])
})

test('files that import each other are an error, also where only types are taken', async () => {
  const said = await lint({
    'src/core/a.ts': "import type { B } from './b.ts'\nexport type A = B | null\n",
    'src/core/b.ts': "import type { A } from './a.ts'\nexport type B = A | undefined\n",
  })
  expect(said.filter(([, code]) => code.includes('no-cycle')).map(([file]) => file)).toEqual(
    expect.arrayContaining(['src/core/a.ts', 'src/core/b.ts']),
  )
})

test('a number and its noun agree: count() writes them', async () => {
  const src = path.join(ROOT, 'src')
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const texts = await Promise.all(files.map((file) => readFile(path.join(src, file), 'utf8')))
  const wrong = texts.flatMap((text, at) =>
    [...text.matchAll(/\$\{[\w.!]+\.(?:length|size)\} (?:more )?[a-z]+s\b.*|\w\(s\) /g)].map(
      ([words]) => `${files[at]!}: ${words}`,
    ),
  )
  expect(wrong).toEqual([])
})

test('no list is spread into push, which overflows the stack with a long one: append() adds it', async () => {
  const files = await readdir(path.join(ROOT, 'src'), { recursive: true })
  const spreading: string[] = []
  for (const file of files.filter((name) => name.endsWith('.ts')))
    if (/\.push\(\s*\.\.\./.test(await readFile(path.join(ROOT, 'src', file), 'utf8')))
      spreading.push(file)
  expect(spreading).toEqual([])
})

test('no stage asks for the code of a reason: what it asks for is a field of the table', async () => {
  const files = await readdir(path.join(ROOT, 'src'), { recursive: true })
  const codes = Object.keys(REASONS).join('|')
  const asks = new RegExp(String.raw`\bcode\b\s*[=!]==?\s*'(?:${codes})'|\bSet<ReasonCode`, 'g')
  const asking: string[] = []
  for (const file of files.filter((name) => name.endsWith('.ts')))
    for (const [words] of (await readFile(path.join(ROOT, 'src', file), 'utf8')).matchAll(asks))
      asking.push(`${file}: ${words}`)
  expect(asking).toEqual([])
})
