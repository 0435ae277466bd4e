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
    if (view !== undefined) {
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
        ? source.items.flatMap(({ node }) => (node.kind === 'scalar' ? [node] : []))
        : []
  const last = lines.at(-1)
  if (last === undefined) return undefined
  const all = lines.flatMap((line) => splitEscapes(text, line.inner))
  return decodedView(all, last.inner.end, (inner) => JSON.stringify(inner).slice(1, -1))
}

/** `%%bash` makes a whole cell a script, and `%%writefile` a file, whose path comes last. */
const CELL = /^\s*%%(\w+)(?:[^\r\n]*[ \t]([^\s"']+)["']?)?/
const SCRIPTS: Readonly<Record<string, string>> = {
  bash: 'shell',
  sh: 'shell',
  shell: 'shell',
  system: 'shell',
  sx: 'shell',
  script: 'shell',
  cmd: 'batch',
  powershell: 'powershell',
  pwsh: 'powershell',
}
/** A command, of which a variable may take what it prints. */
const COMMAND =
  /^[ \t]*(?:\w[\w., \t]*=[ \t]*)?(!{1,2}|%(?:system|sx|pip|conda|env|set_env|cd))((?:[^\\\r\n]|\\(?:\r\n|[^]))*)/gm

/** A code cell: Python in which lines may be commands of a shell. */
function readCode(text: string, reading: Reading, language: string): readonly Use[] {
  const [head = '', magic = '', path = ''] = CELL.exec(text) ?? []
  const isFile = magic === 'writefile' || magic === 'file'
  const reader = isFile ? (reading.languageOfFile(path) ?? 'text') : SCRIPTS[magic]
  if (reader !== undefined) {
    const view = viewPart(text, { start: head.length, end: text.length })
    return embedUses(reading.read(reader, view.text), view)
  }
  if (language !== 'python') return reading.read(language, text)
  const commands = [...text.matchAll(COMMAND)].map(({ index, 0: line, 1: sign, 2: words }) => {
    const end = index + line.length
    return { start: end - words!.length, end, sign: sign! }
  })
  const uses = commands.flatMap((words) => command(text, words, reading))
  return [...reading.read('python', fillSpans(text, commands)), ...uses]
}

function command(
  text: string,
  { sign, ...words }: Span & { readonly sign: string },
  reading: Reading,
): readonly Use[] {
  const view = viewPart(text, words)
  if (!sign.endsWith('env')) return embedUses(reading.read('shell', view.text), view)
  // `%env X=1` sets one variable, for what follows, and knows no more of a shell than `$Y`.
  return embedUses(reading.read('dotenv', view.text), view).map(
    ({ split: _, widen: __, ...use }) => use,
  )
}
