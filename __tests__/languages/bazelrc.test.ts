import { renamed, runCases, type Case } from './cases.ts'

const BAZEL = [renamed('use_cublas', 'use_cuda', { kind: 'bazel-flag' })]

const CASES: readonly Case[] = [
  {
    name: 'a define',
    input: 'build:cuda --define=use_cublas=true\nbuild --define use_cublas=true\n',
    output: 'build:cuda --define=use_cuda=true\nbuild --define use_cuda=true\n',
    states: BAZEL,
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: "Bazel's own flag, switched off by a value or by its first letters",
    input:
      'build --experimental_x=false\ncommon --noexperimental_x\ntest --nonoexperimental_x --no-experimental_xy --x-noexperimental_x\n',
    output:
      'build --x_y=false\ncommon --nox_y\ntest --nonoexperimental_x --no-experimental_xy --x-noexperimental_x\n',
    states: [renamed('experimental_x', 'x_y', { kind: 'bazel-flag' })],
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a flag that the map names with its hyphens',
    input: 'build --experimental_x=false\n',
    output: 'build --x_y=false\n',
    states: [renamed('--experimental_x', '--x_y', { kind: 'bazel-flag' })],
    sites: ['option replace stale'],
  },
  {
    name: 'off and on are no equal flags to merge',
    input: 'build --noexperimental_x --x_y\n',
    output: 'build --nox_y --x_y\n',
    states: [renamed('experimental_x', 'x_y', { kind: 'bazel-flag' })],
  },
  {
    name: 'a flag switched off whose meaning turns is left to a person',
    input: 'build --noexperimental_x\n',
    states: [renamed('experimental_x', 'x_y', { kind: 'bazel-flag', value: { kind: 'inverted' } })],
    sites: ['option keep value-changes'],
  },
  {
    name: 'a flag of a repository',
    input: 'build --//config:use_cublas=true --@llama//:use_cublas\n',
    output: 'build --//config:use_cuda=true --@llama//:use_cuda\n',
    states: BAZEL,
  },
  {
    name: "a compiler's option",
    input: 'build --copt=-DGGML_USE_CUBLAS --cxxopt=-DGGML_USE_CUBLAS=1\n',
    output: 'build --copt=-DGGML_USE_CUDA --cxxopt=-DGGML_USE_CUDA=1\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'variables of the environment',
    input: 'build --action_env=LLAMA_CUBLAS=1 --repo_env LLAMA_CUBLAS\n',
    output: 'build --action_env=LLAMA_CUDA=1 --repo_env LLAMA_CUDA\n',
    sites: ['option replace *', 'option replace *'],
  },
  {
    name: 'equal flags merge',
    input: 'build --define=use_cuda=1 --define=use_cublas=1\n',
    output: 'build --define=use_cuda=1\n',
    states: BAZEL,
    sites: ['option remove merged'],
  },
  {
    name: 'different flags stop',
    input: 'build --define=use_cuda=0 --define=use_cublas=1\n',
    states: BAZEL,
    sites: ['option keep conflict'],
  },
  {
    name: 'a configuration that is on in two commands stays in both',
    input: 'build --define=use_cublas=1\ntest --define=use_cuda=0\n',
    output: 'build --define=use_cuda=1\ntest --define=use_cuda=0\n',
    states: BAZEL,
  },
  {
    name: 'a comment',
    input: "# it's use_cublas\nbuild --x # --define=use_cublas=1\n",
    output: "# it's use_cuda\nbuild --x # --define=use_cuda=1\n",
    states: BAZEL,
    sites: ['mention replace *', '* replace *'],
  },
  {
    name: 'a line that goes on',
    input: 'build \\\n  --define=use_cublas=1 \\\n  --x\n',
    output: 'build \\\n  --define=use_cuda=1 \\\n  --x\n',
    states: BAZEL,
  },
  {
    name: 'a name that only begins like the old one stays',
    input: 'build --define=use_cublas_x=1 --//a:not_use_cublas\n',
    states: BAZEL,
    sites: [],
  },
]

runCases('bazelrc', CASES, { before: 'startup --a\n\n', after: '\nbuild --z\n' })
