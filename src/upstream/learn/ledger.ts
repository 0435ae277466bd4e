import { append } from '../../core/append.ts'
import type { RenameKind, Target } from '../../maps/rename.ts'
import { memoize } from '../../core/memoize.ts'
import type { Namespace } from '../../core/use.ts'
import type { PlacedShim } from '../reading/build-facts.ts'
import type {
  DeadAlias,
  LearnedMap,
  LearnedRename,
  Proof,
  Undecided,
  UnreadAlias,
} from './learned-map.ts'
import {
  dropFirstWord,
  familiesMoved,
  isOpposite,
  possibleSuccessors,
  successorByLines,
  successorByUses,
  successorByWords,
  type Change,
  type ChangedNames,
} from './successor.ts'
import { isImplied, leadsBack, settleContradictions } from './contradictions.ts'
import { replaceWords, findSubstitutions, type Substitution } from './likeness.ts'
import { LEARNED_KIND, NAMESPACE_OF } from '../states/kinds.ts'
import type { Evidence } from '../states/state.ts'

/** A shim with its place for people. */
export interface LocatedShim extends PlacedShim {
  readonly evidence: Evidence
}

type NamesBySpace = ReadonlyMap<Namespace, ReadonlySet<string>>

/** So many names of a family must have moved with proof before the others of the family are believed. */
const BULK = 3

/** Gathers what the commits show, and decides. */
export class Ledger {
  readonly #releaseOf: (commit: string) => string | undefined
  readonly #renames = new Map<string, LearnedRename>()
  readonly #undecided = new Map<string, Undecided>()
  readonly #waiting: { readonly shim: LocatedShim; readonly commit: string }[] = []
  readonly #dead = new Map<string, DeadAlias>()
  /** What renames of this history did to words, for a name whose own commit shows no line. */
  readonly #words: Substitution[] = []
  /** Families that moved, such as `LLAMA_` to `GGML_`, for names that follow later. */
  readonly #moves = new Map<string, number>()
  /** What nothing but an alias ever knew: nobody can have set it. */
  readonly #unread = new Map<string, UnreadAlias>()
  /** What the states of the upstream knew so far. */
  readonly #known = new Map<Namespace, Set<string>>()
  readonly #declared = new Set<string>()

  constructor(releaseOf: (commit: string) => string | undefined) {
    this.#releaseOf = releaseOf
  }

  /** Takes in a state: the names that a person who builds can use, and the CMake options that it declares. */
  addState(names: NamesBySpace, declared: ReadonlySet<string>): void {
    const knownIn = memoize(() => new Set<string>(), this.#known)
    for (const [space, list] of names) for (const name of list) knownIn(space).add(name)
    for (const name of declared) this.#declared.add(name)
  }

  /** Takes in an alias that was not there before. One whose new name is not there yet waits until the end. */
  addShim(shim: LocatedShim, commit: string, names: NamesBySpace): void {
    const { old, news, namespace, effect } = shim
    const kind = LEARNED_KIND[namespace]
    if (kind === undefined || !/^\w[\w.-]*$/.test(old)) return
    const found = { ...shim.evidence, from: old, to: news, commit }
    const since = this.#releaseOf(commit)
    if (effect === 'dead') this.#dead.set(`${kind} ${old}`, { ...found, since })
    // Any word can be a make variable; a name that a Makefile asks for as old, and never asked for before, is none that
    // anybody set. What CMake declares as old it declares for people.
    if (namespace === 'make' && this.#known.get('make')?.has(old) === false)
      this.#unread.set(`${kind} ${old}`, { ...found, kind })
    else if (!this.#addSaid(shim, commit, names)) this.#waiting.push({ shim, commit })
  }

  #addSaid(shim: LocatedShim, commit: string, names: NamesBySpace): boolean {
    const { old, news, namespace, effect, polarity, values } = shim
    const known = names.get(namespace)
    // Each branch of a question may set the same one.
    const accepted = [...new Set(news)].filter((name) => known?.has(name) === true)
    // A program that only says that it is gone names its successor when it is run, not here.
    const isRemoval =
      news.length === 0 && namespace !== 'target' && (effect === 'warns' || effect === 'rejects')
    if ((accepted.length === 0 && !isRemoval) || known?.has(old) === true) return false
    const to = accepted.map((name): Target =>
      accepted.length === 1 ? { name } : { name, value: values?.[name] ?? 'ON' },
    )
    this.#add({
      from: old,
      to,
      kind: LEARNED_KIND[namespace]!,
      value: { kind: polarity ?? 'same' },
      since: this.#releaseOf(commit),
      proof: { commit, lines: 0, shim: shim.evidence },
      confidence: 'certain',
    })
    return true
  }

  /** Takes in names that vanished together with the line that handed their value on to a name which stays. */
  addCopies(
    commit: string,
    change: ReadonlyMap<Namespace, ChangedNames>,
    copies: readonly LocatedShim[],
    names: NamesBySpace,
  ): void {
    for (const shim of copies)
      if (change.get(shim.namespace)?.vanished.has(shim.old) === true)
        this.#addSaid(shim, commit, names)
  }

