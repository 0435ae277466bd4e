import { count } from '../../core/count.ts'
import { writeComment, writeScalar } from '../../maps/yaml-text.ts'
import type {
  Rename,
  RenameKind,
  RenameMap,
  Target,
  ValueRule,
  VersionScheme,
} from '../../maps/rename.ts'
import type { Evidence } from '../states/state.ts'

/** What a proposed rename rests on. */
export interface Proof {
  readonly commit: string
  /** Different lines of the diff that differ only in the name. */
  readonly lines: number
  readonly example?: string
  /** Upstream's own words. */
  readonly shim?: Evidence
}

/** A rename that upstream's history shows. No targets: the flag was removed. */
export interface LearnedRename {
  readonly from: string
  readonly to: readonly Target[]
  readonly kind: RenameKind
  readonly value: ValueRule
  /** The first release with the new name; undefined where it is older or newer than every release that is known. */
  readonly since: string | undefined
  readonly proof: Proof
  /** `certain`: upstream says so, or several lines do; `likely`: one line, or a whole family of names that moved. */
  readonly confidence: 'certain' | 'likely'
}

/** A name that vanished and that nothing tells the successor of. */
export interface Undecided extends Pick<LearnedRename, 'kind' | 'since'> {
  readonly name: string
  readonly commit: string
  /** Names that may be it, best first. */
  readonly perhaps: readonly string[]
}

interface FoundAlias extends Evidence {
  readonly from: string
  readonly to: readonly string[]
  readonly commit: string
}

/** An alias of upstream's that does nothing. */
export type DeadAlias = FoundAlias & Pick<LearnedRename, 'since'>

/** An alias for a name that nothing else ever read. */
export type UnreadAlias = FoundAlias & Pick<LearnedRename, 'kind'>

export interface LearnedMap {
  readonly versions: VersionScheme
  /** The commits that were compared, oldest and newest. */
  readonly from: string
  readonly to: string
  readonly commits: number
  readonly renames: readonly LearnedRename[]
  readonly undecided: readonly Undecided[]
  readonly deadAliases: readonly DeadAlias[]
  readonly unreadAliases: readonly UnreadAlias[]
}

/**
 * A learned map in the format of a rename map, each entry with its evidence as a comment, and at the end, also as
 * comments, what could not be decided.
 *
 * @param upstream `owner/name`, where it is known
 */
export function learnedYaml(map: LearnedMap, upstream = 'owner/name'): string {
  const lines = [
    `# Learned from ${count(map.commits, 'commit')}, ${map.from.slice(0, 12)}..${map.to.slice(0, 12)}. A proposal: read it before you use it.`,
    `upstream: ${writeScalar(upstream)}`,
    `versions: ${map.versions}`,
    map.renames.length === 0 ? 'renames: []' : 'renames:',
    ...map.renames.flatMap(entry),
    ...remarks(
      'Aliases that do nothing (they set a variable where nobody sees it)',
      map.deadAliases.map(
        ({ from, to, path, line, since, commit }) =>
          `${from} -> ${to.join(', ')} at ${writeComment(path)}:${line}, ${moment(since, commit)}`,
      ),
    ),
    ...remarks(
      'Aliases for names that nothing read before, so that nobody can have set them',
      map.unreadAliases.map(
        ({ from, to, kind, path, line, commit }) =>
          `${writeComment(from)} -> ${writeComment(to.join(', '))} (${kind}) at ${writeComment(path)}:${line}, commit ${commit.slice(0, 9)}`,
      ),
    ),
    ...remarks(
      'Vanished, and nothing tells what they became',
      map.undecided.map(({ name, kind, since, commit, perhaps }) => {
        const guess = perhaps.length === 0 ? '' : `, perhaps ${perhaps.join(' or ')}`
        return `${name} (${kind}), ${moment(since, commit)}${guess}`
      }),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function remarks(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `# ${title}:`, ...lines.map((line) => `#   ${line}`)]
}

function entry(rename: LearnedRename): readonly string[] {
  const { from, to, kind, value, since, proof, confidence } = rename
  const says =
    proof.shim === undefined
      ? ''
      : `; ${writeComment(proof.shim.path)}:${proof.shim.line}: ${writeComment(proof.shim.text)}`
  const shows = proof.lines === 0 ? '' : `; ${count(proof.lines, 'line')} of the diff`
  const example =
    proof.example === undefined || says !== '' ? '' : `, such as: ${writeComment(proof.example)}`
  const only = to[0]
  const isPlain = to.length === 1 && only!.value === undefined
  const target = isPlain
    ? writeScalar(only!.name)
    : to.length === 0
      ? 'null'
      : `{ ${to.map((one) => `${writeScalar(one.name)}: ${JSON.stringify(one.value ?? 'ON')}`).join(', ')} }`
  return [
    `  # ${confidence}: commit ${proof.commit.slice(0, 9)}${says}${shows}${example}`,
    `  - from: ${writeScalar(from)}`,
    `    to: ${target}`,
    `    kind: ${kind}`,
    ...(since === undefined
      ? []
      : [`    ${to.length === 0 ? 'removed' : 'since'}: ${writeScalar(since)}`]),
    ...(value.kind === 'inverted' ? ['    value: inverted'] : []),
    `    evidence: ${writeScalar(`commit ${proof.commit}`)}`,
  ]
}

function moment(since: string | undefined, commit: string): string {
  const short = commit.slice(0, 9)
  return since === undefined || since === short ? `commit ${short}` : `${since} (${short})`
}

/** A learned map as one that the pipeline takes; what was found by it is for a person to look at. */
export function asRenameMap(learned: LearnedMap, name: string, upstream?: string): RenameMap {
  return {
    name,
    origin: 'learned',
    ...(upstream !== undefined && { upstream }),
    detect: [],
    versions: learned.versions,
    packages: [],
    renames: learned.renames.map(({ from, to, kind, value, since, proof }): Rename => ({
      from,
      to,
      kind,
      value,
      map: name,
      evidence: `commit ${proof.commit}`,
      ...(since !== undefined && (to.length === 0 ? { removed: since } : { since })),
    })),
  }
}
