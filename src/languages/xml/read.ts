import { isBefore, fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { hintOf, readCommandLine } from '../kit/command-line/read.ts'
import { wholeLine } from '../kit/whole-line.ts'
import { matchesWithin } from '../../core/matches.ts'
import { mention } from '../kit/mention.ts'
import type { Match } from '../../core/names.ts'
import { firstOfEachPlace } from '../../core/uses-by-place.ts'
import type { Span, Use } from '../../core/use.ts'
import { decodedView, embedUses, piecesOf, type View } from '../kit/view.ts'
import { memberWords } from '../kit/member-words.ts'
import { readProperty } from './condition.ts'
import { xmlTokens, type XmlToken } from './tokens.ts'

const DEFINES = /(?:Undefine)?PreprocessorDefinitions|DefineConstants|Defines?/i
const READ = /\$\(/

/** XML: MSBuild's projects, property sheets and targets, and other files that hold settings. */
export function readXml(text: string, reading: Reading): readonly Use[] {
  const matches = reading.find(text)
  const within = matchesWithin(matches)
  const tokens = xmlTokens(text)
  const uses: Use[] = []
  for (const [index, token] of tokens.entries()) {
    const own = within(token.start, token.end)
    if (own.length === 0) continue
    for (const use of readToken(text, tokens, index, own, reading)) uses.push(use)
  }
  return firstOfEachPlace(uses)
}

function readToken(
  text: string,
  tokens: readonly XmlToken[],
  index: number,
  matches: readonly Match[],
  reading: Reading,
): readonly Use[] {
  const token = tokens[index]!
  if (token.kind === 'comment') return matches.map((match) => mention(match, 'comment'))
  if (token.kind === 'text') {
    const around = tokens[token.parent]
    return readContent(text, token, around?.element ?? '', false, reading, matches).map((use) =>
      around === undefined ? use : inElement(text, tokens, token.parent, token, use),
    )
  }
  if (token.kind === 'other') return matches.map((match) => mention(match, 'code'))
  return matches.flatMap((match): readonly Use[] => {
    if (match.start === token.name.start && match.end === token.name.end)
      return [property(text, tokens, index, match)]
    const attribute = token.attributes.find(
      ({ value }) => value.start <= match.start && match.end <= value.end,
    )
    if (attribute === undefined) return [mention(match, 'code')]
    const { name, value: own } = attribute
    const pair = paired(text, token, match, name, own)
    if (pair !== undefined) return [pair]
    const inside = matches.filter(({ start, end }) => start >= own.start && end <= own.end)
    const read = readContent(text, own, name, name === 'Condition', reading, inside)
    if (token.kind !== 'empty' || token.attributes.length > 1) return read
    return read.map((use) => inElement(text, tokens, index, own, use))
  })
}

/** Elements that hold one argument each: those side by side are one list. */
const ARGUMENT = /(?:arg|argument|param|parameter|define|definition|option|flag)$/i

/** Where an element holds nothing but one argument, it goes as a whole. */
function inElement(
  text: string,
  tokens: readonly XmlToken[],
  index: number,
  content: Span,
  use: Use,
): Use {
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
function property(text: string, tokens: readonly XmlToken[], index: number, match: Match): Use {
  const token = tokens[index]!
  const opening = token.kind === 'close' ? token.parent : index
  const use: Use = { ...mention(match, 'code'), role: 'option' }
  const open = tokens[opening]
  const close = tokens
    .slice(opening + 1, opening + 3)
    .find(({ kind, parent }) => kind === 'close' && parent === opening)
  if (open === undefined || close === undefined) return use
  const inner = { start: open.end, end: close.start }
  const value = text.slice(inner.start, inner.end)
  const removal = wholeLine(text, open.start, close.end) ?? { start: open.start, end: close.end }
  const conditional = open.attributes.some(({ name }) => name === 'Condition')
  return {
    ...use,
    ...(value.trim() === value &&
      value !== '' &&
      !/[<$%@]/.test(value) && { value: { text: value, ...inner } }),
    ...(!conditional && { member: { list: `element@${open.parent}`, removal } }),
  }
}

/** `<env name="OLD" value="1"/>`. */
function paired(
  text: string,
  token: XmlToken,
  match: Match,
  name: string,
  own: Span,
): Use | undefined {
  if (!fitsWhole(name, /name|key|variable|id/i) || text.slice(own.start, own.end) !== match.name)
    return undefined
  const other = token.attributes.find((attribute) => fitsWhole(attribute.name, /value|content/i))
  if (other === undefined) return undefined
  const value = { text: text.slice(other.value.start, other.value.end), ...other.value }
  return { ...mention(match, 'string'), role: 'option', ...(value.text !== '' && { value }) }
}

/** Text, or an attribute's value, by the name of what holds it. */
function readContent(
  text: string,
  span: Span,
  holder: string,
  isCondition: boolean,
  reading: Reading,
  matches: readonly Match[],
): readonly Use[] {
  const said = matches
    .filter(({ start }) => isBefore(text, start, READ))
    .map((match) => readProperty(text, match, span, isCondition, reading))
  const view = entityView(text, span)
  const read = isCondition
    ? []
    : fitsWhole(holder, DEFINES)
      ? memberWords(view.text, reading, 'definition', 'macro')
      : fitsWhole(
            holder,
            /Command|PreBuildEvent|PostBuildEvent|BuildCommandLine|NMakeBuildCommandLine|\w*CommandLine/,
          )
        ? reading.read('batch', view.text)
        : readCommandLine(
            view.text,
            reading,
            holder === 'AdditionalOptions' ? 'compiler' : hintOf(holder),
          )
  const taken = new Set(said.map(({ start }) => start))
  const inner = embedUses(read, view).filter(({ start }) => !taken.has(start))
  return [
    ...said,
    ...inner,
    ...matches.filter(({ start }) => !taken.has(start)).map((match) => mention(match, 'string')),
  ]
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
  return decodedView(found, span.end, (inner) =>
    inner
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
  )
}
