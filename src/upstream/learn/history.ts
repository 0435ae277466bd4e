import { addTo } from '../../core/group-by.ts'
import { git, gitOrNull } from '../../repository/git.ts'
import { resolveCommit } from '../../repository/revision.ts'
import { decodePath } from '../../repository/paths.ts'

/** A path of which a commit changed the contents; an object name is null where the path was not, or is no more. */
export interface ChangedFile {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

export interface HistoryCommit {
  readonly id: string
  readonly files: readonly ChangedFile[]
}

interface History {
  /** The state before the first commit. */
  readonly base: string
  /** Oldest first, each against its first parent. */
  readonly commits: readonly HistoryCommit[]
  readonly to: string
}

const NOTHING = /^0+$/

/**
 * What changed between two revisions, commit by commit along the first parents, from where the newer one's line left the
 * older one's. Where nothing connects them (a shallow clone), the two are compared as one step.
 *
 * @throws UserError when a revision is unknown
 */
export async function historyBetween(dir: string, from: string, to: string): Promise<History> {
  const older = await resolveCommit(dir, from)
  const newer = await resolveCommit(dir, to)
  const plain = ['--no-ext-diff', '--no-textconv']
  const shape = ['--raw', '-r', '-z', '--no-abbrev', '--no-renames', ...plain]
  const log = await gitOrNull(dir, [
    'log',
    '--first-parent',
    '-m',
    '--reverse',
    ...shape,
    '--format=%x01%H %P',
    `${older}..${newer}`,
  ])
  const commits = parseLog(log?.toString('latin1') ?? '')
  const base = commits[0]?.parents[0]
  if (base !== undefined) return { base, commits, to: newer }
  const diff = await git(dir, ['diff-tree', ...shape, older, newer])
  return {
    base: older,
    commits: [{ id: newer, files: parseRaw(diff.toString('latin1').split('\0')) }],
    to: newer,
  }
}

function parseLog(
  log: string,
): readonly (HistoryCommit & { readonly parents: readonly string[] })[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((entry) => {
      const [head = '', ...records] = entry.split('\0')
      const [id = '', ...parents] = head.trim().split(' ')
      return { id, parents, files: parseRaw(records) }
    })
}

/** Reads `:mode mode oid oid status`, then the path; anything that is no regular file counts as absent. */
function parseRaw(records: readonly string[]): readonly ChangedFile[] {
  const side = (mode: string, oid: string): string | null =>
    NOTHING.test(oid) || !mode.startsWith('100') ? null : oid
  return records.flatMap((record, index) => {
    const hit = /^\s*:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(record)
    if (hit === null) return []
    const path = decodePath(Buffer.from(records[index + 1] ?? '', 'latin1'))
    return [{ path, before: side(hit[1]!, hit[3]!), after: side(hit[2]!, hit[4]!) }]
  })
}

/** How upstream counts its versions, and which version first holds a commit. */
interface Releases {
  readonly scheme: 'semver' | 'build-number' | 'commit'
  /** The first release that has the commit (its abbreviated name, where the upstream has none); undefined where that is not known. */
  readonly of: (commit: string) => string | undefined
}

type Tag = readonly [commit: string, tag?: string]

/** Tags that number versions: `v1.2.3`, or what most of them are called with a name before it (`curl-8_4_0`, as `8.4.0`). */
function numbered(tags: readonly Tag[]): readonly Tag[] {
  const plain = tags.filter(([, tag]) => /^v?\d+\.\d+(?:\.\d+)?$/.test(tag ?? ''))
  const byName = new Map<string, Tag[]>()
  for (const [commit, tag] of tags) {
    const hit = /^([A-Za-z][\w.-]{0,60}?)[-_/]v?(\d+(?:[._]\d+){1,2})$/.exec(tag ?? '')
    if (hit !== null) addTo(byName, hit[1]!, [commit, hit[2]!.replaceAll('_', '.')])
  }
  const [most = []] = [...byName.values()].toSorted((a, b) => b.length - a.length)
  return most.length > plain.length ? most : plain
}

/** Reads the releases off the tags: the first tagged commit at or after each commit of the history. */
export async function releasesOf(dir: string, history: History): Promise<Releases> {
  const format =
    '%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname:strip=2)'
  const text = (await git(dir, ['for-each-ref', 'refs/tags', `--format=${format}`])).toString(
    'utf8',
  )
  const tags = text.split('\n').map((line) => line.split(' ') as [string, string?])
  const builds = tags.filter(([, tag]) => /^b\d+$/.test(tag ?? ''))
  const versions = numbered(tags)
  const chosen = builds.length > versions.length ? builds : versions
  const byCommit = new Map(chosen.map(([commit, tag]) => [commit, tag!]))
  const found = new Map<string, string>()
  let next: string | undefined
  for (const { id } of history.commits.toReversed()) {
    next = byCommit.get(id) ?? next
    if (next !== undefined) found.set(id, next)
  }
  const scheme = found.size === 0 ? 'commit' : builds === chosen ? 'build-number' : 'semver'
  return { scheme, of: (commit) => (scheme === 'commit' ? commit.slice(0, 9) : found.get(commit)) }
}
