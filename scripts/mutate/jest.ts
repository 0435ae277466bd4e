import { format } from 'node:util'

import { expect } from 'expect'

/** What a bundle of test files imports in the place of '@jest/globals', so that one process can run any choice of their tests. */
export { expect }

type Step = () => unknown
type Body = (...row: readonly unknown[]) => unknown

/** Hooks hold for their block and what is in it. */
interface Block {
  readonly name: string
  readonly above: Block | null
  readonly beforeAll: Step[]
  readonly beforeEach: Step[]
  readonly afterEach: Step[]
  readonly afterAll: Step[]
}

/** A test that waits to be run. */
export interface Test {
  readonly name: string
  readonly block: Block
  readonly run: Step
}

/** All tests, in the order of the files and their lines. */
export const tests: Test[] = []

let block = opened('', null)

/** Begins a test file: what is declared now is its own. */
export function beginFile(file: string): void {
  block = opened(file, null)
}

export const describe = withRows((name, body) => {
  const outer = block
  block = opened(outer.name === '' ? name : `${outer.name} › ${name}`, outer)
  void body()
  block = outer
})

export const test = Object.assign(
  withRows((given, run) => {
    tests.push({ name: `${block.name} › ${given}`, block, run })
  }),
  { skip: withRows(() => {}) },
)
export const it = test

export const beforeAll = (step: Step): void => void block.beforeAll.push(step)
export const beforeEach = (step: Step): void => void block.beforeEach.push(step)
export const afterEach = (step: Step): void => void block.afterEach.push(step)
export const afterAll = (step: Step): void => void block.afterAll.push(step)

/** Runs tests in their order, and says of each what it threw, until someone has seen enough. */
export async function runTests(
  chosen: readonly Test[],
  ended: (test: Test, fault: unknown) => boolean | Promise<boolean>,
): Promise<void> {
  const begun = new Set<Block>()
  for (const one of chosen) {
    const blocks = blocksOf(one.block)
    let fault: unknown
    try {
      for (const each of blocks)
        if (!begun.has(each)) {
          begun.add(each)
          for (const step of each.beforeAll) await step()
        }
      for (const each of blocks) for (const step of each.beforeEach) await step()
      await one.run()
    } catch (error) {
      fault = error ?? new Error('nothing was thrown')
    }
    for (const each of blocks.toReversed()) for (const step of each.afterEach) await step()
    if (!(await ended(one, fault))) break
  }
  for (const each of begun) for (const step of each.afterAll) await step()
}

function opened(name: string, above: Block | null): Block {
  return { name, above, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }
}

/** From the file inwards. */
function blocksOf(inner: Block): readonly Block[] {
  return inner.above === null ? [inner] : [...blocksOf(inner.above), inner]
}

/** The form with a table: a row is its arguments, and what is no row is the only one. */
function withRows(declare: (name: string, body: Step) => void) {
  const each =
    (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows) {
        const values: readonly unknown[] = Array.isArray(row) ? row : [row]
        const shown = values.slice(0, name.match(/%[a-z]/g)?.length ?? 0)
        declare(format(name, ...shown), () => body(...values))
      }
    }
  return Object.assign((name: string, body: Step): void => declare(name, body), { each })
}
