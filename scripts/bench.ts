import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import * as path from 'node:path'
import { parseArgs } from 'node:util'

import type { Found } from '../src/patch/found.ts'
import { find } from '../src/find.ts'
import { builtInMaps } from '../src/maps/load.ts'
import { parseMap } from '../src/maps/parse.ts'
import { builtInFiles } from './map-files.ts'
import { scanOptionsOf, withDefaults } from '../src/options/options.ts'
import { openCommit } from '../src/repository/commit.ts'
import { openDirectory } from '../src/repository/directory.ts'
import type { FileSource } from '../src/repository/source.ts'
import { openRepository } from '../src/repository/open.ts'
import { Names } from '../src/core/names.ts'
import { scan } from '../src/scan/scan.ts'
import { execute, exists, median, peakMemory } from './bench-measure.ts'
import { writeTree } from './bench-tree.ts'

/**
 * Measures Flagshift beside the tools that a person would use by hand, in the same run on the same files. Prints medians
 * and passes no judgement. `--mirror DIR` (a repository or its git directory, repeatable) adds scans of real commits.
 */
const { values: given } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    files: { type: 'string', default: '15000' },
    megabytes: { type: 'string', default: '40' },
    mirror: { type: 'string', multiple: true, default: [] },
  },
})
const runs = Number(given.runs)
const cli = path.join(import.meta.dirname, '..', 'dist', 'cli.js')
const scratch = await mkdtemp(path.join(tmpdir(), 'flagshift-bench-'))
const ripgrep = await exists('rg')

const renames = (await builtInMaps()).flatMap((map) => map.renames)
const wanted = new Set(renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]))
const names = new Names(
  wanted,
  renames.map(({ from }) => from),
)
/** The wanted names as a file, for the greps. */
const patterns = path.join(scratch, 'names')

type Beside = readonly (readonly [tool: string, milliseconds: number])[]

/** A line of the table. */
function row(what: string, time: number, beside: Beside = []): void {
  const tools = beside.map(
    ([tool, theirs]) => `${tool} ${shown(theirs)} (× ${(time / theirs).toFixed(2)})`,
  )
  print(`${what.padEnd(56)}${shown(time).padStart(9)}   ${tools.join(', ')}`)
}

function shown(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
}

function print(line: string): void {
  process.stdout.write(`${line.trimEnd()}\n`)
}

/** The same names looked for by git grep and ripgrep: in a commit, or in the files on disk. */
async function greps(root: string, revision: readonly string[]): Promise<Beside> {
  const git = ['-c', 'safe.directory=*', 'grep', '-l', '-F', '-f', patterns, ...revision]
  const rg = ['-l', '-uu', '-F', '-f', patterns, '.']
  const times: [string, number][] = [
    ['git grep', await median(runs, () => execute('git', git, root))],
  ]
  if (ripgrep && revision.length === 0)
    times.push(['rg', await median(runs, () => execute('rg', rg, root))])
  return times
}

/** Time to list a source and to read every file of it in search of the names. */
async function scanning(open: () => FileSource | Promise<FileSource>): Promise<number> {
  return median(runs, async () => {
    const source = await open()
    await scan(source, await source.list(), names, { include: [], exclude: [] })
    await source.close()
  })
}

async function generatedTree(): Promise<void> {
  const root = path.join(scratch, 'tree')
  await mkdir(root)
  const flags = [...wanted].filter((name) => /^[A-Z][A-Z0-9_]{8,}$/.test(name))
  const bytes = await writeTree(root, Number(given.files), Number(given.megabytes) * 1e6, flags)
  print(`\ngenerated: ${given.files} files, ${Math.round(bytes / 1e6)} MB, ${wanted.size} names`)
  const settings = ['user.name=b', 'user.email=b@localhost', 'core.autocrlf=false', 'gc.auto=0']
  for (const args of ['init -q', 'add -A', 'commit -qm all', 'repack -adq'])
    execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args.split(' ')], {
      cwd: root,
      stdio: 'ignore',
    })
  row(
    'list and scan a commit',
    await scanning(() => openCommit(root, 'HEAD')),
    await greps(root, ['HEAD']),
  )
  const beside = await greps(root, [])
  row('list and scan a working tree', await scanning(() => openRepository(root)), beside)
  row('list and scan a plain directory', await scanning(() => openDirectory(root)), beside)
  await wholeRun(root)
}

