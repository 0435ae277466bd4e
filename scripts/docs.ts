// Writes docs/reasons.md from the table of reason codes: npm run docs
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { REASON_GROUPS, type ReasonRow } from '../src/core/reasons.ts'
import { home } from '../src/maps/home.ts'

export const PAGE = path.join(home(), 'docs', 'reasons.md')

/** docs/reasons.md as the table says it must be. */
export function reasonsPage(): string {
  const groups = REASON_GROUPS.flatMap(({ title, rows }) => [
    `## ${title}`,
    ...Object.entries(rows).map(([code, row]) => describe(code, row)),
  ])
  return `${[INTRODUCTION, ...groups].join('\n\n')}\n`
}

const INTRODUCTION = `# Reason codes

Each place and each file in a report has a reason: a sentence about that very place, and one of these codes.
\`flagshift rule CODE\` prints the same. This page is made from \`src/core/reasons.ts\` by \`npm run docs\`.`

function describe(code: string, row: ReasonRow): string {
  return [
    `### ${code}`,
    row.means,
    fenced(row.before),
    ...(row.after === undefined ? ['It stays as it is.'] : ['becomes', fenced(row.after)]),
    ...(row.given === undefined ? [] : [`In this example: ${row.given}`]),
    `**What to do:** ${row.todo}`,
    ...(row.blocks === true
      ? ['Where nothing else can be changed, the run ends as `blocked`.']
      : []),
  ].join('\n\n')
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}

if (process.argv[1]?.endsWith('docs.ts')) {
  await mkdir(path.dirname(PAGE), { recursive: true })
  await writeFile(PAGE, reasonsPage())
}
