import type { Proposal } from '../../src/publish/publication.ts'
import type { Publication } from '../../src/report/publication.ts'
import { startGitHub, type GitHub, type Mood } from '../support/github/start.ts'
import { CHANGES, CMAKE, propose, REPOSITORY, type Change } from './proposal.ts'

const CHUNKS = new URL('../../dist/chunks/', import.meta.url).href

// What is driven is the built publisher, as the Action loads it.
const { publishToGitHub } = (await import(
  `${CHUNKS}publish-github-rounds.js`
)) as typeof import('../../src/publish/github/rounds.ts')
const { UserError } = (await import(
  `${CHUNKS}shared-core-user-error.js`
)) as typeof import('../../src/core/user-error.ts')

type Changes = Readonly<Record<string, Change>>

const BRANCH = 'flagshift/main'
const WISHES: Partial<Proposal> = {
  labels: ['build'],
  reviewers: ['ada'],
  assignees: ['ada'],
  milestone: 'Next',
}

/** A pull request's life up to a run, and what that run finds. */
interface Story {
  readonly before: readonly (Changes | 'a person pushes')[]
  readonly last: Changes
  readonly over: Partial<Proposal>
}

export const STORIES: Readonly<Record<string, Story>> = {
  create: { before: [], last: CHANGES, over: WISHES },
  update: { before: [{ 'CMakeLists.txt': CMAKE }], last: CHANGES, over: { draft: true } },
  close: { before: [CHANGES], last: {}, over: {} },
  reopen: {
    before: [CHANGES, {}],
    last: { 'CMakeLists.txt': CMAKE },
    over: { body: 'Again.\n' },
  },
  human: { before: [{ 'CMakeLists.txt': CMAKE }, 'a person pushes'], last: CHANGES, over: {} },
}

const PAGE = '<html><head><title>Unicorn!</title></head></html>'

/** What can go wrong with one request. Once, or as often as it is made. */
export const FAULTS: Readonly<
  Record<string, { readonly answer: Mood['answer']; readonly often?: true }>
