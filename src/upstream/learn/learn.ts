import { count } from '../../core/count.ts'
import { memoize } from '../../core/memoize.ts'
import { openBlobs } from '../../repository/blobs.ts'
import { openCommit } from '../../repository/commit.ts'
import { isRegularFile } from '../../repository/entry.ts'
import type { Namespace } from '../../core/use.ts'
import { BuildTree, readBuildFile, type PlacedShim } from '../reading/build-facts.ts'
import { historyBetween, releasesOf } from './history.ts'
import { doorOf, isBuildFile } from '../reading/door-of.ts'
import { lineIndex } from '../reading/line-index.ts'
import type { LearnedMap } from './learned-map.ts'
import { addSupport, linePairs, type Support } from './line-pairs.ts'
import { addSources, updateTree, type TextKind, type Texts } from './commit-texts.ts'
import type { Change, ChangedNames } from './successor.ts'
import { Ledger, type LocatedShim } from './ledger.ts'
import { readersOf, readUpstream } from '../reading/read.ts'
import { LEARNED_KIND } from '../states/kinds.ts'

/** The namespaces whose names are followed. */
const FOLLOWED = ['cmake', 'make', 'macro', 'target'] as const

/** What the build files of one commit say. */
interface State {
  readonly names: ReturnType<BuildTree['names']>
  readonly declared: ReadonlySet<string>
  readonly shims: ReadonlyMap<string, PlacedShim>
}

/**
 * Derives renames from an upstream's own history, commit by commit: from the aliases and deprecation texts that it adds,
 * and from lines of its diffs that differ only in a name which vanished and one which appeared. Upstream's words outrank
 * the diff. What nothing decides is listed.
 *
 * @param dir the upstream's repository, bare or not; only objects that are there are read
 * @param from the revision before the first change
 * @param progress gets a line now and then
 * @throws UserError when a revision is unknown
 */
export async function learnRenames(
  dir: string,
  from: string,
  to: string,
  progress: (line: string) => void = () => undefined,
): Promise<LearnedMap> {
  const history = await historyBetween(dir, from, to)
  const releases = await releasesOf(dir, history)
  const tree = await treeAt(dir, history.base)
  const blobs = openBlobs(dir)
  const ledger = new Ledger(releases.of)
  const options = new Set<string>()
  let state = stateOf(tree, options)
  for (const shim of state.shims.values())
    if (shim.sure) ledger.addShim(placed(shim), history.base, state.names)
  try {
    for (const [index, commit] of history.commits.entries()) {
      if (index % 200 === 0) progress(`Read ${index} of ${count(history.commits.length, 'commit')}`)
      const built = commit.files.filter(({ path }) => isBuildFile(path))
      if (built.length === 0) continue
      const texts = await updateTree(tree, built, blobs)
      const after = stateOf(tree, options)
      ledger.addState(state.names, state.declared)
      for (const [key, shim] of after.shims)
        if (shim.sure && !state.shims.has(key)) ledger.addShim(placed(shim), commit.id, after.names)
      const change = changed(state, after)
      if (change.size > 0) {
        await addSources(change.has('macro'), commit, texts, blobs)
        const checked = await withReaders(dir, commit.id, change)
        const copies = [...state.shims.values()].filter((shim) => shim.copies).map(placed)
        ledger.addCopies(commit.id, change, copies, after.names)
        ledger.addChange(commit.id, support(checked, texts))
      }
      state = after
    }
  } finally {
    await blobs.close()
  }
  progress(`Read ${count(history.commits.length, 'commit')}`)
  return {
    versions: releases.scheme,
    from: history.base,
    to: history.to,
    commits: history.commits.length,
    ...ledger.result(state.names),
  }
}

async function treeAt(dir: string, commit: string): Promise<BuildTree> {
  const tree = new BuildTree()
  const source = await openCommit(dir, commit)
  try {
    const entries = (await source.list()).filter(
      (entry) => isRegularFile(entry) && isBuildFile(entry.path),
    )
    for await (const { entry, bytes } of source.read(entries))
      tree.set(entry.path, readBuildFile(entry.path, bytes.toString('latin1')))
  } finally {
    await source.close()
  }
  return tree
}

