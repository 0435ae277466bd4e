import { hasMapForm } from '../../maps/map-form.ts'
import type { RenameMap } from '../../maps/rename.ts'
import { bundledUpTo, bundledVersion, isSamePackage } from '../../maps/bundles.ts'
import { isRegularFile } from '../../repository/entry.ts'
import { formatOf } from '../../languages/registry.ts'
import type { FileSource } from '../../repository/source.ts'
import { lineIndex } from '../reading/line-index.ts'
import { givenByCallers } from './callers.ts'
import { nameOf } from './files-read.ts'
import { isPlace, isVersionFile, listsVersions, rawPins, withoutComments } from './file-pins.ts'
import { givenBeside, namedBy, type PinningFile } from './given-beside.ts'
import type { Pin } from './pin.ts'
import { NamedFiles, type Reading } from './named-files.ts'
import { placeOf } from './git.ts'
import { markReplacedPins } from './run-order.ts'
import { endOfRange, justBefore } from './ranges.ts'
import { valuesHoldingAt } from './set-at.ts'
import {
  makeVariableResolver,
  UNKNOWABLE,
  type Assigned,
  type Placed,
  type Variables,
} from './variables.ts'
import { dropMovingVersion, isCommit, versionOf } from './versions.ts'
import { isProject } from '../find/project-name.ts'
import { parseModules } from '../find/submodules.ts'
import { NAMELESS, type Upstream } from '../states/state.ts'

const LARGEST = 1024 * 1024

/**
 * The versions of upstreams that build files and package manifests name, each with the place for which it speaks. Only
 * exact pins give a version; variables are followed, in other files too where their name holds a word of the upstream's.
 *
 * @param flagged files that hold a flag: a command in them may name a version too
 * @param installed files that such commands install from, whatever they are called
 */
export async function findPins(
  source: FileSource,
  maps: readonly RenameMap[],
  flagged: ReadonlySet<string> = new Set(),
  installed: ReadonlySet<string> = new Set(),
): Promise<readonly Upstream[]> {
  const owned = maps.filter(({ upstream }) => upstream !== undefined)
  const isNameless = owned.length < maps.length
  const mentions = mentionsOf(owned)
  const isList = (path: string): boolean => isNameless && isListBeside(path, flagged)
  const isAsked = (path: string): boolean =>
    owned.length > 0 && (isPlace(path) || flagged.has(path) || installed.has(path))
  const entries = (await source.list()).filter(
    (entry) =>
      isRegularFile(entry) &&
      (entry.size ?? 0) <= LARGEST &&
      (isAsked(entry.path) || isList(entry.path)),
  )
  const named = new NamedFiles(source)
  const texts: (Reading & { readonly raw: string })[] = []
  const everywhere = new Map<string, Assigned[]>()
  function add(name: string, values: readonly Assigned[]): void {
    const known = everywhere.get(name) ?? []
    everywhere.set(name, known)
    for (const { text } of values)
      if (text !== '' && !known.some((one) => one.text === text)) known.push({ text, at: null })
  }
  for await (const { entry, bytes } of source.read(entries)) {
    const { path } = entry
    const raw = bytes.toString('latin1')
    const file = nameOf(path)
    if (isVersionFile(path) && mentions.test(file)) add(file, [{ text: raw.trim(), at: null }])
    const isMap = hasMapForm(formatOf(path).reader, raw)
    if (!isMap && (mentions.test(file) || mentions.test(raw) || isList(path)))
      texts.push({ path, raw, text: withoutComments(path, raw) })
  }
  await named.load(texts)
  const modules = texts
    .filter(({ path }) => nameOf(path) === '.gitmodules')
    .flatMap(({ text }) => parseModules(text))
  const files = texts.map(({ path, raw, text }): PinningFile => {
    const own = new Map([...namedBy(path), ...named.variablesOf({ path, text })])
    for (const [name, values] of own) if (mentions.test(name)) add(name, values)
    const hasFlags = flagged.has(path) || installed.has(path)
    const pins = rawPins(path, raw, text, hasFlags).map((pin) => ({
      ...pin,
      of: pin.of || (modules.find(({ path: folder }) => placeOf(folder) === pin.dir)?.url ?? ''),
      version: pin.version && named.withContents(path, text, pin.version),
    }))
    return { path, text: raw, pins, own }
  })
  const given = await givenByCallers(source, entries, files, named, everywhere)
  return files.flatMap((file) => {
    const { lineOf } = lineIndex(file.path, file.text)
    const pins = markReplacedPins(
      file.path,
      file.text,
      pinsOf(file, everywhere, files, (name) => given(file, name)),
    )
    return pins.flatMap((pin) => [
      ...owned.flatMap((map) => upstreamsOf(pin, map, file.path, lineOf(pin.at))),
      ...(isNameless && pin.listed !== undefined
        ? [namelessOf(pin, file.path, lineOf(pin.at))]
        : []),
    ])
  })
}

