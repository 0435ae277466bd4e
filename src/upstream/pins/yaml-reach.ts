import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { shellReach } from './shell-reach.ts'
import { blocksAround, commandAround, isElement } from './spans.ts'
import type { Assigning } from './variables.ts'

/** The keys of what holds variables of the step, the job or the pipeline that it stands in. */
const HOLDERS =
  /^(?:env|environment|variables|vars|with|args|arguments|build[-_]args|matrix|strategy|parallel|include|container)$/i
/** The keys of what a shell runs. */
const COMMANDS =
  /^(?:run|(?:before_|after_)?script|bash|sh|shell|pwsh|powershell|commands?|cmds?|(?:before_)?install)$/
/** Those whose elements one shell runs, one after the other, with what stands beside them. */
const OF_ONE_SHELL = /^(?:(?:before_|after_)?script|commands|(?:before_)?install)$/
const KEY = /^[ \t]*(?:-[ \t]+)*["']?([\w.-]+)["']?[ \t]*:/
/** `echo X=1 >> $GITHUB_ENV`: for the steps that follow. */
const FOR_STEPS = /\b(?:GITHUB|BASH)_ENV\b|##vso\[task\.setvariable\b/

/** Where an assignment of a pipeline holds: a setting in what its list belongs to, a command's in its shell. */
export function yamlReach({ text, at, name }: Assigning): Span | undefined {
  const whole = { start: 0, end: text.length }
  const [, line] = commandAround(text, at)
  const heads = [line, ...blocksAround(text, line)]
  const keys = heads.map(({ start }) => keyAt(text, start))
  const isNear = (index: number): boolean =>
    index < 2 || (index === 2 && isElement(text, heads[1]!.start))
  const inner = keys.findIndex(
    (key, index) => isNear(index) && (HOLDERS.test(key) || COMMANDS.test(key)),
  )
  if (inner === -1) return whole
  if (HOLDERS.test(keys[inner]!)) {
    const outer = keys.findIndex((key, index) => index > inner && !HOLDERS.test(key))
    const holder = outer === -1 ? heads.length - 1 : outer - 1
    const { start } = heads[holder]!
    // `rules: [{ if: …, variables: … }]` of a job.
    if (keys[holder + 2] === 'rules') return heads[holder + 3] ?? whole
    return isElement(text, start) ? elementAt(text, start) : (heads[holder + 1] ?? whole)
  }
  const isList = OF_ONE_SHELL.test(keys[inner]!) && isBare(text, heads[inner]!.start)
  const script = inner > 0 && isBare(text, heads[inner]!.start) ? heads[inner - 1]! : heads[inner]!
  const code = codeOf(text, script)
  const said = text.slice(lineStart(text, at), lineEnd(text, at))
  if (FOR_STEPS.test(said) || FOR_STEPS.test(openingOf(text, code, at)))
    return behindStep(text, heads)
  const reach = shellReach(text, code, at, name)
  return isList && reach?.start === code.start && reach.end === code.end
    ? (heads[inner + 1] ?? whole)
    : reach
}

function keyAt(text: string, start: number): string {
  return KEY.exec(text.slice(start, lineEnd(text, start)))?.[1] ?? ''
}

/** Whether nothing stands behind a line's key. */
function isBare(text: string, start: number): boolean {
  return /:[ \t]*(?:[&*!]\S+[ \t]*)?\r?$/.test(text.slice(start, lineEnd(text, start)))
}

/** The element of a list that begins in a line, with its other keys. */
function elementAt(text: string, start: number): Span {
  const line = { start, end: lineEnd(text, start) }
  const next = line.end + 1
  const below = blocksAround(text, { start: next, end: next }).find(
    (block) => block.start === start,
  )
  return below ?? line
}

/** The script of a key or of an element: the lines below `|`, else what stands behind. */
function codeOf(text: string, { start, end }: Span): Span {
  const head = text.slice(start, lineEnd(text, start))
  if (/(?:^|[\s:])[|>][+-]?\d?[ \t]*\r?$/.test(head)) return { start: start + head.length + 1, end }
  const before = /^[ \t]*(?:-[ \t]+)*(?:["']?[\w.-]+["']?[ \t]*:[ \t]+)?["']?/.exec(head)![0]
  return { start: start + before.length, end }
}

/** The line that opens the text in which a place of a script stands: `cat >> "$GITHUB_ENV" <<EOF`. */
function openingOf(text: string, { start }: Span, at: number): string {
  const before = text.slice(start, at)
  const opening = [...before.matchAll(/^[^\n]*<<-?[ \t]*["']?(\w+)[^\n]*$/gm)].at(-1)
  if (opening === undefined) return ''
  const closed = new RegExp(String.raw`^[ \t]*${opening[1]}[ \t]*\r?$`, 'm')
  return closed.test(before.slice(opening.index + opening[0].length)) ? '' : opening[0]
}

/** What follows a step in its job. */
function behindStep(text: string, heads: readonly Span[]): Span {
  const step = heads.findIndex(({ start }) => isElement(text, start))
  const { end } = step === -1 ? heads[0]! : elementAt(text, heads[step]!.start)
  const around = heads[step + 1]
  return { start: end, end: around?.end ?? text.length }
}
