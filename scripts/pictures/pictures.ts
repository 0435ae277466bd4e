// Makes pictures of what people see, to look at: npm run pictures -- [--out FOLDER] [NAME=REPOSITORY …]
// Without repositories: the bundled example, the same with nothing stale, and the same where nobody can be asked. Needs the
// built program, Debian's chromium, cmake, and for the proof a CUDA compiler or none.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { promisify } from 'node:util'
import { parseWords } from '../parse-words.ts'

import { parse } from 'yaml'

import { findHome } from '../../src/maps/find-home.ts'
import { openBrowser, type View } from './browser.ts'
import { gitHubPage, terminalPage } from './pages.ts'

const scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-pictures-'))

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26 }
    execFile(program, args, options, (_error, stdout) => resolve(stdout))
  })
}

function flagshift(args: readonly string[], cwd: string, columns = 80): Promise<string> {
  const env = { COLUMNS: String(columns), FORCE_COLOR: '1' }
  return run(process.execPath, [path.join(findHome(), 'dist', 'cli.js'), ...args], cwd, env)
}

/** The bundled example as a repository, with something changed in it before the commit. */
async function example(name: string, change: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(scratch, name)
  await cp(path.join(findHome(), 'examples', 'clip-on-cpu'), folder, { recursive: true })
  await run('git', ['init', '--quiet', '--initial-branch=main'], folder)
  await change(folder)
  await run('git', ['add', '--all'], folder)
  await commit(folder)
  return folder
}

function commit(folder: string): Promise<string> {
  const person = ['-c', 'user.name=Example', '-c', 'user.email=example@example.org']
  return run('git', [...person, 'commit', '--quiet', '--message', 'Example'], folder)
}

/** The submodule is recorded, and its files are not here. */
async function takeOutUpstream(folder: string): Promise<void> {
  const vendored = 'third_party/llama.cpp'
  await rm(path.join(folder, vendored), { recursive: true })
  const modules = `[submodule "llama"]\n\tpath = ${vendored}\n\turl = https://github.com/ggml-org/llama.cpp\n`
  await writeFile(path.join(folder, '.gitmodules'), modules)
  const link = ['update-index', '--add', '--cacheinfo', `160000,${'ab'.repeat(20)},${vendored}`]
  await run('git', link, folder)
  await mkdir(path.join(folder, vendored), { recursive: true })
}

/** The job summary, as the Action writes it. */
async function summaryOf(folder: string): Promise<string> {
  const action = parse(await readFile(path.join(findHome(), 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  }
  const temporary = await mkdtemp(path.join(scratch, 'runner-'))
  const files = ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'].map(
    (name) => [`GITHUB_${name}`, path.join(temporary, name)] as const,
  )
  for (const [, file] of files) await writeFile(file, '')
  const inputs = Object.entries(action.inputs).map(
    ([name, { default: usual = '' }]) => [`INPUT_${name.toUpperCase()}`, usual] as const,
  )
  await run(process.execPath, [path.join(findHome(), 'dist', 'index.js')], folder, {
    ...Object.fromEntries([...inputs, ...files]),
    INPUT_MODE: 'patch',
    INPUT_TOKEN: '',
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: temporary,
  })
  return readFile(path.join(temporary, 'STEP_SUMMARY'), 'utf8')
}

/** Every page of a repository by its name, with the widths and themes in which it is looked at. */
async function pagesOf(folder: string) {
  const markdown = path.join(scratch, 'page.md')
  await rm(markdown, { force: true })
  // One run makes both, since a proof takes its time.
  const report = path.join(scratch, 'report.html')
  await rm(report, { force: true })
  // A tag that is checked out is no branch to go to.
  const base = 'flagshift-pictures'
  await promisify(execFile)('git', ['branch', '--force', base], { cwd: folder })
  const asked = ['--publish', 'local', '--base', base, '--page', markdown, '--quiet']
  await flagshift(['open', ...asked, '--output-format', 'html', '--output', report], folder)
  const page = await readFile(markdown, 'utf8').catch(() => null)
  const html = await readFile(report, 'utf8')
  const proved = await flagshift(['prove', '--quiet'], folder)
  const [narrow, wide] = [
    await flagshift(['check', '--quiet'], folder),
    await flagshift(['check', '--quiet'], folder, 120),
  ]
  return [
    { name: 'terminal-80', html: terminalPage('flagshift check', narrow), views: [[700, 'dark']] },
    { name: 'terminal-120', html: terminalPage('flagshift check', wide), views: [[1010, 'dark']] },
    { name: 'prove-80', html: terminalPage('flagshift prove', proved), views: [[700, 'dark']] },
    ...(page === null
      ? []
      : [{ name: 'pull-request', html: await gitHubPage(page), views: GITHUB }]),
    { name: 'summary', html: await gitHubPage(await summaryOf(folder)), views: GITHUB },
    {
      name: 'report',
      html,
      views: [
        [900, 'light'],
        [900, 'dark'],
        [375, 'light'],
      ],
    },
  ] as const
}

const GITHUB = [
  [812, 'light'],
  [375, 'light'],
  [812, 'dark'],
] as const

const { values, positionals } = parseWords({
  options: { out: { type: 'string', default: 'pictures' } },
  allowPositionals: true,
})
const given = positionals.map((word) => word.split('=', 2) as [string, string])
const repositories: readonly (readonly [string, string])[] =
  given.length > 0
    ? given
    : [
        ['example', await example('example', async () => {})],
        [
          'clean',
          await example('clean', async (folder) => {
            await run('git', ['add', '--all'], folder)
            await flagshift(['patch', '--write', '--quiet'], folder)
          }),
        ],
        ['undecided', await example('undecided', takeOutUpstream)],
      ]
const browser = await openBrowser()
await mkdir(values.out, { recursive: true })
for (const [name, folder] of repositories)
  for (const { name: what, html, views } of await pagesOf(path.resolve(folder))) {
    const file = path.join(scratch, `${what}.html`)
    await writeFile(file, html)
    for (const [width, scheme] of views as readonly (readonly [number, View['scheme']])[]) {
      const shown = await browser.open(file, { width, scheme })
      const picture = path.join(values.out, `${name}-${what}-${width}-${scheme}.png`)
      await writeFile(picture, await shown.picture())
      process.stdout.write(`${picture}\n`)
    }
  }
await browser.close()
await rm(scratch, { recursive: true, force: true })
