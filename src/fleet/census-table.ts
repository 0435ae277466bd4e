import type { Sheet } from '../report/terminal/places.ts'
import { count } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { joinParts } from '../core/parts.ts'
import { oneSafeLine } from '../report/escape.ts'
import { wrapBeside } from '../report/terminal/wrap.ts'
import { DEEDS, FATES, type CensusPlace, type Deed, type Fate } from './census-place.ts'
import type { Census, NameCount } from './census.ts'

const DONE: Readonly<Record<Deed, string>> = {
  sets: 'set it',
  reads: 'read it',
  makes: 'make it from pieces, and what for does not show',
  declares: 'declare it',
  serves: 'serve it along with another name',
  speaks: 'speak of it only',
}

const WOULD: Readonly<Record<Fate, string>> = {
  breaks: 'would lose it with the next build',
  later: 'would lose it when the pin moves on',
  broken: 'have lost it: the version that is built reads it no more, or refuses it',
  unknown:
    'unknown: no upstream was found for it, it could not be asked or reads neither name, or what they do does not show',
  stays: 'would stay as before',
}

/** `1 sets it`, `2 set it`. */
function agree(number: number, words: string): string {
  const one = words
    .replace(/^(?:set|read|make|declare|serve|speak)\b/, '$&s')
    .replace(/^have/, 'has')
  return `${number} ${number === 1 ? one : words}`
}

/** A census for a terminal: each name with its counts, how they were before, and its places. */
export function censusTable(census: Census, screen: Sheet): string {
  const { style, width } = screen
  const failed = census.rows.flatMap(({ repository, failed: why, unread }) => {
    const label = `${oneSafeLine(repository)}: `
    if (why !== null)
      return wrapBeside(label, `not counted: ${oneSafeLine(why)}`, width, style.yellow)
    const left = `${count(unread, 'file')} could not be read, and may hold a name`
    return unread === 0 ? [] : wrapBeside(label, left, width, style.yellow)
  })
  const names = census.repositories === 0 ? [] : Object.entries(census.names)
  const none = census.rows.length === 0 ? 'The list names none.' : 'None could be.'
  return joinParts('\n\n', [
    names.length === 0 && style.bold(`No repository was counted. ${none}`),
    ...names.map(([name, counted]) => namePart(census, name, counted, screen)),
    failed.join('\n'),
  ])
}

function namePart(census: Census, name: string, counted: NameCount, screen: Sheet): string {
  const { style, width } = screen
  const { does, fates, kinds, upstream, open, repositories } = counted
  const total = DEEDS.reduce((sum, deed) => sum + does[deed], 0)
  const row = (label: string, text: string): readonly string[] =>
    text === '' ? [] : wrapBeside(`  ${label.padEnd(10)} `, text, width, style.dim)
  const told = <Key extends string>(
    keys: readonly Key[],
    numbers: Readonly<Record<Key, number>>,
    words: Readonly<Record<Key, string>>,
  ): string =>
    keys.flatMap((key) => (numbers[key] === 0 ? [] : [agree(numbers[key], words[key])])).join('; ')
  const before = census.earlier.flatMap(({ date, names, repositories: all }) => {
    const then = names[name]
    if (then === undefined) return []
    const { sets, reads } = then.does
    return [`${date}: ${sets} set, ${reads} read in ${count(all, 'repository')}`]
  })
  const all = count(census.repositories, 'repository')
  const head =
    total + upstream + open === 0
      ? `no place in ${all}`
      : `${count(total, 'place')} in ${repositories} of ${all}`
  const formats = Object.entries(kinds).map(([kind, number]) => `${kind} ${number}`)
  const besides = joinParts('; ', [
    upstream > 0 && `${count(upstream, 'place')} of the upstream itself, or of copies of it`,
    open > 0 &&
      `${count(open, 'place')} may put it together, with a value that the file does not show`,
  ])
  return [
    style.bold(`${oneSafeLine(name)}: ${head}`),
    ...row('they', told(DEEDS, does, DONE)),
    ...row('in', formats.join(', ')),
    ...row('without it', told(FATES, fates, WOULD)),
    ...row('before', before.join('; ')),
    ...row('besides', besides),
    ...census.rows.flatMap(({ repository, places }) =>
      repositoryPart(
        repository,
        places.filter((place) => place.name === name && !place.isUpstream),
        screen,
      ),
    ),
  ].join('\n')
}

function repositoryPart(
  repository: string,
  places: readonly CensusPlace[],
  { style, width }: Sheet,
): readonly string[] {
  if (places.length === 0) return []
  const byPin = groupBy(places, ({ pin }) => pin ?? 'no pin found of a project that has a map')
  return [
    style.cyan(oneSafeLine(repository)),
    ...[...byPin].flatMap(([pin, own]) => [
      ...wrapBeside('  ', oneSafeLine(pin), width, style.dim),
      ...own.map(
        ({ path, line, does, format, fate, isComposed, isOpen }) =>
          `    ${oneSafeLine(path)}:${line}  ${isOpen ? 'may be one that ' : ''}${does}${isComposed ? ', put together' : ''} (${format})${fate === 'stays' || isOpen ? '' : ` ${fate}`}`,
      ),
    ]),
  ]
}
