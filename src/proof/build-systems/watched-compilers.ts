import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { quoteWord } from '../../core/quote-word.ts'
import type { ChildEnvironment } from '../running/environment.ts'
import { readLeft } from '../running/left-files.ts'
import type { Session } from '../running/session.ts'
import { COMPILER, unitsOf } from './compiler-calls.ts'
import { outputOf } from './compiler-words.ts'
import { dropPlaces, type Unit } from './configuration.ts'
import { OWN_FOLDER } from './instructions.ts'

/** An object or a library in the folder for what a build script makes. */
const COMPILED = /\/build\/[^/]+\/out\/.*\.(?:o|obj|a|lib|so(?:\.\d+)*|dylib|dll)$/
/** A name of an archive's member, in its head or in the table of long names. */
const MEMBER = /([\w.+-]+\.o(?:bj)?)\//g
/** Below the build folder, where a build may write. */
const CALLS = 'flagshift-calls'

/**
 * An environment in which each compiler on the path notes how a build script calls it, and is called then. What a compiler
 * calls itself is its own affair.
 */
export async function watchCompilers(
  { scratch, build }: Session,
  environment: ChildEnvironment,
): Promise<ChildEnvironment> {
  const place = path.join(scratch, 'watched')
  const bin = path.join(place, 'bin')
  const found = compilersOn(environment['PATH'] ?? '')
  if (!existsSync(place)) {
    await mkdir(bin, { recursive: true })
    for (const [name, real] of found) {
      await writeFile(path.join(bin, name), watcher(real, path.join(build, CALLS)))
      await chmod(path.join(bin, name), 0o755)
    }
    // Who looks for a toolkit's other folders beside its compiler finds them.
    const nvcc = found.get('nvcc')
    if (nvcc !== undefined) await linkAll(path.dirname(path.dirname(nvcc)), place)
  }
  const watched = new Map([...found].map(([name, real]) => [real, path.join(bin, name)]))
  return {
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, watched.get(value) ?? value]),
    ),
    PATH: `${bin}:${environment['PATH'] ?? ''}`,
  }
}

/** Links what a folder holds into another one, but for names that are taken there. */
async function linkAll(folder: string, place: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await symlink(path.join(folder, name), path.join(place, name)).catch(() => undefined)
}

/** The compilers on a search path, by the name under which each is called. */
function compilersOn(searchPath: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const folder of searchPath.split(':').filter((one) => existsSync(one)))
    for (const name of readdirSync(folder))
      if (COMPILER.test(name) && !found.has(name)) found.set(name, path.join(folder, name))
  return found
}

function watcher(real: string, calls: string): string {
  return `#!/bin/sh
if [ -n "$OUT_DIR" ] && [ -z "$FLAGSHIFT_CALLED" ]; then
  mkdir -p ${quoteWord(calls)}
  printf '%s\\0' "$CARGO_PKG_NAME" "$PWD" ${quoteWord(real)} "$@" > ${quoteWord(calls)}/$$.log
fi
FLAGSHIFT_CALLED=1 exec ${quoteWord(real)} "$@"
`
}

/** What build scripts had compiled, but for what only asks what a compiler can do: that lies there no more, or among CMake's own files. */
export async function readCalled(
  session: Session,
): Promise<{ readonly units: readonly Unit[]; readonly unseen: ReadonlyMap<string, string> }> {
  const { root, build } = session
  const units = new Map<string, Unit>()
  const made = new Set<string>()
  const folder = path.join(build, CALLS)
  for (const file of (await readdir(folder).catch((): string[] => [])).toSorted()) {
    const [crate = '', directory = '', ...command] = (
      (await readLeft(path.join(folder, file))) ?? ''
    ).split('\0')
    const isQuestion = OWN_FOLDER.test(`${directory}/`) || !existsSync(directory)
    if (isQuestion || command.some((word) => /^-E$|^-M{1,2}$/.test(word))) continue
    made.add(path.basename(outputOf(command)))
    for (const unit of unitsOf(command.slice(0, -1), directory, root, build)) {
      made.add(path.basename(unit.object))
      if (OWN_FOLDER.test(unit.source) || !existsSync(unit.source)) continue
      const [own, object] = [unit.path, unit.object].map((text) => dropPlaces(text, session))
      units.set(`${own}\0${object}`, {
        ...unit,
        target: `${crate} build script`,
        path: own!,
        object: object!,
      })
    }
  }
  return { units: [...units.values()], unseen: await unseenObjects(session, made) }
}

/** The objects and libraries that build scripts left and that no call was seen to make, each with a digest. */
async function unseenObjects(
  session: Session,
  made: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const unseen = new Map<string, string>()
  const files = await readdir(session.build, { recursive: true }).catch((): string[] => [])
  for (const file of files.filter((one) => COMPILED.test(one) && !OWN_FOLDER.test(one))) {
    if (made.has(path.basename(file))) continue
    const text = (await readLeft(path.join(session.build, file))) ?? ''
    const members = text.startsWith('!<arch>') ? [...text.matchAll(MEMBER)] : []
    if (members.length > 0 && members.every(([, member]) => made.has(member!))) continue
    const place = dropPlaces(path.join(session.build, file), session)
    unseen.set(place, createHash('sha1').update(text).digest('hex'))
  }
  return unseen
}
