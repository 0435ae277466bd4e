import type { Reading } from '../language.ts'
import { asArgument, growLists } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import { memoize } from '../../core/memoize.ts'
import { lineEnding, lineStartOfAny } from '../../core/line-offsets.ts'
import { readVariable } from '../kit/command-line/variable-words.ts'
import { usesOfUnits } from '../kit/command-line/unit.ts'
import { execWords, readExec } from './exec.ts'
import { parseDockerfile, type Instruction } from './instructions.ts'
import { besideIn, expansionsOf, settingsOf, type Setting, type Settings } from './settings.ts'
import { lastOfEachPlace } from '../../core/uses-by-place.ts'
import { environmentSetting } from '../kit/environment-variable.ts'
import { valueIn } from '../kit/literal-value.ts'
import { makeMention, servedWith } from '../kit/mention.ts'
import { namesInWord, readOf } from '../kit/shell/reads.ts'
import { COMMAND_END, wholeLine } from '../kit/removal.ts'
import { FROM_ELSEWHERE } from '../kit/shell/variables.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses, viewPart, nestView } from '../kit/view.ts'
import { lastBegunAt } from '../../core/spans.ts'

const ARGUMENT = 'People who build this image may set it with --build-arg.'

/**
 * Reads a Dockerfile: RUN as the shell that it runs in, the exec forms as arguments, ARG as a name that the image's users
 * may set, ENV as an assignment.
 */
export function readDockerfile(text: string, reading: Reading): readonly Use[] {
  const { instructions, comments, escape } = parseDockerfile(text)
  const settings = settingsOf(instructions)
  const uses: Use[] = []
  let shell = escape === '`' ? 'batch' : 'shell'
  let run = 0
  let before: Instruction | undefined
  const read = readsOf(instructions, settings, reading)
  const beside = besideIn(settings, reading)
  const facts = { settings, reading, read, beside, besideRead: besideReads(settings, beside) }

  for (const instruction of instructions) {
    const { keyword, view } = instruction
    if (keyword === 'SHELL') shell = shellOf(view.text) ?? shell
    if (keyword === 'FROM') shell = escape === '`' ? shell : 'shell'
    if (keyword !== before?.keyword) run++
    before = instruction
    if (!reading.test(view.text)) continue
    const list = `env@${run}`
    for (const use of readInstruction(text, instruction, shell, { ...facts, list }))
      uses.push(guarded(use, instruction.comments))
  }
  for (const comment of comments)
    for (const match of reading.find(text, comment.start, comment.end))
      uses.push(makeMention(match, 'comment'))
  return growLists(text, lastOfEachPlace(uses).map(asArgument), {
    takings: () => takingsOf(settings),
    branches: () => (offset) => [instructions[lastBegunAt(instructions, offset)]?.stage ?? 0],
  })
}

/** What ARG and ENV give a variable in words; `ENV X="$X …"` keeps what it held. */
function takingsOf({ all }: Settings): readonly Taking[] {
  return all.flatMap(({ name, start, end, value, instruction }): Taking[] => {
    if (value === null) return []
    const { view } = instruction
    const words = { start: view.source(value.start), end: view.source(value.end) }
    const statement = { start: view.source(start), end: view.source(end) }
    return [{ variable: name, statement, words, extends: isNamed(value.text, name) }]
  })
}

interface Facts {
  readonly settings: Settings
  readonly reading: Reading
  /** The wanted names that the file itself reads. */
  readonly read: ReadonlySet<string>
  /** The names that a setting shares its stage with, as code that serves both has them. */
  readonly beside: (setting: Setting) => readonly string[]
  /** The same for whoever reads a name, by all of its settings. */
  readonly besideRead: (name: string) => readonly string[]
  readonly list: string
}

function readInstruction(
  text: string,
  instruction: Instruction,
  shell: string,
  facts: Facts,
): readonly Use[] {
  const { view } = instruction
  const { reading, settings } = facts
  switch (instruction.keyword) {
    case 'ARG':
    case 'ENV':
      return [
        ...expanded(instruction, facts),
        ...(settings.of.get(instruction) ?? []).flatMap((setting) => nested(setting, reading)),
        ...assigned(text, instruction, facts),
      ]
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
    case 'SHELL': {
      const words = execWords(view)
      if (words !== null) return readExec(view, words, reading)
      const inner = reading.explain(shell, scriptOf(view.text))
      return embedUses(inner, view, 'run@').map((use) => known(use, facts))
    }
    case 'ONBUILD': {
      const head = /^\s*([A-Za-z]+)\s+/.exec(view.text)
      if (head === null) return []
      const rest: Instruction = {
        ...instruction,
        keyword: head[1]!.toUpperCase(),
        view: nestView(view, viewPart(view.text, { start: head[0].length, end: view.text.length })),
      }
      return rest.keyword === 'RUN' ? readInstruction(text, rest, shell, facts) : []
    }
    default:
      return expanded(instruction, facts)
  }
}

