import { renamed, runCases, type Case } from './cases.ts'

const ARG = [renamed('use_cublas', 'use_cuda', { state: 'aliased' })]
const GONE = [renamed('use_cublas', 'use_cuda')]

const CASES: readonly Case[] = [
  {
    name: 'definitions',
    input:
      'config("a") {\n  defines = [ "GGML_USE_CUBLAS" ]\n  defines += [ "GGML_USE_CUBLAS=1" ]\n}\n',
    output:
      'config("a") {\n  defines = [ "GGML_USE_CUDA" ]\n  defines += [ "GGML_USE_CUDA=1" ]\n}\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: 'defines = [\n  "GGML_USE_CUBLAS",\n  "GGML_USE_CUDA",\n]\n',
    output: 'defines = [\n  "GGML_USE_CUDA",\n]\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'flags of a compiler',
    input: 'cflags_cc = [ "-DGGML_USE_CUBLAS" ]\n',
    output: 'cflags_cc = [ "-DGGML_USE_CUDA" ]\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'an argument is declared',
    input: 'declare_args() {\n  # CUDA\n  use_cublas = false\n}\n',
    states: GONE,
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'a condition has no "either"',
    input: 'if (is_linux && use_cublas) {\n}\n',
    states: ARG,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a condition on an argument that is gone is replaced',
    input: 'if (is_linux && !use_cublas) {\n}\n',
    output: 'if (is_linux && !use_cuda) {\n}\n',
    states: GONE,
    sites: ['condition replace stale'],
  },
  {
    name: 'a condition that serves both stays',
    input: 'if (use_cuda || use_cublas) {\n}\n',
    states: ARG,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'an argument that is set',
    input: 'use_cublas = true\n',
    output: 'use_cuda = true\n',
    states: GONE,
    sites: ['option replace stale'],
  },
  {
    name: "GYP's definitions and conditions",
    input:
      "{'defines': ['GGML_USE_CUBLAS', 'X=1'],\n 'conditions': [['use_cublas==1', {'cflags': ['-DGGML_USE_CUBLAS']}]]}\n",
    output:
      "{'defines': ['GGML_USE_CUDA', 'X=1'],\n 'conditions': [['use_cuda==1', {'cflags': ['-DGGML_USE_CUDA']}]]}\n",
    states: [...GONE, renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro' })],
    sites: ['definition replace *', 'condition replace *', 'definition replace *'],
  },
  {
    name: 'strings and comments',
    input: 'a = "${b}LLAMA_CUBLAS" # LLAMA_CUBLAS\nc = "x -DLLAMA_CUBLAS=ON"\n',
    output: 'a = "${b}LLAMA_CUDA" # LLAMA_CUDA\nc = "x -DLLAMA_CUDA=ON"\n',
    sites: ['mention * *', 'mention * *', 'option * *'],
    not: [],
  },
]

runCases('gn', CASES, { before: 'a = 1\n\n', after: '\nz = 2\n' })
