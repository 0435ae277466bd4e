import { isDefined } from '../languages/kit/asked/given.ts'
import { decideAction } from './decide-action.ts'
import type { RenameState } from '../upstream/states/state.ts'
import { limitToNewer, findNewerWay } from './by-version.ts'
import { chooseRename } from './choose-rename.ts'
import { addDoubt, type Decision } from './decision.ts'
import type { ReadFile, RepositoryFacts } from './facts.ts'
import { newNameSetBelow } from './rules/handed-on.ts'
import { whyKept } from './rules/index.ts'
import type { Use } from '../core/use.ts'
import type { Place } from './rules/rule.ts'
import { tellOtherKind } from './wording.ts'

/**
 * What happens to one use of an old name. Null where no known rename is about this use: another
 * kind of thing that has the same name.
 */
export function judgeUse(use: Use, file: ReadFile, repository: RepositoryFacts): Decision | null {
  const choice = chooseRename(use, repository.states)
  if (choice.kind === 'none') return null
  const rename =
    choice.kind === 'several' ? firstOf(choice.states, file.leave !== null) : choice.state
  const place = { use, rename, choice, file, repository }
  if (choice.kind === 'one') {
    if (isNameOfAnother(rename, repository) || isVariableOnly(use, rename, file.text)) return null
    const newer = findNewerWay(rename)
    const forNewer = newer && decideForNewer({ ...place, rename: newer }, rename)
    if (forNewer != null) return forNewer
  }
  const kept = whyKept(place)
  if (kept !== null) return kept
  const acted = keepForSetters(place, decideAction(use, rename, repository.conditions))
  const isSure =
    acted.action === 'keep' || acted.safety !== 'safe' || (choice.kind === 'one' && choice.sure)
  return isSure
    ? acted
    : addDoubt(acted, tellOtherKind(use, rename, repository.states.get(use.name)))
}

/** A condition under which the new name is set accepts both. */
function keepForSetters({ use, rename, file, repository }: Place, acted: Decision): Decision {
  if (acted.action !== 'replace' || repository.conditions !== 'auto') return acted
  const setting = newNameSetBelow(use, rename, file)
  if (setting === undefined) return acted
  const both = decideAction(use, rename, 'widen')
  const message = `Where ${rename.from} is asked for here, line ${file.lines.at(setting.start).line} sets ${setting.name}: both are accepted, for those who still set the old one.`
  return both.action === 'widen' ? { ...both, reason: { ...both.reason, message } } : both
}

/** What happens to a place of a recipe as its newer versions have the rename; null where its language can't part them. */
function decideForNewer(newer: Place, rename: RenameState): Decision | null {
  const { use, repository } = newer
  return (
    whyKept(newer) ??
    limitToNewer(use, rename, decideAction(use, newer.rename, repository.conditions))
  )
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
  return isVariable && use.namespace === 'any' && !isDefined(text, use)
}

/**
 * The rename that is told of several: the first. Of those that lead nowhere, or in a file that is left, the one by which the
 * name still counts, if there is any: that is the one to be careful of.
 */
function firstOf(states: readonly RenameState[], isLeft: boolean): RenameState {
  const leadsNowhere = isLeft || states.every(({ to }) => to.length === 0)
  const early = leadsNowhere ? states.find(({ state }) => state === 'premature') : undefined
  return early ?? states[0]!
}
