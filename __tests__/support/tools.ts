import { spawnSync } from 'node:child_process'

import { test } from '@jest/globals'

/** True where the tool can be started at all. */
export function has(tool: string): boolean {
  const flag = tool === 'unshare' ? ['--help'] : ['--version']
  return spawnSync(tool, flag, { stdio: 'ignore' }).error === undefined
}

/**
 * Jest's `test` where all the tools are there; else a skipping one that says which is missing. With
 * FLAGSHIFT_REQUIRE_TOOLS=1 (as in .ci/run) a missing tool fails the test instead, unless FLAGSHIFT_OPTIONAL_TOOLS
 * (a comma-separated list) names it.
 */
export function needs(...tools: readonly string[]): typeof test {
  const missing = tools.filter((tool) => !has(tool))
  if (missing.length === 0) return test
  const notice = `needs ${missing.join(', ')}`
  const optional = (process.env['FLAGSHIFT_OPTIONAL_TOOLS'] ?? '').split(',')
  const required = process.env['FLAGSHIFT_REQUIRE_TOOLS'] === '1'
  if (!required || missing.every((tool) => optional.includes(tool))) {
    process.stderr.write(`notice: tests skipped: ${notice}\n`)
    return test.skip as unknown as typeof test
  }
  const failing = (name: string): void => {
    // oxlint-disable-next-line jest/expect-expect
    test(name, () => {
      throw new Error(`${notice}, and FLAGSHIFT_REQUIRE_TOOLS=1 forbids skipping`)
    })
  }
  return Object.assign(failing, { each: () => failing }) as unknown as typeof test
}
