import { lineEnd, lineStart } from '../../core/line-offsets.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import { keep, type Decision } from '../decision.ts'
import { isReuse, type FileFacts, type RepositoryFacts } from '../facts.ts'
import { markedAt } from '../../scan/ignore-marks.ts'
import { Names } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { isCommon, isPinned, isTheirs } from '../trust.ts'
import { common, gone, list, upstream } from '../wording.ts'

/** The reasons to keep a site, strongest first. */
export function reasonToKeep(
  use: Use,
  rename: RenameState,
  file: FileFacts,
  repository: RepositoryFacts,
): Decision | null {
  const { from, to, state } = rename
  // A new name that others make room for in this run is no sign that both are served.
  const arrives = ({ name }: { name: string }): boolean =>
    name !== from && !repository.leaving.has(name)
  if (file.leave !== null) return { ...keep(rename, 'display', '', ''), reason: file.leave }
  const mark = markedAt(file, use.start)
  if (mark !== null) return keep(rename, 'display', 'ignored', mark)
  const scope = use.scope ?? file.scope
  if (!repository.scopes.has(scope))
    return keep(rename, 'display', 'out-of-scope', `The scope "${scope}" was not asked for.`)
  if (state === 'premature')
    return keep(
      rename,
      'display',
      'premature',
      `${upstream(rename)} still reads ${from}${to.length > 0 ? ` and does not know ${list(to)} yet` : ''}.`,
    )
  if (isCommon(rename)) return keep(rename, 'display', 'common-name', common(rename))
  if (state === 'unknown' && repository.current.has(from))
    return keep(
      rename,
      'display',
      'current-name',
      `A pinned upstream reads ${from}; it is an old name only to ${upstream(rename)}, which was not found here.`,
    )
  if (state === 'unknown' && rename.builtIn && isPinned(rename))
    return keep(
      rename,
      // A name that may be gone asks for nothing: there is no other to write in its place.
      to.length === 0 ? 'display' : 'review',
      'upstream-unread',
      `${rename.upstream!.name} is pinned in ${rename.upstream!.path}, and its files are not here to say whether it still reads ${from}: check out the submodules, or say where it lies (upstream).`,
    )
  if (state === 'absent' && rename.builtIn)
    return keep(
      rename,
      'display',
      'absent',
      `${upstream(rename)} reads neither ${from} nor ${list(to)}: this is another flag of that name, or a dead one.`,
    )
  // Code can't serve a name that nobody here has heard of yet: there the flag itself is on its way out, under any name.
  if (use.role === 'shim' && !(isTheirs(rename) && repository.unmet.has(from)))
    return keep(
      rename,
      'display',
      'serves-both',
      `This code serves ${from} and its new name on purpose.`,
    )
  if (to.length === 0)
    return keep(
      rename,
      rename.builtIn && state === 'unknown' ? 'display' : 'review',
      'removed',
      gone(rename),
    )
  const isSwitched = repository.switched.has(from) && to.some(arrives)
  if (use.namespace === 'macro' && rename.kind !== 'macro' && isSwitched)
    return keep(
      rename,
      'display',
      'option-renamed',
      `The option ${list(to)} turns on the macro ${from} here: only the option was renamed.`,
    )
  if (to.some((target) => arrives(target) && target.name === use.overwrites))
    return keep(
      rename,
      'review',
      'overwrites',
      `${list(to)} gets the value of ${from} here, whatever it was set to: when nothing sets ${from} any more, that switches it off. Remove the line by hand.`,
    )
  if (to.some((target) => arrives(target) && use.beside?.includes(target.name)))
    return keep(
      rename,
      'display',
      'serves-both',
      `${list(to)} stands in the same place: both names are served on purpose.`,
    )
  if (
    rename.builtIn &&
    rename.kind === 'cmake-target' &&
    rename.steps[0]?.generic === true &&
    use.role !== 'declaration'
  )
    return keep(
      rename,
      'review',
      'program-name',
      `Upstream's program ${from} is called ${list(to)} now; ${from} is a word that this repository may use for a program or a file of its own.`,
    )
  const takers = repository.reused.get(rename) ?? []
  const isGiven = takers.length > 0 || rename.isTaken === true
  if (isGiven && !repository.leaving.has(from))
    return keep(
      rename,
      rename.isTaken === true ? 'display' : 'review',
      'reused-name',
      `${from} became ${list(to)}, and later ${takers.join(' and ') || 'another name'} became ${from}: this ${rename.isTaken === true ? 'is' : 'may be'} the new ${from} already.`,
    )
  const stays = reusedBy(rename, repository)
  if (stays !== undefined)
    return keep(
      rename,
      'review',
      'reused-name',
      `${stays} was an old name too, and can't make room everywhere here: settle that first.`,
    )
  const owner = ownership(use, rename, repository.owned)
  if (owner !== null) return owner
  if (use.reservation !== undefined) {
    const { code, message, safety } = use.reservation
    return keep(rename, safety, code, message)
  }
  if (use.role === 'mention' && isTalk(use, file.text))
    return keep(
      rename,
      'review',
      'plain-word',
      `"${from}" is a word of its own: only a person knows whether the ${rename.kind === 'any' ? 'flag' : rename.kind} is meant here.`,
    )
  if (
    (use.region === 'comment' || use.region === 'prose') &&
    explains(use, to.filter(arrives), file.text)
  )
    return keep(
      rename,
      'display',
      'serves-both',
      `The text names ${from} and ${list(to)} together: it explains the rename.`,
    )
  return null
}

