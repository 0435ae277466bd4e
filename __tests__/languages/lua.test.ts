import { renamed, runCases, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]

const CASES: readonly Case[] = [
  {
    name: "Premake's definitions",
    input: 'defines { "GGML_USE_CUBLAS", "X=1" }\n',
    output: 'defines { "GGML_USE_CUDA", "X=1" }\n',
    sites: ['definition replace stale'],
  },
  {
    name: "xmake's definitions",
    input:
      'add_defines("GGML_USE_CUBLAS", "X=GGML_USE_CUBLAS")\nadd_defines("GGML_USE_CUBLAS=1")\n',
    output: 'add_defines("GGML_USE_CUDA", "X=GGML_USE_CUDA")\nadd_defines("GGML_USE_CUDA=1")\n',
    sites: ['definition replace stale', '* replace *', 'definition replace stale'],
  },
  {
    name: 'equal definitions merge',
    input: 'defines {\n  "GGML_USE_CUDA",\n  "GGML_USE_CUBLAS",\n}\n',
    output: 'defines {\n  "GGML_USE_CUDA",\n}\n',
    sites: ['definition remove merged'],
  },
  {
    name: 'flags of a compiler',
    input: 'buildoptions { "-DGGML_USE_CUBLAS" }\nadd_cxxflags("-DGGML_USE_CUBLAS=1")\n',
    output: 'buildoptions { "-DGGML_USE_CUDA" }\nadd_cxxflags("-DGGML_USE_CUDA=1")\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'settings of a package',
    input:
      'add_requires("llama", {configs = {LLAMA_CUBLAS = true}})\ntable.insert(configs, "-DLLAMA_CUBLAS=ON")\n',
    output:
      'add_requires("llama", {configs = {LLAMA_CUDA = true}})\ntable.insert(configs, "-DLLAMA_CUDA=ON")\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a variable of the environment',
    input: 'if os.getenv("LLAMA_CUBLAS") == "1" then\nend\n',
    output: 'if (os.getenv("LLAMA_CUDA") or os.getenv("LLAMA_CUBLAS")) == "1" then\nend\n',
    states: ENV,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'an option of Premake',
    input: 'if not _OPTIONS["LLAMA_CUBLAS"] then\nend\n',
    output: 'if not (_OPTIONS["LLAMA_CUDA"] or _OPTIONS["LLAMA_CUBLAS"]) then\nend\n',
    states: [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { state: 'aliased' })],
  },
  {
    name: 'an option is declared',
    input: 'option("LLAMA_CUBLAS")\nnewoption { trigger = "LLAMA_CUBLAS" }\n',
    sites: ['declaration keep *', 'declaration keep *'],
  },
  {
    name: 'a command for the shell',
    input: 'os.execute("make LLAMA_CUBLAS=1")\n',
    output: 'os.execute("make LLAMA_CUDA=1")\n',
    sites: ['option replace stale'],
  },
  {
    name: 'long strings and comments',
    input:
      'local a = [[ " -DLLAMA_CUBLAS=ON ]] -- LLAMA_CUBLAS\n--[[ it\'s\nLLAMA_CUBLAS ]]\nlocal b = [==[ ]] -DLLAMA_CUBLAS=ON ]==]\n',
    output:
      'local a = [[ " -DLLAMA_CUDA=ON ]] -- LLAMA_CUDA\n--[[ it\'s\nLLAMA_CUDA ]]\nlocal b = [==[ ]] -DLLAMA_CUDA=ON ]==]\n',
    sites: ['option * *', 'mention * *', 'mention * *', 'option * *'],
  },
]

runCases('lua', CASES, { before: 'local before = 1\n\n', after: '\nlocal after = 2\n' })
