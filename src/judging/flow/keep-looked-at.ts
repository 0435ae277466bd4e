import { groupBy } from '../../core/group-by.ts'
import { lastBegunAt } from '../../core/spans.ts'
import type { Use } from '../../core/use.ts'
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

/** What a file sets, each name in order, and all that stands in each of its lines. */
interface Settings {
  readonly byName: ReadonlyMap<string, readonly Setter[]>
  readonly byLine: ReadonlyMap<number, readonly Setter[]>
  /** The names by which anything else is done. */
  readonly used: ReadonlySet<string>
}

/**
 * What looks for an old name, or takes it away, goes with who set it: it changes with the nearest setter before it in its
 * file, and stays where that one sets the new name, or keeps the old one. With the new name in it, it would find, or take
 * away, what was never meant. What takes it away in a file that sets neither stays if only the new one is set elsewhere.
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
    for (const [name, [first]] of own.byName)
      if (first!.scope !== 'docs' && !anywhere.has(name)) anywhere.set(name, first!)
  return looking.map(({ file, decided, looks }, index) => ({
    file,
    decided: decided.map((one) =>
      looks.has(one) ? keepBeside(one, setters[index]!, anywhere, file) : one,
    ),
  }))
}

function settersIn(file: ReadFile, decided: readonly DecidedUse[]): Settings {
  if (file.leave !== null) return { byName: new Map(), byLine: new Map(), used: new Set() }
  const kept = new Set(decided.filter(isKept).map(({ use }) => use.start))
  const all = file.uses.map((use): Setter & { readonly use: Use } => {
    const { name, start } = use
    const { line } = file.lines.at(start)
    return { path: file.path, line, name, start, stays: kept.has(start), scope: file.scope, use }
  })
  const given = all.filter(({ use }) => use.region !== 'comment' && lookAt(file.text, use) === null)
  return {
    byName: groupBy(
      given.filter(({ use }) => partOf(use, file.text, use.start) === 'write'),
      ({ name }) => name,
    ),
    byLine: groupBy(all, ({ line }) => line),
    used: new Set(given.map(({ name }) => name)),
  }
}

function keepBeside(
  one: DecidedUse,
  { byName, byLine, used }: Settings,
  anywhere: ReadonlyMap<string, Setter>,
  file: ReadFile,
): DecidedUse {
  const { use, decision } = one
  const news = new Set(decision.rename.to.map(({ name }) => name))
  const own = [use.name, ...news].map((name) => byName.get(name) ?? [])
  const before = own.flatMap((all) => all[lastBegunAt(all, use.start - 1)] ?? [])
  const isSetNowhere = !used.has(use.name) && !anywhere.has(use.name)
  const nearest =
    // In one line the new name is what the old one is replaced by: `replace("OLD", "NEW")`.
    byLine.get(file.lines.at(use.start).line)?.find(({ name }) => news.has(name)) ??
    before.toSorted((a, b) => b.start - a.start)[0] ??
    own.flatMap(([first]) => first ?? []).toSorted((a, b) => a.start - b.start)[0] ??
    (isSetNowhere && lookAt(file.text, use) === 'taken'
      ? [...news].flatMap((name) => anywhere.get(name) ?? [])[0]
      : undefined)
  if (nearest === undefined || (nearest.name === use.name && !nearest.stays)) return one
  const { path, line } = nearest
  const does =
    nearest.name === use.name
      ? `${path}:${line} still sets it`
      : `${path}:${line} sets ${nearest.name}: with the new name this would be about that one`
  const message = `${use.name} is looked for or taken away here, and ${does}.`
  return takeBack(one, { code: 'taken-away', message }, [{ path, line }])
}
