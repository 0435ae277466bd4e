import { readerOf } from '../../languages/registry.ts'
import { archivePins, callPins, packagedPins, wheelPins } from './addresses.ts'
import { bazelPins } from './bazel.ts'
import { cmakePins } from './cmake.ts'
import { dataReader } from './data-pins.ts'
import { DATA_ROWS } from './data-rows.ts'
import { gitPins } from './git.ts'
import { withFilesRead } from './files-read.ts'
import type { RawPin } from './pin.ts'
import { RECIPE_ROWS, recipePins } from './recipes.ts'
import { keyedPins, packagePins } from './text-pins.ts'
import { TEXT_ROWS } from './text-rows.ts'
import { withFolder } from './unpacked-folder.ts'
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
const RECIPES = RECIPE_ROWS.map((row) => ({ row, paths: pathsOf(row.files) }))
const ROWS = [...DATA_ROWS, ...TEXT_ROWS].map((row) => ({ row, paths: pathsOf(row.files) }))
const PLACES = pathsOf([...SCRIPTS, ...[...ROWS, ...RECIPES].flatMap(({ row }) => row.files)])
const CONAN = pathsOf(['conandata.yml'])
const VERSION_FILE = /(?:^|\/)\w*VERSION$/i

/** Whether a file of this name may pin something: there is a row for it, or it is a script. */
export function isPlace(path: string): boolean {
  return PLACES.test(path) || isVersionFile(path)
}

/** Whether a file of this name may list the versions that a recipe builds. */
export function listsVersions(path: string): boolean {
  return CONAN.test(path) || RECIPES.some(({ paths }) => paths.test(path))
}

/** Whether a file of this name holds nothing but a version. */
export function isVersionFile(path: string): boolean {
  return VERSION_FILE.test(path)
}

function pathsOf(files: readonly string[]): RegExp {
  const names = files.map((file) => file.replaceAll('.', '\\.').replaceAll('*', '[^/]*'))
  return new RegExp(`(?:^|/)(?:${names.join('|')})$`, 'i')
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
  const recipe = RECIPES.find(({ paths }) => paths.test(path))?.row
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
  const readData = dataReader(raw)
  const lines = /(?:^|\/)go\.mod$/.test(path) ? withoutReplaced(text) : text
  return [
    ...(readerOf(path) === 'cmake' ? cmakePins(text) : []),
    ...archivePins(text).map((pin) => withFolder(text, pin)),
    ...bazelPins(path, text),
    ...gitPins(text),
    ...callPins(text),
    ...packagedPins(text),
    ...wheelPins(text),
    ...ROWS.filter(
      ({ row, paths }) => paths.test(path) || (hasFlags && row.inCommands === true),
    ).flatMap(({ row }) => {
      if (row.format === 'keyed') return keyedPins(row, text)
      return row.format === 'package'
        ? withWrittenList(text, packagePins(row, lines))
        : readData(row)
    }),
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
