import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Unit } from '../build-systems/configuration.ts'
import type { Session } from '../running/session.ts'
import type { Shown } from '../verdict/contrast.ts'
import type { KitInput, KitSource } from './kit-plan.ts'

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
 *
 * @returns null where no definition shows the difference: then a program can't be built for it
 */
export async function gatherKit(
  session: Session,
  { laboratory, run, before, units, contrast }: Shown,
  architecture: string,
): Promise<KitInput | null> {
  if (contrast === null) return null
  const files = new Map<string, Buffer>()
  const sources: KitSource[] = []
  const pairs = units.slice(0, MOST_SOURCES)
  for (const state of [before, run]) {
    const own = new Set<string>()
    for (const pair of pairs) {
      const unit = state === run ? pair.after : pair.before
      const text = await laboratory.readWith(state, unit, [])
      for (const file of text.files) own.add(file)
    }
    await laboratory.within(state, () => takeFiles(session, own, files))
  }
  for (const pair of pairs) {
    const file = placeIn(session, pair.after.source)
    if (file === null || !files.has(file)) continue
    sources.push({
      path: file,
      language: languageOf(file),
      includes: includesOf(session, pair.after),
      options: pair.after.command.filter((word) => KEPT.test(word)),
      before: definitionsOf(pair.before),
      after: definitionsOf(pair.after),
    })
  }
  const { target, ...rest } = contrast
  return { ...rest, component: target, sources, files, architecture }
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
    const content = await readFile(file).catch(() => null)
    if (content === null || (bytes += content.length) > MOST_BYTES) continue
    files.set(place, content)
  }
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

function includesOf(session: Session, { command, directory }: Unit): readonly string[] {
  const folders = command.flatMap((word, at): readonly string[] => {
    const joined = /^-(?:I|isystem=?)(.+)$/.exec(word)?.[1]
    const folder = joined ?? (/^-(?:I|isystem)$/.test(word) ? command[at + 1] : undefined)
    const place = folder === undefined ? null : placeIn(session, path.resolve(directory, folder))
    return place === null ? [] : [place === '' ? '.' : place]
  })
  return [...new Set(folders)]
}

function definitionsOf({ command }: Unit): readonly string[] {
  return command
    .flatMap((word, at) => {
      if (word === '-D') return command[at + 1] ?? []
      return word.startsWith('-D') ? word.slice(2) : []
    })
    .filter((text) => !text.includes('\n'))
}
