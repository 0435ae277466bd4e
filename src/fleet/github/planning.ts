import { fitsWhole } from '../../core/near.ts'
import { UserError } from '../../core/user-error.ts'
import { quoteText } from '../../maps/problem.ts'
import { allMaps } from '../../maps/load.ts'
import { choicesOf, scanOptionsOf, wholeNumberOf, type Given } from '../../options/options.ts'
import type { Asked } from '../look-into.ts'
import { LARGEST_MATRIX } from '../plan.ts'
import { readFolders, readNames } from '../read-list.ts'
import { makeSelection } from '../select-repositories.ts'
import { checkCursor, type Fleet } from './list.ts'
import type { Planning } from './plan-fleet.ts'
import { readState } from './state.ts'

/**
 * What a person asked to plan, at either door; all of it is looked at before anything is asked of anybody.
 *
 * @param withFile what was given, beside what a repository's configuration says
 * @throws UserError naming the option that is wrong, and what it may be
 */
export async function planningOf(withFile: Asked['given']): Promise<Planning> {
  const given = withFile(null)
  const fleet = await fleetOf(given)
  const planning = {
    fleet,
    ...(await boundsOf(withFile)),
    reserve: wholeNumberOf(given, 'reserve', MOST),
    stateFile: given.text('state'),
  }
  checkCursor(fleet, planning.after)
  await readState(planning.stateFile)
  return planning
}

/**
 * The same of a list of directories; nothing is said of those by what only GitHub knows.
 *
 * @param list the file that names them
 * @throws UserError naming the option that is wrong, and what it may be
 */
export async function folderPlanningOf(withFile: Asked['given'], list: string) {
  const given = withFile(null)
  for (const name of [...WHOSE, 'also', 'state', 'reserve'] as const)
    if (given.isGiven(name))
      throw new UserError(
        `${given.called(name)} is of repositories on GitHub, and LIST of directories here.`,
        'Give the one or the other.',
      )
  return {
    names: await readFolders(list),
    ...(await boundsOf(withFile)),
  }
}

const MOST = Number.MAX_SAFE_INTEGER
const WHOSE = ['owner', 'topic', 'list'] as const

/** What holds for a plan wherever the repositories are. */
async function boundsOf(withFile: Asked['given']) {
  const given = withFile(null)
  const { maps, renames } = scanOptionsOf(given)
  const also = choicesOf(given, 'also')
  const selection = {
    allow: given.list('allow'),
    deny: given.list('deny'),
    hasArchived: also.includes('archived'),
    hasForks: also.includes('forks'),
    called: (option: 'allow' | 'deny') => given.called(option),
  }
  makeSelection(selection)
  return {
    selection,
    asked: { given: withFile, maps: await allMaps(maps, renames, '.', null) },
    after: given.text('cursor') || '0',
    most: wholeNumberOf(given, 'most', LARGEST_MATRIX),
  }
}

async function fleetOf(given: Given): Promise<Fleet> {
  const written = WHOSE.filter((name) => given.isGiven(name))
  const one = written.at(0)
  if (one === undefined || written.length > 1)
    throw new UserError(
      written.length === 0 ? 'A plan lacks its repositories.' : 'A plan has one kind of list.',
      `Give one of these: ${WHOSE.map((name) => given.called(name).replace('The input ', '')).join(', ')}.`,
    )
  const value = given.text(one)
  if (one === 'list') return { names: await namesOf(value, given.called(one)) }
  if (!fitsWhole(value, GITHUB_WORD))
    throw new UserError(
      `${given.called(one)} is ${quoteText(value)}.`,
      `GitHub has no such ${one}.`,
    )
  return one === 'owner' ? { owner: value } : { topic: value }
}

/** What accounts and topics are called. */
const GITHUB_WORD = /[A-Za-z0-9][\w-]{0,99}/

async function namesOf(list: string, called: string): Promise<readonly string[]> {
  const names = await readNames(list, 'Name a file with OWNER/NAME on each line.')
  if (names.length > 0) return names
  throw new UserError(`${called} names no repository.`, 'Write OWNER/NAME on each line of it.')
}
