import { isScalar, parseAllDocuments, visit } from 'yaml'

import { canBeParsed } from '../kit/data-tree/can-be-parsed.ts'

/**
 * The values of all documents of a YAML text.
 *
 * @throws Error where the text is malformed, a mapping has two equal keys, or it is too deep or large for the parser
 */
export function yamlStructure(text: string): unknown {
  if (!canBeParsed(text)) throw new Error('it is nested too deep or too large to be parsed')
  // The parser's own search for equal keys takes time quadratic in the keys of a mapping (14 s for 20,000).
  return parseAllDocuments(text, { uniqueKeys: false }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]!
    visit(document, {
      Map(_key, { items }) {
        const keys = items.flatMap(({ key }) => (isScalar(key) ? [key.value] : []))
        if (new Set(keys).size < keys.length) throw new Error('two keys of a mapping are the same')
      },
    })
    return document.toJS({ maxAliasCount: 1000 }) as unknown
  })
}
