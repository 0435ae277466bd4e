import path from 'node:path'

import { groupBy } from '../../core/group-by.ts'
import { linesOf } from '../../core/lines.ts'
import { Names } from '../../core/names.ts'
import { TYPE } from '../build-systems/argument-type.ts'
import { readUses } from '../../languages/read-file.ts'
import { callHandedTo, callsIn, isInCall } from './build-calls.ts'
import type { Folders, Surroundings } from './folder-entered.ts'
import { commandAround, folderOfCommand, listAround } from './folder-of-command.ts'
import { joinFolded } from './folded-lines.ts'
import { mountsIn } from './mounts.ts'
import { isTakenByOther } from './taken-by-others.ts'

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
  /** True where no program stands there that takes them: what only lists them may be handed to anybody. */
  readonly isListed?: true
  /** True where what takes them configures nothing: a build, a script of CMake, another program. */
  readonly isForNone?: true
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
/** What configures the project of its folder, or has it configured. */
export const CONFIGURES =
  /(?<![\w./-])(?:cmake3?|ccmake|meson(?:\.py)?|pip[\d.]*|pipx|uv|poetry|pdm|conda|mamba|catkin\w*|colcon|west|idf\.py|python[\d.]*\s+(?:-m\s+(?:pip|build)|\S*setup\.py))(?:\.exe)?["']?\s/
/** What calls CMake, and does not configure with it. */
export const DOES_ELSE =
  /\b(?:cmake3?(?:\.exe)?["']?\s+(?:--(?:build|install|open|find-package)\b|-E\b(?!\s+env\b))|cmake3?(?:\.exe)?["']?\s[^|;&]*\s-P\s|cpack(?:\.exe)?\s)/
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
    const written = listAround(joined, from) ?? commandAround(joined, from)
    const isListed = !CONFIGURES.test(written)
    const isForNone = DOES_ELSE.test(written) || (isListed && isTakenByOther(written, joined, from))
    const at = { from, system, beside: path.posix.dirname(file), mounts, isYaml: reader === 'yaml' }
    return {
      system,
      sourceDir: folderOfCommand(joined, at, folders),
      ...(isListed && { isListed }),
      ...(isForNone && { isForNone }),
      besideToolchain: TOOLCHAIN.test(written),
      arguments: command.map(({ argument }) => argument),
    }
  })
}
