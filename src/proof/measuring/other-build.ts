import path from 'node:path'

import { formatOf } from '../../languages/registry.ts'
import { beginningsOf, type Build } from '../build-systems/build-system.ts'
import type { ProofInput } from '../input.ts'
import { isPlainLine, patchedLinesIn, type PatchedLine } from '../patched-lines.ts'
import { nameAt } from './tree-state.ts'

/** Build systems that often stand side by side in one folder; each reads the language of its name. */
const BESIDE = ['cmake', 'make', 'meson'] as const

/** A line of a makefile that only calls another build, or passes it its flags. */
const CALLS_OTHER = /\b(?:cmake3?|meson|ninja|docker|pip3?)\b|-D\w+=(?:ON|OFF|TRUE|FALSE)\b/i

/** A patched line of a build that was not asked, and whose. */
interface LineOfOther extends PatchedLine {
  readonly system: (typeof BESIDE)[number]
}

/**
 * The patched lines, one for each, of build systems that stand beside the one that is asked: what that one gains, they may lose.
 *
 * @param paths all files of the repository and its submodules
 */
export function findOtherBuilds(
  input: ProofInput,
  paths: ReadonlySet<string>,
  { name, sourceDir }: Build,
): readonly LineOfOther[] {
  const names = nameAt(input.renames.flatMap(({ to }) => to.map((target) => target.name)))
  const begins = (system: (typeof BESIDE)[number]): boolean =>
    beginningsOf(system).some((file) => paths.has(path.posix.join(sourceDir, file)))
  const below = sourceDir === '.' ? '' : `${sourceDir}/`
  return BESIDE.filter((system) => system !== name && begins(system)).flatMap((system) => {
    const line = patchedLinesIn(input).find(
      (one) =>
        one.path.startsWith(below) &&
        formatOf(one.path).reader === system &&
        !CALLS_OTHER.test(one.text) &&
        !isPlainLine(one.text) &&
        one.text.search(names) !== -1,
    )
    return line === undefined ? [] : [{ ...line, system }]
  })
}
