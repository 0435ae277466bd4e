import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { parseArgs } from 'node:util'

import { mutationsOf, type Mutation } from './mutations.ts'

/**
 * Says how much of the code the tests watch: makes small random changes, one at a time, in a copy that is thrown away, and
 * runs the tests on each. What no test notices is listed with file, line and change, and wants a case, or is dead code.
 *
 *   npm run mutate -- [--count 100] [--seed 1] [--folder src/judging …] [--jobs 1] [--skip 0]
 *
 * A change that does not compile is not counted, another is drawn in its place. Exit 1 where fewer than 9 of 10 are noticed.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    skip: { type: 'string', default: '0' },
    folder: {
      type: 'string',
      multiple: true,
      default: ['src/languages', 'src/composed', 'src/judging'],
    },
  },
})
const root = path.join(import.meta.dirname, '..')
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
]

/** Tests that see a change in a file, the fast ones first; what builds programs is left out. */
function stagesFor(file = ''): readonly (readonly string[])[] {
  return [
    ['__tests__/cases.test.ts', '__tests__/repositories.test.ts'],
    ['__tests__/judging/', '__tests__/composed/'],
    // What a language reads is no matter of judging.
    ...(file.startsWith('src/judging/') ? [] : [['__tests__/languages/']]),
    ...(/upstream/.test(file) ? [['__tests__/upstream/']] : []),
  ]
}
const LEFT_OUT = 'flow\\.property|any-text|hostile'
/** A change can make a loop endless. */
const LONGEST = 600_000

const wanted = Number(values.count)
const drawn = shuffled(mutationsOf(root, values.folder), Number(values.seed)).slice(
  Number(values.skip),
)
const survivors: string[] = []
let counted = 0
let next = 0
process.stdout.write(`${drawn.length} possible changes\n`)
await Promise.all(Array.from({ length: Number(values.jobs) }, work))
process.stdout.write(`\nnoticed: ${counted - survivors.length} of ${counted}\n`)
for (const line of survivors) process.stdout.write(`${line}\n`)
process.exitCode = survivors.length * 10 > counted ? 1 : 0

/** Tries changes in a copy of its own until enough are counted. */
async function work(): Promise<void> {
  const copy = mkdtempSync(path.join(tmpdir(), 'flagshift-mutate-'))
  try {
    const listed = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    for (const file of listed
      .split('\0')
      .filter((name) => name !== '' && name !== 'node_modules')) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
      cpSync(path.join(root, file), path.join(copy, file))
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    const unseen = await noticedBy(copy)
    if (unseen !== undefined) throw new Error(`${unseen} fails without any change`)
    while (counted < wanted && next < drawn.length) await tryOne(copy, drawn[next++]!)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function tryOne(copy: string, mutation: Mutation): Promise<void> {
  const file = path.join(copy, mutation.path)
  const text = readFileSync(file, 'utf8')
  const began = Date.now()
  writeFileSync(file, text.slice(0, mutation.start) + mutation.text + text.slice(mutation.end))
  try {
    if (!(await passes(copy, ['node_modules/typescript/bin/tsc', '--noEmit']))) return
    // Another worker may have brought the last one.
    if (counted === wanted) return
    counted++
    const number = counted
    const noticed = await noticedBy(copy, mutation.path)
    const what = `${mutation.path}:${mutation.line} ${shown(mutation.was)} → ${shown(mutation.text)}`
    if (noticed === undefined) survivors.push(what)
    const verdict = noticed === undefined ? 'SURVIVED' : `noticed by ${noticed}`
    const seconds = Math.round((Date.now() - began) / 1000)
    process.stdout.write(`${number}. ${what}: ${verdict} (${seconds} s)\n`)
  } finally {
    writeFileSync(file, text)
  }
}

/** The first tests that fail. */
async function noticedBy(copy: string, file?: string): Promise<string | undefined> {
  for (const stage of stagesFor(file)) {
    const options = ['-w', '1', '--bail', '--silent', '--testPathIgnorePatterns', LEFT_OUT]
    if (!(await passes(copy, [...JEST, ...options, '--', ...stage]))) return stage[0]
  }
  return undefined
}

/** Whether a Node program ends well, and in time. */
async function passes(cwd: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', timeout: LONGEST })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0))
  })
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line === '' ? 'nothing' : `\`${line.length > 100 ? `${line.slice(0, 100)}…` : line}\``
}

/** The same order for the same seed. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32
  }
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
