import { isReuse, type RepositoryFacts } from './facts.ts'
import { judgeFile, type ReadFile } from './judge-file.ts'
import type { JudgedSite } from '../core/use.ts'

export interface JudgedFile<File extends ReadFile> {
  readonly file: File
  readonly sites: readonly JudgedSite[]
}

/**
 * Judges all files of a repository. A freed name that something else became is an old name only as long as this run
 * moves that other one. It makes room everywhere, or it stays and so does the one that would take it: first all such
 * names are held to make room, then those that turn out not to are taken back until what is left holds together.
 *
 * @returns the sites of each file, and the facts as they were at the end
 */
export function judgeTogether<File extends ReadFile>(
  files: readonly File[],
  repository: RepositoryFacts,
): { readonly files: readonly JudgedFile<File>[]; readonly repository: RepositoryFacts } {
  const judged = files.map((file) => ({ file, sites: judgeFile(file, repository) }))
  const back = takenBack(judged, repository)
  if (back.size === 0) return { repository, files: judged }
  return judgeTogether(files, {
    ...repository,
    leaving: new Set([...repository.leaving].filter((name) => !back.has(name))),
    staying: new Set([
      ...repository.staying,
      ...[...back].filter(([, isThere]) => isThere).map(([name]) => name),
    ]),
  })
}

/** Reasons to keep a place that say nothing of what its name means. */
const ASIDE = new Set(['ignored', 'out-of-scope'])

/** What takes the old name away. */
const GOES: ReadonlySet<JudgedSite['action']> = new Set(['replace', 'remove'])

/** Names that were held to make room and do not, each with whether it stands anywhere. */
function takenBack(
  judged: readonly JudgedFile<ReadFile>[],
  { reused, leaving }: RepositoryFacts,
): ReadonlyMap<string, boolean> {
  const back = new Map<string, boolean>()
  if (leaving.size === 0) return back
  const sites = judged
    .filter(({ file }) => file.leave === null)
    .flatMap((one) => one.sites)
    .filter(({ reason }) => !ASIDE.has(reason.code))
  for (const state of reused.keys()) {
    const own = sites.filter(({ rename }) => rename === state)
    const moves = own.length > 0 && own.every(({ action }) => action !== 'keep')
    const takers = sites.filter(({ action, rename }) => action !== 'keep' && isReuse(rename, state))
    // Where the taker's old name stays beside the new one, a second run could not tell that it was here before.
    const isTaken = takers.length > 0 && takers.every(({ action }) => GOES.has(action))
    if (leaving.has(state.from) && !(isTaken && moves)) back.set(state.from, own.length > 0)
  }
  return back
}
