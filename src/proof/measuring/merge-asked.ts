/** What one place asks for. */
export interface Asked {
  readonly values: ReadonlyMap<string, string>
  readonly standsInPatch: boolean
  /** Whether only a document says it, which no build runs. */
  readonly isTold: boolean
}

/** Ways to compute of which a build takes one: all at once configures nowhere. */
const MAKERS = [
  /CUDA|CUBLAS|CUDNN/i,
  /HIP|ROCM/i,
  /METAL/i,
  /VULKAN/i,
  /SYCL|ONEAPI/i,
  /OPENCL|CLBLAST/i,
  /KOMPUTE/i,
  /MUSA/i,
  /CANN\b|_CANN_/i,
]

function makersIn(values: readonly (readonly [string, string])[]): ReadonlySet<RegExp> {
  const on = values.filter(([, value]) => value !== 'OFF').map(([name]) => name)
  return new Set(MAKERS.filter((maker) => on.some((name) => maker.test(name))))
}

/**
 * Sets that don't contradict each other, and don't speak of different ways to compute, are asked in one: most guards of one
 * patch belong together.
 */
export function merge(asked: readonly Asked[]): readonly Asked[] {
  const merged: (Asked & { readonly values: Map<string, string> })[] = []
  for (const one of asked) {
    const { values } = one
    const fitting = merged.find(
      (other) =>
        [...values].every(([name, value]) => (other.values.get(name) ?? value) === value) &&
        makersIn([...values, ...other.values]).size < 2,
    )
    if (fitting === undefined) merged.push({ ...one, values: new Map(values) })
    else for (const [name, value] of values) fitting.values.set(name, value)
  }
  return merged
}