/** `RUN <<EOF` runs its body; the shell reader wants a program that it goes to. */
function scriptOf(script: string): string {
  const open = /^\s*<<-?(["']?)\w+\1[ \t]*(?=\r?\n)/.exec(script)?.[0]
  if (open === undefined) return script
  const close = script.lastIndexOf('\n')
  return ' '.repeat(open.length) + script.slice(open.length, close)
}

/** Variables that an instruction expands itself. */
function expanded(instruction: Instruction, facts: Facts): readonly Use[] {
  const { view } = instruction
  const { reading, settings } = facts
  const targets = settings.of.get(instruction) ?? []
  return embedUses(
    expansionsOf(instruction)
      .filter(({ name }) => reading.has(name))
      .map((expansion) => {
        const near = namesInWord(view.text, reading, expansion)
        const target = targets.filter(
          ({ start, end }) => start <= expansion.start && expansion.end <= end,
        )
        const beside = [...near, ...target.map(({ name }) => name)]
        return readOf(view.text, expansion, FROM_ELSEWHERE, beside, false)
      }),
    view,
  ).map((use) => known(use, facts))
}

/** A variable that ARG or ENV sets in this file is renamed with them. */
function known(use: Use, { settings, besideRead }: Facts): Use {
  if (use.role !== 'condition' || use.contract === undefined || !settings.names.has(use.name))
    return use
  const { contract: _contract, widen: _widen, ...rest } = use
  const beside = [...(use.served?.names ?? []), ...besideRead(use.name)]
  return { ...rest, local: true, served: servedWith(use.name, beside) }
}

function besideReads({ all }: Settings, beside: Facts['beside']): Facts['besideRead'] {
  return memoize((name) => [
    ...new Set(all.filter((setting) => setting.name === name).flatMap(beside)),
  ])
}

/** The command line in a value, as in `ENV CMAKE_ARGS="-DX=on"`. */
function nested({ name, value, instruction }: Setting, reading: Reading): readonly Use[] {
  if (value === null || !reading.test(value.text)) return []
  const inner = embedUses(readVariable(value.text, reading, name), value.view)
  return embedUses(inner, instruction.view)
}

function assigned(text: string, instruction: Instruction, facts: Facts): readonly Use[] {
  const { view, keyword } = instruction
  const { settings, reading, read, list } = facts
  const own = settings.of.get(instruction) ?? []
  const units = own.map((setting) => {
    const { name, nameStart, start, end, value } = setting
    if (!reading.has(name)) return { start, end, listed: true }
    const use = {
      ...environmentSetting(name, nameStart),
      ...(value !== null && !read.has(name) && valueIn(value.view)),
      served: servedWith(name, facts.beside(setting)),
    }
    return { start, end, use, listed: keyword === 'ENV' && !read.has(name) }
  })
  return embedUses(usesOfUnits(view.text, units), view, 'env@').map((use) => {
    if (keyword === 'ARG')
      return {
        ...use,
        contract: ARGUMENT,
        widen: (fresh) => declare(text, instruction, use.name, fresh),
      }
    if (use.member === undefined) return use
    const single = own.length === 1
    const line = single
      ? wholeLine(text, instruction.start, instruction.end, COMMAND_END)
      : undefined
    const { split: _split, ...plain } = use
    // `ENV X v` can hold one name only.
    const kept = view.text[own[0]!.nameStart + own[0]!.name.length] === '=' ? use : plain
    return { ...kept, member: { list, removal: single ? line : use.member.removal } }
  })
}

/** `ARG OLD=1` stays, and the new name takes its value from it: both may be given. */
function declare(
  text: string,
  { keyword, start, end }: Instruction,
  name: string,
  fresh: readonly string[],
) {
  const word = text.slice(start, start + keyword.length)
  const line = lineStartOfAny(text, start)
  const indent = /[ \t]*/.exec(text.slice(line, start))![0]
  const newline = lineEnding(text)
  const lines = fresh.map((other) => `${newline}${indent}${word} ${other}=\${${name}}`)
  return [{ start: end, end, text: lines.join('') }]
}

/** The wanted names that are read anywhere in the file. */
function readsOf(
  instructions: readonly Instruction[],
  { names: set }: Settings,
  reading: Reading,
): ReadonlySet<string> {
  const read = new Set<string>()
  for (const instruction of instructions) {
    if (!reading.test(instruction.view.text)) continue
    for (const { name } of expansionsOf(instruction)) if (set.has(name)) read.add(name)
  }
  return read
}

function shellOf(text: string): string | null {
  if (/powershell|pwsh/i.test(text)) return 'powershell'
  if (/\bcmd\b/i.test(text)) return 'batch'
  return /sh\b/.test(text) ? 'shell' : null
}

/** Dropping an argument must not take a comment between the lines along. */
function guarded(use: Use, comments: readonly Span[]): Use {
  const { removal } = use.member ?? {}
  if (removal === undefined) return use
  const { start, end } = removal
  if (!comments.some((comment) => start < comment.end && comment.start < end)) return use
  return { ...use, member: { ...use.member!, removal: undefined } }
}
