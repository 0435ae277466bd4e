import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env', state: 'aliased' })]

const CASES: readonly Case[] = [
  {
    name: "tox's variables",
    input:
      '[testenv]\nsetenv =\n    LLAMA_CUBLAS = 1\n    # LLAMA_CUBLAS\n    CMAKE_ARGS = -DLLAMA_CUBLAS=on -DX=1\npassenv = LLAMA_CUBLAS, X\n',
    output:
      '[testenv]\nsetenv =\n    LLAMA_CUDA = 1\n    # LLAMA_CUDA\n    CMAKE_ARGS = -DLLAMA_CUDA=on -DX=1\npassenv = LLAMA_CUDA, X\n',
    sites: ['option replace *', 'mention replace *', 'option replace *', 'option replace *'],
  },
  {
    name: "tox's commands",
    input:
      '[testenv]\ncommands =\n    cmake -S . -B {envdir} -DLLAMA_CUBLAS=ON\n    make LLAMA_CUBLAS=1\n',
    output:
      '[testenv]\ncommands =\n    cmake -S . -B {envdir} -DLLAMA_CUDA=ON\n    make LLAMA_CUDA=1\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: "a command line in a variable's default",
    input: '[testenv]\ncommands = cmake {env:VAR:-DLLAMA_CUBLAS=off} .\n',
    output: '[testenv]\ncommands = cmake {env:VAR:-DLLAMA_CUDA=off} .\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a variable is read',
    input: '[testenv]\nsetenv =\n    X = {env:LLAMA_CUBLAS:0}\n    Y = {env:LLAMA_CUBLAS}\n',
    output:
      '[testenv]\nsetenv =\n    X = {env:LLAMA_CUDA:{env:LLAMA_CUBLAS:0}}\n    Y = {env:LLAMA_CUDA:{env:LLAMA_CUBLAS}}\n',
    states: ENV,
    sites: ['condition widen accept-both', 'condition widen accept-both'],
  },
  {
    name: 'macros of an extension',
    input: '[build_ext]\ndefine = GGML_USE_CUBLAS,OTHER=1\n',
    output: '[build_ext]\ndefine = GGML_USE_CUDA,OTHER=1\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'equal macros merge',
    input: '[build_ext]\ndefine = OTHER,GGML_USE_CUBLAS,GGML_USE_CUDA\n',
    output: '[build_ext]\ndefine = OTHER,GGML_USE_CUDA\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'flags of a compiler',
    input: '[env:a]\nbuild_flags =\n  -DGGML_USE_CUBLAS\n  -D OTHER=1 ; GGML_USE_CUBLAS\n',
    output: '[env:a]\nbuild_flags =\n  -DGGML_USE_CUDA\n  -D OTHER=1 ; GGML_USE_CUDA\n',
    sites: ['definition replace stale', 'mention replace stale'],
  },
  {
    name: 'a key of a section',
    input: '[cmake]\nLLAMA_CUBLAS = ON\n[other]\nLLAMA_CUDA = OFF\n',
    output: '[cmake]\nLLAMA_CUDA = ON\n[other]\nLLAMA_CUDA = OFF\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal keys merge',
    input: '[cmake]\nLLAMA_CUDA = ON\nLLAMA_CUBLAS = ON\nX = 1\n',
    output: '[cmake]\nLLAMA_CUDA = ON\nX = 1\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a list of arguments in brackets',
    input: "[built-in options]\nc_args = ['-DGGML_USE_CUBLAS', '-O2']\n",
    output: "[built-in options]\nc_args = ['-DGGML_USE_CUDA', '-O2']\n",
    sites: ['definition replace stale'],
  },
  {
    name: 'a comment',
    input: '; LLAMA_CUBLAS\n# LLAMA_CUBLAS\n[a]\nb = c\n',
    output: '; LLAMA_CUDA\n# LLAMA_CUDA\n[a]\nb = c\n',
    sites: ['mention replace *', 'mention replace *'],
  },
  {
    name: 'a name that only begins like the old one stays',
    input: '[testenv]\nsetenv =\n    LLAMA_CUBLAS_F16 = 1\n',
    sites: [],
  },
]

runCases('ini', CASES, { before: '[before]\na = b\n\n', after: '\n[after]\nc = d\n' })
