import { formatOf } from '../../languages/registry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { decidesItself, type BuildSystem } from '../build-systems/build-system.ts'
import type { ProofInput } from '../input.ts'
import type { FolderOfLine } from '../unused/folder-of-line.ts'
import { isPlainLine, patchedLinesIn } from '../patched-lines.ts'
import { bazelGuards } from './bazel-guards.ts'
import { guardsAround, type Guard } from './guards.ts'
import type { LoadedFiles } from './loaded-by-commands.ts'
import { mergeAsked, type Asked } from './merge-asked.ts'
import { expressionsAround } from './own-conditions.ts'
import { ownName, turnOn } from './guess-values.ts'
import { askAsPassed } from './passed-by-lines.ts'
import { nameAt } from './tree-state.ts'
import { namesSetAnyway, namesTurnedOn } from './turned-on.ts'

/** One set of arguments to configure with. */
export interface Question extends Omit<Asked, 'values'> {
  /** In the new spelling. */
  readonly arguments: readonly string[]
  /** What to try in turn where the project can't be configured with all: the renamed flags with all but one of the others, with one of them, alone, and none; the given ones always. */
  readonly fewer: readonly (readonly string[])[]
}

/** Whether a question passes one of the new names of a rename: what others do not show of it says nothing against it. */
export function passesNewName(
  { arguments: args }: Pick<Question, 'arguments'>,
  { to }: RenameState,
): boolean {
  const wanted = nameAt(to.map(({ name }) => name))
  return args.some((argument) => argument.search(wanted) !== -1)
}

/** Of more flags beside the renamed ones nobody tries one by one: each costs a configure. */
const MOST_LEFT_OUT = 10

/** Each question costs half a dozen configures. */
const MOST_QUESTIONS = 4

/**
 * What to configure with: what guards the patched lines, in the spelling that is new; what patched command lines pass, with
 * their own values; without either, the renamed options one by one, those that speak of CUDA first. Never everything at once.
 * Given arguments are added to each.
 *
 * @param elsewhere what patched lines pass to other builds only: nobody asks this one with it
 * @param loaded the patched files that CMake reads where a command says so
 * @param folderOf what the commands of the patched lines configure
 */
