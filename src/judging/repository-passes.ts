import { giveWay, mapInTurn } from '../core/give-way.ts'
import { SCOPES } from '../core/use.ts'
import type { Decision } from './decision.ts'
import type { FactsAt, ReadFile } from './facts.ts'
import { bringAlong } from './flow/bring-along.ts'
import { moveDefaults } from './flow/defaults.ts'
import type { DecidedFile, FlowNode } from './flow/flow-node.ts'
import { keepAliases } from './flow/keep-alias.ts'
import { keepFed } from './flow/keep-fed.ts'
import { keepLookedAt } from './flow/keep-looked-at.ts'
import { stopListsAcrossFiles } from './flow/lists-across-files.ts'
import { settleFlow } from './flow/settle-flow.ts'
import { judgeUse } from './judge-use.ts'
import { runPasses } from './passes/index.ts'

/** What a pass may ask for beside the files. */
interface Around {
  readonly areScopesChosen: boolean
  readonly factsOf: (file: ReadFile) => FactsAt
  /** What would happen to a use if its scope had been asked for. */
  readonly decideAnyway: (file: ReadFile, node: FlowNode) => Decision | null
}

/** Looks at all files together, and says of each use what becomes of it now. */
type Pass = <File extends ReadFile>(
  files: readonly DecidedFile<File>[],
  around: Around,
) => readonly DecidedFile<File>[] | Promise<readonly DecidedFile<File>[]>

/** What is looked at once each place has been judged by itself, in this order. */
const PASSES: readonly Pass[] = [
  // What looks for an old name, or takes it away, goes with who set it.
  keepLookedAt,
  // Lines outside the scopes that read what a change sets, or set what it reads, come along.
  bringAlong,
  // A variable that its file sets itself, and whose value only the new name gets, is the file's own.
  keepFed,
  // Each file is looked at as a whole.
  (files, { factsOf }) =>
    mapInTurn(files, ({ file, decided }) => ({
      file,
      decided: runPasses(file, decided, factsOf(file)),
    })),
  // Where files fill a list together and give the two names different values, a person says which counts.
  stopListsAcrossFiles,
]

/** What is looked at after these, and once more for each set of files that are held. */
const LAST_PASSES: readonly Pass[] = [
  // Where a generated file goes on to read what is declared here, the declaration keeps the old name as an alias.
  keepAliases,
  // Readers and writers of a name change together, or stay together.
  settleFlow,
  // Who sets the old name elsewhere may have asked for what a default does not yet hand on.
  (files, { factsOf }) =>
    mapInTurn(files, ({ file, decided }) => ({
      file,
      decided: moveDefaults(file, decided, factsOf(file)),
    })),
]

/** Runs the passes over a repository; the last ones wait until it is known which files are held. */
export async function runRepositoryPasses<File extends ReadFile>(
  files: readonly DecidedFile<File>[],
  around: Omit<Around, 'decideAnyway'>,
): Promise<
  (hold: (file: DecidedFile<File>) => DecidedFile<File>) => Promise<readonly DecidedFile<File>[]>
> {
  const all: Around = {
    ...around,
    decideAnyway: (file, { one: { use } }) =>
      judgeUse(use, file, { ...around.factsOf(file)(use.start), scopes: new Set(SCOPES) }),
  }
  const passed = await runAll(PASSES, files, all)
  return (hold) => runAll(LAST_PASSES, passed.map(hold), all)
}

async function runAll<File extends ReadFile>(
  passes: readonly Pass[],
  files: readonly DecidedFile<File>[],
  around: Around,
): Promise<readonly DecidedFile<File>[]> {
  let now = files
  for (const pass of passes) {
    await giveWay()
    now = await pass(now, around)
  }
  return now
}
