import { append } from '../../core/append.ts'
import { escapePattern } from '../../core/names.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { withoutComments } from './file-pins.ts'
import { nameOf } from './files-read.ts'
import type { PinningFile } from './given-beside.ts'
import { defaultsIn } from './variables.ts'

/** How what runs one kind of file may give its variables other values than stand in it. */
interface Door {
  readonly files: RegExp
  /** What an assignment looks like that a caller's value goes before. */
  readonly yields: RegExp
  /** What stands before a value that a caller gives. */
  readonly gives: RegExp
}

const DOORS: readonly Door[] = [
  // `--build-arg X=1`, `args: {X: 1}` of Compose and Bake, `build-args: X=1` of a workflow's step.
  { files: /Dockerfile|Containerfile/i, yields: /^[ \t]*ARG[ \t]/, gives: /[aA]rgs?\b/ },
  { files: /Makefile|\.mk$/i, yields: /^/, gives: /\b(?:make|MAKE)\b[^\n]*$/ },
  { files: /justfile$/i, yields: /^/, gives: /\bjust\b[^\n]*$/ },
  // What is set without a cache is set whatever a caller says.
  { files: /CMakeLists\.txt$|\.cmake$/, yields: /^set\([^()]*\sCACHE\s/i, gives: /-D$|cacheVar/ },
]

/** How far above a value its caller's key may stand. */
const REACH = 600

/** A variable that something else may give a value, and what it has without. */
interface Open {
  readonly name: string
  readonly values: readonly string[]
  /** What stands before a value for it, and the value. */
  readonly given: RegExp
  readonly gives: RegExp
}

/**
 * Which variables something outside their file gives another value than stands there for a pin: a workflow's `env` for the
 * script that it runs, an argument of that script, of make, CMake or an image's build. Which one a build takes only a run
 * knows.
 */
export async function setOutside(
  source: FileSource,
  entries: readonly FileEntry[],
  files: readonly PinningFile[],
): Promise<(file: PinningFile, name: string) => boolean> {
  const open = new Map(files.map((file) => [file, openIn(file)]))
  const all = [...open.values()].flat()
  const found = new Set<Open>()
  if (all.length > 0)
    for await (const { entry, bytes } of source.read(entries)) {
      const text = withoutComments(entry.path, bytes.toString('latin1'))
      for (const one of all) if (isGivenIn(text, one)) found.add(one)
    }
  return (file, name) => open.get(file)!.some((one) => one.name === name && found.has(one))
}

function isGivenIn(text: string, { values, given, gives }: Open): boolean {
  return [...text.matchAll(given)].some(
    ({ index, 1: value = '' }) =>
      !values.includes(value) && gives.test(text.slice(Math.max(0, index - REACH), index)),
  )
}

function openIn({ path, text, pins, own }: PinningFile): readonly Open[] {
  const door = DOORS.find(({ files }) => files.test(nameOf(path)))
  const said = pins.map(({ of, version = '' }) => `${of} ${version}`)
  const found: Open[] = []
  const seen = new Set<string>()
  // What a variable is set to may name others: they are looked at too.
  for (const words of said) {
    for (const [name, value] of defaultsIn(words)) {
      const given = /^\d$/.test(name) ? argument(callerAt(path, text, name), name) : setting(name)
      found.push({ name, values: [value], given, gives: /^/ })
    }
    for (const [name] of words.matchAll(/\w+/g)) {
      const values = own.get(name) ?? []
      if (seen.has(name)) continue
      seen.add(name)
      const texts = values.map((one) => one.text)
      append(said, texts)
      if (
        door === undefined ||
        !values.some(({ at }) => at !== null && door.yields.test(text.slice(at)))
      )
        continue
      const given = setting(name, String.raw`|\$(?![^\n]*\b${name}\b)`)
      found.push({ name, values: texts, given, gives: door.gives })
    }
  }
  return found
}

/** `X=1`, `X: 1`, `-DX:STRING=1`, `"X": {"value": "1"}`. What asks the environment itself is the default once more. */
function setting(name: string, others = ''): RegExp {
  return new RegExp(
    String.raw`(?:(?<![\w$.{-])|(?<=-D))${name}(?::[A-Z]+)?["']?[ \t]*[:=][ \t]*(?:\{[^{}]*"value":[ \t]*)?(?!\S*env)["']?([\w.+-]+${others})`,
    'g',
  )
}

/** `./get.sh 1`: the word at a place behind a script or a function. */
function argument(caller: string, place: string): RegExp {
  return new RegExp(
    String.raw`(?<![\w-])${escapePattern(caller)}["']?(?:[ \t]+["']?([\w.+$-][^\s"';&|)(<>/@]*)(?=["'\s;&|)]|$)["']?){${place}}`,
    'g',
  )
}

/** The function that takes its argument from a place, or its script. */
function callerAt(path: string, text: string, place: string): string {
  const before = text.slice(0, text.search(new RegExp(String.raw`\$\{${place}:?[-=]`)))
  const opened = [...before.matchAll(/^(?:function[ \t]+)?([\w-]+)[ \t]*\(\)[ \t]*\{|^\}/gm)].at(-1)
  return opened?.[1] ?? nameOf(path)
}
