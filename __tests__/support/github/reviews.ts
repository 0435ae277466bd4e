import { structuredPatch } from 'diff'

import type { Contract, JsonObject } from './contract.ts'
import type { Objects, StoredFile } from './objects.ts'
import type { Answer, PullRecord } from './pulls.ts'
import { NOT_ACCESSIBLE, Refused, type Identity } from './rules.ts'

/** A comment on lines of a pull request's diff; a test changes it as a person, or time, would. */
export interface ReviewComment {
  readonly user: string
  readonly path: string
  body: string
  /** Null once the line is gone from the diff. */
  line: number | null
  readonly startLine: number | null
}

interface DiffFile {
  readonly path: string
  readonly status: 'added' | 'removed' | 'modified'
  readonly hunks: readonly (readonly number[])[]
  readonly patch: string | undefined
}

interface GivenComment {
  readonly path: string
  readonly body: string
  readonly line: number
  readonly side?: string
  readonly start_line?: number
  readonly start_side?: string
}

/** The side of a pull request that reviewers see: its files, and comments on their lines. */
export function makeReviews(url: () => string, objects: Objects, contract: Contract) {
  async function filesOf({ base, headSha }: PullRecord): Promise<readonly DiffFile[]> {
    const before = await objects.read(await mergeBase(objects, base, headSha))
    const after = await objects.read(headSha)
    const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted()
    return paths.flatMap((path) => fileOf(path, before.get(path), after.get(path)))
  }

  async function answer(
    method: string,
    rest: string,
    record: PullRecord,
    query: URLSearchParams,
    body: Readonly<Record<string, unknown>>,
    who: Identity,
  ): Promise<Answer | undefined> {
    const comments = (record.reviewComments ??= [])
    if (method === 'GET' && rest === '/files')
      return {
        status: 200,
        body: pageOf(await filesOf(record), query).map((file) => showFile(file, record)),
      }
    if (method === 'GET' && rest === '/comments')
      return { status: 200, body: pageOf(comments, query).map(showComment) }
    if (method !== 'POST' || rest !== '/reviews') return undefined
    if (who.pulls !== 'write') throw new Refused(403, NOT_ACCESSIBLE)
    if (body['commit_id'] !== record.headSha)
      throw new Refused(422, 'Unprocessable Entity: commit_id is not part of the pull request')
    if (body['event'] === 'COMMENT' && (body['body'] ?? '') === '')
      throw new Refused(422, 'Unprocessable Entity: body cannot be blank')
    const given = (body['comments'] ?? []) as readonly GivenComment[]
    const files = await filesOf(record)
    for (const one of given) check(one, files)
    comments.push(
      ...given.map((one) => ({
        user: who.login,
        path: one.path,
        body: one.body,
        line: one.line,
        startLine: one.start_line ?? null,
      })),
    )
    return { status: 200, body: { ...contract.sample('pull-request-review'), state: 'COMMENTED' } }
  }

  function showFile({ path, status, patch }: DiffFile, { headSha }: PullRecord): JsonObject {
    const at = path.split('/').map(encodeURIComponent).join('/')
    return {
      ...contract.sample('diff-entry'),
      filename: path,
      status,
      contents_url: `${url()}/contents/${at}?ref=${headSha}`,
      ...(patch === undefined ? {} : { patch }),
    }
  }

  function showComment({ path, body, line, startLine, user }: ReviewComment): JsonObject {
    return {
      ...contract.sample('pull-request-review-comment'),
      user: { ...contract.sample('simple-user'), login: user },
      path,
      body,
      start_line: startLine,
      ...(line === null ? {} : { line }),
    }
  }

  return { answer }
}

async function mergeBase(objects: Objects, base: string, head: string): Promise<string> {
  const tip = (await objects.head(base)) ?? ''
  const queue = [head]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (await objects.contains(tip, next)) return next
    queue.push(...(await objects.info(next)).parents)
  }
  throw new Error(`${head} and ${base} have nothing in common`)
}

function fileOf(
  path: string,
  before: StoredFile | undefined,
  after: StoredFile | undefined,
): readonly DiffFile[] {
  if (before && after?.bytes.equals(before.bytes)) return []
  const status = !before ? 'added' : !after ? 'removed' : 'modified'
  const sides = [before, after].map((file) => file?.bytes ?? Buffer.alloc(0)) as [Buffer, Buffer]
  if (sides.some((bytes) => bytes.includes(0)))
    return [{ path, status, hunks: [], patch: undefined }]
  const [old, fresh] = sides.map((bytes) => bytes.toString('utf8')) as [string, string]
  const { hunks } = structuredPatch(path, path, old, fresh, '', '', { context: 3 })
  const patch = hunks
    .flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ])
    .join('\n')
  const rights = hunks.map(({ newStart, newLines }) =>
    Array.from({ length: newLines }, (_, index) => newStart + index),
  )
  return [{ path, status, hunks: rights, patch }]
}

/** GitHub takes a review whole or not at all. */
function check(given: GivenComment, files: readonly DiffFile[]): void {
  const file = files.find(({ path }) => path === given.path)
  if (!file) throw new Refused(422, 'Unprocessable Entity: Path could not be resolved')
  const { line, start_line: start } = given
  const hunk = file.hunks.find((lines) => lines.includes(line))
  if (!hunk || given.side !== 'RIGHT')
    throw new Refused(422, 'Unprocessable Entity: Line could not be resolved')
  if (
    start !== undefined &&
    (start >= line || !hunk.includes(start) || given.start_side !== 'RIGHT')
  )
    throw new Refused(422, 'Unprocessable Entity: Start line must precede the end line')
  if (given.body.length > 65_536) throw new Refused(422, 'Unprocessable Entity: body is too long')
}

function pageOf<Item>(items: readonly Item[], query: URLSearchParams): readonly Item[] {
  const size = Number(query.get('per_page') ?? 30)
  const from = (Number(query.get('page') ?? 1) - 1) * size
  return items.slice(from, from + size)
}
