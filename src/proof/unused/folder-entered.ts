import path from 'node:path'

import { clonesIn } from './clones.ts'
import { insideRepository, type Mount } from './mounts.ts'

/** What is asked of the folders of the repository. */
export interface Folders {
  /** The folder that is meant where none is named. */
  readonly top: string
  readonly hasProject: (folder: string, system: Surroundings['system']) => boolean
  /** What a clone of the repository itself may be called, in small letters. */
  readonly ownNames: ReadonlySet<string>
}

/** What a command's folders are reckoned from. */
export interface Surroundings {
  readonly system: 'cmake' | 'meson'
  /** The folder of its file. */
  readonly beside: string
  /** Where folders of the repository are copied to. */
  readonly mounts: readonly Mount[]
}

/**
 * Where the `WORKDIR`s and `cd`s before a place lead, from the top of the repository: empty for the top, null where nobody can
 * tell.
 *
 * @param begun the folder in which its commands begin
 */
export function folderEntered(
  before: string,
  at: Surroundings,
  folders: Folders,
  begun = '',
): string | null {
  const clones = clonesIn(before, folders.ownNames)
  const go = (folder: string | null, target: string): string | null => {
    const clone = clones.find(({ place }) => target === place || target.startsWith(`${place}/`))
    if (clone !== undefined)
      return clone.isOwn ? enter('', target.slice(clone.place.length + 1) || '.', at) : null
    const next = folder === null && !isAnchor(target) ? null : enter(folder ?? '', target, at)
    const isOwn = next !== null && folders.ownNames.has(next.toLowerCase())
    // A clone of the repository itself is the top.
    return isOwn && !folders.hasProject(next, at.system) ? '' : next
  }
  const stage = before.split(/^FROM\b.*/m).at(-1) ?? ''
  const start = [...stage.matchAll(/^WORKDIR[ \t]+["']?([^\s"']+)/gm)].reduce(
    (folder: string | null, [, target]) =>
      target!.startsWith('/') ? go('', target!) : go(folder, target!),
    begun,
  )
  let folder = start
  const near = before.slice(-4000).split(BEGINNING).at(-1) ?? ''
  for (const [, word, target = ''] of near.matchAll(ENTERING))
    folder = /^pop/i.test(word!) ? start : go(folder, target.replaceAll('\\', '/'))
  return folder
}

/** Where commands begin at the top again: a fence, a heading, a step of a workflow. */
const BEGINNING = /^```.*|^#{1,6} |^\s*- (?:name|run|uses):|^RUN\b/m
const ENTERING =
  /(?:^|[\s;&|(])(cd|chdir|pushd|popd|[SsPp](?:et|ush|op)-[Ll]ocation|env[ \t]+-C)(?:[ \t]+\/d)?(?:[ \t]+["']?((?:\$\{\{[^}]*\}\}|\$\([^)]*\)|[^\s"';&|)])+))?/g

/** A place that says where it lies by itself. */
function isAnchor(target: string): boolean {
  return /dirname|BASH_SOURCE|toplevel|WORKSPACE|\$\{?(?:PWD|ROOT)/i.test(target)
}

/** A folder entered from another one; a variable that nobody knows leads nowhere. */
export function enter(
  from: string,
  written: string,
  at: Pick<Surroundings, 'beside' | 'mounts'>,
): string | null {
  const target = insideRepository(written, at.mounts)
  const behind = /(?:dirname|BASH_SOURCE).*?[)}]["')}]*\/?(.*)/is.exec(target)?.[1]
  if (behind !== undefined) return enter(at.beside, behind, { ...at, beside: '' })
  const plain = target.replace(
    /^\$(?:\{\{[^}]*workspace[^}]*\}\}|\{?\w*(?:WORKSPACE|PWD|ROOT)\w*\}?|\([^)]*toplevel\))\/?/i,
    '',
  )
  if (/[$~`*]|^\/|^-$/.test(plain)) return null
  const base = plain === target ? from : ''
  const joined = path.posix.join(base, plain).replace(/\/$/, '')
  // Above the top lies what the commands of a script in a build folder call the top.
  return joined === '.' ? '' : joined.replace(/^(?:\.\.\/?)+/, '')
}
