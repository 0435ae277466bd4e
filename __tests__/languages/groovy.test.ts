import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

const CASES: readonly Case[] = [
  {
    name: 'arguments for CMake without brackets',
    input:
      'cmake {\n    arguments "-DLLAMA_CUBLAS=ON", "-DX=1"\n    cppFlags "-DGGML_USE_CUBLAS"\n}\n',
    output:
      'cmake {\n    arguments "-DLLAMA_CUDA=ON", "-DX=1"\n    cppFlags "-DGGML_USE_CUDA"\n}\n',
    sites: ['option replace stale', 'definition replace stale'],
  },
  {
    name: 'equal arguments merge',
    input:
      'cmake {\n    arguments "-DLLAMA_CUDA=ON",\n        "-DLLAMA_CUBLAS=ON",\n        "-DX=1"\n}\n',
    output: 'cmake {\n    arguments "-DLLAMA_CUDA=ON",\n        "-DX=1"\n}\n',
    sites: ['option remove merged'],
  },
  {
    name: 'different arguments stop',
    input: 'cmake { arguments "-DLLAMA_CUDA=OFF", "-DLLAMA_CUBLAS=ON" }\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'arguments that are added to a list',
    input: "arguments += ['-DLLAMA_CUBLAS=ON']\ncFlags.add('-DGGML_USE_CUBLAS')\n",
    output: "arguments += ['-DLLAMA_CUDA=ON']\ncFlags.add('-DGGML_USE_CUDA')\n",
    sites: ['option * *', 'definition * *'],
  },
  {
    name: 'shell steps',
    input:
      'sh \'make LLAMA_CUBLAS=1\'\nsh """\n  cmake -B ${dir} -DLLAMA_CUBLAS=ON\n"""\nsh(script: \'LLAMA_CUBLAS=1 make\', returnStdout: true)\n',
    output:
      'sh \'make LLAMA_CUDA=1\'\nsh """\n  cmake -B ${dir} -DLLAMA_CUDA=ON\n"""\nsh(script: \'LLAMA_CUDA=1 make\', returnStdout: true)\n',
    sites: ['option * *', 'option * *', 'option * *'],
  },
  {
    name: 'the environment of a pipeline',
    input: "environment {\n    LLAMA_CUBLAS = '1'\n    CMAKE_ARGS = '-DLLAMA_CUBLAS=ON'\n}\n",
    output: "environment {\n    LLAMA_CUDA = '1'\n    CMAKE_ARGS = '-DLLAMA_CUDA=ON'\n}\n",
    sites: ['option replace *', 'option replace *'],
  },
  {
    name: 'steps in an environment',
    input: "withEnv(['LLAMA_CUBLAS=1', 'X=2']) {\n}\n",
    output: "withEnv(['LLAMA_CUDA=1', 'X=2']) {\n}\n",
    sites: ['option replace *'],
  },
  {
    name: 'a variable of the environment',
    input: "def on = System.getenv('LLAMA_CUBLAS') == '1'\n",
    output: "def on = (System.getenv('LLAMA_CUDA') ?: System.getenv('LLAMA_CUBLAS')) == '1'\n",
    states: ENV,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a parameter of a job is declared here',
    input: "parameters { booleanParam(name: 'LLAMA_CUBLAS', defaultValue: true) }\n",
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'strings with code in them, and comments',
    input: 'def a = "${x ? "y" : "z"} -DLLAMA_CUBLAS=ON" // LLAMA_CUBLAS\n/* LLAMA_CUBLAS */\n',
    output: 'def a = "${x ? "y" : "z"} -DLLAMA_CUDA=ON" // LLAMA_CUDA\n/* LLAMA_CUDA */\n',
    sites: ['option * *', 'mention * *', 'mention * *'],
  },
]

runCases('groovy', CASES, { before: 'a {\n}\n\n', after: '\nb {\n}\n' })
