import { readFileSync } from 'node:fs'
import * as path from 'node:path'

import { API } from 'typescript/unstable/sync'

import { changesIn, type Change } from './changes.ts'

/** The project as the compiler sees it, with one file changed at a time. */
export interface Compiled {
  readonly changes: readonly Change[]
  /** Whether the changed file still compiles; every type that leaves a file is written down, so that no other one can break. */
  accepts(change: Change): boolean
  close(): void
}

/** Opens the project and lists all small changes below some folders, file by file. */
export function compileProject(root: string, folders: readonly string[]): Compiled {
  let changed: { readonly name: string; readonly text: string } | undefined
  const api = new API({
    cwd: root,
    fs: { readFile: (name) => (name === changed?.name ? changed.text : undefined) },
  })
  const config = path.join(root, 'tsconfig.json')
  const { program } = api.updateSnapshot({ openProjects: [config] }).getProjects()[0]!
  const below = folders.map((folder) => path.join(root, folder))
  const changes = program
    .getSourceFileNames()
    .filter((name) => below.some((at) => name === at || name.startsWith(`${at}/`)))
    .toSorted()
    .flatMap((name) => changesIn(path.relative(root, name), program.getSourceFile(name)!))
  return {
    changes,
    accepts: (change) => {
      const name = path.join(root, change.path)
      const files = new Set([name, ...(changed === undefined ? [] : [changed.name])])
      changed = { name, text: changedText(root, change) }
      const snapshot = api.updateSnapshot({ fileChanges: { changed: [...files] } })
      const after = snapshot.getProjects()[0]!.program
      return (
        after.getSyntacticDiagnostics(name).length === 0 &&
        after.getSemanticDiagnostics(name).length === 0
      )
    },
    close: () => api.close(),
  }
}

/** The file's text with the change in it. */
export function changedText(root: string, change: Change): string {
  const text = readFileSync(path.join(root, change.path), 'utf8')
  return text.slice(0, change.start) + change.text + text.slice(change.end)
}
