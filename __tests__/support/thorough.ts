import { test } from '@jest/globals'

const factor = Number(process.env['FLAGSHIFT_THOROUGH'] ?? 0)

/** True where FLAGSHIFT_THOROUGH is set, as by .ci/run: then the long tests take all that they can. */
export const isThorough = factor > 0

/** True where all of the longest is wanted too, which .ci/run takes a part of. */
export const isWhole = factor >= 1

/** True where more than all is wanted: then every run of a door is a process of its own. */
export const isBeyond = factor > 1

/** The runs of a property: a tenth of all by default, all with FLAGSHIFT_THOROUGH=1, ten times as many with 10. */
export function runs(all: number): number {
  return Math.ceil(all * (isThorough ? factor : 0.1))
}

/** The length of a text that must be read in a time that grows with its length: by default a tenth of it, of .ci/run a quarter. */
export function long(all: number): number {
  if (isWhole) return all
  return Math.ceil(all / (isThorough ? 4 : 10))
}

/** All rows, or by default each `step`-th of them, where each row starts programs; .ci/run takes twice as many as that. */
export function some<Row>(rows: readonly Row[], step: number): readonly Row[] {
  if (isWhole) return rows
  const taken = isThorough ? Math.ceil(step / 2) : step
  return rows.filter((_row, index) => index % taken === 0)
}

/** All rows, or in .ci/run every third one: of what another test there does for real, or of changes that are many. */
export function third<Row>(rows: readonly Row[]): readonly Row[] {
  return isThorough && !isWhole ? rows.filter((_row, index) => index % 3 === 0) : rows
}

/**
 * A test that starts so many programs that only .ci/run takes it; it is skipped where FLAGSHIFT_THOROUGH is not set. Each
 * file with such tests keeps one of each kind for every run.
 */
export function onlyThorough(testWith: typeof test): typeof test {
  return isThorough ? testWith : (test.skip as unknown as typeof test)
}
