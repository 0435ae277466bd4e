import path from 'node:path'

import { macrosIn, readCompilerWords } from '../build-systems/compiler-words.ts'
import { definitionName, type Unit } from '../build-systems/configuration.ts'
import { headerFolders } from '../measuring/unit-text.ts'
import type { Session } from '../running/session.ts'
import type { Contrast, Shown } from '../verdict/contrast.ts'
import type { ForcedFile, KitInput, KitSource } from './kit-plan.ts'
import { readLeft } from '../running/left-files.ts'

/** Sources, files and bytes that a kit takes along. */
const MOST_SOURCES = 5
const MOST_FILES = 2000
const MOST_BYTES = 32 * 1024 * 1024

/** Options that decide how a source is understood; the rest is the kit's own business. */
const KEPT =
  /^(?:-std=|--std=|-f(?!macro-prefix|file-prefix|debug-prefix|diagnostics)|-m|-pthread$|--?expt-|--?extended-lambda$)/

/**
 * Takes the component's sources that differ along with every file of the repository, or written by its configure, that
 * goes into them. Headers of the system and of the CUDA toolkit stay where they are.
 */
export async function gatherKit(
  session: Session,
  { laboratory, run, before, units }: Shown,
  { target, ...definitions }: Contrast,
  architecture: string,
): Promise<KitInput> {
  const files = new Map<string, Buffer>()
  const pairs = units.slice(0, MOST_SOURCES)
  for (const state of [before, run]) {
    const own = new Set<string>()
    for (const pair of pairs) {
      const unit = state === run ? pair.after : pair.before
      const text = await laboratory.readWith(state, unit)
      for (const file of text.files) own.add(file)
    }
    await laboratory.within(state, () => takeFiles(session, own, files))
  }
  const sources = pairs.flatMap(({ before: old, after: now }): readonly KitSource[] => {
    const file = placeIn(session, now.source)
    if (file === null || !files.has(file)) return []
    return [
      {
        path: file,
        language: languageOf(file),
        includes: includesOf(session, now),
        options: now.command.filter((word) => KEPT.test(word)),
        forced: forcedFiles(session, now, files),
        before: definitionsOf(old),
        after: definitionsOf(now),
      },
    ]
  })
  return { ...definitions, component: target, sources, files, architecture }
}

async function takeFiles(
  session: Session,
  wanted: ReadonlySet<string>,
  files: Map<string, Buffer>,
): Promise<void> {
  let bytes = 0
  for (const file of wanted) {
    const place = placeIn(session, file)
    if (place === null || files.size >= MOST_FILES) continue
    const content = await readLeft(file)
    if (content === null || (bytes += content.length) > MOST_BYTES) continue
    files.set(place, Buffer.from(withPlacesOfKit(session, place, content), 'latin1'))
  }
}

/** What a configure writes may include files by where they lie: in the kit they lie elsewhere. */
function withPlacesOfKit(session: Session, place: string, text: string): string {
  return text.replaceAll(
    /^(\s*#\s*include\s*")(\/[^"\n]*)"/gm,
    (written, head: string, file: string) => {
      const own = placeIn(session, file)
      return own === null ? written : `${head}${path.posix.relative(path.dirname(place), own)}"`
    },
  )
}

/** Where a file lies in the kit's folder `component`; null for what is neither the repository's nor written by its configure. */
function placeIn({ root, build }: Session, file: string): string | null {
  for (const [folder, name] of [
    [root, ''],
    [build, 'generated'],
  ] as const) {
    const relative = path.relative(folder, file)
    if (!relative.startsWith('..') && !path.isAbsolute(relative))
      return path.posix.join(name, relative)
  }
  return null
}

function languageOf(file: string): KitSource['language'] {
  if (file.endsWith('.cu')) return 'CUDA'
  return file.endsWith('.c') ? 'C' : 'CXX'
}

function includesOf(session: Session, unit: Unit): readonly string[] {
  const [, ...folders] = headerFolders(unit).map((folder) => placeIn(session, folder))
  return [...new Set(folders.filter((place) => place !== null))]
}

/** What the command line includes before the source: a file of the kit, or a header of the system. */
function forcedFiles(
  session: Session,
  unit: Unit,
  files: ReadonlyMap<string, Buffer>,
): readonly ForcedFile[] {
  const folders = [unit.directory, ...headerFolders(unit)]
  return readCompilerWords(unit.command).flatMap(({ word, of }): readonly ForcedFile[] => {
    if (of !== '-include' && of !== '-imacros') return []
    const own = folders
      .map((folder) => placeIn(session, path.resolve(folder, word)))
      .find((place) => place !== null && files.has(place))
    return [{ option: of, path: own ?? word, isOwn: own !== undefined }]
  })
}

/** The definitions that hold at the end of a command: what is taken back is none. */
function definitionsOf({ command }: Unit): readonly string[] {
  const known = new Map<string, string>()
  for (const { isDefined, text } of macrosIn(command))
    if (isDefined && !text.includes('\n')) known.set(definitionName(text), text)
    else known.delete(text)
  return [...known.values()]
}
