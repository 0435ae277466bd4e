import { groupBy } from '../../core/group-by.ts'
import { count, listFew } from '../../core/count.ts'
import { ABOVE, NoMoreRequests, wrongCursor, type Placed } from '../plan.ts'
import { DENIED, type Selecting } from '../select-repositories.ts'
import { isOfAll, type Asker } from './ask.ts'
import { findAliases, notSaid } from './find-aliases.ts'
import { isName, listedOf, whyRefused, type Repository } from './told-repository.ts'

const ID = /^[1-9]\d{0,15}$/
/** A longer cursor fits neither into an input of a workflow nor, beside a plan, into an output of a job. */
const LONGEST_CURSOR = 40_000
/** So many names are told in a sentence. */
const FEW = 5

/**
 * Each is asked for only when its turn comes: a list may be longer than the rate limit. What has several names comes once, by
 * the first of them, whichever part of the list a run goes through and whatever it is called by then: the cursor carries the
 * ids of those that are planned or denied. Those that GitHub did not answer for stand behind them, and are asked for again
 * first.
 *
 * @throws NoMoreRequests where the list is at its end and some of it was not answered for, or it is not said
 *   whose a denied name is
 */
export async function* listNames(
  names: readonly string[],
  { rankOf, patterns }: Selecting,
  asker: Asker,
  after: string,
): AsyncGenerator<Placed> {
  // GitHub takes a name in any case. A pattern of one name is known before the repository comes by another.
  const lines = [...groupBy(names, (name) => name.toLowerCase()).values()]
    .map(([name = '']) => name)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
  const place = readCursor(after, lines)
  const known = new Set(lines.map((line) => line.toLowerCase()))
  const aliases = await findAliases(patterns, known, asker)
  const { ids, again } = place
  let { line } = place
  const cursor = (): string => [line || '0', ...ids, ...again].join(',')
  for (const name of [...again, ...lines.slice(lines.indexOf(line) + 1)]) {
    const isNew = !again.has(name)
    if (isNew && cursor().length > LONGEST_CURSOR)
      throw new NoMoreRequests(
        `A cursor holds no more than ${count(ids.size, 'repository')} that came already and ${count(again.size, 'name')} without an answer of GitHub: ask for those later, or put the rest of the list into one of its own.`,
      )
    // What can't be told from other parts of a cursor is passed with the next one.
    if (isNew && name !== '0' && !name.includes(',')) line = name
    if (!isName(name)) {
      yield { passed: cursor, name, why: 'It is no OWNER/NAME.' }
      continue
    }
    const answer = await asker.get(`/repos/${name}`)
    again.delete(name)
    if (answer.kind === 'refused') {
      const why = whyRefused(answer)
      if (isOfAll(answer) && rankOf(name) === DENIED) throw notSaid(name)
      if (isOfAll(answer)) again.add(name)
      // An earlier part said so.
      if (isNew || !again.has(name))
        yield { passed: cursor, name, why: again.has(name) ? `${why} The cursor has it.` : why }
    }
    if (answer.kind !== 'fresh') continue
    const listed = listedOf(answer.data as Repository)
    if (ids.has(listed.id)) {
      yield { passed: cursor, name, why: ABOVE }
      continue
    }
    const isOld = listed.name.toLowerCase() !== name.toLowerCase()
    const passed = (isPlanned: boolean): string => {
      if (isPlanned || rankOf(name) === DENIED) ids.add(listed.id)
      return cursor()
    }
    const called = [...(isOld ? [name] : []), ...(aliases.get(listed.id) ?? [])]
    yield { passed, ...listed, called }
  }
  if (again.size > 0)
    throw new NoMoreRequests(
      `GitHub did not answer for ${count(again.size, 'name')} of the list: ${listFew([...again], FEW)}.`,
    )
}

/**
 * Which line was the last one, the ids of those that come no more, and the lines that are asked for again.
 *
 * @throws UserError for a cursor of another list
 */
export function readCursor(after: string, lines: readonly string[]) {
  const [line = '', ...more] = after.split(',')
  const known = new Map(lines.map((one) => [one.toLowerCase(), one]))
  const found = (one: string): string => {
    const name = known.get(one.toLowerCase())
    if (name === undefined) throw wrongCursor(after, 'made of names of the list')
    return name
  }
  return {
    line: after === '0' ? '' : found(line),
    ids: new Set(more.filter((one) => ID.test(one)).map(Number)),
    again: new Set(more.filter((one) => !ID.test(one)).map(found)),
  }
}
