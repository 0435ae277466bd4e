import { append } from '../../../core/append.ts'
import {
  kindOfAssign,
  readAssigned,
  composedIn,
  kindOfDefine,
  useOf,
  type Assigned,
  type Kind,
} from './assigned.ts'
import { readFeatures, usesOfUnits, type Unit } from './unit.ts'
import { expectedAfter, type Expected } from './expected.ts'
import { builtProgram, hintOf, programOf, type Hint } from './program.ts'
import { repeatedOptions, holdsSeveral } from './several.ts'
import { splitWords, type Word } from './split-words.ts'
import type { Names } from '../../../core/names.ts'
import type { Namespace, Span, Use } from '../../../core/use.ts'
import { handOnInFront, markHandedOn } from '../environment-variable.ts'
import { servedWith } from '../mention.ts'
import { embedUses, viewPart, nestView } from '../view.ts'

export { hintOf, programOf, type Hint } from './program.ts'
export { type Word } from './split-words.ts'

/** Command lines inside arguments of command lines: deeper than this nobody writes. */
const DEPTH = 5
const TARGET: Kind = { role: 'option', namespace: 'target' }
const BAZEL: Kind = { role: 'option', namespace: 'bazel' }

/** What the words are that some options take. */
const SPACES: Readonly<Partial<Record<Expected, Namespace>>> = {
  environment: 'env',
  config: 'bazel',
  symbol: 'kconfig',
}

const CONFIGURES = /^--(?:enable|disable|with|without)-/

/** An option whose value is the next word. */
interface Pending {
  readonly kind: Expected
  readonly option: Word
  readonly sign: string
}

/**
 * Reads a string of words such as `-DX=ON -DY=OFF`, `cmake -DX=ON ..`, `-DX;-DY` or `X=1 -j8`. Offsets are those of
 * `text`: where it is a part of a file, wrap it with a View and `embed` the result.
 *
 * @param hint who receives the words; without it a program is looked for among them
 * @param depth in how many command lines it stands
 * @returns uses for what the syntax explains; a name that is left out is the caller's to call a mention
 */
export function readCommandLine(
  text: string,
  names: Names,
  hint?: Hint,
  depth = 0,
): readonly Use[] {
  if (depth > DEPTH || !names.test(text)) return []
  return readArguments(text, splitWords(text), names, hint, depth)
}

/**
 * The same where each word stands in a place of its own, as in a JSON, TOML, YAML or Python list.
 *
 * @param text the file, in whose offsets the words' spans are and the uses will be
 */
