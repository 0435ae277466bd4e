import { renamed, runCases, type Case } from './cases.ts'

const CASES: readonly Case[] = [
  {
    name: 'arguments of cmake, also continued',
    input: 'cmake -B build `\n  -DLLAMA_CUBLAS=ON `\n  "-DX=1"\n',
    output: 'cmake -B build `\n  -DLLAMA_CUDA=ON `\n  "-DX=1"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal arguments merge with their line',
    input: 'cmake .. `\n  -DLLAMA_CUBLAS=ON `\n  -DLLAMA_CUDA=ON\n',
    output: 'cmake .. `\n  -DLLAMA_CUDA=ON\n',
  },
  {
    name: 'environment variables',
    input:
      '$env:LLAMA_CUBLAS = \'1\'\n$Env:LLAMA_CUBLAS=1\n$env:CMAKE_ARGS = "-DLLAMA_CUBLAS=on -DX=1"\n',
    output:
      '$env:LLAMA_CUDA = \'1\'\n$Env:LLAMA_CUDA=1\n$env:CMAKE_ARGS = "-DLLAMA_CUDA=on -DX=1"\n',
  },
  {
    name: 'equal settings on lines that follow each other merge',
    input: "$env:LLAMA_CUBLAS = '1'\n$env:LLAMA_CUDA = '1'\nmake\n",
    output: "$env:LLAMA_CUDA = '1'\nmake\n",
    sites: ['option remove merged'],
  },
  {
    name: 'a condition on the environment accepts both',
    input: 'if ($env:LLAMA_CUBLAS) {\n  make\n}\n',
    output: 'if ($env:LLAMA_CUDA -or $env:LLAMA_CUBLAS) {\n  make\n}\n',
    sites: ['condition widen accept-both'],
  },
  {
    name: 'a read of the environment in a string',
    input: 'cmake "-DX=$env:LLAMA_CUBLAS" ..\n',
    output:
      'cmake "-DX=$(if ($env:LLAMA_CUDA) { $env:LLAMA_CUDA } else { $env:LLAMA_CUBLAS })" ..\n',
  },
  {
    name: 'a variable that the script sets is renamed throughout',
    input: "$env:LLAMA_CUBLAS = 'ON'\ncmake -DLLAMA_CUBLAS=$env:LLAMA_CUBLAS ..\n",
    output: "$env:LLAMA_CUDA = 'ON'\ncmake -DLLAMA_CUDA=$env:LLAMA_CUDA ..\n",
  },
  {
    name: 'arrays of arguments',
    input:
      "$options = @(\n  '-DLLAMA_CUBLAS=ON',\n  '-DLLAMA_CUDA=ON',\n  '-DX=1'\n)\ncmake @options\n",
    output: "$options = @(\n  '-DLLAMA_CUDA=ON',\n  '-DX=1'\n)\ncmake @options\n",
  },
  {
    name: 'a script that forwards the old name serves both',
    input: 'if ($env:LLAMA_CUBLAS) { $env:LLAMA_CUDA = $env:LLAMA_CUBLAS }\n',
    sites: ['condition keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'comments and messages',
    input: '# LLAMA_CUBLAS\n<# LLAMA_CUBLAS\n   for the GPU #>\nWrite-Host "Using LLAMA_CUBLAS"\n',
    output: '# LLAMA_CUDA\n<# LLAMA_CUDA\n   for the GPU #>\nWrite-Host "Using LLAMA_CUDA"\n',
    sites: ['mention replace stale', 'mention replace stale', 'mention replace stale'],
  },
  {
    name: 'a parameter of the script is for its callers to follow',
    input: 'param([string]$LLAMA_CUBLAS = "ON")\ncmake "-DLLAMA_CUBLAS=$LLAMA_CUBLAS" ..\n',
    output: 'param([string]$LLAMA_CUBLAS = "ON")\ncmake "-DLLAMA_CUDA=$LLAMA_CUBLAS" ..\n',
    sites: ['option keep contract-name', 'option replace stale', 'condition keep contract-name'],
  },
  {
    name: 'a variable through the Environment class',
    input: "[Environment]::SetEnvironmentVariable('LLAMA_CUBLAS', '1', 'User')\n",
    output: "[Environment]::SetEnvironmentVariable('LLAMA_CUDA', '1', 'User')\n",
  },
  {
    name: 'an inverted setting turns',
    input: "$env:NO_CUDA = '1'\n",
    output: "$env:USE_CUDA = '0'\n",
    states: [renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })],
  },
  {
    name: 'a longer name is another name',
    input: '$env:MY_LLAMA_CUBLAS = 1\n$env:LLAMA_CUBLAS_X = 1\n',
    sites: [],
  },
]

runCases('powershell', CASES, { before: '# start\nWrite-Host a\n', after: '\nWrite-Host b\n' })
