import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { OF_SUBPROJECT, TYPE } from '../build-systems/argument-type.ts'
import { decidesItself, type BuildSystem } from '../build-systems/build-system.ts'
import { PRESETS, presetsWith } from '../build-systems/configure-presets.ts'
import type { ProofInput } from '../input.ts'
import type { FolderOfLine } from '../unused/folder-of-line.ts'
import { isPlainLine, patchedLinesIn, type PatchedLine } from '../patched-lines.ts'
import { commandsWithValues } from './command-text.ts'
import { guessValues, ownName } from './guess-values.ts'
import type { Asked } from './merge-asked.ts'
import { nameAt } from './tree-state.ts'

/** What patched lines pass on a command line, in a preset or a script: with the flags and values that stand beside. */
export function askAsPassed(
  input: ProofInput,
  system: BuildSystem,
  claimed: readonly RenameState[],
  folderOf: FolderOfLine = () => undefined,
): readonly Asked[] {
  const names = claimed.flatMap(({ to }) => to.map(({ name }) => name))
  const texts = new Map(
    input.patched.map(({ path, bytes }) => {
      // `cmake-js` hands `--CDX=ON` on as `-DX=ON`.
      const whole = bytes.toString('latin1').replaceAll(/--CD(?=[A-Za-z_])/g, '-D')
      return [
        path,
        {
          whole,
          lines: whole.split('\n'),
          commandAt: commandsWithValues(whole, formatOf(path).reader),
        },
      ]
    }),
  )
  return patchedLinesIn(input).flatMap(({ path, line }): readonly Asked[] => {
    const { scope } = formatOf(path)
    const { whole, lines, commandAt } = texts.get(path)!
    const text = lines[line - 1] ?? ''
    const isOwn = decidesItself(system, path)
    if (isOwn && system.name !== 'make') return []
    // What nobody is handed asks for nothing.
    if (system.name === 'cmake' && folderOf(path, line) === null) return []
    if (isOwn && OWN_ASSIGNMENT.test(text)) {
      const word = targetAssigned(text)
      const values = new Map<string, string>()
      return word === undefined ? [] : [{ values, standsInPatch: true, isTold: false, word }]
    }
    const preset = presetOf(input, whole, { path, line, text }, system)
    if (preset !== undefined) return [preset]
    if (names.length === 0) return []
    const beside = assignments(commandAt(line), system)
    const passed = [...beside, ...assignments(text, system)]
    // What a variable says by default is no value to ask with where it says off: somebody may set it.
    const isDefault = (name: string, value: string): boolean =>
      SAYS_OFF.test(value) &&
      names.includes(ownName(name)) &&
      new RegExp(String.raw`-D\s?["']?${name}(?:${TYPE})?=["']?[$%]`).test(text)
    const values = new Map<string, string>()
    for (const [name, value] of [
      ...passed.flatMap(({ name: flag, value: given }) =>
        isKnown(given) && !isDefault(flag, given) ? [[flag, given] as const] : [],
      ),
      ...(system.name === 'bazel'
        ? wordsOfBazel(commandAt(line), names)
        : valuesOf(withObject(lines, line), names, system)),
    ]) {
      // Of a line that says on and off, as a matrix does, on is what shows something.
      const isOn = values.has(name) && !SAYS_OFF.test(values.get(name)!)
      if (!isOn || !SAYS_OFF.test(value)) values.set(name, value)
    }
    // What the build's own files name without a value asks for it.
    const guessed = isOwn || isPlainLine(text) ? [] : guessValues(text, claimed, values)
    for (const { name, value } of guessed) values.set(name, value)
    const missing = passed
      .filter(({ name }) => !values.has(name))
      .map(({ name, value }) => `-D${name}=${value}`)
    const asks = [...values.keys()].some((key) => names.includes(ownName(key)))
    const places = guessed.map((one) => ({ ...one, path, line }))
    return asks
      ? [
          {
            values,
            standsInPatch: true,
            isTold: scope === 'docs',
            missing: [...new Set(missing)],
            ...(places.length > 0 && { guessed: places }),
          },
        ]
      : []
  })
}

/**
 * The preset that a line is part of, as CMake itself reads it: with what it inherits, its toolchain and its own environment. What
 * of it are plain values is asked where it can't be configured here.
 */
function presetOf(
  { renames }: ProofInput,
  whole: string,
  { path, line, text }: PatchedLine,
  system: BuildSystem,
): Asked | undefined {
  const names = nameAt(renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]))
  const isOf = system.name === 'cmake' && renames.length > 0 && PRESETS.test(path)
  if (!isOf || text.search(names) === -1) return undefined
  // A control leaves out what names a flag.
  const first = presetsWith(whole, line).find(({ name }) => name.search(names) === -1)
  if (first === undefined) return undefined
  const values = new Map([...first.variables].filter(([, value]) => isKnown(value)))
  return { values, standsInPatch: true, isTold: false, word: `--preset=${first.name}` }
}

