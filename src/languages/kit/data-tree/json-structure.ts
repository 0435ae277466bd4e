import { parse, type ParseError } from 'jsonc-parser'

/**
 * The values of a JSON text with comments and trailing commas.
 *
 * @throws Error where the text is no such thing
 */
export function jsonStructure(text: string): unknown {
  const errors: ParseError[] = []
  const tree: unknown = parse(text, errors, { allowTrailingComma: true })
  if (errors.length > 0) throw new Error(`syntax error at offset ${errors[0]!.offset}`)
  return tree
}
