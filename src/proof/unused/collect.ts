import { existsSync } from 'node:fs'
import path from 'node:path'

import { append } from '../../core/append.ts'
import { Names } from '../../core/names.ts'
import { readUses } from '../../languages/read-file.ts'
import { formatOf } from '../../languages/registry.ts'
import { globMatcher } from '../../repository/globs.ts'
import type { FileSource } from '../../repository/source.ts'
import { remoteOf } from '../../upstream/find/project-name.ts'
import { markedAt } from '../../scan/ignore-marks.ts'
import { leaveAlone, leaveUnread } from '../../scan/reasons-to-leave-a-file.ts'
import type { ProofInput } from '../input.ts'
import { composedIn } from './composed-names.ts'
import { isPyproject, projectOfPython, readDefined } from './scikit-build-defines.ts'
import { OF_CMAKE, readPassed, type PassedCommand } from './passed-arguments.ts'
import { readPresets } from './presets.ts'

/** How much of a file its format may depend on, in bytes. */
const HEAD = 4096

/** The files in which each build system's projects begin. */
const BEGINNINGS: ReadonlyMap<string, PassedCommand['system']> = new Map([
  ['CMakeLists.txt', 'cmake'],
  ['meson.build', 'meson'],
])

/** Where a file begins a project, with its name. */
const PROJECT = /^[ \t]*project\s*\(\s*["']?([\w.+-]*)/im

/** The files in which a project of Meson declares its options. */
const MESON_OPTIONS = new Set(['meson_options.txt', 'meson.options'])

interface Collected {
  readonly commands: readonly PassedCommand[]
  /** For each build system the names that a file of it reads or declares, in the repository or a submodule. */
  readonly read: Readonly<Record<PassedCommand['system'], ReadonlySet<string>>>
  /** The names that the repository composes from a part and a variable, as patterns. */
  readonly composed: readonly RegExp[]
  /** Names that are passed and that the repository has exempted. */
  readonly exempted: ReadonlySet<string>
  /** Whether a project lies where it was said to. */
  readonly hasTop: boolean
  /** The folders in which a project begins. */
  readonly projects: readonly string[]
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
  const composed = new Map<string, RegExp>()
  const exempted = new Set<string>()
  const top = path.posix.normalize(given.sourceDir).replace(/\/$/, '')
  const remote = existsSync(source.root) ? await remoteOf(source.root) : undefined
  const ownNames = new Set(
    [source.root, remote ?? ''].map((place) => path.basename(place).toLowerCase()),
  )
  const read = { cmake: new Set<string>(), meson: new Set<string>() }
  for (const { path: place, source: files } of [{ path: '.', source }, ...submodules])
    for await (const { entry, bytes } of files.read(await readable(files))) {
      const file = path.posix.join(place, entry.path)
      const name = path.posix.basename(file)
      const text = (patched.get(file) ?? bytes).toString('latin1')
      const begun = BEGINNINGS.get(name)
      const folder = path.posix.dirname(file)
      const project = begun === undefined ? null : PROJECT.exec(text)
      // What belongs to the project above it is no project.
      if (begun !== undefined && (project !== null || folder === top))
        projects.add(`${begun} ${folder}`)
      if (folder === top && project !== null) ownNames.add(project[1]!.toLowerCase())
      if (MESON_OPTIONS.has(name)) for (const one of optionsDeclared(text)) read.meson.add(one)
      if (formatOf(file).reader !== 'cmake') continue
      for (const one of namesRead(text)) read.cmake.add(one)
      for (const one of composedIn(text)) composed.set(one.source, one)
    }
  const folders = {
    top,
    hasProject: (folder: string, system: PassedCommand['system']) =>
      projects.has(`${system} ${path.posix.normalize(folder)}`),
    ownNames,
  }
  const patterns = [...exempt].map((pattern) => globMatcher(pattern, { braces: false }))
  const isExempt = (name: string): boolean => patterns.some((matches) => matches(name))
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
        : readPassed(entry.path, text, format.reader, folders, isLeft).filter(
            ({ isForNone }) => isForNone !== true,
          )
    if (isPyproject(entry.path)) {
      const project = projectOfPython(entry.path, text, folders)
      append(found, readDefined(entry.path, text, project, isOther))
    }
    for (const command of found) {
      const left = command.arguments.filter(({ name }) => isExempt(name))
      for (const { name } of left) exempted.add(name)
      const told = command.arguments.filter((argument) => !left.includes(argument))
      if (told.length > 0) commands.push({ ...command, arguments: told })
    }
  }
  return {
    commands,
    read,
    composed: [...composed.values()],
    exempted,
    projects: [...projects].map((one) => one.slice(one.indexOf(' ') + 1)),
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
    .filter(({ role, region, start, end }) => {
      if (region === 'comment' || role === 'definition') return false
      // A part of a name is none.
      if (text[start - 1] === '}' || text[end] === '$') return false
      return role !== 'option' || /^\s[^()]*\bCACHE\b/.test(text.slice(end, end + 300))
    })
    .map(({ name }) => name)
}

/** The options that a project of Meson declares. */
function optionsDeclared(text: string): readonly string[] {
  return [...text.matchAll(/^\s*option\s*\(\s*'([^']+)'/gm)].map((hit) => hit[1]!)
}
