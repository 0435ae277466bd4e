import { escapePattern } from '../../core/names.ts'
import { formatOf } from '../../languages/registry.ts'
import type { BuildSystem } from '../build-systems/build-system.ts'
import type { Place } from '../evidence.ts'
import type { ProofInput } from '../input.ts'
import { patchedLinesIn, type PatchedLine } from '../patched-lines.ts'
import { guardsAround } from './guards.ts'
import { nameAt } from './tree-state.ts'

/** The variables that a line sets, whether they are asked for or not: to give them as arguments would mask the line. */
export function namesSetAnyway(
  whole: string,
  { line, text }: PatchedLine,
  reader: string,
): readonly string[] {
  return namesSet(text, reader).filter((name) => !isAskedFor(name, reader, whole, line))
}

/** Whether a line stands where its own variable is on already: `if(X)`, then `set(X ON CACHE …)`. */
function isAskedFor(name: string, reader: string, whole: string, line: Place['line']): boolean {
  return guardsAround(reader, whole, line).some((one) => one.name === name && one.value === 'ON')
}

/** The variables that a line sets; an option is there to be given. */
function namesSet(line: string, reader: string): readonly string[] {
  const sets =
    reader === 'make'
      ? /^\s*(?:(?:export|override)\s+)*(\w+)\s*[?:+!]{0,3}=/g
      : /\bset\s*\(\s*([A-Za-z_]\w*)/gi
  return [...line.matchAll(sets)].map((hit) => hit[1]!)
}

/**
 * The variables that patched lines of any file turn on for whoever asks below: so are they on without an argument.
 *
 * @param inAnyForm whether those count too that a makefile gives otherwise than by a plain assignment, where its line works
 */
export function namesTurnedOn(
  input: ProofInput,
  { name }: BuildSystem,
  inAnyForm = false,
): ReadonlySet<string> {
  const turns = TURNS_ON.get(name)
  if (turns === undefined) return new Set()
  const texts = new Map(input.patched.map(({ path, bytes }) => [path, bytes.toString('latin1')]))
  const lines = patchedLinesIn(input).filter(({ path }) => formatOf(path).reader === name)
  const news = input.renames.flatMap(({ to }) => to.map((target) => target.name))
  return new Set(
    lines.flatMap(({ path, line, text }) =>
      [
        ...(turns.exec(text)?.slice(1) ?? []),
        ...(inAnyForm && name === 'make' ? namesGiven(text, news) : []),
      ].filter((one) => one && !isAskedFor(one, name, texts.get(path)!, line)),
    ),
  )
}

/**
 * The names that a line of a makefile gives to whoever takes them, in whatever form: `ARGS = X=1`, `$(eval X := 1)`, `define X`,
 * `OPTS = X Y`. A recipe passes what it names, and `$(X)` and `ifdef X` ask for it.
 */
function namesGiven(text: string, names: readonly string[]): readonly string[] {
  if (/^\t|^\s*#/.test(text)) return []
  return names.filter((name) => {
    const at = text.search(nameAt([name]))
    if (at === -1 || text.startsWith('-', at)) return false
    const own = escapePattern(name)
    const asks = String.raw`\$[({]${own}\b|\bifn?def\s+${own}\b|\$[({](?:origin|flavor|value)\s+${own}\b`
    const off = String.raw`\b${own}\s*[?:+!]{0,3}=\s*(?:0|no|off|false|n)?\s*(?:[)#]|$)`
    return !new RegExp(`${asks}|${off}`).test(text)
  })
}

/** `set(X ON)`, `set(X ON CACHE …)`, `option(X "…" ON)`; in a makefile any value that is not off. */
const TURNS_ON: ReadonlyMap<BuildSystem['name'], RegExp> = new Map([
  [
    'cmake',
    /^\s*(?:set\s*\(\s*([A-Za-z_]\w*)\s+"?(?:ON|TRUE|YES|1)"?(?:\s+CACHE\b[^()]*)?|option\s*\(\s*([A-Za-z_]\w*)\s+"[^"]*"\s+(?:ON|TRUE|YES|1))\s*\)/i,
  ],
  [
    'make',
    /^\s*(?:(?:export|override)\s+)*(\w+)\s*[?:+!]{0,3}=(?!\s*(?:0|no|off|false|n)?\s*(?:#|$))/i,
  ],
])
