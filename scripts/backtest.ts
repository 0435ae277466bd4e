import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import * as path from 'node:path'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseWords } from './parse-words.ts'

import { diffLines } from 'diff'

import type { Found } from '../src/patch/found.ts'
import { findChanges } from '../src/find.ts'

/**
 * Measures Flagshift against renames that people made by hand: for each case the tree they started from is scanned with
 * the case's renames, all scopes on, and compared with what they replaced, missed and kept.
 *
 *   npm run backtest -- --cases FILE --mirrors DIR [--case ID] [--verbose]
 *
 * DIR holds git directories named owner+name/repo.
 *
 * An old name was kept on purpose where the person left its line as it was. Names in lines that the same commit wrote (a
 * shim for the old name) or widened are not in the tree that is scanned, or not kept: they are counted apart, as `new`.
 * What a later case of the same repository replaced was missed, not kept: it is counted apart too.
 */
interface Case {
  readonly id: string
  readonly repo: string
  readonly before: string
  readonly after: string
  readonly renames: readonly { readonly from: string; readonly to: string | readonly string[] }[]
  readonly tokens_by_file: Readonly<Record<string, number>>
  readonly human_missed: readonly Left[]
  readonly deliberate_leftovers: readonly (Left & {
    readonly class: string
    readonly why: string
  })[]
  readonly tags: readonly string[]
}

interface Left {
  readonly path: string
  readonly occurrences: number
  readonly names: Readonly<Record<string, number>>
}

/** Tags under which a site is judged on being reported with the right reason. */
const NOT_PLAIN = new Set([
  'value-change',
  'polarity-flip',
  'one-to-many',
  'many-to-one',
  'replacement-not-synonym',
  'context-dependent',
  'both-names-condition',
  'reverse-direction',
])

interface Score {
  readonly id: string
  readonly plain: boolean
  readonly replaced: number
  readonly wanted: number
  readonly reported: number
  readonly missedFound: number
  readonly missed: number
  readonly wrong: number
  readonly kept: number
  /** Names in lines that the commit wrote anew. */
  readonly fresh: number
  /** Names that a later case of the same repository replaced in the same way. */
  readonly later: number
  readonly applies: boolean
  readonly notes: readonly string[]
}

