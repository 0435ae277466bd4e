import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { BuildSystem } from '../build-systems/build-system.ts'
import type { Place } from '../evidence.ts'
import type { ProofInput } from '../input.ts'
import type { Session } from '../running/session.ts'

/** A variable that decides whether a line is reached, and the value it needs. */
interface Guard {
  readonly name: string
  readonly value: 'ON' | 'OFF'
}

const OWN_WORDS = new Set(
  'NOT AND OR DEFINED EXISTS COMMAND POLICY TARGET TEST IN_LIST MATCHES STREQUAL EQUAL LESS GREATER LESS_EQUAL GREATER_EQUAL VERSION_LESS VERSION_GREATER VERSION_EQUAL VERSION_LESS_EQUAL VERSION_GREATER_EQUAL TRUE FALSE ON OFF YES NO ENV CACHE'.split(
    ' ',
  ),
)
const PLATFORM =
  /^(?:CMAKE_|CUDA|WIN32$|APPLE$|UNIX$|LINUX$|MSVC|MINGW|ANDROID|IOS|CYGWIN|BSD|EMSCRIPTEN$|PROJECT_)|_FOUND$|^_/

/**
 * The switches around a line of a CMake file: the names in the `if` conditions that enclose it. Good enough to choose
 * arguments; whether they were right shows in which lines ran.
 *
 * @param text the file after the patch
 * @param line from 1
 */
export function guardsAround(text: string, line: number): readonly Guard[] {
  const stack: { condition: string; positive: boolean }[] = []
  const lines = text.split('\n')
  for (let at = 0; at < Math.min(line, lines.length); at += 1) {
    const code = lines[at]!.replace(/#.*/, '')
    const found = /^\s*(if|elseif|else|endif)\s*\((.*)/i.exec(code)
    if (found === null) continue
    const condition = found[2]!.replace(/\)\s*$/, '')
    const word = found[1]!.toLowerCase()
    const open = word === 'if' ? undefined : stack.pop()
    if (word === 'if' || word === 'elseif') stack.push({ condition, positive: true })
    else if (word === 'else' && open !== undefined) stack.push({ ...open, positive: false })
  }
  return stack.flatMap(({ condition, positive }) => switches(condition, positive))
}

function switches(condition: string, positive: boolean): readonly Guard[] {
  if (
    /\b(?:STREQUAL|MATCHES|VERSION_\w+|EQUAL|LESS|GREATER|EXISTS|TARGET|IN_LIST)\b/.test(condition)
  )
    return []
  const guards: Guard[] = []
  const words = condition.match(/[A-Za-z_]\w*|\S/g) ?? []
  let negated = false
  for (const word of words) {
    if (word === 'NOT') negated = true
    else if (/^[A-Za-z_]\w*$/.test(word) && !OWN_WORDS.has(word)) {
      if (!PLATFORM.test(word))
        guards.push({ name: word, value: negated === positive ? 'OFF' : 'ON' })
      negated = false
    }
  }
  return guards
}

/**
 * Arguments in the new spelling for a project whose maintainer gave none: the renamed options that decide about the
 * patched lines; without such, the renamed options that speak of CUDA; without such, all renamed options.
 *
 * @param guards the switches around the patched lines
 * @param related renames that were not applied but are known to the same map; they translate a guard's name
 */
export function deriveArguments(
  applied: readonly RenameState[],
  related: readonly RenameState[],
  guards: readonly Guard[],
  { kinds, argument }: BuildSystem,
): readonly string[] {
  const known = [...applied, ...related].filter(
    ({ kind, to, state }) =>
      kinds.has(kind) && kind !== 'any' && to.length > 0 && state !== 'absent',
  )
  const values = new Map<string, string>()
  for (const { name, value } of guards) {
    const rename = known.find(
      ({ from, to }) => from === name || to.some((target) => target.name === name),
    )
    if (rename === undefined) values.set(name, value)
    else if (value === 'ON' || rename.from !== name) turnOn(values, rename)
  }
  if (!known.some(({ to }) => to.some(({ name }) => values.has(name)))) {
    const own = applied.filter((rename) => known.includes(rename))
    const cuda = own.filter(({ from, to }) =>
      /CUDA|CUBLAS/i.test([from, ...to.map(({ name }) => name)].join(' ')),
    )
    for (const rename of cuda.length > 0 ? cuda : own.slice(0, 8)) turnOn(values, rename)
  }
  return [...values].map(([name, value]) => argument(name, value))
}

function turnOn(values: Map<string, string>, rename: RenameState): void {
  for (const { name, value } of rename.to) {
    const on = rename.value.kind === 'mapped' ? (rename.value.values['ON'] ?? 'ON') : 'ON'
    values.set(name, value ?? on)
  }
}

/** The arguments to configure with, and the patched lines that a trace can show: no comments, blanks or block ends. */
export function chooseArguments(
  input: ProofInput,
  system: BuildSystem,
): { readonly args: readonly string[]; readonly lines: readonly Place[] } {
  const texts = new Map(
    system.name !== 'cmake'
      ? []
      : input.patched
          .filter((file) => formatOf(file.path).reader === 'cmake')
          .map((file) => [file.path, file.bytes.toString('latin1').split('\n')] as const),
  )
  const lines = input.patchedLines.filter(({ path, line }) => {
    const text = texts.get(path)?.[line - 1] ?? ''
    return !/^\s*(?:#|$|endif|endforeach|endwhile|endfunction|endmacro|else\s*\()/i.test(text)
  })
  const guards = lines.flatMap(({ path, line }) =>
    guardsAround((texts.get(path) ?? []).join('\n'), line),
  )
  const { args } = input.options
  return {
    args:
      args.length > 0 ? args : deriveArguments(input.renames, input.related ?? [], guards, system),
    lines,
  }
}

/** Says which patched lines were not executed by any configure. */
export function lackingLines(
  session: Session,
  lines: readonly Place[],
  executed: readonly Place[],
): void {
  const missed = lines.filter((place) => !executed.includes(place))
  for (const { path, line } of missed.slice(0, 5))
    session.say(
      'PATCH_NOT_EXERCISED',
      `The patched line ${path}:${line} was not executed with these arguments; give smoke-args that reach it.`,
      executed.length === 0 ? 'warning' : 'info',
    )
}
