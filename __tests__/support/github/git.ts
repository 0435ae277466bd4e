import type { Contract, Json, JsonObject } from './contract.ts'
import { keptName } from './fork.ts'
import type { File, Objects } from './objects.ts'
import type { Answer, PullRecord } from './pulls.ts'
import { NOT_ACCESSIBLE, Refused, ruleViolation, type Identity, type Rules } from './rules.ts'

type GitBody =
  | {
      readonly ref?: string
      readonly sha?: string
      readonly force?: boolean
      readonly tree?: readonly { readonly path: string; readonly content?: string }[]
    }
  | undefined

/** The side of GitHub that the emulator gets right, behind the rules that it lacks. */
export interface Git {
  answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Json | undefined,
    who: Identity,
  ): Promise<Answer>
  /** Undefined: no document of this side. */
  graphql(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    who: Identity,
  ): Promise<JsonObject | undefined>
  merge(number: number, how: 'merge' | 'squash'): Promise<string>
  renameBase(from: string, to: string): Promise<void>
}

const NO_COMMIT = '0'.repeat(40)

export function makeGit(
  { owner, repo }: { readonly owner: string; readonly repo: string },
  objects: Objects,
  rules: Rules,
  records: readonly PullRecord[],
  contract: Contract,
): Git {
  const prefix = `/repos/${owner}/${repo}`

  async function answer(
    method: string,
    path: string,
    query: URLSearchParams,
    request: Json | undefined,
    who: Identity,
  ): Promise<Answer> {
    if (method === 'GET' && path === '') {
      const { archived, defaultBranch } = rules
      const body = {
        ...contract.sample('full-repository'),
        archived,
        default_branch: defaultBranch,
      }
      return { status: 200, body }
    }
    if (method !== 'GET' && rules.archived)
      throw new Refused(403, 'Repository was archived so is read-only.')
    if (method !== 'GET' && who.contents !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    const given = request as GitBody
    let body: object | undefined = given
    if (path === '/git/trees' && method === 'POST') {
      const tree = given?.tree ?? []
      if (!who.workflows && tree.some((entry) => entry.path.startsWith('.github/workflows/')))
        throw new Refused(403, NOT_ACCESSIBLE)
      body = {
        ...given,
        tree: tree.map((entry) =>
          entry.content === undefined ? entry : { ...entry, content: rules.mangle(entry.content) },
        ),
      }
    }
    const [, ref] = /^\/git\/refs(?:\/heads\/(.+))?$/.exec(path) ?? []
    if (method !== 'GET' && path.startsWith('/git/refs')) await checkRef(method, ref, given)
    const search = query.toString()
    const stored = await objects.forward(
      method,
      `${prefix}${path}${search === '' ? '' : `?${search}`}`,
      body,
    )
    const [, one, other] = /^\/compare\/(.+)\.\.\.(.+)$/.exec(path) ?? []
    if (stored.status === 404 && one !== undefined && other !== undefined)
      await checkRelated(one, other)
    return { status: stored.status, body: stored.body }
  }

  /** GitHub says so of two that are there and share no commit. */
  async function checkRelated(...ends: readonly [string, string]): Promise<void> {
    for (const end of ends) {
      const commit = (await objects.head(end)) ?? end
      if ((await objects.forward('GET', `${prefix}/git/commits/${commit}`)).status === 404) return
    }
    throw new Refused(404, `No common ancestor between ${ends.join(' and ')}.`)
  }

  async function checkRef(method: string, ref: string | undefined, given: GitBody): Promise<void> {
    const branch = ref ?? (given?.ref ?? '').replace('refs/heads/', '')
    const against = method === 'POST' ? 'create' : method === 'PATCH' ? 'update' : 'delete'
    const rule = rules.protectedBranches.find(
      (one) => one.pattern.test(branch) && one.against.includes(against),
    )
    if (rule)
      throw ruleViolation(
        against === 'create'
          ? 'Cannot create ref due to creations being restricted.'
          : 'Cannot force-push to this branch',
      )
    const head = await objects.head(branch)
    if (method === 'POST') {
      if (head !== null) throw new Refused(422, 'Reference already exists')
      const known = await objects.forward('GET', `${prefix}/git/commits/${given?.sha ?? ''}`)
      if (known.status === 404) throw new Refused(422, 'Object does not exist')
      return
    }
    if (head === null) throw new Refused(422, 'Reference does not exist')
    if (
      method === 'PATCH' &&
      given?.force !== true &&
      !(await objects.contains(given?.sha ?? '', head))
    )
      throw new Refused(422, 'Update is not a fast forward')
  }

  async function graphql(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    who: Identity,
  ): Promise<JsonObject | undefined> {
    const [, name = ''] = /^(?:query|mutation) (\w+)/.exec(document) ?? []
    const fail = (type: string, message: string) => ({
      data: null,
      errors: [{ type, path: [name], locations: [], message }],
    })
    if (name === 'RepositoryId')
      return { data: { repository: { id: `R_${String(variables['owner'])}` } } }
    if (name !== 'MoveRef') return undefined
    if (rules.refMutation === 'unknown')
      return {
        errors: [
          {
            path: ['mutation MoveRef', 'updateRefs'],
            extensions: { code: 'undefinedField' },
            locations: [],
            message: "Field 'updateRefs' doesn't exist on type 'Mutation'",
          },
        ],
      }
    if (rules.refMutation === 'forbidden' || who.contents !== 'write')
      return fail('FORBIDDEN', NOT_ACCESSIBLE)
    const whose = String(variables['id']).replace('R_', '')
    const branch = keptName(
      owner,
      `${whose}:${String(variables['name']).replace('refs/heads/', '')}`,
    )
    const after = String(variables['after'])
    const head = (await objects.head(branch)) ?? NO_COMMIT
    if (head !== variables['before'])
      return fail('UNPROCESSABLE', 'Reference cannot be updated: it has changed')
    try {
      await checkRef(after === NO_COMMIT ? 'DELETE' : 'PATCH', branch, {
        sha: after,
        force: variables['force'] === true,
      })
    } catch (error) {
      if (error instanceof Refused) return fail('UNPROCESSABLE', error.message)
      throw error
    }
    if (after === NO_COMMIT) await objects.remove(branch)
    else await objects.point(branch, after)
    return { data: { updateRefs: { clientMutationId: null } } }
  }

  async function merge(number: number, how: 'merge' | 'squash'): Promise<string> {
    const record = records.find((one) => one.number === number)
    if (!record) throw new Error(`there is no pull request ${number}`)
    const head = await objects.info((await objects.head(record.branch)) ?? '')
    const before = await objects.read(head.parents[0] ?? '')
    const after = await objects.read(head.sha)
    const changed: Record<string, File> = {}
    for (const [path, file] of after)
      if (!before.get(path)?.bytes.equals(file.bytes) || before.get(path)?.mode !== file.mode)
        changed[path] = { content: file.bytes, mode: file.mode as '100644' }
    const old = await objects.head(record.base)
    let sha = await objects.commit(record.base, changed, `${record.title} (#${number})`)
    if (how === 'merge') {
      const { tree } = await objects.info(sha)
      const { body } = await objects.forward('POST', `${prefix}/git/commits`, {
        message: `Merge pull request #${number}`,
        tree,
        parents: [old, head.sha],
      })
      sha = body?.['sha'] as string
      await objects.point(record.base, sha)
    }
    record.headSha = head.sha
    record.state = 'closed'
    record.mergedAt = '2026-01-02T03:04:05Z'
    return sha
  }

  async function renameBase(from: string, to: string): Promise<void> {
    await objects.point(to, (await objects.head(from)) ?? '')
    if (rules.defaultBranch === from) {
      rules.defaultBranch = to
      await objects.forward('PATCH', prefix, { default_branch: to })
    }
    for (const record of records) if (record.base === from) record.base = to
    await objects.remove(from)
  }

  return { answer, graphql, merge, renameBase }
}
