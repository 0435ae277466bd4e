import { isHandedOut, otherKconfigName } from '../../maps/kconfig-names.ts'
import { isTheirs } from '../trust.ts'
import { list } from '../wording.ts'
import { askPerson, showOnly, type KeepRule } from './rule.ts'

/** The macro keeps its name: an option that has the new name turns it on. */
export const macroOfRenamedOption: KeepRule = ({ use, rename, repository }) => {
  const { from, to, kind } = rename
  if (use.namespace !== 'macro' || kind === 'macro' || !repository.switched.has(from)) return null
  if (to.every(({ name }) => name === from)) return null
  return showOnly(
    'option-renamed',
    `The option ${list(to)} turns on the macro ${from} here: only the option was renamed.`,
  )
}

/** A name that the repository declares is its own: it is told, not rewritten. */
export const ownedByRepository: KeepRule = ({ use, rename, repository }) => {
  const { from } = rename
  const isSymbol = use.namespace === 'kconfig' || isHandedOut(from)
  if (isSymbol && repository.unheard.has(from))
    return askPerson(
      'owned-here',
      `This repository defines the symbol ${isHandedOut(from) ? otherKconfigName(from) : from} with a type, and nothing in it reads it: who does is outside and may know no other name.`,
    )
  if (isTheirs(rename)) return null
  if (rename.builtIn && rename.upstream?.path === '')
    return showOnly(
      'owned-here',
      `This repository is ${rename.upstream.name} itself or a fork of it, so the name is its own.`,
    )
  if (use.role === 'declaration')
    return showOnly('owned-here', `This repository declares ${from} itself.`)
  if (!repository.owned.has(from) || (use.namespace === 'macro' && !isSymbol)) return null
  return askPerson(
    'owned-here',
    `This repository declares ${from} itself, so the name may be its own.`,
  )
}
