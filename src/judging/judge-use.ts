import { isBefore } from '../core/near.ts'
import { decideAction } from './decide-action.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { limitToNewer, findNewerWay } from './by-version.ts'
import { chooseRename } from './choose-rename.ts'
import { addDoubt, keepPlace, type Decision } from './decision.ts'
import type { ReadFile, RepositoryFacts } from './facts.ts'
import { whyKept } from './rules/index.ts'
import type { Use } from '../core/use.ts'
import { isCommon } from './trust.ts'
import { tellCommon, tellGone, tellOtherKind, tellOtherName, tellSeveral } from './wording.ts'

/**
 * What happens to one use of an old name. Null where no known rename is about this use: another
 * kind of thing that has the same name.
 */
export function judgeUse(use: Use, file: ReadFile, repository: RepositoryFacts): Decision | null {
  const choice = chooseRename(use, repository.states)
  if (choice.kind === 'none') return null
  if (choice.kind === 'other')
    return keepPlace(choice.state, 'display', 'other-kind', tellOtherName(use, choice.state))
  // What is nothing but gone, by every map and kind, has no names to choose from; nor is any chosen in a file that is left.
  if (
    choice.kind === 'several' &&
    (file.leave !== null || choice.states.every(({ to }) => to.length === 0))
  )
    return whyKept(use, leastGone(choice.states), file, repository)
  if (choice.kind === 'several')
    return choice.states.every(isCommon)
      ? keepPlace(choice.states[0]!, 'display', 'common-name', tellCommon(choice.states[0]!))
      : keepPlace(choice.states[0]!, 'review', 'ambiguous', tellSeveral(choice.states))
  const rename = choice.state
  if (isNameOfAnother(rename, repository) || isVariableOnly(use, rename, file.text)) return null
  const newer = findNewerWay(rename)
  if (newer !== undefined) {
    const kept = whyKept(use, newer, file, repository)
    const acted = kept ?? limitToNewer(use, rename, decideAction(use, newer, repository.conditions))
    if (acted !== null) return acted
  }
  const left = whyKept(use, rename, file, repository)
  if (left !== null) return left
  // Nothing is written in the place of a name that has no successor.
  if (rename.to.length === 0) return keepPlace(rename, 'display', 'removed', tellGone(rename))
  const acted = decideAction(use, rename, repository.conditions)
  if (acted.action === 'keep' || acted.safety !== 'safe') return acted
  return choice.sure
    ? acted
    : addDoubt(acted, tellOtherKind(use, rename, repository.states.get(use.name)))
}

/**
 * A map whose upstream is not here says nothing of a name that another upstream reads here; nor, where none of them is here,
 * that it is gone, while another map has it as a new name (GGML_CUDA, which whisper.cpp's make lost).
 */
function isNameOfAnother(
  { from, to, state, builtIn, upstream, steps }: RenameState,
  { current, newIn }: RepositoryFacts,
): boolean {
  if (!builtIn || upstream !== null || state !== 'unknown') return false
  if (current.has(from)) return true
  const others = [...(newIn.get(from) ?? [])].filter((map) => map !== steps[0]!.map)
  return to.length === 0 && others.length > 0
}

/**
 * That CMake no longer has an option says nothing of a variable of that name, which a script sets or reads for another
 * build (Kokkos' Makefiles).
 */
function isVariableOnly(use: Use, rename: RenameState, text: string): boolean {
  const { builtIn, to, kind } = rename
  if (!builtIn || to.length > 0 || !kind.startsWith('cmake-')) return false
  const isVariable = use.role === 'option' || use.role === 'condition'
  return isVariable && use.namespace === 'any' && !isBefore(text, use.start, /-D\s?/)
}

/** The one by which the name still counts, if there is any: that is the one to be careful of. */
function leastGone(states: readonly RenameState[]): RenameState {
  return states.find(({ state }) => state === 'premature') ?? states[0]!
}
