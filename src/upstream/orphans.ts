import type { RenameMap } from '../maps/rename.ts'
import { isRegularFile } from '../repository/entry.ts'
import type { FileSource } from '../repository/source.ts'
import type { Namespace } from '../core/use.ts'
import type { Unread } from './find/why-unread.ts'
import { familyFinder, familyOf } from './reading/family.ts'
import { aliasesOf, readersOf, readUpstream, type Accepted } from './reading/read.ts'
import { likenessOf, replaceWords, findSubstitutions } from './learn/likeness.ts'
import type { Alias, Upstream } from './states/state.ts'

/** A definition or option that the repository sets. */
export interface SetFlag {
  readonly name: string
  readonly path: string
  readonly line: number
  readonly namespace: Namespace
}

/** A flag that the repository sets for an upstream and that nobody reads. */
export interface Orphan extends SetFlag {
  readonly upstream: Upstream
  /** Names that upstream does read, best first, and why each is proposed. */
  readonly nearest: readonly { readonly name: string; readonly because: string }[]
  /** Upstream code that names it and does nothing for it. */
  readonly alias?: Alias
}

/** What was found, and who was asked for it. */
export interface OrphanSearch {
  readonly orphans: readonly Orphan[]
  readonly asked: readonly Upstream[]
  /** Who is pinned and could not be asked. */
  readonly unread: readonly Unread[]
}

/** CMake and the tools around it read these themselves. */
const OF_THE_TOOLS =
  /^(?:CMAKE|CPACK|CTEST|FETCHCONTENT|MSVC|SKBUILD|ENV|PYTHON|PIP|GITHUB|RUNNER)_|^BUILD_(?:SHARED_LIBS|TESTING)$|^CUDA_(?:HOME|PATH|TOOLKIT_ROOT_DIR|VERSION)$/
/** A first word is an upstream's own when at least so many names with it are read there. */
const FAMILY = 3
const PROPOSED = 3
/** Names less alike than this are no help. */
const ALIKE = 0.75

/**
 * The flags among those set which no line of their upstream reads, nor one of the repository itself. A flag belongs to
 * an upstream when its first word is that of several flags which upstream reads, or of one in its rename map. Works
 * without any rename map.
 *
 * @param own the repository; what `isVendored` says of its paths is left out
 * @param asked upstreams whose files are here
 */
export async function findOrphans(
  flags: readonly SetFlag[],
  own: FileSource,
  isVendored: (path: string) => boolean,
  asked: readonly Upstream[],
  maps: readonly RenameMap[] = [],
): Promise<readonly Orphan[]> {
  const families = new Set(flags.flatMap(({ name }) => familyOf(name) ?? []))
  const finder = familyFinder(families)
  const wanted = { names: finder, partners: new Map() }
  const ownReaders = await readUpstream(without(own, isVendored), {
    ...wanted,
    withoutDeclarations: true,
  })
  const referred = await referencesIn(without(own, isVendored))
  const answers = new Map<Upstream, ReadonlyMap<string, Accepted>>()
  for (const upstream of asked) answers.set(upstream, await readUpstream(upstream.source!, wanted))
  return flags.flatMap((flag) => {
    const { name, namespace } = flag
    if (OF_THE_TOOLS.test(name) || !isFlagLike(name)) return []
    // An environment variable may reach any reader: make takes it for its own, and build scripts hand it on.
    const space = namespace === 'env' ? 'any' : namespace
    if (readersOf(ownReaders, name, space) > 0 || referred.has(name)) return []
    // What is like a flag has a first word.
    const family = familyOf(name)!
    const owners = asked.filter(
      (one) => isInMap(maps, one, family) || isFamily(answers.get(one)!, family),
    )
    const served = owners.some((owner) => isServed(answers.get(owner)!, name, space))
    if (served || owners[0] === undefined) return []
    const accepted = answers.get(owners[0])!
    const [alias] = aliasesOf(accepted, name, 'any')
    return [
      {
        ...flag,
        upstream: owners[0],
        nearest: nearest(accepted, name, space),
        ...(alias && { alias }),
      },
    ]
  })
}