/** The new name, where it is an old one of the repository that stays. */
function reusedBy(rename: RenameState, { reused, staying }: RepositoryFacts): string | undefined {
  for (const state of reused.keys())
    if (staying.has(state.from) && isReuse(rename, state)) return state.from
  return undefined
}

/** A name that the repository declares is its own: it is told, not rewritten. */
function ownership(use: Use, rename: RenameState, owned: ReadonlySet<string>): Decision | null {
  if (isTheirs(rename)) return null
  if (rename.builtIn && rename.upstream?.path === '')
    return keep(
      rename,
      'display',
      'owned-here',
      `This repository is ${rename.upstream.name} itself or a fork of it, so the name is its own.`,
    )
  if (use.role === 'declaration')
    return keep(rename, 'display', 'owned-here', `This repository declares ${rename.from} itself.`)
  if (!owned.has(rename.from) || use.namespace === 'macro') return null
  return keep(
    rename,
    'review',
    'owned-here',
    `This repository declares ${rename.from} itself, so the name may be its own.`,
  )
}

/**
 * Whether a name that is also a word (`sd`, `ALSA`, `SSE2`) stands in a text as anything else than a flag: in capitals it
 * does where another word stands beside it, and in code only among words.
 */
function isTalk({ name, region, start, end }: Use, text: string): boolean {
  if (/^[a-z]+$/.test(name)) return region !== 'code'
  if (!/^[A-Z]+[0-9]*$/.test(name)) return false
  const before = text.slice(Math.max(0, start - WORD), start)
  const after = text.slice(end, end + WORD)
  if (region === 'code')
    return /[a-z]{2}[,.:]?[ \t]$|[\r\n][ \t]*$|^$/.test(before) && /^[ \t][a-z]{2}/.test(after)
  return /[A-Za-z]{2}[,.:]?\s$/.test(before) || /^[,.:]?\s[A-Za-z]{2}/.test(after)
}

/** As far as the words beside a name are looked at. */
const WORD = 20

/** Prose that names the old and the new name on one line, or next to a word of deprecation, is about the rename. */
function explains(use: Use, to: RenameState['to'], text: string): boolean {
  const names = new Names(to.map(({ name }) => name))
  const start = lineStart(text, use.start)
  const end = lineEnd(text, use.end)
  return names.find(text, start, end).length > 0
}
