import { isBefore, fitsWhole, findAround } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { hintOf, readCommandLine } from '../kit/command-line/read.ts'
import { growLists } from '../kit/growing-list.ts'
import { wholeLine } from '../kit/removal.ts'
import { matchesWithin } from '../../core/matches.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import type { Match, Names } from '../../core/names.ts'
import { firstOfEachPlace } from '../../core/uses-by-place.ts'
import type { Span, Use, Value } from '../../core/use.ts'
import { decodedView, embedUses, piecesOf, type View } from '../kit/view.ts'
import { memberWords } from '../kit/member-words.ts'
import { branchesOf, takingsOf } from './takings.ts'
import { xmlTokens, type XmlToken } from './tokens.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

const DEFINES = /(?:Undefine)?PreprocessorDefinitions|DefineConstants|Defines?/i
const COMMANDS = /Command|(?:Pre|Post)BuildEvent|\w*CommandLine/
const READ = /\$\(/

/** A file of XML, in its pieces. */
interface File {
  readonly text: string
  readonly tokens: readonly XmlToken[]
  readonly reading: Reading
}

/** XML: MSBuild's projects, property sheets and targets, and other files that hold settings. */
export function readXml(text: string, reading: Reading): readonly Use[] {
  const within = matchesWithin(reading.find(text))
  const file = { text, tokens: xmlTokens(text), reading }
  const uses = firstOfEachPlace(
    file.tokens.flatMap((token, index) => {
      const own = within(token.start, token.end)
      return own.length === 0 ? [] : readToken(file, index, own)
    }),
  )
  return growLists(text, uses, {
    takings: () => takingsOf(text, file.tokens),
    branches: () => branchesOf(file.tokens),
  })
}

function readToken(file: File, index: number, matches: readonly Match[]): readonly Use[] {
  const { tokens } = file
  const token = tokens[index]!
  if (token.kind === 'comment') return matches.map((match) => makeMention(match, 'comment'))
  if (token.kind === 'text') {
    const around = tokens[token.parent]
    return readContent(file, token, around?.element ?? '', matches).map((use) =>
      around === undefined ? use : inElement(file, token.parent, token, use),
    )
  }
  if (token.kind === 'other') return matches.map((match) => makeMention(match, 'code'))
  return matches.flatMap((match): readonly Use[] => {
    if (match.start === token.name.start && match.end === token.name.end)
      return [property(file, index, match)]
    const attribute = token.attributes.find(
      ({ value }) => value.start <= match.start && match.end <= value.end,
    )
    if (attribute === undefined) return [makeMention(match, 'code')]
    const { name, value: own } = attribute
    const pair = paired(file, token, match, attribute)
    if (pair !== undefined) return [pair]
    const inside = matches.filter(({ start, end }) => start >= own.start && end <= own.end)
    const read = readContent(file, own, name === 'Condition' ? undefined : name, inside)
    if (token.attributes.length > 1) return read
    return read.map((use) => inElement(file, index, own, use))
  })
}

/** Elements that hold one argument each: those side by side are one list. */
const ARGUMENT = /(?:arg|argument|param|parameter|define|definition|option|flag)$/i

/** Where an element holds nothing but one argument, it goes as a whole. */
function inElement({ text, tokens }: File, index: number, content: Span, use: Use): Use {
  const open = tokens[index]!
  const { removal: own } = use.member ?? {}
  if (own === undefined || !ARGUMENT.test(open.element)) return use
  const { start, end } = own
  if (`${text.slice(content.start, start)}${text.slice(end, content.end)}`.trim() !== '') return use
  const close = open.kind === 'empty' ? open : tokens[index + 2]
  if (close === undefined || (close !== open && (close.kind !== 'close' || close.parent !== index)))
    return use
  if (close !== open && open.attributes.length > 0) return use
  const removal = wholeLine(text, open.start, close.end) ?? { start: open.start, end: close.end }
  return { ...use, member: { list: `element@${open.parent}/${open.element}`, removal } }
}

/** `<OLD>true</OLD>`: both tags are renamed, and what sets the property goes as a whole. */
function property({ text, tokens }: File, index: number, match: Match): Use {
  const token = tokens[index]!
  const opening = token.kind === 'close' ? token.parent : index
  const use: Use = { ...makeMention(match, 'code'), role: 'option' }
  const open = tokens[opening]
  const close = tokens
    .slice(opening + 1, opening + 3)
    .find(({ kind, parent }) => kind === 'close' && parent === opening)
  if (open === undefined || close === undefined) return use
  const value = valueOf(text, { start: open.end, end: close.start })
  const isLiteral = value.text.trim() === value.text && fitsWhole(value.text, /[^<$%@]+/)
  const conditional = open.attributes.some(({ name }) => name === 'Condition')
  const removal = wholeLine(text, open.start, close.end) ?? { start: open.start, end: close.end }
  return {
    ...use,
    ...(isLiteral && { value }),
    ...(!conditional && { member: { list: `element@${open.parent}`, removal } }),
  }
}

function valueOf(text: string, span: Span): Value {
  return { text: text.slice(span.start, span.end), ...span }
}

/** `<env name="OLD" value="1"/>`. */
function paired(
  { text }: File,
  { attributes }: XmlToken,
  match: Match,
  { name, value: own }: XmlToken['attributes'][number],
): Use | undefined {
  if (!fitsWhole(name, /name|key|variable|id/i) || text.slice(own.start, own.end) !== match.name)
    return undefined
  const other = attributes.find((attribute) => fitsWhole(attribute.name, /value|content/i))
  if (other === undefined) return undefined
  const value = valueOf(text, other.value)
  return { ...makeMention(match, 'string'), role: 'option', ...(value.text !== '' && { value }) }
}

/** Text, or an attribute's value, by the name of what holds it; undefined where that is a condition. */
function readContent(
  { text, reading }: File,
  span: Span,
  holder: string | undefined,
  matches: readonly Match[],
): readonly Use[] {
  const said = matches
    .filter(({ start }) => isBefore(text, start, READ))
    .map((match) => readProperty(text, match, span, holder === undefined, reading))
  const view = entityView(text, span)
  const read = holder === undefined ? [] : readHeld(view.text, holder, reading)
  const taken = new Set(said.map(({ start }) => start))
  const inner = embedUses(read, view).filter(({ start }) => !taken.has(start))
  return [
    ...said,
    ...inner,
    ...matches
      .filter(({ start }) => !taken.has(start))
      .map((match) => makeMention(match, 'string')),
  ]
}

function readHeld(held: string, holder: string, reading: Reading): readonly Use[] {
  if (fitsWhole(holder, DEFINES)) return memberWords(held, reading, 'definition', 'macro')
  if (fitsWhole(holder, COMMANDS)) return reading.read('batch', held)
  const hint = holder === 'AdditionalOptions' ? 'compiler' : hintOf(holder)
  return readCommandLine(held, reading, hint)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
}

function entityView(text: string, span: Span): View {
  const found = piecesOf(text, span, /&(?:quot|apos|amp|lt|gt);/g, ([name]) => ENTITIES[name]!)
  // A patch writes words and quotes around them.
  return decodedView(found, span.end, (inner) => inner.replaceAll('"', '&quot;'))
}

const SIDE = String.raw`(?:'[^']*'|&quot;.*?&quot;|\$\([\w.]+\)|[\w.]+)`
const TERM = new RegExp(String.raw`${SIDE}\s*(==|!=)\s*${SIDE}`, 'g')

/** A comparison with nothing: a property that nobody set is empty, so either one is set, or both are not. */
const UNSET = /^(?:''|&quot;&quot;)\s*[=!]=|[=!]=\s*(?:''|&quot;&quot;)$/

/**
 * A property that MSBuild reads, `$(OLD)`: in a condition, `'$(OLD)'=='true'` is said again for the new one. A property
 * that is not set is empty, so a comparison with it is no error.
 */
function readProperty(
  text: string,
  match: Match,
  place: Span,
  isCondition: boolean,
  names: Names,
): Use {
  const beside = namesOf(names.find(text.slice(place.start, place.end)))
  const use: Use = { ...withBeside(makeMention(match, 'code'), beside), role: 'condition' }
  const term = isCondition ? findAround(text, place, match, TERM) : undefined
  if (term === undefined) return use
  const isEither = (term.hit[1] === '==') !== UNSET.test(term.hit[0])
  return { ...use, widen: repeatBefore(text, term, match, isEither ? ' Or ' : ' And ', ['(', ')']) }
}
