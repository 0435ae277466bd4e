/**
 * Puts items behind those of a list. A spread into `push` hands each one over as an argument of its own, and the stack has
 * room for some hundred thousand only.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
