import { fitsWhole } from '../../core/near.ts'
import type { Edit } from '../../core/edit.ts'
import type { Span, Use } from '../../core/use.ts'
import { renamedBelow } from '../kit/conditional-chain.ts'
import type { Assignment, Script } from '../kit/shell/syntax.ts'

/** How much text above an assignment is looked at for what it answers. */
const REACH = 300

/** A value that means the same between double quotes. */
const PLAIN = /[\w.,:/+@%=-]*/

/**
 * `X=v` in answer to a question for `X`: where that is all that depends on the question, the value is what the variable has
 * under its old name, and else `v`; where more does, the new variable gets the old one's value before the question.
 */
export function handOnOldValue(
  text: string,
  { name, start, value }: Assignment,
  { chains }: Script,
): Pick<Use, 'handOn'> {
  const span = { start, end: start + name.length }
  const above = text.slice(Math.max(0, start - REACH), start)
  // `${X+x}`, `${X-x}` and `-v X` ask whether it is set, the others whether it is empty.
  const isSetAsked = new RegExp(String.raw`\$\{${name}[+-]|-v[ \t]+${name}\b`).test(above)
  const sign = isSetAsked ? '-' : ':-'
  return {
    handOn: (wanted, isAlone) => {
      if (isAlone && value !== null)
        return valueFirst(text, span, wanted, value, `\${${name}${sign}`)
      const chain = chains.find(
        (one) =>
          one.start < start &&
          start < one.end &&
          one.conditions.some((asked) => asks(text, asked, name)),
      )
      const given = isSetAsked ? `\${${name}+x}` : `\${${name}:-}`
      const line = `[ -z "${given}" ] || ${wanted}="\${${wanted}${sign}$${name}}"`
      return chain && renamedBelow(text, span, wanted, chain.start, [line])
    },
  }
}

function asks(text: string, { start, end }: Span, name: string): boolean {
  return new RegExp(String.raw`(?<!\w)${name}(?!\w)`).test(text.slice(start, end))
}

/** `OLD=v` becomes `NEW="${OLD:-v}"`. */
function valueFirst(
  text: string,
  name: Span,
  wanted: string,
  { start, end }: Span,
  open: string,
): readonly Edit[] | undefined {
  const written = text.slice(start, end)
  const renamed = { ...name, text: wanted }
  const isQuoted = fitsWhole(written, /"[^"}\\`]*"/)
  if (!isQuoted && !fitsWhole(written, PLAIN)) return undefined
  const [from, to] = isQuoted ? [start + 1, end - 1] : [start, end]
  const [before, after] = isQuoted ? [open, '}'] : [`"${open}`, '}"']
  return [renamed, { start: from, end: from, text: before }, { start: to, end: to, text: after }]
}
