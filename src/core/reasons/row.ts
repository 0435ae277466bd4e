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
  /** True where the place is about another flag or serves both names: nothing that changes elsewhere is parted from it. */
  readonly isUnbound?: true
  /** True where what is said is about an upstream: told once for all of its places. */
  readonly isToldOnce?: true
  /**
   * What is said of a name that is put together from pieces and would get this reason as a whole one: nothing where it
   * asks for nothing, this reason alone because it is about the place, or that the name is put together and no more.
   */
  readonly whenComposed?: 'untold' | 'alone' | 'only-composed'
}

/** A part of the table; where no row says otherwise, a person has nothing to do. */
export function rows<Code extends string>(
  given: Readonly<Record<Code, Omit<ReasonRow, 'todo'> & { readonly todo?: string }>>,
): Readonly<Record<Code, ReasonRow>> {
  const filled = Object.entries<(typeof given)[Code]>(given).map(([code, row]) => [
    code,
    { todo: 'Nothing.', ...row },
  ])
  return Object.fromEntries(filled) as Readonly<Record<Code, ReasonRow>>
}
