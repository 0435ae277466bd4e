import { readSwitch } from '../../../maps/convert-value.ts'
import type { Span, Use } from '../../../core/use.ts'

/** A longer condition is read by nobody; looking at each pair of names in one takes long. */
const LONGEST = 300

/** How languages join two operands. */
const JOINTS = {
  or: /(?<=\s)(?:OR|or|-or?)(?=\s)|\|\|/g,
  and: /(?<=\s)(?:AND|and|-a(?:nd)?)(?=\s)|&&/g,
} as const

type Joint = keyof typeof JOINTS

/** What may stand in front of a joint's first operand, so that nothing binds that operand more tightly. */
const OPENS: Readonly<Record<Joint, RegExp>> = {
  or: /(?:[[({,;:?]|(?<![=!<>])=|\|\||(?<!\w)(?:OR|or|-or?|if|elif|elsif|elseif|unless|while|until|return|when|test|on))$/,
  and: /(?:[[({,;:?]|(?<![=!<>])=|&&|(?<!\w)(?:AND|and|-a(?:nd)?|if|elif|elsif|elseif|unless|while|until|return|when|test|on))$/,
}

/** What ends the line above where the condition began there. */
const CONTINUED = /(?:&&|\|\||[!\\<>=?:&|+*/-]|(?<!\w)(?:AND|OR|NOT|and|or|not|-a(?:nd)?|-or?))$/

/** What may follow a joint's last operand. */
const CLOSES: Readonly<Record<Joint, RegExp>> = {
  or: /^[ \t]*(?:[)\]};,{?:]|\|\||(?:OR|or|-or?)\b|then\b|do\b|#|\/\/|\/\*|$)/,
  and: /^[ \t]*(?:[)\]};,{?:]|&&|(?:AND|and|-a(?:nd)?)\b|then\b|do\b|#|\/\/|\/\*|$)/,
}

export interface Pair {
  /** The second operand with what joins it to the one before. */
  readonly removal: Span
  /** Whether "or the new name" said in the first operand holds for the second one too. */
  readonly widens: boolean
}

/** The operands of two names where they differ in the name alone and one kind of joint stands between them. */
export function pairOf(text: string, first: Use, second: Use): Pair | undefined {
  if (second.start - first.end > LONGEST) return undefined
  const between = text.slice(first.end, second.start)
  if (/[;#]|\/[/*]/.test(between)) return undefined
  for (const joint of ['or', 'and'] as const) {
    const hits = [...between.matchAll(JOINTS[joint])].map((one) => widened(between, one))
    const [hit, last] = [hits[0], hits.at(-1)]
    if (hit === undefined || last === undefined) continue
    const tail = between.slice(0, hit.start)
    const head = between.slice(last.end)
    const own: Span = { start: first.start - head.length, end: first.end + tail.length }
    const other: Span = { start: second.start - head.length, end: second.end + tail.length }
    const middle = hits.slice(1).map((next, index) => between.slice(hits[index]!.end, next.start))
    if (
      text.slice(own.start, first.start) !== head ||
      text.slice(second.end, other.end) !== tail ||
      !fitsWhole(head + tail) ||
      !middle.every((operand) => isOperand(operand)) ||
      // A sentence that holds variables: "$A or $B".
      (head.includes('$') && /^[a-z]/.test(hit.word)) ||
      !opens(text, own.start, joint) ||
      !closes(text, other.end, joint, head)
    )
      return undefined
    const negations = [...head.matchAll(/!|\bnot\b|\bNOT\b|-z/g)].length
    const negated = negations % 2 === 1
    return {
      removal: { start: first.end + last.start, end: other.end },
      widens: negated ? joint === 'and' && !compares(tail) : joint === 'or' && asksForSet(tail),
    }
  }
  return undefined
}

/** A joint with the white space and the marks of continued lines around it. */
function widened(text: string, hit: RegExpExecArray): Span & { readonly word: string } {
  let start = hit.index
  let end = start + hit[0].length
  while (
    /\s/.test(text[start - 1] ?? '') ||
    (text[start - 1] === '\\' && /[\r\n]/.test(text[start]!))
  )
    start--
  while (/\s/.test(text[end] ?? '') || (text[end] === '\\' && /[\r\n]/.test(text[end + 1] ?? '')))
    end++
  return { start, end, word: hit[0] }
}

const COMPARISON = /[=<>]|EQUAL|MATCHES|LESS|GREATER|IN_LIST|-(?:eq|ne|lt|le|gt|ge)\b/

function compares(tail: string): boolean {
  return COMPARISON.test(tail)
}

/** Whether an operand does not hold for what is "off" or not set: it has no comparison, or one with another value. */
function asksForSet(tail: string): boolean {
  const equal = /(?:==|STREQUAL|(?<![=!<>])=|-eq)\s*["']?([\w.+-]+)["']?[\s)\]]*$/.exec(tail)
  if (equal === null) return !compares(tail)
  const rest = tail.slice(0, equal.index)
  return !compares(rest) && readSwitch(equal[1]!) !== false && !/notfound$|^none$/i.test(equal[1]!)
}

/** One operand among others, on one line. */
function isOperand(text: string): boolean {
  return fitsWhole(text) && !/[\r\n]|&&|\|\||\b(?:AND|and|OR|or)\b/.test(text)
}

/** Whether every bracket that is opened in a text is closed in it. */
function fitsWhole(text: string): boolean {
  const open: string[] = []
  for (const letter of text) {
    if ('([{'.includes(letter)) open.push(letter)
    else if (letter === ')' || letter === ']' || letter === '}')
      if (open.pop() !== { ')': '(', ']': '[', '}': '{' }[letter]) return false
  }
  return open.length === 0
}

function opens(text: string, offset: number, joint: Joint): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST), offset)
  const head = before.trimEnd()
  if (OPENS[joint].test(head)) return true
  const startsLine = /[\r\n][ \t]*$/.test(before) || offset === before.trimStart().length
  return startsLine && !CONTINUED.test(head)
}

function closes(text: string, offset: number, joint: Joint, head: string): boolean {
  const rest = text.slice(offset, offset + LONGEST)
  const line = /^[^\r\n]*/.exec(rest)![0]
  // Shells give AND and OR one precedence, from left to right.
  const after = /^\s*(?:\[|test\b)/.test(head) ? line.replace(/^[ \t]*(?:&&|\|\|)/, ';') : line
  if (!CLOSES[joint].test(after)) return false
  if (line.trim() !== '') return true
  return !/^\s*(?:&&|\|\||AND\b|OR\b|and\b|or\b|[=<>!?*/+&|-])/.test(rest.slice(line.length))
}
