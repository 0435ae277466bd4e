import { cpSync, mkdirSync, writeFileSync, chmodSync } from 'node:fs'
import * as path from 'node:path'

import { temporaryDirectory } from './directory.ts'
import { beginRepository } from './git-directory.ts'
import { ROOT, run } from './run.ts'

/** Runs git as a test's author; fails when git does. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  return runAsAuthor(cwd, 'git', [...settings, ...args])
}

const settings = [
  'user.name=Test',
  'user.email=test@example.org',
  'commit.gpgsign=false',
  'core.autocrlf=false',
].flatMap((setting) => ['-c', setting])

async function runAsAuthor(cwd: string, program: string, args: readonly string[]): Promise<string> {
  const ended = await run(program, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' },
  })
  if (ended.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${ended.stderr}`)
  return ended.stdout
}

/** Files by path; a path that ends with `*` is executable (the star is not part of it). */
export type Files = Readonly<Record<string, string>>

export function writeFiles(root: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name.replace(/\*$/, ''))
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text, 'latin1')
    if (name.endsWith('*')) chmodSync(file, 0o755)
  }
}

/** A git repository on branch main with the files as its only commit. */
export async function repositoryOf(files: Files): Promise<string> {
  const root = await temporaryDirectory()
  writeFiles(root, files)
  await commitAll(root)
  return root
}

/** A git repository with the bundled example as its only commit. */
export async function exampleRepository(): Promise<string> {
  const root = await temporaryDirectory()
  cpSync(path.join(ROOT, 'examples', 'clip-on-cpu'), root, { recursive: true })
  await commitAll(root)
  return root
}

async function commitAll(root: string): Promise<void> {
  beginRepository(root)
  // One shell starts both: what a process costs is the memory of its starter.
  const both = 'git "$@" add --all --force && git "$@" commit --quiet --allow-empty --message first'
  await runAsAuthor(root, 'sh', ['-c', both, 'sh', ...settings])
}
