import { renamed, runCases, type Case } from './cases.ts'

const CASES: readonly Case[] = [
  {
    name: 'arguments of cmake, also continued',
    input: '@cmake -B build ^\n  -DLLAMA_CUBLAS=ON ^\n  "-DX=1"\n',
    output: '@cmake -B build ^\n  -DLLAMA_CUDA=ON ^\n  "-DX=1"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal arguments merge with their line',
    input: 'cmake .. ^\n  -DLLAMA_CUBLAS=ON ^\n  -DLLAMA_CUDA=ON\n',
    output: 'cmake .. ^\n  -DLLAMA_CUDA=ON\n',
  },
  {
    name: 'set in both spellings',
    input: 'set LLAMA_CUBLAS=1\nset "LLAMA_CUBLAS=1"\nSET CMAKE_ARGS=-DLLAMA_CUBLAS=on -DX=1\n',
    output: 'set LLAMA_CUDA=1\nset "LLAMA_CUDA=1"\nSET CMAKE_ARGS=-DLLAMA_CUDA=on -DX=1\n',
  },
  {
    name: 'equal settings on lines that follow each other merge',
    input: 'set LLAMA_CUBLAS=1\nset "LLAMA_CUDA=1"\nnmake\n',
    output: 'set "LLAMA_CUDA=1"\nnmake\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a variable from outside is taken over before it is read',
    input: 'if "%LLAMA_CUBLAS%"=="ON" nmake\n',
    output:
      'if not defined LLAMA_CUDA set "LLAMA_CUDA=%LLAMA_CUBLAS%"\nif "%LLAMA_CUDA%"=="ON" nmake\n',
    sites: ['condition widen accept-both'],
    // Without a line end in the file there is no telling which one it uses.
    not: ['no-final-newline'],
  },
  {
    name: 'if defined, and a read in a block',
    input: 'if defined LLAMA_CUBLAS (\n  cmake -DX=%LLAMA_CUBLAS% ..\n)\n',
    output:
      'if not defined LLAMA_CUDA set "LLAMA_CUDA=%LLAMA_CUBLAS%"\nif defined LLAMA_CUDA (\n  cmake -DX=%LLAMA_CUDA% ..\n)\n',
  },
  {
    name: 'a variable that the script sets is renamed throughout',
    input:
      'set LLAMA_CUBLAS=OFF\nif "%1"=="gpu" set LLAMA_CUBLAS=ON\ncmake -DLLAMA_CUBLAS=%LLAMA_CUBLAS% -DY=!LLAMA_CUBLAS!\n',
    output:
      'set LLAMA_CUDA=OFF\nif "%1"=="gpu" set LLAMA_CUDA=ON\ncmake -DLLAMA_CUDA=%LLAMA_CUDA% -DY=!LLAMA_CUDA!\n',
  },
  {
    name: 'a script that forwards the old name serves both',
    input: 'if defined LLAMA_CUBLAS set LLAMA_CUDA=%LLAMA_CUBLAS%\n',
    sites: ['condition keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'comments and messages',
    input: 'rem LLAMA_CUBLAS=1 builds for the GPU\n:: LLAMA_CUBLAS\necho Using LLAMA_CUBLAS\n',
    output: 'rem LLAMA_CUDA=1 builds for the GPU\n:: LLAMA_CUDA\necho Using LLAMA_CUDA\n',
    sites: ['mention replace stale', 'mention replace stale', 'mention replace stale'],
  },
  {
    name: 'several commands on a line',
    input: 'mkdir build && cd build & cmake -DLLAMA_CUBLAS=ON .. && nmake LLAMA_CUBLAS=1\n',
    output: 'mkdir build && cd build & cmake -DLLAMA_CUDA=ON .. && nmake LLAMA_CUDA=1\n',
  },
  {
    name: 'macros for the compiler',
    input: 'cl /DGGML_USE_CUBLAS /c a.cpp\nset CXXFLAGS=/O2 /DGGML_USE_CUBLAS\n',
    output: 'cl /DGGML_USE_CUDA /c a.cpp\nset CXXFLAGS=/O2 /DGGML_USE_CUDA\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'a line that is written into a file',
    input: 'echo set(LLAMA_CUBLAS ON) >> config.cmake\necho LLAMA_CUBLAS=1>> .env\n',
    output: 'echo set(LLAMA_CUDA ON) >> config.cmake\necho LLAMA_CUDA=1>> .env\n',
  },
  {
    name: 'an inverted setting turns',
    input: 'set NO_CUDA=1\nnmake\n',
    output: 'set USE_CUDA=0\nnmake\n',
    states: [renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })],
  },
  {
    name: 'a longer name is another name',
    input: 'set MY_LLAMA_CUBLAS=1\nset LLAMA_CUBLAS_X=1\n',
    sites: [],
  },
]

runCases('batch', CASES, { before: '@echo off\nsetlocal\n', after: 'endlocal\n' })
