import { formatOf } from '../../languages/registry.ts'
import { lexCMake, type Command } from '../../languages/cmake/lex.ts'
import type { Span } from '../../core/use.ts'
import { projectSlug } from '../find/project-name.ts'
import { archiveFolders } from './addresses.ts'
import { rawPins, withoutComments } from './file-pins.ts'
import { foldersOf } from './folders.ts'
import { commandAround, memoizeFile, type Place } from './spans.ts'
import { spanInBrackets } from './text-pins.ts'
import { assignmentsIn, makeVariableResolver } from './variables.ts'

/** Something that a file fetches, with the folders in which it may lie then. */
interface Fetched {
  readonly of: string
  readonly isCloned: boolean
  readonly dirs: readonly string[]
  readonly at: number
}

interface BuildFile {
  readonly fetched: readonly Fetched[]
  /** The commands of CMake that build another project with arguments of its own. */
  readonly builders: readonly Command[]
}

/** `cmake -S engine`, `make -C engine`, `cd engine`, `cwd="engine"`: the next word is what is built. */
const SOURCE =
  /^(?:-S|-H|-C|--source-dir|--directory|--prefix|--project|cd|pushd|chdir|os\.chdir|cwd=?|current_dir|SOURCE_DIR|SOURCE_SUBDIR)$/
const GLUED = /^(?:-[SHC]|--[\w-]+=|\.\/|cwd=)/
const BUILDERS = /^(?:externalproject_add|cpmaddpackage)$/
/** Words that only give a value: what they name is used, not built. */
const GIVES =
  /:\/\/|^-[DUILBOo]\S|^\w+=(?<!cwd=)|^--?\w[\w-]*=(?<!--(?:source-dir|directory|prefix|project)=)/

/** A configure program of the folder that the command runs in: of the one thing that was fetched before it. */
const OWN_PROGRAM = /(?:^|[\s"'])\.\/(?:bootstrap|configure|config|Configure)(?:\.\w+)?(?=["'\s]|$)/

/** What a command builds: what that is called, and the words in which a name of it may stand. */
export interface Built {
  readonly called: string
  readonly said: string
}

/**
 * What the command of a place builds, where the file says whose that is: the folder that it names or runs in was filled by
 * a clone or a download, or the command itself fetches it.
 */
export function builtAt(place: Place): Built | undefined {
  const { path, text, offset } = place
  const file = buildFileOf(path, text)
  const builder = file.builders.findLast(({ start, end }) => start <= offset && offset < end)
  if (builder !== undefined) {
    const own = file.fetched.findLast(({ at }) => at >= builder.start && at < builder.end)
    const called = own === undefined ? (builder.args[0]?.text ?? '') : nameOf(own.of)
    return { called, said: own?.of ?? text.slice(builder.start, builder.end) }
  }
  const [command, line] = commandAround(text, offset)
  const before = file.fetched.filter(({ at, dirs }) => at <= line.end && dirs.length > 0)
  if (before.length === 0) return undefined
  for (const { start, end } of [command, ...bracketsAround(text, offset)]) {
    const found = namedIn(text.slice(start, end), before)
    if (found !== undefined) return { called: nameOf(found.of), said: found.of }
  }
  const folder = foldersOf(path, text)(offset)
  const isOnly = new Set(before.map(({ of }) => of)).size === 1
  const found =
    folder !== undefined
      ? lyingIn(folder, before)
      : isOnly && OWN_PROGRAM.test(text.slice(command.start, command.end))
        ? before[0]
        : undefined
  return found && { called: nameOf(found.of), said: found.of }
}

/** The projects that a file clones, as it writes them. */
export function clonedIn(path: string, text: string): readonly string[] {
  return buildFileOf(path, text)
    .fetched.filter(({ isCloned }) => isCloned)
    .map(({ of }) => of)
}

/** `libgit2/libgit2` of an address, the name alone where no owner stands before it. */
function nameOf(of: string): string {
  return projectSlug(of) ?? of
}

/** Longer brackets hold more than one command. */
const MOST = 2000

/** The words in brackets around a place: in a program's call a command goes on over lines. */
export function bracketsAround(text: string, offset: number): readonly Span[] {
  const { start, end } = spanInBrackets(text, offset)
  const isOpened = start > 0 && '(['.includes(text[start - 1]!)
  if (!isOpened || end - start > MOST) return []
  // What is said of the whole call stands beside the list: `run([…], cwd=…)`.
  const outer = spanInBrackets(text, Math.max(0, start - 1))
  const isCall = outer.start > 0 && text[outer.start - 1] === '(' && outer.end - outer.start <= MOST
  return [{ start, end }, ...(isCall ? [outer] : [])]
}

/** The thing whose folder a command names as what it builds, else the last one that it names. */
function namedIn(command: string, fetched: readonly Fetched[]): Fetched | undefined {
  const words = command.match(/[^\s"',()[\];&|]+/g) ?? []
  let named: Fetched | undefined
  for (const [index, word] of words.entries()) {
    if (GIVES.test(word)) continue
    const found = lyingIn(word.replace(GLUED, ''), fetched)
    if (found === undefined) continue
    if (SOURCE.test(words[index - 1] ?? '') || GLUED.test(word)) return found
    named = found
  }
  return named
}

/** What lies in the innermost folder of a path that something was put into. */
function lyingIn(path: string, fetched: readonly Fetched[]): Fetched | undefined {
  for (const part of path.split(/[/\\]/).toReversed()) {
    const found =
      part === '' ? undefined : fetched.findLast(({ dirs }) => dirs.includes(withoutSigils(part)))
    if (found !== undefined) return found
  }
  return undefined
}

const buildFileOf = memoizeFile((path, text): BuildFile => {
  const code = withoutComments(path, text)
  const own = assignmentsIn(code)
  const resolve = makeVariableResolver((name) => own.get(name) ?? [])
  return {
    fetched: rawPins(path, text, code, true)
      .map((pin) => ({ ...pin, of: resolve(pin.of, pin.at)[0]?.text ?? pin.of }))
      .filter(({ of }) => !/^$|^[a-z]+:(?!\/\/)|[$%{][^/]*$/.test(of))
      .map(({ of, how, version, dir, at }) => ({
        of,
        isCloned: how === 'git clone',
        at,
        // Where an archive is put it lies under its own name too.
        dirs: [
          ...(dir === undefined || how.startsWith('an archive') ? archiveFolders(of, version) : []),
          ...(dir === undefined ? [] : [dir.replace(/^.*[/\\]/, '')]),
        ].map(withoutSigils),
      }))
      .toSorted((a, b) => a.at - b.at),
    builders:
      formatOf(path).reader === 'cmake'
        ? lexCMake(text).commands.filter(({ name }) => BUILDERS.test(name))
        : [],
  }
})

/** `$SRC` and `${SRC}` are one folder. */
function withoutSigils(folder: string): string {
  return folder.replace(/[${}()%]/g, '')
}
