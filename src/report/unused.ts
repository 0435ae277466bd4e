import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { joinParts, partsOf } from '../core/parts.ts'
import type { Unused, UnusedSearch } from '../proof/unused/judge.ts'
import { oneSafeLine } from './escape.ts'
import type { Style } from './style.ts'

const MOST_PLACES = 5

/** The arguments that nothing uses, for a terminal. */
export function unusedTable(search: UnusedSearch, style: Style): string {
  const { unused, unsettled, attempts } = search
  const configured = attempts.filter(({ ok }) => ok).length
  const isClean = configured > 0 && unused.length + unsettled.length === 0
  const clean = `No argument that was given to a configure here was left unused (${count(configured, 'configure')}).`
  return joinParts('\n', [
    ...unused.flatMap((one) => unusedLines(one, style)),
    isClean && style.green(clean),
    ...limits(search).map(style.dim),
  ])
}

/** One argument that nothing uses, with its places and what may be meant. */
export function unusedLines(one: Unused, style: Style): readonly string[] {
  const { name, places, nearest } = one
  const more = places.length - MOST_PLACES
  return partsOf([
    `${style.yellow(oneSafeLine(name))} ${tellUnused(one)}; passed in`,
    ...places
      .slice(0, MOST_PLACES)
      .map(({ path, line }) => `    ${style.bold(`${oneSafeLine(path)}:${line}`)}`),
    more > 0 && `    and ${count(more, 'more place')}`,
    ...nearest.map(
      (near) => `    perhaps ${style.green(oneSafeLine(near))} ${style.dim('(the name is alike)')}`,
    ),
  ])
}

/** What the build system said of it. */
export function tellUnused({ system, configures }: Unused): string {
  if (system === 'meson') return 'is no option of the project, as Meson says'
  return configures === 1
    ? 'was not used by the one configure that was given it, as CMake says'
    : `was used by none of the ${configures} configures that were given it, as CMake says`
}

/** What is said of arguments of which nothing is decided. */
const UNSETTLED: Readonly<Record<UnusedSearch['unsettled'][number]['why'], string>> = {
  'not-configured': 'Not told, since no configure that was given them succeeded',
  'named-in-project':
    "Not used here either, but not accused, since the project's own CMake files name them",
  'composed-in-project':
    "Not used here either, but not accused, since the project's own CMake files put names together that may be these",
  'of-missing-package':
    'Not used here either, but not accused, since a package that was not found here is called like them and may read them',
  'beside-toolchain':
    'Not used by the project either, but not accused, since a toolchain file is passed beside them and may read them',
}

/** What was not seen, and why. */
function limits({ attempts, unsettled, elsewhere, exempt }: UnusedSearch): readonly string[] {
  const failed = attempts
    .filter(({ ok }) => !ok)
    .map(
      ({ sourceDir, error }) =>
        `of ${oneSafeLine(sourceDir)} failed: ${oneSafeLine(error) || 'it said nothing'}`,
    )
  return partsOf([
    attempts.length === 0 &&
      "Nothing was configured: no command was read that passes more than CMake's own arguments to a CMake or Meson project of this repository, or neither is here.",
    ...[...groupBy(failed, (one) => one).values()]
      .slice(0, 3)
      .map(
        (same) =>
          `${same.length === 1 ? 'A configure' : count(same.length, 'configure')} ${same[0]!}`,
      ),
    ...Object.entries(UNSETTLED).map(([why, words]) => {
      const names = unsettled.filter((one) => one.why === why).map(({ name }) => oneSafeLine(name))
      return names.length > 0 && `${words}: ${names.join(', ')}.`
    }),
    elsewhere > 0 &&
      `${count(elsewhere, 'command')} configure${elsewhere === 1 ? 's' : ''} another project, or a folder that is not here or not told.`,
    exempt.length > 0 && `Exempt by .github/flagshift.yml: ${exempt.map(oneSafeLine).join(', ')}.`,
  ])
}

/** The same as data. */
export function unusedReport({ attempts, ...search }: UnusedSearch): object {
  return {
    schema: 'flagshift-unused/1',
    ...search,
    configures: attempts.map(({ system, sourceDir, given, ok, error }) => ({
      system,
      sourceDir,
      arguments: given,
      ok,
      error,
    })),
  }
}
