import path from 'node:path'

import { parseJson } from '../../core/parse-json.ts'
import { openOrdinary } from '../../repository/ordinary-file.ts'
import type { Configuration } from './configuration.ts'

/** Words that say who sees a library, a definition or an option. */
const ACCESS = /^(?:PUBLIC|PRIVATE|INTERFACE|LINK_\w+|BEFORE|SYSTEM|debug|optimized|general)$/

const KINDS: Readonly<Record<string, string>> = {
  target_link_libraries: 'links',
  target_compile_definitions: 'definition',
}

/** A trace of some hundred thousand steps; one line of that length is still a text. */
const MOST_BYTES = 384 * 1024 ** 2

/** What CMake's trace of one configure tells. */
interface Traced extends Pick<Configuration, 'executed' | 'handsOn' | 'choosesCompiler'> {
  /** By target, all that a `target_…` command gave it, whether a command of the build shows it or not: `links m`. */
  readonly given: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * The lines of the wanted files that CMake executed, as `path:line`, where a command of several lines covers them all; and
 * whether a line of the project chose a compiler.
 */
export async function readTrace(
  trace: string,
  root: string,
  sourceDirectory: string,
  traced: ReadonlySet<string>,
): Promise<Traced> {
  const executed = new Set<string>()
  const handsOn = new Set<string>()
  const given = new Map<string, Set<string>>()
  let choosesCompiler = false
  const opened = await openOrdinary(trace, MOST_BYTES)
  if (opened === null) return { executed: null, choosesCompiler: true, given: new Map() }
  const { handle, size } = opened
  try {
    for await (const line of handle.readLines({ end: Math.max(0, size - 1) })) {
      const step = parseStep(line)
      if (step === null) continue
      const file = path.relative(root, path.resolve(sourceDirectory, step.file))
      if (file.startsWith('..')) continue
      choosesCompiler ||= /^(?:CMAKE_\w+_COMPILER|CMAKE_TOOLCHAIN_FILE)$/.test(step.sets)
      const [target, ...words] = step.gives
      if (target !== undefined) {
        const known = given.get(target) ?? new Set()
        given.set(target, known)
        const what = KINDS[step.command] ?? step.command.replace('target_', '')
        for (const word of words) if (!ACCESS.test(word)) known.add(`${what} ${word}`)
      }
      if (!traced.has(file)) continue
      const last = Math.min(step.lastLine, step.line + 500)
      for (let at = step.line; at <= last; at += 1) {
        executed.add(`${file}:${at}`)
        if (HANDS_ON.test(step.command)) handsOn.add(`${file}:${at}`)
      }
    }
  } catch {
    return { executed: null, choosesCompiler: true, given: new Map() }
  }
  return { executed, handsOn, choosesCompiler, given }
}

/** Commands that start a program, now or when the project is built. */
const HANDS_ON =
  /^(?:add_custom_(?:command|target)|externalproject_add(?:_step)?|execute_process|exec_program)$/

interface Step {
  readonly file: string
  readonly line: number
  readonly lastLine: number
  readonly command: string
  /** The variable that it sets; empty where it sets none. */
  readonly sets: string
  /** The words of a `target_…` command, the target first; empty for any other command. */
  readonly gives: readonly string[]
}

/** What a build wrote there itself may be any number. */
function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function parseStep(line: string): Step | null {
  if (!line.includes('"file"')) return null
  const step = (parseJson(line) ?? {}) as Readonly<Record<string, unknown>>
  const { file, line: first, line_end: last, cmd, args } = step
  if (typeof file !== 'string' || !isLine(first)) return null
  const command = typeof cmd === 'string' ? cmd.toLowerCase() : ''
  const words = Array.isArray(args) ? args.filter((one) => typeof one === 'string') : []
  return {
    file,
    line: first,
    lastLine: isLine(last) ? last : first,
    command,
    sets: command === 'set' ? (words[0] ?? '') : '',
    gives: command.startsWith('target_') ? words : [],
  }
}
