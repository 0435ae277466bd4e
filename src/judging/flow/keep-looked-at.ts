import { lookAt } from '../../languages/kit/asked/looked-at.ts'
import { partOf } from '../../languages/kit/asked/part-in-flow.ts'
import { isKept, takeBack, type DecidedUse } from '../decision.ts'
import type { ReadFile } from '../facts.ts'
import type { DecidedFile, Line } from './flow-node.ts'

/** A place that sets a name, and whether it still sets that one after the change. */
interface Setter extends Line, Pick<ReadFile, 'scope'> {
  readonly name: string
  readonly start: number
  readonly stays: boolean
}

/**
 * What looks for an old name, or takes it away, goes with who set it: it changes with the nearest setter before it in its
 * file, and stays where that one sets the new name, or keeps the old one. With the new name in it, it would find, or take
 * away, what was never meant. What takes it away in a file that sets neither stays
 * if only the new one is set elsewhere.
 */
export function keepLookedAt<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
): readonly DecidedFile<File>[] {
  const looking = files.map(({ file, decided }) => ({
    file,
    decided,
    looks: new Set(decided.filter((one) => !isKept(one) && lookAt(file.text, one.use) !== null)),
  }))
  if (looking.every(({ looks }) => looks.size === 0)) return files
  const setters = looking.map(({ file, decided }) => settersIn(file, decided))
  const anywhere = new Map<string, Setter>()
  for (const own of setters)
    for (const setter of own.toReversed())
      if (setter.scope !== 'docs') anywhere.set(setter.name, setter)
  return looking.map(({ file, decided, looks }, index) => ({
    file,
    decided: decided.map((one) =>
      looks.has(one) ? keepBeside(one, setters[index]!, anywhere, file) : one,
    ),
  }))
}

/** What a file sets, in order. */
function settersIn(file: ReadFile, decided: readonly DecidedUse[]): readonly Setter[] {
  if (file.leave !== null) return []
  const kept = new Set(decided.filter(isKept).map(({ use }) => use.start))
  return file.uses.flatMap((use) => {
    const { name, start, region } = use
    if (
      partOf(use, file.text, start) !== 'write' ||
      region === 'comment' ||
      lookAt(file.text, use) !== null
    )
      return []
    const { line } = file.lines.at(start)
    return [{ path: file.path, line, name, start, stays: kept.has(start), scope: file.scope }]
  })
}

function keepBeside(
  one: DecidedUse,
  setters: readonly Setter[],
  anywhere: ReadonlyMap<string, Setter>,
  file: ReadFile,
): DecidedUse {
  const { use, decision } = one
  const news = new Set(decision.rename.to.map(({ name }) => name))
  const near = setters.filter(({ name }) => name === use.name || news.has(name))
  const { line } = file.lines.at(use.start)
  const nearest =
    besideIn(file, line, news) ??
    near.findLast(({ start }) => start < use.start) ??
    near[0] ??
    (anywhere.has(use.name) || lookAt(file.text, use) === 'asked'
      ? undefined
      : [...news].flatMap((name) => anywhere.get(name) ?? [])[0])
  if (nearest === undefined || (nearest.name === use.name && !nearest.stays)) return one
  const { path, line: at } = nearest
  const does =
    nearest.name === use.name
      ? `${path}:${at} still sets it`
      : `${path}:${at} sets ${nearest.name}: with the new name this would be about that one`
  const message = `${use.name} is looked for or taken away here, and ${does}.`
  return takeBack(one, { code: 'taken-away', message }, [{ path, line: at }])
}

/** The new name in the same line, whatever is done with it there: `replace("OLD", "NEW")`. */
function besideIn(file: ReadFile, line: number, news: ReadonlySet<string>): Setter | undefined {
  const use = file.uses.find(
    ({ name, start }) => news.has(name) && file.lines.at(start).line === line,
  )
  if (use === undefined) return undefined
  const { name, start } = use
  return { path: file.path, line, name, start, stays: true, scope: file.scope }
}
