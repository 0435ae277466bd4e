import type { Span } from '../../core/use.ts'
import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import { memoize, memoizeLast } from '../../core/memoize.ts'
import { lexCMake } from '../../languages/cmake/lex.ts'
import { parseDockerfile } from '../../languages/dockerfile/instructions.ts'
import { pairBrackets } from '../../languages/kit/brackets.ts'
import { lexScript } from '../../languages/kit/lexer.ts'
import { formatOf, LANGUAGES } from '../../languages/registry.ts'
import { functionsAround } from './runs-around.ts'
import { shellReach } from './shell-reach.ts'
import { blocksAround, commandAround, isImageFile, stagesAround, type Place } from './spans.ts'
import type { Assigning, Placed } from './variables.ts'
import { yamlReach } from './yaml-reach.ts'

/**
 * Where what is assigned holds, as its language has it: in a command, a script, a step, a job, a function, the file.
 * Undefined where nothing is set that lasts: before a command, in a text that nobody runs here.
 */
type Reach = (assigning: Assigning) => Span | undefined

const REACHES: ReadonlyMap<string, Reach> = new Map<string, Reach>([
  ['shell', ({ text, at, name }) => shellReach(text, { start: 0, end: text.length }, at, name)],
  ['make', makeReach],
  ['dockerfile', imageReach],
  ['just', justReach],
  ['yaml', yamlReach],
  ['cmake', cmakeReach],
  ['batch', batchReach],
])

const reachesKnown = memoizeLast((_text: string) => new Map<string, Span | undefined>())

/** Where a value of a variable holds, whatever is set nearer. */
export function reachOf(path: string, text: string, name: string, value: Placed): Span | undefined {
  const known = reachesKnown(text)
  const key = `${value.at} ${name}`
  if (known.has(key)) return known.get(key)
  const at = value.at + /^\s*/.exec(text.slice(value.at, value.at + 200))![0].length
  const { reader } = formatOf(path, text)
  const reach = (REACHES.get(reader) ?? codeReach(reader))({ text, at, name })
  known.set(key, reach)
  return reach
}

/** Whether a place sees what is set somewhere: a stage of an image sees what those set that it builds on. */
export function isReached(place: Place, { at }: Placed, { start, end }: Span): boolean {
  const { path, text, offset } = place
  if (start <= offset && offset < end) return true
  if (!isImageFile(path)) return false
  const stages = stagesAround(text, at)
  return (
    stages[0]?.start === start &&
    stagesAround(text, offset).some((stage) => stage.start <= at && at < stage.end)
  )
}

const DEFINE = /^[ \t]*(?:override[ \t]+)?define\b[^]*?^[ \t]*endef\b/gm

