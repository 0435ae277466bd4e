import type { Edit } from './edit.ts'
import type { ReasonCode } from './reasons.ts'

export const SCOPES = ['build', 'docs', 'sources'] as const
export type Scope = (typeof SCOPES)[number]

export type Role = 'definition' | 'option' | 'condition' | 'declaration' | 'mention' | 'shim'
export type Action = 'replace' | 'widen' | 'add' | 'remove' | 'keep'
export type Safety = 'safe' | 'review' | 'display'

/** Which kind of flag the syntax shows; decides between renames of several kinds. `any` where it does not show. */
export type Namespace =
  | 'cmake'
  | 'make'
  | 'macro'
  | 'env'
  | 'target'
  | 'kconfig'
  | 'bazel'
  | 'meson'
  | 'cargo'
  | 'zig'
  | 'compiler'
  | 'any'

export interface Span {
  readonly start: number
  readonly end: number
}

/** What the flag is set to where it stands, when that is a literal that can be rewritten. */
export interface Value extends Span {
  readonly text: string
  /** A word of a programming language, outside its strings: only another literal of its kind can stand there. */
  readonly isCode?: true
  /** How another value is written there, where that may take more than its letters. */
  readonly write?: (value: string) => string
}

/** A member of a list in which the same flag must not stand twice: arguments of one command, keys of one mapping, a list of definitions. */
export interface Member {
  /** The same for all members of one list of one file. */
  readonly list: string
  /** Lists that this one comes on top of: what they set is set here too, while they know nothing of this one. */
  readonly under?: readonly string[]
  /** The lists of branches before it: what they add, where one of them was taken, is in this list too. */
  readonly maybe?: readonly string[]
  /** The variable that takes the member, which another file of the same run may fill too where nothing here begins it. */
  readonly variable?: { readonly name: string; readonly isBegun: boolean }
  /** Set on an argument of a command line that stands in the text itself: the option that hands it on, or empty. */
  readonly argument?: string
  /** What has to go when the member is dropped: itself and its separator, or its whole line; undefined where it must stay. */
  readonly removal: Span | undefined
  /** True where what has to go may be all that its branch holds: an equal setting in another list is no reason to drop it. */
  readonly fillsBranch?: true
}

/** A reader's own reason to leave a use alone, whatever upstream says. */
export interface Reservation extends Reason {
  readonly safety: 'review' | 'display'
}

/** An old name that comes out where names are put together. */
export interface Composition {
  readonly name: string
  /** What fills the place in the name; empty where nothing does. */
  readonly value: string
  /** The byte offset at which the file gives this value; -1 where it says none. */
  readonly at: number
  /** Set where the file does not show what fills the place, and the old name is one of all that fit. */
  readonly isOpen?: true
  /** What really comes out, where the old name is only the value in it: `MY_OLD` of `MY_${n}`. */
  readonly longer?: string
}

/** What a reader saw of other names that the code of a place serves along with its own. */
export interface Served {
  /** `shim`: the code exists for the old name, whatever the new one is; `beside`: it may know the new one too. */
  readonly how: 'shim' | 'beside'
  /**
   * Names that stand in the same condition, or that the block under the condition sets, or that the same call lists:
   * where the new name is among them the code serves both names on purpose.
   */
  readonly names: readonly string[]
  /** The variable that takes this one's value unasked, under no condition. */
  readonly overwrites?: string
  /** The option that is off wherever this one is. */
  readonly gates?: string
}

/** One branch of a question that a place stands in: `if`/`else`, an arm of `case`, twins with `if:` on the same left side. */
export interface Guard {
  /** The same for all branches of one question of one file. */
  readonly question: string
  readonly branch: number
  /** What is asked tells only the platform: operating system, processor, compiler. */
  readonly isPlatform?: true
  /** The branches are those of several questions that look at one thing. */
  readonly isTwin?: true
  /** Words of what must have no value where this branch is taken. */
  readonly unset?: readonly string[]
  /** Nothing else is asked for, and there is no other branch. */
  readonly asksOnlyThat?: true
}

/** The edits by which a place accepts any of the new names too; undefined where that can't be said. */
export type Widen = (names: readonly string[]) => readonly Edit[] | undefined

