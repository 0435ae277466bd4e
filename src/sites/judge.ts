import { LEARNED, type Rename } from '../maps/rename.ts'
import { lineEnd, lineStart } from '../line-offsets.ts'
import type { Edit } from '../patch/edit.ts'
import type { RenameState } from '../upstream/state.ts'
import { choose, type States } from './candidates.ts'
import { Names } from './names.ts'
import type { Action, Reason, Role, Safety, Scope, Use } from './site.ts'
import { spread } from './value.ts'

export type Conditions = 'auto' | 'widen' | 'replace'

/** What is the same for all uses of one file. */
export interface FileFacts {
  readonly text: string
  readonly scope: Scope
  /** Why nothing in this file is to be rewritten, if so. */
  readonly leave: Reason | null
}

/** What is the same for the whole repository. */
export interface RepositoryFacts {
  readonly states: States
  readonly scopes: ReadonlySet<Scope>
  readonly conditions: Conditions
  /** Names that the repository declares itself. */
  readonly owned: ReadonlySet<string>
  /** Names that stand in files which can be rewritten. */
  readonly present: ReadonlySet<string>
  /** Old names that another rename has taken as its new name, with that rename's old ones. */
  readonly freed: ReadonlyMap<string, readonly string[]>
  /** Old names that a file of the repository declares together with their new one. */
  readonly apart: ReadonlySet<string>
  /** Names that are set or declared as an option and used as a macro. */
  readonly doubled: ReadonlySet<string>
  /** Macros that an option of the new name turns on. */
  readonly switched: ReadonlySet<string>
  /** New names that several old names of the repository became, with those. */
  readonly joined: ReadonlyMap<string, readonly string[]>
}

export interface Decision {
  readonly rename: RenameState
  readonly action: Action
  readonly safety: Safety
  readonly reason: Reason
  readonly edits: readonly Edit[]
}

/**
 * What happens to one use of an old name (design.md, section 5). Null where no known rename is about this use: another
 * kind of thing that has the same name.
 */
export function judge(use: Use, file: FileFacts, repository: RepositoryFacts): Decision | null {
  const choice = choose(use, repository.states)
  if (choice.kind === 'none') return null
  if (choice.kind === 'other')
    return keep(choice.state, 'display', 'other-kind', otherName(use, choice.state))
  if (choice.kind === 'several')
    return choice.states.every(isCommon)
      ? keep(choice.states[0]!, 'display', 'common-name', common(choice.states[0]!))
      : keep(choice.states[0]!, 'review', 'ambiguous', several(choice.states))
  const rename = choice.state
  const left = leave(use, rename, file, repository)
  if (left !== null) return left
  const acted = act(use, rename, repository.conditions)
  if (acted.action === 'keep' || acted.safety !== 'safe') return acted
  return choice.sure
    ? acted
    : { ...acted, safety: 'review', reason: otherKind(use, rename, acted.reason) }
}

