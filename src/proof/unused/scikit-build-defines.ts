import path from 'node:path'

import { parseTOML, type AST } from 'toml-eslint-parser'

import type { Folders } from './folder-entered.ts'
import { LITERAL, type PassedCommand } from './passed-arguments.ts'

/** The table in which scikit-build-core is told what to define, with the keys of an override before it. */
const DEFINE = /^tool\.scikit-build\.(?:overrides\.\d+\.)?cmake\.define\.([A-Za-z_][\w-]*)$/

/** What a `pyproject.toml` has scikit-build-core define for CMake, besides its arguments; empty where it is no TOML. */
export function readDefined(
  file: string,
  text: string,
  sourceDir: string | null,
  isLeft: (name: string, offset: number) => boolean,
): readonly PassedCommand[] {
  if (!text.includes('define') || !isBuiltByScikit(text)) return []
  const found = settingsIn(text).flatMap(({ key, value, offset, line }) => {
    const name = DEFINE.exec(key)?.[1]
    return name === undefined || isLeft(name, offset) ? [] : [{ name, value, path: file, line }]
  })
  if (found.length === 0) return []
  return [{ system: 'cmake', sourceDir, besideToolchain: false, arguments: found }]
}

/** The file that says how a package of Python is built. */
export function isPyproject(file: string): boolean {
  return path.posix.basename(file) === 'pyproject.toml'
}

const SOURCE = /^[ \t]*(?:cmake\.)?source-dir[ \t]*=[ \t]*["']([^"'\n]+)["']/m

/** The project of CMake that a `pyproject.toml` builds: the one beside it, or the one that it names; null where none is there. */
export function projectOfPython(file: string, text: string, folders: Folders): string | null {
  const folder = path.posix.join(path.posix.dirname(file), SOURCE.exec(text)?.[1] ?? '.')
  return folders.hasProject(folder, 'cmake') ? folder : null
}

/**
 * The folder that a line, from 1, of a `pyproject.toml` passes to: null where no backend reads the table that it stands in,
 * undefined where nobody can tell.
 */
export function folderOfPython(
  file: string,
  text: string,
  line: number,
  folders: Folders,
): string | null | undefined {
  const above = text.split('\n').slice(0, line).join('\n')
  const table = [...above.matchAll(/^[ \t]*\[+[ \t]*([^\]\n]+?)[ \t]*\]/gm)].at(-1)?.[1] ?? ''
  if (/^tool\.scikit-build\b/.test(table) && !isBuiltByScikit(text)) return null
  return projectOfPython(file, text, folders) ?? undefined
}

/** Whether scikit-build-core builds a package or is required for it, or a backend of the repository's own that may call it: no other one reads its tables. */
function isBuiltByScikit(text: string): boolean {
  return (
    !/^[ \t]*build-backend[ \t]*=/m.test(text) ||
    /["']scikit[-_]build[-_]core\b/i.test(text) ||
    /^[ \t]*backend-path\b/m.test(text)
  )
}

interface Setting {
  readonly key: string
  readonly value: string
  readonly offset: number
  readonly line: number
}

function settingsIn(text: string): readonly Setting[] {
  try {
    return parseTOML(text).body[0].body.flatMap((node) =>
      node.type === 'TOMLTable'
        ? node.body.flatMap((own) => settingsOf(own, node.resolvedKey))
        : settingsOf(node, []),
    )
  } catch {
    return []
  }
}

function settingsOf(
  { key, value, loc, range }: AST.TOMLKeyValue,
  above: readonly (string | number)[],
): readonly Setting[] {
  const own = [...above, ...key.keys.map((one) => (one.type === 'TOMLBare' ? one.name : one.value))]
  const isDefine = DEFINE.test(own.join('.'))
  if (value.type === 'TOMLInlineTable' && !isDefine)
    return value.body.flatMap((one) => settingsOf(one, own))
  return [{ key: own.join('.'), value: wordOf(value), offset: range[0], line: loc.start.line }]
}

/** As CMake is given it; `ON` where that depends on the machine. */
function wordOf(node: AST.TOMLContentNode): string {
  if (node.type === 'TOMLArray') return node.elements.map(wordOf).join(';')
  if (node.type !== 'TOMLValue') return 'ON'
  if (node.kind === 'boolean') return node.value ? 'ON' : 'OFF'
  const text = String(node.value)
  return LITERAL.test(text) ? text : 'ON'
}
