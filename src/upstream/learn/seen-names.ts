import type { Namespace } from '../../core/use.ts'

/** What the states of an upstream knew so far. */
export class SeenNames {
  readonly #names = new Map<Namespace, Set<string>>()
  readonly #declared = new Set<string>()

  /** Takes in a state: the names that a person who builds can use, and the CMake options that it declares. */
  add(names: ReadonlyMap<Namespace, ReadonlySet<string>>, declared: ReadonlySet<string>): void {
    for (const [space, list] of names) {
      const known = this.#names.get(space) ?? new Set()
      this.#names.set(space, known)
      for (const name of list) known.add(name)
    }
    for (const name of declared) this.#declared.add(name)
  }

  /** Whether states are known, and nothing in them read a name. */
  neverRead(space: Namespace, name: string): boolean {
    return this.#names.get(space)?.has(name) === false
  }

  /** Whether CMake ever declared a name as an option. */
  isDeclared(name: string): boolean {
    return this.#declared.has(name)
  }
}
