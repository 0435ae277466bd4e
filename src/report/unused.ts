import type { UnusedSearch } from '../unused.ts'
import { plain } from './escape.ts'
import type { Style } from './style.ts'

const MOST_PLACES = 5

/** The arguments that nothing uses, for a terminal. */
export function unusedTable(search: UnusedSearch, style: Style): string {
  const { unused, unsettled, attempts } = search
  const configured = attempts.filter(({ ok }) => ok).length
  const lines = unused.flatMap(({ name, places, configures, nearest }) => [
    `${style.yellow(plain(name))} was ${configures === 1 ? 'not used by the one configure that was' : `used by none of the ${configures} configures that were`} given it, as CMake says; passed in`,
    ...places
      .slice(0, MOST_PLACES)
      .map(({ path, line }) => `    ${style.bold(`${plain(path)}:${line}`)}`),
    ...(places.length > MOST_PLACES ? [`    and ${places.length - MOST_PLACES} more places`] : []),
    ...nearest.map(
      (near) => `    perhaps ${style.green(plain(near))} ${style.dim('(the name is alike)')}`,
    ),
  ])
  const clean =
    configured > 0 && unused.length + unsettled.length === 0
      ? [
          style.green(
            `No argument that was given to CMake here was left unused (${count(configured, 'configure')}).`,
          ),
        ]
      : []
  return [...lines, ...clean, ...limits(search, style)].join('\n')
}

/** What was not seen, and why. */
function limits(
  { attempts, unsettled, elsewhere, exempt }: UnusedSearch,
  style: Style,
): readonly string[] {
  const failed = attempts.filter(({ ok }) => !ok)
  const untried = unsettled.filter(({ why }) => why === 'not-configured')
  const conditional = unsettled.filter(({ why }) => why === 'named-in-project')
  return [
    ...(attempts.length === 0
      ? [
          'Nothing was configured: no command passes an argument to a CMake project of this repository, or CMake is not here.',
        ]
      : []),
    ...failed
      .slice(0, 3)
      .map(
        ({ sourceDir, error }) =>
          `A configure of ${plain(sourceDir)} failed: ${plain(error) || 'it said nothing'}`,
      ),
    ...(untried.length > 0
      ? [`Not told, since no configure that was given them succeeded: ${names(untried)}.`]
      : []),
    ...(conditional.length > 0
      ? [
          `Not used here either, but not accused, since the project's own CMake files name them: ${names(conditional)}.`,
        ]
      : []),
    ...(elsewhere > 0
      ? [
          `${count(elsewhere, 'command')} configure${elsewhere === 1 ? 's' : ''} another project, or a folder that is not here or not told.`,
        ]
      : []),
    ...(exempt.length > 0
      ? [`Exempt by .github/flagshift.yml: ${exempt.map(plain).join(', ')}.`]
      : []),
  ].map((line) => style.dim(line))
}

function names(all: readonly { readonly name: string }[]): string {
  return all.map(({ name }) => plain(name)).join(', ')
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** The same as data. */
export function unusedReport({ attempts, ...search }: UnusedSearch): object {
  return {
    schema: 'flagshift-unused/1',
    ...search,
    configures: attempts.map(({ sourceDir, given, ok, error }) => ({
      sourceDir,
      arguments: given,
      ok,
      error,
    })),
  }
}
