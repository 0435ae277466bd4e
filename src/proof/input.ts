import type { ProofOptions as RunOptions } from '../options/options.ts'
import type { FileSource } from '../repository/source.ts'
import type { RenameState } from '../upstream/states/state.ts'
import type { Place } from './evidence.ts'
import type { RunProgram } from './running/child.ts'
import type { Limits } from './running/session.ts'

/** The files of a submodule, and where they lie in the repository. */
export interface Submodule {
  readonly path: string
  readonly source: FileSource
}

/** What a proof needs to know. */
export interface ProofInput {
  /** The state before the patch. */
  readonly files: FileSource
  /** Contents for submodule entries, laid in place in the copy. */
  readonly submodules?: readonly Submodule[]
  /** The files whose content the patch changes, as they are after it. */
  readonly patched: readonly { readonly path: string; readonly bytes: Buffer }[]
  /** The lines, counted in the files after the patch, that it changed. */
  readonly patchedLines: readonly Place[]
  /** The renames that were applied. */
  readonly renames: readonly RenameState[]
  /** Other renames of the same maps; they only help to find the spellings of an option. */
  readonly related: readonly RenameState[]
  /** Names that the repository has exempted from the search for arguments that nothing uses. */
  readonly exempt?: ReadonlySet<string>
  /** The files that were asked about; all where it is left out. */
  readonly isSelected?: (file: string) => boolean
  readonly options: ProofOptions
  /** The caller's environment; an allow-list is taken from it. */
  readonly environment: NodeJS.ProcessEnv
  readonly progress: (line: string) => void
  readonly limits?: Partial<Limits>
  /** Starts the build's programs; where it is left out, as programs of this machine. */
  readonly runProgram?: RunProgram
}

/** A run's options for the smoke test; arguments are in the new spelling, and derived from the renames where none are given. */
export interface ProofOptions extends Omit<RunOptions, 'mode' | 'command' | 'onFailure'> {
  readonly mode: 'auto' | 'required'
  readonly command?: string | null
  /** nvcc's path; `none`: go without. */
  readonly nvcc?: string
}
