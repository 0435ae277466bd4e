import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]
const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'macro', value: { kind: 'inverted' } })]

const CASES: readonly Case[] = [
  {
    name: 'a macro of a module',
    input: 'lib.root_module.addCMacro("GGML_USE_CUBLAS", "1");\n',
    output: 'lib.root_module.addCMacro("GGML_USE_CUDA", "1");\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'a macro of a step',
    input: 'lib.defineCMacro("GGML_USE_CUBLAS", null);\n',
    output: 'lib.defineCMacro("GGML_USE_CUDA", null);\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'equal macros merge',
    input: 'lib.addCMacro("GGML_USE_CUDA", "1");\nlib.addCMacro("GGML_USE_CUBLAS", "1");\n',
    output: 'lib.addCMacro("GGML_USE_CUDA", "1");\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'an inverted macro takes its value along',
    input: 'lib.addCMacro("NO_CUDA", "1");\n',
    output: 'lib.addCMacro("USE_CUDA", "0");\n',
    states: INVERTED,
  },
  {
    name: 'flags of a compiler',
    input: '.flags = &.{ "-O3", "-DGGML_USE_CUBLAS" },\n',
    output: '.flags = &.{ "-O3", "-DGGML_USE_CUDA" },\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'flags that are added to a list',
    input:
      'try flags.append("-DGGML_USE_CUBLAS=1");\ntry flags.appendSlice(&[_][]const u8{ "-DGGML_USE_CUBLAS", "-g" });\n',
    output:
      'try flags.append("-DGGML_USE_CUDA=1");\ntry flags.appendSlice(&[_][]const u8{ "-DGGML_USE_CUDA", "-g" });\n',
  },
  {
    name: 'equal flags merge',
    input: '.flags = &.{\n    "-DGGML_USE_CUBLAS",\n    "-DGGML_USE_CUDA",\n},\n',
    output: '.flags = &.{\n    "-DGGML_USE_CUDA",\n},\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'a variable of the environment',
    input: 'const on = std.posix.getenv("LLAMA_CUBLAS") != null;\n',
    output:
      'const on = (std.posix.getenv("LLAMA_CUDA") orelse std.posix.getenv("LLAMA_CUBLAS")) != null;\n',
    states: ENV,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'an option is declared',
    input: 'const cuda = b.option(bool, "LLAMA_CUBLAS", "CUDA") orelse false;\n',
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'strings over several lines, characters and comments',
    input:
      "const s =\n    \\\\ it's \"LLAMA_CUBLAS\n    \\\\\n;\nconst c = '\"'; // LLAMA_CUBLAS\n",
    output: "const s =\n    \\\\ it's \"LLAMA_CUDA\n    \\\\\n;\nconst c = '\"'; // LLAMA_CUDA\n",
    sites: ['mention * *', 'mention * *'],
  },
]

runCases('zig', CASES, { before: 'const a = 1;\n\n', after: '\nconst z = 2;\n' })
