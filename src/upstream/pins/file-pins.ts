import { rememberedOf } from '../../core/memoize.ts'
import { readerOf } from '../../languages/registry.ts'
import { archivePins, callPins, wheelPins } from './addresses.ts'
import { bazelPins } from './bazel.ts'
import { cmakePins } from './cmake.ts'
import { dataReader } from './data-pins.ts'
import { DATA_ROWS } from './data-rows.ts'
import { DATA_FORMATS } from './data-tree.ts'
import { gitPins } from './git.ts'
import { withFilesRead } from './files-read.ts'
import type { RawPin, Row } from './pin.ts'
import { RECIPE_ROWS, recipePins } from './recipes.ts'
import { keyedPins, packagePins } from './text-pins.ts'
import { KEYED_ROWS, PACKAGE_ROWS } from './text-rows.ts'
import { withFolder } from './unpacked-folder.ts'
import { unnumberedPins } from './unnumbered-archives.ts'
import { isWritten, withWrittenList } from './written-lists.ts'

/** Scripts have no rows: every file is read for commands and addresses of archives. */
const SCRIPTS = [
  '*Dockerfile*',
  '*Containerfile*',
  '*.dockerfile',
  'CMakeLists.txt',
  '*.cmake',
  'Makefile*',
  'GNUmakefile',
  '*.mk',
  'Justfile',
  'PKGBUILD',
  '*.spec',
  '*.env',
  '*.sh',
  '*.bash',
  '*.ps1',
  '*.bat',
  'CMake*Presets.json',
  '*bake*.hcl',
  '*bake*.json',
  '*.cmd',
  '*build*.py',
  '*deps*.py',
  '*download*.py',
  '*fetch*.py',
  '*install*.py',
  '*setup*.py',
  '*vendor*.py',
  '.bazelversion',
  'Portfile',
  'build.rs',
  'build.zig.zon',
  'build_tarballs.jl',
  '*.ebuild',
  '*.scm',
  '*bazelrc*',
]
const ROWS = [...Object.values(DATA_ROWS).flat(), ...KEYED_ROWS, ...PACKAGE_ROWS, ...RECIPE_ROWS]
const CONAN = /(?:^|\/)conandata\.yml$/i
const VERSION_FILE = /(?:^|\/)\w*VERSION$/i

/** Finds the paths of files that are called so. */
const pathsOf = rememberedOf((files: readonly string[]): RegExp => {
  const names = files.map((file) => file.replaceAll('.', '\\.').replaceAll('*', '[^/]*'))
  return new RegExp(`(?:^|/)(?:${names.join('|')})$`, 'i')
})
const PLACES = pathsOf([...SCRIPTS, ...ROWS.flatMap(({ files }) => files)])

/** Whether a file of this name may pin something: there is a row for it, or it is a script. */
export function isPlace(path: string): boolean {
  return PLACES.test(path) || isVersionFile(path)
}

/** Whether a file of this name may list the versions that a recipe builds. */
export function listsVersions(path: string): boolean {
  return CONAN.test(path) || RECIPE_ROWS.some(({ files }) => pathsOf(files).test(path))
}

/** Whether a file of this name holds nothing but a version. */
export function isVersionFile(path: string): boolean {
  return VERSION_FILE.test(path)
}

/**
 * The pins of a file, as they are written; `code` is the file without its comments.
 *
 * @param hasFlags whether a command in it may name a version, whatever the file is
 */
export function rawPins(
  path: string,
  raw: string,
  code: string,
  hasFlags = false,
): readonly RawPin[] {
  const text = withFilesRead(code)
  const recipe = RECIPE_ROWS.find(({ files }) => pathsOf(files).test(path))
  const listed = recipe === undefined ? [] : recipePins(recipe, text)
  if (recipe !== undefined && listed.length > 0)
    return [...listed, ...pinsIn(path, raw, text.replace(recipe.shows, blank), hasFlags)]
  const pins = pinsIn(path, raw, text, hasFlags)
  return CONAN.test(path) ? pins.map((pin) => ({ ...pin, ...listedAbove(text, pin.at) })) : pins
}

/** The version under which Conan's list of sources has an address. */
function listedAbove(text: string, at: number): Pick<RawPin, 'listed'> {
  const keys = [...text.slice(0, at).matchAll(/^[ \t]+["']?([\w.+-]+)["']?:[ \t]*\r?$/gm)]
  const key = keys.findLast((hit) => /\d/.test(hit[1]!))
  return key === undefined ? {} : { listed: key[1]! }
}

function pinsIn(path: string, raw: string, text: string, hasFlags: boolean): readonly RawPin[] {
  const isRead = ({ files, inCommands }: Row): boolean =>
    pathsOf(files).test(path) || (hasFlags && inCommands === true)
  const readData = dataReader(raw)
  const archives = archivePins(text)
  const numbered = archives.map(({ at }) => at)
  const lines = /(?:^|\/)go\.mod$/.test(path) ? withoutReplaced(text) : text
  return [
    ...(readerOf(path) === 'cmake' ? cmakePins(text) : []),
    ...[...archives, ...unnumberedPins(text, numbered)].map((pin) => withFolder(text, pin)),
    ...bazelPins(path, text),
    ...gitPins(text),
    ...callPins(text),
    ...wheelPins(text),
    ...DATA_FORMATS.flatMap((format) =>
      DATA_ROWS[format].filter(isRead).flatMap((row) => readData(format, row)),
    ),
    ...KEYED_ROWS.filter(isRead).flatMap((row) => keyedPins(row, text)),
    ...PACKAGE_ROWS.filter(isRead).flatMap((row) => withWrittenList(text, packagePins(row, lines))),
  ]
}

/** A module that another one replaces is not what is built, whatever version of it is required. */
function withoutReplaced(text: string): string {
  const replaced = new Set(
    [...text.matchAll(/^[ \t]*(?:replace\s+)?(\S+)(?:[ \t]+v\S+)?[ \t]+=>/gm)].map(
      (hit) => hit[1]!,
    ),
  )
  return replaced.size === 0
    ? text
    : text.replace(
        /^[ \t]*(?:require\s+)?(\S+)[ \t]+v\S+(?![^\n]*=>)[^\n]*/gm,
        (line, name: string) => (replaced.has(name) ? blank(line) : line),
      )
}

/** What Azure's agent reads of what a step prints. */
const SETS_VARIABLE = '##vso[task.setvariable '

/** Blanks whole lines of comments and what a script shows people: a command that stands there never runs. */
export function withoutComments(path: string, text: string): string {
  const comment = /\.(?:bat|cmd)$/i.test(path)
    ? /^[ \t]*(?:@?rem\b|::)[^\n]*/gim
    : /(?:\.swift|go\.mod)$/.test(path)
      ? /^[ \t]*\/\/[^\n]*/gm
      : /^[ \t]*#[^\n]*/gm
  return text
    .replace(comment, blank)
    .replace(
      /(?:^|(?<=[;&|]))[ \t]*[@-]?(?:echo|printf|Write-Host)\b[^\n;&|]*(?=([^\n]*))/gim,
      (part, rest: string) =>
        isWritten(part + rest) || part.includes(SETS_VARIABLE) ? part : blank(part),
    )
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ')
}
