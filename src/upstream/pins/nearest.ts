import { groupBy } from '../../core/group-by.ts'
import { memoize, memoizeLast, rememberedOf } from '../../core/memoize.ts'
import type { Span } from '../../core/use.ts'
import { areInOtherBranches } from '../../languages/other-branch.ts'
import { formatOf } from '../../languages/registry.ts'
import type { Upstream } from '../states/state.ts'
import { aroundByFolder, folderOf, pinsOfProject } from './by-folder.ts'
import { projectsBuilt } from './project-built.ts'
import { referencesIn } from './references.ts'
import { foldersOf } from './folders.ts'
import {
  FAR,
  isTelling,
  levelsFrom,
  nearestRank,
  type Governing,
  type LinePin,
  type TreePin,
} from './level.ts'
import { holdingAt, usageOf, type Ordered } from './run-order.ts'
import { isDocument, runsAround, type Run } from './runs-around.ts'
import { codeSpanAround, commandAround, spansAround, type Place } from './spans.ts'

/**
 * The pins of an upstream that speak for a file's places, by offset: what the command names, then outwards in the file, then
 * outwards by folder, then all that lies below those folders. What is the same for many places is found once.
 *
 * @param pins those of one upstream
 * @param top the folder beyond which nothing speaks for the file: a recipe of a collection; empty for the repository
 */
export function governingPins(
  pins: readonly Upstream[],
  path: string,
  text: string,
  top = '',
): (offset: number) => Governing {
  if (pins.length === 0) return () => []
  const given = pins.filter(({ speaks }) => speaks.by === 'person')
  if (given.length > 0) return () => [{ farness: 0, pins: given }]
  const written = pins.filter((pin): pin is LinePin => pin.speaks.by === 'line')
  const trees = pins.filter((pin): pin is TreePin => pin.speaks.by === 'tree')
  const here = written.filter(({ speaks }) => speaks.path === path)
  const elsewhere = written.filter(({ speaks }) => speaks.path !== path)
  const lying = written.filter(({ speaks }) => speaks.lies)
  const modules = [...new Set(written.flatMap(({ speaks }) => speaks.module ?? []))]
  const levelsHere = aroundInFile(path, text)
  // Of the modules that a place may bring there are few sets.
  const underModules = memoize((brought: string) => {
    const isBrought = isOfModules(new Set(brought.split(' ')))
    const others = elsewhere.filter(isBrought)
    const apart = elsewhere.filter((pin) => !isBrought(pin))
    return {
      isBrought,
      referred: pinsByReference(others, path, text),
      around: [
        ...aroundByFolder(others, trees, path, top),
        ...aroundByFolder(apart, [], path, top),
      ],
      ofFolder: memoize((folder: string) => pinsOfProject(others, trees, folder, path, top)),
    }
  })
  return (offset) => {
    const place = { path, text, offset }
    const brought = modules.filter((module) => mayBring(module, place)).join(' ')
    const { isBrought, referred, around, ofFolder } = underModules(brought)
    const isOwn = (pin: LinePin): boolean => isBrought(pin) && !isElsewhere(pin.speaks, place)
    const lines = [...here.filter(isOwn), ...referred]
    const folders = [...trees, ...lying.filter(isOwn), ...referred]
    const names = namesFolder(place)
    const inFile = levelsHere(lines, place, names)
    const namedIn = (says: (folder: string) => boolean): readonly Upstream[] =>
      nearestRank(innermost(folders.filter(isNamedBy(says))))
    const outwards = [
      ...[...inFile.flatMap(({ others }) => others), namedIn(foldersNamed(text))].flatMap((level) =>
        levelsFrom(FAR.file, [level]),
      ),
      ...around,
    ]
    return [
      ...levelsFrom(FAR.command, [
        ...namedByCommand(lines, place),
        ...inFile.flatMap(({ named }) => named),
        namedIn(names),
        ofProjects(projectsBuilt(place), ofFolder, outwards),
      ]),
      ...outwards,
    ]
  }
}

