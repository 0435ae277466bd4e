// Writes docs/reasons.md from the table of reason codes, and docs/performance.md from what the bench measured: npm run docs
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { REASON_GROUPS, type ReasonRow } from '../src/core/reasons.ts'
import { PROOF_CODES } from '../src/core/reasons/proof-codes.ts'
import { findHome } from '../src/maps/find-home.ts'
import type { Figures } from './bench/figures.ts'
import { performancePage, performancePicture } from './bench/page.ts'

const DOCS = path.join(findHome(), 'docs')

/** The pages that this script makes, by their path below docs. */
export function generatedDocs(): Readonly<Record<string, string>> {
  const figures = JSON.parse(readFileSync(path.join(DOCS, 'performance.json'), 'utf8')) as Figures
  return {
    'reasons.md': reasonsPage(),
    'performance.md': performancePage(figures),
    'pictures/performance.svg': performancePicture(figures),
  }
}

/** docs/reasons.md as the table says it must be. */
function reasonsPage(): string {
  const groups = REASON_GROUPS.flatMap(({ title, rows }) => [
    `## ${title}`,
    ...Object.entries(rows).map(([code, row]) => describe(code, row)),
  ])
  const ofProofs = Object.entries(PROOF_CODES).map(
    ([code, { means, todo }]) => `### ${code}\n\n${means}\n\n**What to do:** ${todo}`,
  )
  return `${[INTRODUCTION, ...groups, '## What a proof says', ...ofProofs].join('\n\n')}\n`
}

const INTRODUCTION = `# Reason codes

Each place and each file in a report has a reason: a sentence about that very place, and one of these codes. So has what a proof
says.
\`flagshift rule CODE\` prints the same. This page is made from \`src/core/reasons\` by \`npm run docs\`.`

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

if (process.argv[1]?.endsWith('docs.ts'))
  for (const [name, text] of Object.entries(generatedDocs())) {
    const file = path.join(DOCS, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
