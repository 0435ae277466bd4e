import type { Namespace } from '../../core/use.ts'
import {
  cmakeCommands,
  cmakeTree,
  flatten,
  type CMakeCommand,
  type CMakeNode,
} from './cmake-commands.ts'
import { cmakeReadings } from './cmake-readings.ts'
import { cmakeShimHelpers, type ShimHelper } from './cmake-shim-functions.ts'
import { cmakeShims } from './cmake-shims.ts'
import { familyOf, type NameFinder } from './family.ts'
import type { Reading, Shim } from './finding.ts'
import { languageOf } from './languages.ts'
import { makeAssigned, makeFindings } from './make-findings.ts'

/** What one build file offers to those who build. */
interface BuildFile {
  readonly language: 'cmake' | 'make'
  readonly text: string
  readonly nodes: readonly CMakeNode[]
  readonly readings: readonly Reading[]
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
  const language = languageOf(path)
  if (language === 'make') {
    const { readings } = makeFindings(text, ALL)
    return {
      language,
      text,
      nodes: [],
      readings,
      assigned: makeAssigned(text),
      defines: gluedDefines(text),
    }
  }
  if (language !== 'cmake') return undefined
  const nodes = cmakeTree(cmakeCommands(text))
  const commands = [...flatten(nodes)]
  const assigned = commands.flatMap(assignedBy)
  const defines = [...gluedDefines(text), ...commands.flatMap(definedBy)]
  return {
    language,
    text,
    nodes,
    readings: cmakeReadings(nodes, ALL),
    assigned: new Set(assigned),
    defines: new Set(defines),
  }
}

function assignedBy({ name, args }: CMakeCommand): readonly string[] {
  const first = args[0]?.text
  if (first === undefined) return []
  const isCache = args.some(({ text, quoted }) => !quoted && text === 'CACHE')
  if (name === 'set' && !isCache) return [first]
  if (/^(?:find_|check_|get_|string|list|file|math|execute_process|foreach)/.test(name))
    return args.map(({ text }) => text)
  return []
}

function definedBy({ name, args }: CMakeCommand): readonly string[] {
  const isList = name === 'list' && args[0]?.text === 'APPEND'
  if (!isList && !/_(?:compile_)?definitions$/.test(name)) return []
  return args
    .slice(1)
    .map(({ text }) => /^(?:-D)?([A-Z][A-Z0-9_]*_[A-Z0-9_]+)(?:=.*)?$/.exec(text)?.[1] ?? '')
    .concat(isList ? [] : [/^(?:-D)?([A-Z]\w*)(?:=.*)?$/.exec(args[0]?.text ?? '')?.[1] ?? ''])
    .filter((one) => one !== '')
}

function gluedDefines(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(?<![\w-])-D([A-Za-z_]\w*)/g)].map((hit) => hit[1]!))
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
    for (const { nodes } of this.#files.values())
      for (const helper of cmakeShimHelpers(nodes)) helpers.set(helper.name, helper)
    const state = JSON.stringify([...helpers.values()])
    return [...this.#files].flatMap(([path, file]) => {
      const known = this.#known.get(file)
      if (known?.helpers === state) return known.shims
      const found =
        file.language === 'cmake'
          ? cmakeShims(file.nodes, helpers)
          : makeFindings(file.text, ALL).shims
      const shims = found
        .filter(({ sure, copies }) => sure || copies === true)
        .map((shim) => ({ ...shim, path, text: file.text }))
      this.#known.set(file, { helpers: state, shims })
      return shims
    })
  }

  /** The CMake options that are declared somewhere. */
  declared(): ReadonlySet<string> {
    const files = [...this.#files.values()]
    const options = files.flatMap(({ readings }) =>
      readings.filter(({ namespace, declares }) => declares && namespace === 'cmake'),
    )
    return new Set(options.map(({ name }) => name))
  }

  /**
   * The names that a person who builds can use: options, variables that are asked for, macros, targets. Variables count
   * only when declared, or when they belong to a family of declared ones and nothing sets them.
   */
  names(): ReadonlyMap<Namespace, ReadonlySet<string>> {
    const files = [...this.#files.values()]
    const shims = this.shims().filter(({ sure }) => sure)
    const assignedIn = (language: BuildFile['language']): ReadonlySet<string> =>
      new Set(
        files.filter((file) => file.language === language).flatMap((file) => [...file.assigned]),
      )
    const assigned = { cmake: assignedIn('cmake'), make: assignedIn('make') }
    const names = new Map<Namespace, Set<string>>()
    const add = (space: Namespace, name: string): void => {
      names.set(space, (names.get(space) ?? new Set()).add(name))
    }
    const free: Reading[] = []
    for (const [path, file] of this.#files) {
      const covered = shims.filter((shim) => shim.path === path)
      for (const reading of file.readings) {
        const { name, namespace, declares, offset } = reading
        if (covered.some(({ start, end }) => offset >= start && offset < end)) continue
        if (namespace === 'target' && !/^[\w-]+$/.test(name)) continue
        if (declares || namespace === 'target') add(namespace, name)
        else if (!assigned[file.language].has(name)) free.push(reading)
      }
      for (const name of file.defines) add('macro', name)
    }
    const families = familiesOf([...(names.get('cmake') ?? []), ...free.map(({ name }) => name)])
    for (const { namespace, name } of free)
      if (families.has(familyOf(name) ?? '')) add(namespace, name)
    return names
  }
}

const FAMILY = 3

function familiesOf(names: readonly string[]): ReadonlySet<string> {
  const sizes = new Map<string, number>()
  for (const name of new Set(names)) {
    const family = familyOf(name) ?? ''
    sizes.set(family, (sizes.get(family) ?? 0) + 1)
  }
  const large = [...sizes].filter(([, size]) => size >= FAMILY).map(([family]) => family)
  return new Set(large.filter((family) => !/^(?:|CMAKE_|BUILD_)$/.test(family)))
}
