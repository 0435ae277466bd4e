import { askPerson, showOnly } from '../decision.ts'
import { whyUnread } from '../../upstream/find/why-unread.ts'
import { severalBuilt } from '../by-version.ts'
import { isCommon, isPinned, isGivenByPerson, isUpstreamItself } from '../trust.ts'
import {
  tellCommon,
  tellGone,
  listNames,
  listNew,
  nameOfKind,
  tellStale,
  ownerOf,
  sayUpstream,
  isCompared,
} from '../wording.ts'
import type { KeepRule } from './rule.ts'

/** The command builds another project, and the name is one that others use too. */
export const nameOfBuilt: KeepRule = ({ rename }) => {
  const { from, ofOther } = rename
  if (ofOther === undefined) return null
  return showOnly(
    'other-package',
    `${ofOther} is built here, and not ${ownerOf(rename)!}: ${from} is a name that others use too.`,
  )
}

/** A feature of a dependency that is not called like the upstream: `eng`, `eng-sys` and `eng-core` are of `acme/eng.cpp`. */
export const featureOfAnother: KeepRule = ({ use: { of }, rename }) => {
  const owner = rename.upstream?.name
  if (of === undefined || owner === undefined || isGivenByPerson(rename)) return null
  const [own, its] = [owner.slice(owner.lastIndexOf('/') + 1), of].map((name) =>
    name.toLowerCase().replaceAll(/^lib|[-_.](?:cpp|rs)\b|[-_.]/g, ''),
  )
  if (own!.startsWith(its!) || its!.startsWith(own!)) return null
  return askPerson(
    'other-package',
    `This is a feature of the package ${of}, and nothing shows that it is one of ${owner}: ${rename.from} is a name that others may use too.`,
  )
}

/** The pins nearest to the place disagree: which one is built there, nothing here tells. */
export const disputedPins: KeepRule = ({ rename: { from, disputed, built } }) => {
  if (disputed === undefined) return null
  const each = disputed.map((state) => {
    const said =
      state.state === 'premature' ? `${sayUpstream(state)} still reads ${from}` : tellStale(state)
    const version = state.upstream?.listed ?? state.upstream?.version
    return version === undefined ? said : `${version}: ${said}`
  })
  if (built !== undefined)
    return askPerson(
      'pins-differ',
      `${severalBuilt(built.versions)}, only some of which have the rename, and a condition on the version is for a person to write here: ${each.join('; ')}.`,
    )
  return askPerson(
    'pins-differ',
    `Pins that are equally near to this place disagree: ${each.join('; ')}.`,
  )
}

/** A recipe builds several versions, and nothing says which of them have the rename. */
export const unknownVersions: KeepRule = ({ rename, repository }) => {
  const { from, to, built, state } = rename
  if (built === undefined || state !== 'unknown' || to.length === 0) return null
  // What the repository renames itself moves in its own recipe too.
  if (isGivenByPerson(rename) && repository.owned.has(from)) return null
  return askPerson(
    'pins-differ',
    `${severalBuilt(built.versions)}, and nothing says which of them read ${listNames(to)} and no longer ${from}.`,
  )
}

/** The pinned upstream still reads the old name. */
export const prematureRename: KeepRule = ({ rename }) => {
  const { from, to, state } = rename
  if (state !== 'premature') return null
  const unknown = to.length > 0 ? ` and does not know ${listNew(rename)} yet` : ''
  return showOnly(
    'premature',
    `${sayUpstream(rename)} still reads ${from}${unknown}${isCompared(rename) ? ', by its version' : ''}.`,
  )
}

/** A common name, and the upstream that could own it is here and can't be asked. */
export const commonName: KeepRule = ({ rename }) =>
  isCommon(rename) ? showOnly('common-name', tellCommon(rename)) : null

/** Another pinned upstream reads the name as it is. */
export const currentName: KeepRule = ({ rename, repository }) => {
  const { from, state } = rename
  if (state !== 'unknown' || !repository.current.has(from)) return null
  return showOnly(
    'current-name',
    `A pinned upstream reads ${from}; it is an old name only to ${sayUpstream(rename)}, which could not be asked.`,
  )
}

/** The upstream is pinned, and its files are not here to be asked. */
export const unreadUpstream: KeepRule = ({ rename }) => {
  if (rename.state !== 'unknown' || !rename.builtIn || !isPinned(rename)) return null
  const { name, path, speaks, unknown, isUncheckable } = rename.upstream!
  const how =
    isUncheckable === true ? 'check a clone with its submodules' : 'check out the submodules'
  const checkOut = speaks.by === 'tree' ? `${how}, or ` : ''
  const why =
    unknown === undefined
      ? `${name} is pinned in ${path}, and its files are not here to say`
      : `${whyUnread(rename.upstream!)!.message}. Nothing here says`
  const message = `${why} whether it still reads ${rename.from}: ${checkOut}say where it lies (upstream).`
  // A name that may be gone asks for nothing: there is no other to write in its place. One that others use too may be theirs.
  const isLight = rename.to.length === 0 || rename.steps[0]?.generic === true
  const say = isLight ? showOnly : askPerson
  return say('upstream-unread', message)
}

/** The pinned upstream reads neither name. */
export const absentUpstream: KeepRule = ({ rename }) => {
  const { from, state, builtIn } = rename
  if (state !== 'absent' || !builtIn) return null
  return showOnly(
    'absent',
    `${sayUpstream(rename)} reads neither ${from} nor ${listNew(rename)}: this is another flag of that name, or a dead one.`,
  )
}

/** The flag has no new name: a person must read the note. */
export const removedFlag: KeepRule = ({ use, rename, repository }) => {
  // What upstream does with a name in its own tree is its own affair.
  if (rename.to.length > 0 || isUpstreamItself(rename)) return null
  // What declares a name here and what reads it are the repository's own, whatever upstream did with its flag.
  if (use.role === 'declaration' || (use.role === 'condition' && repository.owned.has(rename.from)))
    return null
  // So is a parameter that the file takes, and what it reads of its own variable: a Dockerfile's ARG.
  if (use.local === true || (use.contract !== undefined && use.namespace === 'env'))
    return showOnly(
      'own-variable',
      `${rename.from} is a variable of this file's own here; upstream has no ${nameOfKind(rename.kind)} of that name any more, so look where it is handed on.`,
    )
  const say = rename.builtIn && rename.state === 'unknown' ? showOnly : askPerson
  return say('removed', tellGone(rename))
}
