import { posix } from 'node:path'

import { firstIndex } from '../../core/first-index.ts'
import { foldersOf, isOfWhole } from './folders.ts'
import { copiedFrom, referencesIn, valuesOf } from './references.ts'
import { usageOf } from './run-order.ts'
import { codeSpanAround, commandAround, memoizeFile, type Place } from './spans.ts'
import { bracketsAround } from './what-is-built.ts'

/**
 * The folders that the command of a place builds or runs in, where its file names one: `cmake -S sub`, `cd sub`,
 * `working-directory: sub`, `cwd="sub"`. For a variable's setting it is what uses it that counts, so there may be several.
 *
 * @returns for each command the paths that it may mean, the likeliest first; none for one that names nothing
 */
export function projectsBuilt(place: Place): readonly (readonly string[])[] {
  const { uses } = usageOf(place, place.text.length)
  if (uses.length > 0) return uses.flatMap((offset) => foldersAt({ ...place, offset }))
  // What nobody names is for all that the file runs: `export CMAKE_ARGS=…`.
  return folderReferences(place.path, place.text).map(({ paths }) => paths)
}

/** No path of a project is longer. */
const LONGEST = 400

const folderReferences = memoizeFile((path, text) =>
  referencesIn(path, text).filter(({ isFile }) => !isFile),
)

function foldersAt({ path, text, offset }: Place): readonly (readonly string[])[] {
  const [command, line] = commandAround(text, offset)
  const named = folderReferences(path, text)
  for (const { start, end } of [
    ...codeSpanAround(text, line, offset),
    command,
    ...bracketsAround(text, offset),
  ]) {
    const own: (readonly string[])[] = []
    for (
      let next = firstIndex(named.length, (index) => named[index]!.at >= start);
      (named[next]?.at ?? end) < end;
      next++
    )
      own.push(named[next]!.paths)
    if (own.length > 0) return own
  }
  const folder = foldersOf(path, text)(offset)
  if (folder === undefined || folder.length > LONGEST) return [[]]
  const here = isOfWhole(path) ? '' : posix.dirname(path)
  return meantBy(folder, text).map((said) => {
    const ofScript = /^\$\(dirname[^)]*\)["']?\/?/.exec(said)
    if (ofScript !== null) return [joined(here, said.slice(ofScript[0].length))]
    const ofVariable = /^(?:\$\{\{[^}]*\}\}|\$\{?\w+\}?|\$\([\w.]+\)|%\w+%)\//.exec(said)
    const plain = ofVariable === null ? said : said.slice(ofVariable[0].length)
    if (/[$%]/.test(plain)) return []
    const copied = copiedFrom(path, text)(plain, offset)
    if (!plain.startsWith('/')) return [...copied, joined(here, plain), joined('', plain)]
    // What lies where in an image that everything was copied to.
    const parts = plain.split('/').slice(1)
    return [...copied, ...parts.map((_, at) => parts.slice(at).join('/'))]
  })
}

/** A folder with the values of the variable that it is, or that it begins or ends with. */
function meantBy(folder: string, text: string): readonly string[] {
  const variable = /\$\{\{\s*[\w.]+\s*\}\}|\$\{\w+\}|\$\(\w+\)|\$\w+|%\w+%/.exec(folder)?.[0]
  if (variable === undefined) return [folder]
  const values = valuesOf(text, variable)
  return values.length === 0 ? [folder] : values.map((value) => folder.replace(variable, value))
}

function joined(base: string, folder: string): string {
  const path = posix.join(base, folder).replace(/^(?:\.\.\/?)+|\/$/g, '')
  return path === '.' ? '' : path
}
