import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { pathToFileURL } from 'node:url'

import * as fc from 'fast-check'

import type * as jest from './jest.ts'

/** What a process that runs tests is asked. */
export interface Question {
  /** The bundle. */
  readonly bundle: string
  /** The tests to run until one fails; without it all of some files are run, and what each executes is written to `to`. */
  readonly tests?: readonly number[]
  readonly to?: string
  /** Which files are run: each `of`-th one, from this one on. */
  readonly part?: { readonly from: number; readonly of: number }
}

/** Start, end and count of each part of a function of the bundle: the first is the function, the others lie in it. */
export type RunFunction = readonly (readonly [start: number, end: number, count: number])[]

/** What is written of a test that was watched. */
export interface WatchedTest {
  readonly index: number
  readonly name: string
  readonly milliseconds: number
  readonly passed: boolean
}

/** What ran while the files were loaded, then what the tests ran, a few in a row together. */
export interface Watched {
  readonly loaded: readonly RunFunction[]
  readonly groups: readonly {
    readonly tests: readonly WatchedTest[]
    readonly ran: readonly RunFunction[]
  }[]
}

/** To ask what ran takes as long as many a test: it is asked when so many milliseconds have passed. */
const LEAST_BETWEEN = 100

/** What is drawn at random must come out the same with a change as without. */
fc.configureGlobal({ seed: 1 })

const {
  bundle,
  tests,
  to,
  part = { from: 0, of: 1 },
} = JSON.parse(process.env['FLAGSHIFT_MUTATE'] ?? '') as Question
if (to !== undefined) writeFileSync(to, JSON.stringify(await watch()))
else {
  const loaded = await load()
  const chosen = (tests ?? []).map((index) => loaded.tests[index]!)
  await loaded.runTests(chosen, ({ name }, fault) => {
    if (fault !== undefined) process.stdout.write(name)
    return fault === undefined
  })
}
// Whatever a test left open is of no interest.
process.exit(0)

/** The name begins with the file. */
function fileOf({ name }: jest.Test): string {
  return name.split(' › ', 1)[0]!
}

async function load(): Promise<Pick<typeof jest, 'tests' | 'runTests'>> {
  return (await import(pathToFileURL(bundle).href)) as typeof jest
}

/** Counts from before the bundle is loaded: only so are the parts of a function counted too. */
async function watch(): Promise<Watched> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const taken = async (): Promise<readonly RunFunction[]> => {
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return result
      .filter(({ url }) => url === pathToFileURL(bundle).href)
      .flatMap(({ functions }) =>
        functions.map(({ ranges }) =>
          ranges.map(
            ({ startOffset, endOffset, count }) => [startOffset, endOffset, count] as const,
          ),
        ),
      )
  }
  const { tests: all, runTests } = await load()
  const loaded = await taken()
  const groups: Watched['groups'][number][] = []
  let group: WatchedTest[] = []
  let first = Date.now()
  let began = first
  const close = async (): Promise<void> => {
    groups.push({ tests: group, ran: await taken() })
    group = []
    first = Date.now()
  }
  const files = [...new Set(all.map(fileOf))]
  const own = new Set(files.filter((_, index) => index % part.of === part.from))
  const chosen = all.filter((one) => own.has(fileOf(one)))
  await runTests(chosen, async (one, fault) => {
    const milliseconds = Date.now() - began
    const { name } = one
    if (fault !== undefined)
      process.stderr.write(`${name}: ${fault instanceof Error ? fault.message : 'it failed'}\n`)
    group.push({ index: all.indexOf(one), name, milliseconds, passed: fault === undefined })
    if (Date.now() - first >= LEAST_BETWEEN) await close()
    began = Date.now()
    return true
  })
  await close()
  return { loaded, groups }
}
