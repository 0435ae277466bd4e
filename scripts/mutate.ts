import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import * as path from 'node:path'
import { parseWords } from './parse-words.ts'

import { buildSync } from 'esbuild'
import glob from 'fast-glob'

import { BuiltProgram } from './mutate/built.ts'
import { bundleTests } from './mutate/bundle.ts'
import type { Change } from './mutate/changes.ts'
import { compileProject } from './mutate/compiled.ts'
import { MOST_LATE, testsOf, watchersOf } from './mutate/coverage.ts'
import type { Question, Watched } from './mutate/run.ts'
import { shuffled } from './mutate/shuffled.ts'

/**
 * Says how much of the code the tests watch: makes small random changes, one at a time, and runs the tests on each. What no
 * test notices is listed with file, line and change, and wants a case, or is dead code.
 *
 *   npm run mutate -- [--count 100] [--seed 1] [--folder src/judging …] [--tests '__tests__/proof/*.test.ts' …] [--uncovered]
 *   npm run mutate -- --at src/judging/served.ts:40 …
 *
 * All tests and the program are one bundle. It runs once and says what each test executes; then each change is bundled and
 * only the tests run that execute its place, in a process of its own, the quickest first; what half a minute of them does
 * not notice is shown to the rest of them when all are tried, then built, and the tests that start the program run on it. A
 * change that does not compile is not counted, another is drawn in its place. --tests takes other tests; with
 * FLAGSHIFT_THOROUGH more of those run that start builds.
 * --uncovered lists the lines that no test executes and tries nothing; --at tries every change of some lines. Options that
 * take several values are given once for each. As many changes are tried at a time as there are processors. Exit 1 where
 * fewer than 9 of 10 are noticed.
 */
const { values } = parseWords({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    at: { type: 'string', multiple: true },
    uncovered: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true },
    folder: {
      type: 'string',
      multiple: true,
      default: ['src/languages', 'src/composed', 'src/judging'],
    },
  },
})
const root = path.join(import.meta.dirname, '..')

/** Tests that see what a reader, a judge or a proof does and come out the same each time. */
const TESTS = [
  '__tests__/{carried-maps,cases,learned-maps,pipeline,recorded,repositories,subdirectory,surroundings,unread-files}.test.ts',
  '__tests__/{composed,core,judging,languages,maps,patch,proof,report,upstream}/**/*.test.ts',
  '__tests__/publish/local.test.ts',
  '__tests__/repository/{format,near-names}.test.ts',
]

/** It finds processes by a mark and ends them: a change there can end all that this user runs, whatever it is. */
const ENDS_PROCESSES = 'src/proof/running/child.ts'

/** A change can make a loop endless: then the process is ended, and that is noticed too. Milliseconds. */
const LEAST_TIME = 30_000

/** As many processes run tests at a time as there are processors. */
const WORKERS = Array.from({ length: availableParallelism() }, (_, index) => index)

