import { isOfWhole } from './folders.ts'
import type { Upstream } from '../states/state.ts'
import {
  FAR,
  levelsFrom,
  nearestRank,
  type Governing,
  type LinePin,
  type TreePin,
} from './level.ts'

/** Copies that nobody maintains, and those that only show how something is used, speak for themselves. */
const APART =
  /(?:^|\/)(?:archived?|attic|old|legacy|deprecated|obsolete|backup|examples?|samples?|demos?|bench(?:marks?)?)(?:\/|$)/i
const OLD_FILE = /(?:[._-](?:old|orig|bak|backup|legacy|deprecated)|~)(?:\.\w+)?$/i
const DOCUMENT = /\.(?:md|mdx|markdown|rst|adoc|html?|txt|ipynb|org|tex)$/i
/** Documents by their ending that are none. */
const LISTS = /(?:requirements|constraints)[^/]*\.txt$|(?:^|\/)(?:CMakeLists|conanfile)\.txt$/i

/** The pins of other files, outwards by folder, then all that lies below those folders. */
export function aroundByFolder(
  lines: readonly LinePin[],
  trees: readonly TreePin[],
  path: string,
  top: string,
): Governing {
  const folders = foldersAround(path, top)
  const others = lines.filter(
    ({ speaks }) => speaks.path !== path && speaks.isLeft !== true && maySpeak(speaks.path, path),
  )
  const pins = [...trees, ...others]
  const right = folders.map((folder) =>
    nearestRank(pins.filter((pin) => projectOf(pin) === folder)),
  )
  const below = folders.map((folder) =>
    nearestRank(pins.filter((pin) => isBelow(folder, projectOf(pin)))),
  )
  return [...levelsFrom(FAR.around, right), ...levelsFrom(FAR.below, below)]
}

/**
 * The pins of a project: those right in its folder, or outwards from it. What lies below it, it may not even add.
 *
 * @param path the file that names it: its own folders are asked otherwise
 */
export function pinsOfProject(
  lines: readonly LinePin[],
  trees: readonly TreePin[],
  project: string,
  path: string,
  top: string,
): readonly Upstream[] {
  for (
    let folder = project;
    folder !== '' && folder !== folderOf(path);
    folder = folderOf(folder)
  ) {
    if (!`${folder}/`.startsWith(top)) break
    const [level] = aroundByFolder(lines, trees, `${folder}/_`, folder)
    if (level !== undefined && level.farness < FAR.below) return level.pins
  }
  return []
}

/** The folder of the project that a pin is about. */
function projectOf({ speaks }: LinePin | TreePin): string {
  return speaks.by === 'tree' ? speaks.folder : folderOf(speaks.path)
}

/** The folder of a path and those around it, up to the top. */
function foldersAround(path: string, top: string): readonly string[] {
  const folders: string[] = []
  let folder = isOfWhole(path) ? '' : folderOf(path)
  while (isBelow(top, folder)) {
    folders.push(folder)
    if (folder === '') break
    folder = folderOf(folder)
  }
  return folders
}

/** The folder that a path lies in; empty for the top. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at < 0 ? '' : path.slice(0, at)
}

function isBelow(outer: string, inner: string): boolean {
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`)
}

/** Whether the pins of a file speak for other files: those of documents, of old copies and of examples do not. */
function maySpeak(pinning: string, path: string): boolean {
  if (OLD_FILE.test(pinning)) return false
  if (DOCUMENT.test(pinning) && !LISTS.test(pinning)) return false
  const apart = APART.exec(`${folderOf(pinning)}/`)
  if (apart === null) return true
  return isBelow(pinning.slice(0, apart.index + apart[0].length).replace(/\/$/, ''), path)
}