const { values } = parseWords({
  options: {
    cases: { type: 'string' },
    mirrors: { type: 'string' },
    case: { type: 'string', multiple: true },
    verbose: { type: 'boolean' },
  },
})
if (!values.cases || !values.mirrors) throw new Error('usage: --cases FILE --mirrors DIR')
const all = JSON.parse(await readFile(values.cases, 'utf8')) as readonly Case[]
const cases = all.filter(({ id }) => !values.case || values.case.includes(id))
const scores: Score[] = []
const absent: string[] = []
for (const one of cases) {
  const mirror = path.resolve(values.mirrors, one.repo.replace('/', '+'), 'repo')
  if (!existsSync(mirror)) {
    absent.push(one.id)
    continue
  }
  const score = await measure(one, mirror)
  scores.push(score)
  const recall = score.wanted === 0 ? '' : `${((100 * score.replaced) / score.wanted).toFixed(0)} %`
  process.stdout.write(
    `${score.plain ? 'plain ' : 'other '} ${score.id.padEnd(22)} replaced ${`${score.replaced}/${score.wanted}`.padEnd(9)} ${recall.padEnd(6)} reported ${`${score.reported}/${score.wanted}`.padEnd(9)} missed found ${`${score.missedFound}/${score.missed}`.padEnd(7)} wrong ${score.wrong}/${score.kept} (new ${score.fresh})${score.applies ? '' : ' DIFF DOES NOT APPLY'}\n`,
  )
  if (values.verbose) for (const note of score.notes) process.stdout.write(`    ${note}\n`)
}
total(
  'plain cases',
  scores.filter(({ plain }) => plain),
)
total(
  'other cases',
  scores.filter(({ plain }) => !plain),
)
if (absent.length > 0) process.stdout.write(`no mirror: ${absent.join(', ')}\n`)

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`
}

function total(name: string, list: readonly Score[]): void {
  const sum = (
    key:
      | 'replaced'
      | 'wanted'
      | 'reported'
      | 'missedFound'
      | 'missed'
      | 'wrong'
      | 'kept'
      | 'fresh'
      | 'later',
  ): number => list.reduce((count, score) => count + score[key], 0)
  process.stdout.write(
    `${name}: ${list.length}; replaced ${sum('replaced')}/${sum('wanted')} (${share(sum('replaced'), sum('wanted'))}), reported ${share(sum('reported'), sum('wanted'))}, found of what people missed ${sum('missedFound')}/${sum('missed')} (${share(sum('missedFound'), sum('missed'))}), changed of what they kept ${sum('wrong')}/${sum('kept')} (another ${sum('fresh')} names stand in lines that the commits wrote anew, and ${sum('later')} were replaced by a later commit of these cases), patches that apply ${list.filter(({ applies }) => applies).length}/${list.length}\n`,
  )
}

async function measure(one: Case, mirror: string): Promise<Score> {
  const found = await findChanges(
    {
      directory: mirror,
      maps: [],
      renames: one.renames.map(({ from, to }) => `${from}=${[to].flat().join(',')}`),
      upstream: null,
      rev: one.before,
      since: null,
      include: [],
      exclude: [],
      scopes: new Set(['build', 'docs', 'sources']),
      conditions: 'auto',
    },
    () => {},
  )
  await found.close()
  const notes: string[] = []
  let replaced = 0
  let wanted = 0
  let reported = 0
  let wrong = 0
  let kept = 0
  let fresh = 0
  let missedFound = 0
  let missed = 0
  let later = 0
  const news = new Map(one.renames.map(({ from, to }) => [from, [to].flat()]))
  const changedIn = new Map<string, number>()
  const shownIn = new Map<string, number>()
  for (const site of found.sites) {
    if (!news.has(site.from)) continue
    add(shownIn, site.path)
    if (site.action !== 'keep' && site.to.every((name) => news.get(site.from)?.includes(name)))
      add(changedIn, site.path)
  }
  for (const [file, count] of Object.entries(one.tokens_by_file)) {
    wanted += count
    const before = whereBefore(found, file)
    const ours = Math.min(count, changedIn.get(before) ?? 0)
    replaced += ours
    reported += Math.min(count, shownIn.get(before) ?? 0)
    if (ours < count)
      notes.push(`not replaced ${count - ours} of ${count} in ${file}: ${reasons(found, file)}`)
  }
  for (const left of one.human_missed) {
    const given = Object.entries(left.names).filter(([name]) => news.has(name))
    const count = given.reduce((sum, [, occurrences]) => sum + occurrences, 0)
    missed += count
    missedFound += Math.min(count, shownIn.get(left.path) ?? 0)
  }
  for (const left of one.deliberate_leftovers) {
    const lines = linesLeft(mirror, one, left.path)
    const there = found.sites.filter(
      ({ path: at, line, from, action }) =>
        at === left.path &&
        left.names[from] !== undefined &&
        lines.has(line) &&
        !isOwnShim(action, lines.get(line)),
    )
    const changed = there.filter(({ action }) => action !== 'keep')
    const count = Math.min(left.occurrences, there.length)
    // What people missed in the same file stands in lines that they left, too.
    const bad = Math.max(0, Math.min(count, changed.length - missedIn(one, left.path)))
    fresh += left.occurrences - count
    if (isReplacedLater(one, mirror, left)) {
      later += count
      continue
    }
    kept += count
    wrong += bad
    if (bad > 0)
      notes.push(
        `changed ${bad} of ${count} kept in ${left.path} (${left.class}: ${left.why}): ${said(changed)}`,
      )
  }
  return {
    id: one.id,
    plain: !one.tags.some((tag) => NOT_PLAIN.has(tag)),
    replaced,
    wanted,
    reported,
    missedFound,
    missed,
    wrong,
    kept,
    fresh,
    later,
    applies: gitApplies(found, mirror, one.before),
    notes,
  }
}

/** A file that the person also moved lies elsewhere in the tree before: the only one of its name that is not theirs. */
function whereBefore(found: Found, file: string): string {
  if (found.entries.some(({ path: at }) => at === file)) return file
  const name = path.basename(file)
  const moved = found.entries.filter(({ path: at }) => path.basename(at) === name)
  return moved.length === 1 ? moved[0]!.path : file
}

function missedIn(one: Case, file: string): number {
  return one.human_missed
    .filter(({ path: at }) => at === file)
    .reduce((sum, { occurrences }) => sum + occurrences, 0)
}

/** Whether a later commit among the cases replaced in this file what the commit at hand left there. */
function isReplacedLater(one: Case, mirror: string, { path: file, names }: Left): boolean {
  return all.some((other) => {
    if (other === one || other.repo !== one.repo || other.tokens_by_file[file] === undefined)
      return false
    const same = new Set(
      other.renames
        .filter(({ from, to }) =>
          one.renames.some((own) => own.from === from && String(own.to) === String(to)),
        )
        .map(({ from }) => from),
    )
    return Object.keys(names).every((name) => same.has(name)) && isAfter(mirror, one, other)
  })
}

function isAfter(mirror: string, { after }: Case, { before }: Case): boolean {
  try {
    const options = ['-c', 'safe.directory=*', `--git-dir=${mirror}`]
    execFileSync('git', [...options, 'merge-base', '--is-ancestor', after, before], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** What stands below a line that the person left: what stood there, or what the same commit wrote. */
type Below = 'left' | 'new'

/** A condition under which the commit wrote a shim was widened by it, and so it is here. */
function isOwnShim(action: string, below: Below | undefined): boolean {
  return action === 'widen' && below === 'new'
}

/** The lines of a file, counted from 1, that the person left as they were. */
function linesLeft(
  mirror: string,
  { before, after }: Case,
  file: string,
): ReadonlyMap<number, Below> {
  const left = new Map<number, Below>()
  const [old, now] = [before, after].map((commit) => textAt(mirror, commit, file))
  if (old === undefined || now === undefined) return left
  let line = 1
  let last = 0
  for (const { added, removed, count } of diffLines(old, now)) {
    if (added && last > 0) left.set(last, 'new')
    if (added) continue
    if (!removed) last = line + count - 1
    for (let end = line + count; line < end; line++) if (!removed) left.set(line, 'left')
  }
  return left
}

function textAt(mirror: string, commit: string, file: string): string | undefined {
  try {
    return execFileSync(
      'git',
      ['-c', 'safe.directory=*', `--git-dir=${mirror}`, 'show', `${commit}:${file}`],
      { encoding: 'latin1', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] },
    )
  } catch {
    return undefined
  }
}

function reasons(found: Found, file: string): string {
  const skipped = found.skipped.find((one) => one.path === file)
  const kept = found.sites.filter((site) => site.path === file && site.action === 'keep')
  return [said(kept), ...(skipped ? [`skipped ${skipped.reason.code}`] : [])].join(' | ')
}

function said(sites: Found['sites']): string {
  return sites
    .slice(0, 6)
    .map(
      (site) => `${site.line} ${site.role} ${site.reason.code} "${site.text.trim().slice(0, 90)}"`,
    )
    .join(' | ')
}

/** Whether `git apply --check` takes the patch, against an index of the commit. */
function gitApplies(found: Found, mirror: string, commit: string): boolean {
  if (found.diff === '') return true
  const scratch = mkdtempSync(path.join(tmpdir(), 'flagshift-backtest-'))
  const git = (args: readonly string[], input?: Buffer): void => {
    execFileSync(
      'git',
      ['-c', 'safe.directory=*', '-c', 'core.autocrlf=false', `--git-dir=${mirror}`, ...args],
      {
        cwd: scratch,
        env: { ...process.env, GIT_INDEX_FILE: path.join(scratch, 'index') },
        stdio: ['pipe', 'ignore', 'ignore'],
        ...(input && { input }),
      },
    )
  }
  try {
    git(['read-tree', commit])
    git(['apply', '--cached', '--check', '--whitespace=nowarn'], Buffer.from(found.diff, 'latin1'))
    return true
  } catch {
    return false
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
