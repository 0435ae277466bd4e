import path from 'node:path'

import { TAKES_A_WORD } from '../build-systems/argument-type.ts'
import { enter, folderEntered, type Folders, type Surroundings } from './folder-entered.ts'
import { stepFolder } from './step-folder.ts'

/** Where a command stands. */
interface At extends Surroundings {
  /** Where its first argument stands. */
  readonly from: number
  readonly isYaml: boolean
}

/** The folder that a command configures; null where it is none of the repository, or nobody can tell. */
export function folderOfCommand(text: string, at: At, folders: Folders): string | null {
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
  const run = list === null ? null : folderRun(text, from)
  if (run === '') return null
  const begun = step === null ? '' : enter('', step, at)
  const before = begun === null ? null : folderEntered(text.slice(0, from), at, folders, begun)
  const inside = run === null || before === null ? before : enter(before, run, at)
  if (inside === null) return null
  if (named === null && inside === '') return top
  const entered = enter(inside, named ?? '.', at)
  if (entered === null) return null
  if (entered === '') return top
  return [entered, path.posix.join(beside, entered)].find(isProject) ?? null
}

/** Where a call in brackets runs, `cwd="sub"`: empty where nobody can tell, null where it does not say. */
function folderRun(text: string, from: number): string | null {
  const rest =
    /^(?:[^()]|\((?:[^()]|\([^()]*\))*\))*/.exec(text.slice(from, from + 2000))?.[0] ?? ''
  const run = /\bcwd["']?[ \t]*[=:][ \t]*(?:["']([^"'\n]+)["'])?/.exec(rest)
  return run === null ? null : (run[1] ?? '')
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
export function listAround(text: string, offset: number): string | null {
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
export function commandAround(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - 4000), offset).replaceAll(GOES_ON, ' ')
  const before = near.slice(near.lastIndexOf('\n') + 1)
  const [behind = ''] = text
    .slice(offset, offset + 4000)
    .replaceAll(GOES_ON, ' ')
    .split('\n')
  // Code within a sentence, or a command within a command.
  const own = before.split('`').at(-1)!
  const rest = behind.split('`')[0]!
  return own.split(ENDS_COMMAND).at(-1)! + rest.split(ENDS_COMMAND)[0]!
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
