import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env', state: 'aliased' })]
const SPLIT = [
  renamed(
    'LLAMA_OPENBLAS',
    [
      { name: 'LLAMA_BLAS', value: 'ON' },
      { name: 'LLAMA_BLAS_VENDOR', value: 'OpenBLAS' },
    ],
    {
      kind: 'cmake-option',
    },
  ),
]
const INVERTED = [
  renamed('NO_CUDA', 'USE_CUDA', { kind: 'cmake-option', value: { kind: 'inverted' } }),
]

const CASES: readonly Case[] = [
  {
    name: 'a cache variable of a preset',
    input:
      '{\n  "configurePresets": [{"name": "a", "cacheVariables": {"LLAMA_CUBLAS": "ON", "X": true}}]\n}\n',
    output:
      '{\n  "configurePresets": [{"name": "a", "cacheVariables": {"LLAMA_CUDA": "ON", "X": true}}]\n}\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a cache variable with a type',
    input: '{"cacheVariables": {"NO_CUDA": {"type": "BOOL", "value": "OFF"}}}\n',
    output: '{"cacheVariables": {"USE_CUDA": {"type": "BOOL", "value": "ON"}}}\n',
    states: INVERTED,
    sites: ['option replace stale'],
  },
  {
    name: 'an inverted boolean stays a boolean',
    input: '{"cacheVariables": {"NO_CUDA": true}}\n',
    output: '{"cacheVariables": {"USE_CUDA": false}}\n',
    states: INVERTED,
  },
  {
    name: 'an inverted variable that is unset is for a person',
    input: '{"cacheVariables": {"NO_CUDA": null}}\n',
    states: INVERTED,
    sites: ['option keep value-changes'],
  },
  {
    name: 'an environment variable of a preset',
    input: '{"environment": {"LLAMA_CUBLAS": "1"}}\n',
    output: '{"environment": {"LLAMA_CUDA": "1"}}\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a preset that reads a variable has no second name',
    input: '{"cacheVariables": {"X": "$env{LLAMA_CUBLAS}"}, "y": "${localEnv:LLAMA_CUBLAS}"}\n',
    states: ENV,
    sites: ['condition keep cannot-widen', 'condition keep cannot-widen'],
  },
  {
    name: 'equal keys over several lines merge',
    input: '{\n  "cacheVariables": {\n    "LLAMA_CUBLAS": "ON",\n    "LLAMA_CUDA": "ON"\n  }\n}\n',
    output: '{\n  "cacheVariables": {\n    "LLAMA_CUDA": "ON"\n  }\n}\n',
    sites: ['option remove merged'],
  },
  {
    name: 'the last of equal keys goes with the comma before it',
    input: '{\n  "cacheVariables": {\n    "LLAMA_CUDA": "ON",\n    "LLAMA_CUBLAS": "ON"\n  }\n}\n',
    output: '{\n  "cacheVariables": {\n    "LLAMA_CUDA": "ON"\n  }\n}\n',
  },
  {
    name: 'equal keys on one line merge',
    input: '{"cacheVariables": {"A": 1, "LLAMA_CUBLAS": "ON", "LLAMA_CUDA": "1"}}\n',
    output: '{"cacheVariables": {"A": 1, "LLAMA_CUDA": "1"}}\n',
  },
  {
    name: 'different values stop',
    input: '{"cacheVariables": {"LLAMA_CUBLAS": "ON", "LLAMA_CUDA": "OFF"}}\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'equal names of two mappings are apart',
    input: '[{"env": {"LLAMA_CUBLAS": "1"}}, {"env": {"LLAMA_CUDA": "0"}}]\n',
    output: '[{"env": {"LLAMA_CUDA": "1"}}, {"env": {"LLAMA_CUDA": "0"}}]\n',
  },
  {
    name: 'arguments in a list, one of them as two words',
    input: '{"args": ["-S", ".", "-D", "LLAMA_CUBLAS:BOOL=ON", "-DLLAMA_CUDA_F16=1"]}\n',
    output: '{"args": ["-S", ".", "-D", "LLAMA_CUDA:BOOL=ON", "-DLLAMA_CUDA_F16=1"]}\n',
    sites: ['option replace stale'],
  },
  {
    name: 'an argument of two words that stands there already is dropped',
    input: '{"args": ["-DLLAMA_CUDA=ON", "-D", "LLAMA_CUBLAS:BOOL=ON"]}\n',
    output: '{"args": ["-DLLAMA_CUDA=ON"]}\n',
    sites: ['option remove merged'],
  },
  {
    name: 'an argument that stands there already is dropped',
    input: '{\n  "args": [\n    "-DLLAMA_CUDA=ON",\n    "-DLLAMA_CUBLAS=ON"\n  ]\n}\n',
    output: '{\n  "args": [\n    "-DLLAMA_CUDA=ON"\n  ]\n}\n',
  },
  {
    name: 'a list of definitions',
    input:
      '{"configurations": [{"defines": ["GGML_USE_CUBLAS", "_DEBUG", "X=GGML_USE_CUBLAS"]}]}\n',
    output: '{"configurations": [{"defines": ["GGML_USE_CUDA", "_DEBUG", "X=GGML_USE_CUDA"]}]}\n',
    sites: ['definition replace stale', '* replace stale'],
  },
  {
    name: 'a definition with a value',
    input: '{"defines": ["GGML_USE_CUBLAS=1"]}\n',
    output: '{"defines": ["GGML_USE_CUDA=1"]}\n',
    sites: ['* replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: '{"defines": ["GGML_USE_CUBLAS", "GGML_USE_CUDA"]}\n',
    output: '{"defines": ["GGML_USE_CUDA"]}\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'a script of a package',
    input:
      '{"scripts": {"build": "LLAMA_CUBLAS=1 make -j && cmake -B \\"b d\\" -DLLAMA_CUBLAS=ON"}}\n',
    output:
      '{"scripts": {"build": "LLAMA_CUDA=1 make -j && cmake -B \\"b d\\" -DLLAMA_CUDA=ON"}}\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'the arguments of an editor',
    input:
      '{\n  // for CUDA: LLAMA_CUBLAS\n  "cmake.configureSettings": {"LLAMA_CUBLAS": true},\n  "cmake.configureArgs": ["-DLLAMA_CUBLAS=ON"],\n}\n',
    output:
      '{\n  // for CUDA: LLAMA_CUDA\n  "cmake.configureSettings": {"LLAMA_CUDA": true},\n  "cmake.configureArgs": ["-DLLAMA_CUDA=ON"],\n}\n',
    sites: ['mention replace stale', 'option replace stale', 'option replace stale'],
  },
  {
    name: 'a container of an editor',
    input:
      '{"build": {"args": {"LLAMA_CUBLAS": "1"}}, "containerEnv": {"LLAMA_CUBLAS": "1"}, "postCreateCommand": "make LLAMA_CUBLAS=1"}\n',
    output:
      '{"build": {"args": {"LLAMA_CUDA": "1"}}, "containerEnv": {"LLAMA_CUDA": "1"}, "postCreateCommand": "make LLAMA_CUDA=1"}\n',
    sites: ['option * *', 'option * *', 'option * *'],
  },
  {
    name: 'a name that only begins like the old one stays',
    input: '{"cacheVariables": {"LLAMA_CUBLAS_F16": "ON", "MY_LLAMA_CUBLAS": "ON"}}\n',
    sites: [],
  },
  {
    name: 'a table of renamed names stays',
    input: '{"renamed": {"LLAMA_CUBLAS": "LLAMA_CUDA"}}\n',
    sites: ['option keep serves-both'],
  },
  {
    name: 'names that are listed side by side stay',
    input: '{"names": ["LLAMA_CUBLAS", "LLAMA_CUDA"]}\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'a text',
    input: '{"description": "Build with LLAMA_CUBLAS.", "note": "\\u00fc\\tLLAMA_CUBLAS"}\n',
    output: '{"description": "Build with LLAMA_CUDA.", "note": "\\u00fc\\tLLAMA_CUDA"}\n',
    sites: ['mention replace stale', 'mention replace stale'],
  },
  {
    name: 'a split becomes two keys',
    input: '{\n  "cacheVariables": {\n    "LLAMA_OPENBLAS": "ON"\n  }\n}\n',
    output:
      '{\n  "cacheVariables": {\n    "LLAMA_BLAS": "ON",\n    "LLAMA_BLAS_VENDOR": "OpenBLAS"\n  }\n}\n',
    states: SPLIT,
    sites: ['option replace split'],
  },
  {
    name: 'a split becomes two keys on one line',
    input: '{"cacheVariables": {"LLAMA_OPENBLAS": "ON", "X": 1}}\n',
    output: '{"cacheVariables": {"LLAMA_BLAS": "ON", "LLAMA_BLAS_VENDOR": "OpenBLAS", "X": 1}}\n',
    states: SPLIT,
  },
  {
    name: 'what is no valid JSON is read by its words',
    input:
      '{cacheVariables: {\'LLAMA_CUBLAS\': {{ on }}, "x": "-DLLAMA_CUBLAS=ON"}} // LLAMA_CUBLAS\n',
    output: '{cacheVariables: {\'LLAMA_CUDA\': {{ on }}, "x": "-DLLAMA_CUDA=ON"}} // LLAMA_CUDA\n',
    sites: ['option replace stale', 'option replace stale', 'mention replace stale'],
  },
]

/** A JSON file holds one value, so a case stands alone. */
runCases(
  'json',
  CASES.map((row) => ({ ...row, not: [...(row.not ?? []), 'inside'] })),
  { before: '', after: '' },
)
runCases(
  'json',
  CASES.filter(({ name }) => !name.includes('no valid')),
  { before: '[[\n', after: ', {"a": "b"}]]\n' },
)
