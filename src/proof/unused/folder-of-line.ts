import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import { PRESETS } from '../build-systems/configure-presets.ts'
import { folderEntered, type Folders } from './folder-entered.ts'
import { mountsIn } from './mounts.ts'
import { readPassed } from './passed-arguments.ts'

/**
 * The folder that the command of a line configures with CMake or Meson, where its file shows it: null where that is none of the
 * repository, undefined where the line is of no command or nobody can tell.
 *
 * @param paths all files of the repository and its submodules
 */
export function folderOfLine(
  file: string,
  written: string,
  line: number,
  root: string,
  paths: ReadonlySet<string>,
): string | null | undefined {
  // A preset is one of the project beside it.
  if (PRESETS.test(file)) return path.posix.dirname(file)
  const name = ASSIGNS.exec(written.split('\n')[line - 1] ?? '')?.[1]
  if (name !== undefined) {
    const isLost = isSetAnew(written.split('\n').slice(line), name)
    return !isLost && isReadBySomebody(written, name) ? undefined : null
  }
  const text = withValues(written)
  const folders: Folders = {
    top: '.',
    hasProject: (folder, system) =>
      paths.has(path.posix.join(folder, system === 'meson' ? 'meson.build' : 'CMakeLists.txt')),
    ownNames: new Set([path.basename(root).toLowerCase()]),
  }
  const command = readPassed(file, text, formatOf(file).reader, folders, () => false).find((one) =>
    one.arguments.some((argument) => argument.line === line),
  )
  if (command === undefined) return undefined
  if (command.sourceDir !== null) return command.sourceDir
  const before = text.split('\n').slice(0, line).join('\n')
  const mounts = formatOf(file).reader === 'dockerfile' ? mountsIn(text) : []
  const at = { system: command.system, beside: path.posix.dirname(file), mounts }
  return folderEntered(before, at, folders) === null ? null : undefined
}

/** A script with the values of variables that it sets once, to a plain place, in their place; its lines stay. */
function withValues(text: string): string {
  const set =
    /^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*[:?]?=[ \t]*(["']?)([\w./-]+)\2[ \t]*;?[ \t]*\r?$/gm
  const values = new Map([...text.matchAll(set)].map(([, name, , value]) => [name!, value!]))
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

/** Whether a variable gets another value without a question, before the lines below read it. */
function isSetAnew(below: readonly string[], name: string): boolean {
  const next = below.find(
    (text) => ENDS_BRANCH.test(text) || new RegExp(`\\b${name}\\b`).test(text),
  )
  const value = new RegExp(`^(?:export[ \\t]+)?${name}[ \\t]*:{0,2}=([^;&|]*)$`).exec(
    next ?? '',
  )?.[1]
  return value !== undefined && !new RegExp(`\\b${name}\\b`).test(value)
}

/** What a value set before it may not come to. */
const ENDS_BRANCH = /^\s*(?:el(?:se|if)\b|fi\b|endif\b|esac\b|done\b|\})|;;/

/** Whether something reads a variable of a script or of a makefile, or may: it leaves the file, or others are read into it. */
function isReadBySomebody(text: string, name: string): boolean {
  return (
    new RegExp(`[$({]${name}\\b`).test(text) ||
    /^[ \t]*(?:export\b|-?include\b|source\b|\.[ \t]|set[ \t]+-a\b|eval\b)/m.test(text)
  )
}
