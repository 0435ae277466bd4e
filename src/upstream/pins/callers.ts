import { addTo } from '../../core/group-by.ts'
import { escapePattern } from '../../core/names.ts'
import { lineStart } from '../../core/line-offsets.ts'
import { readerOf } from '../../languages/registry.ts'
import type { FileEntry, FileSource } from '../../repository/source.ts'
import { withoutComments } from './file-pins.ts'
import { nameOf, withFilesRead } from './files-read.ts'
import type { PinningFile } from './given-beside.ts'
import type { NamedFiles, Reading } from './named-files.ts'
import { isDefault, valuesHoldingAt } from './set-at.ts'
import { blocksAround, commandAround } from './spans.ts'
import {
  makeVariableResolver,
  UNKNOWABLE,
  variablesIn,
  type Assigned,
  type Placed,
  type Variables,
} from './variables.ts'

/** How those who run files of one language give their variables values. */
interface Door {
  /** What an assignment looks like that a caller's value goes before, whatever else stands there. */
  readonly yields: RegExp
  /** What stands before a value that a caller gives so. */
  readonly gives: RegExp
  /** Where the environment gives a value to what has only a default or none: what says that such a file is run. */
  readonly runs?: RegExp
  /** How it is run so that the environment goes before what it sets: `make -e`. */
  readonly yieldsTo?: RegExp
  /** Whether other files of its kind set what it takes: `cmake -C first.cmake`. */
  readonly caches?: true
}

