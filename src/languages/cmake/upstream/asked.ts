import type { Argument } from '../lex.ts'
import { COMPARISON, UNARY } from '../condition.ts'

const CONSTANT = /^(?:ON|OFF|TRUE|FALSE|YES|NO|Y|N)$/
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/

/** A variable that a condition asks for. */
interface Asked {
  readonly name: string
  readonly negated: boolean
  /** `DEFINED X` rather than the truth of X. */
  readonly definedness: boolean
}

/** The variables that an `if` or `elseif` reads: bare words and `${X}`, not the words of the language. */
export function askedBy(args: readonly Argument[]): readonly Asked[] {
  const asked: Asked[] = []
  let negated = false
  let definedness = false
  let other = false
  for (const { kind, text } of args) {
    const quoted = kind !== 'unquoted'
    if (!quoted && (text === 'AND' || text === 'OR')) negated = definedness = other = false
    else if (!quoted && text === 'NOT') negated = true
    else if (!quoted && text === 'DEFINED') definedness = true
    else if (!quoted && UNARY.test(text)) other = true
    else {
      const inner = [...text.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g)].map((hit) => hit[1]!)
      const bare = /^(?:CACHE\{)?([^{}]*)\}?$/.exec(text)?.[1] ?? ''
      const isName = !quoted && !other && NAME.test(bare)
      const isWord = COMPARISON.test(bare) || CONSTANT.test(bare)
      for (const name of isName && !isWord ? [bare] : inner)
        asked.push({ name, negated, definedness })
    }
  }
  return asked
}
