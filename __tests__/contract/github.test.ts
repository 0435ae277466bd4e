import { expect, test } from '@jest/globals'

import { CHANGES, CMAKE, WORKFLOW, REPOSITORY } from '../publish/proposal.ts'
import { openScene } from '../publish/scene.ts'
import { contractOf } from '../support/github/contract.ts'

const WISHES = {
  labels: ['build'],
  reviewers: ['ada'],
  assignees: ['grace'],
  milestone: 'Next',
  draft: true,
}

test.each(['github', 'ghes'] as const)(
  'a whole life keeps to the description of %s',
  async (edition) => {
    const scene = await openScene({
      edition,
      files: { ...REPOSITORY, '.github/workflows/ci.yml': { content: WORKFLOW[0] } },
    })
    try {
      const { github } = scene
      const latin1: [string, Buffer] = ['', Buffer.from('\xe4\n', 'latin1')]
      const operations = []
      for (const [changes, over] of [
        [{ 'CMakeLists.txt': CMAKE }, WISHES],
        [{ ...CHANGES, 'x.cmake': latin1, '.github/workflows/ci.yml': WORKFLOW }, WISHES],
        [CHANGES, { ...WISHES, labels: ['other'], draft: false }],
        [{}, {}],
        [CHANGES, {}],
      ] as const)
        operations.push((await scene.run(changes, over)).operation)
      await github.objects.commit('flagshift/main', { 'mine.txt': 'x\n' })
      operations.push((await scene.run({ 'CMakeLists.txt': CMAKE })).operation)
      expect(operations).toEqual([
        'created',
        'updated',
        'updated',
        'closed',
        'reopened',
        'kept-human-commits',
      ])
    } finally {
      await scene.end()
    }
  },
)

test('the judge sees what is wrong in a request and in an answer', () => {
  const contract = contractOf('github')
  const exchange = {
    method: 'PATCH',
    pathname: '/repos/octo/demo/pulls/1',
    query: new URLSearchParams({ forced: '1' }),
    request: { lables: ['x'], state: 'shut' },
    status: 200,
    response: { number: 'one' },
  }
  const where = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}'
  const found = contract.judge(exchange)
  expect(found).toContain(`${where}: request has no parameter "forced"`)
  expect(found).toContain(`${where}: request has no property "lables"`)
  expect(found).toContain(
    `${where}: request /state must be equal to one of the allowed values`,
  )
  expect(found).toContain(`${where}: response 200 /number must be integer`)
  expect(contract.judge({ ...exchange, pathname: '/repos/octo/demo/secrets' })).toEqual([
    'PATCH /repos/octo/demo/secrets: no such operation',
  ])
})