function isInMap(maps: readonly RenameMap[], { name }: Upstream, family: string): boolean {
  const own = maps.filter(({ upstream }) => upstream === name)
  return own.some(({ renames }) => renames.some(({ from }) => familyOf(from) === family))
}

function isFamily(accepted: ReadonlyMap<string, Accepted>, family: string): boolean {
  const known = [...accepted].filter(
    ([name, { readers }]) => readers.size > 0 && name.startsWith(family),
  )
  return known.length >= FAMILY
}

/** `ENGINE_USE_GPU`, `Engine_ENABLE_GPU`; a key such as `build_wheels` is none. */
function isFlagLike(name: string): boolean {
  return /^[A-Z]\w*_[A-Z0-9][A-Z0-9_]*$/.test(name)
}

function isServed(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): boolean {
  if (readersOf(accepted, name, space) > 0) return true
  const aliases = aliasesOf(accepted, name, space)
  return aliases.some(({ effect }) => effect === 'forwards' || effect === 'rejects')
}

function nearest(
  accepted: ReadonlyMap<string, Accepted>,
  name: string,
  space: Namespace,
): Orphan['nearest'] {
  const isRead = (candidate: string): boolean => readersOf(accepted, candidate, space) > 0
  const told = changesIn(accepted).flatMap(({ from, to, change }) => {
    const candidate = replaceWords(name, change)
    if (candidate === undefined || !isRead(candidate)) return []
    return [{ name: candidate, because: `upstream's own alias turns ${from} into ${to}` }]
  })
  const alike = [...accepted.keys()]
    .filter((candidate) => candidate !== name && isRead(candidate))
    .map((candidate) => ({ name: candidate, score: likenessOf(name, candidate) }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .map((candidate) => ({ name: candidate.name, because: 'the name is alike' }))
  const seen = new Set<string>()
  return [...told, ...alike]
    .filter((one) => !seen.has(one.name) && seen.add(one.name))
    .slice(0, PROPOSED)
}

/** What upstream's own aliases did to names: the same words may have changed in names that have no alias. */
function changesIn(accepted: ReadonlyMap<string, Accepted>) {
  return [...accepted].flatMap(([from, { aliases }]) =>
    aliases.flatMap(({ to: news }) =>
      news.flatMap((to) => findSubstitutions(from, to).map((change) => ({ from, to, change }))),
    ),
  )
}

function without(source: FileSource, isVendored: (path: string) => boolean): FileSource {
  const list = async (): ReturnType<FileSource['list']> =>
    (await source.list()).filter(({ path }) => !isVendored(path))
  return { ...source, list }
}

/** Larger files are no scripts. */
const LARGEST = 1024 * 1024
/** Files in which a variable is spelled out where it is used. */
const SPELLING =
  /(?:^|\/)[^/]*(?:Docker|Container)file[^/]*$|(?:^|\/)(?:GNUm|[Mm])akefile[^/]*$|(?:^|\/)[Jj](?:ustfile|enkinsfile)$|\.(?:sh|bash|ps1|bat|cmd|ya?ml|mk|nix|toml|json|env)$/
const REFERENCE =
  /\$\{\{\s*(?:env|inputs|matrix|vars)\.(\w+)|\$(?:env:|\(|\{(?:env:)?)?([A-Za-z_]\w*)|%([A-Za-z_]\w*)%/g

/** The variables that scripts, recipes and workflows use by name: `$X`, `${X}`, `$(X)`, `%X%`, `${{ env.X }}`. */
async function referencesIn(source: FileSource): Promise<ReadonlySet<string>> {
  const entries = (await source.list()).filter(
    (entry) => isRegularFile(entry) && (entry.size ?? 0) <= LARGEST && SPELLING.test(entry.path),
  )
  const found = new Set<string>()
  for await (const { bytes } of source.read(entries))
    for (const hit of bytes.toString('latin1').matchAll(REFERENCE))
      found.add(hit[1] ?? hit[2] ?? hit[3]!)
  return found
}
