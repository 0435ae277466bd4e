import path from 'node:path'

import type { Folders, Surroundings } from './folder-entered.ts'

/** A word that names a place: in quotes, with folders in it, or behind what enters one. */
const PLACE =
  /["'`](?:\.\/)?([\p{L}\p{N}_./-]+)["'`]|(?<![\p{L}\p{N}_$/}.-])((?:\.{1,2}\/|[\p{L}\p{N}_-]+\/)[\p{L}\p{N}_./-]*)|(?<=\bcd[ \t]+|\s-[SCd][ \t]+|=[ \t]*)([\p{L}\p{N}_.-]+)/gu
/** What is said of where sources lie: `src = …`, `cmake_source_dir="…"`, `{ cwd: "…" }`, `Config::new("…")`. */
const OF_SOURCE =
  /(?:\b\w*(?:src|source|cwd)\w*["']?[ \t]*[:=]+|\bConfig::new\(|(?<=["']-)S["'],).*/gi

/** A variable that a call is given as where its sources lie, or where it runs: `["cmake", "-S", src]`, `cwd=build`. */
const GIVEN = /(?:\bcwd["']?[ \t]*[:=][ \t]*|["'](?:-S|cmake)["'],[ \t]*)(?:str\()?([A-Za-z_]\w*)/g

/** The lines of a file that say where sources lie. */
function sourcesIn(text: string): readonly string[] {
  const given = new Set([...text.matchAll(GIVEN)].map(([, name]) => name!))
  const set = [...given].flatMap((name) => [
    ...text.matchAll(new RegExp(`^[ \\t]*(?:(?:const|let|var)[ \\t]+)?${name}[ \\t]*=.*`, 'gm')),
  ])
  return [...text.matchAll(OF_SOURCE), ...set].map(([line]) => line)
}

/**
 * The project that a file names where nobody can tell what its calls configure: the only one of the repository that stands in
 * it, or where that has one at its top, the only one that it calls a place of sources; undefined where it names none or more.
 *
 * @param beside the folder of the file
 */
export function projectNamed(
  text: string,
  beside: string,
  system: Surroundings['system'],
  folders: Folders,
): string | undefined {
  const namedIn = (part: string): readonly string[] =>
    [...part.matchAll(PLACE)].flatMap((hit) => {
      const word = (hit[1] ?? hit[2] ?? hit[3])!
      const place = word.replace(/\/?(?:CMakeLists\.txt|meson\.build)$/, '')
      // `["cmake", …]` calls a program.
      if (place === '' || (hit[1] !== undefined && /^(?:cmake|meson)$/.test(place))) return []
      const inside = path.posix.join('.', place).replace(/^(?:\.\.\/?)+|\/$/g, '') || '.'
      const found = [path.posix.join(beside, place), inside].find(
        (one) => !one.startsWith('..') && folders.hasProject(one, system),
      )
      return found === undefined || found === '.' ? [] : [found]
    })
  const parts = folders.hasProject(folders.top, system) ? sourcesIn(text) : [text]
  const named = new Set(parts.flatMap(namedIn))
  const outermost = [...named].filter(
    (one) => ![...named].some((other) => one.startsWith(`${other}/`)),
  )
  return outermost.length === 1 ? outermost[0] : undefined
}
