import type { Namespace } from '../../core/use.ts'
import type { UpstreamDoor } from '../upstream-door.ts'
import { lexScript, type Syntax } from './lexer.ts'
import { C_COMMENTS, DOUBLE } from './script/syntax.ts'
import { lineStart, lineEnd } from '../../core/line-offsets.ts'

/** A wanted name with its line. */
interface Word {
  readonly before: string
  readonly after: string
  /** Whether quotes stand around it, and nothing else in them. */
  readonly isWhole: boolean
}

/**
 * The door of a language in which the words beside a name tell whether it is read, and as what.
 *
 * @param namespaceOf undefined where the name is not read
 */
export function upstreamByWords(
  namespaces: readonly Namespace[],
  syntax: Syntax,
  namespaceOf: (word: Word) => Namespace | undefined,
): UpstreamDoor {
  return {
    namespaces: [...namespaces, 'any'],
    read(text, names) {
      const lexed = lexScript(text, syntax)
      const reads = names.find(text).flatMap(({ name, start, end, glued }) => {
        if (glued || lexed.at(start)?.kind === 'comment') return []
        const before = text.slice(lineStart(text, start), start)
        const after = text.slice(end, lineEnd(text, end))
        const isWhole = /["']$/.test(before) && /^["']/.test(after)
        const namespace = namespaceOf({ before, after, isWhole })
        const declares = /\b(?:config|menuconfig|option\(\s*['"])\s*$/.test(before)
        return namespace === undefined ? [] : [{ name, namespace, declares, offset: start }]
      })
      return { reads, shims: [] }
    },
  }
}

/** A comment of a shell and its kin: a number sign at the beginning of a word. */
export const NUMBER_SIGN: Syntax = { line: ['(?<=^|[\\s;&|(])#'] }

/** Languages that ask for environment variables by whole strings, and for Cargo's features by `feature = "x"`. */
export const SCRIPT_UPSTREAM = upstreamByWords(
  ['env', 'cargo'],
  { ...C_COMMENTS, skip: ["'(?:[^'\\\\\\n]|\\\\.)+'"], strings: [DOUBLE] },
  ({ before, isWhole }) => {
    if (/feature\s*=\s*["']$/.test(before)) return 'cargo'
    return isWhole || before.endsWith('process.env.') ? 'env' : undefined
  },
)
