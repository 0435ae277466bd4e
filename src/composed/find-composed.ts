import { isAskedOutside } from './asked-outside.ts'
import { firstOf } from '../core/first-of.ts'
import { memoize } from '../core/memoize.ts'
import { lineStart } from '../core/line-offsets.ts'
import { fitsWhole, isBefore } from '../core/near.ts'
import { valuesOf, type Resolve } from './variable-values.ts'
import { piecesOf, type Pieces } from './pieces.ts'
import { changeLetters, PHASES, type Token } from './reference.ts'
import { mayMakeOld, templatesOf, type Template } from './templates.ts'
import type { Names } from '../core/names.ts'
import type { Composition, Use } from '../core/use.ts'

/** What makes variables of a function's keywords. */
const PARSES = 'cmake_parse_arguments'

/** More combinations of values than these are no list of flags. */
const MOST = 2000

/** What asks the environment for the name that is put together behind it. */
const ENVIRONMENT =
  /(?:environ(?:\.get)?|[gs]etenv|env!|process\.env|(?<!\w)ENV)[ \t]*[[({][ \t]*[rf]?["'`]?/

/** How a comment begins that fills its line. */
const HASH = /[ \t]*#(?![ \t]*(?:cmakedefine|define|el|if))[^]*/
const SLASHES = /[ \t]*(?:\/\/|\/?\*)[^]*/
const COMMENT: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    'c javascript go rust swift kotlin groovy zig'.split(' ').map((reader) => [reader, SLASHES]),
  ),
  lua: /[ \t]*--[^]*/,
  batch: /[ \t]*(?:::|rem\b)[^]*/i,
}

/** Characters of a text that is read without a search before. */
const SHORT = 8000

/**
 * Names that stand nowhere as a whole, but are put together from values and what stands around them: `${PREFIX}_X` where
 * the file sets PREFIX, `WITH_${part}` in a loop over the parts, `"LLAMA_" + x`, `CONFIG_$(SPL_)X`. Only those are given
 * of which an old name comes out: with a value that the file gives the variable, or, where the file does not show what it
 * holds, any that fits what is written of it. They are shown, never rewritten.
 */
export function composedUses(reader: string, text: string, names: Names): readonly Use[] {
  const pieces = piecesOf(names)
  // To make ready for a search of all pieces takes as long as to read some short texts.
  if (text.length > SHORT && !pieces.test(text)) return []
  const templates = templatesOf(reader, text).filter(
    // What a function is called with is its own.
    (template) => mayMakeOld(template, pieces) && !text.startsWith(PARSES, template.start),
  )
  if (templates.length === 0) return []
  const resolve = valuesOf(reader, text)
  return templates.flatMap((template) => {
    const composed = compose(template, resolve, pieces)
    const name = composed[0]?.name
    if (name === undefined) return []
    const { start, end, glued } = template
    const isMacro = reader === 'c' && !text.slice(start, end).includes('"')
    const isCmake = glued || reader === 'cmake'
    const isEnvironment = isBefore(text, start, ENVIRONMENT)
    const namespace = isEnvironment ? 'env' : isCmake ? 'cmake' : isMacro ? 'macro' : 'any'
    const line = text.slice(lineStart(text, start), start)
    const region = fitsWhole(line, COMMENT[reader] ?? HASH) ? 'comment' : 'code'
    return [{ ...mentionAt(name, start, end), namespace, region, composed }]
  })
}

/** What becomes of words that a file holds whole, where it puts them into a template. */
interface Taken {
  /** Where a longer name comes out: `MY_${n}` in a loop over old names. */
  readonly longer: readonly Use[]
  /** The offsets of the words that go on as they are, each with the place that takes it: `-D${n}=ON`, `${${n}}`. */
  readonly whole: ReadonlyMap<number, number>
  /** The offsets of those for which the file asks its environment as well. */
  readonly outside: ReadonlySet<number>
}

/** What a file does with old names that stand in it as mere words: in a list, in a loop, as an argument. */
export function takenWords(
  reader: string,
  text: string,
  words: ReadonlySet<string>,
  olds: ReadonlySet<string>,
): Taken {
  const resolve = valuesOf(reader, text)
  const longer: Use[] = []
  const whole = new Map<number, number>()
  const outside = new Set<number>()
  const asked = memoize((variable: string) => isAskedOutside(text, variable))
  for (const template of templatesOf(reader, text)) {
    const made = fill(template, (tokens) => orItself(resolve(tokens).words, tokens))
    const { before, after, holes, start, end } = template
    const taken = made.filter(({ values }) => values.some((value) => words.has(value)))
    if (`${before}${after}` !== '' || holes.length > 1) {
      const composed = taken.flatMap(({ text: name, values, at }) => {
        const value = values.find((one) => olds.has(one))
        return value === undefined ? [] : [{ name: value, value, at, longer: name }]
      })
      const [first] = composed
      if (first !== undefined)
        longer.push({ ...mentionAt(first.name, start, end), namespace: 'any', composed })
    } else if (isPassed(template, text))
      for (const { at } of taken) {
        if (!whole.has(at)) whole.set(at, start)
        if (variablesIn(template).some(asked)) outside.add(at)
      }
  }
  return { longer, whole, outside }
}

function variablesIn({ holes }: Template): readonly string[] {
  return holes.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'variable' ? [token.name] : [])),
  )
}

