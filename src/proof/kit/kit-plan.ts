import type { BeforeAndAfter } from '../evidence.ts'
import type { Contrast } from '../verdict/contrast.ts'

/** One source of the component as both states compile it, with the texts of its definitions: `NAME` or `NAME=value`. */
export interface KitSource extends BeforeAndAfter<readonly string[]> {
  /** Below the kit's folder `component`. */
  readonly path: string
  readonly language: 'C' | 'CXX' | 'CUDA'
  /** Include folders below `component`, in their order. */
  readonly includes: readonly string[]
  /** Options of the compiler, free of definitions and folders. */
  readonly options: readonly string[]
  /** Files that the command line includes before the source (`-include`), with the option that does. */
  readonly forced: readonly ForcedFile[]
}

export interface ForcedFile {
  readonly option: string
  /** Below `component`, or as it stands where it is a header of the system. */
  readonly path: string
  readonly isOwn: boolean
}

/** The component with its definitions before and after the patch, and all that goes into it. */
export interface KitInput extends Omit<Contrast, 'target'> {
  readonly component: string
  readonly sources: readonly KitSource[]
  /** The component's own files, by their path below `component`. */
  readonly files: ReadonlyMap<string, Buffer>
  readonly architecture: string
}

/** What the build files of a kit are made from. */
export interface KitPlan extends KitInput {
  /** The definitions that the CUDA program watches, before and after. */
  readonly watched: BeforeAndAfter<readonly string[]>
}
