import { lineEnd } from '../../core/line-offsets.ts'
import type { Span } from '../../core/use.ts'
import { formatOf } from '../../languages/registry.ts'
import { blocksAround, commandAround, isImageFile, sectionsAround, stagesAround } from './spans.ts'

/** A part of a file that is run as one: a recipe of a target, the steps of a job, a stage, a function, a script. */
export interface Run extends Span {
  /** Whether its commands run from top to bottom: what stands behind a command has not run before it. */
  readonly isOrdered: boolean
}

/** What is read from top to bottom by those who run it. Data and what only declares has no order. */
const SCRIPTS = new Set(
  'shell powershell batch python ruby javascript perl lua groovy julia go rust text'.split(' '),
)
const PAGES = new Set(['markdown', 'rst', 'notebook'])
/** `build() {`, `def build`, `function build`: a line that opens what is called from elsewhere. */
const FUNCTION =
  /^[ \t]*(?:(?:export|async|local|pub|static|private|public|const|let|var)[ \t]+)*(?:(?:def|function|func|fn|sub|proc)\b|[\w:-]+[ \t]*\(\)[ \t]*\{|:\w+[ \t]*$|[\w$]+[ \t]*=[ \t]*(?:async[ \t]*)?(?:function\b|\([^)\n]*\)[ \t]*=>))/
/** The keys of a list of commands, in workflows and pipelines. */
const STEPS = /^[ \t]*(?:-[ \t]+)?(?:steps|script|before_script|commands|cmds|run|tasks)[ \t]*:/
/** The keys of a list of jobs: what stands below is many runs. */
const JOBS = /^[ \t]*(?:-[ \t]+)?(?:jobs|stages?|services|workflows|pipelines|tasks)[ \t]*:/
const RULE = /^(?![ \t#])[^\n=#]+?:(?![:=])/gm

/** Whether what a reader reads are documents, whose commands stand in fences and between backticks. */
export function isDocument(reader: string): boolean {
  return PAGES.has(reader)
}

/** The runs that a place of a file belongs to, innermost first. */
export function runsAround(path: string, text: string, offset: number): readonly Run[] {
  const { reader } = formatOf(path, text)
  const whole: Run = { start: 0, end: text.length, isOrdered: true }
  if (isImageFile(path)) return inOrder(stagesAround(text, offset).slice(0, 1))
  const line = commandAround(text, offset)[1]
  const blocks = (): readonly Span[] => blocksAround(text, line)
  if (reader === 'make') return inOrder(ruleAround(text, line))
  if (reader === 'just') return inOrder(blocks().slice(-1))
  if (reader === 'yaml') return jobAround(text, blocks())
  if (isDocument(reader)) return [...inOrder(sectionsAround(text, offset)), whole]
  if (!SCRIPTS.has(reader)) return []
  return [...inOrder(functionsAround(text, offset)), whole]
}

/** The functions around a place, innermost first. */
export function functionsAround(text: string, offset: number): readonly Span[] {
  const blocks = blocksAround(text, commandAround(text, offset)[1])
  return blocks.filter(({ start }) => FUNCTION.test(lineAt(text, start)))
}

function inOrder(spans: readonly Span[]): readonly Run[] {
  return spans.map(({ start, end }) => ({ start, end, isOrdered: true }))
}

/** The rule of a line, which is its head or stands in its recipe; conditions at the start of a line part no recipe. */
function ruleAround(text: string, { start: offset }: Span): readonly Span[] {
  const heads = [...text.matchAll(RULE)].map(({ index }) => index)
  const start = heads.findLast((head) => head <= offset)
  if (start === undefined || (start !== offset && text[offset] !== '\t')) return []
  return [{ start, end: heads.find((head) => head > offset) ?? text.length }]
}

/** The commands of a job in their order, and the job: the outermost block that is not a list of jobs. */
function jobAround(text: string, blocks: readonly Span[]): readonly Run[] {
  const headOf = ({ start }: Span): string => lineAt(text, start)
  const job = blocks.findLastIndex((block) => !JOBS.test(headOf(block)))
  const within = blocks.slice(0, job + 1)
  const steps = within.findLast((block) => STEPS.test(headOf(block)))
  return [
    ...inOrder(steps === undefined ? [] : [steps]),
    ...within.slice(-1).map(({ start, end }) => ({ start, end, isOrdered: false })),
  ]
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start))
}
