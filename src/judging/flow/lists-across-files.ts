import { posix } from 'node:path'

import { groupBy } from '../../core/group-by.ts'
import type { Use } from '../../core/use.ts'
import { takesIn } from '../../languages/kit/asked/takes-in.ts'
import { isKept, keepForPerson, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import { stopFileOnConflict } from '../passes/stop-file-on-conflict.ts'
import { normaliseValue, settingOf } from '../setting-value.ts'
import type { DecidedFile } from './flow-node.ts'

/** A setting of a list that a variable holds, and where it stands. */
interface Filled {
  readonly file: ReadFile
  readonly use: Use
  /** Where it stands among those of all files. */
  readonly rank: number
}

/**
 * A list that one file begins and another one goes on with (`include`, `. file`) reaches one command as a whole: where the old
 * and the new name have different values in it, only a person knows which one counts.
 */
export function stopListsAcrossFiles<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
): readonly DecidedFile<File>[] {
  const filled = files.flatMap(({ file }) =>
    file.uses.filter(({ member }) => member?.variable !== undefined).map((use) => ({ file, use })),
  )
  const byName = groupBy(
    filled.map((one, rank): Filled => ({ ...one, rank })),
    ({ use }) => use.name,
  )
  const paths = new Set(files.map(({ file }) => file.path))
  return files.map(({ file, decided }) => ({
    file,
    decided: stopFileOnConflict(
      file,
      decided.map((one) => stoppedBy(one, file, byName, paths)),
    ),
  }))
}

function stoppedBy(
  one: DecidedUse,
  file: ReadFile,
  byName: ReadonlyMap<string, readonly Filled[]>,
  paths: ReadonlySet<string>,
): DecidedUse {
  const { use, decision } = one
  const variable = use.member?.variable
  if (variable === undefined || isKept(one)) return one
  const own = settingOf(use, file.text)
  const other = decision.rename.to
    .flatMap(({ name }) => byName.get(name) ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .find(
      (there) =>
        there.file !== file &&
        there.use.member?.variable?.name === variable.name &&
        there.use.member.argument === use.member?.argument &&
        // The one goes on with what the other began.
        !(variable.isBegun && there.use.member.variable.isBegun) &&
        normaliseValue(settingOf(there.use, there.file.text)) !== normaliseValue(own) &&
        areOneRun(file, there.file, paths),
    )
  if (other === undefined) return one
  const { path, line } = { path: other.file.path, line: other.file.lines.at(other.use.start).line }
  const message = `${use.name} is set to ${own || 'nothing'} here and ${other.use.name} to ${settingOf(other.use, other.file.text) || 'nothing'} in ${path}:${line}, in one list; only a person knows which one is meant.`
  const kept = keepForPerson(decision.rename, 'conflict', message)
  return { use, decision: { ...kept, stopsFile: true, with: [{ path, line }] } }
}

/** Whether one of two files of a language takes the other one in. */
function areOneRun(one: ReadFile, other: ReadFile, paths: ReadonlySet<string>): boolean {
  return one.format === other.format && (takes(one, other, paths) || takes(other, one, paths))
}

/** Whether a file names another one, with or without its ending, and has none of that name beside itself. */
function takes({ text, path }: ReadFile, other: ReadFile, paths: ReadonlySet<string>): boolean {
  const beside = posix.join(posix.dirname(path), posix.basename(other.path))
  return takesIn(text, other.path) && (beside === other.path || !paths.has(beside))
}
