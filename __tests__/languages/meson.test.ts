import { renamed, runCases, type Case } from './cases.ts'

const OPTION = [renamed('cublas', 'cuda', { kind: 'meson-option', state: 'aliased' })]
const GONE = [renamed('cublas', 'cuda', { kind: 'meson-option' })]
const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'macro', value: { kind: 'inverted' } })]

const CASES: readonly Case[] = [
  {
    name: 'arguments of a project',
    input: "add_project_arguments('-DGGML_USE_CUBLAS', '-DX=1', language: 'c')\n",
    output: "add_project_arguments('-DGGML_USE_CUDA', '-DX=1', language: 'c')\n",
    sites: ['definition replace stale'],
  },
  {
    name: 'arguments of a target',
    input: "executable('a', 'a.c', c_args: ['-DGGML_USE_CUBLAS=1'])\n",
    output: "executable('a', 'a.c', c_args: ['-DGGML_USE_CUDA=1'])\n",
    sites: ['definition replace stale'],
  },
  {
    name: 'equal arguments merge',
    input: "args += [\n  '-DGGML_USE_CUDA',\n  '-DGGML_USE_CUBLAS',\n]\n",
    output: "args += [\n  '-DGGML_USE_CUDA',\n]\n",
    sites: ['definition remove merged'],
  },
  {
    name: "definitions for a subproject's CMake",
    input: "opts.add_cmake_defines({'LLAMA_CUBLAS': true, 'X': 1})\n",
    output: "opts.add_cmake_defines({'LLAMA_CUDA': true, 'X': 1})\n",
    sites: ['option replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: "opts.add_cmake_defines({'LLAMA_CUBLAS': true, 'LLAMA_CUDA': true})\n",
    output: "opts.add_cmake_defines({'LLAMA_CUDA': true})\n",
  },
  {
    name: 'configuration data',
    input: "conf.set10('GGML_USE_CUBLAS', true)\nconf.set('GGML_USE_CUBLAS_X', 1)\n",
    output: "conf.set10('GGML_USE_CUDA', true)\nconf.set('GGML_USE_CUBLAS_X', 1)\n",
    sites: ['definition replace stale'],
  },
  {
    name: 'an inverted definition takes its value along',
    input: "conf.set10('NO_CUDA', true)\n",
    output: "conf.set10('USE_CUDA', false)\n",
    states: INVERTED,
  },
  {
    name: 'an option that is read has no "either"',
    input: "if get_option('cublas')\nendif\n",
    states: OPTION,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'an option that is gone is replaced',
    input:
      "dep = subproject('llama', default_options: ['cublas=true'])\nx = get_option('cublas')\n",
    output: "dep = subproject('llama', default_options: ['cuda=true'])\nx = get_option('cuda')\n",
    states: GONE,
    sites: ['option replace stale', 'condition replace stale'],
  },
  {
    name: 'an option is declared',
    input: "option('cublas', type: 'boolean', value: false)\n",
    states: GONE,
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'strings and comments',
    input: "a = '''it's\n-DLLAMA_CUBLAS=ON''' # LLAMA_CUBLAS\nb = f'-DLLAMA_CUBLAS=@x@'\n",
    output: "a = '''it's\n-DLLAMA_CUDA=ON''' # LLAMA_CUDA\nb = f'-DLLAMA_CUDA=@x@'\n",
    sites: ['option * *', 'mention * *', 'option * *'],
  },
]

runCases('meson', CASES, { before: "project('a')\n\n", after: '\nz = 1\n' })