/** The names that went and came. An option is gone when nothing declares it any more, even if a line still asks for it. */
function changed(before: State, after: State): ReadonlyMap<Namespace, ChangedNames> {
  const result = new Map<Namespace, ChangedNames>()
  for (const space of FOLLOWED) {
    const olds = before.names.get(space) ?? new Set()
    const news = after.names.get(space) ?? new Set()
    const undeclared =
      space === 'cmake' ? [...before.declared].filter((name) => !after.declared.has(name)) : []
    // A leading underscore marks a project's own variables.
    const vanished = new Set(
      [...olds]
        .filter((name) => !news.has(name))
        .concat(undeclared)
        .filter((name) => !name.startsWith('_')),
    )
    const appeared = new Set([...news].filter((name) => !olds.has(name)))
    const isPublic = (name: string): boolean => space !== 'cmake' || before.declared.has(name)
    const kind = LEARNED_KIND[space]!
    if (vanished.size + appeared.size > 0)
      result.set(space, { kind, vanished, appeared, isPublic, present: news })
  }
  return result
}

/** Only what the sources really test is a macro for others: the old one no more, the new one now. */
async function withReaders(
  dir: string,
  commit: string,
  change: ReadonlyMap<Namespace, ChangedNames>,
): Promise<ReadonlyMap<Namespace, ChangedNames>> {
  const macros = change.get('macro')
  if (macros === undefined || macros.vanished.size === 0) return change
  const read = async (
    revision: string,
    names: ReadonlySet<string>,
  ): Promise<(name: string) => boolean> => {
    const source = await openCommit(dir, revision)
    const wanted = new Map([...names].map((name) => [name, new Set<Namespace>(['macro'])]))
    try {
      const accepted = await readUpstream(source, { names: wanted, partners: new Map() })
      return (name) => readersOf(accepted, name, 'macro') > 0
    } finally {
      await source.close()
    }
  }
  const isReadNow = await read(commit, new Set([...macros.vanished, ...macros.appeared]))
  const wasRead = await read(`${commit}^1`, macros.vanished)
  const vanished = [...macros.vanished].filter((name) => wasRead(name) && !isReadNow(name))
  const appeared = [...macros.appeared].filter(isReadNow)
  return new Map(change).set('macro', {
    ...macros,
    vanished: new Set(vanished),
    appeared: new Set(appeared),
  })
}

/** Which lines speak for which pair. A name that is an option and a macro is seen in the lines of its own language. */
function support(
  change: ReadonlyMap<Namespace, ChangedNames>,
  texts: Texts,
): ReadonlyMap<Namespace, Change> {
  const vanished = new Set([...change.values()].flatMap((one) => [...one.vanished]))
  const appeared = new Set([...change.values()].flatMap((one) => [...one.appeared]))
  const present = new Set([...change.values()].flatMap((one) => [...one.present]))
  const pairs = (key: TextKind, news = appeared): Change['support'] =>
    linePairs(texts.before.get(key) ?? [], texts.after.get(key) ?? [], vanished, news)
  const [cmake, make, c] = [pairs('cmake'), pairs('make'), pairs('c')]
  const sources: Readonly<Partial<Record<Namespace, readonly Change['support'][]>>> = {
    cmake: [cmake],
    make: [make],
    macro: [c, cmake, make],
    target: [cmake, make],
  }
  const uses = pairs('use', present)
  return new Map(
    [...change].map(([space, one]) => [space, { ...one, uses, support: merged(sources[space]) }]),
  )
}

function merged(all: readonly Change['support'][] = []): Change['support'] {
  const result = new Map<string, Map<string, Support>>()
  const supportOf = memoize(() => new Map<string, Support>(), result)
  for (const one of all)
    for (const [old, news] of one)
      for (const [name, more] of news) addSupport(supportOf(old), name, more)
  return result
}

/**
 * @param options all that was declared up to here, and now with this state: what a build only sets for itself and nobody
 * ever declared is no option, whatever a message says of it
 */
function stateOf(tree: BuildTree, options: Set<string>): State {
  const declared = tree.declared()
  for (const name of declared) options.add(name)
  const assigned = tree.assigned()
  const isOwn = ({ namespace, old, path }: PlacedShim): boolean =>
    namespace === 'cmake' && !options.has(old) && assigned.get(doorOf(path)!)?.has(old) === true
  const shims = tree
    .shims()
    .filter((shim) => !isOwn(shim))
    .map(
      (shim) => [`${shim.namespace} ${shim.old} ${shim.news.join()} ${shim.effect}`, shim] as const,
    )
  return { names: tree.names(), declared, shims: new Map(shims) }
}

function placed(shim: PlacedShim): LocatedShim {
  return { ...shim, evidence: lineIndex(shim.path, shim.text).evidence(shim.start) }
}
