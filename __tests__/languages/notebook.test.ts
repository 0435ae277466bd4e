import { describe, expect, test } from '@jest/globals'

import { renamed, rewrite, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

/** A notebook with one cell, its lines as Jupyter writes them. */
function notebook(kind: 'code' | 'markdown', source: string, rest = ''): string {
  const lines = source.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const written = lines.map((line) => `    ${JSON.stringify(line)}`).join(',\n')
  return `{\n "cells": [\n  {\n   "cell_type": "${kind}",\n   "metadata": {},${rest}\n   "source": [\n${written}\n   ]\n  }\n ],\n "nbformat": 4\n}\n`
}

function cell(
  name: string,
  kind: 'code' | 'markdown',
  input: string,
  output: string,
  rest: Omit<Case, 'name' | 'input' | 'output'> = {},
): Case {
  return {
    name,
    input: notebook(kind, input),
    output: notebook(kind, output),
    not: ['inside'],
    ...rest,
  }
}

const CASES: readonly Case[] = [
  cell(
    'a command of the shell',
    'code',
    '!CMAKE_ARGS="-DLLAMA_CUBLAS=on" pip install x\n',
    '!CMAKE_ARGS="-DLLAMA_CUDA=on" pip install x\n',
    {
      sites: ['option replace stale'],
    },
  ),
  cell(
    'a command over several lines',
    'code',
    'x = 1\n!cmake \\\n  -DLLAMA_CUBLAS=ON\ny = 2',
    'x = 1\n!cmake \\\n  -DLLAMA_CUDA=ON\ny = 2',
    {
      sites: ['option replace stale'],
    },
  ),
  cell(
    'a cell that is a script',
    'code',
    '%%bash\nmake LLAMA_CUBLAS=1\n',
    '%%bash\nmake LLAMA_CUDA=1\n',
    {
      sites: ['option replace stale'],
    },
  ),
  cell('a variable of the environment', 'code', '%env LLAMA_CUBLAS=1\n', '%env LLAMA_CUDA=1\n', {
    states: ENV,
    sites: ['option replace stale'],
  }),
  cell(
    'Python',
    'code',
    'import os\nos.environ["CMAKE_ARGS"] = "-DLLAMA_CUBLAS=on"\n',
    'import os\nos.environ["CMAKE_ARGS"] = "-DLLAMA_CUDA=on"\n',
    {
      sites: ['option replace stale'],
    },
  ),
  cell(
    'Python that reads a variable gets its quotes escaped',
    'code',
    'on = os.environ.get("LLAMA_CUBLAS", "0")\n',
    'on = os.environ.get("LLAMA_CUDA", os.environ.get("LLAMA_CUBLAS", "0"))\n',
    { states: ENV, sites: ['condition widen accept-both'] },
  ),
  cell('a comment of Python', 'code', '# LLAMA_CUBLAS\n', '# LLAMA_CUDA\n', {
    sites: ['mention replace *'],
  }),
  cell(
    'text',
    'markdown',
    '# LLAMA_CUBLAS\n\n```bash\nmake LLAMA_CUBLAS=1\n```\n',
    '# LLAMA_CUDA\n\n```bash\nmake LLAMA_CUDA=1\n```\n',
    {
      sites: ['mention replace *', 'option replace *'],
    },
  ),
  cell(
    'a sentence that explains the rename stays',
    'markdown',
    'Use `LLAMA_CUDA`, not `LLAMA_CUBLAS`.\n',
    'Use `LLAMA_CUDA`, not `LLAMA_CUBLAS`.\n',
    {
      sites: ['mention keep serves-both'],
    },
  ),
  {
    name: 'a line that goes leaves an empty one, and the file is JSON still',
    input:
      '{"cells": [{"cell_type": "code", "source": ["a = [\\n", "  \\"-DLLAMA_CUDA=ON\\",\\n", "  \\"-DLLAMA_CUBLAS=ON\\",\\n", "]"]}]}\n',
    output:
      '{"cells": [{"cell_type": "code", "source": ["a = [\\n", "  \\"-DLLAMA_CUDA=ON\\",\\n", "", "]"]}]}\n',
    not: ['inside'],
    sites: ['option remove merged'],
  },
  {
    name: 'a cell whose source is one string',
    input: '{"cells": [{"cell_type": "code", "source": "!make \\"LLAMA_CUBLAS=1\\"\\n!ls"}]}\n',
    output: '{"cells": [{"cell_type": "code", "source": "!make \\"LLAMA_CUDA=1\\"\\n!ls"}]}\n',
    not: ['inside'],
    sites: ['option replace stale'],
  },
  {
    name: 'what a cell printed stays',
    input: notebook('code', 'x = 1\n', '\n   "outputs": [{"text": ["-DLLAMA_CUBLAS=ON\\n"]}],'),
    not: ['inside'],
    sites: ['mention keep recorded-output'],
  },
]

runCases('notebook', CASES, { before: '', after: '' })

describe('a rewritten notebook', () => {
  test('is still JSON with the same cells', () => {
    for (const row of CASES) {
      const { text } = rewrite('notebook', row.input, row.states)
      const before = JSON.parse(row.input) as { cells: { source: string | string[] }[] }
      const after = JSON.parse(text) as { cells: { source: string | string[] }[] }
      expect(after.cells.map(({ source }) => source.length > 0)).toEqual(
        before.cells.map(() => true),
      )
    }
  })
})
