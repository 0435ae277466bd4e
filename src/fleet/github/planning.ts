import { UserError } from '../../core/user-error.ts'
import { allMaps } from '../../maps/load.ts'
import { choicesOf, scanOptionsOf, wholeNumberOf, type Given } from '../../options/options.ts'
import { LARGEST_MATRIX } from '../plan.ts'
import { readNames } from '../read-list.ts'
import type { Fleet } from './list.ts'
import type { Planning } from './plan-fleet.ts'

/**
 * What a person asked to plan, at either door.
 *
 * @throws UserError naming the option that is wrong, and what it may be
 */
export async function planningOf(
  given: Given,
  { target, signal }: Pick<Planning, 'target' | 'signal'>,
): Promise<Planning> {
  const { maps, renames } = scanOptionsOf(given)
  const also = choicesOf(given, 'also')
  return {
    target,
    signal,
    fleet: await fleetOf(given),
    selection: {
      allow: given.list('allow'),
      deny: given.list('deny'),
      hasArchived: also.includes('archived'),
      hasForks: also.includes('forks'),
      called: (option) => given.called(option),
    },
    maps: await allMaps(maps, renames, '.', null),
    after: given.text('cursor') === '' ? 0 : wholeNumberOf(given, 'cursor', MOST),
    most: wholeNumberOf(given, 'most', LARGEST_MATRIX),
    reserve: wholeNumberOf(given, 'reserve', MOST),
    stateFile: given.text('state'),
  }
}

const MOST = Number.MAX_SAFE_INTEGER
const WHOSE = ['owner', 'topic', 'list'] as const

async function fleetOf(given: Given): Promise<Fleet> {
  const written = WHOSE.filter((name) => given.isGiven(name))
  const one = written.at(0)
  if (one === undefined || written.length > 1)
    throw new UserError(
      written.length === 0 ? 'A plan lacks its repositories.' : 'A plan has one kind of list.',
      `Give one of these: ${WHOSE.map((name) => given.called(name).replace('The input ', '')).join(', ')}.`,
    )
  const value = given.text(one)
  if (one === 'owner') return { owner: value }
  if (one === 'topic') return { topic: value }
  return { names: await readNames(value, 'Name a file with OWNER/NAME on each line.') }
}
