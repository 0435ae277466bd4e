import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach } from '@jest/globals'

import type { FileSource } from '../../src/repository/source.ts'
import { beginRepository } from '../support/git-directory.ts'

const made: string[] = []

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** An empty directory that goes with the test. */
export function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'flagshift-test-'))
  made.push(dir)
  return dir
}

/** Runs git as a person with no settings of their own would. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: tmpdir(),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
      GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
    },
  }).trim()
}

/** Writes files; a name that ends with `*` is made executable, `-> target` as content makes a symbolic link. */
export function write(dir: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(dir, name.replace(/\*$/, ''))
    mkdirSync(dirname(path), { recursive: true })
    if (typeof content === 'string' && content.startsWith('-> '))
      symlinkSync(content.slice(3), path)
    else writeFileSync(path, content)
    if (name.endsWith('*')) chmodSync(path, 0o755)
  }
}

/** A repository with one commit of the files. */
export function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = scratch()
  beginRepository(dir)
  write(dir, files)
  commit(dir)
  return dir
}

export function commit(dir: string): string {
  git(dir, 'add', '-A')
  git(dir, 'commit', '-q', '--allow-empty', '-m', 'c')
  return git(dir, 'rev-parse', 'HEAD')
}

/** Everything that a source gives: `mode path` with its contents, and what it could not read. */
export async function everything(source: FileSource): Promise<{
  readonly entries: readonly string[]
  readonly contents: Readonly<Record<string, string>>
  readonly unreadable: Readonly<Record<string, string>>
}> {
  const contents: Record<string, string> = {}
  const unreadable: Record<string, string> = {}
  const entries = await source.list()
  for await (const { entry, bytes } of source.read(entries, (unread, why) => {
    unreadable[unread.path] = why
  }))
    contents[entry.path] = bytes.toString('latin1')
  await source.close()
  return { entries: entries.map(({ mode, path }) => `${mode} ${path}`), contents, unreadable }
}
