import { fitsWhole } from '../../core/near.ts'
import { factsOf, type Facts, deprecates } from './facts.ts'
import { lexCMake, type Command } from './lex.ts'
import { treeOf, type Tree } from './blocks.ts'
import { growLists } from '../kit/growing-list.ts'
import { branchesOf, runAt, takingsOf } from './takings.ts'
import { usesOf } from './uses.ts'
import { matchesWithin, type MatchesWithin } from '../../core/matches.ts'
import type { Reading } from '../language.ts'
import type { Use, Span } from '../../core/use.ts'
import { runsOf } from '../kit/runs.ts'
import { notesDeprecation } from '../kit/deprecation-words.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import { reserveDeprecationText } from '../kit/reservations.ts'

/** Reads CMake code: CMakeLists.txt, *.cmake, templates of both, initial cache files. */
export function readCMake(text: string, reading: Reading): readonly Use[] {
  const matches = reading.find(text)
  const matchesIn = matchesWithin(matches)
  const { commands, comments } = lexCMake(text)
  const tree = treeOf(commands)
  const facts = factsOf(text, commands, tree, matchesIn)
  const file = {
    text,
    reading,
    tree,
    facts,
    runs: assignmentRuns(commands, tree),
    assigned: assignedBy(facts),
    retired: retiredBy(facts),
    commands,
  }
  const uses = facts.named.flatMap((named) => usesOf(file, named))
  return [
    ...commentUses(text, comments, matchesIn),
    ...growLists(text, uses, {
      takings: () => takingsOf(text, commands),
      branches: () => branchesOf(commands, tree),
      commandAt: runAt(commands),
    }),
  ]
}

/** The names that the file still declares, and describes as deprecated. */
function retiredBy({ named }: Facts): ReadonlySet<string> {
  return new Set(
    named
      .filter(
        (one) => one.places[0]?.kind === 'declaration' && deprecates(one, { name: one.words[0]! }),
      )
      .map(({ words }) => words[0]!),
  )
}

/**
 * The names that the file sets, with the offset from which on nothing from outside can change the value: a plain set(), or
 * one that forces the cache, outside every block. Infinity where there is none.
 */
function assignedBy({ named }: Facts): ReadonlyMap<string, number> {
  const assigned = new Map<string, number>()
  for (const { command, words, places, block } of named) {
    const name = words[0] ?? ''
    if (command.name !== 'set' || places[0]?.kind !== 'assigned') continue
    const fixed =
      block === null && (!words.includes('CACHE') || words.includes('FORCE')) && words.length > 1
    // A default in the cache is what users override: it fixes nothing, and a read of it is not the file's own.
    if (words.includes('CACHE') && !words.includes('FORCE')) continue
    const from = fixed && !words.includes('PARENT_SCOPE') ? command.end : Infinity
    assigned.set(name, Math.min(assigned.get(name) ?? Infinity, from))
  }
  return assigned
}

/** For each command the index of the first of its run: commands that follow one another in one block and set variables. */
function assignmentRuns(commands: readonly Command[], { blocks }: Tree): readonly number[] {
  const sets = (at: number): boolean => fitsWhole(commands[at]!.name, /(?:un)?set/)
  return runsOf(commands.length, (at) => sets(at) && sets(at - 1) && blocks[at] === blocks[at - 1])
}

/** Names in comments: mentions, unless the comment speaks of a name that is on its way out. */
function commentUses(
  text: string,
  comments: readonly Span[],
  matchesIn: MatchesWithin,
): readonly Use[] {
  return comments.flatMap(({ start, end }) => {
    const found = matchesIn(start, end)
    const reserved = notesDeprecation(text.slice(start, end))
    return found.map((match): Use => ({
      ...withBeside(makeMention(match, 'comment'), end - start < 200 ? namesOf(found) : []),
      ...(reserved && { reservation: reserveDeprecationText(match.name) }),
    }))
  })
}