/** The pins of what a place's commands build, as from a file in its folder; with those that a command has which names none. */
function ofProjects(
  projects: readonly (readonly string[])[],
  ofFolder: (folder: string) => readonly Upstream[],
  outwards: Governing,
): readonly Upstream[] {
  const found = projects.map((paths) => paths.map(ofFolder).find(({ length }) => length > 0))
  if (found.every((pins) => pins === undefined)) return []
  return [...new Set(found.flatMap((pins) => pins ?? outwards[0]?.pins ?? []))]
}

function isOfModules(brought: ReadonlySet<string>): (pin: LinePin) => boolean {
  return ({ speaks: { module } }) => module === undefined || brought.has(module)
}

/** Of pins that a path names those whose folder is most of it: `sub/vendor/engine` is not `vendor/engine`. */
function innermost(pins: readonly (LinePin | TreePin)[]): readonly (LinePin | TreePin)[] {
  const folders = pins.map(lyingAt)
  return pins.filter((_, at) => !folders.some((other) => other.endsWith(`/${folders[at]}`)))
}

function lyingAt({ path, speaks }: LinePin | TreePin): string {
  return (speaks.by === 'tree' ? path : speaks.lies) ?? ''
}

/** Whether somebody names the folder in which an upstream surely lies: a submodule, a copy. */
function isNamedBy(names: (folder: string) => boolean): (pin: LinePin | TreePin) => boolean {
  return (pin) => {
    const folder = lyingAt(pin)
    return folder !== '' && names(folder)
  }
}

/** Which folders a file names; it is asked about place by place. */
const foldersNamed = memoizeLast((text: string) =>
  memoize((folder: string) => new RegExp(wordOf(folder)).test(text)),
)

/**
 * Whether a flag surely reaches what a pin brings. Go gives a module only what stands in its own files, its own commands
 * and cgo's variables, and others build it where they name it: elsewhere any other pin of the upstream is nearer.
 */