/** What stands on a line before a setting of the environment: `export X=1`, `X=1 make`, `env:` and its keys. */
const ENVIRONMENT =
  /(?:^|\n|[;&|]|\benv:[ \t]*\{|\bvariables:[ \t]*\{)[ \t]*(?:-[ \t]+)?(?:(?:export|ENV|env|set|declare[ \t]+-x)[ \t]+|\$env:)?["']?(?:\w+=\S*[ \t]+)*$/i

const DOORS: ReadonlyMap<string, Door> = new Map(
  Object.entries<Door>({
    // `--build-arg X=1`, `args: {X: 1}` of Compose and Bake, `build-args: X=1` of a workflow's step.
    dockerfile: { yields: /^[ \t]*ARG[ \t]/, gives: /[aA]rgs?\b/ },
    make: {
      yields: /^(?!override\b)/,
      gives: /\b(?:make|MAKE)\b[^\n]*$/,
      runs: /\bmake\b/i,
      yieldsTo:
        /\b(?:make|MAKE\)?)[ \t](?:[^\n;&|]*[ \t])?(?:-[a-zA-Z]*e[a-zA-Z]*|--environment-overrides)(?=[ \t\n;&|]|$)/,
    },
    just: { yields: /^/, gives: /\bjust\b[^\n]*$/, runs: /\bjust\b/ },
    // What is set without a cache is set whatever a caller says; the first that sets the cache is the one that counts.
    cmake: {
      yields: /^set\([^()]*\sCACHE\s/i,
      gives: /-D$|cacheVar|\bdefine|\b(?:cache_)?variables\[["']$/i,
      caches: true,
    },
  }),
)

/** A script has no door but the environment, of those that name it. */
function doorOf(path: string): Door {
  const file = nameOf(path)
  const door = DOORS.get(readerOf(path))
  const runs = new RegExp(String.raw`(?<![\w.-])${escapePattern(file)}(?![\w.-])`)
  return door ?? { yields: /^(?!)/, gives: /^(?!)/, runs }
}

/** Files in which a variable is set for all that a run starts. */
const OF_RUNS = /\.(?:ya?ml|env)$/i

/** How far above a value its caller's key may stand. */
const REACH = 600

/** How callers say a value: with it in a group, what must stand before it, and who may say so. */
interface Way {
  /** A word without which nothing is said so. */
  readonly holds: string
  readonly given: RegExp
  readonly gives: RegExp
  readonly mayBe?: (caller: Reading) => boolean
}

/** A variable that callers may give a value. */
interface Open {
  readonly name: string
  readonly ways: readonly Way[]
}

/**
 * What callers give the variables of a file from which its pins take their versions: a workflow's `env` for the script that
 * it runs, an argument of that script, of make, just, CMake or an image's build. Each is asked, beside what holds without.
 */
export async function givenByCallers(
  source: FileSource,
  entries: readonly FileEntry[],
  files: readonly PinningFile[],
  named: NamedFiles,
  everywhere: Variables,
): Promise<(file: PinningFile, name: string) => readonly Assigned[]> {
  const open = new Map(files.map((file) => [file, openIn(file)]))
  const all = [...open.values()].flat()
  const found = new Map<Open, { readonly by: Reading; readonly text: string }[]>()
  if (all.length > 0)
    for await (const { entry, bytes } of source.read(entries)) {
      const by = { path: entry.path, text: withoutComments(entry.path, bytes.toString('latin1')) }
      const plain = withFilesRead(by.text)
      for (const one of all)
        for (const text of textsIn(by, plain, one)) addTo(found, one, { by, text })
    }
  await named.load([...new Set([...found.values()].flat().map(({ by }) => by))])
  return (file, name) => {
    const hits = open.get(file)!.filter((one) => one.name === name)
    const given = hits.flatMap((one) => found.get(one) ?? [])
    const texts = new Set(given.flatMap(({ by, text }) => resolved(by, text, named, everywhere)))
    return [...texts].map((text) => ({ text, at: null, isGiven: true }))
  }
}

/** The texts that a caller's words become with its own variables; what only a run knows is one too. */
function resolved(
  by: Reading,
  text: string,
  named: NamedFiles,
  everywhere: Variables,
): readonly string[] {
  if (/^[\w.+-]+$/.test(text)) return [text]
  const own = named.variablesOf(by)
  const ways = makeVariableResolver((name) => own.get(name) ?? everywhere.get(name) ?? [])(
    named.withContents(by.path, by.text, text),
    0,
  )
  return ways.length === 0 ? [UNKNOWABLE] : ways.map((way) => way.text)
}

/** The words that a caller gives a variable; `plain` is its text with the files that it reads. */
function textsIn(by: Reading, plain: string, { name, ways }: Open): readonly string[] {
  const handsOn = new RegExp(String.raw`^\$\W*(?:env\.|matrix\.)?${name}\W*$`)
  return ways
    .filter(({ holds, mayBe }) => plain.includes(holds) && (mayBe?.(by) ?? true))
    .flatMap(({ given, gives }) =>
      [...plain.matchAll(given)].flatMap(({ 0: whole, index, 1: value = '' }) => {
        const before = plain.slice(Math.max(0, index - REACH), index)
        const isMeant = gives.test(before) && !(gives === ENVIRONMENT && isKept(by, before, name))
        if (!isMeant || value === '' || handsOn.test(value)) return []
        const isWord = /\.(?:hcl|tf)$/.test(by.path) && /^[A-Za-z_]/.test(value)
        const quote = plain[index + whole.length]
        return [isWord && quote !== '"' ? `\${${value}}` : value]
      }),
    )
}

/** Whether a variable is a makefile's own: what it starts gets that only where it says `export`. */
function isKept({ path, text }: Reading, before: string, name: string): boolean {
  const isOwn = readerOf(path) === 'make' && /(?:^|\n) *$/.test(before)
  return isOwn && !new RegExp(String.raw`^ *export(?: .*\b${name}\b| *$)`, 'm').test(text)
}

function openIn(file: PinningFile): readonly Open[] {
  const { path, text, pins, own } = file
  const door = doorOf(path)
  const said = pins.map(({ of, version = '', at }) => ({ words: `${of} ${version}`, at }))
  const found: Open[] = []
  const seen = new Set<string>()
  // What a variable is set to may name others: they are looked at too.
  for (const { words, at } of said) {
    for (const name of variablesIn(words)) {
      const isPlace = /^\d$/.test(name)
      const key = isPlace ? `${at} ${name}` : name
      if (seen.has(key)) continue
      seen.add(key)
      if (isPlace) {
        const caller = callerAt(path, text, at)
        found.push({ name, ways: [argument(caller, Number(name), /^/)] })
      }
      const values = (own.get(name) ?? []).filter((one): one is Placed => one.at !== null)
      for (const one of values) said.push({ words: one.text, at: one.at })
      const ways = waysTo(door, file, name, values, at)
      if (ways.length > 0) found.push({ name, ways })
    }
  }
  return found
}

/** The ways in which callers give a variable of a file a value. */
function waysTo(
  door: Door,
  { path, text }: PinningFile,
  name: string,
  values: readonly Placed[],
  at: number,
): readonly Way[] {
  if (!/[A-Za-z_]/.test(name)) return []
  const place = { path, text, offset: at }
  const held = valuesHoldingAt(place, name, values)
  const mayYield = held.length === 0 || held.some((value) => isDefault(place, name, value))
  const isOver = mayYield || held.some((value) => door.yields.test(text.slice(value.at)))
  const { runs, yieldsTo } = door
  const said = { holds: name, given: setting(name) }
  const mayBe = (by: Reading): boolean =>
    by.path !== path && ((held.length > 0 && OF_RUNS.test(by.path)) || runs!.test(by.text))
  return [
    ...(isOver ? [{ ...said, gives: door.gives }] : []),
    ...(isOver && door.caches ? [{ ...said, given: cached(name), gives: /^/ }] : []),
    ...(mayYield && runs ? [{ ...said, gives: ENVIRONMENT, mayBe }] : []),
    ...(isOver && yieldsTo
      ? [{ ...said, gives: ENVIRONMENT, mayBe: (by: Reading) => yieldsTo.test(by.text) }]
      : []),
    ...parameterOf(path, text, name, at),
  ]
}

/** `build tag="1":` of a justfile, which `just build 2` and `(build "2")` give another value. */
function parameterOf(path: string, text: string, name: string, at: number): readonly Way[] {
  if (!/justfile$/i.test(path)) return []
  const head = blocksAround(text, commandAround(text, at)[1]).at(-1)
  const start = head?.start ?? lineStart(text, at)
  const [, recipe, parameters] = /^@?([\w-]+)([^:\n]*):/.exec(text.slice(start)) ?? []
  const place = parameters
    ?.trim()
    .split(/[ \t]+/)
    .findIndex((one) => /^[+*$]*(\w+)/.exec(one)?.[1] === name)
  if (recipe === undefined || place === undefined || place < 0) return []
  return [argument(recipe, place + 1, /\bjust\b[^\n]*$|\($/)]
}

const VALUE = String.raw`(\$\{\{[^}\n]*\}\}|\{\{[^}\n]*\}\}|\$\([^()\n]*\)|\$\{[^}\n]*\}|<<[^>\n]*>>|[\w.+$%-]+)`

/** `X=1`, `X: 1`, `-DX:STRING=1`, `"X": {"value": "1"}`, `("X", "1")`. What asks the environment itself is no value. */
function setting(name: string): RegExp {
  return new RegExp(
    String.raw`(?:(?<![\w$.-]|\$\{)|(?<=-D))${name}(?::[A-Z]+)?["'\]]*[ \t]*(?:[:?]?=|:(?!=)|,(?=[ \t]*["']))[ \t]*(?:\{[^{}]*"value":[ \t]*)?(?!\S*env\w*[[(])["']?${VALUE}`,
    'g',
  )
}

/** `set(X 1 CACHE STRING "")`. */
function cached(name: string): RegExp {
  return new RegExp(String.raw`\bset\(\s*${name}\s+"?${VALUE}"?\s+CACHE\b`, 'gi')
}

/** `./get.sh 1`: the word at a place behind a script, a function or a recipe. */
function argument(caller: string, place: number, gives: RegExp): Way {
  const given = new RegExp(
    String.raw`(?<![\w-])${escapePattern(caller)}["']?(?:[ \t]+["']?([\w.+$%{-][^"';&|)(<>/@\n]*?)(?=["'\s;&|)]|$)["']?){${place}}`,
    'gm',
  )
  return { holds: caller, given, gives }
}

/** The function that takes its argument at a place, or its script. */
function callerAt(path: string, text: string, at: number): string {
  const before = text.slice(0, at)
  const opened = [...before.matchAll(/^(?:function[ \t]+)?([\w-]+)[ \t]*\(\)[ \t]*\{|^\}/gm)].at(-1)
  return opened?.[1] ?? nameOf(path)
}
