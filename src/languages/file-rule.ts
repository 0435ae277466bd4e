import type { Scope } from '../core/use.ts'
import type { UpstreamDoor } from './upstream-door.ts'

/**
 * Which files are of one format. A file fits when one of the ways fits and `head` does, if it is there. What decides
 * first: the place, the name, the extension, what a template is made for (`config.h.in`), the beginning of the file.
 */
export interface FileRule {
  /** What the format is called in the report. */
  readonly format: string
  /** `build` where it is not said. */
  readonly scope?: Scope
  /** Patterns of paths and names, in one string (globPattern). */
  readonly globs?: string
  /** Whole names, in one string; one with capitals must be written so (`build` is a script, `BUILD` is Bazel's). */
  readonly names?: string
  /** What a dot, a hyphen or an underscore (or only that which is written) and anything that is no language of its own may
   * follow: `Makefile.linux`. */
  readonly beginnings?: string
  /** Extensions without the dot, in one string; one with capitals must be written so. */
  readonly extensions?: string
  /** Names where nothing else tells, such as `README`. */
  readonly lastly?: RegExp
  /** The program behind `#!`. */
  readonly shebang?: RegExp
  /** What the beginning of a file that nothing else tells must show. */
  readonly beginsAs?: (head: string) => boolean
  /** For an extension that several languages share: what the beginning must show; the rule without it comes last. */
  readonly head?: (head: string) => boolean
  /**
   * True where a script is a source, but belongs to the build where builds are kept (`scripts/`, `build.py`), and where it
   * runs one itself.
   */
  readonly scripts?: true
  /** Who reads such a file of an upstream, where that is not the language's own door: another door, the id of the
   * language whose door it is, or null where it reads no flag. */
  readonly upstream?: UpstreamDoor | string | null
}
