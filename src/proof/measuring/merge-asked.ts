/** What one place asks for. */
export interface Asked {
  readonly values: ReadonlyMap<string, string>
  readonly standsInPatch: boolean
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
  const merged: { values: Map<string, string>; standsInPatch: boolean }[] = []
  for (const { values, standsInPatch } of asked) {
    const fitting = merged.find(
      (one) =>
        [...values].every(([name, value]) => (one.values.get(name) ?? value) === value) &&
        makersIn([...values, ...one.values]).size < 2,
    )
    if (fitting === undefined) merged.push({ values: new Map(values), standsInPatch })
    else for (const [name, value] of values) fitting.values.set(name, value)
  }
  return merged
}