> = {
  'cut before': { answer: 'cut-before' },
  'cut after': { answer: 'cut-after' },
  'no answer': { answer: 'no-answer' },
  '500': { answer: { status: 500, body: { message: 'Server Error' } } },
  '502 page': { answer: { status: 502, text: PAGE } },
  '429': {
    answer: { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Slow down.' } },
  },
  '200 empty': { answer: { done: () => '' } },
  '200 half': { answer: { done: (body) => body.slice(0, Math.floor(body.length / 2)) } },
  '200 null': { answer: { done: () => 'null' } },
  '200 page': { answer: { done: () => PAGE } },
  '200 []': { answer: { done: () => '[]' } },
  '403': { answer: { status: 403, body: { message: 'Resource not accessible by integration' } } },
  '404': { answer: { status: 404, body: { message: 'Not Found' } } },
  '422': { answer: { status: 422, body: { message: 'Validation Failed', errors: [null] } } },
  '500 always': { answer: { status: 500, body: { message: 'Server Error' } }, often: true },
  '403 always': {
    answer: { status: 403, body: { message: 'Resource not accessible by integration' } },
    often: true,
  },
  '200 empty always': { answer: { done: () => '' }, often: true },
}

/** One case: this fault at that call of the story's last run. */
export interface Row {
  readonly story: string
  readonly fault: string
  /** From 0. */
  readonly call: number
  readonly name: string
}

async function run(
  github: GitHub,
  changes: Changes,
  over: Partial<Proposal>,
): Promise<Publication> {
  const commit = (await github.objects.head('main')) ?? ''
  const { owner, repo, token, url } = github
  return publishToGitHub(
    propose(changes, { branch: 'main', commit }, over),
    { owner, repo, token, apiUrl: url, serverUrl: url },
    () => {},
  )
}

/** The stand-in as it is when the story's last run begins. */
async function begin({ before }: Story): Promise<GitHub> {
  const github = await startGitHub({ files: REPOSITORY })
  for (const step of before)
    if (step === 'a person pushes') await github.objects.commit(BRANCH, { 'mine.txt': 'x\n' })
    else await run(github, step, {})
  github.forget()
  return github
}

/** Names of commits and trees differ from run to run. */
function withoutNames(text: string): string {
  return text.replaceAll(/[0-9a-f]{12,40}/g, '*')
}

/** What must be the same however the run came to its end. */
async function endState(github: GitHub): Promise<readonly string[]> {
  const head = await github.objects.head(BRANCH)
  const files = head === null ? [] : [...(await github.objects.read(BRANCH))]
  const main = await github.objects.info((await github.objects.head('main')) ?? '')
  const state = {
    main: main.message,
    branch: files.map(([name, { bytes, mode }]) => [name, mode, bytes.toString('latin1')]),
    commits: head === null ? 0 : (await github.objects.info(head)).parents.length,
    pulls: github.pulls.map((pull) => ({
      state: pull.state,
      draft: pull.draft,
      title: pull.title,
      text: pull.body.split('<!--')[0],
      labels: pull.labels,
      reviewers: pull.reviewers,
      assignees: pull.assignees,
      milestone: pull.milestone?.title,
      comments: pull.comments.map(({ body }) => body.split('<!--')[0]),
    })),
  }
  return Object.entries(state).map(([name, value]) =>
    withoutNames(`${name} ${JSON.stringify(value)}`),
  )
}

/** What a person can mend is said by an exception; it is a sentence too. */
function mended(error: unknown): Pick<Publication, 'messages'> {
  if (!(error instanceof UserError)) throw error
  return { messages: [{ level: 'error', code: 'refused', text: error.message }] }
}

interface Told {
  readonly calls: readonly string[]
  readonly end: readonly string[]
}

const told = new Map<string, Promise<Told>>()

/** A story without any trouble: which calls its last run makes, and how it ends. */
function tell(name: string): Promise<Told> {
  const known = told.get(name)
  if (known) return known
  const telling = (async () => {
    const story = STORIES[name]!
    const github = await begin(story)
    await run(github, story.last, story.over)
    const calls = github.calls.map(({ method, path }) => `${method} ${path}`)
    const end = await endState(github)
    await github.close()
    return { calls, end }
  })()
  told.set(name, telling)
  return telling
}

/** Every call of every story with every fault. */
export async function matrix(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const story of Object.keys(STORIES)) {
    const { calls } = await tell(story)
    for (const [call, name] of calls.entries())
      for (const fault of Object.keys(FAULTS)) rows.push({ story, fault, call, name })
  }
  return rows
}

/**
 * Runs into the fault, and then once more without it.
 *
 * @returns what is not as it must be; empty where all is
 */
export async function tryRow({
  story: name,
  fault,
  call,
  name: at,
}: Row): Promise<readonly string[]> {
  const story = STORIES[name]!
  const { answer, often } = FAULTS[fault]!
  const { end } = await tell(name)
  const github = await begin(story)
  let seen = 0
  const isHit = (one: string): boolean =>
    often ? withoutNames(one) === withoutNames(at) : seen++ === call
  github.moods.push({
    on: { test: isHit } as unknown as RegExp,
    times: often ? 1000 : 1,
    answer,
  })
  const wrong: string[] = []
  try {
    const first = await run(github, story.last, story.over).catch(mended)
    for (const { text } of first.messages)
      if (text.length > 600 || /[<>\n]/.test(text)) wrong.push(`a message is no sentence: ${text}`)
    github.moods.length = 0
    const again = await run(github, story.last, story.over)
    const errors = again.messages.filter(({ level }) => level === 'error')
    if (errors.length > 0) wrong.push(`the clean run says: ${errors[0]?.text}`)
    for (const [index, is] of (await endState(github)).entries())
      if (is !== end[index]) wrong.push(`the end is ${is}, and not ${end[index]}`)
    github.forget()
    await run(github, story.last, story.over)
    if (github.writes().length > 0) wrong.push(`a third run writes ${github.writes()[0]?.path}`)
    wrong.push(...github.violations)
  } catch (error) {
    wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await github.close()
  }
  return wrong
}
