import type { FileSource } from '../repository/source.ts'
import type { RenameState } from '../upstream/states/state.ts'
import type { Place } from './evidence.ts'
import type { Limits } from './running/session.ts'

/** What a proof needs to know. */
export interface ProofInput {
  /** The state before the patch. */
  readonly files: FileSource
  /** Contents for submodule entries, laid in place in the copy. */
  readonly submodules?: readonly { readonly path: string; readonly source: FileSource }[]
  /** The files whose content the patch changes, as they are after it. */
  readonly patched: readonly { readonly path: string; readonly bytes: Buffer }[]
  /** The lines, counted in the files after the patch, that it changed. */
  readonly patchedLines: readonly Place[]
  /** The renames that were applied. */
  readonly renames: readonly RenameState[]
  /** Other renames of the same maps; they only help to find the spellings of an option. */
  readonly related?: readonly RenameState[]
  readonly options: ProofOptions
  /** The caller's environment; an allow-list is taken from it. */
  readonly environment: NodeJS.ProcessEnv
  readonly progress: (line: string) => void
  readonly limits?: Partial<Limits>
}

export interface ProofOptions {
  readonly mode: 'auto' | 'required'
  /** The directory to configure, relative to the repository's root. */
  readonly sourceDir: string
  /** In the new spelling; empty: derived from the renames. */
  readonly args: readonly string[]
  readonly command?: string
  /** Patterns that the command's output must show, and must not; `@ggml-gpu` and the like are presets. */
  readonly expect: readonly string[]
  readonly forbid: readonly string[]
  readonly timeoutSeconds: number
  /** `auto`, or a compute capability such as `75`. */
  readonly cudaArch: string
  /** nvcc's path; `none`: go without. */
  readonly nvcc?: string
}