export function readArguments(
  text: string,
  words: readonly Word[],
  names: Names,
  given?: Hint,
  depth = 0,
): readonly Use[] {
  const units: Unit[] = []
  const inner: Use[] = []
  const known = given !== undefined && given !== 'unknown' && given !== 'environment'
  let program: Hint = given ?? 'unknown'
  let expected = null as Pending | null
  let targets = false
  const handing = repeatedOptions(words.map(({ view }) => view.text))

  function nested({ view }: Word, span: Span, hint: Hint): readonly Use[] {
    const slice = nestView(view, viewPart(view.text, span))
    return embedUses(readCommandLine(slice.text, names, hint, depth + 1), slice, 'inner@')
  }

  function nest(word: Word, span: Span, hint: Hint): void {
    append(inner, nested(word, span, hint))
  }

  /** `--copt=-DX` or `-Xcompiler -DX`: one argument goes or becomes several together with its option. */
  function wrapped(first: Word, word: Word, from: number, by: string): void {
    const span = { start: from, end: word.view.text.length }
    const uses = nested(word, span, hintOf(by))
    const { member, split: _split, ...use } = uses[0] ?? {}
    const sole = uses.length === 1 && splitWords(word.view.text.slice(from)).length === 1
    if (sole && member !== undefined)
      units.push({ ...unitOf(first, word), use: use as Use, listed: true, group: by })
    else {
      units.push(unitOf(first, word))
      append(inner, uses)
    }
  }

  /** Adds the argument that the words from `first` to `word` make up; its value may hold a command line again. */
  function add(first: Word, word: Word, assigned: Assigned | null, kind: Kind, sign = ''): void {
    const composed = assigned && composedIn(word.view, assigned, names)
    const own = assigned && names.has(assigned.name) && useOf(word.view, assigned, kind)
    const use = composed ?? (own || undefined)
    const single = composed === null && !/(?:U|--no)$/.test(sign)
    const isHandedOn =
      kind.namespace === 'env' && assigned?.value === undefined && composed === null
    units.push({
      ...unitOf(first, word),
      ...(use && { use: isHandedOn ? markHandedOn(use, undefined) : use }),
      listed: single,
    })
    if (assigned?.value !== undefined) nest(word, assigned.value, hintOf(assigned.name))
  }

  function plain(word: Word): void {
    units.push(unitOf(word, word))
  }

  /** What follows an option that was written as `--option=…` or as two words. */
  function answer(kind: Expected, first: Word, word: Word, from: number, sign = ''): void {
    if (kind === 'flag') return wrapped(first, word, from, first.view.text)
    if (kind === 'names') return handOn(first, word, from)
    if (kind === 'features') {
      units.push(unitOf(first, word))
      append(inner, readFeatures(word.view, from, names))
      return
    }
    const t = word.view.text
    const defines = kind === 'setting' && t.startsWith('cmake.define.', from)
    const assigned = readAssigned(t, defines ? from + 'cmake.define.'.length : from)
    if (kind === 'definition') add(first, word, assigned, kindOfDefine(program, assigned), sign)
    else if (kind === 'targets') add(first, word, { name: t.slice(from), at: from }, TARGET)
    else {
      const set = defines ? 'cmake' : 'any'
      add(first, word, assigned, { role: 'option', namespace: SPACES[kind] ?? set })
    }
  }

  /** `OLD`, or `A,OLD` in one word. */
  function handOn(first: Word, word: Word, from: number): void {
    const kind: Kind = { role: 'option', namespace: 'env' }
    const name = word.view.text.slice(from).replace(/,$/, '')
    if (!name.includes(',')) return add(first, word, { name, at: from }, kind)
    plain(word)
    const parts = [...name.matchAll(/[^,]+/g)].filter(([part]) => names.has(part))
    const served = parts.map(([part]) => part)
    for (const { 0: part, index } of parts) {
      const use = useOf(word.view, { name: part, at: from + index }, kind)
      const both = handOnInFront(use, use.start, (fresh) => `${fresh},`)
      inner.push({ ...both, served: servedWith(part, served) })
    }
  }

  function option(word: Word): void {
    const t = word.view.text
    targets = false
    const define = /^(?:-D|\/D|-U|\/U|--CD|--define(?:-macro)?=?)/.exec(t)?.[0]
    if (define === t) expected = { kind: 'definition', option: word, sign: define }
    else if (define !== undefined && /[DU=]$/.test(define))
      answer('definition', word, word, define.length, define)
    else if (/^-C[A-Za-z]\S*=/.test(t) && program !== 'make') answer('setting', word, word, 2)
    else if (/^-[A-Za-z]/.test(t) && names.has(/^\w*/.exec(t.slice(2))![0]))
      answer(expectedAfter(t.slice(0, 2), program) ?? 'setting', word, word, 2)
    else if (/^[/-]p(?:roperty)?:/.test(t)) answer('setting', word, word, t.indexOf(':') + 1)
    else if (t === '--' && program === 'cmake') {
      program = 'make'
      plain(word)
    } else long(word)
  }

  function long(word: Word): void {
    const t = word.view.text
    const name = /^--?[A-Za-z/@][\w./@:+-]*/.exec(t)?.[0] ?? t
    const kind = expectedAfter(name, program) ?? (handing.has(t) ? 'flag' : undefined)
    if (kind === 'targets' && name === t) targets = true
    else if (kind !== undefined && name === t) {
      expected = { kind, option: word, sign: '' }
      return
    }
    const from = t[name.length] === '=' ? name.length + 1 : undefined
    if (from !== undefined && kind !== undefined && kind !== 'flag')
      return answer(kind, word, word, from)
    const start = Math.max(name.lastIndexOf(':'), name.lastIndexOf('/'), 1) + 1
    const at = program === 'bazel' ? flagAt(name, start) : undefined
    const value = from && { value: { start: from, end: t.length, text: t.slice(from) } }
    if (at !== undefined) {
      const sign = name.slice(0, at) === '--no' ? '--no' : ''
      return add(word, word, { name: name.slice(at), at, ...value }, BAZEL, sign)
    }
    // What configure calls `--enable-X` may be known as X, too.
    const own = names.has(name) ? 0 : (CONFIGURES.exec(name)?.[0].length ?? 0)
    if (names.has(name.slice(own))) {
      const assigned = { name: name.slice(own), at: own, ...value }
      add(word, word, assigned, { role: 'option', namespace: 'any' })
    } else if (from === undefined) plain(word)
    else wrapped(word, word, from, name)
  }

  /** Where a flag's name begins: behind the hyphens or a label, behind the `no` that switches it off, or with them. */
  function flagAt(flag: string, start: number): number | undefined {
    const negated = flag.startsWith('--no') ? [4] : []
    return [start, ...negated, 0].find((at) => names.has(flag.slice(at)))
  }

  for (const word of words) {
    const t = word.view.text
    if (expected !== null) {
      const { kind, option: before, sign } = expected
      expected = null
      answer(kind, before, word, 0, sign)
      continue
    }
    if (holdsSeveral(t, program === 'environment')) {
      plain(word)
      nest(word, { start: 0, end: t.length }, program)
      continue
    }
    if (t.startsWith('-') || /^\/[DUp]/.test(t)) {
      option(word)
      continue
    }
    if (program === 'names') {
      handOn(word, word, 0)
      continue
    }
    const found = known ? undefined : programOf(t)
    // `zig cc` is a compiler.
    if (found !== undefined && /^(?:unknown|environment|zig)$/.test(program)) {
      program = found
      plain(word)
      continue
    }
    const built = builtProgram(t)
    if (/^[A-Za-z_][^\s=:"'+?,]*(?:\+|:|\?)?=/.test(t))
      add(word, word, readAssigned(t, 0), kindOfAssign(program))
    else if (built !== undefined && names.has(built))
      add(word, word, { name: built, at: t.lastIndexOf('/') + 1 }, TARGET)
    else if ((targets || program === 'make') && names.has(t))
      add(word, word, { name: t, at: 0 }, TARGET)
    else {
      plain(word)
      // A quoted command line inside this one.
      if (/\s/.test(t)) nest(word, { start: 0, end: t.length }, given ?? 'unknown')
    }
  }
  if (expected !== null) plain(expected.option)
  return [...usesOfUnits(text, units), ...inner].toSorted((a, b) => a.start - b.start)
}

function unitOf(from: Word, to: Word): Unit {
  const removal = from.removal && to.removal && { start: from.removal.start, end: to.removal.end }
  return {
    start: from.span.start,
    end: to.span.end,
    ...(removal !== undefined && { removal }),
    listed: true,
  }
}
