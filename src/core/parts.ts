/** A part of a text; empty, `false` or absent where there is nothing to say. */
export type Part = string | false | undefined

/** The parts that say something. */
export function partsOf(parts: readonly Part[]): readonly string[] {
  return parts.filter((part): part is string => Boolean(part))
}

/** The same as one text. */
export function joinParts(between: string, parts: readonly Part[]): string {
  return partsOf(parts).join(between)
}
