import type { Rename, Target, ValueRule } from '../../maps/rename.ts'
import type { ShimEffect } from '../../languages/upstream-door.ts'
import type { FileSource } from '../../repository/source.ts'
import type { Pin } from '../pins/pin.ts'

export type State = 'renamed' | 'aliased' | 'rejected' | 'premature' | 'both' | 'absent' | 'unknown'

/** A line of the upstream's own source that shows something. */
export interface Evidence {
  readonly path: string
  readonly line: number
  readonly text: string
}

/** For which places of a repository an upstream speaks. */
export type Speaks =
  /** For all: the person gave it. */
  | { readonly by: 'person' }
  /** A submodule or a copy: for the project around it, which lies in this folder. */
  | { readonly by: 'tree'; readonly folder: string }
  /** A pin in a file: for what is nearest to it. */
  | (Pick<Pin, 'dir' | 'lies' | 'copy' | 'isLeft'> & {
      readonly by: 'line'
      readonly path: string
      /** The offset of the pin in the file. */
      readonly at: number
      /** Of several at one place the lowest: source before packages, lock files before what they lock. */
      readonly rank: number
      /** Where its command stands: `at` may be the value of a variable. */
      readonly ran: number
      /** The address of the Go module that brings it: Go builds that, and nobody else does. */
      readonly module?: string | undefined
    })

/** What a recipe builds is called so for names of which nobody says whose they are. */
export const NAMELESS = ''

/** A pinned upstream that was found. */
export interface Upstream extends Pick<Pin, 'unknown' | 'listed' | 'isNewest'> {
  /** `owner/name`, as the rename map calls it. */
  readonly name: string
  /** Where it lies in the repository, or the path given with --upstream. */
  readonly path: string
  readonly revision: string | null
  /** How it was found, one sentence part: "submodule", "vendored copy (ggml.h)", "given". */
  readonly found: string
  /** Its files, when they can be read; else only `version` may be known. */
  readonly source: FileSource | null
  readonly version?: string | undefined
  /** Where a range of versions is written, the newest one in it: any older one may be what is taken. */
  readonly upTo?: Upstream
  /** True where it was only recognised by its files while another, named one is there: it is never rewritten and decides nothing. */
  readonly indirect?: boolean
  readonly speaks: Speaks
  /** True of a submodule that git checks out nowhere here: it is recorded in a bare repository, or in files that are in none. */
  readonly isUncheckable?: true
}

/** Upstream code that serves the old name. */
export interface Alias extends Evidence {
  readonly effect: ShimEffect
}

/** A rename as the pinned upstream has it: the chain is followed to the furthest name that upstream reads. */
export interface RenameState {
  readonly from: string
  readonly kind: Rename['kind']
  readonly to: readonly Target[]
  readonly value: ValueRule
  readonly state: State
  readonly readers: { readonly old: number; readonly new: number }
  readonly aliases: readonly Alias[]
  /** A few lines that read the old and the new name. */
  readonly evidence: readonly Evidence[]
  /** The steps of the chain that were taken, first to last; never empty. */
  readonly steps: readonly Rename[]
  /** The upstream that was asked, if any. */
  readonly upstream: Upstream | null
  /** True when the map is one of Flagshift's own. */
  readonly builtIn: boolean
  /** The names that the whole chain passes on its way: a new name that is one of them was carried on, not reused. */
  readonly between?: ReadonlySet<string>
  /** True where upstream shows that the old name was freed and means something else by now. */
  readonly isTaken?: boolean
  /** What pins of one level say that do not agree, this one first. */
  readonly disputed?: readonly RenameState[]
  /** Where a recipe builds several versions of something. */
  readonly built?: Built
  /** How many other upstreams have a pin that stands nearer to the place. */
  readonly farness?: number
  /** True where the command of the place builds this very upstream, and the name is one that others use too. */
  readonly isMeant?: boolean
  /** What the command of the place builds, where that is another project and the name one that others use too. */
  readonly ofOther?: string
}

/** Several versions that one recipe builds. */
interface Built {
  /** As they are called there. */
  readonly versions: readonly string[]
  /** The first one that has the new names, in the way the recipe calls its versions. */
  readonly since?: string
}
