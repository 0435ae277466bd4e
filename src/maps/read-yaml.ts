import {
  Composer,
  CST,
  isAlias,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Document,
  type ParsedNode,
  type Scalar,
} from 'yaml'

import { append } from '../core/append.ts'
import type { Place } from '../core/user-error.ts'
import { quoteText, type Problem, makeProblem } from './problem.ts'

/** A value of a YAML or JSON text together with its place; numbers and booleans stay as they are spelled. */
export interface Located {
  readonly value: unknown
  readonly offset: number
  /** True for a key that nothing follows. */
  readonly isBlank: boolean
  readonly children: ReadonlyMap<string | number, { key: number; node: Located }>
}

interface Reading {
  /** Undefined where the text could not be read at all. */
  readonly root: Located | undefined
  readonly problems: readonly Problem[]
  readonly locate: (offset: number) => Place
}

const DEEPEST = 12
const MOST_NODES = 250_000
const MOST_TOKENS = 1_000_000
const ALLOWED_TAGS: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'seq', 'map'].map((tag) => `tag:yaml.org,2002:${tag}`),
)
const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  MULTIPLE_DOCS: 'Keep one map in a file.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes, or on a line of its own.',
  BAD_INDENT: 'Line the keys up, and close every bracket.',
}

/** Reads a text as YAML 1.2, of which JSON is a part. */
export function locateYaml(text: string, file: string): Reading {
  const problems: Problem[] = []
  const contents = parse(text, problems)
  const root = contents === undefined ? undefined : convert(contents, problems)
  return { root, problems, locate: (offset) => locateIn(text, file, offset) }
}

/** The one document of a text; undefined where something is wrong with its syntax. */
function parse(text: string, problems: Problem[]): ParsedNode | undefined {
  const hostile = tooMuch(text)
  const tokens = hostile === undefined ? [...new Parser().parse(text)] : []
  const deepToken = tooDeepToken(tokens)
  if (hostile !== undefined) problems.push(hostile)
  else if (deepToken !== undefined) problems.push(deepProblem(deepToken))
  if (problems.length > 0) return undefined
  const documents = [...new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)]
  const document = documents[0] as Document.Parsed
  append(problems, syntaxProblems(document))
  const [, second] = documents
  if (second !== undefined)
    problems.push(
      makeProblem('The file holds a second document.', 'Keep one map in a file.', second.range[0]),
    )
  if (problems.length === 0 && document.contents === null)
    problems.push({ what: 'The file is empty.', fix: 'Write `upstream` and `renames`.', offset: 0 })
  return problems.length > 0 ? undefined : (document.contents ?? undefined)
}

/** Where an offset lies; columns count characters, not UTF-16 code units. */
function locateIn(text: string, file: string, offset: number): Place {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  const characters = Array.from(before.slice(start).replace(/^\uFEFF/, ''))
  return { file, line, column: characters.length + 1 }
}

function deepProblem(offset: number): Problem {
  const what = `The file is nested more than ${DEEPEST} levels deep.`
  return makeProblem(what, 'A map needs four.', offset)
}

/** Looks at the words alone: the parser needs memory for every level, so a hostile file must not reach it. */
function tooMuch(text: string): Problem | undefined {
  let depth = 0
  let inLine = 0
  let offset = 0
  let tokens = 0
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth++
    else if (type === 'flow-map-end' || type === 'flow-seq-end') depth--
    else if (type === 'newline') inLine = 0
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') inLine++
    if (depth > DEEPEST || inLine > DEEPEST) return deepProblem(offset)
    if (++tokens > MOST_TOKENS)
      return { what: 'The file holds too much.', fix: 'Split it into several maps.', offset }
    if (!isControl(token)) offset += token.length
  }
  return undefined
}

/** The lexer's own marks, which stand for no text. */
function isControl(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f'
}

function tooDeepToken(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { token, depth } = top
    if (depth > DEEPEST) return token.offset
    if (token.type === 'document' && token.value !== undefined)
      open.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const { key, value } of token.items as readonly Partial<
      Record<'key' | 'value', CST.Token>
    >[])
      for (const child of [key, value]) if (child) open.push({ token: child, depth: depth + 1 })
  }
  return undefined
}

