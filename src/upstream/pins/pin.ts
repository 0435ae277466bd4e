/** A pin as it is written: the address and the version may hold variables. */
export interface RawPin {
  /** An address (`https://…`, `owner/name`) or a package (`pypi:name`); empty where that of the folder's submodule is meant. */
  readonly of: string
  /** Undefined where the place leaves it open. */
  readonly version: string | undefined
  /** Where the version that is written depends on a run: the variable whose value nobody knows here, or a command (''). */
  readonly unknown?: string | undefined
  /** Where that is a range, the range. */
  readonly range?: string | undefined
  /** What kind of place it is: "FetchContent", "git clone". */
  readonly how: string
  readonly at: number
  /** The last part of the folder that it is put into, where that is said. */
  readonly dir?: string | undefined
  /** The path in the repository that surely holds it, as a submodule's: who names that means this one. */
  readonly lies?: string | undefined
  /** Where the copy was cloned in which this is checked out. */
  readonly copy?: number | undefined
  /** Whether it records what a manifest was resolved to. */
  readonly isLock?: boolean | undefined
  /** Of a recipe that builds several versions the one that this is, as it is called there. */
  readonly listed?: string | undefined
  /** Such a version that is a branch: it is newer than all numbers. */
  readonly isNewest?: true | undefined
}

/** A place where a build fetches something at a version, its variables followed. */
export interface Pin extends RawPin {
  /** Where the command stands, while `at` is the value of its variable. */
  readonly from?: number
  /** Whether something else surely takes its place later in the same run: it speaks for what runs before that. */
  readonly isLeft?: boolean | undefined
}

/** Where a repository lies, as other tools' tables write it. */
export const ADDRESS = String.raw`(?:https?:\/\/|ssh:\/\/|git:\/\/|git\+https:\/\/|git@)[^\s"'<>,;]+`

/**
 * A variable in a version, in the ways of workflows, Jinja, make, shells, PowerShell and batch files. Each text is one in a single way:
 * it is repeated in patterns, where two ways for each would be millions for many.
 */
export const VARIABLE = String.raw`\$\{\{[^}\n]*\}\}|\{\{[^}\n]*\}\}|\$\([\w.]+\)|\$\{[^}\s]*\}|\$(?:env:)?\w+(?!\w)|%\w+%`

/** Where pins of one kind stand. */
export interface Row {
  /** Names of files, in any case; `*` stands for any letters but a slash. */
  readonly files: readonly string[]
  /** Whether any file that holds a flag is looked at too: such a pin stands in commands. */
  readonly inCommands?: true
}
