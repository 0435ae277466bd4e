import path from 'node:path'

import { append } from '../../core/append.ts'
import { Names } from '../../core/names.ts'
import { readUses } from '../../languages/read-file.ts'
import { formatOf } from '../../languages/registry.ts'
import type { FileSource } from '../../repository/source.ts'
import { markedAt } from '../../scan/ignore-marks.ts'
import { leaveAlone, leaveUnread } from '../../scan/reasons-to-leave-a-file.ts'
import type { ProofInput } from '../input.ts'
import { readDefined } from './scikit-build-defines.ts'
import { OF_CMAKE, readPassed, type PassedCommand } from './passed-arguments.ts'
import { readPresets } from './presets.ts'

/** How much of a file its format may depend on, in bytes. */
const HEAD = 4096

/** The files in which each build system's projects begin. */
const BEGINNINGS: ReadonlyMap<string, PassedCommand['system']> = new Map([
  ['CMakeLists.txt', 'cmake'],
  ['meson.build', 'meson'],
])

/** The files in which a project of Meson declares its options. */
const MESON_OPTIONS = new Set(['meson_options.txt', 'meson.options'])

interface Collected {
  readonly commands: readonly PassedCommand[]
  /** For each build system the names that a file of it reads or declares, in the repository or a submodule. */
  readonly read: Readonly<Record<PassedCommand['system'], ReadonlySet<string>>>
  /** Whether a project lies where it was said to. */
  readonly hasTop: boolean
}

interface Collection extends Required<Pick<ProofInput, 'submodules' | 'exempt' | 'isSelected'>> {
  readonly source: FileSource
  /** Files that are taken with other contents than they have in the source. */
  readonly patched: ReadonlyMap<string, Buffer>
  /** The folder of the project that is meant where none is named. */
  readonly sourceDir: string
}

/** Every command and preset of a repository that passes something to CMake or Meson, and every name that their files read. */
export async function collectPassed(given: Collection): Promise<Collected> {
  const { source, submodules, patched, exempt, isSelected } = given
  const projects = new Set<string>()
  const read = { cmake: new Set<string>(), meson: new Set<string>() }
  for (const { path: place, source: files } of [{ path: '.', source }, ...submodules])
    for await (const { entry, bytes } of files.read(await readable(files))) {
      const file = path.posix.join(place, entry.path)
      const name = path.posix.basename(file)
      const begun = BEGINNINGS.get(name)
      if (begun !== undefined) projects.add(`${begun} ${path.posix.dirname(file)}`)
      const text = (patched.get(file) ?? bytes).toString('latin1')
      if (MESON_OPTIONS.has(name)) for (const one of optionsDeclared(text)) read.meson.add(one)
      if (formatOf(file).reader === 'cmake') for (const one of namesRead(text)) read.cmake.add(one)
    }
  const folders = {
    top: path.posix.normalize(given.sourceDir).replace(/\/$/, ''),
    hasProject: (folder: string, system: PassedCommand['system']) =>
      projects.has(`${system} ${path.posix.normalize(folder)}`),
    ownName: path.basename(source.root),
  }
  const commands: PassedCommand[] = []
  const entries = (await readable(source)).filter((entry) => isSelected(entry.path))
  for await (const { entry, bytes } of source.read(entries)) {
    const text = (patched.get(entry.path) ?? bytes).toString('latin1')
    const format = formatOf(entry.path, text.slice(0, HEAD), text)
    if (format.scope === 'sources' || leaveAlone(entry.path, text) !== null) continue
    // What a build file passes on goes to another project.
    if (format.reader === 'cmake' || format.reader === 'meson') continue
    const isLeft = (offset: number): boolean => markedAt({ text }, offset) !== null
    const isOther = (name: string, at: number): boolean => OF_CMAKE.test(name) || isLeft(at)
    const found =
      format.id === 'cmake-presets'
        ? [...readPresets(entry.path, text, isOther)]
        : [...readPassed(entry.path, text, format.reader, folders, isLeft)]
    if (path.posix.basename(entry.path) === 'pyproject.toml') {
      const folder = path.posix.dirname(entry.path)
      const project = folders.hasProject(folder, 'cmake') ? folder : null
      append(found, readDefined(entry.path, text, project, isOther))
    }
    for (const command of found) {
      const told = command.arguments.filter(({ name }) => !exempt.has(name))
      if (told.length > 0) commands.push({ ...command, arguments: told })
    }
  }
  return {
    commands,
    read,
    hasTop: [...BEGINNINGS.values()].some((one) => folders.hasProject(folders.top, one)),
  }
}

async function readable(source: FileSource): ReturnType<FileSource['list']> {
  return (await source.list()).filter((entry) => leaveUnread(entry) === null)
}

/**
 * The names that a CMake file reads or offers as an option, whether its lines ever run or not. What it merely sets, and what
 * it passes to another project, is not read.
 */
function namesRead(text: string): readonly string[] {
  const words = new Set(text.match(/[A-Za-z_]\w{2,}/g) ?? [])
  return readUses('cmake', text, new Names([...words]))
    .filter(({ role, region, end }) => {
      if (region === 'comment' || role === 'definition') return false
      return role !== 'option' || /^\s[^()]*\bCACHE\b/.test(text.slice(end, end + 300))
    })
    .map(({ name }) => name)
}

/** The options that a project of Meson declares. */
function optionsDeclared(text: string): readonly string[] {
  return [...text.matchAll(/^\s*option\s*\(\s*'([^']+)'/gm)].map((hit) => hit[1]!)
}