function syntaxProblems(document: Document.Parsed): readonly Problem[] {
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    what:
      code === 'TAG_RESOLVE_FAILED'
        ? 'Tags such as !name have no meaning here.'
        : `The file is no valid YAML: ${message.replace(/\.$/, '')}.`,
    fix: code === 'TAG_RESOLVE_FAILED' ? 'Leave the tag out.' : (HINTS[code] ?? 'Mend the syntax.'),
    offset: pos[0],
  }))
  const fix = 'Leave the %YAML line out; maps are YAML 1.2.'
  if (document.directives.yaml.version !== '1.2')
    problems.push(makeProblem('The file asks for an older YAML.', fix, 0))
  return problems
}

/** Turns nodes into plain values. Aliases are followed, within a bound on the whole; merge keys and tags are refused. */
function convert(contents: ParsedNode, problems: Problem[]): Located | undefined {
  const anchors = new Map<string, ParsedNode>()
  const open = new Set<ParsedNode>()
  let nodes = 0
  const bad = (offset: number, what: string, fix: string): undefined => {
    problems.push(makeProblem(what, fix, offset))
    return undefined
  }

  function visit(node: ParsedNode | null, fallback: number): Located | undefined {
    const offset = node?.range?.[0] ?? fallback
    if (++nodes > MOST_NODES)
      return nodes === MOST_NODES + 1
        ? bad(offset, 'The file, with what its aliases unfold to, holds too much.', 'Split it.')
        : undefined
    if (node === null) return leaf(null, offset, true)
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target === undefined)
        return bad(
          offset,
          `No anchor ${quoteText(node.source)} stands before.`,
          'Write the value out.',
        )
      if (open.has(target))
        return bad(offset, 'An alias points to what it lies in.', 'Write the value out.')
      return visit(target, offset)
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (node.tag !== undefined && !ALLOWED_TAGS.has(node.tag))
      return bad(offset, 'Tags such as !name have no meaning here.', 'Leave the tag out.')
    if (isScalar(node)) {
      const isBlank = node.type === 'PLAIN' && node.source === ''
      if (node.value === null) return leaf(null, offset, isBlank)
      const value = writtenIn(node)
      // oxlint-disable-next-line no-control-regex -- a name or note must not steer a terminal or a log
      if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(value))
        return bad(offset, 'The text holds control characters.', 'Take them out.')
      return leaf(value, offset, false)
    }
    open.add(node)
    const children = new Map<string | number, { key: number; node: Located }>()
    const result = isSeq(node) ? list(node.items, children) : mapping(node.items, children, offset)
    open.delete(node)
    return { value: result, offset, isBlank: false, children }
  }

  function list(items: readonly unknown[], children: Map<string | number, Child>): unknown[] {
    return items.map((item, index) => {
      const node = visit(item as ParsedNode, 0)
      if (node !== undefined) children.set(index, { key: node.offset, node })
      return node?.value
    })
  }

  function mapping(
    items: readonly { key: unknown; value: unknown }[],
    children: Map<string | number, Child>,
    around: number,
  ): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const pair of items) {
      const keyNode = pair.key as ParsedNode | null
      const at = keyNode?.range?.[0] ?? around
      const key = isScalar(keyNode) ? writtenIn(keyNode) : undefined
      if (key === undefined) bad(at, 'A key must be a plain text.', 'Write the key out.')
      else if (key === '<<')
        bad(at, 'Merge keys (<<) are not supported.', 'Write the keys out in every entry.')
      else if (key === '__proto__') bad(at, 'The key "__proto__" is reserved.', 'Leave it out.')
      else if (Object.hasOwn(values, key))
        bad(at, `The key ${quoteText(key)} stands twice in one mapping.`, 'Drop one of the two.')
      else {
        const node = visit(pair.value as ParsedNode | null, at)
        if (node !== undefined) children.set(key, { key: at, node })
        values[key] = node?.value
      }
    }
    return values
  }

  type Child = { key: number; node: Located }
  return visit(contents, 0)
}

/** A text as it is meant, anything else as it is spelled. */
function writtenIn({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? '')
}

function leaf(value: unknown, offset: number, isBlank: boolean): Located {
  return { value, offset, isBlank, children: new Map() }
}
