import path from 'node:path'

import { groupBy } from '../../core/group-by.ts'
import { linesOf } from '../../core/lines.ts'
import { Names } from '../../core/names.ts'
import { TAKES_A_WORD, TYPE } from '../build-systems/argument-type.ts'
import { readUses } from '../../languages/read-file.ts'
import { callHandedTo, callsIn, isInCall } from './build-calls.ts'
import { enter, folderEntered, type Folders, type Surroundings } from './folder-entered.ts'
import { joinFolded } from './folded-lines.ts'
import { stepFolder } from './step-folder.ts'
import { mountsIn } from './mounts.ts'

/** One `-DNAME=value` that the repository passes to CMake or Meson. */
export interface PassedArgument {
  readonly name: string
  /** Where it is no literal, `ON`. */
  readonly value: string
  readonly path: string
  readonly line: number
}

/** The arguments of one command, or of one preset. */
export interface PassedCommand {
  readonly system: Surroundings['system']
  /** The folder that it configures, relative to the repository; null where that is another project, or none is told. */
  readonly sourceDir: string | null
  readonly arguments: readonly PassedArgument[]
  /** Whether a toolchain file is passed as well, which may read what the project does not. */
  readonly besideToolchain: boolean
}

const ARGUMENT = new RegExp(String.raw`-D\s?["']?([A-Za-z_][\w.-]*)(?:${TYPE})?=`, 'g')
/** A value that stands there as it is passed, and no variable, pattern or word for something else. */
export const LITERAL = /^[^\t\r\n$`%@<>{}()[\]*?\\"'|&!~]*$/
/** What stands behind the name of an argument with an empty value. */
const EMPTY = new RegExp(String.raw`^(?:${TYPE})?=(?:""|'')?(?=["'\s]|$)`)
/** CMake and the tools around it read these themselves, whatever the project does. */
export const OF_CMAKE =
  /^(?:CMAKE|CPACK|CTEST|FETCHCONTENT|SKBUILD)_|^BUILD_(?:SHARED_LIBS|TESTING)$/
/** Meson's own options have these beginnings, which it forbids a project. */
const OF_MESON =
  /^(?:b|backend|build|c|cmake|cpp|cs|cuda|cython|d|fortran|java|masm|nasm|objc|objcpp|pkgconfig|python|rust|swift|vala)[_.]/
const TOOLCHAIN = /CMAKE_TOOLCHAIN_FILE|--toolchain\b|\bemcmake\b/

/**
 * The commands of a file that pass arguments to CMake or to Meson.
 *
 * @param reader the language of the file
 * @param isLeft whether a mark in the file leaves a place alone
 */
export function readPassed(
  file: string,
  text: string,
  reader: string,
  folders: Folders,
  isLeft: (offset: number) => boolean,
): readonly PassedCommand[] {
  const names = [...text.matchAll(ARGUMENT)].map((hit) => hit[1]!)
  const wanted = names.filter((name) => !OF_CMAKE.test(name))
  if (wanted.length === 0) return []
  const lines = linesOf(text)
  // What a command is shows where its lines are joined; each place stays where it was.
  const joined = reader === 'yaml' ? joinFolded(text) : text
  const calls = callsIn(joined)
  const passed = readUses(reader, text, new Names(wanted)).flatMap((use) => {
    if (use.region === 'comment' || isLeft(use.start)) return []
    // A sentence that names an argument passes it to nobody.
    if (use.region === 'prose' && !isInCall(text, use.start)) return []
    const { namespace, start, name, value, member } = use
    const call = callHandedTo(calls, use)
    const isOwn = use.role === 'option' && (namespace === 'cmake' || namespace === 'meson')
    if (!isOwn && call === null) return []
    const system = isOwn ? namespace : call!.system
    if (system === 'meson' && OF_MESON.test(name)) return []
    const { line } = lines.at(start)
    const given = value?.text ?? (EMPTY.test(text.slice(use.end, use.end + 40)) ? '' : '$')
    const literal = LITERAL.test(given) ? given : 'ON'
    return [
      {
        system,
        from: isOwn ? start : call!.start,
        key: isOwn ? (member?.list ?? `line ${line}`) : `variable ${member!.variable!.name}`,
        argument: { name, value: literal, path: file, line },
      },
    ]
  })
  const mounts = reader === 'dockerfile' ? mountsIn(text) : []
  return [...groupBy(passed, ({ key }) => key).values()].map((command) => {
    const { system, from } = command[0]!
    const at = { from, system, beside: path.posix.dirname(file), mounts, isYaml: reader === 'yaml' }
    return {
      system,
      sourceDir: folderOf(joined, at, folders),
      besideToolchain: TOOLCHAIN.test(commandAround(joined, from)),
      arguments: command.map(({ argument }) => argument),
    }
  })
}

/** Where a command stands. */
interface At extends Surroundings, Pick<PassedCommand, 'system'> {
  /** Where its first argument stands. */
  readonly from: number
  readonly isYaml: boolean
}

/** The folder that a command configures; null where it is none of the repository, or nobody can tell. */
function folderOf(text: string, at: At, folders: Folders): string | null {
  const { from, system, beside } = at
  const isProject = (folder: string): boolean => folders.hasProject(folder, system)
  const top = isProject(folders.top) ? folders.top : null
  const list = listAround(text, from)
  const command = withoutLists(list ?? commandAround(text, from).replace(/\s#\s.*$/s, ''), text)
  const named = system === 'meson' ? mesonSource(command, isProject) : cmakeSource(command)
  // Where such a call runs is said by what hands it on.
  if (list !== null && named === null) return null
  if (installsPackage(command, folders)) return null
  const step = at.isYaml ? stepFolder(text, from) : null
  const begun = step === null ? '' : enter('', step, at)
  const inside = begun === null ? null : folderEntered(text.slice(0, from), at, folders, begun)
  if (inside === null) return null
  if (named === null && inside === '') return top
  const entered = enter(inside, named ?? '.', at)
  if (entered === null) return null
  if (entered === '') return top
  return [entered, path.posix.join(beside, entered)].find(isProject) ?? null
}

/** Whether a command installs a Python package by its name, which is another one than the repository's folder has. */
function installsPackage(text: string, { ownNames }: Folders): boolean {
  const words =
    /\bpip3?[ \t]+install[ \t]+([^&|;#]*)/
      .exec(text)?.[1]
      ?.trim()
      .split(/[ \t]+/) ?? []
  const isPlace = words.some((word) => /^["']?[./~$]|\/|^-(?:e|r)$/.test(word))
  const name = words.find((word) => /^["']?[\w-]+/.test(word) && !word.startsWith('-'))
  const plain = name === undefined ? '' : /^["']?([\w.-]+)/.exec(name)![1]!.toLowerCase()
  return (
    !isPlace && plain !== '' && !ownNames.has(plain) && !ownNames.has(plain.replaceAll('-', '_'))
  )
}

/** `meson setup build src`, in either order; null where only a build folder is named, or a configured one. */
function mesonSource(command: string, isProject: (folder: string) => boolean): string | null {
  const words = /\bmeson(?:\.py)?\s(.*)/.exec(command)?.[1]?.trim().split(/\s+/) ?? []
  return words.find((word) => /^[\w.][\w./-]*$/.test(word) && isProject(word)) ?? null
}

/** What `-S` names, or the last plain word. */
function cmakeSource(command: string): string | null {
  return /(?:^|\s)-S\s*["']?([^\s"']+)/.exec(command)?.[1] ?? lastPlainWord(command)
}

/** A command without the variables that hold arguments: they name no folder. */
function withoutLists(command: string, text: string): string {
  return command.replaceAll(/["']?\$\{?(\w+|@)(?:\[[@*]\])?\}?["']?/g, (word, name: string) => {
    const isList = name === '@' || new RegExp(`\\b${name}\\s*[+?:]?=[^\\n]*-D`).test(text)
    return isList ? '' : word
  })
}

/** What ends a command; the semicolons of a list that is one word do not. */
const ENDS_COMMAND = /&&|\|\||(?<!\\);(?![\w.+;-]*["'])/
/** The end of a line that goes on in the next one. */
const GOES_ON = /[\\^`]\r?\n/g

const BEGINS_CALL =
  /[[(]\s*["'](?:cmake3?|meson)["']\s*,\s*\[?(?:[^[\]()]|\[[^[\]()]*\]|\([^[\]()]*\))*$/
/** The words of a call in brackets, `["cmake", "-S", "src"]`, that a place is one of; null where it stands in none. */
function listAround(text: string, offset: number): string | null {
  const before = text.slice(Math.max(0, offset - 4000), offset)
  const behind = text.slice(offset, offset + 4000)
  const begin = BEGINS_CALL.exec(before)
  if (begin === null) return null
  const all = begin[0].slice(1) + (/^(?:[^[\]()]|\([^[\]()]*\))*/.exec(behind)?.[0] ?? '')
  return [...all.matchAll(/(?:\b[a-z]{1,2})?(?:"([^"\n]*)"|'([^'\n]*)')|[\w.]+/gi)]
    .map(([word, double, single]) => double ?? single ?? `$${word}`)
    .join(' ')
}

/** The command around a place, of a line with those that it goes on in. */
function commandAround(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - 4000), offset).replaceAll(GOES_ON, ' ')
  const before = near.slice(near.lastIndexOf('\n') + 1)
  const [behind = ''] = text
    .slice(offset, offset + 4000)
    .replaceAll(GOES_ON, ' ')
    .split('\n')
  return before.split(ENDS_COMMAND).at(-1)! + behind.split(ENDS_COMMAND)[0]!
}

/** `cmake -B build ..`: the word that is neither an option nor what an option takes; null where CMake is not called. */
function lastPlainWord(command: string): string | null {
  const plain = command.replaceAll(/\$\{\{.*?\}\}/g, '$').replaceAll(/["']/g, '')
  const words = /\bcmake3?(?:\.exe)?\s(.*)/.exec(plain)?.[1]?.trim().split(/\s+/) ?? []
  const place = words.findLast(
    (word, at) => /^[\w.$~/][^=`)]*$/.test(word) && !TAKES_A_WORD.has(words[at - 1] ?? ''),
  )
  return place ?? null
}
