import { writeFileSync } from 'node:fs'
import * as path from 'node:path'

import { temporaryDirectory } from './directory.ts'
import type { GitHub } from './github/start.ts'
import { git } from './repository.ts'
import { run } from './run.ts'

/** What actions/checkout leaves: a work tree with the branch's newest commit, depth one, on the stand-in's own object names. */
export async function checkout(github: GitHub, branch = 'main'): Promise<string> {
  const root = await temporaryDirectory()
  await git(root, 'init', '--quiet', `--initial-branch=${branch}`)
  const sha = await github.objects.head(branch)
  if (sha === null) throw new Error(`no branch ${branch}`)
  const files = [...(await github.objects.read(branch))]
  const folder = await temporaryDirectory()
  const names = files.map(([, { bytes }], at) => {
    writeFileSync(path.join(folder, `${at}`), bytes)
    return path.join(folder, `${at}`)
  })
  const hash = ['hash-object', '-w', '--no-filters', '--stdin-paths']
  const blobs = (await pipe(root, hash, Buffer.from(names.join('\n')))).split('\n')
  const index = files.map(([name, { mode }], at) => `${mode} ${blobs[at]}\t${name}\n`)
  await pipe(root, ['update-index', '--add', '--index-info'], Buffer.from(index.join('')))
  const tree = (await git(root, 'write-tree')).trim()
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
  const made = await pipe(root, ['hash-object', '-t', 'commit', '-w', '--stdin'], Buffer.from(text))
  if (made !== sha) throw new Error(`the commit is ${made} here and ${sha} there`)
  writeFileSync(path.join(root, '.git', 'shallow'), `${sha}\n`)
  await git(root, 'update-ref', `refs/heads/${branch}`, sha)
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

async function pipe(cwd: string, args: readonly string[], input: Buffer): Promise<string> {
  const file = path.join(await temporaryDirectory(), 'input')
  writeFileSync(file, input)
  const ended = await run('sh', ['-c', 'exec git "$@" <"$0"', file, ...args], { cwd })
  if (ended.status !== 0) throw new Error(ended.stderr)
  return ended.stdout.trim()
}
