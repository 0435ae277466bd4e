import { packageName } from '../../repository/recipes.ts'
import { takeBack, type DecidedUse, type Decision } from '../decision.ts'
import type { FactsAt, ReadFile, RepositoryFacts } from '../facts.ts'
import type { Use } from '../../core/use.ts'

/**
 * Places where the same name is somebody else's, of which a rename that names no kind and no upstream does not know: a
 * macro that a library's headers define, an option of another package's build.
 */
export function leaveNamesOfOthers(
  file: ReadFile,
  judged: readonly DecidedUse[],
  factsAt: FactsAt,
): readonly DecidedUse[] {
  const asked = new Set(file.uses.filter(isMacroRead).map(({ name }) => name))
  return judged.map((one) => {
    const { use, decision } = one
    const repository = factsAt(use.start)
    const target = decision.rename.to[0]?.name
    if (decision.action === 'keep' || target === undefined || decision.rename.builtIn) return one
    const aside = use.role === 'mention' && asked.has(use.name)
    if ((isMacroRead(use) || aside) && isOption(use.name, target, decision, repository))
      return takeBack(one, {
        code: 'other-kind',
        message: `${target} is spelled as an option and ${use.name} as a macro, which nothing here defines: a header that does may have kept it.`,
      })
    if (repository.recipes?.isOlder(file.path) === true)
      return takeBack(one, {
        code: 'older-version',
        message: `This recipe is for an older version than another one beside it: that version may still read ${use.name}.`,
      })
    const other = otherPackage(file.path, use.name, target, repository)
    if (other !== undefined)
      return takeBack(one, {
        code: 'other-package',
        message: `This builds ${other}, and ${target} reads like a flag of another package that this repository builds too.`,
      })
    return one
  })
}

function isMacroRead({ role, namespace }: Use): boolean {
  return role === 'condition' && namespace === 'macro'
}

/** `KOKKOS_ENABLE_CUDA` became `Kokkos_ENABLE_CUDA` as an option of CMake only: macros are in capitals. */
function isOption(
  from: string,
  to: string,
  { rename }: Decision,
  { defined }: RepositoryFacts,
): boolean {
  return rename.kind === 'any' && !/[a-z]/.test(from) && /[a-z]/.test(to) && !defined.has(from)
}

/**
 * The package that a recipe is for, where the new name bears the mark of another one and the old name that of neither.
 * CMake's own mark is on the variables of all.
 */
function otherPackage(
  path: string,
  from: string,
  to: string,
  { recipes }: RepositoryFacts,
): string | undefined {
  const here = recipes?.of(path)
  const theirs = markOf(to)
  if (here === undefined || theirs === undefined || theirs === 'cmake' || !recipes!.has(theirs))
    return undefined
  return [here, markOf(from)].includes(theirs) || markOf(from) === here ? undefined : here
}

function markOf(name: string): string | undefined {
  const [mark = '', more] = name.split('_', 2)
  return more === undefined ? undefined : packageName(mark)
}
