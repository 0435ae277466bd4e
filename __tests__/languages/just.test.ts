import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

const CASES: readonly Case[] = [
  {
    name: 'a recipe',
    input: 'build:\n    cmake -B build -DLLAMA_CUBLAS=ON\n    make LLAMA_CUBLAS=1\n',
    output: 'build:\n    cmake -B build -DLLAMA_CUDA=ON\n    make LLAMA_CUDA=1\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a recipe with an apostrophe in a comment',
    input:
      'build:\n    # it\'s LLAMA_CUBLAS\n    @make LLAMA_CUBLAS=1\n\nx := "-DLLAMA_CUBLAS=ON"\n',
    output: 'build:\n    # it\'s LLAMA_CUDA\n    @make LLAMA_CUDA=1\n\nx := "-DLLAMA_CUDA=ON"\n',
    sites: ['mention * *', 'option * *', 'option * *'],
  },
  {
    name: 'a variable that is exported',
    input: 'export LLAMA_CUBLAS := "1"\n',
    output: 'export LLAMA_CUDA := "1"\n',
    states: ENV,
    sites: ['option replace stale'],
  },
  {
    name: 'a variable',
    input: 'LLAMA_CUBLAS := "ON"\n',
    output: 'LLAMA_CUDA := "ON"\n',
    sites: ['option replace *'],
  },
  {
    name: 'equal variables merge',
    input: 'export LLAMA_CUDA := "1"\nexport LLAMA_CUBLAS := "1"\n',
    output: 'export LLAMA_CUDA := "1"\n',
    states: ENV,
    sites: ['option remove merged'],
  },
  {
    name: 'a read of the environment',
    input:
      'on := env("LLAMA_CUBLAS", "0")\noff := env_var_or_default("LLAMA_CUBLAS", "0")\nnone := env("LLAMA_CUBLAS")\n',
    output:
      'on := env("LLAMA_CUDA", env("LLAMA_CUBLAS", "0"))\noff := env_var_or_default("LLAMA_CUDA", env_var_or_default("LLAMA_CUBLAS", "0"))\nnone := env("LLAMA_CUDA", env("LLAMA_CUBLAS"))\n',
    states: ENV,
    sites: ['condition widen *', 'condition widen *', 'condition widen *'],
  },
  {
    name: 'a read that must be there has no "either"',
    input: 'on := env_var("LLAMA_CUBLAS")\n',
    states: ENV,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a read of both stays',
    input: 'on := env("LLAMA_CUDA", env("LLAMA_CUBLAS", "0"))\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a command in backticks',
    input: 'x := `make LLAMA_CUBLAS=1`\n',
    output: 'x := `make LLAMA_CUDA=1`\n',
    sites: ['option replace stale'],
  },
  {
    name: 'comments',
    input: '# LLAMA_CUBLAS\nx := "1" # "LLAMA_CUBLAS\n',
    output: '# LLAMA_CUDA\nx := "1" # "LLAMA_CUDA\n',
    sites: ['mention * *', 'mention * *'],
  },
]

runCases('just', CASES, { before: 'a := "1"\n\n', after: '\nz := "2"\n' })
