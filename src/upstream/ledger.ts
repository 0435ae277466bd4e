import type { RenameKind, Target } from '../maps/rename.ts'
import type { Namespace } from '../sites/site.ts'
import type { PlacedShim } from './build-facts.ts'
import { familyOf } from './family.ts'
import type { DeadAlias, LearnedMap, LearnedRename, Proof, Undecided } from './learned.ts'
import type { Support } from './line-pairs.ts'
import { likeness, substituted, substitution, type Substitution } from './similar.ts'
import type { Evidence } from './state.ts'

/** The names of one namespace that one commit let go and brought. */
export interface Change {
  readonly kind: RenameKind
  readonly vanished: ReadonlySet<string>
  readonly appeared: ReadonlySet<string>
  /** Whether a name that vanished was meant for those who build; of others only a sure successor is worth a word. */
  readonly isPublic: (name: string) => boolean
  readonly support: ReadonlyMap<string, ReadonlyMap<string, Support>>
  /** The names that are there now, and which of them took a vanished one's place in documentation, scripts and workflows. */
  readonly present: ReadonlySet<string>
  readonly uses: ReadonlyMap<string, ReadonlyMap<string, Support>>
}

/** A shim with its place for people. */
export interface LocatedShim extends PlacedShim {
  readonly line: number
  readonly shown: string
}

type NamesBySpace = ReadonlyMap<Namespace, ReadonlySet<string>>

const KINDS: Readonly<Partial<Record<Namespace, RenameKind>>> = {
  cmake: 'cmake-option',
  make: 'make-var',
  macro: 'macro',
  target: 'cmake-target',
  env: 'env',
}
const SPACES = new Map(Object.entries(KINDS).map(([space, kind]) => [kind, space as Namespace]))
/** So many names of a family must have moved with proof before the others of the family are believed. */
const BULK = 3
const ALIKE = 0.85

/** Gathers what the commits show, and decides. */
export class Ledger {
  readonly #releaseOf: (commit: string) => string
  readonly #renames = new Map<string, LearnedRename>()
  readonly #undecided = new Map<string, Undecided>()
  readonly #waiting: { readonly shim: LocatedShim; readonly commit: string }[] = []
  readonly #dead = new Map<string, DeadAlias>()
  /** Families that moved, such as `LLAMA_` to `GGML_`, for names that follow later. */
  readonly #moves = new Map<string, number>()

  constructor(releaseOf: (commit: string) => string) {
    this.#releaseOf = releaseOf
  }

