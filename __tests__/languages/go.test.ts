import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]
const TAG = [renamed('cublas', 'cuda', { state: 'aliased' })]

const CASES: readonly Case[] = [
  {
    name: 'flags for the compiler',
    input:
      'package a\n\n// #cgo CFLAGS: -I. -DGGML_USE_CUBLAS -O3\n// #include "a.h"\nimport "C"\n',
    output: 'package a\n\n// #cgo CFLAGS: -I. -DGGML_USE_CUDA -O3\n// #include "a.h"\nimport "C"\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'flags with a constraint, in a block',
    input: 'package a\n\n/*\n#cgo linux,cuda CXXFLAGS: -DGGML_USE_CUBLAS=1\n*/\nimport "C"\n',
    output: 'package a\n\n/*\n#cgo linux,cuda CXXFLAGS: -DGGML_USE_CUDA=1\n*/\nimport "C"\n',
  },
  {
    name: 'equal flags merge',
    input: '// #cgo CFLAGS: -DGGML_USE_CUDA -DGGML_USE_CUBLAS\nimport "C"\n',
    output: '// #cgo CFLAGS: -DGGML_USE_CUDA\nimport "C"\n',
  },
  {
    name: 'a comment',
    input: '// LLAMA_CUBLAS is off\nvar a = 1 /* LLAMA_CUBLAS */\n',
    output: '// LLAMA_CUDA is off\nvar a = 1 /* LLAMA_CUDA */\n',
    sites: ['mention replace *', 'mention replace *'],
  },
  {
    name: 'a constraint accepts both',
    input: '//go:build cublas\n\npackage a\n',
    output: '//go:build cuda || cublas\n\npackage a\n',
    states: TAG,
    not: ['inside'],
  },
  {
    name: 'a constraint among others',
    input: '//go:build linux && !cublas\n\npackage a\n',
    output: '//go:build linux && !(cuda || cublas)\n\npackage a\n',
    states: TAG,
  },
  {
    name: 'a read of the environment has no "either"',
    input: 'if os.Getenv("LLAMA_CUBLAS") != "" {\n}\n',
    states: ENV,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a read of both stays',
    input: 'if cmp.Or(os.Getenv("LLAMA_CUDA"), os.Getenv("LLAMA_CUBLAS")) != "" {\n}\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a variable that is set',
    input: 'os.Setenv("LLAMA_CUBLAS", "1")\n',
    output: 'os.Setenv("LLAMA_CUDA", "1")\n',
    states: ENV,
    sites: ['option replace stale'],
  },
  {
    name: 'arguments',
    input: 'cmd := exec.Command("cmake", "-DLLAMA_CUBLAS=ON", `-DLLAMA_CUBLAS_X=1`, ".")\n',
    output: 'cmd := exec.Command("cmake", "-DLLAMA_CUDA=ON", `-DLLAMA_CUBLAS_X=1`, ".")\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a raw string over several lines',
    input: 'const s = `\nmake "LLAMA_CUBLAS=1"\n` // it\'s LLAMA_CUBLAS\n',
    output: 'const s = `\nmake "LLAMA_CUDA=1"\n` // it\'s LLAMA_CUDA\n',
    sites: ['option replace *', 'mention replace *'],
  },
]

runCases('go', CASES, { before: 'var before = 1\n\n', after: '\nvar after = 2\n' })
