import path from 'node:path'

import { linesOf } from '../../core/lines.ts'
import { formatOf } from '../../languages/registry.ts'
import { PRESETS } from '../build-systems/configure-presets.ts'
import { folderEntered, type Folders } from './folder-entered.ts'
import { commandAround, folderOfCommand } from './folder-of-command.ts'
import { joinFolded } from './folded-lines.ts'
import { mountsIn, type Mount } from './mounts.ts'
import { CONFIGURES, DOES_ELSE, readPassed, type PassedCommand } from './passed-arguments.ts'
import { folderOfPython, isPyproject } from './scikit-build-defines.ts'
import { projectNamed } from './named-project.ts'
import { variableSetAt, type SetVariable } from './set-variable.ts'

/**
 * The folder that the command of a line, from 1, of a file configures with CMake or Meson, where the file shows it: null where
 * that is none of the repository, undefined where the line is of no command or nobody can tell.
 */
export type FolderOfLine = (file: string, line: number) => string | null | undefined

/**
 * What the commands of the given files configure.
 *
 * @param paths all files of the repository and its submodules
 */
export function foldersOfLines(
  files: readonly { readonly path: string; readonly bytes: Buffer }[],
  root: string,
  paths: ReadonlySet<string>,
): FolderOfLine {
  const folders: Folders = {
    top: '.',
    hasProject: (folder, system) =>
      paths.has(path.posix.join(folder, system === 'meson' ? 'meson.build' : 'CMakeLists.txt')),
    ownNames: new Set([path.basename(root).toLowerCase()]),
  }
  const scripts = new Map<string, Script>()
  const named = new Map<string, string | undefined>()
  const tell = (file: string, line: number): string | null | undefined => {
    // A preset is one of the project beside it.
    const beside = path.posix.dirname(file)
    if (PRESETS.test(file)) return beside
    const script = scripts.get(file) ?? readScript(file, files, folders)
    scripts.set(file, script)
    if (isPyproject(file)) return folderOfPython(file, script.written, line, folders)
    const set = variableSetAt(script.lines, line, script.reader)
    if (set !== null) {
      if (isSetAnew(script.lines, line, set.name)) return null
      return folderOfReaders(set, script, beside, folders)
    }
    const command = script.commands.get(line)
    if (command === undefined) return undefined
    if (command.isForNone === true) return null
    if (command.sourceDir !== null) return command.isListed ? undefined : command.sourceDir
    const before = script.text.split('\n').slice(0, line).join('\n')
    const at = { system: command.system, beside, mounts: script.mounts }
    return folderEntered(before, at, folders) === null ? null : undefined
  }
  return (file, line) => {
    const told = tell(file, line)
    if (told !== undefined) return told
    const { text = '', commands } = scripts.get(file) ?? {}
    const system = commands?.get(line)?.system ?? 'cmake'
    const key = `${system} ${file}`
    if (!named.has(key))
      named.set(key, projectNamed(text, path.posix.dirname(file), system, folders))
    return named.get(key)
  }
}

/** A file that passes arguments. */
interface Script {
  readonly reader: string
  readonly written: string
  readonly lines: readonly string[]
  /** What is written with the values of variables in their place, line for line. */
  readonly text: string
  readonly commands: ReadonlyMap<number, PassedCommand>
  readonly mounts: readonly Mount[]
}

function readScript(
  file: string,
  files: Parameters<typeof foldersOfLines>[0],
  folders: Folders,
): Script {
  const written = files.find((one) => one.path === file)?.bytes.toString() ?? ''
  const text = withValues(written, path.posix.dirname(file))
  const { reader } = formatOf(file)
  const found = readPassed(file, text, reader, folders, () => false)
  const byLine = found.flatMap((one) => one.arguments.map(({ line }) => [line, one] as const))
  return {
    reader,
    written,
    lines: written.split('\n'),
    text,
    // The first command of a line is the one that counts.
    commands: new Map(byLine.toReversed()),
    mounts: reader === 'dockerfile' ? mountsIn(text) : [],
  }
}

