import { fitsWhole } from '../../../core/near.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import { IF_BEHIND, questionsOfChoices } from './expression.ts'
import { questionsBetween, type Asking, type Marker, asAll } from './question.ts'

const HEAD =
  /^(if|elif|else|try|except|finally|match|case|when(?=[ \t])|for|while|def|class|with|async)\b/
const OPENS: Readonly<Record<string, Marker['what']>> = {
  if: 'if',
  try: 'if',
  match: 'if',
  // Nim asks with this when it compiles.
  when: 'if',
  elif: 'else',
  else: 'else',
  except: 'else',
  case: 'else',
  finally: 'else',
}

/** The questions of a language that indents its branches. */
export function questionsIndented(syntax: Syntax): Asking {
  return asAll(
    (text) => questionsBetween(markersOf(text, lexScript(text, syntax).code), text.length),
    questionsOfChoices(syntax, [IF_BEHIND]),
  )
}

function* markersOf(text: string, code: string): Generator<Marker> {
  const open: { readonly indent: number; readonly word: string; readonly subject: string }[] = []
  let depth = 0
  // Spack's `@when("@2:")` stands above the method that it is about, and `with when("@2:"):` is a block.
  let when: { readonly indent: number; readonly asked: string } | undefined
  for (const hit of code.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const line = hit[0]
    const fresh = depth === 0
    for (const { 0: sign } of line.matchAll(/[()[\]{}]/g)) depth += '([{'.includes(sign) ? 1 : -1
    depth = Math.max(0, depth)
    if (!fresh || line.trim() === '') continue
    const indent = /^[ \t\u00ef\u00bb\u00bf]*/.exec(line)![0].length
    const start = hit.index + indent
    const word = HEAD.exec(line.slice(indent))?.[1] ?? ''
    const goesOn = OPENS[word] === 'else'
    let top = open.at(-1)
    const least = goesOn ? indent + 1 : indent
    while (top !== undefined && top.indent >= least) {
      open.pop()
      yield { what: 'end', start, end: start, condition: '' }
      top = open.at(-1)
    }
    const above = when?.indent === indent ? when.asked : ''
    const decorator = /^@(when\(.*)/.exec(text.slice(start, hit.index + line.length))
    when = decorator === null ? undefined : { indent, asked: decorator[1]!.trim() }
    if (word === '') continue
    const end = headEnd(code, start)
    const asked = text.slice(start + word.length, end).trim()
    if (goesOn && top !== undefined) {
      const pattern = fitsWhole(asked, /\s*_?\s*/) ? '' : asked
      const isArm = word === 'case' && pattern !== ''
      const own = word === 'elif' ? pattern : ''
      const condition = isArm ? `${top.subject} == ${pattern}` : own
      yield { what: 'else', start, end, condition }
      continue
    }
    open.push({ indent, word, subject: asked })
    const isAsked = OPENS[word] === 'if' || above !== '' || asked.startsWith('when(')
    const condition = above || asked || word
    yield { what: isAsked ? 'if' : 'body', start, end, condition }
  }
}

/** Where the colon stands that ends the head of a block. */
function headEnd(code: string, from: number): number {
  let depth = 0
  for (let at = from; at < Math.min(code.length, from + 2000); at++) {
    const letter = code[at]!
    if ('([{'.includes(letter)) depth++
    else if (')]}'.includes(letter)) depth--
    else if (depth === 0 && (letter === ':' || letter === '\n')) return at
  }
  return from
}
