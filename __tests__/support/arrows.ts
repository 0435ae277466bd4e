import { posix } from 'node:path'

import { groupBy } from '../../src/core/group-by.ts'

/** The folders of src from the ground up, as docs/architecture.md draws them; those of one line do not know each other. */
export const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['maps', 'repository', 'composed'],
  ['languages'],
  ['scan', 'upstream'],
  ['judging'],
  ['options'],
  ['patch'],
  ['proof'],
  ['report'],
  ['publish'],
  ['fleet'],
]
/** The files beside the folders are the pipeline, above all floors; above it are the two doors, and what starts them. */
export const DOORS: readonly string[] = ['commands', 'action']
export const STARTS: readonly string[] = ['cli.ts', 'main.ts']

/** What of `languages/kit` the floors above ask beside `languages/kit/asked`: it speaks of words and of what readers found. */
const ASKED = new Set([
  'kit/companions.ts',
  'kit/deprecation-words.ts',
  'kit/mention.ts',
  'kit/questions/handing-on.ts',
  'kit/reservations.ts',
])
/** What a syntax is taken apart with: whoever reads pins opens these files of a language, never its reader. */
const LEXERS = new Set([
  'cmake/lex.ts',
  'dockerfile/instructions.ts',
  'kit/brackets.ts',
  'kit/data-tree/can-be-parsed.ts',
  'kit/lexer.ts',
  'kit/shell/parse.ts',
  'kit/shell/syntax.ts',
  'kit/shell/variables.ts',
])

/** One import: who takes, and whom; both are paths below src. */
export interface Arrow {
  readonly from: string
  readonly to: string
}

const IMPORT =
  /\b(?:from|import)\s*\(?\s*(?:(?:\/\*[^]*?\*\/|\/\/[^\n]*\n)\s*)*(["'`])(\.[^"'`\n]*)\1/g
/** Other ways to load a file: nothing follows them, so they are not taken. */
export const UNSEEN_IMPORT =
  /\bcreateRequire\b|^\/\/\/[ \t]*<reference\b|\bimport\(\s*(?!['"])[^)\n]*|\bnew URL\([^)\n]*\.ts['"`][^)\n]*/gm

/** All imports of some files, types and `import()` included, whatever way they name the other file. */
export function arrowsOf(files: ReadonlyMap<string, string>): readonly Arrow[] {
  return [...files].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].map(([, , said]) => ({
      from,
      to: posix.join(posix.dirname(from), said!),
    })),
  )
}

/** Why an import is forbidden; undefined where it is not. */
export function refusal({ from, to }: Arrow): string | undefined {
  const [taker, taken] = [topOf(from), topOf(to)]
  const isOfPipeline = isPipeline(taker) && isPipeline(taken)
  if (taker !== taken && !isOfPipeline && heightOf(taken) >= heightOf(taker))
    return `${taker} lies below ${taken}, or beside it`
  if (STARTS.includes(taken)) return 'nothing imports what starts a door'
  if (taker === 'judging' && to === 'core/near.ts')
    return 'judging never looks at the signs around a name: what they tell it asks of languages/kit/asked'
  if (taker === 'languages' && taken === 'repository') return 'a language never knows a repository'
  if (taken !== 'languages') return undefined
  if (taker === 'publish') return 'publish never knows a language'
  const language = folderOf(to)
  if (taker === 'languages') {
    if (language === undefined || language === 'kit' || language === folderOf(from))
      return undefined
    return from === 'languages/registry.ts'
      ? undefined
      : 'a language inside a language is handed in; what several share lies in languages/kit'
  }
  return isAsked(to) || (taker === 'upstream' && isOpened(from, to))
    ? undefined
    : 'nobody above the languages knows a syntax, but upstream where it reads pins'
}

/** What the floors above may ask: the registry and the doors' types, words, and what readers found. */
function isAsked(to: string): boolean {
  return (
    folderOf(to) === undefined ||
    to.startsWith('languages/kit/asked/') ||
    ASKED.has(to.slice('languages/'.length))
  )
}

/** What `upstream` may open: lexers, for pins, and what a language tells of an upstream's file. */
function isOpened(from: string, to: string): boolean {
  return from.startsWith('upstream/pins/')
    ? LEXERS.has(to.slice('languages/'.length))
    : /^languages\/[^/]+\/upstream\//.test(to)
}

/** The first circle of imports that a file stands in, as a way from it to itself; undefined where there is none. */
export function circleFrom(start: string, arrows: readonly Arrow[]): readonly string[] | undefined {
  const next = groupBy(arrows, ({ from }) => from)
  const seen = new Set<string>()
  const follow = (way: readonly string[]): readonly string[] | undefined => {
    for (const { to } of next.get(way.at(-1)!) ?? []) {
      if (to === start) return [...way, to]
      if (seen.has(to)) continue
      seen.add(to)
      const circle = follow([...way, to])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  return follow([start])
}

function topOf(file: string): string {
  return file.split('/')[0]!
}

/** The language, or `kit`, that a file of `languages/` belongs to. */
function folderOf(file: string): string | undefined {
  const parts = file.split('/')
  return parts.length > 2 ? parts[1] : undefined
}

/** The files beside the folders that put the stages together: they know each other. */
function isPipeline(top: string): boolean {
  return top.endsWith('.ts') && !STARTS.includes(top)
}

function heightOf(top: string): number {
  if (STARTS.includes(top)) return FLOORS.length + 2
  if (DOORS.includes(top)) return FLOORS.length + 1
  return isPipeline(top) ? FLOORS.length : FLOORS.findIndex((floor) => floor.includes(top))
}
