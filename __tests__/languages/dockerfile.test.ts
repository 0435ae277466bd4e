import { renamed, runCases, type Case } from './cases.ts'

const CASES: readonly Case[] = [
  {
    name: 'ENV with an equals sign',
    input: 'FROM x\nENV LLAMA_CUBLAS=1\nRUN make\n',
    output: 'FROM x\nENV LLAMA_CUDA=1\nRUN make\n',
    sites: ['option replace stale'],
  },
  {
    name: 'ENV without an equals sign',
    input: 'ENV LLAMA_CUBLAS 1\nENV CMAKE_ARGS -DLLAMA_CUBLAS=on -DX=1\n',
    output: 'ENV LLAMA_CUDA 1\nENV CMAKE_ARGS -DLLAMA_CUDA=on -DX=1\n',
  },
  {
    name: 'several in one ENV, on continued lines with a comment between',
    input: 'ENV A=1 \\\n    # for CUDA: LLAMA_CUBLAS\n    LLAMA_CUBLAS="1" \\\n    B=2\n',
    output: 'ENV A=1 \\\n    # for CUDA: LLAMA_CUDA\n    LLAMA_CUDA="1" \\\n    B=2\n',
    sites: ['mention replace stale', 'option replace stale'],
  },
  {
    name: 'equal ENV lines merge',
    input: 'ENV LLAMA_CUBLAS=1\nENV LLAMA_CUDA=1\nRUN make\n',
    output: 'ENV LLAMA_CUDA=1\nRUN make\n',
    sites: ['option remove merged'],
  },
  {
    name: 'equal pairs of one ENV merge',
    input: 'ENV LLAMA_CUBLAS=1 LLAMA_CUDA=1 X=2\n',
    output: 'ENV LLAMA_CUDA=1 X=2\n',
    sites: ['option remove merged'],
  },
  {
    name: 'different ENV lines stop the file',
    input: 'ENV LLAMA_CUBLAS=1\nENV LLAMA_CUDA=0\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'a build argument keeps its old name and gets the new one',
    input: 'FROM x\nARG LLAMA_CUBLAS=1\nRUN cmake -DLLAMA_CUBLAS=${LLAMA_CUBLAS} ..\n',
    output:
      'FROM x\nARG LLAMA_CUBLAS=1\nARG LLAMA_CUDA=${LLAMA_CUBLAS}\nRUN cmake -DLLAMA_CUDA=${LLAMA_CUDA} ..\n',
    sites: ['option widen accept-both', 'option replace stale', 'condition replace stale'],
    // The line that is added needs a line end of its own.
    not: [],
  },
  {
    name: 'a build argument without a default, among others',
    input: 'ARG TAG=x LLAMA_CUBLAS\nFROM x\nARG LLAMA_CUBLAS\nENV LLAMA_CUBLAS=$LLAMA_CUBLAS\n',
    output:
      'ARG TAG=x LLAMA_CUBLAS\nARG LLAMA_CUDA=${LLAMA_CUBLAS}\nFROM x\nARG LLAMA_CUBLAS\nARG LLAMA_CUDA=${LLAMA_CUBLAS}\nENV LLAMA_CUDA=$LLAMA_CUDA\n',
  },
  {
    name: 'a build argument that feeds the new variable is left',
    input: 'ARG LLAMA_CUBLAS=1\nENV LLAMA_CUDA=${LLAMA_CUBLAS}\n',
    sites: ['option keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'arguments of cmake in RUN, over several lines',
    input:
      'RUN apt-get update && \\\n    cmake -B build \\\n      -DLLAMA_CUBLAS=ON \\\n      -DX=1 && \\\n    cmake --build build\n',
    output:
      'RUN apt-get update && \\\n    cmake -B build \\\n      -DLLAMA_CUDA=ON \\\n      -DX=1 && \\\n    cmake --build build\n',
    sites: ['option replace stale'],
  },
  {
    name: 'comments between continued lines are comments',
    input: 'RUN cmake \\\n# with LLAMA_CUBLAS\n  -DLLAMA_CUBLAS=ON \\\n\n  .\n',
    output: 'RUN cmake \\\n# with LLAMA_CUDA\n  -DLLAMA_CUDA=ON \\\n\n  .\n',
    sites: ['mention replace stale', 'option replace stale'],
  },
  {
    name: 'a variable in front of make or pip',
    input:
      'RUN LLAMA_CUBLAS=1 make -j\nRUN LLAMA_CUBLAS=1 pip install llama-cpp-python\nRUN CMAKE_ARGS="-DLLAMA_CUBLAS=on" FORCE_CMAKE=1 pip install .\n',
    output:
      'RUN LLAMA_CUDA=1 make -j\nRUN LLAMA_CUDA=1 pip install llama-cpp-python\nRUN CMAKE_ARGS="-DLLAMA_CUDA=on" FORCE_CMAKE=1 pip install .\n',
  },
  {
    name: 'the exec form',
    input:
      'RUN ["cmake", "-DLLAMA_CUBLAS=ON", "."]\nCMD ["/bin/sh", "-c", "LLAMA_CUBLAS=1 make \\"X\\""]\n',
    output:
      'RUN ["cmake", "-DLLAMA_CUDA=ON", "."]\nCMD ["/bin/sh", "-c", "LLAMA_CUDA=1 make \\"X\\""]\n',
  },
  {
    name: 'the exec form merges with its comma',
    input: 'RUN ["cmake", "-DLLAMA_CUBLAS=ON", "-DLLAMA_CUDA=ON", "."]\n',
    output: 'RUN ["cmake", "-DLLAMA_CUDA=ON", "."]\n',
  },
  {
    name: 'a here-document is a script',
    input: 'RUN <<EOF\nset -e\ncmake -DLLAMA_CUBLAS=ON .\nEOF\nRUN make LLAMA_CUBLAS=1\n',
    output: 'RUN <<EOF\nset -e\ncmake -DLLAMA_CUDA=ON .\nEOF\nRUN make LLAMA_CUDA=1\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a file that COPY writes is read as that file',
    input: 'COPY <<EOF /src/config.cmake\nset(LLAMA_CUBLAS ON)\nEOF\n',
    output: 'COPY <<EOF /src/config.cmake\nset(LLAMA_CUDA ON)\nEOF\n',
  },
  {
    name: 'flags of RUN are not part of the script',
    input: 'RUN --mount=type=cache,target=/root/.cache --network=none make LLAMA_CUBLAS=1\n',
    output: 'RUN --mount=type=cache,target=/root/.cache --network=none make LLAMA_CUDA=1\n',
  },
  {
    name: 'a variable from the base image is widened',
    input: 'FROM base\nRUN if [ -n "$LLAMA_CUBLAS" ]; then ./gpu.sh; fi\n',
    output: 'FROM base\nRUN if [ -n "${LLAMA_CUDA:-$LLAMA_CUBLAS}" ]; then ./gpu.sh; fi\n',
    sites: ['condition widen accept-both'],
  },
  {
    name: 'instructions that expand variables themselves',
    input: 'FROM base:${LLAMA_CUBLAS}\nWORKDIR /x/$LLAMA_CUBLAS\n',
    output: 'FROM base:${LLAMA_CUDA:-${LLAMA_CUBLAS}}\nWORKDIR /x/${LLAMA_CUDA:-$LLAMA_CUBLAS}\n',
  },
  {
    name: 'LABEL and comments are text',
    input: '# Needs LLAMA_CUBLAS\nLABEL flags="LLAMA_CUBLAS"\n',
    output: '# Needs LLAMA_CUDA\nLABEL flags="LLAMA_CUDA"\n',
    sites: ['mention replace stale', '* replace stale'],
  },
  {
    name: 'ONBUILD runs later',
    input: 'ONBUILD RUN make LLAMA_CUBLAS=1\n',
    output: 'ONBUILD RUN make LLAMA_CUDA=1\n',
  },
  {
    name: 'keywords in small letters, indented',
    input: 'from x\n  env LLAMA_CUBLAS=1\n  arg LLAMA_CUBLAS\n',
    output: 'from x\n  env LLAMA_CUDA=1\n  arg LLAMA_CUBLAS\n  arg LLAMA_CUDA=${LLAMA_CUBLAS}\n',
  },
  {
    name: 'a stage that serves both build arguments is left',
    input:
      'FROM x\nARG LLAMA_CUBLAS=0\nARG LLAMA_CUDA=0\nRUN if [ "$LLAMA_CUBLAS" = 1 ] || [ "$LLAMA_CUDA" = 1 ]; then make; fi\n',
    sites: ['option keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'a macro for the compiler',
    input: 'ENV CXXFLAGS="-O2 -DGGML_USE_CUBLAS"\nRUN g++ -DGGML_USE_CUBLAS a.cpp\n',
    output: 'ENV CXXFLAGS="-O2 -DGGML_USE_CUDA"\nRUN g++ -DGGML_USE_CUDA a.cpp\n',
    sites: ['definition replace stale', 'definition replace stale'],
  },
  {
    name: 'an inverted variable that nothing here reads',
    input: 'ENV NO_CUDA=1\nRUN python setup.py install\n',
    output: 'ENV USE_CUDA=0\nRUN python setup.py install\n',
    states: [renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })],
  },
  {
    name: 'an inverted build argument is for a person',
    input: 'ARG NO_CUDA=1\nRUN make NO_CUDA=$NO_CUDA\n',
    states: [renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })],
    sites: [
      'option keep value-changes',
      'option keep value-changes',
      'condition keep value-changes',
    ],
  },
  {
    name: 'a longer name is another name',
    input: 'ENV MY_LLAMA_CUBLAS=1 LLAMA_CUBLAS_X=1\n',
    sites: [],
  },
]

runCases('dockerfile', CASES, {
  before: '# syntax=docker/dockerfile:1\nFROM scratch AS first\nRUN true\n\n',
  after: '\nFROM scratch\nRUN echo done\n',
})
