import { expect } from '@jest/globals'

import { checkout } from './clone.ts'
import { startGitHub, type GitHub, type StartOptions } from './github/start.ts'
import { act, type JobResult } from './job.ts'

export const BRANCH = 'flagshift/renamed-flags'
export const STALE = { content: '#!/bin/sh\ncmake -DOLD_FLAG=ON\n', mode: '100755' as const }
export const FRESH = { content: '#!/bin/sh\ncmake -DNEW_FLAG=ON\n', mode: '100755' as const }
export const WISHES = { labels: 'build', reviewers: 'ada' }

export type Inputs = Readonly<Record<string, string>>

/** A repository with one stale script, and runs on its branches. */
export interface Story {
  readonly github: GitHub
  readonly run: (inputs?: Inputs, signal?: AbortSignal) => Promise<JobResult>
  /** A run that must end well; what it did to the pull request. */
  readonly operation: (inputs?: Inputs) => Promise<string | undefined>
  /** A commit by a person. */
  readonly commit: (
    files: Parameters<GitHub['objects']['commit']>[1],
    branch?: string,
  ) => Promise<string>
  readonly file: (name: string, branch?: string) => Promise<string | undefined>
}

/** Tells a story on a stand-in of its own; whatever broke GitHub's description of its API fails it. */
export async function story<Told>(
  tell: (story: Story) => Promise<Told>,
  options: StartOptions = {},
): Promise<Told> {
  const github = await startGitHub({ files: { 'build.sh': STALE }, ...options })
  const workspaces = new Map<string, string>()
  async function run(
    { onto = 'main', ...inputs }: Inputs = {},
    signal?: AbortSignal,
  ): Promise<JobResult> {
    const commit = (await github.objects.head(onto)) ?? ''
    const workspace = workspaces.get(commit) ?? (await checkout(github, onto))
    workspaces.set(commit, workspace)
    return act(github, workspace, inputs, { GITHUB_REF: `refs/heads/${onto}` }, { signal })
  }
  try {
    return await tell({
      github,
      run,
      async operation(inputs) {
        const result = await run(inputs)
        expect([result.status, result.status === 0 ? '' : result.stdout]).toEqual([0, ''])
        return result.outputs['pull-request-operation']
      },
      commit: (files, branch = 'main') => github.objects.commit(branch, files),
      async file(name, branch = BRANCH) {
        return (await github.objects.read(branch)).get(name)?.bytes.toString()
      },
    })
  } finally {
    await github.close()
    expect(github.violations).toEqual([])
  }
}

/** Runs once more, which must only read, and little. */
export async function expectQuiet(
  { github, operation }: Story,
  expected: string,
  inputs: Inputs = {},
) {
  github.forget()
  expect(await operation(inputs)).toBe(expected)
  expect(github.writes()).toEqual([])
  expect(github.reads().length).toBeLessThanOrEqual(7)
}
