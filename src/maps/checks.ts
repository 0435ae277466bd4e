import { append } from '../core/append.ts'
import { findCycle } from './cycle.ts'
import { findValue, LONGEST_NAME, suggestNameFix } from './explain-issues.ts'
import { quoteText, type Problem, makeProblem } from './problem.ts'
import type { Located } from './read-yaml.ts'
import { VERSION_SCHEMES, type Rename, type RenameKind, type VersionScheme } from './rename.ts'
import { canonicalVersion, effectiveVersion, isVersion, VERSION_EXAMPLES } from './version.ts'

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/
const WORD = /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/

/** What a name of each kind looks like. */
const NAMES: Readonly<Record<RenameKind, RegExp>> = {
  macro: IDENTIFIER,
  'cmake-option': IDENTIFIER,
  'cmake-variable': IDENTIFIER,
  'cmake-target': /^[A-Za-z0-9_][A-Za-z0-9_.+-]*(?:::[A-Za-z0-9_.+-]+)*$/,
  'make-var': IDENTIFIER,
  env: IDENTIFIER,
  kconfig: IDENTIFIER,
  'bazel-flag': /^(?:--)?[A-Za-z0-9_][A-Za-z0-9_-]*$/,
  'compiler-flag': /^-{1,2}[A-Za-z][A-Za-z0-9_=.,:+-]*$/,
  autoconf: /^(?:--)?[A-Za-z][A-Za-z0-9_-]*$/,
  'meson-option': WORD,
  'cargo-feature': WORD,
  any: /^(?:-{1,2}(?![DU][A-Z_])[A-Za-z]|[A-Za-z_])[A-Za-z0-9_.+-]*(?:::[A-Za-z0-9_.+-]+)*$/,
}

/** Whether a text can be the name of a flag of a kind. */
export function isName(text: string, kind: RenameKind): boolean {
  return text.length <= LONGEST_NAME && NAMES[kind].test(text)
}

/** What a schema cannot say: names of each kind, versions of the map's scheme, duplicates and circles. */
export function checkRenames(
  renames: readonly Rename[],
  versions: VersionScheme,
  root: Located,
): readonly Problem[] {
  const at: EntryPlacer = (index, field) => {
    const { node, key } = findValue(root, ['renames', index, field])
    return node?.offset ?? key
  }
  const problems = renames.flatMap((rename, index) => {
    const place: Placer = (field) => at(index, field)
    return [
      ...nameProblems(rename, findValue(root, ['renames', index, 'to']).node, place),
      ...versionProblems(rename, versions, place),
      ...valueProblems(rename, place),
      ...remainsProblems(rename, place),
    ]
  })
  append(problems, duplicates(renames, versions, at))
  if (problems.length > 0) return problems
  return circle(renames, versions, at)
}

/** Where a field of an entry stands. */
type EntryPlacer = (index: number, field: keyof Rename) => number
type Placer = (field: keyof Rename) => number

/** @param written the targets as they are written */
function nameProblems(
  { from, to, kind }: Rename,
  written: Located | undefined,
  place: Placer,
): readonly Problem[] {
  const problems: Problem[] = []
  const tell = (what: string, fix: string, offset: number): void => {
    problems.push({ what, fix, offset })
  }
  if (!isName(from, kind)) problems.push(badName(from, kind, 'from', place('from')))
  if (written?.isBlank === true)
    tell('"to" is blank.', 'Write the new name, or null for a removed flag.', written.offset)
  const seen = new Set<string>()
  for (const [position, { name }] of to.entries()) {
    const child = written?.children.get(name) ?? written?.children.get(position)
    const offset = child?.key ?? place('to')
    if (!isName(name, kind)) problems.push(badName(name, kind, 'to', offset))
    if (seen.has(name))
      tell(`${quoteText(name)} stands twice in \`to\`.`, 'Drop one of the two.', offset)
    seen.add(name)
  }
  const other =
    'Write another name, or a list that holds the old name and what has to be added to it.'
  if (to.length === 1 && to[0]!.name === from)
    tell(`${quoteText(from)} is renamed to itself.`, other, place('to'))
  return problems
}

function badName(name: string, kind: RenameKind, field: 'from' | 'to', offset: number): Problem {
  const what = `${quoteText(name)} cannot be the name of a flag of kind ${kind}.`
  return { what, fix: suggestNameFix(name, field), offset }
}

function versionProblems(
  rename: Rename,
  versions: VersionScheme,
  place: Placer,
): readonly Problem[] {
  return (['since', 'removed'] as const).flatMap((field) => {
    const version = rename[field]
    return version === undefined ? [] : versionProblem(version, versions, place(field))
  })
}

/** What is wrong with a text that should be a version of a scheme. */
export function versionProblem(
  version: string,
  versions: VersionScheme,
  offset: number,
): readonly Problem[] {
  if (isVersion(versions, version)) return []
  const what = `${quoteText(version)} is no version of the scheme ${versions}.`
  const other = VERSION_SCHEMES.find((scheme) => isVersion(scheme, version))
  const like = `Write it like ${VERSION_EXAMPLES[versions]}`
  const fix = other === undefined ? `${like}.` : `${like}, or set \`versions: ${other}\`.`
  return [{ what, fix, offset }]
}

function valueProblems({ to, value }: Rename, place: Placer): readonly Problem[] {
  if (value.kind === 'same') return []
  const at = place('value')
  if (to.length === 0)
    return [
      makeProblem(
        'A removed flag has no `value`.',
        'Drop it; say in `note` what to do instead.',
        at,
      ),
    ]
  if (to.every((target) => target.value === undefined)) return []
  const what = 'The new values stand both in `to` and in `value`.'
  return [makeProblem(what, 'Write them in one of the two.', at)]
}

function remainsProblems({ to, removed, remains }: Rename, place: Placer): readonly Problem[] {
  if (remains === undefined || (to.length === 0 && removed === undefined)) return []
  const which = to.length > 0 ? 'with a new name' : 'that was removed'
  const fix = 'Drop `remains`, or write `to: null` and no `removed`.'
  return [makeProblem(`A flag ${which} does not remain.`, fix, place('remains'))]
}

function duplicates(
  renames: readonly Rename[],
  versions: VersionScheme,
  at: EntryPlacer,
): readonly Problem[] {
  const known = new Set<string>()
  return renames.flatMap((rename, index) => {
    const version = effectiveVersion(rename)
    const moment = version === undefined ? '' : canonicalVersion(versions, version)
    const key = `${rename.kind} ${rename.from} ${moment}`
    const isTwice = known.has(key)
    known.add(key)
    if (!isTwice) return []
    const when = version === undefined ? 'without a version' : `at ${version}`
    const what = `${quoteText(rename.from)} (${rename.kind}) is renamed twice ${when}.`
    const fix = 'Drop one of the two, or say in `since` which came first.'
    return [makeProblem(what, fix, at(index, 'from'))]
  })
}

function circle(
  renames: readonly Rename[],
  versions: VersionScheme,
  at: EntryPlacer,
): readonly Problem[] {
  const cycle = findCycle(renames, versions)
  if (cycle === undefined) return []
  const last = Math.max(...cycle.map((rename) => renames.indexOf(rename)))
  const names = [...cycle.map(({ from }) => from), cycle[0]!.from]
  const shown = names.length > 8 ? [...names.slice(0, 6), '…', names.at(-1)!] : names
  const what = `The renames go round in a circle: ${shown.join(' → ')}.`
  return [
    makeProblem(what, 'Drop one of them, or say in `since` which came first.', at(last, 'from')),
  ]
}