const scratch = mkdtempSync(path.join(tmpdir(), 'flagshift-mutate-'))
const folders = values.at?.map((at) => at.replace(/:\d+$/, '')) ?? values.folder
const project = compileProject(root, folders)
// What puts a fake in the place of a part needs jest itself.
const files = glob
  .sync(values.tests ?? TESTS, { cwd: root })
  .filter(
    (file) => !/\bjest\b.* from '@jest\/globals'/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  .toSorted()
const bundle = await bundleTests(root, files)
try {
  symlinkSync(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'))
  process.exitCode = await main()
} finally {
  project.close()
  await bundle.close()
  rmSync(scratch, { recursive: true, force: true })
}

async function main(): Promise<number> {
  const runner = path.join(scratch, 'run.mjs')
  buildSync({
    entryPoints: [path.join(root, 'scripts/mutate/run.ts')],
    external: ['fast-check'],
    outfile: runner,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  const bundled = await bundle.make(null)
  const watched = await watch(runner, bundled.code)
  const tests = testsOf(watched)
  for (const { name, passed } of tests)
    if (!passed) process.stdout.write(`left out, it fails without any change: ${name}\n`)
  const text = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  const watchers = watchersOf(project.changes, watched, bundled, text)
  const whole = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  process.stdout.write(
    `${project.changes.length} possible changes, ${tests.length} tests (${Math.round(whole / 1000)} s)\n`,
  )
  if (values.uncovered) {
    const lines = project.changes
      .filter((change) => watchers(change).tests.length === 0)
      .map(({ path: file, line }) => `${file}:${line}`)
    process.stdout.write(`${[...new Set(lines)].join('\n')}\n`)
    return 0
  }

  const harmless = project.changes.filter(({ path: file }) => file !== ENDS_PROCESSES)
  const order =
    values.at === undefined
      ? shuffled(harmless, Number(values.seed))
      : harmless.filter(({ path: file, line }) => values.at!.includes(`${file}:${line}`))
  const drawn = [...accepted(order, values.at === undefined ? Number(values.count) : order.length)]
  let counted = 0
  /** Those of some changes that a way of trying them does not notice; several are tried at a time. */
  const unnoticed = async (
    changes: readonly Change[],
    tryIt: (change: Change, worker: number) => Promise<string | null>,
  ): Promise<readonly Change[]> => {
    const left = new Set(changes)
    const waiting = changes.values()
    const tryNext = async (worker: number): Promise<void> => {
      for (const change of waiting) {
        const began = Date.now()
        const noticed = await tryIt(change, worker)
        if (noticed !== null) left.delete(change)
        const seconds = Math.round((Date.now() - began) / 1000)
        process.stdout.write(
          `${++counted}. ${sayChange(change)}: ${noticed === null ? 'not noticed' : `noticed by ${noticed}`} (${seconds} s)\n`,
        )
      }
    }
    await Promise.all(WORKERS.map(tryNext))
    return [...left]
  }
  const tryThese = (
    change: Change,
    worker: number,
    some: readonly number[],
    time: number,
  ): Promise<string | null> => noticedBy(runner, worker, change, some, LEAST_TIME + time * 4)
  const left = await unnoticed(drawn, (change, worker) => {
    const { tests: chosen, took } = watchers(change)
    return tryThese(change, worker, chosen, took)
  })
  // These take most of the time, so they come when the rest is known.
  process.stdout.write(
    `\n${drawn.length - left.length} of ${drawn.length} are noticed by the quicker tests; the rest is shown to all others\n`,
  )
  const builds = WORKERS.map(
    (worker) => new BuiltProgram(root, path.join(scratch, `built-${worker}`)),
  )
  const survivors = await unnoticed(
    left,
    async (change, worker) =>
      (await tryThese(change, worker, watchers(change).late, MOST_LATE)) ??
      builds[worker]!.noticedBy(change),
  )
  process.stdout.write(`\nnoticed: ${drawn.length - survivors.length} of ${drawn.length}\n`)
  for (const change of survivors) {
    const { tests: chosen, isLoaded, late } = watchers(change)
    const by = `${chosen.length + late.length} tests${isLoaded ? ' of the file' : ''}`
    process.stdout.write(`${sayChange(change)} (${by})\n`)
  }
  return survivors.length * 10 > drawn.length ? 1 : 0
}

/** The first changes that compile; several may take from them in turn. */
function* accepted(changes: readonly Change[], most: number): Generator<Change> {
  let taken = 0
  for (const change of changes) {
    if (taken === most) return
    if (!project.accepts(change)) continue
    taken++
    yield change
  }
}

/** What each test executes, kept for the next seed as long as neither code nor tests change. */
async function watch(runner: string, code: string): Promise<Watched> {
  const hash = createHash('sha256').update(code).update(readFileSync(runner))
  for (const file of glob.sync('__tests__/**/*.{md,txt}', { cwd: root }).toSorted())
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  const kept = path.join(tmpdir(), `flagshift-watched-${hash.digest('hex')}.json`)
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Watched
  const original = path.join(scratch, 'original.mjs')
  writeFileSync(original, code)
  const parts = await Promise.all(
    WORKERS.map(async (from) => {
      const to = path.join(scratch, `watched-${from}.json`)
      const part = { from, of: WORKERS.length }
      const { status } = await ask(runner, { bundle: original, to, part }, 7_200_000)
      if (status !== 0) throw new Error('the tests do not run without any change')
      return JSON.parse(readFileSync(to, 'utf8')) as Watched
    }),
  )
  const watched = { loaded: parts[0]!.loaded, groups: parts.flatMap(({ groups }) => groups) }
  writeFileSync(kept, JSON.stringify(watched))
  return watched
}

/** The first test that fails with the change, or how the run ended; null where all tests pass. */
async function noticedBy(
  runner: string,
  worker: number,
  change: Change,
  tests: readonly number[],
  timeout: number,
): Promise<string | null> {
  if (tests.length === 0) return null
  const file = path.join(scratch, `changed-${worker}.mjs`)
  writeFileSync(file, (await bundle.make(change)).code)
  const { status, said } = await ask(runner, { bundle: file, tests }, timeout)
  if (said !== '') return said
  return status === 0 ? null : 'no end or a broken start'
}

async function ask(
  runner: string,
  question: Question,
  timeout: number,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [runner], {
    cwd: root,
    env: { ...process.env, FLAGSHIFT_MUTATE: JSON.stringify(question) },
    stdio: ['ignore', 'pipe', question.to === undefined ? 'ignore' : 'inherit'],
    timeout,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, said }))
  })
}

function sayChange({ path: file, line, was, text }: Change): string {
  return `${file}:${line} ${shown(was)} → ${shown(text)}`
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line === '' ? 'nothing' : `\`${line.length > 100 ? `${line.slice(0, 100)}…` : line}\``
}