/** Finds in a text what speaks of the upstream of one of the maps, or of a package with it. */
export function mentionsOf(maps: readonly RenameMap[]): RegExp {
  const stems = new Set(maps.filter(({ upstream }) => upstream !== undefined).flatMap(wordsOf))
  return stems.size === 0 ? /(?!)/ : new RegExp([...stems].join('|'), 'i')
}

/** The pins of a file with their variables replaced: one for each value, at the place where it is set. */
function pinsOf(
  { path, text, pins, own }: PinningFile,
  everywhere: Variables,
  files: readonly PinningFile[],
  givenTo: (name: string) => readonly Assigned[],
): readonly Pin[] {
  const isMake = formatOf(path, text).reader === 'make'
  return pins.flatMap((raw): readonly Pin[] => {
    let isListed = false
    let unknown = ''
    const look = (name: string, from: number): readonly Assigned[] => {
      const values = valuesOf(name, from)
      const isUnknown = values.some((value) => value.text === UNKNOWABLE)
      if (isUnknown || values.every(({ isUnset }) => isUnset === true)) unknown = name
      return values
    }
    const valuesOf = (name: string, from: number): readonly Assigned[] => {
      const here = own.get(name) ?? (name === 'version' ? own.get('Version') : undefined)
      const beside = here === undefined ? givenBeside(path, name, files) : []
      isListed ||= beside.length > 1
      if (beside.length > 0) return beside
      const given = givenTo(name)
      if (here === undefined)
        return given.length > 0 || name === 'version' ? given : (everywhere.get(name) ?? [])
      // `make X=$(X)` hands a value on, and gives none.
      const others = here.filter((one) => !new RegExp(`^\\$[({]?${name}[)}]?$`).test(one.text))
      const set = others.every(isSetHere)
        ? valuesHoldingAt({ path, text, offset: from }, name, others)
        : others
      // make looks a variable up where it is used, unless it was set with `:=`.
      const isLate = ({ at }: Assigned): boolean =>
        isMake && at !== null && !/^[^=\n]*:=/.test(text.slice(at))
      const placed = set.map((one) => {
        if (isLate(one)) return { ...one, from }
        // It says nothing of the place where it stands.
        return one.isOfRun === true ? { ...one, at: null, from: one.at ?? from } : one
      })
      return [...placed, ...given]
    }
    const resolve = makeVariableResolver(look)
    const of = resolve(raw.of, raw.at)
    const pin = { ...raw, of: of.length === 1 ? of[0]!.text : raw.of }
    if (raw.version === undefined) return [{ ...pin, version: undefined }]
    const versions = resolve(raw.version, raw.at)
    if (versions.length === 0) return [{ ...pin, version: undefined, unknown }]
    // What a caller or another file says is as near as what stands here.
    const isHere = versions.every(isSetHere)
    return versions.map((said) =>
      isListed && versions.length > 1
        ? { ...pin, version: dropMovingVersion(said.text), listed: said.text }
        : {
            ...pin,
            version: dropMovingVersion(said.text),
            at: isHere ? said.at! : raw.at,
            from: raw.at,
          },
    )
  })
}

function isSetHere(value: Assigned): value is Placed {
  return value.at !== null
}

/** The words by which an upstream and its packages are known: `llama` of `ggml-org/llama.cpp`. */
export function wordsOf({ upstream, packages, bundles = [] }: RenameMap): readonly string[] {
  const name = upstream!.slice(upstream!.lastIndexOf('/') + 1)
  const released = [...packages, ...bundles.map((one) => one.package)]
  return [name, ...released.map((one) => one.replace(/^.*[:/]/, ''))].map((one) => {
    const words = one.match(/[A-Za-z]{3,}/g) ?? []
    return words[0] ?? one.replace(/[^A-Za-z0-9]/g, '\\$&')
  })
}