  /** Takes in an alias that was not there before. One whose new name is not there yet waits until the end. */
  addShim(shim: LocatedShim, commit: string, names: NamesBySpace): void {
    const { old, news, namespace, effect } = shim
    const kind = KINDS[namespace]
    if (kind === undefined || !/^\w[\w.-]*$/.test(old)) return
    if (effect === 'dead')
      this.#dead.set(`${kind} ${old}`, {
        ...evidenceOf(shim),
        from: old,
        to: news,
        since: this.#releaseOf(commit),
        commit,
      })
    if (news.length > 0 && !this.#addSaid(shim, commit, names)) this.#waiting.push({ shim, commit })
  }

  #addSaid(shim: LocatedShim, commit: string, names: NamesBySpace): boolean {
    const { old, news, namespace, polarity, values } = shim
    const known = names.get(namespace)
    const accepted = news.filter((name) => known?.has(name) === true)
    if (accepted.length === 0 || known?.has(old) === true) return false
    const to = accepted.map((name): Target =>
      accepted.length === 1 ? { name } : { name, value: values?.[name] ?? 'ON' },
    )
    this.#add({
      from: old,
      to,
      kind: KINDS[namespace]!,
      value: { kind: polarity ?? 'same' },
      since: this.#releaseOf(commit),
      proof: { commit, lines: 0, shim: evidenceOf(shim) },
      confidence: 'certain',
    })
    return true
  }

  /** Takes in names that vanished together with the line that handed their value on to a name which stays. */
  addCopies(
    commit: string,
    change: ReadonlyMap<Namespace, Change>,
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
        const found = this.#byLines(name, one)
        if (found === undefined) left.push({ name, change: one })
        else {
          const { lines, example } = found
          this.#addFound(name, found.name, one.kind, { commit, lines, example })
          const word = substitution(name, found.name)
          if (word !== undefined) words.push(word)
        }
      }
    for (const { name, change: one } of left) {
      const sibling = this.#byFamily(name, one.kind, one.appeared) ?? byWords(name, one, words)
      const used = sibling === undefined ? this.#byUses(name, one) : undefined
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

  #byLines(name: string, change: Change): (Support & { name: string }) | undefined {
    const { appeared, support } = change
    const ranked = [...(support.get(name) ?? [])]
      .filter(([candidate]) => appeared.has(candidate))
      .map(([candidate, found]) => ({ ...found, name: candidate }))
      .toSorted((a, b) => b.lines - a.lines)
    const [best, second] = ranked
    if (best === undefined || best.lines <= (second?.lines ?? 0) * 2) return undefined
    if (remainder(name) === remainder(best.name)) return best
    if (mayBeSplit(best.name, change) || letters(name) === letters(best.name)) return undefined
    return best.lines >= 2 || likeness(name, best.name) >= ALIKE ? best : undefined
  }

  /** A name that was there before takes over: only lines that show how to use it can tell. */
  #byUses(name: string, { uses, present }: Change): (Support & { name: string }) | undefined {
    const found = [...(uses.get(name) ?? [])].filter(([candidate]) => present.has(candidate))
    const [only] = found
    return found.length === 1 ? { ...only![1], name: only![0] } : undefined
  }

  /** The rest of the name stayed, and its family is known to have moved there. */
  #byFamily(name: string, kind: RenameKind, appeared: ReadonlySet<string>): string | undefined {
    const same = [...appeared].filter(
      (candidate) =>
        remainder(candidate) === remainder(name) &&
        (this.#moves.get(move(kind, name, candidate)) ?? 0) >= BULK,
    )
    return same.length === 1 ? same[0] : undefined
  }

  #addFound(from: string, to: string, kind: RenameKind, proof: Proof): void {
    const key = move(kind, from, to)
    if (proof.lines > 0 && remainder(from) === remainder(to))
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

  /** Upstream's own words stand; of two findings in the diffs the later one does. */
  #add(rename: LearnedRename): void {
    this.#undecided.delete(`${rename.kind} ${rename.from}`)
    const key = `${rename.kind} ${rename.from} ${rename.to.map(({ name }) => name).join()}`
    const known = this.#renames.get(key)
    if (known === undefined) this.#renames.set(key, rename)
    else if (known.proof.shim === undefined && rename.proof.shim !== undefined)
      this.#renames.set(key, {
        ...known,
        confidence: 'certain',
        proof: { ...known.proof, shim: rename.proof.shim },
      })
  }

  #leaveOpen(name: string, commit: string, { kind, appeared, support }: Change): void {
    if ([...this.#renames.values()].some((one) => one.kind === kind && one.from === name)) return
    const byLines = [...(support.get(name)?.keys() ?? [])].filter((one) => appeared.has(one))
    const byName = [...appeared]
      .filter((one) => remainder(one) === remainder(name) || likeness(one, name) >= ALIKE)
      .toSorted((a, b) => likeness(b, name) - likeness(a, name))
    const perhaps = [...new Set([...byLines, ...byName])].slice(0, 3)
    this.#undecided.set(`${kind} ${name}`, {
      name,
      kind,
      since: this.#releaseOf(commit),
      commit,
      perhaps,
    })
  }

  /** What holds at the end: names that are accepted again were not renamed; a chain's long way round goes. */
  result(names: NamesBySpace): Pick<LearnedMap, 'renames' | 'undecided' | 'deadAliases'> {
    // Upstream's own words about a name that only another of its build systems knows.
    const everywhere = new Set([...names.values()].flatMap((list) => [...list]))
    for (const { shim, commit } of this.#waiting)
      if (
        !this.#addSaid(shim, commit, names) &&
        !isAccepted(names, KINDS[shim.namespace]!, shim.old)
      )
        this.#addSaid(shim, commit, new Map([[shim.namespace, everywhere]]))
    const all = [...this.#renames.values()].filter(
      ({ kind, from }) => !isAccepted(names, kind, from),
    )
    const direct = all.filter((rename) => !isImplied(rename, all))
    const [renames, contradicted] = settle(direct)
    const undecided = [...this.#undecided.values(), ...contradicted].filter(
      ({ kind, name }) => !isAccepted(names, kind, name),
    )
    return { renames, undecided, deadAliases: [...this.#dead.values()] }
  }
}

function isAccepted(names: NamesBySpace, kind: RenameKind, name: string): boolean {
  return names.get(SPACES.get(kind)!)?.has(name) === true
}

/** The words of upstream outrank its diffs; several successors by diffs alone are no decision. */
function settle(
  all: readonly LearnedRename[],
): readonly [readonly LearnedRename[], readonly Undecided[]] {
  const byName = new Map<string, LearnedRename[]>()
  for (const rename of all) {
    const key = `${rename.kind} ${rename.from}`
    const list = byName.get(key)
    if (list === undefined) byName.set(key, [rename])
    else list.push(rename)
  }
  const renames: LearnedRename[] = []
  const undecided: Undecided[] = []
  for (const list of byName.values()) {
    const said = list.filter(({ proof }) => proof.shim !== undefined)
    const chosen = said.length > 0 ? said : list
    if (chosen.length === 1 || said.length > 0) renames.push(...chosen)
    else
      undecided.push({
        name: chosen[0]!.from,
        kind: chosen[0]!.kind,
        since: chosen[0]!.since,
        commit: chosen[0]!.proof.commit,
        perhaps: chosen.flatMap(({ to }) => to.map(({ name }) => name)),
      })
  }
  return [renames, undecided]
}

/** Whether other renames lead to the same name step by step. */
function isImplied(rename: LearnedRename, all: readonly LearnedRename[]): boolean {
  const goal = rename.to[0]?.name
  if (rename.to.length !== 1 || goal === undefined) return false
  const next = (name: string): readonly string[] =>
    all
      .filter((one) => one.kind === rename.kind && one.from === name && one !== rename)
      .flatMap(({ to }) => to.map((target) => target.name))
  const seen = new Set<string>()
  const pending = [...next(rename.from)]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name === goal) return true
    if (seen.has(name)) continue
    seen.add(name)
    pending.push(...next(name))
  }
  return false
}

