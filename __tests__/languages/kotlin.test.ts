import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]
const INVERTED = [
  renamed('NO_CUDA', 'USE_CUDA', { kind: 'cmake-option', value: { kind: 'inverted' } }),
]

const CASES: readonly Case[] = [
  {
    name: 'arguments of a call',
    input: 'cmake {\n    arguments("-DLLAMA_CUBLAS=ON", "-DX=1")\n}\n',
    output: 'cmake {\n    arguments("-DLLAMA_CUDA=ON", "-DX=1")\n}\n',
    sites: ['option replace stale'],
  },
  {
    name: 'arguments that are added to a list',
    input: 'arguments += listOf(\n    "-DLLAMA_CUBLAS=ON",\n    "-DX=1",\n)\n',
    output: 'arguments += listOf(\n    "-DLLAMA_CUDA=ON",\n    "-DX=1",\n)\n',
  },
  {
    name: 'equal arguments merge',
    input: 'arguments += listOf(\n    "-DLLAMA_CUBLAS=ON",\n    "-DLLAMA_CUDA=ON",\n)\n',
    output: 'arguments += listOf(\n    "-DLLAMA_CUDA=ON",\n)\n',
    sites: ['option remove merged'],
  },
  {
    name: 'flags of a compiler',
    input: 'cppFlags("-DGGML_USE_CUBLAS")\ncppFlags += "-DGGML_USE_CUBLAS=1"\n',
    output: 'cppFlags("-DGGML_USE_CUDA")\ncppFlags += "-DGGML_USE_CUDA=1"\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'a variable of the environment',
    input: 'val on = System.getenv("LLAMA_CUBLAS") ?: "0"\n',
    output: 'val on = (System.getenv("LLAMA_CUDA") ?: System.getenv("LLAMA_CUBLAS")) ?: "0"\n',
    states: ENV,
  },
  {
    name: 'a provider of a variable',
    input: 'val on = providers.environmentVariable("LLAMA_CUBLAS").orElse("0")\n',
    output:
      'val on = providers.environmentVariable("LLAMA_CUDA").orElse(providers.environmentVariable("LLAMA_CUBLAS")).orElse("0")\n',
    states: ENV,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a read of both stays',
    input: 'val on = System.getenv("LLAMA_CUDA") ?: System.getenv("LLAMA_CUBLAS")\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'an environment for a process',
    input: 'environment("LLAMA_CUBLAS", "1")\n',
    output: 'environment("LLAMA_CUDA", "1")\n',
    states: ENV,
    sites: ['option replace stale'],
  },
  {
    name: 'an inverted argument takes its value along',
    input: 'arguments("-DNO_CUDA=ON")\n',
    output: 'arguments("-DUSE_CUDA=OFF")\n',
    states: INVERTED,
  },
  {
    name: 'templates, characters, raw strings and comments',
    input:
      'val a = "${if (x) "b" else "c"} LLAMA_CUBLAS" // LLAMA_CUBLAS\nval b = \'"\' /* LLAMA_CUBLAS */\nval c = """a"b -DLLAMA_CUBLAS=ON"""\n',
    output:
      'val a = "${if (x) "b" else "c"} LLAMA_CUDA" // LLAMA_CUDA\nval b = \'"\' /* LLAMA_CUDA */\nval c = """a"b -DLLAMA_CUDA=ON"""\n',
    sites: ['mention * *', 'mention * *', 'mention * *', 'option * *'],
  },
]

runCases('kotlin', CASES, { before: 'plugins {\n}\n\n', after: '\nval z = 1\n' })
