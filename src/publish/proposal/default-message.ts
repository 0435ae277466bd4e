import { listFew } from '../../core/count.ts'
import { groupBy } from '../../core/group-by.ts'
import { joinParts } from '../../core/parts.ts'
import type { JudgedSite } from '../../judging/judged-site.ts'
import type { RenameState, State } from '../../upstream/states/state.ts'

/**
 * The commit's message where nobody gave one: what upstream does with the old names, and which became which.
 *
 * @param pairs each rename that is followed, as `OLD → NEW`
 */
export function defaultMessage(
  sites: readonly Pick<JudgedSite, 'action' | 'rename'>[],
  pairs: readonly string[],
): string {
  const lines = pairs.map((pair) => `- ${pair}`)
  const said = [...groupBy(statesOf(sites), ({ upstream }) => pinOf(upstream))].flatMap(
    ([pin, states]) => (pin === '' ? [] : [whatUpstreamDoes(pin, states)]),
  )
  const parts = ['Follow renamed build flags: {renames}', said.join('\n'), lines.join('\n')]
  return `${joinParts('\n\n', parts)}\n`
}

/** What upstream has of the renames that are followed, each once. */
function statesOf(sites: readonly Pick<JudgedSite, 'action' | 'rename'>[]): readonly RenameState[] {
  const changed = sites.filter(({ action }) => action !== 'keep')
  return [...new Set(changed.map(({ rename }) => rename))]
}

/** `ggml-org/llama.cpp at b4000`; empty where nobody was found, or asked. */
function pinOf(upstream: RenameState['upstream']): string {
  if (upstream === null) return ''
  const { name, source, version, revision } = upstream
  if (source === null && version === undefined) return ''
  const at = revision?.slice(0, 12) ?? version
  return at === undefined ? name : `${name} at ${at}`
}

/** Whether upstream reads the old names no more, as it was asked: one that forwards a name still takes it. */
function whatUpstreamDoes(pin: string, states: readonly RenameState[]): string {
  const olds = (wanted: (state: State) => boolean): readonly string[] => [
    ...new Set(states.filter(({ state }) => wanted(state)).map(({ from }) => from)),
  ]
  const gone = olds((state) => state === 'renamed' || state === 'rejected')
  const taken = olds((state) => state === 'aliased' || state === 'both')
  const all = olds(() => true).length
  const [name, one] = all === 1 ? ['name', 'one'] : ['names', 'ones']
  if (gone.length === all) return `${pin} no longer reads the old ${name}.`
  if (taken.length === all)
    return `${pin} reads the new ${name}, and may take the old ${one} still.`
  const does = joinParts('; it ', [
    gone.length > 0 && `no longer reads ${listFew(gone)}`,
    taken.length > 0 && `may still take ${listFew(taken)}`,
  ])
  return `${pin} ${does || 'does not confirm the renames'}.`
}