/** The reasons to keep a site, strongest first. */
function leave(
  use: Use,
  rename: RenameState,
  file: FileFacts,
  repository: RepositoryFacts,
): Decision | null {
  const { from, to, state } = rename
  if (file.leave !== null) return { ...keep(rename, 'display', '', ''), reason: file.leave }
  const mark = ignored(file.text, use.start)
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
  if (state === 'unknown' && rename.builtIn && rename.upstream !== null)
    return keep(
      rename,
      'review',
      'upstream-unread',
      `${rename.upstream.name} is pinned in ${rename.upstream.path}, and its files are not here to say whether it still reads ${from}: check out the submodules, or say where it lies (upstream).`,
    )
  if (state === 'absent' && rename.builtIn)
    return keep(
      rename,
      'display',
      'absent',
      `${upstream(rename)} reads neither ${from} nor ${list(to)}: this is another flag of that name, or a dead one.`,
    )
  if (use.role === 'shim')
    return keep(
      rename,
      'display',
      'serves-both',
      `This code serves ${from} and its new name on purpose.`,
    )
  if (to.length === 0) return keep(rename, 'review', 'removed', gone(rename))
  if (use.namespace === 'macro' && rename.kind !== 'macro' && repository.switched.has(from))
    return keep(
      rename,
      'display',
      'option-renamed',
      `The option ${list(to)} turns on the macro ${from} here: only the option was renamed.`,
    )
  if (to.some(({ name }) => name === use.overwrites))
    return keep(
      rename,
      'review',
      'overwrites',
      `${list(to)} gets the value of ${from} here, whatever it was set to: when nothing sets ${from} any more, that switches it off. Remove the line by hand.`,
    )
  if (to.some(({ name }) => name !== from && use.beside?.includes(name)))
    return keep(
      rename,
      'display',
      'serves-both',
      `${list(to)} stands in the same place: both names are served on purpose.`,
    )
  const takers = repository.freed.get(from)
  if (takers !== undefined && !takers.some((name) => repository.present.has(name)))
    return keep(
      rename,
      'review',
      'reused-name',
      `${from} became ${list(to)}, and later ${takers.join(' and ')} became ${from}: this may be the new ${from} already.`,
    )
  const owner = ownership(use, rename, repository.owned)
  if (owner !== null) return owner
  if (use.reservation !== undefined) {
    const { code, message, safety } = use.reservation
    return keep(rename, safety, code, message)
  }
  if ((use.region === 'comment' || use.region === 'prose') && explains(use, rename, file.text))
    return keep(
      rename,
      'display',
      'serves-both',
      `The text names ${from} and ${list(to)} together: it explains the rename.`,
    )
  return null
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

/** A built-in map's name that is no upstream's own mark, where no such upstream was found. */
function isCommon({ builtIn, state, steps }: RenameState): boolean {
  return builtIn && state === 'unknown' && steps[0]?.generic === true
}

function common({ from, steps }: RenameState): string {
  return `${from} is a name that others use too, and no ${steps[0]!.map} was found here that could own it.`
}

/** A rename that the person gave, where no upstream is known that owns the name: this repository is the one that renames. */
function isTheirs({ builtIn, upstream: found }: RenameState): boolean {
  return !builtIn && found === null
}

function act(use: Use, rename: RenameState, conditions: Conditions): Decision {
  const shared = use.contract !== undefined && use.widen !== undefined && conditions !== 'replace'
  if (use.role === 'condition' || shared) return condition(use, rename, conditions)
  const decided = rename.to.length > 1 ? split(use, rename) : replace(use, rename)
  if (use.contract === undefined || decided.action === 'keep') return decided
  const message = `${decided.reason.message} ${use.contract}`
  return { ...decided, safety: 'review', reason: { code: 'contract-name', message } }
}

function condition(use: Use, rename: RenameState, conditions: Conditions): Decision {
  const { from, to, state, value } = rename
  if (to.length > 1 || value.kind !== 'same' || to[0]!.value !== undefined)
    return keep(
      rename,
      'review',
      'value-changes',
      `A condition on ${from} can't be rewritten by name alone, because the value changes with the name.${note(rename)}`,
    )
  if (use.local === true)
    return decide(
      rename,
      'replace',
      certainty(rename),
      'stale',
      `${stale(rename)}; this file sets the variable itself, so it is renamed with its assignment.`,
      [rewrite(use, to[0]!.name)],
    )
  const wide =
    conditions === 'widen' ||
    (conditions === 'auto' &&
      (use.contract !== undefined ||
        state === 'aliased' ||
        state === 'both' ||
        state === 'unknown' ||
        state === 'absent'))
  if (!wide)
    return decide(
      rename,
      'replace',
      'safe',
      'stale',
      `${stale(rename)}, so this condition can never hold again.`,
      [rewrite(use, to[0]!.name)],
    )
  const edits = use.widen?.(to.map(({ name }) => name))
  if (edits === undefined && use.passes === true && (state === 'unknown' || state === 'absent'))
    return decide(rename, 'replace', 'review', 'stale', `${stale(rename)}.`, [
      rewrite(use, to[0]!.name),
    ])
  if (edits === undefined && isTheirs(rename))
    return decide(
      rename,
      'replace',
      'review',
      'only-new',
      `There is no safe way to accept both names here, so only ${to[0]!.name} is read.`,
      [rewrite(use, to[0]!.name)],
    )
  if (edits === undefined)
    return keep(
      rename,
      'review',
      'cannot-widen',
      `Both ${from} and ${list(to)} should be accepted here, and there is no safe way to write that: change it by hand.`,
    )
  const why =
    use.contract !== undefined
      ? `${stale(rename)}. ${use.contract} Both are accepted.`
      : state === 'unknown' || state === 'absent'
        ? `Both ${from} and ${list(to)} are accepted, since it is not known which one arrives here.`
        : `${upstream(rename)} still accepts ${from} and turns it into ${list(to)} where this condition can't see it: both are accepted.`
  return decide(rename, 'widen', certainty(rename), 'accept-both', why, edits)
}

function split(use: Use, rename: RenameState): Decision {
  const { from, to } = rename
  const action = to.some(({ name }) => name === from) ? 'add' : 'replace'
  const unclear = keep(
    rename,
    'review',
    'value-changes',
    `${from} became ${list(to)}; the values can't be derived here.${note(rename)}`,
  )
  if (use.role === 'mention' || use.split === undefined) return unclear
  const assigned = spread(to, use.value?.text ?? 'ON', rename.value)
  const edits = assigned && use.split(assigned)
  if (edits === undefined) return unclear
  return decide(
    rename,
    action,
    'review',
    'split',
    `${from} became ${list(to)}.${note(rename)}`,
    edits,
  )
}

function replace(use: Use, rename: RenameState): Decision {
  const { from, to, value } = rename
  const target = to[0]!
  if (use.role === 'mention' && use.region !== 'code' && /^[a-z]+$/.test(from))
    return keep(
      rename,
      'review',
      'plain-word',
      `"${from}" is a word of its own: only a person knows whether the ${rename.kind} is meant here.`,
    )
  const edits: Edit[] = [rewrite(use, target.name)]
  if (use.role !== 'mention' && (value.kind !== 'same' || target.value !== undefined)) {
    const old = use.value
    const text = old && (spread(to, old.text, value)?.[0]?.value ?? undefined)
    if (old === undefined || text === undefined)
      return keep(
        rename,
        'review',
        'value-changes',
        `${from} became ${target.name} and its value changes too (${rule(rename)}); the value here is no literal that can be rewritten with certainty.`,
      )
    if (text !== old.text) edits.push({ start: old.start, end: old.end, text })
  }
  if (use.role === 'mention' && value.kind !== 'same')
    return keep(
      rename,
      'review',
      'value-changes',
      `${from} became ${target.name}, and its value changes too (${rule(rename)}): read the sentence again.`,
    )
  return decide(rename, 'replace', certainty(rename), 'stale', `${stale(rename)}.`, edits)
}

function rewrite(use: Use, name: string): Edit {
  return { start: use.start, end: use.end, text: name }
}

/** What only the rename's text says, or no upstream confirmed, is pointed out to a person. */
function certainty({ state, steps }: RenameState): Safety {
  return state === 'unknown' || state === 'absent' || steps.some(isUncurated) ? 'review' : 'safe'
}

function isUncurated({ map }: Rename): boolean {
  return map === 'inline' || map.startsWith(LEARNED)
}

function stale(rename: RenameState): string {
  const { from, to, state } = rename
  const reads = `${upstream(rename)} reads ${list(to)}`
  switch (state) {
    case 'aliased':
      return `${reads} and only forwards ${from}`
    case 'rejected':
      return `${reads} and rejects ${from}`
    case 'both':
      return `${reads} as well as ${from}`
    case 'unknown':
    case 'absent':
      return `${from} was renamed to ${list(to)}; no pinned upstream confirms it`
    default:
      return `${reads}, and nothing in it reads ${from} any more`
  }
}

function upstream({ upstream: found, steps }: RenameState): string {
  const name = found?.name ?? steps[0]?.map ?? 'The upstream'
  return found === null ? name : `${name}${found.path === '' ? '' : ` (${found.path})`}`
}

function otherKind(use: Use, { kind }: RenameState, reason: Reason): Reason {
  return {
    ...reason,
    message: `${reason.message} The rename is known for a ${kind}; here it is used as ${use.namespace === 'env' ? 'an environment variable' : `a ${use.namespace} flag`}.`,
  }
}

function otherName(use: Use, { from, kind, steps }: RenameState): string {
  return `${steps[0]!.map} renamed ${from} as a ${kind}; what is set here is a ${use.namespace} flag of that name.`
}

function rule({ value, to }: RenameState): string {
  if (value.kind === 'inverted') return 'it is inverted'
  if (value.kind === 'mapped')
    return Object.entries(value.values)
      .map(([a, b]) => `${a} becomes ${b}`)
      .join(', ')
  return `it becomes ${to[0]?.value ?? 'the same'}`
}

/** A rename to nothing without a version in which the name went is a remark on a name that still exists. */
function gone(rename: RenameState): string {
  const { from, steps } = rename
  return steps.at(-1)?.removed === undefined && note(rename) !== ''
    ? `${from} means something else upstream now.${note(rename)}`
    : `${from} was removed upstream and has no new name.${note(rename)}`
}

function note({ steps }: RenameState): string {
  const text = steps.at(-1)?.note
  return text === undefined || text === '' ? '' : ` ${text}`
}

function several(states: readonly RenameState[]): string {
  const ways = states.map(
    (state) => `${list(state.to) || 'nothing'} (${state.kind}, ${state.steps[0]!.map})`,
  )
  return `${states[0]!.from} has more than one new name and nothing here tells which is meant: ${ways.join(', ')}.`
}

function list(to: readonly { name: string }[]): string {
  return to.map(({ name }) => name).join(' and ')
}

/** Prose that names the old and the new name on one line, or next to a word of deprecation, is about the rename. */
function explains(use: Use, { to }: RenameState, text: string): boolean {
  const names = new Names(to.map(({ name }) => name))
  const start = lineStart(text, use.start)
  const end = lineEnd(text, use.end)
  return names.find(text, start, end).length > 0
}

/** A mark in a comment on the line itself or alone on the line before, or an `off` that no `on` has ended. */
function ignored(text: string, offset: number): string | null {
  const marks = [...text.slice(0, offset).matchAll(/flagshift:\s*(off|on)\b/g)]
  if (marks.at(-1)?.[1] === 'off') return 'Between "flagshift: off" and "flagshift: on".'
  const start = lineStart(text, offset)
  const before = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1)
  const own = /flagshift:\s*ignore\b/
  const alone =
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:#|\/\/|\/\*|<!--|--|;|dnl\b|rem\b|::|"|').{0,20}flagshift:\s*ignore\b/i
  if (own.test(text.slice(start, lineEnd(text, offset))) || alone.test(before))
    return 'Marked with "flagshift: ignore".'
  return null
}

function keep(rename: RenameState, safety: Safety, code: string, message: string): Decision {
  return decide(rename, 'keep', safety, code, message, [])
}

function decide(
  rename: RenameState,
  action: Action,
  safety: Safety,
  code: string,
  message: string,
  edits: readonly Edit[],
): Decision {
  return { rename, action, safety, reason: { code, message }, edits }
}

/** Roles under which a site sets the flag; used for conflicts and for the canary's definitions. */
export function sets(role: Role): boolean {
  return role === 'definition' || role === 'option'
}