export function chooseQuestions(
  input: ProofInput,
  system: BuildSystem,
  elsewhere: ReadonlyMap<RenameState, string> = new Map(),
  loaded: LoadedFiles = new Map(),
  folderOf?: FolderOfLine,
): { readonly questions: readonly Question[]; readonly leftOut: readonly Question[] } {
  const { name, kinds, argument } = system
  const renames = input.renames.filter((rename) => !elsewhere.has(rename))
  const known = [...input.renames, ...input.related].filter(
    (rename) =>
      kinds.has(rename.kind) &&
      rename.kind !== 'any' &&
      rename.to.length > 0 &&
      rename.state !== 'absent' &&
      // What the pin does not know yet is no spelling of it; what the patch itself writes is asked all the same.
      (rename.state !== 'premature' || input.renames.includes(rename)),
  )
  const claimed = known.filter((rename) => renames.includes(rename))
  const turnedOn = namesTurnedOn(input, system, true)
  const guarded = mergeAsked(byGuards(input, system, known, turnedOn))
  const loading = [...loaded.values()].map((word) => ({ ...askOfBuild(new Map()), word }))
  const found = [
    ...loading,
    ...guarded,
    ...askAsPassed({ ...input, renames }, system, claimed, folderOf),
  ]
  const options = byOptions(claimed.filter(({ to }) => !to.some((one) => turnedOn.has(one.name))))
  // What other build systems' conditions ask for may be none of the renamed options: those are asked for all the same.
  const asks = ({ values, word }: Asked): boolean =>
    word !== undefined ||
    name === 'cmake' ||
    name === 'cargo' ||
    options.length === 0 ||
    options.some((one) => [...values.keys()].some((flag) => one.values.has(ownName(flag))))
  const asked = found.some(asks) ? found : [...found, ...options]
  // A given argument masks the line that turns its name on: what that line does is asked without it as well.
  const all = input.options.args
  const unmasking = all.filter((one) => !turnedOn.has(nameOfArgument(one)))
  const givens = unmasking.length < all.length ? [all, unmasking] : [all]
  const newNames = new Set(known.flatMap(({ to }) => to.map((target) => target.name)))
  const places = asked.length > 0 ? asked : [askOfBuild(new Map())]
  const questions = givens.flatMap((given) =>
    places.map(({ values, word, guessed = [], ...where }): Question => {
      const ask = (flags: readonly (readonly [string, string])[]): readonly string[] =>
        addGiven(
          flags.map(([flag, value]) => argument(flag, value)),
          given,
        )
      const flags = ask([...values])
      // A given argument is no guess.
      const own = guessed.filter((one) => flags.includes(argument(one.name, one.value)))
      const told = { ...where, ...(own.length > 0 && { guessed: own }) }
      const renamed = [...values].filter(([flag]) => newNames.has(ownName(flag)))
      const others = [...values].filter(([flag]) => !newNames.has(ownName(flag)))
      const tried = others.slice(0, MOST_LEFT_OUT)
      const lists = [
        ...tried.map((left) => ask([...values].filter((one) => one[0] !== left[0]))),
        ...tried.map((one) => ask([one, ...renamed])),
        ask(renamed),
        ask([]),
      ]
      const different = new Map(lists.map((list) => [list.join('\0'), list]))
      const fewer = [...different.values()].filter(({ length }) => length < flags.length)
      // A preset may not be one of this machine: then its plain values are tried, and what is built by default for a target.
      return word === undefined
        ? { ...told, arguments: flags, fewer }
        : { ...told, arguments: addGiven([word], given), fewer: [flags, ...fewer] }
    }),
  )
  const different = unique(questions, turnedOn).toSorted((a, b) => weightOf(a) - weightOf(b))
  return {
    questions: different.slice(0, MOST_QUESTIONS),
    leftOut: different.slice(MOST_QUESTIONS),
  }
}

/** What decides by guards speaks of the build itself, and documents only of it; then what speaks of CUDA. */
function weightOf({ arguments: args, standsInPatch, isTold }: Question): number {
  return (isTold ? 4 : standsInPatch ? 2 : 0) + (/CUDA|CUBLAS/i.test(args.join(' ')) ? 0 : 1)
}

/**
 * Each question once; one whose arguments another one asks with more of them learns nothing new, nor does the build type
 * that a patched line passes beside them. What stands in the patch is not asked of before in the new words: it can't stand
 * for what the build itself asks.
 *
 * @param turnedOn what is on without an argument: to give it masks who turns it on
 */
function unique(
  questions: readonly Question[],
  turnedOn: ReadonlySet<string>,
): readonly Question[] {
  const masks = (one: Question): string =>
    one.arguments
      .map(nameOfArgument)
      .filter((name) => turnedOn.has(name))
      .join(' ')
  const keys = questions.map(({ arguments: args }) => new Set(args.map(meaningOf)))
  return questions.filter(({ standsInPatch }, at) => {
    const own = new Set(
      [...keys[at]!].filter((word) => !standsInPatch || !word.startsWith('-DCMAKE_BUILD_TYPE')),
    )
    return !keys.some(
      (other, index) =>
        index !== at &&
        (standsInPatch || !questions[index]!.standsInPatch) &&
        masks(questions[index]!) === masks(questions[at]!) &&
        [...own].every((argument) => other.has(argument)) &&
        (other.size > own.size || index < at),
    )
  })
}

/** An argument as it works: `on`, `1` and `ON` switch alike. */
function meaningOf(argument: string): string {
  return argument
    .toUpperCase()
    .replace(/=(?:1|TRUE|YES|Y)$/, '=ON')
    .replace(/=(?:0|FALSE|NO|N)$/, '=OFF')
}

