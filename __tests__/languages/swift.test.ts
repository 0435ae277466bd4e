import { renamed, runCases, type Case } from './cases.ts'

const MACRO = [renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro', state: 'aliased' })]
const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]
const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'macro', value: { kind: 'inverted' } })]

const CASES: readonly Case[] = [
  {
    name: 'a definition of a target',
    input: 'cSettings: [.define("GGML_USE_CUBLAS"), .headerSearchPath(".")]\n',
    output: 'cSettings: [.define("GGML_USE_CUDA"), .headerSearchPath(".")]\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'a definition with a value and a condition',
    input: '.define("GGML_USE_CUBLAS", to: "1", .when(platforms: [.linux])),\n',
    output: '.define("GGML_USE_CUDA", to: "1", .when(platforms: [.linux])),\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: 'let a = [\n    .define("GGML_USE_CUBLAS"),\n    .define("GGML_USE_CUDA"),\n]\n',
    output: 'let a = [\n    .define("GGML_USE_CUDA"),\n]\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'flags that are passed as they are',
    input: 'cxxSettings: [.unsafeFlags(["-O3", "-DGGML_USE_CUBLAS=1"])]\n',
    output: 'cxxSettings: [.unsafeFlags(["-O3", "-DGGML_USE_CUDA=1"])]\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'conditional compilation accepts both',
    input: '#if GGML_USE_CUBLAS && !DEBUG\n#elseif !GGML_USE_CUBLAS\n#endif\n',
    output:
      '#if (GGML_USE_CUDA || GGML_USE_CUBLAS) && !DEBUG\n#elseif !(GGML_USE_CUDA || GGML_USE_CUBLAS)\n#endif\n',
    states: MACRO,
    sites: ['condition widen *', 'condition widen *'],
  },
  {
    name: 'a condition that serves both stays',
    input: '#if GGML_USE_CUDA || GGML_USE_CUBLAS\n#endif\n',
    states: MACRO,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a variable of the environment',
    input: 'let on = ProcessInfo.processInfo.environment["LLAMA_CUBLAS"] != nil\n',
    output:
      'let on = (ProcessInfo.processInfo.environment["LLAMA_CUDA"] ?? ProcessInfo.processInfo.environment["LLAMA_CUBLAS"]) != nil\n',
    states: ENV,
  },
  {
    name: 'an inverted definition with a value',
    input: '.define("NO_CUDA", to: "1")\n',
    output: '.define("USE_CUDA", to: "0")\n',
    states: INVERTED,
  },
  {
    name: 'an inverted definition without a value is for a person',
    input: '.define("NO_CUDA")\n',
    states: INVERTED,
    sites: ['definition keep value-changes'],
  },
  {
    name: 'strings with code in them, and comments',
    input:
      'let a = "\\(x ? "b" : "c") LLAMA_CUBLAS" // LLAMA_CUBLAS\nlet b = #"a"b"# /* LLAMA_CUBLAS */\n',
    output:
      'let a = "\\(x ? "b" : "c") LLAMA_CUDA" // LLAMA_CUDA\nlet b = #"a"b"# /* LLAMA_CUDA */\n',
    sites: ['mention * *', 'mention * *', 'mention * *'],
  },
]

runCases('swift', CASES, { before: 'import A\n\n', after: '\nlet z = 1\n' })
