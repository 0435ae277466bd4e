import type { Use } from '../../core/use.ts'
import { areBeside, areTakenTogether, entriesAt } from '../../languages/kit/asked/entry.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ReadFile } from '../facts.ts'
import { areOpposite } from '../setting-value.ts'

/** Farther away nobody writes the other entry. */
const LONGEST = 2000

/** A new name, and what is chosen when it is taken. */
interface Chosen {
  readonly use: Use
  /** Undefined where it is the value of another key of the same mapping. */
  readonly variable: string | undefined
  /** Whether one command takes both values, so that nobody chooses. */
  readonly isTogether: boolean
}

/**
 * The use of a new name that is the value of another key of the mapping in which an old name is a value, or of another
 * variable: whoever takes the one leaves the other, so they are the branches of a choice.
 */
export function chosenBeside(file: ReadFile, use: Use, rename: RenameState): Chosen | undefined {
  const own = entriesAt(file, use)
  if (own.length === 0) return undefined
  for (const other of file.uses) {
    if (!rename.to.some(({ name }) => name === other.name) || other.name === use.name) continue
    if (Math.abs(other.start - use.start) > LONGEST) continue
    const theirs = entriesAt(file, other)
    for (const one of own) {
      const entry = theirs.find((beside) => areBeside(file, one, beside))
      if (entry === undefined) continue
      const isTogether = !entry.isVariable && areTakenTogether(file.text, one, entry)
      // On in one and off in the other is one flag, of which one entry was forgotten.
      if (!isTogether && areOpposite(use, other, file.text)) continue
      return { use: other, variable: entry.isVariable ? entry.key : undefined, isTogether }
    }
  }
  return undefined
}
