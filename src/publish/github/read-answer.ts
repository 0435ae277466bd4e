import * as z from 'zod/mini'

import { parseJson } from '../../core/parse-json.ts'

const SHA = z.string().check(z.regex(/^[0-9a-f]{40,64}$/))
const NAMED = z.looseObject({ sha: SHA })
const REF = z.looseObject({ object: NAMED })
const NUMBERED = z.looseObject({ number: z.int() })
const LIST = z.array(z.looseObject({}))
const PULL = z.looseObject({
  number: z.int(),
  node_id: z.string(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  head: z.looseObject({ ref: z.string(), sha: SHA }),
  base: z.looseObject({ ref: z.string() }),
  labels: LIST,
  requested_reviewers: z.nullish(LIST),
  requested_teams: z.nullish(LIST),
  assignees: z.nullish(LIST),
})
const REPOSITORY = z.looseObject({ id: z.int(), full_name: z.string() })
const COMMIT = z.looseObject({
  sha: SHA,
  tree: NAMED,
  message: z.string(),
  parents: z.array(NAMED),
})

/** What an answer must hold, at the least, so that a run can go on with it; by the call, below the repository. */
const REST: readonly (readonly [call: RegExp, shape: z.core.$ZodType])[] = [
  [
    /^GET $/,
    z.extend(REPOSITORY, { default_branch: z.string(), archived: z.optional(z.boolean()) }),
  ],
  [/^GET \/(?:orgs|users)\/[^/]+\/repos$/, z.array(REPOSITORY)],
  // A search that took GitHub too long ends with a part.
  [
    /^GET \/search\/repositories$/,
    z.looseObject({ incomplete_results: z.literal(false), items: z.array(REPOSITORY) }),
  ],
  [/^GET \/git\/blobs\//, z.looseObject({ content: z.string(), encoding: z.string() })],
  [/^GET \/branches\//, z.looseObject({ protected: z.boolean() })],
  [/^GET \/git\/ref\//, REF],
  [/^(?:POST|PATCH) \/git\/refs/, REF],
  [/^GET \/git\/commits\//, COMMIT],
  [/^GET \/git\/trees\//, z.looseObject({ tree: LIST })],
  [/^POST \/git\/(?:commits|trees|blobs)$/, NAMED],
  [/^GET \/pulls$/, z.array(PULL)],
  [/^(?:POST \/pulls|PATCH \/pulls\/\d+)$/, PULL],
  [/^GET \/pulls\/\d+$/, PULL],
  [
    /^GET \/pulls\/\d+\/files$/,
    z.array(z.looseObject({ filename: z.string(), contents_url: z.string() })),
  ],
  [/^GET \/pulls\/\d+\/comments$/, z.array(z.looseObject({ body: z.string() }))],
  [/^POST \/pulls\/\d+\/requested_reviewers$/, NUMBERED],
  [/^(?:GET|PATCH) \/issues\/\d+$/, NUMBERED],
  [/^POST \/issues\/\d+\/assignees$/, NUMBERED],
  [/^POST \/issues\/\d+\/labels$/, LIST],
  [/^POST \/(?:issues\/\d+\/comments|pulls\/\d+\/reviews)$/, z.looseObject({ id: z.int() })],
  [/^GET \/issues\/\d+\/(?:comments|events)$/, LIST],
  [/^GET \/milestones$/, z.array(z.looseObject({ number: z.int(), title: z.string() }))],
  [
    /^GET \/compare\//,
    z.looseObject({
      ahead_by: z.int(),
      commits: z.array(z.looseObject({ commit: z.looseObject({ message: z.string() }) })),
    }),
  ],
]

/** What a mutation did, under its name; none that was done says null. */
const DONE = z
  .record(z.string(), z.looseObject({}))
  .check(z.refine((data) => Object.keys(data).length > 0))

/** The same for what stands under `data` of a GraphQL answer without errors, by the operation's name. */
const GRAPHQL: Readonly<Record<string, z.core.$ZodType>> = {
  Viewer: z.looseObject({ viewer: z.looseObject({ login: z.string() }) }),
  RepositoryId: z.looseObject({ repository: z.looseObject({ id: z.string() }) }),
  AutoMergeEnds: z.looseObject({
    node: z.nullable(
      z.looseObject({ timelineItems: z.optional(z.looseObject({ nodes: z.array(z.unknown()) })) }),
    ),
  }),
}

/** No page of a list is that long. */
const MOST_ITEMS = 5000

/** No list is followed further, should it never end. */
const MOST_PAGES = 100

/** A request, as far as it decides what its answer must hold. */
interface Asked {
  readonly method: string
  readonly url: string
  readonly body: unknown
}

/**
 * The one place that reads GitHub's answers. What is called a success and lacks what the call is for (cut off, empty, a
 * page, `null`) becomes a failed answer, so that it is tried again like any other failure; a failure says so in a sentence,
 * never by a page.
 *
 * @throws what the connection throws when it breaks while the answer is read
 */
export async function readAnswer(asked: Asked, response: Response): Promise<Response> {
  const text = await response.text()
  const value = withoutNoErrors(parseJson(text))
  // A list has a hundred at a time, and the files of a review or a tree some thousands.
  if (Array.isArray(value) && value.length > MOST_ITEMS)
    return failure(
      response,
      502,
      `a list of ${value.length} where a page of one was asked for, with status ${response.status}`,
    )
  // What is there already did not change: such an answer holds nothing.
  if (response.status === 304) return answer(response, '')
  if (!response.ok) {
    const said = isObject(value) && typeof value['message'] === 'string'
    // Where nothing leads on, whoever asked takes it for a success.
    const status = response.status < 400 ? 502 : response.status
    return said && status === response.status
      ? answer(response, text)
      : failure(response, status, said ? `status ${response.status}` : whatItIs(text))
  }
  if (asked.method === 'DELETE') return answer(response, text)
  const usable = new URL(asked.url).pathname.endsWith('/graphql')
    ? readGraphql(asked, value)
    : shapeOf(asked).safeParse(value).success
      ? value
      : undefined
  if (usable === undefined)
    return failure(response, 502, `${whatItIs(text)}, with status ${response.status}`)
  const read = answer(response, JSON.stringify(usable))
  const page = new URL(asked.url).searchParams.get('page') ?? 1
  if (Number(page) >= MOST_PAGES) read.headers.delete('link')
  return read
}

function shapeOf({ method, url }: Asked): z.ZodMiniType {
  const path = decoded(new URL(url).pathname)
  // What lies in no repository is called by its whole path.
  const [, below = path] = /\/repos\/[^/]+\/[^/]+(.*)$/.exec(path) ?? []
  const found = REST.find(([call]) => call.test(`${method} ${below}`))
  return (found?.[1] ?? z.union([z.looseObject({}), LIST])) as z.ZodMiniType
}

/** Errors that are none are dropped: Octokit's plugins read the first of any answer's. */
function withoutNoErrors(value: unknown): unknown {
  if (!isObject(value) || !('errors' in value)) return value
  const { errors, ...rest } = value
  const real = Array.isArray(errors) ? errors.filter(isObject) : []
  return real.length === 0 ? rest : { ...rest, errors: real }
}

/** Where there are no errors there must be data. */
function readGraphql({ body }: Asked, value: unknown): unknown {
  if (!isObject(value)) return undefined
  if ('errors' in value) return value
  const { data } = value
  const [, name = ''] = /^(?:query|mutation) (\w+)/.exec(queryOf(body)) ?? []
  const shape = (GRAPHQL[name] ?? DONE) as z.ZodMiniType
  return shape.safeParse(data).success ? { data } : undefined
}

function queryOf(body: unknown): string {
  const sent = typeof body === 'string' ? parseJson(body) : undefined
  return isObject(sent) && typeof sent['query'] === 'string' ? sent['query'] : ''
}

function whatItIs(text: string): string {
  if (text.trim() === '') return 'an empty answer'
  const [, title] = /<title>\s*([^<]{1,100}?)\s*<\/title>/i.exec(text) ?? []
  if (title !== undefined) return `a page instead of an answer ("${title}")`
  if (/^\s*</.test(text)) return 'a page instead of an answer'
  return 'an answer that is cut off or lacks what it should hold'
}

function failure(response: Response, status: number, message: string): Response {
  return answer(response, JSON.stringify({ message }), status)
}

function answer(response: Response, text: string, status = response.status): Response {
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding'])
    headers.delete(name)
  if (text !== '') headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(text === '' ? null : text, { status, headers })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
