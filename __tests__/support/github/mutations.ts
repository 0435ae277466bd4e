import type { JsonObject } from './contract.ts'
import type { PullRecord } from './pulls.ts'
import { NOT_ACCESSIBLE, type Identity, type Rules } from './rules.ts'

/** What GraphQL can do to a pull request that REST cannot. */
export function mutate(
  records: readonly PullRecord[],
  rules: Rules,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  who: Identity,
): JsonObject {
  const [, name = ''] = /^(?:query|mutation) (\w+)/.exec(query) ?? []
  if (name === 'Viewer') return { data: { viewer: { login: who.login } } }
  const fail = (type: string, message: string) => ({
    data: null,
    errors: [{ type, path: [name], locations: [], message }],
  })
  const record = records.find((one) => `PR_${one.number}` === variables['id'])
  if (!record) return fail('NOT_FOUND', 'Could not resolve to a node with the global id')
  if (name === 'AutoMergeEnds') {
    const ends = record.events.filter(({ event }) => event === 'auto_merge_disabled')
    // The names of bots are shorter here than elsewhere.
    const nodes = ends.slice(-1).map(({ what }) => ({
      actor: {
        kind: what.endsWith('[bot]') ? 'Bot' : 'User',
        login: what.replace('[bot]', ''),
      },
    }))
    return { data: { node: { timelineItems: { nodes } } } }
  }
  if (who.pulls !== 'write') return fail('FORBIDDEN', NOT_ACCESSIBLE)
  if (name === 'ToDraft') record.draft = true
  else if (name === 'ToReady') record.draft = false
  else if (name === 'NoAutoMerge') {
    record.autoMergeBy = null
    record.events.push({ event: 'auto_merge_disabled', what: who.login })
  } else if (name === 'AutoMerge') {
    if (rules.autoMergeRefusal !== undefined) return fail('UNPROCESSABLE', rules.autoMergeRefusal)
    record.autoMergeBy = who.login
  } else throw new Error(`the stand-in does not know the GraphQL operation ${name}`)
  return { data: { [name]: { clientMutationId: null } } }
}
