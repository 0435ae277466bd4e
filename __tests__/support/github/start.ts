import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { contractOf, type Edition, type Json } from './contract.ts'
import { startObjects, type File, type Objects } from './objects.ts'
import { inFork } from './fork.ts'
import { makeGit } from './git.ts'
import { makePulls, type Answer, type PullRecord } from './pulls.ts'
import { defaultRules, Refused, type Identity, type Rules } from './rules.ts'

/** One request as it came in, and the status that it got; null when the connection was cut instead. */
export interface Call {
  readonly method: string
  /** Below the repository, or `/graphql` and the operation's name. */
  readonly path: string
  readonly query: string
  readonly body: Json | undefined
  readonly isWrite: boolean
  status: number | null
}

/** Something that goes wrong with a request, a number of times. `on` is matched against `METHOD /path`. */
export interface Mood {
  readonly on: RegExp
  times: number
  readonly answer:
    | { readonly status: number; readonly headers?: Record<string, string>; readonly body: object }
    /** Text that is no answer of GitHub: a page, or half of one. */
    | { readonly status: number; readonly headers?: Record<string, string>; readonly text: string }
    /** Did what was asked, and answered with this instead. */
    | { readonly done: (body: string) => string }
    | 'cut-before'
    | 'cut-after'
    | 'no-answer'
}

/** What another person or run does right before a request is answered; once. */
export interface Meanwhile {
  readonly on: RegExp
  readonly act: () => Promise<unknown>
}

export interface StartOptions {
  readonly owner?: string
  readonly repo?: string
  /** What main holds at first. */
  readonly files?: Readonly<Record<string, string | Buffer | File>>
  /** Who has a fork of it, with branches of its own. */
  readonly fork?: string
  readonly edition?: Edition
  /** Tokens beside the job's own. */
  readonly tokens?: Readonly<Record<string, Identity>>
}

export interface GitHub {
  readonly url: string
  /** The job's own token, of github-actions[bot]. */
  readonly token: string
  readonly owner: string
  readonly repo: string
  readonly calls: Call[]
  /** What broke GitHub's own description of its API; must stay empty. */
  readonly violations: string[]
  readonly rules: Rules
  readonly moods: Mood[]
  readonly meanwhile: Meanwhile[]
  /** From this write call on (counted from 1) every connection is cut, as if the run were killed there. */
  kill:
    | {
        readonly write: number
        readonly when: 'before' | 'after'
        /** Told when it comes to that, so that the run can be ended for real. */
        readonly act?: () => void
      }
    | undefined
  readonly pulls: PullRecord[]
  readonly objects: Objects
  writes(): readonly Call[]
  reads(): readonly Call[]
  /** Forgets the calls so far. */
  forget(): void
  merge(number: number, how: 'merge' | 'squash'): Promise<string>
  renameBase(from: string, to: string): Promise<void>
  /** A person's pull request from a branch to main. */
  open(branch: string): Promise<PullRecord>
  close(): Promise<void>
}

export const JOB_TOKEN = 'ghs_canaryTokenOfTheJobThatMustNeverBeSeen00'
export const JOB: Identity = {
  login: 'github-actions[bot]',
  contents: 'write',
  pulls: 'write',
  workflows: false,
}

