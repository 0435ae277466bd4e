import { runCases, renamed, type Case } from './cases.ts'

const ENV = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env', state: 'aliased' })]
const GONE = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env', state: 'renamed' })]
const INVERTED = [
  renamed('NO_CUDA', 'USE_CUDA', { kind: 'env', value: { kind: 'inverted' } }),
  renamed('NO_CUDA', 'USE_CUDA', { kind: 'macro', value: { kind: 'inverted' } }),
]
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

const CASES: readonly Case[] = [
  {
    name: 'an argument in a list is an option',
    input: 'cmake_args = ["-DLLAMA_CUBLAS=ON", "-DOTHER=1"]\n',
    output: 'cmake_args = ["-DLLAMA_CUDA=ON", "-DOTHER=1"]\n',
    sites: ['option replace stale'],
  },
  {
    name: 'arguments that are added to a list',
    input: "cmake_args += [\n    '-DLLAMA_CUBLAS=ON',\n    f'-DX={x}',\n]\n",
    output: "cmake_args += [\n    '-DLLAMA_CUDA=ON',\n    f'-DX={x}',\n]\n",
  },
  {
    name: 'an f-string whose value is computed',
    input: 'cmake_args.append(f"-DLLAMA_CUBLAS={value}")\n',
    output: 'cmake_args.append(f"-DLLAMA_CUDA={value}")\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a macro definition of an extension',
    input: 'ext = Extension("x", define_macros=[("GGML_USE_CUBLAS", None), ("N", "1")])\n',
    output: 'ext = Extension("x", define_macros=[("GGML_USE_CUDA", None), ("N", "1")])\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'an extra compile argument defines a macro',
    input: 'extra_compile_args = ["-O3", "-DGGML_USE_CUBLAS"]\n',
    output: 'extra_compile_args = ["-O3", "-DGGML_USE_CUDA"]\n',
    sites: ['definition replace stale'],
  },
  {
    name: 'a name that only begins like the old one stays',
    input: 'x = ["-DGGML_USE_CUBLAS_SYCL", "-DMY_LLAMA_CUBLAS=1"]\n',
    sites: [],
  },
  {
    name: 'get without default accepts both',
    input: 'if os.environ.get("LLAMA_CUBLAS"):\n    pass\n',
    output: 'if os.environ.get("LLAMA_CUDA", os.environ.get("LLAMA_CUBLAS")):\n    pass\n',
    states: ENV,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'get with a default keeps the default',
    input: 'cuda = environ.get("LLAMA_CUBLAS", "OFF").upper()\n',
    output: 'cuda = environ.get("LLAMA_CUDA", environ.get("LLAMA_CUBLAS", "OFF")).upper()\n',
    states: ENV,
  },
  {
    name: 'getenv over several lines',
    input: 'x = os.getenv(\n    "LLAMA_CUBLAS",\n    str(default(1)),\n)\n',
    output:
      'x = os.getenv(\n    "LLAMA_CUDA", os.getenv(\n    "LLAMA_CUBLAS",\n    str(default(1)),\n))\n',
    states: ENV,
  },
  {
    name: 'a subscript raises only where both are missing',
    input: 'flag = os.environ["LLAMA_CUBLAS"] == "1"\n',
    output:
      'flag = (os.environ["LLAMA_CUDA"] if "LLAMA_CUDA" in os.environ else os.environ["LLAMA_CUBLAS"]) == "1"\n',
    states: ENV,
  },
  {
    name: 'membership',
    input: 'if "LLAMA_CUBLAS" in os.environ and x:\n    pass\n',
    output: 'if ("LLAMA_CUDA" in os.environ or "LLAMA_CUBLAS" in os.environ) and x:\n    pass\n',
    states: ENV,
  },
  {
    name: 'membership denied',
    input: "if 'LLAMA_CUBLAS' not in os.environ or x:\n    pass\n",
    output:
      "if ('LLAMA_CUDA' not in os.environ and 'LLAMA_CUBLAS' not in os.environ) or x:\n    pass\n",
    states: ENV,
  },
  {
    name: 'what users may set is accepted still, though upstream reads it no more',
    input: 'if os.environ.get("LLAMA_CUBLAS"):\n    pass\n',
    output: 'if os.environ.get("LLAMA_CUDA", os.environ.get("LLAMA_CUBLAS")):\n    pass\n',
    states: GONE,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a variable that the file sets itself is renamed with its assignment',
    input: 'os.environ["LLAMA_CUBLAS"] = "1"\nx = os.environ["LLAMA_CUBLAS"]\n',
    output: 'os.environ["LLAMA_CUDA"] = "1"\nx = os.environ["LLAMA_CUDA"]\n',
    states: ENV,
    sites: ['option replace stale', 'condition replace stale'],
  },
  {
    name: 'code that reads both stays',
    input: 'x = os.environ.get("LLAMA_CUDA") or os.environ.get("LLAMA_CUBLAS")\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a condition whose block sets the new name serves both',
    input: 'if os.getenv("LLAMA_CUBLAS"):\n    os.environ["LLAMA_CUDA"] = "1"\n',
    states: ENV,
    sites: ['condition keep serves-both'],
  },
  {
    name: 'a table of renamed names stays',
    input: 'RENAMED = {\n    "LLAMA_CUBLAS": "LLAMA_CUDA",\n}\n',
    sites: ['option keep serves-both'],
  },
  {
    name: 'a loop over both names stays',
    input: 'for name in ("LLAMA_CUBLAS", "LLAMA_CUDA"):\n    use(name)\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'setting an environment variable',
    input: 'os.environ["LLAMA_CUBLAS"] = "1"\n',
    output: 'os.environ["LLAMA_CUDA"] = "1"\n',
    states: GONE,
    sites: ['option replace stale'],
  },
  {
    name: 'an inverted variable takes its value along',
    input: 'os.environ["NO_CUDA"] = "1"\nenv = {"NO_CUDA": "0"}\n',
    output: 'os.environ["USE_CUDA"] = "0"\nenv = {"USE_CUDA": "1"}\n',
    states: INVERTED,
  },
  {
    name: 'an inverted macro without a value is for a person',
    input: 'define_macros = [("NO_CUDA", None)]\n',
    states: INVERTED,
    sites: ['definition keep value-changes'],
  },
  {
    name: 'a keyword argument',
    input: 'session.run("cmake", env=dict(LLAMA_CUBLAS="1"))\n',
    output: 'session.run("cmake", env=dict(LLAMA_CUDA="1"))\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a comment is changed along',
    input: '# Set LLAMA_CUBLAS=1 for CUDA\nx = 1  # LLAMA_CUBLAS\n',
    output: '# Set LLAMA_CUDA=1 for CUDA\nx = 1  # LLAMA_CUDA\n',
    sites: ['mention replace stale', 'mention replace stale'],
  },
  {
    name: 'a comment that explains the rename stays',
    input: '# LLAMA_CUBLAS is now LLAMA_CUDA\nx = 1\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'a message that tells of the new name stays',
    input: 'warnings.warn("LLAMA_CUBLAS is deprecated, use LLAMA_CUDA")\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'an equal argument merges, the trailing comma stays right',
    input: 'cmake_args = [\n    "-DLLAMA_CUDA=ON",\n    "-DLLAMA_CUBLAS=ON",\n]\n',
    output: 'cmake_args = [\n    "-DLLAMA_CUDA=ON",\n]\n',
    sites: ['option remove merged'],
  },
  {
    name: 'an equal argument merges on one line',
    input: 'cmake_args = ["-DLLAMA_CUBLAS=ON", "-DLLAMA_CUDA=1"]\n',
    output: 'cmake_args = ["-DLLAMA_CUDA=1"]\n',
  },
  {
    name: 'an equal macro tuple merges',
    input: 'm = dict(define_macros=[("GGML_USE_CUDA", None), ("GGML_USE_CUBLAS", None)])\n',
    output: 'm = dict(define_macros=[("GGML_USE_CUDA", None)])\n',
  },
  {
    name: 'different values stop',
    input: 'cmake_args = ["-DLLAMA_CUBLAS=ON", "-DLLAMA_CUDA=OFF"]\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'an equal key of a mapping merges',
    input: 'env = {\n    "LLAMA_CUBLAS": "1",\n    "LLAMA_CUDA": "1",\n}\n',
    output: 'env = {\n    "LLAMA_CUDA": "1",\n}\n',
  },
  {
    name: 'an option and its value as two elements',
    input: 'cmd = ["cmake", "-D", "LLAMA_CUBLAS=ON", ".."]\n',
    output: 'cmd = ["cmake", "-D", "LLAMA_CUDA=ON", ".."]\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a split becomes two arguments',
    input: 'cmake_args = ["-DLLAMA_OPENBLAS=ON", "-DX=1"]\n',
    output: 'cmake_args = ["-DLLAMA_BLAS=ON", "-DLLAMA_BLAS_VENDOR=OpenBLAS", "-DX=1"]\n',
    states: SPLIT,
  },
  {
    name: 'a command line in one string',
    input: 'os.environ["CMAKE_ARGS"] = "-DLLAMA_CUBLAS=ON -DX=1"\n',
    output: 'os.environ["CMAKE_ARGS"] = "-DLLAMA_CUDA=ON -DX=1"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a shell command',
    input:
      'subprocess.run("LLAMA_CUBLAS=1 make -j8", shell=True)\nos.system(r"make LLAMA_CUBLAS=1")\n',
    output:
      'subprocess.run("LLAMA_CUDA=1 make -j8", shell=True)\nos.system(r"make LLAMA_CUDA=1")\n',
    sites: ['option * *', 'option * *'],
  },
  {
    name: 'strings with quotes, escapes and triple quotes',
    input:
      'a = \'it\\\'s "\'\nb = """ " # \'\nLLAMA_CUBLAS=1 """\nc = r"\\\\"  "-DLLAMA_CUBLAS=ON"\n',
    output: 'a = \'it\\\'s "\'\nb = """ " # \'\nLLAMA_CUDA=1 """\nc = r"\\\\"  "-DLLAMA_CUDA=ON"\n',
    sites: ['option * *', 'option * *'],
  },
  {
    name: 'a quote that is escaped does not end a string',
    input: 'a = "x\\"y" + "-DLLAMA_CUBLAS=ON"\n',
    output: 'a = "x\\"y" + "-DLLAMA_CUDA=ON"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'the last of equal arguments goes, the comma before it may stay',
    input: 'cmake_args = [\n    "-DLLAMA_CUDA=ON",\n    "-DLLAMA_CUBLAS=ON"\n]\n',
    output: 'cmake_args = [\n    "-DLLAMA_CUDA=ON",\n]\n',
    sites: ['option remove merged'],
  },
  {
    name: 'an ignored line stays',
    input: 'x = "-DLLAMA_CUBLAS=ON"  # flagshift: ignore\n',
    sites: ['option keep ignored'],
  },
]

runCases('python', CASES, {
  before: 'import os\n\n\ndef a():\n    return "x"\n\n',
  after: '\nb = {"c": 1}\n',
})
