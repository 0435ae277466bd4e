import type { Bracket } from '../brackets.ts'
import { wholeLine } from '../whole-line.ts'
import type { Member, Span } from '../../../core/use.ts'
import { blockAt } from './block.ts'
import type { Script } from './language.ts'

/** Methods that add one flag to what they are called on. */
const FLAG = /\.\s*(?:args?|\w*flag|configure_arg|build_arg|addArgs?|append|push|option|define)\s*$/

/** How far a chain of calls is followed back. */
const REACH = 200

/**
 * A call that sets something on what it is called on (`cfg.define("X", "1")`), in a chain of calls or as a statement: those
 * of one method on one thing in one block are a list.
 *
 * @param bracket the call's arguments
 */
export function callMember(script: Script, { open, close }: Bracket): Member | undefined {
  const { text, lexed } = script
  const { code } = lexed
  const method = /\.\s*(\w+)\s*$/.exec(code.slice(Math.max(0, open - 80), open))
  if (method === null || close >= text.length) return undefined
  const call: Span = { start: open - method[0].length, end: close + 1 }
  const root = rootOf(script, call.start)
  if (root === undefined) return undefined
  const chain = code.slice(root, call.start)
  const path = /^[\w:$@]+(?:\.\w+(?![\w(]))*/.exec(chain)?.[0] ?? ''
  const owner = chain[path.length] === '(' ? `@${root}` : path
  const removal = removalOf(text, root, call, chain.includes('('))
  if (removal === undefined) return undefined
  return { list: `calls@${blockAt(script, root)}/${owner}.${method[1]!}`, removal }
}

/** The same where the method is known to add one argument of a command line; undefined for other calls. */
export function flagMember(script: Script, bracket: Bracket): Member | undefined {
  const before = script.lexed.code.slice(Math.max(0, bracket.open - 80), bracket.open)
  return FLAG.test(before) ? callMember(script, bracket) : undefined
}

/** Where the expression begins whose method is called at an offset. */
function rootOf({ lexed: { code }, brackets }: Script, offset: number): number | undefined {
  let at = offset
  for (let step = 0; step < REACH; step++) {
    at = backOver(code, at)
    if (code[at - 1] === ')') at = backOver(code, brackets.around(at - 1)?.open ?? 0)
    const word = /[\w:$@!?]+$/.exec(code.slice(Math.max(0, at - 100), at))
    if (word === null) return undefined
    at -= word[0].length
    const before = backOver(code, at)
    if (code[before - 1] !== '.') return at
    at = before - 1
  }
  return undefined
}

function backOver(text: string, offset: number): number {
  let at = offset
  while (at > 0 && /\s/.test(text[at - 1]!)) at--
  return at
}

function removalOf(text: string, root: number, call: Span, chained: boolean): Span | undefined {
  const after = /^\s*([.;]?)/.exec(text.slice(call.end, call.end + REACH))!
  if (chained || after[1] === '.') return { start: backOver(text, call.start), end: call.end }
  // Alone, the call goes with its whole statement.
  const end = after[1] === ';' ? call.end + after[0].length : call.end
  const line = wholeLine(text, root, end)
  if (line !== undefined) return line
  const start = backOver(text, root)
  return after[1] === ';' && /[{;]/.test(text[start - 1] ?? '') ? { start, end } : undefined
}