/** The derived arguments with the given ones, which win over those of the same name. */
function addGiven(derived: readonly string[], given: readonly string[]): readonly string[] {
  const names = new Set(given.map(nameOfArgument))
  return [...derived.filter((argument) => !names.has(nameOfArgument(argument))), ...given]
}

/** A variable's name; of any other argument, as `--features=x`, all of it: there may be several. */
export function nameOfArgument(argument: string): string {
  return /^(?:-D)?([A-Za-z_][\w.-]*)/.exec(argument)?.[1] ?? argument
}

function byGuards(
  input: ProofInput,
  system: BuildSystem,
  options: readonly RenameState[],
  turnedOn: ReadonlySet<string>,
): readonly Asked[] {
  const asked: Asked[] = []
  const known = [
    ...options,
    ...input.renames.filter(({ kind, to }) => kind === 'any' && to.length > 0),
  ]
  const names = nameAt(
    known.concat(input.renames).flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]),
  )
  for (const { path, bytes } of input.patched) {
    if (!decidesItself(system, path)) continue
    const { reader } = formatOf(path)
    const text = bytes.toString('latin1')
    const lines = text.split('\n')
    const changed = patchedLinesIn(input).filter((place) => place.path === path)
    const set = new Set(changed.flatMap((one) => namesSetAnyway(text, one, reader)))
    for (const { line } of changed.filter((one) => !isPlainLine(one.text))) {
      const own = reader === 'cmake' ? ownConditions(lines, line, names) : []
      const guards = [
        ...guardsAround(reader, text, line),
        ...bazelGuards({ file: path, reader, text, line }),
        ...own,
      ]
      const values = new Map(guards.flatMap((guard) => spellGuard(guard, known)))
      for (const name of [...set, ...turnedOn]) values.delete(name)
      // Makefiles and projects of Meson have more lines that no condition decides than lines that one does.
      if (reader === 'cmake' || reader === 'toml' || values.size > 0) asked.push(askOfBuild(values))
    }
  }
  return asked
}

/** What a line itself makes its content hang on: generator expressions, or flags of one build type. */
function ownConditions(lines: readonly string[], line: number, names: RegExp): readonly Guard[] {
  const text = lines[line - 1] ?? ''
  const above = lines.slice(Math.max(0, line - 10), line - 1).join('\n')
  const around = [...text.matchAll(names)].flatMap((hit) =>
    expressionsAround(`${above}\n${text}`, above.length + 1 + hit.index),
  )
  const type = /CMAKE_\w+_FLAGS_(RELEASE|DEBUG|RELWITHDEBINFO|MINSIZEREL)\b/.exec(text)?.[1]
  return type === undefined ? around : [...around, { name: 'CMAKE_BUILD_TYPE', value: type }]
}

/** A guard as an argument, in the new spelling where it is a renamed one. */
function spellGuard(
  { name, value }: Guard,
  known: readonly RenameState[],
): readonly (readonly [string, string])[] {
  const own = ownName(name)
  const rename = known.find(
    ({ from, to }) => from === own || to.some((target) => target.name === own),
  )
  if (rename === undefined) return [[name, value]]
  const before = name.slice(0, name.length - own.length)
  return turnOn(rename).map(([target, on]) => [before + target, value === 'ON' ? on : value])
}

function byOptions(claimed: readonly RenameState[]): readonly Asked[] {
  const cuda = claimed.filter(({ from, to }) =>
    /CUDA|CUBLAS/i.test([from, ...to.map(({ name }) => name)].join(' ')),
  )
  return (cuda.length > 0 ? cuda : claimed).map((rename) => askOfBuild(new Map(turnOn(rename))))
}

/** What the build itself asks for. */
function askOfBuild(values: Asked['values']): Asked {
  return { values, standsInPatch: false, isTold: false }
}
