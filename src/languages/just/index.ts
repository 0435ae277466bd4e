import type { LanguageModule, Reading } from '../language.ts'
import { asArgument, growLists } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { matchesWithin } from '../../core/matches.ts'
import { isBefore } from '../../core/near.ts'
import { isWord } from '../kit/mention.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'
import { nested } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, LINE_START, sets } from '../kit/script/make-rules.ts'
import { BACKTICK, DOUBLE, TRIPLE_DOUBLE } from '../kit/script/syntax.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import { fillSpans, type Syntax } from '../kit/lexer.ts'

const SYNTAX: Syntax = {
  line: ['#'],
  strings: [
    TRIPLE_DOUBLE,
    { open: "'''", close: "'''", escape: 'none', multiline: true },
    DOUBLE,
    { open: "'", close: "'", escape: 'none', multiline: true },
    BACKTICK,
  ],
}

export const just: LanguageModule = {
  id: 'just',
  files: [{ format: 'just', names: 'justfile .justfile', extensions: 'just', shebang: /\bjust\b/ }],
  fences: 'just justfile',
  read: readJust,
  questions: questionsInBraces(SYNTAX),
}

const ASSIGNED_WORD = { in: 'code', after: ':=', member: 'block' } as const

const readAsScript = scriptReader({
  syntax: SYNTAX,
  lazy: true,
  rules: [
    asks('env', {
      before: 'env( | env_var_or_default(',
      after: ',',
      call: true,
      either: nested,
    }),
    asks('env', { before: 'env(', after: ')', call: true, either: nested }),
    asks('env', { before: 'env_var( | env_var_or_default(' }),
    sets('env', { ...ASSIGNED_WORD, before: /(?<=^[ \t]*export[ \t]+)/m }),
    sets('any', { ...ASSIGNED_WORD, before: LINE_START }),
  ],
})

/** Justfiles: variables, and recipes in shell. */
function readJust(file: string, reading: Reading): readonly Use[] {
  const text = withoutMark(file)
  const within = matchesWithin(reading.find(text))
  const recipes = recipesOf(text)
  const inRecipes = recipes
    .filter(({ start, end }) => within(start, end).length > 0)
    .map((recipe) => viewPart(text, recipe))
    .flatMap((view) => embedUses(reading.read('shell', view.text), view))
  // Recipes are shell, but for what just fills in: a quote in one must not reach the lines after it.
  const shell = recipes.flatMap((recipe) => besideHoles(text, recipe))
  const uses = lastOfEachPlace([...inRecipes, ...readAsScript(fillSpans(text, shell), reading)])
  const set = variablesOf(text)
  const found = uses.map((use) => asArgument(ownVariable(use, text, set)))
  // What stands at the top is known before a recipe runs, in whatever order.
  const takings = (): readonly Taking[] => takingsOf(text)
  return growLists(text, found, { takings, branches: () => () => [-1], isLate: () => true })
}

/** A recipe's head, with its parameters. */
const HEAD =
  /^@?[A-Za-z_][\w-]*((?:[ \t]+[+*$]*[A-Za-z_]\w*(?:=(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s:]+))?)+)[ \t]*:(?!=)/gm

/** The names that a justfile gives values itself: its variables, and the parameters of its recipes. */
function variablesOf(text: string): ReadonlySet<string> {
  const parameters = [...text.matchAll(HEAD)].flatMap(
    ([, said]) => said!.match(/(?<=[ \t][+*$]*)[A-Za-z_]\w*/g) ?? [],
  )
  return new Set([...takingsOf(text).map(({ variable }) => variable), ...parameters])
}

/** A mere word that is such a variable: it is filled in between braces, or set in a recipe's head. */
function ownVariable(use: Use, text: string, set: ReadonlySet<string>): Use {
  if (!isWord(use) || !set.has(use.name)) return use
  const isHead = isBefore(text, use.start, /(?<=^|[\r\n])@?[A-Za-z_][\w-]*[ \t][^\r\n:]*/)
  return { ...use, role: isHead ? 'option' : 'condition', namespace: 'any', local: true }
}

/** `args := "-DX=ON"`, which recipes take as `{{args}}`. */
function takingsOf(text: string): readonly Taking[] {
  return [...text.matchAll(/^(?:export[ \t]+)?(\w+)[ \t]*:=[ \t]*([^\r\n]*)/gm)].map(
    ({ index, 0: whole, 1: variable, 2: value }) => {
      const end = index + whole.length
      const words = { start: end - value!.length, end }
      const statement = { start: index, end }
      return { variable: variable!, statement, words, extends: isNamed(value!, variable!) }
    },
  )
}

/** What of a recipe stands outside of `{{…}}`. */
function besideHoles(text: string, { start, end }: Span): readonly Span[] {
  const holes = [...text.slice(start, end).matchAll(/\{\{(?!\{)[^{}\r\n]*\}\}/g)]
  const ends = holes.map(({ index, 0: hole }) => start + index + hole.length)
  const starts = holes.map(({ index }) => start + index)
  return [start, ...ends].map((from, at) => ({ start: from, end: starts[at] ?? end }))
}

/** The indented lines under a recipe's head. */
function recipesOf(text: string): readonly Span[] {
  const lines = /(?:^[ \t]+[^\r\n]*(?:\r\n|\r|\n|$)|^[ \t]*(?:\r\n|\r|\n))+/gm
  return [...text.matchAll(lines)]
    .filter(([recipe]) => /\S/.test(recipe))
    .map(({ index: start, 0: recipe }) => ({ start, end: start + recipe.length }))
}