/** Each line of a recipe has a shell of its own, a `define` is a text; what else stands in a makefile holds in all of it. */
function makeReach({ text, at, name }: Assigning): Span | undefined {
  const whole = { start: 0, end: text.length }
  const [, line] = commandAround(text, at)
  const defined = [...text.matchAll(DEFINE)].find(
    ({ 0: body, index }) => index < at && at < index + body.length,
  )
  if (defined !== undefined) return { start: defined.index, end: defined.index + defined[0].length }
  // Make itself expands what it evaluates.
  if (!/^\t(?![\t @+-]*\$\(eval\b)/.test(text.slice(line.start, line.end))) return whole
  const skipped = /^\t[\t @+-]*/.exec(text.slice(line.start, line.end))![0].length
  return shellReach(text, { start: line.start + skipped, end: line.end }, at, name)
}

/** What a stage sets holds in it; what stands above the stages in all; a `RUN` is a shell of its own. */
function imageReach({ text, at, name }: Assigning): Span | undefined {
  const { instructions } = readImage(text)
  const own = instructions.findLast(({ start }) => start <= at)
  if (own !== undefined && !/^(?:ARG|ENV|FROM)$/.test(own.keyword)) {
    // Its here-documents belong to it.
    const end = instructions.find(({ start }) => start > at)?.start ?? text.length
    const head = /^RUN(?:\s+--\S+)*\s+(?!<<)/i.exec(text.slice(own.start, own.end))?.[0].length ?? 0
    return shellReach(text, { start: own.start + head, end }, at, name)
  }
  const [stage = { start: 0, end: text.length }] = stagesAround(text, at)
  return blocksAround(text, { start: lineStart(text, at), end: at }).at(-1) ?? stage
}

const readImage = memoizeLast(parseDockerfile)

/** So has each line of a justfile's recipe, but for one that says what runs all of it. */
function justReach({ text, at, name }: Assigning): Span | undefined {
  const [, line] = commandAround(text, at)
  const recipe = blocksAround(text, line).at(-1)
  if (recipe === undefined) return { start: 0, end: text.length }
  const start = lineEnd(text, recipe.start) + 1
  const isScript = text.slice(start, recipe.end).trimStart().startsWith('#!')
  const skipped = /^[ \t@-]*/.exec(text.slice(line.start, line.end))![0].length
  const own = { start: line.start + skipped, end: line.end }
  return shellReach(text, isScript ? { start, end: recipe.end } : own, at, name)
}

/** A function of CMake keeps to itself what it does not set for its caller; what stands in a text sets nothing. */
function cmakeReach({ text, at }: Assigning): Span | undefined {
  const { commands } = readListfile(text)
  const whole = { start: 0, end: text.length }
  const open: number[] = []
  const own = commands.find(({ start, end }) => start <= at && at < end)
  if (own === undefined || (own.start !== at && own.name !== 'foreach')) return undefined
  if (own.args.some((arg) => arg.kind === 'unquoted' && /^(?:PARENT_SCOPE|CACHE)$/.test(arg.text)))
    return whole
  for (const { name, start, end } of commands) {
    if (/^(?:function|block)$/.test(name)) open.push(start)
    else if (/^end(?:function|block)$/.test(name)) {
      const from = open.pop()
      if (from !== undefined && from < at && at < end) return { start: from, end }
    }
  }
  return whole
}

const readListfile = memoizeLast(lexCMake)

const LABEL = /^[ \t]*:\w/m
/** Nothing goes on behind such an exit but what is called by its label. */
const LOCAL =
  /^[ \t]*@?(?:(?:set|end)local\b|(?:exit[ \t]+\/b|goto[ \t]*:?eof)\b[^\n]*(?=\s*(?:\n[ \t]*:\w|(?![^]))))/gim

/** What stands between `setlocal` and `endlocal` is forgotten there, and where what was called by its label ends. */
function batchReach({ text, at }: Assigning): Span {
  const open: number[] = []
  for (const { 0: word, index } of text.matchAll(LOCAL))
    if (/setlocal/i.test(word)) open.push(index)
    else if (/endlocal/i.test(word) || LABEL.test(text.slice(0, open.at(-1) ?? 0))) {
      const start = open.pop()
      if (start !== undefined && start < at && at < index) return { start, end: index }
    }
  return { start: 0, end: text.length }
}

/** What is declared in a block holds there, and what Python or Ruby sets in a function. */
const DECLARES = String.raw`\b(?:let|const|my|local|def|val|var)[ \t]+(?:mut[ \t]+)?`
/** No block is looked through further. */
const LONGEST = 20_000
const KEEPS_TO_ITSELF = new Set(['python', 'ruby', 'julia'])
const OF_ALL = /^(?:[A-Z@$]|export\b)/

/** Languages of strings, comments and code: a text in a string is no code around it. */
const codeReach = memoize((reader: string): Reach => {
  const syntax = LANGUAGES.byId.get(reader)?.syntax
  if (syntax === undefined) return ({ text }) => ({ start: 0, end: text.length })
  const lex = memoizeLast((text: string) => {
    const lexed = lexScript(text, syntax)
    return { lexed, brackets: pairBrackets(lexed.code) }
  })
  return ({ text, at, name }) => {
    const whole = { start: 0, end: text.length }
    const { lexed, brackets } = lex(text)
    const said = at + Math.max(0, text.slice(at, at + 200).search(new RegExp(`\\b${name}\\b`)))
    const region = lexed.at(said)
    if (region !== undefined && region.kind !== 'code' && region.inner.end > said + name.length)
      return region.kind === 'comment' ? undefined : region
    if (reader === 'powershell') {
      if (/^\$(?:script|global|env):/i.test(text.slice(at))) return whole
      for (const { open, close, kind } of brackets.outward(at))
        if (kind === '{' && OWN_SCOPE.test(text.slice(lineStart(text, open), open)))
          return { start: open, end: close }
      return whole
    }
    const head = text.slice(at, at + 200)
    const [own] = functionsAround(text, at)
    if (own !== undefined && KEEPS_TO_ITSELF.has(reader)) {
      const isShared = new RegExp(String.raw`\b(?:global|nonlocal)[ \t][^\n]*\b${name}\b`)
      const isOut =
        reader === 'ruby' ? OF_ALL.test(head) : isShared.test(text.slice(own.start, own.end))
      return isOut ? whole : own
    }
    const blocks = [...brackets.outward(said)].filter(({ kind }) => kind === '{')
    const [block] = blocks
    if (block === undefined) return own !== undefined && /^local\s/.test(head) ? own : whole
    const declared = new RegExp(String.raw`${DECLARES}\$?${name}\b|\b${name}[ \t]*:=`)
    const holder = blocks.find(({ open }) =>
      declared.test(text.slice(Math.max(open, said - LONGEST), said + name.length + 4)),
    )
    if (holder !== undefined) return { start: holder.open, end: holder.close }
    // `environment { X = '1' }` of a pipeline is for the stage around it.
    if (!/\benvironment[ \t]*$/.test(text.slice(lineStart(text, block.open), block.open)))
      return whole
    const around = brackets.parentOf(block)
    return around === undefined ? whole : { start: around.open, end: around.close }
  }
})

/** A block of PowerShell in which what is set is lost behind it. */
const OWN_SCOPE =
  /(?:^|[\s;|(])(?:(?:function|filter)[ \t]+[\w:-]+[^{}]*|&|(?:Invoke-Command|Start-Job|-ScriptBlock)\b[^{}]*)[ \t]*$/i
