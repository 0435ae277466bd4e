import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { readDocument, type DocumentCase } from './document.ts'

const ROOT = fileURLToPath(new URL('../../cases', import.meta.url))

/** A case with the language that reads it and the document where it stands. */
export interface CaseOfLanguage {
  readonly language: string
  /** `cmake/branches.md: the sentence`. */
  readonly where: string
  readonly row: DocumentCase
}

/** The cases of all documents. */
export function allCases(): readonly CaseOfLanguage[] {
  const languages = readdirSync(ROOT, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return languages.flatMap(({ name: language }) =>
    readdirSync(path.join(ROOT, language))
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) =>
        readDocument(readFileSync(path.join(ROOT, language, name), 'latin1')).map((row) => ({
          language,
          where: `${language}/${name}: ${row.name}`,
          row,
        })),
      ),
  )
}