/** The same words changed in another name of the same commit: `GGML_USE_HIPBLAS` to `GGML_USE_HIP`, so `GGML_HIPBLAS` too. */
function byWords(
  name: string,
  { appeared }: Change,
  words: readonly Substitution[],
): string | undefined {
  const found = new Set(
    words.flatMap((word) => {
      const candidate = substituted(name, word)
      return candidate !== undefined && appeared.has(candidate) ? [candidate] : []
    }),
  )
  return found.size === 1 ? [...found][0] : undefined
}

function evidenceOf({ path, line, shown }: LocatedShim): Evidence {
  return { path, line, text: shown }
}

function move(kind: RenameKind, from: string, to: string): string {
  return `${kind} ${familyOf(from)} ${familyOf(to)}`
}

function remainder(name: string): string {
  return name.slice(familyOf(name)?.length ?? 0)
}

/** `OPENBLAS` to `BLAS` beside a new `BLAS_VENDOR`: the old name may have become several. */
function mayBeSplit(name: string, { appeared, support }: Change): boolean {
  const successors = new Set([...support.values()].flatMap((news) => [...news.keys()]))
  return [...appeared].some((other) => other.startsWith(`${name}_`) && !successors.has(other))
}

/** A name without its figures: names that differ in nothing else are versions of something. */
function letters(name: string): string {
  return name.replace(/\d+/g, '')
}

function isOpposite(from: string, to: string): boolean {
  const negative = /(?:^|_)(?:NO|DISABLE|WITHOUT)_/
  return negative.test(from) !== negative.test(to)
}
