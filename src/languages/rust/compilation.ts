import { isBefore } from '../../core/near.ts'
import type { Use } from '../../core/use.ts'

/** More statements about one builder, and longer ones, nobody writes. */
const MOST = 500
const LONGEST = 4000

const GIVES = /\.\s*(?:define|flag|flag_if_supported)\s*\(\s*b?"(?:-D)?/
const FILES = /\.\s*files?\s*\(\s*&?\[?\s*"([^"\\]*)"/g

/**
 * Tells what the `cc` crate compiles with a definition: the files that the same builder is given in this build script,
 * as it names them. Undefined where the use is no definition that such a builder gets.
 */
export function compilationsOf(text: string): (use: Use) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>()
  return ({ start, role }) => {
    if (role !== 'definition' || !isBefore(text, start, GIVES)) return undefined
    const statement = statementAround(text, start)
    if (/\bBuild::new\s*\(/.test(statement)) return filesIn([statement])
    const builder = /^\s*([A-Za-z_]\w*)\s*\./.exec(statement)?.[1]
    if (builder === undefined) return undefined
    if (!known.has(builder)) known.set(builder, filesOf(text, builder))
    return known.get(builder)
  }
}

/** What a variable is given to compile, where it is a builder: by its type or by what it is set to. */
function filesOf(text: string, builder: string): readonly string[] | undefined {
  const made = new RegExp(
    `\\b${builder}\\s*(?::\\s*(?:&\\s*)?(?:mut\\s+)?|=\\s*)(?:cc\\s*::\\s*)?Build\\b`,
  ).exec(text)
  if (made === null) return undefined
  const statements = [statementAround(text, made.index)]
  for (const { index } of text.matchAll(new RegExp(`(?<![\\w.])${builder}(?=\\s*\\.)`, 'g'))) {
    if (statements.push(statementAround(text, index)) > MOST) break
  }
  return filesIn(statements)
}

function filesIn(statements: readonly string[]): readonly string[] {
  const files = statements.flatMap((one) => [...one.matchAll(FILES)].map((hit) => hit[1]!))
  return [...new Set(files)]
}

function statementAround(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - LONGEST), offset)
  const after = text.slice(offset, offset + LONGEST)
  const start = Math.max(...[';', '{', '}'].map((sign) => before.lastIndexOf(sign))) + 1
  const end = after.indexOf(';')
  return before.slice(start) + (end === -1 ? after : after.slice(0, end))
}
