/** What a program took, as medians over the runs. */
export interface Cost {
  /** User and system time of the program and of those that it started. */
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** Of the largest process. */
  readonly peakMegabytes: number
}

/** One question, put to every program in turn. */
export interface Row {
  readonly tree: string
  /** How many names were looked for. */
  readonly names: number
  /** Whether any of them stands in the tree. */
  readonly areFound: boolean
  /** By program; one that can't be asked so many names, or is not there, is left out. */
  readonly costs: Readonly<Record<string, Cost>>
}

export interface Tree {
  readonly name: string
  readonly files: number
  readonly megabytes: number
}

/** All of one run of the bench. */
export interface Figures {
  readonly day: string
  readonly machine: string
  /** Name and version of each program. */
  readonly programs: readonly string[]
  readonly runs: number
  readonly trees: readonly Tree[]
  readonly rows: readonly Row[]
}

export const SUBJECT = 'flagshift'
/** The program that the budgets compare with. */
export const YARDSTICK = 'ripgrep'

/** How many times the yardstick's CPU time Flagshift took; null where that can't be said. */
export function ratioOf({ costs }: Row): number | null {
  const [own, other] = [costs[SUBJECT], costs[YARDSTICK]]
  return own === undefined || other === undefined ? null : own.cpuSeconds / other.cpuSeconds
}