/** A new name with the value that it must get, where one flag becomes several. */
export interface SplitTarget {
  readonly name: string
  readonly value: string
}

/**
 * What a language's reader says of one occurrence of a name. Offsets are bytes from the start of the file: readers
 * work on the file's bytes decoded as latin1, so a string index is a byte offset.
 */
export interface Use extends Span {
  /** The name as it stands there, without a leading -D. */
  readonly name: string
  readonly role: Role
  readonly namespace: Namespace
  readonly region: 'code' | 'string' | 'comment' | 'prose'
  /** Where it differs from the file's: cgo lines of a Go file belong to the build. */
  readonly scope?: Scope
  readonly value?: Value
  readonly member?: Member
  readonly served?: Served
  /** The branches that the place stands in, outermost first; told where a file holds several names. */
  readonly guards?: readonly Guard[]
  /**
   * The edits which make the place accept any of `names` (the new names) as well as the old one, meaning otherwise
   * unchanged; undefined where the language cannot say it here. Present on conditions, and on reads of a variable
   * that the repository's users may set.
   */
  readonly widen?: Widen
  /**
   * The edits that put several assignments in the place of one, for splits: `targets` are the new names with the value
   * each must get. Undefined where the place holds no assignment.
   */
  readonly split?: (targets: readonly SplitTarget[]) => readonly Edit[] | undefined
  /**
   * In a recipe that builds several versions of something: the edits that make these hold from a version on, and leave the
   * older ones what stands there. Undefined where that can't be said.
   */
  readonly byVersion?: (version: string, edits: readonly Edit[]) => readonly Edit[] | undefined
  /**
   * On a declaration: the edits that rename it and go on to give the old name the new one's value, for readers that
   * stay. Undefined where that can't be said.
   */
  readonly alias?: (name: string) => readonly Edit[] | undefined
  /** On a declaration: the names whose value it has, and nothing else could give it one. */
  readonly follows?: readonly string[]
  readonly reservation?: Reservation
  /**
   * Set where the repository's own users may set this name from outside (a documented environment variable, a Dockerfile
   * ARG, a matrix key): a sentence that says so. Such a use is widened where it can be, whatever upstream reads, and else
   * rewritten under review.
   */
  readonly contract?: string
  /** Why the place may be another one than it looks like: a sentence for the person who reads the change. */
  readonly doubt?: string
  /** True for a read of a variable that the file sets itself: it is renamed with its assignment, never widened. */
  readonly local?: boolean
  /**
   * Set on a definition that reaches only what the same build script compiles itself: the files that it names, relative
   * to its own directory; empty where they do not show.
   */
  readonly compiles?: readonly string[]
  /** The options under whose conditions the build defines this macro. */
  readonly switches?: readonly string[]
  /**
   * True for a condition-like read that only passes the value on (`-DX=${OLD}`), where the language has no form that
   * accepts either name: where no upstream says otherwise it follows its assignments under review.
   */
  readonly passes?: boolean
  /** True for a place that also sets the variable where it has no value: `${OLD:=1}`, `OLD ?= 1`. */
  readonly fills?: boolean
  /**
   * On a setting that may count only where its name has no value: the edits by which it sets the new name, to what is given
   * under the old one where something is. Undefined where the language can't say it here.
   *
   * @param isAlone whether nothing else depends on the question that the setting answers
   */
  readonly handOn?: (name: string, isAlone: boolean) => readonly Edit[] | undefined
  /** True for an argument that a variable holds which nothing in its file takes: a compiler may, elsewhere. */
  readonly isUntaken?: true
  /** True for a setting that the projects see too which the file takes in. */
  readonly reachesBelow?: true
  /** The package that a feature of Cargo is of: the dependency that stands with it, or the one whose file declares it. */
  readonly of?: string
  /** True for a mere word that the file passes on as it is: `-D${n}=ON` in a loop. */
  readonly isPassedOn?: boolean
  /** The offset of what takes such a word. */
  readonly takenAt?: number
  /** Set where the name stands nowhere as a whole: the old names that come out there, the first one being `name`. */
  readonly composed?: readonly Composition[]
}

export interface Reason {
  readonly code: ReasonCode
  readonly message: string
}
