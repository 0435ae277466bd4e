import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { pathToFileURL } from 'node:url'

import type * as jest from './jest.ts'

/** What a process that runs tests is asked. */
export interface Question {
  /** The bundle. */
  readonly bundle: string
  /** The tests to run until one fails; without it all are run, and what each executes is written to `to`. */
  readonly tests?: readonly number[]
  readonly to?: string
}

/** Start, end and count of each part of a function of the bundle: the first is the function, the others lie in it. */
export type RunFunction = readonly (readonly [start: number, end: number, count: number])[]

/** What is written of a test that was watched. */
export interface WatchedTest {
  readonly name: string
  readonly milliseconds: number
  readonly passed: boolean
  readonly ran: readonly RunFunction[]
}

/** What ran while the files were loaded, then what each test ran. */
export interface Watched {
  readonly loaded: readonly RunFunction[]
  readonly tests: readonly WatchedTest[]
}

const { bundle, tests, to } = JSON.parse(process.env['FLAGSHIFT_MUTATE'] ?? '') as Question
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
  const watched: WatchedTest[] = []
  let began = Date.now()
  await runTests(all, async ({ name }, fault) => {
    const milliseconds = Date.now() - began
    if (fault !== undefined) process.stderr.write(`${name}: ${String(fault)}\n`)
    watched.push({ name, milliseconds, passed: fault === undefined, ran: await taken() })
    began = Date.now()
    return true
  })
  return { loaded, tests: watched }
}
