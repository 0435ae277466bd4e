/** What a code of a proof says. */
export interface ProofCode {
  /** Its weight where its message gives no other. */
  readonly level: 'info' | 'warning' | 'error'
  readonly means: string
  /** What a person does about it. */
  readonly todo: string
  /** True where it limits what a verdict says, and stands beside it whatever its weight. */
  readonly limits?: true
  /** What it is to later stages; they ask for this and never for a code. */
  readonly seenAs?:
    | 'nothing-to-prove'
    | 'rename-not-measured'
    | 'partial'
    | 'no-effect'
    | 'regression'
    | 'not-looked-at' // It could have shown something else.
    | 'command' // The smoke command speaks against the patch.
    | 'stand-in'
    | 'another-build' // What was configured may be another one than the line's.
    | 'beside' // It is said beside a verdict, and is never its reason.
}