/** Starts a GitHub on loopback with one repository; see README.md beside this file. */
export async function startGitHub(options: StartOptions = {}): Promise<GitHub> {
  const { owner = 'octo', repo = 'demo', edition = 'github' } = options
  const tokens: Readonly<Record<string, Identity>> = { [JOB_TOKEN]: JOB, ...options.tokens }
  const contract = contractOf(edition)
  const objects = await startObjects(owner, repo)
  if (options.files) await objects.commit('main', options.files, 'The beginning')
  const rules = defaultRules()
  let url = ''
  const pulls = makePulls({ owner, repo, url: () => url }, objects, rules, contract)
  const prefix = `/repos/${owner}/${repo}`
  const forkPrefix = `/repos/${options.fork ?? ''}/${repo}`
  const git = makeGit({ owner, repo }, objects, rules, pulls.records, contract.sample)
  const github: GitHub = {
    get url() {
      return url
    },
    token: JOB_TOKEN,
    owner,
    repo,
    calls: [],
    violations: [],
    rules,
    moods: [],
    meanwhile: [],
    kill: undefined,
    pulls: pulls.records,
    objects,
    writes: () => github.calls.filter(({ isWrite }) => isWrite),
    reads: () => github.calls.filter(({ isWrite }) => !isWrite),
    forget: () => {
      github.calls.length = 0
    },
    merge: (number, how) => git.merge(number, how),
    renameBase: (from, to) => git.renameBase(from, to),
    open: (branch) => pulls.open(branch),
    close,
  }

  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      github.violations.push(`the stand-in broke: ${String(error)}`)
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const decoded = decodeURIComponent(pathname)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const body = text === '' ? undefined : (JSON.parse(text) as Json)
    const method = request.method ?? 'GET'
    const [, kind, operation] =
      decoded === '/graphql'
        ? (/^(query|mutation) (\w+)/.exec((body as { query: string }).query) ?? [])
        : []
    const path =
      operation === undefined
        ? decoded.replace(prefix, '').replace(forkPrefix, '')
        : `/graphql ${operation}`
    const isQuery = kind === 'query'
    const call: Call = {
      method,
      path,
      query: searchParams.toString(),
      body,
      isWrite: method !== 'GET' && !isQuery,
      status: null,
    }
    github.calls.push(call)
    const name = `${method} ${path}`
    const writes = github.writes().length
    const { kill } = github
    if (
      kill &&
      (writes > kill.write || (call.isWrite && writes === kill.write && kill.when === 'before'))
    ) {
      kill.act?.()
      return cut(response)
    }
    const mood = github.moods.find(({ on, times }) => times > 0 && on.test(name))
    if (mood) {
      mood.times -= 1
      if (mood.answer === 'no-answer') return undefined
      if (mood.answer === 'cut-before') return cut(response)
      if (mood.answer !== 'cut-after' && !('done' in mood.answer)) {
        call.status = mood.answer.status
        const { status, headers } = mood.answer
        if ('body' in mood.answer) send(response, status, mood.answer.body as Json, headers)
        else sendText(response, status, mood.answer.text, headers)
        return undefined
      }
    }
    const at = github.meanwhile.findIndex(({ on }) => on.test(name))
    if (at >= 0) await github.meanwhile.splice(at, 1)[0]?.act()
    const isFork = decoded.startsWith(`${forkPrefix}/`)
    const answer = await answerTo(
      method,
      isFork ? inFork(options.fork ?? '', path) : path,
      searchParams,
      isFork ? refInFork(options.fork ?? '', body) : body,
      request,
    )
    if (operation === undefined)
      github.violations.push(
        ...contract.judge({
          method,
          pathname: decoded,
          query: searchParams,
          request: body,
          status: answer.status,
          response: answer.body,
        }),
      )
    const isKilled = kill && call.isWrite && writes === kill.write
    if (isKilled) kill.act?.()
    const isCut = mood?.answer === 'cut-after' || isKilled
    if (isCut) return cut(response)
    call.status = answer.status
    if (mood && typeof mood.answer === 'object' && 'done' in mood.answer) {
      sendText(response, answer.status, mood.answer.done(JSON.stringify(answer.body ?? null)))
      return undefined
    }
    send(response, answer.status, answer.body, nextPage(new URL(request.url ?? '/', url), answer))
    return undefined
  }

  async function answerTo(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Json | undefined,
    request: IncomingMessage,
  ): Promise<Answer> {
    try {
      const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
      const who = tokens[token]
      if (!who) throw new Refused(401, 'Bad credentials')
      if (path.startsWith('/graphql')) {
        const { query: document, variables } = body as { query: string; variables?: object }
        const answer =
          (await git.graphql(document, { ...variables }, who)) ??
          (await pulls.graphql(document, { ...variables }, who))
        return { status: 200, body: answer }
      }
      const own = await pulls.answer(method, path, query, { ...(body as object) }, who)
      if (own) return own
      return await git.answer(method, path, query, body, who)
    } catch (error) {
      if (error instanceof Refused) return { status: error.status, body: error.body }
      throw error
    }
  }

  async function close(): Promise<void> {
    server.closeAllConnections()
    server.close()
    await objects.close()
  }

  return github
}

function refInFork(fork: string, body: Json | undefined): Json | undefined {
  const { ref } = { ...(body as { readonly ref?: string } | undefined) }
  return ref === undefined ? body : { ...(body as object), ref: inFork(fork, ref) }
}

/** Where a list goes on, as GitHub says it: after every full page. */
function nextPage(at: URL, { body }: Answer): Record<string, string> {
  const { searchParams: query } = at
  const isFull = Array.isArray(body) && body.length === Number(query.get('per_page') ?? 30)
  if (!isFull) return {}
  query.set('page', String(Number(query.get('page') ?? 1) + 1))
  return { link: `<${at.href}>; rel="next"` }
}

function cut(response: ServerResponse): undefined {
  response.socket?.destroy()
  return undefined
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(text)
}

function send(
  response: ServerResponse,
  status: number,
  body: Json | undefined,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
  })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
