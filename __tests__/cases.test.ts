import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { faultsOf, type Around } from './languages/cases.ts'
import { CaseMistake } from './support/cases/blocks.ts'
import { readDocument, type DocumentCase } from './support/cases/document.ts'

const ROOT = fileURLToPath(new URL('cases', import.meta.url))

/** The line of `inside.txt` that stands for the case. */
const HOLE = '<case>\n'

const languages = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe.each(languages)('%s', (language) => {
  const around = aroundIn(language)
  const documents = readdirSync(path.join(ROOT, language)).filter((name) => name.endsWith('.md'))
  for (const name of documents) {
    const document = `${language}/${name}`
    const cases = casesOf(document)
    if (cases instanceof CaseMistake)
      test(`${document}:${cases.line} ${cases.message}`, () => {
        expect(cases).toBeNull()
      })
    else
      test.each(cases.map((row) => [`${document}:${row.line} ${row.name}`, row] as const))(
        '%s',
        (_name, row) => {
          expect(faultsOf(language, row, around)).toEqual([])
        },
      )
  }
})

test('the example of the README is a case that holds', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'latin1')
  const example = /^````markdown\n(.*?)^````$/ms.exec(readme)?.[1]
  const cases = readDocument(example ?? '')
  expect(cases.flatMap((row) => faultsOf('cmake', row, aroundIn('cmake')))).toEqual([])
})

test('what the form for a wrong edit makes is pasted whole', () => {
  const file = path.join(import.meta.dirname, '..', '.github', 'ISSUE_TEMPLATE', 'wrong-edit.yml')
  const { body } = parse(readFileSync(file, 'utf8')) as {
    readonly body: readonly { readonly attributes: { readonly label?: string } }[]
  }
  const labels = body.flatMap(({ attributes: { label } }) => label ?? [])
  const written = labels.map((label) => {
    const told = label === 'Renames' ? '- `OLD_FLAG=NEW_FLAG`' : '```\nset(OLD_FLAG ON)\n```'
    return `### ${label}\n\n${told}\n`
  })
  const [row] = readDocument(`## it stays\n\n${written.join('\n')}`)
  expect(labels.length).toBeGreaterThan(4)
  expect([row?.input, row?.output]).toEqual(['set(OLD_FLAG ON)\n', undefined])
})

const RENAMES = 'Renames:\n\n- `OLD=NEW`\n\n'
const STAYS = 'Stays:\n\n```\nx\n```\n'

test.each([
  ['a label that nobody knows', `## a\n${RENAMES}Befor:\n`, 6, '"Befor" is none of the labels'],
  ['no text after', `## a\n${RENAMES}Before:\n\`\`\`\nx\n\`\`\`\n`, 1, 'needs either "Before"'],
  ['two fences', `## a\n${RENAMES}${STAYS}\`\`\`\n\`\`\`\n`, 6, '"Stays" needs one fence'],
  ['a fence without a label', '## a\n```\n```\n', 2, 'needs a label above it'],
  ['an open fence', '## a\nStays:\n```\nx\n', 3, 'never closed'],
  ['no renames', `## a\n${STAYS}`, 1, 'no "Renames"'],
  ['a rename without backticks', `Renames:\n- OLD=NEW\n## a\n${STAYS}`, 2, 'with its backticks'],
  ['a rename that is none', `Renames:\n- \`OLD\`\n## a\n${STAYS}`, 2, 'holds no "="'],
  ['an unknown state', `Renames:\n- \`A=B\` (new)\n## a\n${STAYS}`, 2, '"new" is no state'],
  [
    'a site of two words',
    `## a\n${RENAMES}${STAYS}Sites:\n- option keep\n`,
    12,
    '"role action code"',
  ],
  ['an unknown form', `## a\n${RENAMES}${STAYS}Not: CRLF\n`, 11, 'not "CRLF"'],
  ['a sentence twice', `${RENAMES}## a\n${STAYS}## a\n${STAYS}`, 11, 'two cases'],
  ['no case', '# a\n', 1, 'no case'],
])('a document with %s says so, with its line', (_what, text, line, message) => {
  const mistake = mistakeIn(text)
  expect(mistake?.message).toContain(message)
  expect(mistake?.line).toBe(line)
})

function mistakeIn(text: string): CaseMistake | undefined {
  try {
    readDocument(text)
    return undefined
  } catch (error) {
    return error as CaseMistake
  }
}

/** What stands around each case of a language in the form "inside a larger file". */
function aroundIn(language: string): Around {
  const file = path.join(ROOT, language, 'inside.txt')
  const text = existsSync(file) ? readFileSync(file, 'latin1') : ''
  const hole = text.indexOf(HOLE)
  if (hole === -1)
    throw new Error(`__tests__/cases/${language}/inside.txt needs a line "<case>" between others`)
  return { before: text.slice(0, hole), after: text.slice(hole + HOLE.length) }
}

function casesOf(document: string): readonly DocumentCase[] | CaseMistake {
  try {
    return readDocument(readFileSync(path.join(ROOT, document), 'latin1'))
  } catch (error) {
    if (error instanceof CaseMistake) return error
    throw error
  }
}
