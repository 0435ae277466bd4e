import { groupBy } from '../../core/group-by.ts'
import { memoize } from '../../core/memoize.ts'
import type { Namespace } from '../../core/use.ts'
import type {
  NameFinder,
  NameRead,
  Shim,
  ShimHelper,
  UpstreamDoor,
} from '../../languages/upstream-door.ts'
import { doorOf } from './door-of.ts'
import { familyOf } from './family.ts'

/** What one build file offers to those who build. */
interface BuildFile {
  readonly door: UpstreamDoor
  readonly text: string
  readonly reads: readonly NameRead[]
  readonly helpers: readonly ShimHelper[]
  /** Variables that it sets for itself. */
  readonly assigned: ReadonlySet<string>
  /** Macros that it defines. */
  readonly defines: ReadonlySet<string>
}

/** A shim and the file that it stands in. */
export interface PlacedShim extends Shim {
  readonly path: string
  readonly text: string
}

const ALL: NameFinder = { has: () => true, test: () => true, find: () => [] }

/** Reads a CMake file or Makefile; undefined for anything else. */
export function readBuildFile(path: string, text: string): BuildFile | undefined {
  const door = doorOf(path)
  const set = door?.sets?.(text)
  if (door === undefined || set === undefined) return undefined
  return {
    door,
    text,
    reads: door.read(text, ALL, new Map()).reads,
    helpers: door.helpers?.(text) ?? [],
    assigned: set.variables,
    defines: new Set([...gluedDefines(text), ...set.macros]),
  }
}

function gluedDefines(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w-])-D([A-Za-z_]\w*)/g)].map((hit) => hit[1]!)
}

/** All build files of a state of the upstream. */
export class BuildTree {
  readonly #files = new Map<string, BuildFile>()
  readonly #known = new Map<
    BuildFile,
    { readonly helpers: string; readonly shims: readonly PlacedShim[] }
  >()

  set(path: string, file: BuildFile | undefined): void {
    const gone = this.#files.get(path)
    if (gone !== undefined) this.#known.delete(gone)
    if (file === undefined) this.#files.delete(path)
    else this.#files.set(path, file)
  }

  /** The aliases that speak of age, and the lines that hand a value on (`copies`), with the file that holds each. */
  shims(): readonly PlacedShim[] {
    const helpers = new Map<string, ShimHelper>()
    for (const file of this.#files.values())
      for (const helper of file.helpers) helpers.set(helper.name, helper)
    const state = JSON.stringify([...helpers.values()])
    return [...this.#files].flatMap(([path, file]) => {
      const known = this.#known.get(file)
      if (known?.helpers === state) return known.shims
      const shims = file.door
        .read(file.text, ALL, helpers)
        .shims.filter(({ sure, copies }) => sure || copies === true)
        .map((shim) => ({ ...shim, path, text: file.text }))
      this.#known.set(file, { helpers: state, shims })
      return shims
    })
  }

  /** The variables that the build files set for themselves, by the language. */
  assigned(): ReadonlyMap<UpstreamDoor, ReadonlySet<string>> {
    const files = groupBy(this.#files.values(), ({ door }) => door)
    return new Map(
      [...files].map(([door, own]) => [door, new Set(own.flatMap((file) => [...file.assigned]))]),
    )
  }

  /** The CMake options that are declared somewhere. */
  declared(): ReadonlySet<string> {
    const files = [...this.#files.values()]
    const options = files.flatMap(({ reads }) =>
      reads.filter(({ namespace, declares }) => declares && namespace === 'cmake'),
    )
    return new Set(options.map(({ name }) => name))
  }

  /**
   * The names that a person who builds can use: options, variables that are asked for, macros, targets. Variables count
   * only when declared, or when they belong to a family of declared ones and nothing sets them.
   */
  names(): ReadonlyMap<Namespace, ReadonlySet<string>> {
    const shims = this.shims().filter(({ sure }) => sure)
    const assigned = this.assigned()
    // What is handed on as an old name is none any more, even if a line that was forgotten still asks for it.
    const served = new Set(
      shims.flatMap(({ old, news, effect }) =>
        effect === 'forwards' && news.length > 0 ? [old] : [],
      ),
    )
    const names = new Map<Namespace, Set<string>>()
    const namesIn = memoize(() => new Set<string>(), names)
    const free: NameRead[] = []
    for (const [path, file] of this.#files) {
      const covered = shims.filter((shim) => shim.path === path)
      for (const read of file.reads) {
        const { name, namespace, declares, offset } = read
        if (covered.some(({ start, end }) => offset >= start && offset < end)) continue
        if (namespace === 'target' && !/^[\w-]+$/.test(name)) continue
        if (declares || namespace === 'target') namesIn(namespace).add(name)
        else if (assigned.get(file.door)?.has(name) !== true && !served.has(name)) free.push(read)
      }
      for (const name of file.defines) namesIn('macro').add(name)
    }
    const families = familiesOf([...(names.get('cmake') ?? []), ...free.map(({ name }) => name)])
    for (const { namespace, name } of free)
      if (families.has(familyOf(name) ?? '')) namesIn(namespace).add(name)
    return names
  }
}

const FAMILY = 3

function familiesOf(names: readonly string[]): ReadonlySet<string> {
  const families = [...groupBy(new Set(names), (name) => familyOf(name) ?? '')]
  const large = families.filter(([, own]) => own.length >= FAMILY).map(([family]) => family)
  return new Set(large.filter((family) => !/^(?:|CMAKE_|BUILD_)$/.test(family)))
}
