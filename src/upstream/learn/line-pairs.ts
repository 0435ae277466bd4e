import { memoize } from '../../core/memoize.ts'

/** How many lines show that a name took another's place. */
export interface Support {
  /** Different lines that stand for this pair only. */
  readonly lines: number
  /** The first of them, as it is now. */
  readonly example: string
}

const HOLE = '\u0001'
/** Names; a file's name is none. */
const WORD = /[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?![\w]|\.[a-z])/g
/** How the line after a line helps to tell pairs apart. */
const NEXT = ['unused', 'without names', 'as it is'] as const
type Next = (typeof NEXT)[number]

/** The lines of one state, with how often each stands there and what follows it. */
interface Side {
  readonly counts: Map<string, number>
  readonly following: Map<string, string>
}

/**
 * Compares what two states of some files hold, whatever file it stands in: lines that differ only in names of which the
 * old one vanished and the new one appeared. A line that fits several pairs counts only together with the line after it,
 * if that tells them apart.
 *
 * @returns support by old name, then new name
 */
export function linePairs(
  before: readonly string[],
  after: readonly string[],
  vanished: ReadonlySet<string>,
  appeared: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, Support>> {
  const olds = sideOf(before)
  const news = sideOf(after)
  const result = new Map<string, Map<string, Support>>()
  const supportOf = memoize(() => new Map<string, Support>(), result)
  const seen = new Set<string>()
  for (const next of NEXT) {
    const removed = bySkeleton(olds, news, vanished, next)
    const added = bySkeleton(news, olds, appeared, next)
    for (const [skeleton, from] of removed) {
      const to = added.get(skeleton)
      if (from.size !== 1 || to?.size !== 1) continue
      const [oldNames] = from.values()
      const [[example, newNames]] = to as unknown as [[string, readonly string[]]]
      for (const [index, old] of oldNames!.entries()) {
        const name = newNames[index]
        const line = example.split('\n')[0]!
        if (name === undefined || seen.has(`${old} ${name} ${line}`)) continue
        seen.add(`${old} ${name} ${line}`)
        addSupport(supportOf(old), name, { lines: 1, example: line })
      }
    }
  }
  return result
}

/** Adds lines that show a name; the first of all is the example. */
export function addSupport(known: Map<string, Support>, name: string, more: Support): void {
  const { lines, example } = known.get(name) ?? { lines: 0, example: more.example }
  known.set(name, { lines: lines + more.lines, example })
}

function sideOf(texts: readonly string[]): Side {
  const counts = new Map<string, number>()
  const following = new Map<string, string>()
  for (const text of texts) {
    const lines = text
      .split('\n')
      .map(normal)
      .filter((line) => line !== '')
    for (const [index, line] of lines.entries()) {
      counts.set(line, (counts.get(line) ?? 0) + 1)
      if (!following.has(line)) following.set(line, lines[index + 1] ?? '')
    }
  }
  return { counts, following }
}

/** Blanks do not matter, and neither does the project's own name at the beginning of a help text. */
function normal(line: string): string {
  return line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .replace(/"\w+: /g, '"')
}

/** Lines that one state has more of than the other, by what is left when the names are taken out. */
function bySkeleton(
  side: Side,
  other: Side,
  names: ReadonlySet<string>,
  next: Next,
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, Map<string, readonly string[]>>()
  const linesOf = memoize(() => new Map<string, readonly string[]>(), found)
  for (const [line, count] of side.counts) {
    if (count <= (other.counts.get(line) ?? 0)) continue
    const own = takeOut(line, names)
    if (own.names.length === 0 || (next === 'unused' && isBare(own.skeleton))) continue
    const following = side.following.get(line)!
    const after =
      next === 'without names' ? takeOut(following, names) : { skeleton: following, names: [] }
    const key = next === 'unused' ? own.skeleton : `${own.skeleton}\n${after.skeleton}`
    const whole = next === 'unused' ? line : `${line}\n${following}`
    linesOf(key).set(whole, next === 'unused' ? own.names : [...own.names, ...after.names])
  }
  return found
}

/** `if (X)` or `option(X OFF)` says nothing of X: such a line needs the one after it to speak for a pair. */
function isBare(skeleton: string): boolean {
  const words = skeleton.replaceAll(HOLE, ' ').match(/[A-Za-z]\w+/g) ?? []
  return words.every((word) =>
    /^(?:if|elif|else|elseif|endif|ifdef|ifndef|ifeq|ifneq|defined|DEFINED|NOT|AND|OR|ON|OFF|option|set|define|undef|export|bool|BOOL|CACHE|STRING)$/.test(
      word,
    ),
  )
}

function takeOut(
  line: string,
  names: ReadonlySet<string>,
): { skeleton: string; names: readonly string[] } {
  const taken: string[] = []
  const skeleton = line.replace(WORD, (word) => {
    const glue = /^[DU](?=[A-Z])/.test(word) && names.has(word.slice(1)) ? word[0]! : ''
    const name = word.slice(glue.length)
    if (!names.has(name)) return word
    taken.push(name)
    return glue + HOLE
  })
  return { skeleton, names: taken }
}
