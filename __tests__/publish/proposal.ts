import { createTwoFilesPatch } from 'diff'

import type { Proposal, ProposedFile } from '../../src/publish/publication.ts'
import type { File } from '../support/github/objects.ts'

/** A file before and after the patch. */
export type Change = readonly [before: string | Buffer, after: string | Buffer]

export const CMAKE: Change = [
  'project(demo)\nadd_compile_definitions(GGML_USE_CUBLAS)\n',
  'project(demo)\nadd_compile_definitions(GGML_USE_CUDA)\n',
]
export const SCRIPT: Change = [
  '#!/bin/sh\r\ncmake -DLLAMA_CUBLAS=ON .\r\n',
  '#!/bin/sh\r\ncmake -DGGML_CUDA=ON .\r\n',
]
export const WORKFLOW: Change = [
  'on: push\njobs: {a: {steps: [{run: cmake -DLLAMA_CUBLAS=ON}]}}\n',
  'on: push\njobs: {a: {steps: [{run: cmake -DGGML_CUDA=ON}]}}\n',
]

/** The repository that most tests begin with. */
export const REPOSITORY: Readonly<Record<string, File>> = {
  'CMakeLists.txt': { content: CMAKE[0] },
  'build.sh': { content: SCRIPT[0], mode: '100755' },
  'README.md': { content: '# demo\n' },
}

export const CHANGES: Readonly<Record<string, Change>> = {
  'CMakeLists.txt': CMAKE,
  'build.sh': SCRIPT,
}

/** What a run would propose for these changes. */
export function propose(
  changes: Readonly<Record<string, Change>>,
  base: Proposal['base'],
  over: Partial<Proposal> = {},
): Proposal {
  const files = Object.entries(changes).map(([path, [, after]]): ProposedFile => ({
    path,
    mode: path.endsWith('.sh') ? '100755' : '100644',
    bytes: Buffer.from(after as string),
  }))
  const diffOf = (paths: readonly string[]) =>
    paths
      .map((path) => {
        const [before, after] = changes[path] ?? ['', '']
        return createTwoFilesPatch(`a/${path}`, `b/${path}`, text(before), text(after))
      })
      .join('')
  return {
    files,
    base,
    grounds: ['.github', 'vendor/llama.cpp'],
    branch: `flagshift/${base.branch}`,
    title: 'Follow renamed build flags',
    body: 'GGML_USE_CUBLAS became GGML_USE_CUDA.\n',
    commitMessage: 'Follow renamed build flags',
    labels: [],
    reviewers: [],
    teamReviewers: [],
    assignees: [],
    draft: false,
    mayBeReady: true,
    autoClose: true,
    autoMerge: false,
    author: '',
    signOff: false,
    diff: diffOf(Object.keys(changes)),
    diffOf: diffOf,
    ...over,
  }
}

function text(content: string | Buffer): string {
  return typeof content === 'string' ? content : content.toString('latin1')
}
