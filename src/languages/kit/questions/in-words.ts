import { findBehind, fitsWhole } from '../../../core/near.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import { type Choice, questionsOfChoices } from './expression.ts'
import { questionsBetween, type Asking, type Marker, asAll } from './question.ts'
import { questionsAt } from './matched.ts'

/** The words with which a language opens, parts and closes what it asks. Each ends before the condition. */
export interface Words {
  readonly if: RegExp
  readonly else: RegExp
  readonly end: RegExp
  readonly body?: RegExp
}

/** The questions of a language that closes what it opens with a word. */
export function questionsInWords(
  syntax: Syntax,
  words: Words,
  choices: readonly Choice[] = [],
): Asking {
  const kinds = ['body', 'if', 'else', 'end'] as const
  const pattern = atWords(
    kinds
      .flatMap((kind) => (words[kind] === undefined ? [] : [`(?<${kind}>${words[kind].source})`]))
      .join('|'),
  )
  return asAll(
    (text) => {
      const { code } = lexScript(text, syntax)
      return questionsBetween(markersOf(text, code, pattern), text.length)
    },
    questionsOfChoices(syntax, choices),
  )
}

/**
 * The questions of statements with their condition behind them: `x if c`, `select X if C`.
 *
 * @param behind the whole statement; the first group is the condition
 */
export function questionsBehind(syntax: Syntax, behind: RegExp): Asking {
  return questionsAt(
    syntax,
    atWords(behind.source),
    ({ text, end, start, hit: [whole, asked] }) => {
      const from = end - asked!.length
      const negated = /\bunless\b/.test(whole.slice(0, from - start))
      const condition = text.slice(from, end)
      return [{ start, end, condition: negated ? `!${condition}` : condition }]
    },
  )
}

/** A pattern that looks back is tried at words only: asked at each blank, it would go over the blanks before again. */
function atWords(source: string): RegExp {
  return new RegExp(String.raw`(?=\S)(?:${source})`, 'gm')
}

function* markersOf(text: string, code: string, pattern: RegExp): Generator<Marker> {
  const subjects: string[] = []
  for (const { index, 0: word, groups } of code.matchAll(pattern)) {
    const end = index + word.length
    const what = (['if', 'else', 'end', 'body'] as const).find(
      (kind) => groups?.[kind] !== undefined,
    )!
    if (what === 'end' || what === 'body') {
      yield { what, start: index, end, condition: '' }
      continue
    }
    const asked = conditionAt(text, code, end)
    const plain = word.trim().toLowerCase()
    if (plain === 'case') subjects.push(asked)
    yield { what, start: index, end, condition: conditionOf(plain, asked, subjects.at(-1)) }
  }
}

function conditionOf(word: string, asked: string, subject: string | undefined): string {
  if (fitsWhole(word, /%?ifn?arch/)) return `arch ${word.includes('n') ? '!=' : '=='} ${asked}`
  if (word.endsWith('unless')) return `!${asked}`
  if (word === 'when' && subject !== undefined) return `${subject} == ${asked}`
  return /(?:else|catch|rescue|ensure|finally)$/.test(word) ? '' : asked === '' ? word : asked
}

/** What follows a word up to `then`, a semicolon or the line's end. */
function conditionAt(text: string, code: string, from: number): string {
  const length = findBehind(code, from, /(?:(?!\bthen\b)[^;\r\n])*/)![0].length
  return text.slice(from, from + length).trim()
}