/** dist/cli.js over a commit, with its peak memory. */
async function wholeRun(root: string): Promise<void> {
  const args = [cli, 'check', root, '--rev', 'HEAD', '--quiet']
  const memory = Math.round(await peakMemory(args))
  row(
    `check, as a program (at most ${memory} MiB of memory)`,
    await median(runs, () => execute(process.execPath, args)),
  )
}

/** The first half of the pipeline, from the options to the patch. */
async function found(directory: string, rev: string, renamed: readonly string[]): Promise<Found> {
  const options = scanOptionsOf(withDefaults({ rename: renamed, rev }), directory)
  const result = await find(options, () => {})
  await result.source.close()
  for (const { source } of result.upstreams) await source?.close()
  return result
}

async function mirror(root: string): Promise<void> {
  const { filesListed, sites, patches, timings } = await found(root, 'HEAD', [])
  print(`\n${path.basename(root)}: ${filesListed} files, ${sites.length} sites`)
  print(`${patches.length} files patched; one run in ms: ${JSON.stringify(timings)}`)
  const time = await median(runs, () => found(root, 'HEAD', []))
  row('find in its HEAD', time, await greps(root, ['HEAD']))
  await wholeRun(root)
}

async function manyEdits(): Promise<void> {
  const edits = 10_000
  const root = path.join(scratch, 'many')
  await mkdir(root)
  const kinds = {
    'build.sh': 'cmake -B build -DOLD_FLAG=ON\necho a\necho b\necho c\n',
    'CMakeLists.txt': 'set(OLD_FLAG ON)\nadd_library(a a.c)\nadd_library(b b.c)\n',
    'list.yml': '- run: cmake -B build -DOLD_FLAG=ON\n',
    Dockerfile: 'RUN cmake -B build -DOLD_FLAG=ON\n',
  }
  for (const [name, block] of Object.entries(kinds)) {
    const file = path.join(root, name)
    await writeFile(file, block.repeat(edits))
    const time = await median(runs, async () => {
      const { patches } = await found(root, '', ['OLD_FLAG=NEW_FLAG'])
      if (patches[0]?.edits.length !== edits) throw new Error(`${name} was not rewritten`)
    })
    const sed = await median(runs, () => execute('sed', ['s/OLD_FLAG/NEW_FLAG/g', file]))
    row(`find, rewrite, check and diff ${edits} edits: ${name}`, time, [['sed', sed]])
    await rm(file)
  }
}

/** One long file in which every line may put an old name together, beside reading it as whole names. */
async function composedNames(): Promise<void> {
  const lines = 10_000
  const root = path.join(scratch, 'composed')
  await mkdir(root)
  const file = path.join(root, 'build.sh')
  const scanFile = async (line: string): Promise<number> => {
    await writeFile(file, `for x in FLAG PART; do\n${line.repeat(lines)}done\n`)
    return median(runs, async () => {
      const { sites } = await found(root, '', ['OLD_FLAG=NEW_FLAG'])
      if (sites.length === 0) throw new Error('nothing was found')
    })
  }
  const whole = await scanFile('cmake -DOLD_FLAG=ON\n')
  const time = await scanFile('cmake "-DOLD_${x}=ON"\n')
  row(`find ${lines} names that are put together: build.sh`, time, [['whole names', whole]])
}

async function load(): Promise<void> {
  const module = `../src/maps/load.ts?fresh=${performance.now()}`
  await ((await import(module)) as typeof import('../src/maps/load.ts')).builtInMaps()
}

async function starting(): Promise<void> {
  const files = await builtInFiles()
  const time = await median(runs, load)
  const parsing = await median(runs, async () => {
    for (const file of files) parseMap(await readFile(file, 'utf8'), file, 'built-in')
  })
  row(`load the built-in maps, ${renames.length} renames`, time, [['from YAML', parsing]])
  const node = (args: readonly string[]): Promise<number> =>
    median(runs, () => execute(process.execPath, args))
  row('node dist/cli.js --version', await node([cli, '--version']), [
    ['node -e 0', await node(['-e', '0'])],
  ])
}

try {
  await writeFile(patterns, [...wanted].join('\n'))
  print(`node ${process.versions.node}, ${availableParallelism()} cores, median of ${runs} runs.`)
  print(`× is Flagshift's time divided by the other's.${ripgrep ? '' : ' There is no rg here.'}\n`)
  await starting()
  await manyEdits()
  await composedNames()
  await generatedTree()
  for (const root of given.mirror) await mirror(path.resolve(root))
} finally {
  await rm(scratch, { recursive: true, force: true })
}
