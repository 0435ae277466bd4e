import { renamed, runCases, type Case } from './cases.ts'

const BAZEL = [renamed('use_cublas', 'use_cuda', { kind: 'bazel-flag', state: 'aliased' })]

const CASES: readonly Case[] = [
  {
    name: 'definitions of a library',
    input:
      'cc_library(\n    name = "a",\n    defines = ["GGML_USE_CUBLAS"],\n    local_defines = ["GGML_USE_CUBLAS=1", "X"],\n)\n',
    output:
      'cc_library(\n    name = "a",\n    defines = ["GGML_USE_CUDA"],\n    local_defines = ["GGML_USE_CUDA=1", "X"],\n)\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'equal definitions merge',
    input:
      'cc_library(\n    defines = [\n        "GGML_USE_CUBLAS",\n        "GGML_USE_CUDA",\n    ],\n)\n',
    output: 'cc_library(\n    defines = [\n        "GGML_USE_CUDA",\n    ],\n)\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'options of a compiler',
    input: 'copts = ["-DGGML_USE_CUBLAS", "-O3"] + select({":x": ["-DGGML_USE_CUBLAS=1"]})\n',
    output: 'copts = ["-DGGML_USE_CUDA", "-O3"] + select({":x": ["-DGGML_USE_CUDA=1"]})\n',
    sites: ['definition * *', '* * *'],
  },
  {
    name: "a foreign build's cache entries",
    input:
      'cmake(\n    name = "a",\n    cache_entries = {\n        "LLAMA_CUBLAS": "ON",\n    },\n)\n',
    output:
      'cmake(\n    name = "a",\n    cache_entries = {\n        "LLAMA_CUDA": "ON",\n    },\n)\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal entries merge',
    input: 'cache_entries = {"LLAMA_CUBLAS": "ON", "LLAMA_CUDA": "ON"}\n',
    output: 'cache_entries = {"LLAMA_CUDA": "ON"}\n',
    sites: ['option remove merged'],
  },
  {
    name: 'arguments of a foreign build',
    input: 'generate_args = ["-DLLAMA_CUBLAS=ON"]\n',
    output: 'generate_args = ["-DLLAMA_CUDA=ON"]\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a setting that is read has no "either"',
    input: 'config_setting(\n    name = "cuda",\n    define_values = {"use_cublas": "true"},\n)\n',
    states: BAZEL,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a define that is read',
    input: 'config_setting(name = "cuda", values = {"define": "use_cublas=true"})\n',
    states: BAZEL,
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a command',
    input: 'genrule(cmd = "make LLAMA_CUBLAS=1 && cp a $@")\n',
    output: 'genrule(cmd = "make LLAMA_CUDA=1 && cp a $@")\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a flag that is declared',
    input: 'bool_flag(\n    name = "use_cublas",\n    build_setting_default = False,\n)\n',
    states: BAZEL,
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'comments',
    input: '# it\'s LLAMA_CUBLAS\nx = 1  # "LLAMA_CUBLAS\n',
    output: '# it\'s LLAMA_CUDA\nx = 1  # "LLAMA_CUDA\n',
    sites: ['mention * *', 'mention * *'],
  },
]

runCases('starlark', CASES, { before: 'load("a", "b")\n\n', after: '\nz = 1\n' })
