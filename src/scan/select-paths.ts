import { count } from '../core/count.ts'
import { UserError } from '../core/user-error.ts'
import { makePrintable } from '../repository/git.ts'
import { globMatcher } from '../repository/globs.ts'

type Called = (option: 'include' | 'exclude', glob: string) => string

/**
 * Decides which paths are scanned: those that an `include` glob matches (all, when there is none) and no `exclude` glob
 * does. A glob matches a file by its path or by a directory above it (`vendor`, `vendor/`, `docs/**`); without a slash
 * it matches a name at any depth (`*.cmake`); with a leading slash only from the root. `*`, `**`, `?`, `[a-z]`, `{a,b}`
 * and `+(a|b)` work, dot files are no exception.
 *
 * @param called how an option is called where it was written
 * @throws UserError for a glob that is empty, negated, leads out of the repository, or has an open bracket
 */
export function selectPaths(
  include: readonly string[],
  exclude: readonly string[],
  called: Called = (option) => `--${option}`,
): (path: string) => boolean {
  const included = include.map((glob) => pathMatcher(glob, called, 'include'))
  const excluded = exclude.map((glob) => pathMatcher(glob, called, 'exclude'))
  return (path) =>
    (included.length === 0 || included.some((matches) => matches(path))) &&
    !excluded.some((matches) => matches(path))
}

/** Letters of a glob that its reader takes. */
const LONGEST = 65_536

function pathMatcher(
  glob: string,
  called: Called,
  option: 'include' | 'exclude',
): (path: string) => boolean {
  const wrong = (why: string, fix: string, cause?: unknown): UserError => {
    const what = `${called(option, glob)} "${makePrintable(glob, 100)}" ${why}.`
    return new UserError(what, fix, undefined, { cause })
  }
  const opposite = option === 'include' ? 'exclude' : 'include'
  if (glob.startsWith('!')) throw wrong('is negated', `Give it to ${opposite}, without the "!".`)
  const anchored = /^\.?\//.test(glob)
  const pattern = glob.replace(/^(\.?\/)+/, '').replace(/\/+$/, '')
  if (pattern === '' || pattern === '.')
    throw wrong('matches nothing', 'Give a glob such as "**/*.cmake".')
  if (pattern.split('/').includes('..'))
    throw wrong('leads out of the repository', 'Give a path below the scanned directory.')
  if (pattern.length > LONGEST)
    throw wrong(`has ${count(pattern.length, 'letter')}`, 'Give several shorter ones.')
  let matches: (path: string) => boolean
  try {
    matches = globMatcher(pattern, { braces: true })
  } catch (error) {
    const how = 'Close its brackets, or write a backslash before a bracket that is meant'
    throw wrong('is no valid glob', `${how} (${(error as Error).message}).`, error)
  }
  const byName = !anchored && !pattern.includes('/')
  return (path) => {
    const parts = path.split('/')
    return parts.some((name, depth) => matches(byName ? name : parts.slice(0, depth + 1).join('/')))
  }
}
