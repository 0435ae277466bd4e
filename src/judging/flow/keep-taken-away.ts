import { isTakenAway } from '../../languages/kit/asked/taken-away.ts'
import { isKept, isSettingRole, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import type { DecidedFile, Line } from './flow-node.ts'

/**
 * Keeps what takes an old name away where the new one is set: with the new name that would be taken away too. Where nothing sets
 * the new one, it is renamed with those who set the old one.
 */
export function keepTakenAway<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
): readonly DecidedFile<File>[] {
  const taking = files.map(({ file, decided }) => ({
    file,
    decided,
    taken: new Set(decided.filter((one) => !isKept(one) && isTakenAway(file.text, one.use))),
  }))
  if (taking.every(({ taken }) => taken.size === 0)) return files
  const setAt = settersOf(files)
  return taking.map(({ file, decided, taken }) => ({
    file,
    decided: decided.map((one) => (taken.has(one) ? keepBeside(file, one, setAt) : one)),
  }))
}

/** Where each name is set first in each file, and over all of them under no path. */
function settersOf(files: readonly DecidedFile[]): ReadonlyMap<string, Line> {
  const setters = new Map<string, Line>()
  for (const { file } of files)
    for (const { name, role, region, start, end } of file.leave === null ? file.uses : []) {
      if (!isSettingRole(role) || region === 'comment') continue
      if (isTakenAway(file.text, { start, end })) continue
      const line = { path: file.path, line: file.lines.at(start).line }
      for (const key of [keyOf('', name), keyOf(file.path, name)])
        if (!setters.has(key)) setters.set(key, line)
    }
  return setters
}

function keyOf(path: string, name: string): string {
  return `${path}\0${name}`
}

function keepBeside(
  { path }: ReadFile,
  one: DecidedUse,
  setAt: ReadonlyMap<string, Line>,
): DecidedUse {
  const { use, decision } = one
  for (const { name } of decision.rename.to) {
    const setter = setAt.get(keyOf(path, name)) ?? setAt.get(keyOf('', name))
    if (setter === undefined) continue
    const message = `${use.name} is taken away here, and ${setter.path}:${setter.line} sets ${name}: with the new name that would be taken away too.`
    return takeBack(one, { code: 'taken-away', message }, [setter])
  }
  return one
}
