import { expect, test } from '@jest/globals'

import { renamed, rewrite, runCases, type Case } from './cases.ts'

const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'any', value: { kind: 'inverted' } })]

const CASES: readonly Case[] = [
  {
    name: 'a command in a block',
    input: '```bash\ncmake -B build -DLLAMA_CUBLAS=ON\n```\n',
    output: '```bash\ncmake -B build -DLLAMA_CUDA=ON\n```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a command over several lines',
    input: '```sh\ncmake -B build \\\n  -DLLAMA_CUBLAS=ON \\\n  -DX=1\n```\n',
    output: '```sh\ncmake -B build \\\n  -DLLAMA_CUDA=ON \\\n  -DX=1\n```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a block that says nothing of its language',
    input: '```\nmake LLAMA_CUBLAS=1\n```\n',
    output: '```\nmake LLAMA_CUDA=1\n```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a terminal with prompts and what it prints',
    input:
      '```console\n$ LLAMA_CUBLAS=1 make\nI LLAMA_CUBLAS on\n$ cmake \\\n    -DLLAMA_CUBLAS=ON\n```\n',
    output:
      '```console\n$ LLAMA_CUDA=1 make\nI LLAMA_CUDA on\n$ cmake \\\n    -DLLAMA_CUDA=ON\n```\n',
    sites: ['option replace *', 'mention replace *', 'option replace *'],
  },
  {
    name: 'a block in a list',
    input: '1. Build:\n   ```bash\n   make LLAMA_CUBLAS=1\n   ```\n2. Done LLAMA_CUBLAS\n',
    output: '1. Build:\n   ```bash\n   make LLAMA_CUDA=1\n   ```\n2. Done LLAMA_CUDA\n',
    sites: ['option replace stale', 'mention replace stale'],
  },
  {
    name: 'a block in a quote',
    input: '> ```bash\n> cmake \\\n>   -DLLAMA_CUBLAS=ON\n> ```\n',
    output: '> ```bash\n> cmake \\\n>   -DLLAMA_CUDA=ON\n> ```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a block between tildes that is never closed',
    input: '~~~ sh\nmake LLAMA_CUBLAS=1\n```\n',
    output: '~~~ sh\nmake LLAMA_CUDA=1\n```\n',
    sites: ['option replace stale'],
    not: ['inside'],
  },
  {
    name: 'a block of CMake',
    input: '```cmake\nset(LLAMA_CUBLAS ON CACHE BOOL "x")\n```\n',
    output: '```cmake\nset(LLAMA_CUDA ON CACHE BOOL "x")\n```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a declaration in an example declares nothing here',
    input: '```cmake\noption(LLAMA_CUBLAS "x" OFF)\n```\n',
    output: '```cmake\noption(LLAMA_CUDA "x" OFF)\n```\n',
    sites: ['mention replace stale'],
  },
  {
    name: 'a block of JSON',
    input: '```json\n{"cacheVariables": {"LLAMA_CUBLAS": "ON"}}\n```\n',
    output: '```json\n{"cacheVariables": {"LLAMA_CUDA": "ON"}}\n```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a block of TOML with equal keys',
    input: '```toml\n[cmake.define]\nLLAMA_CUDA = "ON"\nLLAMA_CUBLAS = "ON"\n```\n',
    output: '```toml\n[cmake.define]\nLLAMA_CUDA = "ON"\n```\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a block of Python',
    input: '```python\nos.environ["CMAKE_ARGS"] = "-DLLAMA_CUBLAS=on"\n```\n',
    output: '```python\nos.environ["CMAKE_ARGS"] = "-DLLAMA_CUDA=on"\n```\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a block of C',
    input: '```cpp\n#define GGML_USE_CUBLAS\n```\n',
    output: '```cpp\n#define GGML_USE_CUDA\n```\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'a block of a language that nobody reads',
    input: '```mermaid\nA[LLAMA_CUBLAS] --> B\n```\n',
    output: '```mermaid\nA[LLAMA_CUDA] --> B\n```\n',
    sites: ['mention replace stale'],
  },
  {
    name: 'an argument in a sentence',
    input: 'Pass `-DLLAMA_CUBLAS=ON` or -DLLAMA_CUBLAS=ON to CMake.\n',
    output: 'Pass `-DLLAMA_CUDA=ON` or -DLLAMA_CUDA=ON to CMake.\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a name in a sentence',
    input: 'Set `LLAMA_CUBLAS` (LLAMA_CUBLAS), **LLAMA_CUBLAS**.\n',
    output: 'Set `LLAMA_CUDA` (LLAMA_CUDA), **LLAMA_CUDA**.\n',
    sites: ['mention replace *', 'mention replace *', 'mention replace *'],
  },
  {
    name: 'a command in a sentence',
    input: 'Run ``make LLAMA_CUBLAS=1`` or `CMAKE_ARGS="-DLLAMA_CUBLAS=on" pip install x`.\n',
    output: 'Run ``make LLAMA_CUDA=1`` or `CMAKE_ARGS="-DLLAMA_CUDA=on" pip install x`.\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a sentence that explains the rename stays',
    input: 'Use `-DLLAMA_CUDA=ON` instead of `-DLLAMA_CUBLAS=ON`.\n',
    sites: ['option keep serves-both'],
  },
  {
    name: 'a table',
    input:
      '| Option | Default |\n| --- | --- |\n| `LLAMA_CUBLAS` | OFF |\n| LLAMA_CUBLAS_X | LLAMA_CUBLAS |\n',
    output:
      '| Option | Default |\n| --- | --- |\n| `LLAMA_CUDA` | OFF |\n| LLAMA_CUBLAS_X | LLAMA_CUDA |\n',
    sites: ['mention replace *', 'mention replace *'],
  },
  {
    name: 'a table of renamed options stays',
    input: '| Old | New |\n| --- | --- |\n| `LLAMA_CUBLAS` | `LLAMA_CUDA` |\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'a comment',
    input: '<!-- LLAMA_CUBLAS\n```\nLLAMA_CUBLAS -->\nLLAMA_CUBLAS\n',
    output: '<!-- LLAMA_CUDA\n```\nLLAMA_CUDA -->\nLLAMA_CUDA\n',
    sites: ['mention replace *', 'mention replace *', 'mention replace *'],
  },
  {
    name: 'an indented block',
    input: 'Build:\n\n    make LLAMA_CUBLAS=1\n    cmake -DLLAMA_CUBLAS=ON ..\n\nText.\n',
    output: 'Build:\n\n    make LLAMA_CUDA=1\n    cmake -DLLAMA_CUDA=ON ..\n\nText.\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'an inverted flag takes its value along in a command, not in a sentence',
    input: '`-DNO_CUDA=ON` and NO_CUDA\n',
    output: '`-DUSE_CUDA=OFF` and NO_CUDA\n',
    states: INVERTED,
    sites: ['option replace *', 'mention keep value-changes'],
    not: [],
  },
  {
    name: 'the beginning of a document',
    input: '---\ntitle: LLAMA_CUBLAS\n---\n# LLAMA_CUBLAS\n',
    output: '---\ntitle: LLAMA_CUDA\n---\n# LLAMA_CUDA\n',
    not: ['inside'],
  },
  {
    name: 'an ignored line stays',
    input: '<!-- flagshift: ignore -->\n`-DLLAMA_CUBLAS=ON`\n',
    sites: ['option keep ignored'],
  },
  {
    name: 'a link keeps its address apart from the name',
    input: '[LLAMA_CUBLAS](https://a.example/x?y=LLAMA_CUBLAS#z)\n',
    output: '[LLAMA_CUDA](https://a.example/x?y=LLAMA_CUBLAS#z)\n',
    sites: ['mention replace *', 'mention keep link'],
  },
]

runCases('markdown', CASES, {
  before: '# Title\n\nText `code`.\n\n',
  after: '\nMore `code`.\n\n```sh\nls\n```\n',
})

test('a line of many quote signs is read to its end', () => {
  const text = `${'> '.repeat(200)}LLAMA_CUBLAS\n${' >>> '.repeat(60)}x\n`
  expect(rewrite('markdown', text).sites).toHaveLength(1)
})
