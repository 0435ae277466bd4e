/** Measures the stages of a run, in whole milliseconds. */
interface Clock {
  /** Runs a stage and adds its time to the stage's sum. */
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>
  readonly timings: Readonly<Record<string, number>>
}

/** A clock that adds up the time of each stage of a run, in whole milliseconds. */
export function startClock(): Clock {
  const sums: Record<string, number> = {}
  return {
    async time(stage, work) {
      const start = performance.now()
      try {
        return await work()
      } finally {
        sums[stage] = Math.round((sums[stage] ?? 0) + performance.now() - start)
      }
    },
    timings: sums,
  }
}
