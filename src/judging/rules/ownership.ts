import { askPerson, showOnly } from '../decision.ts'
import { isHandedOut, otherKconfigName } from '../../maps/kconfig-names.ts'
import { buildsUpstream } from '../builds-upstream.ts'
import { isGivenByPerson, isUpstreamItself } from '../trust.ts'
import { listNames } from '../wording.ts'
import type { KeepRule } from './rule.ts'

/** The macro keeps its name: an option that has the new name turns it on. */
export const macroOfRenamedOption: KeepRule = ({ use, rename, repository }) => {
  const { from, to, kind } = rename
  if (use.namespace !== 'macro' || kind === 'macro' || !repository.switched.has(from)) return null
  if (to.every(({ name }) => name === from)) return null
  return showOnly(
    'option-renamed',
    `The option ${listNames(to)} turns on the macro ${from} here: only the option was renamed.`,
  )
}

/** A name that the repository declares is its own: it is told, not rewritten. */
export const ownedByRepository: KeepRule = ({ use, rename, repository, file }) => {
  const { from } = rename
  const isSymbol = use.namespace === 'kconfig' || isHandedOut(from)
  if (isSymbol && repository.unheard.has(from))
    return askPerson(
      'owned-here',
      `This repository defines the symbol ${isHandedOut(from) ? otherKconfigName(from) : from} with a type, and nothing that a person writes in it reads it: who does may know no other name.`,
    )
  if (isGivenByPerson(rename)) return null
  if (isUpstreamItself(rename))
    return showOnly(
      'owned-here',
      `This repository is ${rename.upstream!.name} itself or a fork of it, so the name is its own.`,
    )
  const itself = repository.itself?.find((project) => isMarkOf(from, project))
  if (rename.builtIn && rename.upstream === null && itself !== undefined)
    return showOnly(
      'owned-here',
      `This repository is ${itself}, whose own name ${from} is: what ${rename.steps[0]!.map} calls it says nothing here.`,
    )
  // An option of CMake that nothing here reads is there for who reads it below: the upstream, under its old name.
  const isLost = rename.state === 'renamed' || rename.state === 'rejected'
  const isOption = use.role === 'declaration' && use.namespace === 'cmake'
  if (isLost && isOption && !repository.taken.has(from))
    return askPerson(
      'owned-here',
      `This repository declares ${from} itself, and nothing that was read in it asks for it: who does may know no other name, or only the new one.`,
    )
  if (use.role === 'declaration')
    return showOnly('owned-here', `This repository declares ${from} itself.`)
  const owned = repository.owned.get(from)
  if (owned === undefined || (use.namespace === 'macro' && !isSymbol)) return null
  if (buildsUpstream({ use, file, upstream: rename.upstream })) return null
  // A feature of a dependency is that one's, whatever this package calls its own.
  const declaring = repository.packages.get(from)
  const isOfAnother = use.of !== undefined && declaring?.has(use.of) === false
  if (isOfAnother && !declaring.has('') && owned.size === 1) return null
  // What is declared to another build system is none of CMake's.
  if (use.namespace === 'cmake' && !owned.has('cmake') && !isSymbol) return null
  const isOfBazel = owned.size === 1 && owned.has('bazel')
  if (isOfBazel && use.namespace === 'any' && rename.kind.startsWith('cmake-')) return null
  return askPerson(
    'owned-here',
    `This repository declares ${from} itself, so the name may be its own.`,
  )
}

/** Whether the first word of a name is a project's: siblings such as llama.cpp's map hold names of ggml's too. */
function isMarkOf(name: string, project: string): boolean {
  const own = project.slice(project.lastIndexOf('/') + 1).replace(/\.cpp$/, '')
  return name.toLowerCase().startsWith(`${own.toLowerCase()}_`)
}
