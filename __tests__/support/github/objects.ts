import { createEmulator, type Emulator } from 'emulate'

import type { JsonObject } from './contract.ts'

/** A file to be put into a commit. */
export interface File {
  readonly content: string | Buffer
  readonly mode?: '100644' | '100755' | '120000'
}

export interface StoredFile {
  readonly bytes: Buffer
  readonly mode: string
}

/** The git objects and refs of one repository, as its owner reaches them: no rule applies, no call is counted. */
export interface Objects {
  /** Passes a request on to the emulator as the owner. */
  forward(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: JsonObject | undefined }>
  head(branch: string): Promise<string | null>
  /** Puts a commit on a branch, on top of what is there; null deletes a file. */
  commit(
    branch: string,
    files: Readonly<Record<string, string | Buffer | File | null>>,
    message?: string,
  ): Promise<string>
  /** Lets a branch point at a commit, wherever it was. */
  point(branch: string, sha: string): Promise<void>
  remove(branch: string): Promise<void>
  /** All files of a commit or branch. */
  read(commitish: string): Promise<ReadonlyMap<string, StoredFile>>
  info(sha: string): Promise<CommitInfo>
  /** True when a commit has another among its ancestors, or is it. */
  contains(commit: string, ancestor: string): Promise<boolean>
  close(): Promise<void>
}

export interface CommitInfo {
  readonly sha: string
  readonly tree: string
  readonly message: string
  readonly parents: readonly string[]
  readonly author: { readonly name: string; readonly email: string }
}

const OWNER_TOKEN = 'the-owner'

export async function startObjects(owner: string, repo: string): Promise<Objects> {
  const emulator: Emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [OWNER_TOKEN]: { login: owner } },
      github: { users: [{ login: owner }], repos: [{ owner, name: repo, auto_init: true }] },
    },
  })
  const git = `/repos/${owner}/${repo}/git`

  // Looking `localhost` up takes longer than the answer.
  const address = emulator.url.replace('localhost', '127.0.0.1')

  async function forward(method: string, path: string, body?: unknown) {
    const response = await fetch(address + path, {
      method,
      headers: { authorization: `token ${OWNER_TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? undefined : (JSON.parse(text) as JsonObject),
    }
  }
  async function must(method: string, path: string, body?: unknown): Promise<JsonObject> {
    const answer = await forward(method, path, body)
    if (answer.status >= 300)
      throw new Error(
        `emulator: ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      )
    return answer.body ?? {}
  }
  async function head(branch: string): Promise<string | null> {
    const answer = await forward('GET', `${git}/ref/heads/${branch}`)
    if (answer.status === 404) return null
    return (answer.body as { object: { sha: string } }).object.sha
  }
  async function point(branch: string, sha: string): Promise<void> {
    if ((await head(branch)) === null)
      await must('POST', `${git}/refs`, { ref: `refs/heads/${branch}`, sha })
    else await must('PATCH', `${git}/refs/heads/${branch}`, { sha, force: true })
  }
  const commits = new Map<string, CommitInfo>()

  async function info(sha: string): Promise<CommitInfo> {
    const known = commits.get(sha)
    if (known) return known
    const commit = await must('GET', `${git}/commits/${sha}`)
    const read: CommitInfo = {
      sha,
      tree: (commit['tree'] as { sha: string }).sha,
      message: commit['message'] as string,
      parents: (commit['parents'] as readonly { sha: string }[]).map((parent) => parent.sha),
      author: commit['author'] as { name: string; email: string },
    }
    commits.set(sha, read)
    return read
  }
  return {
    forward,
    head,
    point,
    info,
    async commit(branch, files, message = 'A change by a person') {
      const before = await head(branch)
      const tree: object[] = []
      for (const [path, given] of Object.entries(files)) {
        if (given === null) {
          tree.push({ path, mode: '100644', type: 'blob', sha: null })
          continue
        }
        const isFile = typeof given === 'object' && 'content' in given
        const content = isFile ? given.content : given
        const mode = (isFile ? given.mode : undefined) ?? '100644'
        const blob = await must('POST', `${git}/blobs`, {
          content: Buffer.from(content as string).toString('base64'),
          encoding: 'base64',
        })
        tree.push({ path, mode, type: 'blob', sha: blob['sha'] })
      }
      const made = await must('POST', `${git}/trees`, {
        tree,
        ...(before === null ? {} : { base_tree: (await info(before)).tree }),
      })
      const commit = await must('POST', `${git}/commits`, {
        message,
        tree: made['sha'],
        parents: before === null ? [] : [before],
      })
      await point(branch, commit['sha'] as string)
      return commit['sha'] as string
    },
    async remove(branch) {
      await must('DELETE', `${git}/refs/heads/${branch}`)
    },
    async read(commitish) {
      const sha = (await head(commitish)) ?? commitish
      const tree = await must('GET', `${git}/trees/${(await info(sha)).tree}?recursive=1`)
      const entries = tree['tree'] as readonly {
        path: string
        mode: string
        type: string
        sha: string
      }[]
      const files = new Map<string, StoredFile>()
      for (const entry of entries.filter(({ type }) => type === 'blob')) {
        const blob = await must('GET', `${git}/blobs/${entry.sha}`)
        files.set(entry.path, {
          bytes: Buffer.from(blob['content'] as string, 'base64'),
          mode: entry.mode,
        })
      }
      return files
    },
    async contains(commit, ancestor) {
      const seen = new Set<string>()
      const queue = [commit]
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (next === ancestor) return true
        if (seen.has(next)) continue
        seen.add(next)
        queue.push(...(await info(next)).parents)
      }
      return false
    },
    close: () => emulator.close(),
  }
}
