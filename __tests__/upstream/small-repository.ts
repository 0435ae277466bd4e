import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll } from '@jest/globals'

import type { Rename, RenameKind, RenameMap } from '../../src/maps/rename.ts'
import { beginRepository, headOf } from '../support/git-directory.ts'

/** A real git repository in a directory of its own. */
export interface SmallRepository {
  readonly dir: string
  readonly git: (...args: readonly string[]) => string
  readonly write: (files: Readonly<Record<string, string>>) => void
  /** Writes the files, commits everything and gives the commit. */
  readonly commit: (files: Readonly<Record<string, string>>, message?: string) => string
}

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

function madeDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'flagshift-test-'))
  made.push(dir)
  return dir
}

/** @param like a repository that it begins as a copy of, with its work tree */
export function smallRepository(dir = madeDirectory(), like?: string): SmallRepository {
  mkdirSync(dir, { recursive: true })
  if (like !== undefined) cpSync(like, dir, { recursive: true, preserveTimestamps: true })
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: dir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  }
  function git(...args: readonly string[]): string {
    return execFileSync(
      'git',
      ['-c', 'protocol.file.allow=always', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: dir,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    ).trim()
  }
  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
  }
  beginRepository(dir)
  return {
    dir,
    git,
    write,
    commit(files, message = 'change') {
      write(files)
      git('add', '-A')
      git('commit', '-q', '--allow-empty', '-m', message)
      return headOf(dir)
    },
  }
}

export interface ShortRename {
  readonly from: string
  readonly to: string | null
  readonly kind: RenameKind
  readonly since?: string
  readonly removed?: string
}

/** A map of one upstream, `maker/engine`, whose copies hold `engine.h`. */
export function engineMap(
  renames: readonly ShortRename[],
  options: Partial<RenameMap> = {},
): RenameMap {
  return {
    name: 'engine',
    origin: 'built-in',
    upstream: 'maker/engine',
    detect: ['engine.h', 'include/engine.h'],
    versions: 'semver',
    packages: [],
    renames: renames.map(({ to, ...rename }): Rename => ({
      ...rename,
      to: to === null ? [] : [{ name: to }],
      value: { kind: 'same' },
      map: 'engine',
    })),
    ...options,
  }
}