  /** Takes in what a commit changed. */
  addChange(commit: string, change: ReadonlyMap<Namespace, Change>): void {
    const left: { name: string; change: Change }[] = []
    const words: Substitution[] = []
    for (const one of change.values())
      for (const name of one.vanished) {
        const found = successorByLines(name, one)
        if (found === undefined) left.push({ name, change: one })
        else {
          const { lines, example } = found
          this.#addFound(name, found.name, one.kind, { commit, lines, example })
          const changed = findSubstitutions(name, found.name)
          append(words, changed)
          append(this.#words, changed)
        }
      }
    for (const { name, change: one } of left) {
      const sibling =
        this.#byFamily(name, one.kind, one.appeared) ?? successorByWords(name, one, words)
      const used = sibling === undefined ? successorByUses(name, one) : undefined
      if (sibling !== undefined) this.#addFound(name, sibling, one.kind, { commit, lines: 0 })
      else if (used !== undefined)
        this.#addFound(name, used.name, one.kind, { commit, lines: 1, example: used.example })
      else if (one.isPublic(name)) this.#leaveOpen(name, commit, one)
    }
    for (const one of change.values()) this.#addLate(commit, one)
  }

  /** A name may come back under its family's new name some commits after it went. */
  #addLate(commit: string, { kind, vanished, appeared }: Change): void {
    for (const name of appeared) {
      const only = new Set([name])
      const open = [...this.#undecided.values()].filter(
        (one) =>
          one.kind === kind &&
          !vanished.has(one.name) &&
          this.#byFamily(one.name, kind, only) === name,
      )
      if (open.length === 1) this.#addFound(open[0]!.name, name, kind, { commit, lines: 0 })
    }
  }

  /** The rest of the name stayed, and its family is known to have moved there. */
  #byFamily(name: string, kind: RenameKind, appeared: ReadonlySet<string>): string | undefined {
    const same = [...appeared].filter(
      (candidate) =>
        dropFirstWord(candidate) === dropFirstWord(name) &&
        (this.#moves.get(familiesMoved(kind, name, candidate)) ?? 0) >= BULK,
    )
    return same.length === 1 ? same[0] : undefined
  }

  #addFound(from: string, to: string, kind: RenameKind, proof: Proof): void {
    const key = familiesMoved(kind, from, to)
    if (proof.lines > 0 && dropFirstWord(from) === dropFirstWord(to))
      this.#moves.set(key, (this.#moves.get(key) ?? 0) + 1)
    this.#add({
      from,
      to: [{ name: to }],
      kind,
      value: { kind: isOpposite(from, to) ? 'inverted' : 'same' },
      since: this.#releaseOf(proof.commit),
      proof,
      confidence: proof.lines >= 2 ? 'certain' : 'likely',
    })
  }

  /** Upstream's own words add to what the diffs showed. What the rename turns back was no rename in the end. */
  #add(rename: LearnedRename): void {
    this.#undecided.delete(`${rename.kind} ${rename.from}`)
    const key = `${rename.kind} ${rename.from} ${rename.to.map(({ name }) => name).join()}`
    const known = this.#renames.get(key)
    if (known === undefined) {
      for (const [other, one] of this.#renames)
        if (leadsBack(rename, one, [...this.#renames.values()])) this.#renames.delete(other)
      this.#renames.set(key, rename)
    } else if (known.proof.shim === undefined && rename.proof.shim !== undefined)
      this.#renames.set(key, {
        ...known,
        confidence: 'certain',
        proof: { ...known.proof, shim: rename.proof.shim },
      })
  }

  #leaveOpen(name: string, commit: string, change: Change): void {
    const { kind } = change
    if ([...this.#renames.values()].some((one) => one.kind === kind && one.from === name)) return
    this.#undecided.set(`${kind} ${name}`, {
      name,
      kind,
      since: this.#releaseOf(commit),
      commit,
      perhaps: possibleSuccessors(name, change),
    })
  }

  /** What holds at the end: names that are accepted again were not renamed; a chain's long way round goes. */
  result(
    names: NamesBySpace,
  ): Pick<LearnedMap, 'renames' | 'undecided' | 'deadAliases' | 'unreadAliases'> {
    // Upstream's own words about a name that only another of its build systems knows.
    const everywhere = new Set([...names.values()].flatMap((list) => [...list]))
    for (const { shim, commit } of this.#waiting)
      if (
        !this.#addSaid(shim, commit, names) &&
        !isAccepted(names, LEARNED_KIND[shim.namespace]!, shim.old)
      )
        this.#addSaid(shim, commit, new Map([[shim.namespace, everywhere]]))
    for (const { name, kind, commit, perhaps } of this.#undecided.values()) {
      const told = perhaps.filter((one) =>
        this.#words.some((word) => replaceWords(name, word) === one),
      )
      if (told.length === 1) this.#addFound(name, told[0]!, kind, { commit, lines: 0 })
    }
    const all = [...this.#renames.values()].filter(
      ({ kind, from }) => !isAccepted(names, kind, from),
    )
    const direct = all.filter((rename) => !isImplied(rename, all))
    const [renames, contradicted] = settleContradictions(direct)
    const undecided = [...this.#undecided.values(), ...contradicted].filter(
      ({ kind, name }) => !isAccepted(names, kind, name),
    )
    return {
      renames: renames.map((rename) => this.#ofKind(rename)),
      undecided,
      deadAliases: [...this.#dead.values()],
      unreadAliases: [...this.#unread.values()].filter(
        ({ kind, from }) => !renames.some((one) => one.kind === kind && one.from === from),
      ),
    }
  }

  /** What CMake only asks for and nothing ever declared is a variable, no option. */
  #ofKind(rename: LearnedRename): LearnedRename {
    const { kind, from, proof } = rename
    if (kind !== 'cmake-option' || proof.shim !== undefined || this.#declared.has(from))
      return rename
    return { ...rename, kind: 'cmake-variable' }
  }
}

function isAccepted(names: NamesBySpace, kind: RenameKind, name: string): boolean {
  return names.get(NAMESPACE_OF[kind])?.has(name) === true
}
