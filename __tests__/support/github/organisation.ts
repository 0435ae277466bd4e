import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { contractOf, type Json, type JsonObject } from './contract.ts'

/** One repository of the organisation. */
export interface OrganisationRepository {
  readonly id: number
  name: string
  readonly files: Record<string, string>
  /** Submodules by path: the commit that is recorded. */
  readonly modules?: Readonly<Record<string, string>>
  readonly archived?: boolean
  readonly fork?: boolean
  /** What GitHub says to whoever looks into it, instead of its tree. */
  refusal?: { readonly status: number; readonly message: string }
  /** What GitHub says to whoever asks for it by any name, while it can't be reached. */
  away?: { readonly status: number; readonly message: string } | null
  /** A name that it had before, at which it is still found. */
  before?: string | readonly string[]
}

export interface Organisation {
  readonly url: string
  readonly repositories: OrganisationRepository[]
  /** `GET /path 200`, in their order. */
  readonly calls: string[]
  /** What broke GitHub's own description of its API; must stay empty. */
  readonly violations: string[]
  /** Requests that the rate limit still allows; those for what has not changed are free. */
  remaining: number
  /** So many of the next requests meet a secondary limit. */
  secondary: number
  /** What all requests get instead of their answers; null while GitHub works. */
  outage: { readonly status: number; readonly message: string } | null
  /** Called before each request is answered. */
  onCall: () => void
  close(): void
}

interface Answered {
  readonly status: number
  readonly body: Json
  readonly location?: string
}

const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

/** A GitHub on loopback with one organisation, `octo`, that can only be read; with tags and a rate limit. */
export async function startOrganisation(
  repositories: OrganisationRepository[],
): Promise<Organisation> {
  const contract = contractOf('github')
  const organisation: Organisation = {
    url: '',
    repositories,
    calls: [],
    violations: [],
    remaining: 5000,
    secondary: 0,
    outage: null,
    onCall: () => undefined,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = createServer((request, response) => handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function handle(request: IncomingMessage, response: ServerResponse): void {
    organisation.onCall()
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const path = decodeURIComponent(pathname)
    if (organisation.secondary > 0) {
      organisation.secondary -= 1
      return send({ status: 403, body: { message: SECONDARY } }, { 'retry-after': '1' })
    }
    const answered =
      organisation.remaining <= 0
        ? { status: 403, body: { message: 'API rate limit exceeded for user ID 1.' } }
        : answerTo(path, searchParams)
    const etag = `W/"${createHash('sha1').update(JSON.stringify(answered.body)).digest('hex')}"`
    if (answered.status === 200 && request.headers['if-none-match'] === etag)
      return send({ status: 304, body: null }, { etag })
    organisation.remaining = Math.max(0, organisation.remaining - 1)
    // Its description leaves these out, which it answers all the same.
    if (![301, 451].includes(answered.status))
      organisation.violations.push(
        ...contract.judge({
          method: 'GET',
          pathname: path,
          query: searchParams,
          request: undefined,
          status: answered.status,
          response: answered.body,
        }),
      )
    return send(answered, answered.status === 200 ? { etag } : {})

    function send({ status, body, location }: Answered, more: Record<string, string>): void {
      organisation.calls.push(`GET ${path} ${status}`)
      const limits = {
        'x-ratelimit-remaining': String(organisation.remaining),
        'x-ratelimit-reset': '1893456000',
        'x-ratelimit-resource': 'core',
      }
      const moved = location === undefined ? {} : { location }
      response.writeHead(status, {
        'content-type': 'application/json',
        ...limits,
        ...more,
        ...moved,
      })
      response.end(status === 304 ? undefined : JSON.stringify(body))
    }
  }

  function answerTo(path: string, query: URLSearchParams): Answered {
    const { outage } = organisation
    if (outage !== null) return { status: outage.status, body: { message: outage.message } }
    if (/^\/(?:orgs|users)\/octo\/repos$/.test(path)) {
      const page = Number(query.get('page') ?? 1)
      const from = (page - 1) * 100
      return {
        status: 200,
        body: repositories.slice(from, from + 100).map((one) => viewOf(one, 'minimal-repository')),
      }
    }
    if (path === '/search/repositories') {
      const hasForks = /\bfork:(?:true|only)\b/.test(query.get('q') ?? '')
      const found = repositories.filter(({ fork }) => hasForks || fork !== true)
      const items = found.slice(0, 100).map((one) => viewOf(one, 'repo-search-result-item'))
      return { status: 200, body: { total_count: items.length, incomplete_results: false, items } }
    }
    // GitHub takes names in any case; those here are small.
    const [, given = '', rest = ''] = /^\/repos\/octo\/([^/]+)(.*)$/i.exec(path) ?? []
    const name = given.toLowerCase()
    const moved = repositories.find(({ before = [] }) => [before].flat().includes(name))
    if (moved !== undefined) {
      const location = `${url}/repos/octo/${moved.name}${rest}?${query.toString()}`
      return { status: 301, body: { message: 'Moved Permanently', url: location }, location }
    }
    const found = repositories.find((one) => one.name === name)
    if (found === undefined) return { status: 404, body: { message: 'Not Found' } }
    const { away = null } = found
    if (away !== null) return { status: away.status, body: { message: away.message } }
    if (rest === '') return { status: 200, body: viewOf(found, 'full-repository') }
    const { refusal } = found
    if (refusal !== undefined) return { status: refusal.status, body: { message: refusal.message } }
    if (rest.startsWith('/git/trees/')) return { status: 200, body: treeOf(found) }
    const text = Object.values(found.files).find((one) => rest === `/git/blobs/${shaOf(one)}`)
    if (text === undefined) return { status: 404, body: { message: 'Not Found' } }
    const content = Buffer.from(text).toString('base64')
    const blob = { ...contract.sample('blob'), content, encoding: 'base64', sha: shaOf(text) }
    return { status: 200, body: blob }
  }

  function viewOf(
    { id, name, archived, fork }: OrganisationRepository,
    schema: string,
  ): JsonObject {
    return {
      ...contract.sample(schema),
      id,
      name,
      full_name: `octo/${name}`,
      default_branch: 'main',
      archived: archived === true,
      fork: fork === true,
    }
  }

  function treeOf({ files, modules = {} }: OrganisationRepository): JsonObject {
    const blobs = Object.entries(files).map(([path, text]) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: shaOf(text),
      size: Buffer.byteLength(text),
    }))
    const links = Object.entries(modules).map(([path, sha]) => ({
      path,
      mode: '160000',
      type: 'commit',
      sha,
    }))
    const tree = [...blobs, ...links]
    return {
      ...contract.sample('git-tree'),
      sha: shaOf(JSON.stringify(tree)),
      tree,
      truncated: false,
    }
  }

  return Object.defineProperty(organisation, 'url', { value: url })
}

function shaOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