/** A makefile's own assignment, with the targets that it is for (`gpu: X = 1`): to give the variable as an argument would mask the line. */
const OWN_ASSIGNMENT =
  /^([^\s:=#][^:=#]*::?(?=[^:=]))?\s*(?:(?:export|override|private)\s+)*[\w.]+\s*[?:+!]{0,3}=/

/** The target of make for which a line of a makefile assigns: what it does shows where that is made. */
export function targetAssigned(line: string): string | undefined {
  return /^([\w./-]+)/.exec(OWN_ASSIGNMENT.exec(line)?.[1] ?? '')?.[1]
}

/** `-DNAME=value`, the whole in quotes, its value in quotes, or neither. */
const NAME = String.raw`-D\s?((?:${OF_SUBPROJECT})?[A-Za-z_][\w.-]*)(?:${TYPE})?=`
const PASSED = new RegExp(
  String.raw`(?:(["'])${NAME}((?:(?!\s-)[^"'\n])*)\1)|(?<![\w-])${NAME}(?:"([^"\n]*)"|'([^'\n]*)'|((?:\\.|\$\([^)\s]*\)|[^\s"';,)\]&|\\])+))`,
  'g',
)

/** The arguments of CMake or Meson in a command: the other flags of the same command belong to the question. */
function assignments(
  text: string,
  system: BuildSystem,
): readonly { readonly name: string; readonly value: string }[] {
  if (system.name !== 'cmake' && system.name !== 'meson') return []
  return [...text.matchAll(PASSED)].map((hit) => ({
    name: (hit[2] ?? hit[4])!,
    value: (hit[3] ?? hit[5] ?? hit[6] ?? hit[7] ?? '').replaceAll(/\\(.)/g, '$1'),
  }))
}

/** `--define=NAME=value`, `--config=NAME`, `--//package:NAME=value`, `--no//package:NAME`; any other one only with a renamed name. */
const OF_BAZEL =
  /(?<![\w-])--(?:(define)[= ]([\w.-]+)=([^\s"',;)\]]+)|(config)[= ]([\w.-]+)|(no)?((?:@[\w.~+-]*)?\/\/[\w/.+-]*:[\w.+-]+|[\w-]+)(?:=([^\s"',;)\]]*))?)/g

/** The flags of a command of Bazel that decide what is built. */
function wordsOfBazel(
  text: string,
  names: readonly string[],
): readonly (readonly [string, string])[] {
  return [...text.matchAll(OF_BAZEL)].flatMap((hit): readonly (readonly [string, string])[] => {
    const [, define, defined, value, config, group, no, flag, given] = hit
    if (define !== undefined) return [[`define=${defined!}`, value!]]
    if (config !== undefined) return [[`config=${group!}`, '']]
    if (!flag!.includes('//') && !names.includes(flag!)) return []
    return [
      [flag!.includes('//') ? flag! : `--${flag!}`, given ?? (no === undefined ? 'True' : 'False')],
    ]
  })
}

/** Whether a value is the same here: what a variable of the machine or a place on it says is not. */
function isKnown(value: string): boolean {
  return value !== '' && !/[$`{}<>%*/]/.test(value)
}

/** A line, with the rest of the object that it opens: a preset may give a type beside the value. */
function withObject(lines: readonly string[], line: number): string {
  const text = lines[line - 1] ?? ''
  if (!/\{\s*$/.test(text)) return text
  const last = lines.findIndex((one, at) => at >= line && one.includes('}'))
  const below = lines.slice(line, last === -1 ? undefined : last + 1)
  return `${text} ${below.join(' ').split('}', 1).join()}`
}

/**
 * How a value may stand behind a name: `-DX=ON`, `X: ON`; behind one in quotes only what is no other language's variable:
 * `"X": "ON"`, `["X"] = True`, `"X": {"value": "ON"}`, `define("X", "ON")`, `cmakeFeature "X" "2"`.
 */
const VALUES = [
  /^(?::[A-Z]+)?\s*[:=]\s*["']?([\w.+-]+)/,
  /^["']\]?\s*(?:=>|[:=])\s*["']([\w.+-]+)["']/,
  /^["']\]?\s*(?:=>|[:=])\s*(true|false|on|off|yes|no|\d[\w.]*)\b/i,
  /^["']\s*:\s*\{[^{}]*"value"\s*:\s*"?([\w.+-]+)/,
  /^["']\s*,\s*["']([\w.+-]+)["']\s*\)/,
  /^["']\s*,\s*(true|false|on|off|\d+)\s*\)/i,
  /^" +"([\w.+-]+)"/,
  /^" +(true|false)\b/,
] as const

const SAYS_OFF = /^(?:off|0|no|false|n)$/i

/** What a shell takes where nothing is set: `${X:-${Y:-ON}}`. One that says off is no value to ask with: somebody may set it. */
function defaultOf(behind: string): string | undefined {
  const value = /^(?::?[-=]\$\{\w+)*:?[-=](\w[\w.+-]*)\}/.exec(behind)?.[1]
  return SAYS_OFF.test(value ?? '') ? undefined : value
}

/** An option that is of another tool, whose value is what that one's says: `define_from_variant("X", "fast")`. */
const OF_VARIANT = /\bdefine_from_variant\(\s*["']$/

/** The renamed flags with their values, however the line writes them: `X=ON`, `"X": "ON"`, `"X": {"value": "ON"}`, `define("X", "ON")`, `--features X`. */
function valuesOf(
  text: string,
  names: readonly string[],
  system: BuildSystem,
): readonly (readonly [string, string])[] {
  return [...text.matchAll(nameAt(names))].flatMap(
    (hit): readonly (readonly [string, string])[] => {
      const name = hit[2]!
      if (system.name === 'cargo')
        return [[(/[\w-]+\/$/.exec(text.slice(0, hit.index))?.[0] ?? '') + name, 'ON']]
      const behind = text.slice(hit.index + hit[0].length)
      const value = OF_VARIANT.test(text.slice(0, hit.index))
        ? undefined
        : text.slice(0, hit.index).endsWith('${')
          ? defaultOf(behind)
          : VALUES.map((pattern) => pattern.exec(behind)?.[1]).find((one) => one !== undefined)
      const of = /(?<=-D)[A-Za-z_][\w.-]*:$/.exec(text.slice(0, hit.index))?.[0] ?? ''
      return value === undefined ? [] : [[of + name, value]]
    },
  )
}
