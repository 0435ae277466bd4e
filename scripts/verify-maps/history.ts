import type { RenameMap } from '../../src/maps/rename.ts'
import type { Reference } from './references.ts'
import type { Evidence } from './verdict.ts'
import type { Held } from './releases.ts'

/** Runs git in one repository, with an input; throws where it can't answer. */
export type Git = (input: string, ...words: readonly string[]) => string

export interface History {
  /** What a reference shows; undefined where the repository has no such thing. */
  readonly evidence: (reference: Reference, scheme: RenameMap['versions']) => Evidence | undefined
}

/** The history of one repository; what was asked once is kept. */
export function history(git: Git): History {
  const kept = new Map<string, Evidence | undefined>()
  let pulls: ReadonlyMap<number, readonly string[]> | undefined
  const commitsOf = (reference: Reference): readonly string[] => {
    if (reference.kind === 'commit') return [reference.commit]
    if (reference.kind !== 'pull') return []
    pulls ??= pullRequests(orEmpty(() => git('', 'log', '--format=%H %s', 'HEAD')))
    return pulls.get(reference.pull) ?? []
  }
  const look: History['evidence'] = (reference, scheme) => {
    if (reference.kind === 'table') return tableAt(git, reference)
    const seen = commitsOf(reference).flatMap((commit) => changeOf(git, commit, scheme) ?? [])
    if (seen.length === 0) return undefined
    return {
      removed: seen.flatMap(({ removed }) => removed),
      added: seen.flatMap(({ added }) => added),
      tables: [],
      held: seen.flatMap(({ held }) => held),
    }
  }
  return {
    evidence: (reference, scheme) => {
      const key = JSON.stringify([reference, scheme])
      if (!kept.has(key)) kept.set(key, look(reference, scheme))
      return kept.get(key)
    },
  }
}

function tableAt(
  git: Git,
  { revision, path }: Extract<Reference, { kind: 'table' }>,
): Evidence | undefined {
  const text = orEmpty(() => git('', 'show', `${revision}:${path}`))
  if (text === '') return undefined
  const held = { holding: [revision], tags: [], counted: [] }
  return { removed: [], added: [], tables: [{ file: path, text }], held: [held] }
}

function changeOf(git: Git, commit: string, scheme: RenameMap['versions']): Evidence | undefined {
  // A merge is what it brought to its first parent.
  const change = [`${commit}^1`, commit]
  const lost = lostFiles(
    git,
    orEmpty(() => git('', 'diff', '--raw', '--no-abbrev', '--no-renames', ...change)),
  )
  const paths =
    lost.length === 0 ? [] : ['--', '.', ...lost.map((file) => `:(exclude,literal)${file}`)]
  const diff = orEmpty(() => git('', 'diff', '--unified=0', '--no-renames', ...change, ...paths))
  if (diff === '') return undefined
  const lines = diff.split('\n').filter((line) => !/^(?:--- |\+\+\+ )/.test(line))
  const marked = (mark: string): readonly string[] =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1))
  const held = heldBy(git, commit, scheme)
  return { removed: marked('-'), added: marked('+'), tables: [], held: [held] }
}

/** A mirror can lack its largest files, and git shows no change at all where one is of them. */
function lostFiles(git: Git, raw: string): readonly string[] {
  const files = raw.split('\n').flatMap((line) => {
    const [, before, after, path] = /^:\d+ \d+ (\w+) (\w+) \w+\t(.+)$/.exec(line) ?? []
    return path === undefined ? [] : [{ ids: [before!, after!], path }]
  })
  const asked = files.flatMap(({ ids }) => ids).filter((id) => !/^0+$/.test(id))
  if (asked.length === 0) return []
  const known = git(`${asked.join('\n')}\n`, 'cat-file', '--batch-check')
  const lost = new Set([...known.matchAll(/^(\w+) missing$/gm)].map(([, id]) => id!))
  return files.filter(({ ids }) => ids.some((id) => lost.has(id))).map(({ path }) => path)
}

/** Which releases hold a commit: tags, or its day or its place in the history where the map counts so. */
function heldBy(git: Git, commit: string, scheme: RenameMap['versions']): Held {
  if (scheme === 'commit') return { holding: [], tags: [], counted: [] }
  if (scheme === 'date') {
    const counted = words(orEmpty(() => git('', 'show', '-s', '--format=%cs %as', commit)))
    return { holding: [], tags: [], counted }
  }
  return {
    holding: words(orEmpty(() => git('', 'tag', '--contains', commit))),
    tags: words(orEmpty(() => git('', 'tag'))),
    // A build without a tag has its number all the same.
    counted: scheme === 'build-number' ? [`b${git('', 'rev-list', '--count', commit).trim()}`] : [],
  }
}

/** The commits by which pull requests came in: a subject ends in their number, or is that of a merge. */
function pullRequests(log: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const line of log.split('\n')) {
    const number = /\(#(\d+)\)$|^\w+ Merge pull request #(\d+) /.exec(line)
    if (number === null) continue
    const pull = Number(number[1] ?? number[2])
    found.set(pull, [...(found.get(pull) ?? []), line.slice(0, line.indexOf(' '))])
  }
  return found
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function orEmpty(ask: () => string): string {
  try {
    return ask()
  } catch {
    return ''
  }
}
