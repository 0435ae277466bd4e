/** A way to compute, by the words that flags, functions and messages have for it. */
export interface Processor {
  readonly name: string
  readonly words: RegExp
}

/** Ways to compute besides the CPU, those first that are looked for first. */
export const PROCESSORS: readonly Processor[] = [
  { name: 'CUDA', words: /CUDA|CUBLAS|CUDNN/i },
  { name: 'HIP', words: /(?<![a-z])HIP(?:BLAS)?(?![a-z])|ROCM/i },
  { name: 'Metal', words: /(?<![a-z])METAL(?![a-z])/i },
  { name: 'Vulkan', words: /VULKAN/i },
  { name: 'SYCL', words: /SYCL|ONEAPI/i },
  { name: 'OpenCL', words: /OPENCL|CLBLAST/i },
  { name: 'Kompute', words: /KOMPUTE/i },
  { name: 'MUSA', words: /(?<![a-z])MUSA(?![a-z])/i },
  { name: 'CANN', words: /(?<![a-z])CANN(?![a-z])/i },
]

/** The CPU where it is named. */
export const CPU = /(?<![a-z])CPU(?![a-z])/i
