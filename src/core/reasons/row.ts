/** What a place, or a file, with a reason is to later stages; they ask for this and never for a code. */
type Standing =
  | 'outside-scopes'
  | 'waits-for-upstream'
  | 'waits-for-pins'
  | 'too-early'
  | 'gone'
  | 'always-true' // A question that would be answered before it is asked.
  | 'unwritable' // It would change if its language could say it.
  | 'both-served'
  | 'other-kind' // Its name has a flow of its own, that of a kind which was not renamed.
  | 'open' // It may set or read the name or not: that comes out only when the build runs.
  | 'others-code' // A file of another project that is built here all the same.
  | 'patch' // The same, of which some files are built with it only.
  | 'unread' // Nobody looked into the file.
  | 'made' // A tool made the file, and it goes on to read what it read.

/** One reason code of a place or a file: what `flagshift rule`, docs/reasons.md and SARIF's help say of it. */
export interface ReasonRow {
  /** What the code means, as a sentence. */
  readonly means: string
  /** An example: lines of a file, or the path of one. */
  readonly before: string
  /** What becomes of it; absent where it stays. */
  readonly after?: string
  /** What else is so in the example. */
  readonly given?: string
  /** What a person does about it. */
  readonly todo: string
  /** True where nothing at all could be changed because of it: the run ends as `blocked`, not as `clean`. */
  readonly blocks?: true
  /** Set where nobody looked, so that any name may stand there. */
  readonly hides?: true
  /** True where the place is about another flag or serves both names: nothing that changes elsewhere is parted from it. */
  readonly isUnbound?: true
  /** Only the name of a folder says so: what builds or runs from there says otherwise. */
  readonly isByFolder?: true
  readonly seenAs?: Standing
  /**
   * What is said of a name that is put together from pieces and would get this reason as a whole one: nothing where it
   * asks for nothing, this reason alone because it is about the place, or that the name is put together and no more.
   */
  readonly whenComposed?: 'untold' | 'alone' | 'only-composed'
}

/** A part of the table; where no row says otherwise, a person has nothing to do. */
export function makeRows<Code extends string>(
  given: Readonly<Record<Code, Omit<ReasonRow, 'todo'> & { readonly todo?: string }>>,
): Readonly<Record<Code, ReasonRow>> {
  const filled = Object.entries<(typeof given)[Code]>(given).map(([code, row]) => [
    code,
    { todo: 'Nothing.', ...row },
  ])
  return Object.fromEntries(filled) as Readonly<Record<Code, ReasonRow>>
}
