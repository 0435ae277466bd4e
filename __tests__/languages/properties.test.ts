import { renamed, runCases, type Case } from './cases.ts'

const ALIASED = [
  renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro', state: 'aliased' }),
  renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { state: 'aliased' }),
]
const ANY = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA')]

const CASES: readonly Case[] = [
  {
    name: "qmake's definitions",
    input: 'DEFINES += GGML_USE_CUBLAS X=1\nDEFINES -= GGML_USE_CUBLAS\n',
    output: 'DEFINES += GGML_USE_CUDA X=1\nDEFINES -= GGML_USE_CUDA\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'definitions over several lines',
    input: 'DEFINES += \\\n    X \\\n    GGML_USE_CUBLAS\n',
    output: 'DEFINES += \\\n    X \\\n    GGML_USE_CUDA\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: 'DEFINES += GGML_USE_CUDA GGML_USE_CUBLAS X\n',
    output: 'DEFINES += GGML_USE_CUDA X\n',
    sites: ['definition remove merged'],
  },
  {
    name: "Xcode's definitions",
    input:
      'GCC_PREPROCESSOR_DEFINITIONS[config=Debug] = $(inherited) GGML_USE_CUBLAS=1 // GGML_USE_CUBLAS\nOTHER_CFLAGS = -DGGML_USE_CUBLAS\n',
    output:
      'GCC_PREPROCESSOR_DEFINITIONS[config=Debug] = $(inherited) GGML_USE_CUDA=1 // GGML_USE_CUDA\nOTHER_CFLAGS = -DGGML_USE_CUDA\n',
    sites: ['definition replace *', 'mention replace *', 'definition replace *'],
  },
  {
    name: 'a condition of qmake accepts both',
    input: 'contains(DEFINES, GGML_USE_CUBLAS) {\n}\n',
    output: 'contains(DEFINES, GGML_USE_CUDA)|contains(DEFINES, GGML_USE_CUBLAS) {\n}\n',
    states: ALIASED,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a condition that is denied is left to a person',
    input: '!contains(DEFINES, GGML_USE_CUBLAS) {\n}\n',
    states: ALIASED,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a property',
    input: 'LLAMA_CUBLAS=ON\nother.LLAMA_CUBLAS_X=1\n',
    output: 'LLAMA_CUDA=ON\nother.LLAMA_CUBLAS_X=1\n',
    states: ANY,
    sites: ['option replace stale'],
  },
  {
    name: 'equal properties merge',
    input: 'LLAMA_CUDA = ON\nLLAMA_CUBLAS = ON\nX = 1\n',
    output: 'LLAMA_CUDA = ON\nX = 1\n',
    states: ANY,
    sites: ['option remove merged'],
  },
  {
    name: 'different properties stop',
    input: 'LLAMA_CUDA=OFF\nexport LLAMA_CUBLAS=ON\n',
    states: ANY,
    sites: ['option keep conflict'],
  },
  {
    name: 'arguments in a property',
    input: 'CMAKE_ARGS="-DLLAMA_CUBLAS=ON -DX=1"\n',
    output: 'CMAKE_ARGS="-DLLAMA_CUDA=ON -DX=1"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a comment',
    input: "# it's LLAMA_CUBLAS\n! LLAMA_CUBLAS\n",
    output: "# it's LLAMA_CUDA\n! LLAMA_CUDA\n",
    sites: ['mention replace *', 'mention replace *'],
  },
]

runCases('properties', CASES, { before: 'A = 1\n\n', after: '\nZ = 2\n' })
