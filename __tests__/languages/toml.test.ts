import { renamed, runCases, type Case } from './cases.ts'

const FEATURE = [renamed('cublas', 'cuda', { kind: 'cargo-feature' })]
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
const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'env', value: { kind: 'inverted' } })]

const CASES: readonly Case[] = [
  {
    name: 'a table of CMake definitions',
    input: '[tool.scikit-build.cmake.define]\nLLAMA_CUBLAS = "ON"\nOTHER = true\n',
    output: '[tool.scikit-build.cmake.define]\nLLAMA_CUDA = "ON"\nOTHER = true\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a dotted key',
    input: '[tool.scikit-build]\ncmake.define.LLAMA_CUBLAS = true\n',
    output: '[tool.scikit-build]\ncmake.define.LLAMA_CUDA = true\n',
    sites: ['option replace stale'],
  },
  {
    name: 'an array of arguments',
    input: '[tool.scikit-build]\ncmake.args = ["-DLLAMA_CUBLAS=ON", \'-DX=1\']\n',
    output: '[tool.scikit-build]\ncmake.args = ["-DLLAMA_CUDA=ON", \'-DX=1\']\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal members of an array over several lines merge',
    input: '[t]\ncmake.args = [\n  "-DLLAMA_CUDA=ON",\n  "-DLLAMA_CUBLAS=ON", # old\n]\n',
    output: '[t]\ncmake.args = [\n  "-DLLAMA_CUDA=ON",\n]\n',
    sites: ['option remove merged'],
  },
  {
    name: 'equal members of an array on one line merge',
    input: 'args = [ "-DLLAMA_CUBLAS=ON", "-DLLAMA_CUDA=ON" ]\n',
    output: 'args = [ "-DLLAMA_CUDA=ON" ]\n',
  },
  {
    name: 'equal keys of a table merge',
    input: '[t.cmake.define]\nLLAMA_CUDA = "ON"\nLLAMA_CUBLAS = "ON"\nX = 1\n',
    output: '[t.cmake.define]\nLLAMA_CUDA = "ON"\nX = 1\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a key in a table and a dotted one are of one table',
    input: '[t]\ncmake.define.LLAMA_CUDA = "ON"\ncmake.define.LLAMA_CUBLAS = "ON"\n',
    output: '[t]\ncmake.define.LLAMA_CUDA = "ON"\n',
  },
  {
    name: 'different values stop',
    input: '[t.cmake.define]\nLLAMA_CUDA = "OFF"\nLLAMA_CUBLAS = "ON"\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'an inline table',
    input: '[tool.cibuildwheel]\nenvironment = { LLAMA_CUBLAS = "1", B = "2" }\n',
    output: '[tool.cibuildwheel]\nenvironment = { LLAMA_CUDA = "1", B = "2" }\n',
    sites: ['option * *'],
  },
  {
    name: 'equal keys of an inline table merge',
    input: 'environment = { LLAMA_CUBLAS = "1", LLAMA_CUDA = "1" }\n',
    output: 'environment = { LLAMA_CUDA = "1" }\n',
  },
  {
    name: 'an environment as one string with a command line in it',
    input: '[tool.cibuildwheel]\nenvironment = "CMAKE_ARGS=\'-DLLAMA_CUBLAS=on -DX=1\' B=1"\n',
    output: '[tool.cibuildwheel]\nenvironment = "CMAKE_ARGS=\'-DLLAMA_CUDA=on -DX=1\' B=1"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a shell command',
    input: '[tool.cibuildwheel]\nbefore-build = "make LLAMA_CUBLAS=1 && echo ok"\n',
    output: '[tool.cibuildwheel]\nbefore-build = "make LLAMA_CUDA=1 && echo ok"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a script over several lines',
    input: '[tasks.build]\nscript = """\nexport X=\\"1\\"\ncmake -DLLAMA_CUBLAS=ON ..\n"""\n',
    output: '[tasks.build]\nscript = """\nexport X=\\"1\\"\ncmake -DLLAMA_CUDA=ON ..\n"""\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a literal string over several lines',
    input: "[tasks.build]\nscript = '''\nmake LLAMA_CUBLAS=1\n'''\n",
    output: "[tasks.build]\nscript = '''\nmake LLAMA_CUDA=1\n'''\n",
  },
  {
    name: 'a feature of a dependency',
    input: '[dependencies]\nllama = { version = "1", features = ["cublas", "x"] }\n',
    output: '[dependencies]\nllama = { version = "1", features = ["cuda", "x"] }\n',
    states: FEATURE,
    sites: ['option replace stale'],
  },
  {
    name: 'a feature that forwards to a dependency',
    input: '[features]\ngpu = ["llama/cublas", "x?/y"]\n',
    output: '[features]\ngpu = ["llama/cuda", "x?/y"]\n',
    states: FEATURE,
    sites: ['option replace stale'],
  },
  {
    name: 'a feature of its own is a declaration',
    input: '[features]\ncublas = []\n',
    states: FEATURE,
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'a feature that is part of another word stays',
    input: '[dependencies]\nx = { features = ["cublas-static", "mycublas"] }\n',
    states: FEATURE,
    sites: ['mention keep part-of-longer-name'],
  },
  {
    name: 'an inverted variable takes its value along',
    input: '[env]\nNO_CUDA = "1"\n',
    output: '[env]\nUSE_CUDA = "0"\n',
    states: INVERTED,
  },
  {
    name: 'an inverted boolean stays a boolean',
    input: '[env]\nNO_CUDA = { value = true, force = true }\n',
    output: '[env]\nUSE_CUDA = { value = false, force = true }\n',
    states: INVERTED,
  },
  {
    name: 'a split becomes two lines',
    input: '[t.cmake.define]\nLLAMA_OPENBLAS = "ON"\nX = 1\n',
    output: '[t.cmake.define]\nLLAMA_BLAS = "ON"\nLLAMA_BLAS_VENDOR = "OpenBLAS"\nX = 1\n',
    states: SPLIT,
    sites: ['option replace split'],
  },
  {
    name: 'a macro definition',
    input:
      '[[tool.setuptools.ext-modules]]\nname = "x"\ndefine-macros = [["GGML_USE_CUBLAS", "1"]]\nextra-compile-args = ["-DGGML_USE_CUBLAS"]\n',
    output:
      '[[tool.setuptools.ext-modules]]\nname = "x"\ndefine-macros = [["GGML_USE_CUDA", "1"]]\nextra-compile-args = ["-DGGML_USE_CUDA"]\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'a comment is changed along',
    input: '# pass -DLLAMA_CUBLAS=ON\n[t]\nx = 1 # LLAMA_CUBLAS\n',
    output: '# pass -DLLAMA_CUDA=ON\n[t]\nx = 1 # LLAMA_CUDA\n',
    sites: ['mention replace stale', 'mention replace stale'],
  },
  {
    name: 'a variable that a definition reads has no second name',
    input: '[tool.scikit-build.cmake.define]\nX = { env = "LLAMA_CUBLAS", default = "OFF" }\n',
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'what is no valid TOML is read by its words',
    input: '[t\ncmake.args = ["-DLLAMA_CUBLAS=ON"] # -DLLAMA_CUBLAS=ON\n',
    output: '[t\ncmake.args = ["-DLLAMA_CUDA=ON"] # -DLLAMA_CUDA=ON\n',
    sites: ['option replace stale', 'mention replace stale'],
  },
  {
    name: 'tables of an array are apart from each other',
    input: '[[o]]\nenvironment.LLAMA_CUBLAS = "1"\n[[o]]\nenvironment.LLAMA_CUDA = "0"\n',
    output: '[[o]]\nenvironment.LLAMA_CUDA = "1"\n[[o]]\nenvironment.LLAMA_CUDA = "0"\n',
  },
]

runCases('toml', CASES, { before: '[before]\na = 1\n\n', after: '\n[after]\nb = ["c"]\n' })
