import { mkdirSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { temporaryDirectory } from './directory.ts'
import { beginRepository, writeObject, writeTree } from './git-directory.ts'
import type { GitHub } from './github/start.ts'
import { git } from './repository.ts'

/** What actions/checkout leaves: a work tree with the branch's newest commit, depth one, on the stand-in's own object names. */
export async function checkout(github: GitHub, branch = 'main'): Promise<string> {
  const root = await temporaryDirectory()
  beginRepository(root, branch)
  const sha = await github.objects.head(branch)
  if (sha === null) throw new Error(`no branch ${branch}`)
  const files = [...(await github.objects.read(branch))]
  const tree = writeTree(
    root,
    files.map(([name, { bytes, mode }]) => ({ path: name, bytes, mode })),
  )
  const { body } = await github.objects.forward(
    'GET',
    `/repos/${github.owner}/${github.repo}/git/commits/${sha}`,
  )
  const commit = body as unknown as {
    readonly message: string
    readonly parents: readonly { readonly sha: string }[]
    readonly author: Person
    readonly committer: Person
  }
  const text = [
    `tree ${tree}`,
    ...commit.parents.map((parent) => `parent ${parent.sha}`),
    `author ${line(commit.author)}`,
    `committer ${line(commit.committer)}`,
    '',
    `${commit.message.replace(/\n$/, '')}\n`,
  ].join('\n')
  const made = writeObject(root, 'commit', Buffer.from(text))
  if (made !== sha) throw new Error(`the commit is ${made} here and ${sha} there`)
  writeFileSync(path.join(root, '.git', 'shallow'), `${sha}\n`)
  const ref = path.join(root, '.git', 'refs', 'heads', branch)
  mkdirSync(path.dirname(ref), { recursive: true })
  writeFileSync(ref, `${sha}\n`)
  await git(root, 'checkout', '--quiet', '--force', branch)
  return root
}

interface Person {
  readonly name: string
  readonly email: string
  readonly date: string
}

function line({ name, email, date }: Person): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`
}
