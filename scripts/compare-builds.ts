import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import * as path from 'node:path'
import { promisify } from 'node:util'
import { parseWords } from './parse-words.ts'

/**
 * Says whether two builds of Flagshift say the same: `check --json` and `patch` of both, timings aside, for each case of
 * a file of renames that people made by hand, with the case's renames and with the built-in maps, and for the example.
 *
 *   npm run compare -- --before DIST --after DIST --cases FILE --mirrors DIR [--case ID]
 *
 * DIST is a folder with cli.js; DIR holds git directories named owner+name/repo. Exit 1 where something differs.
 */
interface Case {
  readonly id: string
  readonly repo: string
  readonly before: string
  readonly renames: readonly { readonly from: string; readonly to: string | readonly string[] }[]
}

const USAGE = 'npm run compare -- --before DIST --after DIST --cases FILE --mirrors DIR [--case ID]'
const { values } = parseWords({
  options: {
    help: { type: 'boolean', short: 'h' },
    before: { type: 'string' },
    after: { type: 'string' },
    cases: { type: 'string' },
    mirrors: { type: 'string' },
    case: { type: 'string', multiple: true },
  },
})
if (values.help === true) {
  console.log(`${USAGE}

DIST is a folder with cli.js; FILE is JSON, a list of {id, repo, before, renames}; DIR holds git directories named
owner+name/repo. Exit 1 where the two builds differ.`)
  process.exit(0)
}
const { before, after, mirrors } = values
if (!before || !after || !values.cases || !mirrors) throw new Error(`usage: ${USAGE}`)
const builds = [before, after].map((dist) => path.join(dist, 'cli.js'))
const run = promisify(execFile)

let compared = 0
let equal = 0
await compare('example', ['examples/clip-on-cpu'])
const cases = JSON.parse(await readFile(values.cases, 'utf8')) as readonly Case[]
for (const { id, repo, before: commit, renames } of cases) {
  if (values.case && !values.case.includes(id)) continue
  const mirror = path.join(mirrors, repo.replace('/', '+'), 'repo')
  if (!existsSync(mirror)) {
    process.stdout.write(`${id}: no mirror\n`)
    continue
  }
  const at = [mirror, '--rev', commit, '--scope', 'build,docs,sources']
  const given = renames.flatMap(({ from, to }) => [`--rename=${from}=${[to].flat().join(',')}`])
  await compare(`${id} (its renames)`, [...at, ...given])
  await compare(`${id} (built-in maps)`, at)
}
process.stdout.write(`${equal} of ${compared} comparisons are equal\n`)
process.exitCode = equal === compared ? 0 : 1

/** Runs both commands of both builds and prints the first lines that differ. */
async function compare(name: string, args: readonly string[]): Promise<void> {
  for (const command of [['check', '--json'], ['patch']]) {
    const [old, now] = await Promise.all(
      builds.map((cli) => said(cli, [command[0]!, ...args, ...command.slice(1)])),
    )
    compared++
    if (old === now) {
      equal++
      continue
    }
    process.stdout.write(`differs: ${name}, ${command[0]}\n`)
    const [a, b] = [old!.split('\n'), now!.split('\n')]
    const at = a.findIndex((line, index) => line !== b[index])
    process.stdout.write(
      [
        ...a.slice(at, at + 6).map((line) => `  - ${line}`),
        ...b.slice(at, at + 6).map((line) => `  + ${line}`),
      ].join('\n') + '\n',
    )
  }
}

/** Exit status and standard output, without the times that it took. */
async function said(cli: string, args: readonly string[]): Promise<string> {
  const { code, out } = await run('node', [cli, ...args], { maxBuffer: 2 ** 30 }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, out: error.stdout }),
  )
  return `exit ${code}\n${out.replace(/"timings": \{[^}]*\}/, '"timings": {}')}`
}