function isOf({ of }: Pin, map: RenameMap): boolean {
  if (map.packages.some((name) => isSamePackage(name, of))) return true
  if (of.startsWith('/') && map.packages.some((name) => isCalled(name, of.slice(1)))) return true
  return of.includes('/') && isProject(addressOf(of), map.upstream!) !== undefined
}

/** Whether an archive is called as a package is: `SDL2-2.32.10.tar.gz` is what `vcpkg:sdl2` holds. */
function isCalled(name: string, archive: string): boolean {
  return name.replace(/^.*[:/]/, '').toLowerCase() === archive.toLowerCase()
}

/** A Go module lies at an address, perhaps below its top; other packages have none. */
function addressOf(of: string): string {
  if (!isPackage(of)) return of
  return of.startsWith('go:') ? of.slice(3).split('/').slice(0, 3).join('/') : ''
}

function isPackage(of: string): boolean {
  return /^[a-z]+:(?!\/\/)/.test(of)
}

/** What a pin says of a map's upstream; nothing where it is about something else. */
function upstreamsOf(pin: Pin, map: RenameMap, path: string, line: number): readonly Upstream[] {
  const { of, how, at, unknown, isNewest, dir, lies, copy, isLeft } = pin
  const held = pin.version && isPackage(of) ? bundledVersion(map, of, pin.version) : undefined
  const end = pin.range === undefined ? undefined : endIn(pin, map)
  if (held === undefined && end === undefined && !isOf(pin, map)) return []
  const pinned = held ?? pin.version
  // Go's versions of commits without a tag: v0.0.0-20240708140157-c118733a29ad
  const written = pinned?.replace(/^v\d.*-\d{14}-(?=[0-9a-f]{12}$)/, '')
  const isPacked = isPackage(of) && written === pinned
  const commit = written !== undefined && !isPacked && isCommit(written) ? written : null
  const version = commit === null && written !== undefined ? versionOf(map, written) : undefined
  const isFork = !of.startsWith('/') && isProject(addressOf(of), map.upstream!) === 'fork'
  const release = held === undefined ? '' : `, ${pin.version} of ${of.slice(of.indexOf(':') + 1)}`
  const what =
    written === undefined || commit !== null ? '' : `${release}, ${pin.listed ?? written}`
  const upstream: Upstream = {
    name: map.upstream!,
    path: `${path}:${line}`,
    revision: commit,
    found: `pinned by ${how}${isFork ? ` of ${of}` : ''}${what}`,
    source: null,
    version,
    unknown,
    listed: pin.listed && versionOf(map, pin.listed),
    isNewest,
    speaks: {
      by: 'line',
      path,
      at,
      rank: (isPackage(of) ? 2 : 0) + (pin.isLock === true ? 0 : 1),
      ran: pin.from ?? at,
      dir: dir || undefined,
      lies,
      copy,
      isLeft,
      module: of.startsWith('go:') ? addressOf(of) : undefined,
    },
  }
  if (end === undefined) return [upstream]
  const upTo = { ...upstream, version: end, found: `${upstream.found}, ${pin.range!.trim()}` }
  return [{ ...upstream, found: upTo.found, upTo }]
}

/** The newest version of the upstream that a range of a package's versions can give. */
function endIn(pin: Pin, map: RenameMap): string | undefined {
  const end = endOfRange(pin.range!)
  if (end === undefined) return undefined
  const { version, isIncluded } = end
  const held = bundledUpTo(map, pin.of, version, isIncluded)
  if (held !== undefined || !isOf(pin, map)) return held
  return isIncluded ? version : justBefore(map.versions, version)
}

/** What a recipe of several versions builds, for names of which nobody says whose they are. */
function namelessOf(pin: Pin, path: string, line: number): Upstream {
  const { version, listed, isNewest, at } = pin
  return {
    name: NAMELESS,
    path: `${path}:${line}`,
    revision: null,
    found: `pinned by ${pin.how}`,
    source: null,
    version,
    listed,
    isNewest,
    speaks: { by: 'line', path, at, ran: at, rank: 0 },
  }
}

/** Whether a file lists versions for a place that holds a flag: itself, or beside it. */
function isListBeside(path: string, flagged: ReadonlySet<string>): boolean {
  if (!listsVersions(path)) return false
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return flagged.has(path) || flagged.has(`${folder}conanfile.py`)
}
