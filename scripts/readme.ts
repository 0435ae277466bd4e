// Writes the tables of README.md and docs/inputs.md from what they are about: npx tsx scripts/readme.ts
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

import { parse } from 'yaml'

import { LANGUAGES } from '../src/languages/registry.ts'
import { optionsOf } from '../src/options/option-table.ts'

interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The pages as action.yml, the maps and the languages say they must be. */
export async function generated(): Promise<Readonly<Record<string, string>>> {
  const action = parse(await readFile('action.yml', 'utf8')) as Action
  const inputs = Object.entries(action.inputs).map(([name, { description, default: fallback }]) => {
    const [meaning = '', usual = fallback ? `\`${fallback}\`` : ''] =
      description.split(/ Default: (.*)\.$/)
    return `| \`${name}\` | ${cell(meaning)} | ${usual} |`
  })
  const outputs = Object.entries(action.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  )
  const page = await readFile('docs/inputs.md', 'utf8')
  const readme = await readFile('README.md', 'utf8')
  return {
    'docs/inputs.md': between(
      between(between(page, 'keys', [`Keys: ${keys()}.`]), 'inputs', [
        '| input | meaning | default |',
        '| --- | --- | --- |',
        ...inputs,
      ]),
      'outputs',
      ['| output | meaning |', '| --- | --- |', ...outputs],
    ),
    'README.md': between(between(readme, 'upstreams', await upstreams()), 'languages', languages()),
  }
}

/** What the repository's own configuration may say. */
function keys(): string {
  return optionsOf()
    .flatMap(([, { key }]) => (key === null ? [] : [`\`${key}\``]))
    .join(', ')
}

interface Map {
  readonly upstream: string
  readonly renames: readonly { readonly kind: string }[]
}

/** A row for each map. */
async function upstreams(): Promise<readonly string[]> {
  const files = readdirSync('maps').filter((file) => file.endsWith('.yml'))
  const rows = await Promise.all(
    files.toSorted().map(async (file) => {
      const { upstream, renames } = parse(await readFile(`maps/${file}`, 'utf8')) as Map
      const kinds = [...new Set(renames.map(({ kind }) => kind))].toSorted()
      return `| \`${upstream}\` | ${renames.length} | ${kinds.join(', ')} | [${file}](maps/${file}) |`
    }),
  )
  return ['| upstream | renames | of these kinds | map |', '| --- | --- | --- | --- |', ...rows]
}

/** So many names and extensions show what files a language has. */
const SHOWN = 6

/** A line for each language: its name, and how its files are called. */
function languages(): readonly string[] {
  const rows = [...LANGUAGES.byId.values()]
    .map(({ id, files }) => {
      const names = files.flatMap((rule) => rule.names?.split(' ') ?? [])
      const extensions = files.flatMap((rule) => rule.extensions?.split(' ') ?? [])
      const known = [...new Set([...names, ...extensions.map((one) => `.${one}`)])]
      const more = known.length > SHOWN ? ', …' : ''
      return `| ${id} | ${known
        .slice(0, SHOWN)
        .map((one) => `\`${one}\``)
        .join(', ')}${more} |`
    })
    .toSorted()
  return ['| language | files such as |', '| --- | --- |', ...rows]
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function between(text: string, name: string, lines: readonly string[]): string {
  const start = `<!-- ${name}-start -->\n`
  const end = `<!-- ${name}-end -->`
  const from = text.indexOf(start) + start.length
  return `${text.slice(0, from)}\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`
}

if (process.argv[1]?.endsWith('readme.ts'))
  for (const [file, text] of Object.entries(await generated())) await writeFile(file, text)