function mayBring(module: string, place: Place): boolean {
  if (/(?:\.go|(?:^|\/)go\.(?:mod|work))$/.test(place.path)) return true
  const line = lineOf(place)
  if (/\bCGO_\w|(?:^|[\s;&|("'])go[ \t]+(?:build|install|run|test|generate)\b/.test(line))
    return true
  return line.includes(module.slice(module.lastIndexOf('/') + 1))
}

/** Whether a pin stands in another branch of a question that the place is in: `if(SYSTEM) … else() FetchContent(…)`. */
function isElsewhere({ path, at }: LinePin['speaks'], place: Place): boolean {
  if (path !== place.path) return false
  const { reader } = formatOf(path, place.text)
  return areInOtherBranches(reader, place.text, at, place.offset)
}

/** The pins of the files that the commands of a place's file install from, as if they stood in those commands. */
function pinsByReference(
  others: readonly LinePin[],
  path: string,
  text: string,
): readonly LinePin[] {
  if (others.length === 0) return []
  const byPath = groupBy(others, ({ speaks }) => speaks.path)
  const byFolder = groupBy(others, ({ speaks }) => folderOf(speaks.path))
  return referencesIn(path, text).flatMap(({ at, paths, isFile }) => {
    for (const named of paths) {
      const isFolder = !isFile && named !== ''
      const meant = byPath.get(named) ?? (isFolder ? byFolder.get(named) : undefined)
      if (meant !== undefined)
        return meant.map((pin) => ({ ...pin, speaks: { ...pin.speaks, path, at } }))
    }
    return []
  })
}

/** A version in the command itself or in the file that it installs from. */
function namedByCommand(
  lines: readonly LinePin[],
  { path, text, offset }: Place,
): readonly (readonly Upstream[])[] {
  const [command, line] = commandAround(text, offset)
  const { reader } = formatOf(path, text)
  const spans = isDocument(reader) ? codeSpanAround(text, line, offset) : []
  return [...spans, command, line].map(({ start, end }) =>
    nearestRank(
      lines.filter(({ speaks }) => speaks.path === path && isIn({ start, end }, speaks.at)),
    ),
  )
}

function isIn({ start, end }: Span, at: number): boolean {
  return at >= start && at < end
}

function lineOf({ text, offset }: Place): string {
  const [, { start, end }] = commandAround(text, offset)
  return text.slice(start, end)
}

/** A folder as a whole word of a path: `-S vendor/engine`, `cd engine`. */
function wordOf(dir: string): string {
  const path = dir.replace(/[^\w/]/g, '\\$&').replaceAll('/', '[\\\\/]')
  return String.raw`(?:^|[\s"'=\\/])${path}(?=[\s"'\\/;)&]|$)`
}

/** Levels of a part of one file: those whose folder the command names, and all. */
interface InFile {
  readonly named: readonly (readonly Upstream[])[]
  readonly others: readonly (readonly Upstream[])[]
}

/**
 * The pins of a place's own file: those of the run that it belongs to by the order in which they come, then those of what
 * stands around it as they are at the end.
 */
function aroundInFile(
  path: string,
  text: string,
): (
  here: readonly LinePin[],
  place: Place,
  names: (folder: string) => boolean,
) => readonly InFile[] {
  const innermostRun = memoize((at: number) => ({
    run: runsAround(path, text, at).find(({ isOrdered }) => isOrdered),
  }))
  /** Whether a run is the innermost one of a place in which commands have an order. */
  const isRightIn = (run: Run, { speaks }: LinePin): boolean => {
    const { run: own } = innermostRun(speaks.ran)
    return !run.isOrdered || own === undefined || own.start <= run.start
  }
  return (here, place, names) => {
    const isPut = ({ speaks }: LinePin): boolean => speaks.dir !== undefined && names(speaks.dir)
    const put = here.filter(isPut)
    if (here.length < 2) return [{ named: [put], others: [here] }]
    const { offset } = place
    const spans = [...spansAround(path, text, offset), { start: 0, end: text.length }]
    const inRun = runsAround(path, text, offset).map((run) => {
      const all = here.filter(({ speaks }) => isIn(run, speaks.ran))
      // What a function fetches is fetched when that is called, which may be never.
      const direct = all.filter((pin) => isRightIn(run, pin))
      const inside = direct.some(isTelling) ? direct : all
      const isNotHere = put.length > 0 && !inside.some(isPut)
      // What lies in a folder that the command does not name is not what it builds.
      const meant = isNotHere ? inside.filter(isOfUnknownFolder) : inside
      const within = [...spans.filter((span) => isWithin(span, run)), run]
      const holding = run.isOrdered ? holdingAt(place, usageOf(place, run.end)) : undefined
      const levels = (pins: readonly LinePin[]): readonly (readonly Upstream[])[] => {
        const held = holding === undefined ? pins : holding(pins, orderOf)
        return [held, pins].flatMap((some) => levelsIn(some, within))
      }
      return { named: levels(inside.filter(isPut)), others: levels(meant) }
    })
    const atEnd = here.filter(({ speaks }) => speaks.isLeft !== true)
    return [
      ...inRun,
      { named: levelsIn(atEnd.filter(isPut), spans), others: levelsIn(atEnd, spans) },
    ]
  }
}

function levelsIn(
  pins: readonly LinePin[],
  spans: readonly Span[],
): readonly (readonly Upstream[])[] {
  return spans.map((span) => nearestRank(pins.filter(({ speaks }) => isIn(span, speaks.at))))
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function isOfUnknownFolder({ speaks }: LinePin): boolean {
  return speaks.dir === undefined && speaks.rank < 2
}

const orderOf = rememberedOf(({ speaks: { ran, copy, dir, rank }, listed }: LinePin): Ordered => ({
  ran,
  copy,
  dir,
  isPackage: rank >= 2,
  isListed: listed !== undefined,
}))

/** Whether the command of a place names a folder, or runs in it; that of a variable's setting is where it is used. */
function namesFolder(place: Place): (dir: string) => boolean {
  let written: string | undefined
  let folder: string | undefined
  return memoize((dir) => {
    written ??= [place.offset, ...usageOf(place, place.text.length).uses]
      .map((offset) => lineOf({ ...place, offset }))
      .join(' ')
    if (new RegExp(wordOf(dir)).test(written)) return true
    folder ??= foldersOf(place.path, place.text)(place.offset) ?? ''
    return new RegExp(wordOf(dir)).test(folder)
  })
}