/** `$WITH_$1` in what is evaluated later, `$WITH_${{ x }}`: an unknown variable with a loose end is the beginning of a name. */
function orItself(values: ReadonlyMap<string, number>, [token]: readonly Token[]) {
  const isLoose = values.size === 0 && token?.kind === 'variable' && token.name.endsWith('_')
  return isLoose ? new Map([[token.name, -1]]) : values
}

/** Whether what fills a template is the name of a flag, or of the variable that is read: `-D${n}`, `${n}=ON`, `${${n}}`, `set(${n} ON)`. */
function isPassed({ start, end, glued }: Template, text: string): boolean {
  return (
    glued ||
    /[=:]/.test(text[end] ?? '') ||
    /[$][({]/.test(text.slice(start - 2, start)) ||
    isBefore(text, start, /[-/]D["']?\s?|\b(?:set|unset|option|export)[ \t]*[( \t][ \t]*["']?/i)
  )
}

function mentionAt(name: string, start: number, end: number) {
  return { name, start, end, role: 'mention', region: 'code' } as const
}

/** A text that comes out of a template, the values in it, and where the first of them is given. */
interface Filled {
  readonly text: string
  readonly values: readonly string[]
  readonly at: number
}

function fill(
  template: Template,
  wordsOf: (tokens: readonly Token[]) => ReadonlyMap<string, number>,
): readonly Filled[] {
  let made: readonly Filled[] = [{ text: template.before, values: [], at: -1 }]
  for (const { tokens, behind } of template.holes)
    made = firstOf(filledFurther(made, wordsOf(tokens), behind), MOST)
  return made.map((one) => ({ ...one, text: `${one.text}${template.after}` }))
}

function* filledFurther(
  made: readonly Filled[],
  words: ReadonlyMap<string, number>,
  behind: string,
): Generator<Filled> {
  for (const [word, at] of words)
    for (const one of made)
      yield {
        text: `${one.text}${word}${behind}`,
        values: [...one.values, word],
        at: one.at === -1 ? at : one.at,
      }
}

/** The old names that come out, in the order of the values. */
function compose(template: Template, resolve: Resolve, { olds }: Pieces): readonly Composition[] {
  const given = fill(template, (tokens) => resolve(tokens).words).map(({ text, values, at }) => ({
    name: text,
    value: values.filter((value) => value !== '').join(', '),
    at,
  }))
  const all = [...withPrefixes(template), ...given]
    .map((one) => ({ ...one, name: changeLetters(one.name, template.letters) }))
    .filter(({ name }) => olds.has(name))
  const known = new Map(all.toReversed().map((one) => [one.name, one]))
  const others = fitting(template, resolve, olds).filter((name) => !known.has(name))
  return [
    ...[...known.values()].toReversed(),
    ...others.map((name) => ({ name, value: '', at: -1, isOpen: true }) as const),
  ]
}

/** The old names that may come out where the file does not show all that fills the holes, and what is written tells something. */
function fitting(
  { before, holes, after, letters }: Template,
  resolve: Resolve,
  olds: ReadonlySet<string>,
): readonly string[] {
  const values = holes.map(({ tokens }) => (isOptional(tokens) ? undefined : resolve(tokens)))
  if (!values.some((value) => value?.isOpen === true)) return []
  const written = [before, ...holes.map(({ behind }) => behind), after]
  if (!written.some((part) => /[A-Za-z]{2}\w*_|_\w*[A-Za-z]{2}/.test(part))) return []
  const parts = holes.map(({ behind }, index) => {
    const value = values[index]
    const words = value?.isOpen === false ? `(?:${[...value.words.keys()].join('|')})` : '\\w*'
    return `${words}${changeLetters(behind, letters)}`
  })
  const pattern = new RegExp(
    `^${changeLetters(before, letters)}${parts.join('')}${changeLetters(after, letters)}$`,
    letters === 'same' ? '' : 'i',
  )
  return [...olds].filter((name) => pattern.test(name))
}

/** Kconfig's optional prefixes (`$(SPL_)`) are empty, or what their own name says. */
function isOptional([token]: readonly Token[]): boolean {
  return token?.kind === 'variable' && /[A-Z]_$/.test(token.name)
}

/** What comes out with Kconfig's optional prefixes: they are empty, or what their own name says. */
function withPrefixes({ before, holes, after }: Template): readonly Composition[] {
  const { tokens } = holes[0]!
  const [token] = tokens
  const isOne = holes.length === 1 && before !== '' && after !== ''
  if (!isOne || token?.kind !== 'variable' || !isOptional(tokens)) return []
  const parts = fitsWhole(token.name, /(?:XPL|PHASE)_/) ? PHASES : token.name.split(/(?<=_)/)
  return ['', ...parts].map((value) => ({ name: `${before}${value}${after}`, value, at: -1 }))
}
