import { renamed, runCases, type Case } from './cases.ts'

const CASES: readonly Case[] = [
  {
    name: 'flags in a list',
    input: 'cmakeFlags = [\n  "-DLLAMA_CUBLAS=ON"\n  "-DX=1"\n];\n',
    output: 'cmakeFlags = [\n  "-DLLAMA_CUDA=ON"\n  "-DX=1"\n];\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a flag by a function',
    input: 'cmakeFlags = [ (lib.cmakeBool "LLAMA_CUBLAS" true) (cmakeFeature "X" "1") ];\n',
    output: 'cmakeFlags = [ (lib.cmakeBool "LLAMA_CUDA" true) (cmakeFeature "X" "1") ];\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a flag by a condition',
    input:
      'cmakeFlags = lib.optionals cudaSupport [ "-DLLAMA_CUBLAS=ON" ] ++ lib.optional x "-DLLAMA_CUBLAS=ON";\n',
    output:
      'cmakeFlags = lib.optionals cudaSupport [ "-DLLAMA_CUDA=ON" ] ++ lib.optional x "-DLLAMA_CUDA=ON";\n',
    sites: ['option * *', 'option * *'],
  },
  {
    name: 'equal flags over several lines merge',
    input: 'cmakeFlags = [\n  "-DLLAMA_CUDA=ON"\n  "-DLLAMA_CUBLAS=ON"\n];\n',
    output: 'cmakeFlags = [\n  "-DLLAMA_CUDA=ON"\n];\n',
    sites: ['option remove merged'],
  },
  {
    name: 'equal flags on one line merge',
    input: 'cmakeFlags = [ "-DLLAMA_CUBLAS=ON" "-DLLAMA_CUDA=ON" "-DX=1" ];\n',
    output: 'cmakeFlags = [ "-DLLAMA_CUDA=ON" "-DX=1" ];\n',
  },
  {
    name: 'a value that is computed',
    input: 'cmakeFlags = [ "-DLLAMA_CUBLAS=${if cuda then "ON" else "OFF"}" ];\n',
    output: 'cmakeFlags = [ "-DLLAMA_CUDA=${if cuda then "ON" else "OFF"}" ];\n',
    sites: ['option replace stale'],
  },
  {
    name: 'an attribute becomes a variable',
    input: 'mkDerivation {\n  LLAMA_CUBLAS = "1";\n  env.LLAMA_CUBLAS = 1;\n}\n',
    output: 'mkDerivation {\n  LLAMA_CUDA = "1";\n  env.LLAMA_CUDA = 1;\n}\n',
    sites: ['option replace *', 'option replace *'],
  },
  {
    name: 'flags of make and of a compiler',
    input: 'makeFlags = [ "LLAMA_CUBLAS=1" ];\nNIX_CFLAGS_COMPILE = "-DGGML_USE_CUBLAS -O2";\n',
    output: 'makeFlags = [ "LLAMA_CUDA=1" ];\nNIX_CFLAGS_COMPILE = "-DGGML_USE_CUDA -O2";\n',
    sites: ['option replace *', 'definition replace *'],
  },
  {
    name: 'a phase is a script',
    input: "buildPhase = ''\n  export X=\"''${Y}\"\n  make LLAMA_CUBLAS=1 PREFIX=${out}\n'';\n",
    output: "buildPhase = ''\n  export X=\"''${Y}\"\n  make LLAMA_CUDA=1 PREFIX=${out}\n'';\n",
    sites: ['option replace stale'],
  },
  {
    name: 'comments',
    input: '# it\'s LLAMA_CUBLAS\n/* "LLAMA_CUBLAS */ x = "LLAMA_CUBLAS";\n',
    output: '# it\'s LLAMA_CUDA\n/* "LLAMA_CUDA */ x = "LLAMA_CUDA";\n',
    sites: ['mention * *', 'mention * *', 'mention * *'],
  },
  {
    name: 'different flags stop',
    input: 'cmakeFlags = [ "-DLLAMA_CUBLAS=ON" "-DLLAMA_CUDA=OFF" ];\n',
    sites: ['option keep conflict'],
    states: [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'cmake-option' })],
  },
]

runCases('nix', CASES, { before: 'a = 1;\n\n', after: '\nz = 2;\n' })
