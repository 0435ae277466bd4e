import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import type { BuildSystemName } from '../build-systems/build-system.ts'
import { folderEntered } from './folder-entered.ts'
import { stepFolder } from './step-folder.ts'

/** How a build that is called names its folder: a call with what stands behind it, and the argument with the folder, or with a file there. */
const CALLS: Partial<Readonly<Record<BuildSystemName, { call: RegExp; folder: RegExp }>>> = {
  make: {
    call: /(?:(?<![\w-])g?make|\$[({]MAKE[)}])[ \t]+([^&|;\n]*)/,
    folder: /(?:^|[ \t])(?:-C[ \t]*|--directory[= ])["']?([^\s"']+)/,
  },
  cargo: {
    call: /(?<![\w-])cargo[ \t]+([^&|;\n]*)/,
    folder: /--manifest-path[= ]["']?(?:([^\s"']*)\/)?Cargo\.toml/,
  },
}

/**
 * The folder in which a line runs make or Cargo.
 *
 * @param line from 1
 * @returns undefined where the line runs none of it, or nobody can tell where
 */
export function folderOfCall(
  system: BuildSystemName,
  file: string,
  text: string,
  line: number,
): string | undefined {
  const signs = CALLS[system]
  const lines = text.split('\n')
  const written = lines[line - 1] ?? ''
  const call = signs?.call.exec(written)
  if (signs === undefined || !call) return undefined
  const above = `${lines.slice(0, line - 1).join('\n')}\n`
  const { reader } = formatOf(file)
  const beside = path.posix.dirname(file)
  const begun =
    reader === 'make'
      ? beside
      : reader === 'yaml'
        ? stepFolder(text, above.length + call.index)
        : null
  // Each line of a recipe begins in the makefile's folder.
  const before = `${reader === 'make' ? '' : above}${written.slice(0, call.index)}`
  const at = { system: 'cmake', beside, mounts: [] } as const
  const folders = { top: '.', hasProject: () => true, ownNames: new Set<string>() }
  const inside = folderEntered(before, at, folders, begun === '.' ? '' : (begun ?? ''))
  const named = signs.folder.exec(call[1]!)?.[1] ?? '.'
  if (inside === null || /[$`*~]|^\//.test(named)) return undefined
  return path.posix.join(inside, named)
}
