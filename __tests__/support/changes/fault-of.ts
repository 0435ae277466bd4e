import { composedUses } from '../../../src/composed/find-composed.ts'
import { Names } from '../../../src/core/names.ts'
import { judgeHits } from '../../../src/judging/judge-repository.ts'
import { LANGUAGES } from '../../../src/languages/registry.ts'
import type { ShimHelpers, UpstreamDoor } from '../../../src/languages/upstream-door.ts'
import { rewriteAll } from '../../../src/patch/rewrite.ts'
import type { RenameState } from '../../../src/upstream/states/state.ts'

/** The longest that all readings of a text may take, in milliseconds of this program alone. */
const LONGEST = 1000

/** Why the patch's own checks leave a file as it is, with a sentence that asks to report it. */
const HELD: ReadonlySet<string> = new Set(['overlap', 'bytes', 'structure', 'not-stable'])

/**
 * What is wrong with the way that a file of a repository of its own is read, judged and rewritten, whatever it says: a bug,
 * a patch that its own checks refuse, another patch when that one is applied, a reading without end.
 *
 * @returns one word and what belongs to it; null where all is right
 */
export async function faultOf(
  language: string,
  text: string,
  states: readonly RenameState[],
): Promise<string | null> {
  const start = process.cpuUsage()
  try {
    const { sites, patches } = await patchOf(language, text, states)
    const refused = sites.find(({ reason }) => HELD.has(reason.code))
    if (refused) return `held: ${refused.reason.code}, ${refused.reason.message}`
    const { sites: again } = await patchOf(language, patches[0]?.after ?? text, states)
    // What waits for a reader goes on once that accepts both names.
    const waiting = new Set(sites.filter((site) => site.with).map(({ from }) => from))
    const left = again.filter(({ action, from }) => action !== 'keep' && !waiting.has(from))
    if (patches.length > 0 && left.length > 0)
      return `again: ${left.map(({ action, reason }) => `${action} ${reason.code}`).join(', ')}`
    const door = doorOf(language)
    door?.read(text, new Names(states.map(({ from }) => from)), helpersOf(door, text))
  } catch (error) {
    return `thrown: ${String((error as Error).stack)
      .split('\n')
      .slice(0, 2)
      .join('')}`
  }
  const { user, system } = process.cpuUsage(start)
  const took = (user + system) / 1000
  return took > LONGEST ? `takes ${Math.round(took)} ms` : null
}

/** What a run makes of a file that is a repository of its own. */
export async function patchOf(
  language: string,
  text: string,
  states: readonly RenameState[],
): ReturnType<typeof rewriteAll> {
  const names = new Names(states.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]))
  const known = { states, linked: [] }
  const file = {
    entry: { path: 'file', mode: '100644', size: text.length },
    text,
    format: { id: language, reader: language, scope: 'build' },
    leave: null,
    matches: names.find(text),
    composed: composedUses(language, text, names),
  } as const
  const judged = await judgeHits(
    { hits: [file], beyond: [] },
    () => false,
    { at: () => known },
    names,
    {
      scopes: new Set(['build', 'docs', 'sources'] as const),
      conditions: 'auto',
      maps: [],
      directory: '/',
    },
  )
  return rewriteAll(judged, names)
}

function helpersOf(door: UpstreamDoor, text: string): ShimHelpers {
  return new Map((door.helpers?.(text) ?? []).map((helper) => [helper.name, helper]))
}

function doorOf(language: string): UpstreamDoor | undefined {
  const { upstream } = LANGUAGES.byId.get(language)!
  return typeof upstream === 'string' ? doorOf(upstream) : upstream
}
