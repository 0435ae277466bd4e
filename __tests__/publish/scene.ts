import { expect } from '@jest/globals'

import { publishToGitHub, type GitHubTarget } from '../../src/publish/github/rounds.ts'
import type { Proposal } from '../../src/publish/publication.ts'
import type { Publication } from '../../src/report/publication.ts'
import { startGitHub, type GitHub, type StartOptions } from '../support/github/start.ts'
import { CHANGES, propose, REPOSITORY, type Change } from './proposal.ts'

process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'

/** A repository on the stand-in, and a run against it. */
export interface Scene {
  readonly github: GitHub
  /** What runs told people, line by line. */
  readonly lines: string[]
  /** One run of Flagshift that found these changes at the tip of the base. */
  run(
    changes?: Readonly<Record<string, Change>>,
    over?: Partial<Proposal> & { readonly onto?: string },
    target?: Partial<GitHubTarget>,
  ): Promise<Publication>
  /** The one pull request there must be. */
  only(): GitHub['pulls'][number]
  /** The files on a branch, as text. */
  files(branch: string): Promise<Readonly<Record<string, string>>>
  end(): Promise<void>
}

export async function openScene(options: StartOptions = {}): Promise<Scene> {
  const github = await startGitHub({ files: REPOSITORY, ...options })
  const lines: string[] = []
  return {
    github,
    lines,
    async run(changes = CHANGES, { onto = 'main', ...over } = {}, target = {}) {
      const commit = (await github.objects.head(onto)) ?? ''
      const publication = await publishToGitHub(
        propose(changes, { branch: onto, commit }, over),
        {
          owner: github.owner,
          repo: github.repo,
          token: github.token,
          apiUrl: github.url,
          serverUrl: github.url,
          ...target,
        },
        (line) => lines.push(line),
      )
      // Said of whatever the job's own token opens; the test that is about it looks among the lines.
      const [waits, messages] = [true, false].map((wanted) =>
        publication.messages.filter(({ code }) => (code === 'checks-wait') === wanted),
      )
      lines.push(...(waits ?? []).map(({ text }) => text))
      return { ...publication, messages: messages ?? [] }
    },
    only() {
      expect(github.pulls).toHaveLength(1)
      const [pull] = github.pulls
      if (!pull) throw new Error('there is no pull request')
      return pull
    },
    async files(branch) {
      const files = await github.objects.read(branch)
      return Object.fromEntries([...files].map(([path, { bytes }]) => [path, bytes.toString()]))
    },
    async end() {
      await github.close()
      expect(github.violations).toEqual([])
    },
  }
}
