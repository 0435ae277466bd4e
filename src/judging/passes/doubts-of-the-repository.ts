import { posix } from 'node:path'

import { isQuoted } from '../../languages/kit/asked/given.ts'
import { addDoubt, takeBack, type DecidedUse, type Decision } from '../decision.ts'
import type { FactsAt, ReadFile } from '../facts.ts'
import { listFew } from '../../core/count.ts'
import { joinWithAnd } from '../../core/enumerate.ts'
import type { Use } from '../../core/use.ts'

/** How near two names stand that are told apart. */
const NEAR_LINES = 3

/**
 * What speaks against a change when the file and the repository are looked at as a whole, although the place alone shows
 * nothing: both names are declared, several old names become one, an option and a macro share the name.
 */
export function doubtByRepository(
  file: ReadFile,
  judged: readonly DecidedUse[],
  factsAt: FactsAt,
): readonly DecidedUse[] {
  const here = new Set(file.uses.map(({ role, name }) => `${role} ${name}`))
  const siblings = siblingsOf(file, judged, factsAt)
  return judged.map((one, index) => {
    const { use, decision } = one
    const target = decision.rename.to[0]?.name
    if (decision.action === 'keep' || decision.action === 'remove' || target === undefined)
      return one
    const repository = factsAt(use.start)
    const olds = siblings(index)
    if (olds.near.length > 0)
      return takeBack(one, {
        code: 'many-to-one',
        message: `${became([use.name, ...olds.near], target)}; here each is dealt with by itself.`,
      })
    if (use.role === 'declaration' && isDeclared(decision, here))
      return takeBack(one, {
        code: 'declared-beside',
        message: `This file declares ${target} too: ${use.name} is kept beside it on purpose, or is to be removed by hand.`,
      })
    if (repository.apart.has(decision.rename)) {
      const twins = `This repository declares both ${use.name} and ${target}, so they may be two flags.`
      if (use.role === 'condition' && here.has(`condition ${target}`))
        return takeBack(one, {
          code: 'declared-beside',
          message: `${twins} This file reads each of them.`,
        })
      return warned(one, twins)
    }
    const own = ownCompilation(file.path, one)
    if (own !== undefined) return warned(one, own)
    if (olds.all.length > 0) return warned(one, `${became([use.name, ...olds.all], target)}.`)
    if (repository.doubled.has(use.name) && decision.rename.kind === 'any')
      return warned(
        one,
        `${use.name} is an option and a macro here, and the rename does not say which of them it means.`,
      )
    return one
  })
}

/**
 * What to say of a definition that only the repository's own compilation gets. Upstream's state was read from upstream's
 * files: it holds here where those are what is compiled, and says nothing of other files.
 */
function ownCompilation(path: string, { use, decision }: DecidedUse): string | undefined {
  if (use.compiles === undefined) return undefined
  const theirs = decision.rename.upstream?.path
  const files = use.compiles.map((file) => posix.join(posix.dirname(path), file))
  if (theirs && files.some((file) => file.startsWith(`${theirs}/`))) return undefined
  const what = files.length === 0 ? 'what this build script compiles itself' : listFew(files)
  return `It reaches only ${what}: look there which of the two names is read.`
}

/**
 * Whether a place is about its name alone: a definition, or a name between quotes (`["A", "B"]`, ``A`` in a list).
 * Settings of several old names are merged instead, and conditions each accept the new name.
 */
function isToldApart(use: Use, text: string): boolean {
  if (use.role === 'definition' || use.role === 'declaration') return true
  return use.role === 'mention' && isQuoted(text, use)
}

/** For each site the other old names of its new one: those near it that are told apart too, and all of the repository. */
function siblingsOf(
  { text, lines }: ReadFile,
  judged: readonly DecidedUse[],
  factsAt: FactsAt,
): (index: number) => { readonly near: readonly string[]; readonly all: readonly string[] } {
  let apart: ReadonlyMap<string, ReadonlySet<string>> | undefined
  return (index) => {
    const { use, decision } = judged[index]!
    const { joined } = factsAt(use.start)
    const target = decision.rename.to[0]!.name
    const all = joined.get(target)?.filter((name) => name !== use.name) ?? []
    if (decision.rename.to.length > 1) return { near: [], all: [] }
    if (all.length === 0 || !isToldApart(use, text)) return { near: [], all }
    apart ??= toldApart()
    const near = new Set<string>()
    const { line } = lines.at(use.start)
    for (let at = line - NEAR_LINES; at <= line + NEAR_LINES; at++)
      for (const name of apart.get(placeOf(at, use, target)) ?? []) near.add(name)
    return { near: all.filter((name) => near.has(name)).toSorted(), all }
  }

  /** The names by line, role and new name: a file may be one line. */
  function toldApart(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>()
    for (const { use, decision } of judged) {
      const { to } = decision.rename
      if (to.length !== 1 || decision.action === 'remove' || !isToldApart(use, text)) continue
      const key = placeOf(lines.at(use.start).line, use, to[0]!.name)
      found.set(key, (found.get(key) ?? new Set()).add(use.name))
    }
    return found
  }
}

function placeOf(line: number, { role }: Use, target: string): string {
  return `${line} ${role} ${target}`
}

function isDeclared({ rename }: Decision, here: ReadonlySet<string>): boolean {
  return rename.to.some(({ name }) => name !== rename.from && here.has(`declaration ${name}`))
}

function warned({ use, decision }: DecidedUse, sentence: string): DecidedUse {
  return { use, decision: addDoubt(decision, sentence) }
}

function became(names: readonly string[], target: string): string {
  const all = names.length === 2 ? 'both' : 'all'
  return `${joinWithAnd(names.toSorted())} ${all} became ${target}`
}
