import { Names } from '../../../src/core/names.ts'
import { judgeHits } from '../../../src/judging/judge-repository.ts'
import type { JudgedSite } from '../../../src/judging/judged-site.ts'
import type { Found } from '../../../src/patch/found.ts'
import { recipesOf } from '../../../src/repository/recipes.ts'
import type { FileEntry, FileSource } from '../../../src/repository/source.ts'
import { scanFiles } from '../../../src/scan/scan.ts'
import { ITSELF } from '../../../src/upstream/find/find.ts'
import type { RenameState } from '../../../src/upstream/states/state.ts'
import { third } from '../thorough.ts'
import { leftOf } from './record.ts'
import { numbersFrom } from './small-changes.ts'

/** How many lines of a repository are tried. */
const LINES = 24

/** A file of a small repository. */
interface File {
  readonly path: string
  readonly text: string
}

/** What a person asked for. */
type Asked = Pick<Parameters<typeof judgeHits>[4], 'scopes' | 'areScopesChosen'>

/**
 * What is said of a small repository otherwise where one of its lines is not there, or has the new name already, while the
 * upstreams say the same: who reads a name, sets it or asks for it decides about all others.
 */
export async function recordLines(
  name: string,
  found: Found,
  files: readonly File[],
  asked: Asked,
): Promise<string> {
  const judge = judgeAgain(found, files, asked)
  const told = await judge(files)
  const lines: string[] = []
  for (const { what, where, changed } of third(changesOf(name, found, files))) {
    const now = await judge(changed)
    const come = [...now].flatMap(([at, said]) => (told.get(at) === said ? [] : [`${at} ${said}`]))
    const isNews = (at: string): boolean => !now.has(at) && !at.startsWith(`${where} `)
    const gone = [...told.keys()].filter(isNews).map((at) => `${at} is gone`)
    if (come.length + gone.length > 0)
      lines.push(`${what} ${where}: ${[...come, ...gone].join('; ')}`)
  }
  return lines.join('\n')
}

/** What begins the lines that the record has of a repository, and this run leaves out. */
export function leftOfLines(name: string, found: Found, files: readonly File[]): readonly string[] {
  return leftOf(changesOf(name, found, files)).map(({ what, where }) => `${what} ${where}`)
}

interface Change {
  readonly what: string
  readonly where: string
  readonly changed: readonly File[]
}

function changesOf(name: string, { sites }: Found, files: readonly File[]): readonly Change[] {
  const all = files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index, before) => {
      if (line.trim() === '') return []
      const change = (what: string, now: string): Change => ({
        what,
        where: `${file.path}:${index + 1}`,
        changed: files.map((one) =>
          one === file ? { ...file, text: before.with(index, now).join('\n') } : one,
        ),
      })
      const there = sites.filter((site) => site.path === file.path && site.line === index + 1)
      const renamed = there.reduce(
        (now, site) => now.replaceAll(site.from, site.to[0] ?? site.from),
        line,
      )
      return [change('without', ''), ...(renamed === line ? [] : [change('already', renamed)])]
    }),
  )
  const next = numbersFrom(name)
  const chosen = new Set<Change>()
  for (let tries = 0; tries < LINES && all.length > 0; tries++) chosen.add(all[next(all.length)]!)
  return [...chosen]
}

/** Judges changed files with the answers that the upstreams gave for the unchanged ones. */
function judgeAgain(found: Found, files: readonly File[], asked: Asked) {
  const { states, sites, upstreams, skipped } = found
  const names = new Names(
    states.flatMap(({ from, to }) => [from, ...to.map((one) => one.name)]),
    states.map(({ from }) => from),
  )
  const known = new Map(
    files.map(({ path }) => {
      const own = new Set(sites.filter((site) => site.path === path).map(({ rename }) => rename))
      const ofOthers = states.filter((state) => ![...own].some((one) => isSame(one, state)))
      return [path, { states: [...own, ...ofOthers], linked: [] }] as const
    }),
  )
  const vendored = new Set(
    skipped.filter(({ reason }) => reason.code === 'vendored-upstream').map(({ path }) => path),
  )
  const itself = upstreams.filter((one) => one.found === ITSELF).map((one) => one.name)
  return async (changed: readonly File[]): Promise<ReadonlyMap<string, string>> => {
    const source = inMemory(changed)
    const entries = await source.list()
    const scanned = await scanFiles(source, entries, names, { include: [], exclude: [] })
    const judged = await judgeHits(
      scanned,
      (path) => vendored.has(path),
      { at: ({ path }) => known.get(path)! },
      names,
      {
        ...asked,
        conditions: 'auto',
        recipes: recipesOf(entries),
        itself,
        directory: '/',
        maps: [],
      },
    )
    const said = new Map<string, string>()
    for (const site of judged.files.flatMap((file) => file.sites)) {
      const at = `${site.path}:${site.line} ${site.from}`
      said.set(at, [said.get(at), describe(site)].filter(Boolean).join(' and '))
    }
    return said
  }
}

function isSame(one: RenameState, other: RenameState): boolean {
  return (
    one.from === other.from && one.kind === other.kind && one.steps[0]!.map === other.steps[0]!.map
  )
}

function describe({ action, safety, reason, edits }: JudgedSite): string {
  const written = edits.map(({ text }) => JSON.stringify(text)).join(' ')
  return [action, safety, reason.code, written].filter(Boolean).join(' ')
}

function inMemory(files: readonly File[]): FileSource {
  const bytes = new Map(files.map(({ path, text }) => [path, Buffer.from(text)]))
  const entries = files.map(({ path }): FileEntry => ({
    path,
    mode: '100644',
    size: bytes.get(path)!.length,
  }))
  return {
    root: '/',
    revision: null,
    list: () => Promise.resolve(entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))),
    async *read(wanted) {
      for (const entry of wanted)
        yield { entry, bytes: await Promise.resolve(bytes.get(entry.path)!) }
    },
    close: () => Promise.resolve(),
  }
}
