const MISSING_LIBRARY =
  /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i

/** What a failed configure said of a library of the toolkit that is not there; null where it failed otherwise. */
export function missingLibrary(output: string): string | null {
  return MISSING_LIBRARY.exec(output)?.[0] ?? null
}

/** Thrown at the first such configure: no other state can tell more with that toolkit. */
export class LibraryMissing extends Error {
  readonly library: string

  constructor(library: string) {
    super(library)
    this.name = 'LibraryMissing'
    this.library = library
  }
}
