import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work goes on before what waits gets its turn. */
const LONGEST = 100

let since = performance.now()

/** Lets what waits be heard between two parts of long work: a signal that ends the run, a timer, a line of progress. */
export async function giveWay(): Promise<void> {
  if (performance.now() - since < LONGEST) return
  await setImmediate()
  since = performance.now()
}

/** Makes something of each item, one after the other, and gives way in between. */
export async function mapInTurn<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const item of items) {
    await giveWay()
    made.push(make(item))
  }
  return made
}
