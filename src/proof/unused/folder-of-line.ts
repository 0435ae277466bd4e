import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import { PRESETS } from '../build-systems/configure-presets.ts'
import { folderEntered, type Folders } from './folder-entered.ts'
import { mountsIn, type Mount } from './mounts.ts'
import { readPassed, type PassedCommand } from './passed-arguments.ts'
import { folderOfPython, isPyproject } from './scikit-build-defines.ts'

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
  return (file, line) => {
    // A preset is one of the project beside it.
    const beside = path.posix.dirname(file)
    if (PRESETS.test(file)) return beside
    const script = scripts.get(file) ?? readScript(file, files, folders)
    scripts.set(file, script)
    if (isPyproject(file)) return folderOfPython(file, script.written, line, folders)
    const name = ASSIGNS.exec(script.lines[line - 1] ?? '')?.[1]
    if (name !== undefined) {
      const isLost = isSetAnew(script.lines, line, name)
      return !isLost && isReadBySomebody(script.written, name) ? undefined : null
    }
    const command = script.commands.get(line)
    if (command === undefined) return undefined
    if (command.isForNone === true) return null
    if (command.sourceDir !== null) return command.isListed ? undefined : command.sourceDir
    const before = script.text.split('\n').slice(0, line).join('\n')
    const at = { system: command.system, beside, mounts: script.mounts }
    return folderEntered(before, at, folders) === null ? null : undefined
  }
}

/** A file that passes arguments. */
interface Script {
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
function withValues(written: string, beside: string): string {
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
  return text.replaceAll(
    /\$(?:(\w+)|\{(\w+)\}|\((\w+)\))/g,
    (read, plain: string, braced: string, made: string) =>
      values.get(plain ?? braced ?? made) ?? read,
  )
}

/** `FLAGS="-DX=ON"`, which passes nothing by itself. */
const ASSIGNS =
  /^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*[:+?]?=[ \t]*(?:"[^"]*-D[^"]*"|'[^']*-D[^']*'|-D.*)[ \t]*\r?$/

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

/** What may read `CMAKE_ARGS` in its environment: tools of Python and their kin, and scripts. */
const MAY_TAKE_IT =
  /\b(?:pip[\d.]*|pipx|uv|poetry|pdm|hatch|python[\d.]*|conda|mamba|cibuildwheel|tox|nox|npm|npx|yarn|pnpm|node|make|just|docker|podman|cargo|go|gem|bundle|R|Rscript|source|eval|exec)\b|(?:^|[\s"'])(?:\.{1,2}\/|\S+\.(?:sh|py|ps1|bat|rb|pl)\b)/m

/** Whether something reads a variable of a script or of a makefile, or may: it leaves the file, or others are read into it. */
function isReadBySomebody(text: string, name: string): boolean {
  if (new RegExp(`[$({]${name}\\b`).test(text)) return true
  // CMake itself reads no such variable.
  if (name === 'CMAKE_ARGS' && !MAY_TAKE_IT.test(text)) return false
  return /^[ \t]*(?:export\b|-?include\b|source\b|\.[ \t]|set[ \t]+-a\b|eval\b)/m.test(text)
}
