import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import * as path from 'node:path'
import { parseWords } from './parse-words.ts'

import {
  ratioOf,
  YARDSTICK,
  type Cost,
  type Figures,
  type Row,
  type Tree,
} from './bench/figures.ts'
import { measureParts } from './bench/inside.ts'
import { measure, medianOf } from './bench/measure.ts'
import { PROGRAMS, type Asked } from './bench/programs.ts'
import { writeTree } from './bench/tree.ts'

/**
 * Measures Flagshift beside the programs that a person would search with, in turn on the same files, and prints CPU and wall
 * time and peak memory as medians.
 *
 *   npm run bench -- [--runs 3] [--names 1,10,100,1000,10000] [--files 15000] [--tree NAME=DIR …] [--json FILE]
 *
 * DIR is the work tree of a repository. --json writes the figures (docs/performance.json, from which `npm run docs` makes
 * docs/performance.md). --inside measures parts of Flagshift instead.
 */
const { values: given } = parseWords({
  options: {
    runs: { type: 'string', default: '3' },
    names: { type: 'string', default: '1,10,100,1000,10000' },
    files: { type: 'string', default: '15000' },
    tree: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    inside: { type: 'boolean', default: false },
  },
})
const runs = Number(given.runs)
const BYTES_A_FILE = 3000
const scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-bench-'))
try {
  if (given.inside) await printParts()
  else await compareAll()
} finally {
  await rm(scratch, { recursive: true, force: true })
}

async function printParts(): Promise<void> {
  for (const { what, own, beside, other } of await measureParts(scratch, runs))
    print(`${what.padEnd(40)} ${own.toFixed(0)} ms, ${beside} ${other.toFixed(0)} ms`)
}

async function compareAll(): Promise<void> {
  const programs = PROGRAMS.flatMap(({ version }) => version() ?? [])
  const sizes = given.names.split(',').map(Number)
  const trees: Tree[] = []
  const rows: Row[] = []
  const places = [
    { name: 'generated', root: await generate(sizes) },
    ...given.tree.map((one) => {
      const [name = '', root = name] = one.split('=')
      return { name, root: path.resolve(root) }
    }),
  ]
  for (const { name, root } of places) {
    trees.push({ name, ...(await sizeOf(root)) })
    for (const size of sizes) rows.push(await compare(name, root, size, false))
    if (name === 'generated') rows.push(await compare(name, root, 10, true))
  }
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${process.platform}`
  const day = new Date().toISOString().slice(0, 10)
  const figures: Figures = { day, machine, programs, runs, trees, rows }
  if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify(figures, null, 2)}\n`)
}

/** A tree in which some files hold one of ten names. */
async function generate(sizes: readonly number[]): Promise<string> {
  const root = path.join(scratch, 'generated')
  await mkdir(root)
  const files = Number(given.files)
  await writeTree(root, files, files * BYTES_A_FILE, namesOf(Math.min(10, ...sizes), true))
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    execFileSync('git', args, { cwd: root })
  return root
}

async function sizeOf(root: string): Promise<Omit<Tree, 'name'>> {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, maxBuffer: Infinity })
  const files = listed.toString().split('\0').slice(0, -1)
  let bytes = 0
  for (const file of files)
    bytes += await stat(path.join(root, file)).then(
      ({ size }) => size,
      () => 0,
    )
  return { files: files.length, megabytes: Math.round(bytes / 1e6) }
}

/** Names such as projects give their options. */
function namesOf(size: number, areFound: boolean): readonly string[] {
  const words = ['CUDA', 'METAL', 'VULKAN', 'SYCL', 'OPENBLAS', 'PROFILE', 'NATIVE', 'EXPERIMENTAL']
  const project = areFound ? 'BENCH' : 'NOWHERE'
  return Array.from({ length: size }, (_, at) => `${project}_${words[at % words.length]}_${at}`)
}

async function compare(tree: string, root: string, size: number, areFound: boolean): Promise<Row> {
  const names = namesOf(size, areFound)
  const asked: Asked = {
    names,
    lines: path.join(scratch, 'names'),
    map: path.join(scratch, 'names.yml'),
  }
  await writeFile(asked.lines, names.join('\n'))
  const renames = names.map((name) => `  - {from: ${name}, to: ${name}_NOW, kind: any}\n`)
  await writeFile(asked.map, `upstream: bench/none\nrenames:\n${renames.join('')}`)
  const able = PROGRAMS.filter(({ mostNames, version }) => size <= mostNames && version() !== null)
  const all = new Map<string, Cost[]>(able.map(({ name }) => [name, []]))
  // The first round warms the caches.
  for (let round = 0; round <= runs; round++)
    for (const { name, command } of able) {
      const cost = await measure(command(root, asked), root)
      if (round > 0) all.get(name)!.push(cost)
    }
  const costs = Object.fromEntries([...all].map(([name, own]) => [name, medianOf(own)]))
  const row: Row = { tree, names: size, areFound, costs }
  print(describe(row))
  return row
}

function describe(row: Row): string {
  const told = Object.entries(row.costs).map(
    ([name, { cpuSeconds, wallSeconds, peakMegabytes }]) =>
      `${name} ${cpuSeconds.toFixed(2)} s (${wallSeconds.toFixed(2)} s, ${Math.round(peakMegabytes)} MB)`,
  )
  const ratio = ratioOf(row)
  const times = ratio === null ? '' : `; ${ratio.toFixed(1)} × ${YARDSTICK}`
  return `${row.tree}, ${row.names} names${row.areFound ? ', some found' : ''}: ${told.join(', ')}${times}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
