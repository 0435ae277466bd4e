import { readFile, writeFile } from 'node:fs/promises'

import { parse } from 'yaml'

/** Writes the tables of inputs and outputs into README.md, from action.yml. */
interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** README.md as action.yml says it must be. */
export async function generated(): Promise<string> {
  const action = parse(await readFile('action.yml', 'utf8')) as Action
  const inputs = Object.entries(action.inputs).map(
    ([name, { description, default: fallback }]) =>
      `| \`${name}\` | ${cell(description)} | ${fallback ? `\`${fallback}\`` : ''} |`,
  )
  const outputs = Object.entries(action.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  )
  const readme = await readFile('README.md', 'utf8')
  return between(
    between(readme, 'inputs', ['| input | meaning | default |', '| --- | --- | --- |', ...inputs]),
    'outputs',
    ['| output | meaning |', '| --- | --- |', ...outputs],
  )
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

if (process.argv[1]?.endsWith('readme.ts')) await writeFile('README.md', await generated())
