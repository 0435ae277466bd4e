import { fitsWhole } from '../../core/near.ts'
import { memoize } from '../../core/memoize.ts'
import type { Names } from '../../core/names.ts'
import { parseShell } from '../kit/shell/parse.ts'
import type { Expansion, ShellWord } from '../kit/shell/syntax.ts'
import type { Span } from '../../core/use.ts'
import { viewPart } from '../kit/view.ts'
import type { Instruction } from './instructions.ts'

/** One name of an ARG or ENV instruction; offsets are those of the instruction's view. */
export interface Setting extends Span {
  readonly name: string
  readonly nameStart: number
  readonly value: ShellWord | null
  readonly instruction: Instruction
}

export interface Settings {
  readonly all: readonly Setting[]
  readonly of: ReadonlyMap<Instruction, readonly Setting[]>
  /** The names that the file gives a value, or lets a build argument give one. */
  readonly names: ReadonlySet<string>
}

/** What the ARG and ENV instructions of a Dockerfile set. */
export function settingsOf(instructions: readonly Instruction[]): Settings {
  const of = new Map<Instruction, readonly Setting[]>()
  for (const instruction of instructions)
    if (instruction.keyword === 'ARG' || instruction.keyword === 'ENV')
      of.set(instruction, read(instruction))
  const all = [...of.values()].flat()
  return { all, of, names: new Set(all.map(({ name }) => name)) }
}

function read(instruction: Instruction): readonly Setting[] {
  const { text } = instruction.view
  const legacy = /^\s*([A-Za-z_]\w*)(?:[ \t]|\\\r?\n)+(?=[^\s=])/.exec(text)
  if (instruction.keyword === 'ENV' && legacy !== null && !/^\s*\w+\s*=/.test(text)) {
    const name = legacy[1]!
    const nameStart = legacy[0].indexOf(name)
    const start = legacy[0].length
    const end = text.trimEnd().length
    const view = viewPart(text, { start, end })
    const value: ShellWord = { start, end, text: view.text, view, quoting: '', closed: true }
    return [{ name, nameStart, start: nameStart, end, value, instruction }]
  }
  const { commands } = parseShell(text)
  return commands.flatMap(({ assignments, words }) => {
    const alone = words
      .filter((word) => fitsWhole(word.text, /[A-Za-z_]\w*/))
      .map((word) => ({ ...word, name: word.text, value: null }))
    return [...assignments, ...alone].map((setting) => {
      const { name, start, end, value } = setting
      return { name, nameStart: start, start, end, value, instruction }
    })
  })
}

/** The variables that an instruction other than RUN expands itself. */
export function expansionsOf({ view }: Instruction): readonly Expansion[] {
  return parseShell(view.text).expansions
}

/**
 * For a setting the wanted names that the same stage lets a build argument set, or derives from it: with one of them there
 * the file serves both.
 */
export function besideIn({ all }: Settings, names: Names): (setting: Setting) => readonly string[] {
  const wanted = all.filter(({ name }) => names.has(name))
  const inStage = memoize((stage: number) =>
    wanted.filter(({ instruction }) => instruction.stage === stage),
  )
  // A file may set one name thousands of times.
  const found = memoize((key: string): readonly string[] => {
    const [stage, keyword, name] = key.split(' ')
    const reference = new RegExp(`\\$\\{?${name}\\b`)
    const beside = inStage(Number(stage)).filter(
      ({ name: other, value, instruction }) =>
        other !== name &&
        ((keyword === 'ARG' && instruction.keyword === 'ARG') ||
          (value !== null && reference.test(value.text))),
    )
    return [...new Set(beside.map((other) => other.name))]
  })
  return ({ name, instruction: { stage, keyword } }) => found(`${stage} ${keyword} ${name}`)
}
