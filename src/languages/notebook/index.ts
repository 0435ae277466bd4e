import { markLength } from '../kit/byte-order-mark.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { jsonStructure, treeOf } from '../kit/data-tree/json-tree.ts'
import { fillSpans } from '../kit/lexer.ts'
import { splitEscapes } from '../kit/string-escapes.ts'
import { makeMention } from '../kit/mention.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'
import type { Reservation, Use, Span } from '../../core/use.ts'
import { textsOf, type Mapping, type Node, type Scalar, fieldOf } from '../kit/data-tree/node.ts'
import { decodedView, embedUses, type View, viewPart } from '../kit/view.ts'
import { append } from '../../core/append.ts'

export const notebook: LanguageModule = {
  id: 'notebook',
  files: [{ format: 'notebook', scope: 'docs', extensions: 'ipynb' }],
  read: readNotebook,
  structure: { parse: jsonStructure },
}

/** What a cell printed when it ran. */
const OUTPUT: Reservation = {
  code: 'recorded-output',
  message: 'A notebook keeps here what a cell printed when it was run.',
  safety: 'display',
}

/** Jupyter notebooks: each cell is read as the code or text that its strings hold. */
function readNotebook(text: string, reading: Reading): readonly Use[] {
  const from = markLength(text)
  const root = treeOf(text, from)
  if (root?.kind !== 'mapping') return reading.read('json', text)
  const uses: Use[] = []
  const language = languageOf(root)
  for (const cell of cellsOf(root)) {
    const source = fieldOf(cell, 'source') ?? fieldOf(cell, 'input')
    const isCode = textsOf(fieldOf(cell, 'cell_type'))[0] === 'code'
    const view = source && sourceView(text, source)
    if (view !== undefined && reading.test(view.text)) {
      const read = isCode
        ? readCode(view.text, reading, language)
        : reading.read('markdown', view.text)
      append(uses, embedUses(read, view))
    }
    const outputs = fieldOf(cell, 'outputs')
    if (outputs === undefined) continue
    for (const match of reading.find(text, outputs.start, outputs.end))
      uses.push({ ...makeMention(match, 'string'), reservation: OUTPUT })
  }
  const rest = reading.find(text).map((match) => makeMention(match, 'string'))
  return lastOfEachPlace([...rest, ...uses])
}

function languageOf(root: Mapping): string {
  const [name] = textsOf(fieldOf(fieldOf(fieldOf(root, 'metadata'), 'kernelspec'), 'language'))
  return name === 'bash' ? 'shell' : 'python'
}

function cellsOf(root: Mapping): readonly Mapping[] {
  const sheets = fieldOf(root, 'worksheets')
  const holders = sheets?.kind === 'list' ? sheets.items.map(({ node }) => node) : [root]
  return holders.flatMap((holder) => {
    const cells = fieldOf(holder, 'cells')
    if (cells?.kind !== 'list') return []
    return cells.items.flatMap(({ node }) => (node.kind === 'mapping' ? [node] : []))
  })
}

/** A cell's lines, which stand in a string each, as one text. */
function sourceView(text: string, source: Node): View | undefined {
  const lines: readonly Scalar[] =
    source.kind === 'scalar'
      ? [source]
      : source.kind === 'list'
        ? source.items.flatMap(({ node }) => (node.kind === 'scalar' && node.quoted ? [node] : []))
        : []
  const last = lines.at(-1)
  if (last === undefined) return undefined
  const all = lines.flatMap((line) => splitEscapes(text, line.inner))
  return decodedView(all, last.inner.end, (inner) => JSON.stringify(inner).slice(1, -1))
}

/** `%%bash` makes a whole cell a script. */
const WHOLE = /^\s*%%(bash|sh|script|writefile|file|cmd|powershell)\b([^\r\n]*)(?:\r\n|\r|\n|$)/
const COMMAND =
  /^([ \t]*)(!{1,2}|%(?:system|sx|pip|conda|env|set_env|cd)\b)((?:[^\\\r\n]|\\(?:\r\n|[^]))*)/gm

/** A code cell: Python in which lines may be commands of a shell. */
function readCode(text: string, reading: Reading, language: string): readonly Use[] {
  const whole = WHOLE.exec(text)
  if (whole !== null) {
    const reader = { cmd: 'batch', powershell: 'powershell' }[whole[1]!] ?? 'shell'
    if (whole[1]!.endsWith('file')) return []
    const view = viewPart(text, { start: whole[0].length, end: text.length })
    return embedUses(reading.read(reader, view.text), view)
  }
  if (language !== 'python') return reading.read(language, text)
  const commands = [...text.matchAll(COMMAND)].map(({ index, 0: line, 2: sign, 3: words }) => {
    const end = index + line.length
    return { start: index, end, sign: sign!, words: { start: end - words!.length, end } }
  })
  const uses = commands.flatMap(({ sign, words }) => command(text, sign, words, reading))
  const python = reading.read('python', fillSpans(text, commands))
  return [...python, ...uses].toSorted((a, b) => a.start - b.start)
}

function command(text: string, sign: string, span: Span, reading: Reading): readonly Use[] {
  const view = viewPart(text, span)
  // `%env X=1` sets it for what follows.
  const uses = embedUses(reading.read('shell', view.text), view)
  if (!sign.endsWith('env')) return uses
  return uses.map((use) => (use.role === 'option' ? { ...use, namespace: 'env' } : use))
}
