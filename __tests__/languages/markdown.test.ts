import { expect, test } from '@jest/globals'

import { rewrite } from './cases.ts'

test('a line of many quote signs is read to its end', () => {
  const text = `${'> '.repeat(200)}LLAMA_CUBLAS\n${' >>> '.repeat(60)}x\n`
  expect(rewrite('markdown', text).sites).toHaveLength(1)
})
