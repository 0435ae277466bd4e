import { isBefore } from '../core/near.ts'
import { decideAction } from './decide-action.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { limitToNewer, findNewerWay } from './by-version.ts'
import { chooseRename, type States } from './choose-rename.ts'
import { addDoubt, keepPlace, type Decision } from './decision.ts'
import { isOld, type ReadFile, type RepositoryFacts } from './facts.ts'
import { whyKept } from './rules/index.ts'
import type { Use } from '../core/use.ts'
import { isCommon } from './trust.ts'
import {
  tellCommon,
  tellGone,
  tellOtherKind,
  tellOtherName,
  tellRenamedOn,
  tellSeveral,
} from './wording.ts'

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
    const kept = whyKept(use, newer, file, repository) ?? crossing(use, newer, repository)
    const acted = kept ?? limitToNewer(use, rename, decideAction(use, newer, repository.conditions))
    if (acted !== null) return acted
  }
  const left = whyKept(use, rename, file, repository) ?? crossing(use, rename, repository)
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

/**
 * The new name is itself an old one here, by a rename of another kind or map: which of the two is meant, only upstream
 * could say, and a second run would carry the name on.
 */
function crossing(
  use: Use,
  rename: RenameState,
  { states, current }: RepositoryFacts,
): Decision | null {
  for (const { name } of rename.to) {
    if (name === rename.from) continue
    const next = nextOf({ ...use, name }, rename, states).find(isOld)
    if (next === undefined || (next.state === 'unknown' && current.has(name))) continue
    return keepPlace(rename, 'review', 'renamed-on', tellRenamedOn(rename, next))
  }
  return null
}

/** The renames of a new name. Where the value changes, so may what kind of flag the syntax shows. */
function nextOf(use: Use, { value }: RenameState, states: States): readonly RenameState[] {
  if (value.kind !== 'same') return states.get(use.name) ?? []
  const next = chooseRename(use, states)
  if (next.kind === 'several') return next.states
  return next.kind === 'one' ? next.alike : []
}