/** `HERE=$(cd "$(dirname "$0")/.." && pwd)`: the folder of the script itself, or one from there. */
const OWN_FOLDER =
  /^[ \t]*(?:(?:export|readonly|local)[ \t]+)?(\w+)=["']?\$\(.*?(?:dirname|BASH_SOURCE)[^\n/]*((?:\/(?:\.\.|[\w-]+))*)/gm

/** A script with the values of variables that it sets once, to a plain place, in their place; its lines stay. */
function withValues(written: string, beside: string, kept?: string): string {
  const place = (below: string): string => path.posix.join('$PWD', beside, below)
  const text = written
    .replaceAll(/\$\{\{\s*github\.workspace\s*\}\}/g, '$PWD')
    .replaceAll('$(CURDIR)', place('.'))
  const set =
    /^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*[:?]?=[ \t]*(["']?)((?:\$PWD)?[\w./-]*)\2[ \t]*;?[ \t]*\r?$/gm
  const values = new Map([...text.matchAll(set)].map(([, name, , value]) => [name!, value!]))
  for (const [, name, below] of text.matchAll(OWN_FOLDER)) values.set(name!, place(`.${below}`))
  const seen = new Set<string>()
  for (const [, name] of text.matchAll(/(?<![\w$])(\w+)[ \t]*[:?+]?=/g))
    if (seen.has(name!)) values.delete(name!)
    else seen.add(name!)
  if (kept !== undefined) values.delete(kept)
  return text.replaceAll(
    /\$(?:(\w+)|\{(\w+)\}|\((\w+)\))/g,
    (read, plain: string, braced: string, made: string) =>
      values.get(plain ?? braced ?? made) ?? read,
  )
}

/** Whether a variable gets another value without a question, before the lines below a line, from 1, read it. */
function isSetAnew(lines: readonly string[], line: number, name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`)
  const next = lines.find((text, at) => at >= line && (ENDS_BRANCH.test(text) || word.test(text)))
  const value = new RegExp(`^(?:export[ \\t]+)?${name}[ \\t]*:{0,2}=([^;&|]*)$`).exec(
    next ?? '',
  )?.[1]
  return value !== undefined && !word.test(value)
}

/** What a value set before it may not come to. */
const ENDS_BRANCH = /^\s*(?:el(?:se|if)\b|fi\b|endif\b|esac\b|done\b|\})|;;/

/** The folder that those configure that are handed a variable: undefined where somebody else may see it, or nobody can tell. */
function folderOfReaders(
  set: SetVariable,
  { written, reader, mounts }: Script,
  beside: string,
  folders: Folders,
): string | null | undefined {
  const { name, seenBy } = set
  const named = new RegExp(
    String.raw`(?:[$({%:]|\b(?:env|matrix)(?:\.\w+)*(?:\.|\[["']))${name}\b`,
    'g',
  )
  const seen = seenBy.split('\n')
  if (!seen.some((line) => line.search(named) !== -1)) return mayBeTaken(set) ? undefined : null
  const text = withValues(written, beside, name)
  const lines = linesOf(text)
  // `F="$F -DY"` only hands it to itself.
  const addsTo = new RegExp(String.raw`^[ \t]*(?:export[ \t]+)?${name}[ \t]*:?=`)
  const whole = reader === 'yaml' ? joinFolded(text) : text
  const at = { system: 'cmake', beside, mounts, isYaml: reader === 'yaml' } as const
  const found = [...whole.matchAll(named)]
    .filter(({ index }) => {
      const line = seen[lines.at(index).line - 1]!
      return line !== '' && !addsTo.test(line)
    })
    .map(({ index }) => {
      const command = commandAround(whole, index)
      const isCall = CONFIGURES.test(command) && !DOES_ELSE.test(command)
      return isCall ? folderOfCommand(whole, { ...at, from: index }, folders) : null
    })
  return found.every((folder) => folder === found[0]) ? (found[0] ?? undefined) : undefined
}

/** What may read a variable of its environment: tools of Python and their kin, scripts, steps of others. */
const MAY_TAKE_IT =
  /\b(?:pip[\d.]*|pipx|uv|poetry|pdm|hatch|python[\d.]*|conda|mamba|cibuildwheel|tox|nox|npm|npx|yarn|pnpm|node|make|just|docker|podman|cargo|go|gem|bundle|R|Rscript|source|eval|exec|extends|include)\b|\buses:(?![ \t]*actions\/)|(?:^|[\s"'])(?:\.{1,2}\/|\S+\.(?:sh|py|ps1|bat|rb|pl)\b)/m

/** Whether somebody may see a variable that nobody names: it leaves the file, or others are read into it. */
function mayBeTaken({ seenBy, by, name }: SetVariable): boolean {
  if (by === 'name') return false
  const isTaken = MAY_TAKE_IT.test(seenBy)
  if (by === 'environment') return isTaken
  // CMake itself reads no such variable.
  if (name === 'CMAKE_ARGS' && !isTaken) return false
  if (/^[ \t]*(?:-?include\b|source\b|\.[ \t]|set[ \t]+-a\b|eval\b)/m.test(seenBy)) return true
  // Who runs a script that only exports sees it as well.
  return /^[ \t]*export\b/m.test(seenBy) && (isTaken || !CONFIGURES.test(seenBy))
}
