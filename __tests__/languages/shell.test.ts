import { renamed, runCases, type Case } from './cases.ts'

const ENV_RENAMED = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'env' })]
const INVERTED = [renamed('NO_CUDA', 'USE_CUDA', { kind: 'any', value: { kind: 'inverted' } })]
const SPLIT = [
  renamed(
    'LLAMA_OPENBLAS',
    [
      { name: 'LLAMA_BLAS', value: 'ON' },
      { name: 'LLAMA_BLAS_VENDOR', value: 'OpenBLAS' },
    ],
    { kind: 'cmake-option' },
  ),
]

const CASES: readonly Case[] = [
  {
    name: 'an argument of cmake is replaced',
    input: 'cmake -B build -DLLAMA_CUBLAS=ON -DCMAKE_BUILD_TYPE=Release\n',
    output: 'cmake -B build -DLLAMA_CUDA=ON -DCMAKE_BUILD_TYPE=Release\n',
    sites: ['option replace stale'],
  },
  {
    name: 'an argument with a type, in quotes, or as a word of its own',
    input:
      'cmake "-DLLAMA_CUBLAS:BOOL=ON" ..\ncmake -D \'LLAMA_CUBLAS=ON\' ..\ncmake -D"LLAMA_CUBLAS"=ON ..\n',
    output:
      'cmake "-DLLAMA_CUDA:BOOL=ON" ..\ncmake -D \'LLAMA_CUDA=ON\' ..\ncmake -D"LLAMA_CUDA"=ON ..\n',
  },
  {
    name: 'arguments on continued lines',
    input: 'cmake -S . -B build \\\n  -DLLAMA_CUBLAS=ON \\\n  -DCMAKE_BUILD_TYPE=Release\n',
    output: 'cmake -S . -B build \\\n  -DLLAMA_CUDA=ON \\\n  -DCMAKE_BUILD_TYPE=Release\n',
  },
  {
    name: 'the argument is dropped with its line where the new one stands there',
    input: 'cmake .. \\\n  -DLLAMA_CUBLAS=ON \\\n  -DLLAMA_CUDA=ON \\\n  -DX=1\n',
    output: 'cmake .. \\\n  -DLLAMA_CUDA=ON \\\n  -DX=1\n',
    sites: ['option remove merged'],
  },
  {
    name: 'two words of one argument go together',
    input: 'cmake -D LLAMA_CUDA=1 -D LLAMA_CUBLAS=ON ..\n',
    output: 'cmake -D LLAMA_CUDA=1 ..\n',
  },
  {
    name: 'different values stop the file',
    input: 'cmake -DLLAMA_CUBLAS=ON -DLLAMA_CUDA=OFF ..\nmake LLAMA_CUBLAS=1\n',
    sites: ['option keep conflict', 'option keep conflict-in-file'],
  },
  {
    name: 'make takes variables as words or from its environment',
    input: 'make -j8 LLAMA_CUBLAS=1\nLLAMA_CUBLAS=1 make -j\nsudo make LLAMA_CUBLAS=1 install\n',
    output: 'make -j8 LLAMA_CUDA=1\nLLAMA_CUDA=1 make -j\nsudo make LLAMA_CUDA=1 install\n',
    sites: ['option replace stale', 'option replace stale', 'option replace stale'],
  },
  {
    name: 'CMake arguments in a variable for pip',
    input:
      'CMAKE_ARGS="-DLLAMA_CUBLAS=on -DLLAMA_AVX=off" FORCE_CMAKE=1 pip install llama-cpp-python\n',
    output:
      'CMAKE_ARGS="-DLLAMA_CUDA=on -DLLAMA_AVX=off" FORCE_CMAKE=1 pip install llama-cpp-python\n',
  },
  {
    name: 'equal arguments in one string merge, first or last',
    input:
      'CMAKE_ARGS="-DLLAMA_CUBLAS=on -DLLAMA_CUDA=on"\nCMAKE_ARGS="-DLLAMA_CUDA=on -DLLAMA_CUBLAS=on"\n',
    output: 'CMAKE_ARGS="-DLLAMA_CUDA=on"\nCMAKE_ARGS="-DLLAMA_CUDA=on"\n',
    sites: ['option remove merged', 'option remove merged'],
  },
  {
    name: 'a string that is extended keeps what it extends',
    input: 'ARGS="$ARGS -DLLAMA_CUBLAS=on -DLLAMA_CUDA=on"\n',
    output: 'ARGS="$ARGS -DLLAMA_CUDA=on"\n',
  },
  {
    name: 'arrays of arguments',
    input:
      'ARGS=(\n  -DLLAMA_CUBLAS=ON # CUDA\n  -DB=1\n)\nARGS+=("-DLLAMA_CUBLAS=ON")\ncmake "${ARGS[@]}"\n',
    output:
      'ARGS=(\n  -DLLAMA_CUDA=ON # CUDA\n  -DB=1\n)\nARGS+=("-DLLAMA_CUDA=ON")\ncmake "${ARGS[@]}"\n',
  },
  {
    name: 'a macro for a compiler is a definition',
    input:
      'g++ -DGGML_USE_CUBLAS -c a.cpp\nexport CXXFLAGS="-O2 -DGGML_USE_CUBLAS"\nnvcc -DGGML_USE_CUBLAS=1 a.cu\ncmake -DCMAKE_CUDA_FLAGS="-DGGML_USE_CUBLAS" ..\n',
    output:
      'g++ -DGGML_USE_CUDA -c a.cpp\nexport CXXFLAGS="-O2 -DGGML_USE_CUDA"\nnvcc -DGGML_USE_CUDA=1 a.cu\ncmake -DCMAKE_CUDA_FLAGS="-DGGML_USE_CUDA" ..\n',
    sites: [
      'definition replace stale',
      'definition replace stale',
      'definition replace stale',
      'definition replace stale',
    ],
  },
  {
    name: 'settings of scikit-build-core',
    input:
      'pip install . --config-settings=cmake.define.LLAMA_CUBLAS=ON -C cmake.args="-DLLAMA_CUBLAS=on;-DX=1"\n',
    output:
      'pip install . --config-settings=cmake.define.LLAMA_CUDA=ON -C cmake.args="-DLLAMA_CUDA=on;-DX=1"\n',
  },
  {
    name: 'an exported variable is renamed',
    input: 'export LLAMA_CUBLAS=1\nexport -n FOO\n./build.sh\n',
    output: 'export LLAMA_CUDA=1\nexport -n FOO\n./build.sh\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal exports on lines that follow each other merge',
    input: 'export LLAMA_CUBLAS=1\nexport LLAMA_CUDA=1 # for make\nmake\n',
    output: 'export LLAMA_CUDA=1 # for make\nmake\n',
    sites: ['option remove merged'],
  },
  {
    name: 'a variable from outside is widened wherever it is read',
    input: 'make LLAMA_CUBLAS=$LLAMA_CUBLAS\ncmake "-DX=${LLAMA_CUBLAS}" ..\n',
    output:
      'make LLAMA_CUDA=${LLAMA_CUDA:-$LLAMA_CUBLAS}\ncmake "-DX=${LLAMA_CUDA:-${LLAMA_CUBLAS}}" ..\n',
    sites: ['option replace stale', 'condition widen accept-both', 'condition widen accept-both'],
  },
  {
    name: 'a variable from outside is widened even where upstream only knows the new name',
    input: 'if [ -n "$LLAMA_CUBLAS" ]; then\n  ./configure --cuda\nfi\n',
    output: 'if [ -n "${LLAMA_CUDA:-$LLAMA_CUBLAS}" ]; then\n  ./configure --cuda\nfi\n',
    states: ENV_RENAMED,
    sites: ['condition widen accept-both'],
  },
  {
    name: 'defaults and messages stay inside',
    input:
      'A=${LLAMA_CUBLAS:-0}\nB=${LLAMA_CUBLAS-0}\n: "${LLAMA_CUBLAS?is not set}"\nC="${LLAMA_CUBLAS:-"a b"}"\n',
    output:
      'A=${LLAMA_CUDA:-${LLAMA_CUBLAS:-0}}\nB=${LLAMA_CUDA-${LLAMA_CUBLAS-0}}\n: "${LLAMA_CUDA-${LLAMA_CUBLAS?is not set}}"\nC="${LLAMA_CUDA:-${LLAMA_CUBLAS:-"a b"}}"\n',
  },
  {
    name: 'a default that is assigned renames the variable and still reads the old one',
    input: ': "${LLAMA_CUBLAS:=0}"\necho "$LLAMA_CUBLAS"\n',
    output: ': "${LLAMA_CUDA:=${LLAMA_CUBLAS:-0}}"\necho "$LLAMA_CUDA"\n',
    sites: ['condition widen accept-both', 'condition replace stale'],
  },
  {
    name: 'a variable with its own default: the assignment is renamed, the outside may use both',
    input: 'LLAMA_CUBLAS=${LLAMA_CUBLAS:-OFF}\ncmake -DLLAMA_CUBLAS=$LLAMA_CUBLAS ..\n',
    output: 'LLAMA_CUDA=${LLAMA_CUDA:-${LLAMA_CUBLAS:-OFF}}\ncmake -DLLAMA_CUDA=$LLAMA_CUDA ..\n',
    sites: [
      'option replace stale',
      'condition widen accept-both',
      'option replace stale',
      'condition replace stale',
    ],
  },
  {
    name: 'a variable that the script sets itself is renamed throughout',
    input:
      'LLAMA_CUBLAS=OFF\nif [ "$1" = gpu ]; then LLAMA_CUBLAS=ON; fi\n[[ $LLAMA_CUBLAS == ON ]] && echo gpu\ncmake -DLLAMA_CUBLAS="${LLAMA_CUBLAS}"\n',
    output:
      'LLAMA_CUDA=OFF\nif [ "$1" = gpu ]; then LLAMA_CUDA=ON; fi\n[[ $LLAMA_CUDA == ON ]] && echo gpu\ncmake -DLLAMA_CUDA="${LLAMA_CUDA}"\n',
  },
  {
    name: "a variable set in all branches is the script's own",
    input:
      'if command -v nvcc; then\n  LLAMA_CUBLAS=1\nelse\n  LLAMA_CUBLAS=0\nfi\nmake FOO=$LLAMA_CUBLAS\n',
    output:
      'if command -v nvcc; then\n  LLAMA_CUDA=1\nelse\n  LLAMA_CUDA=0\nfi\nmake FOO=$LLAMA_CUDA\n',
  },
  {
    name: 'a variable set in one branch only may still come from outside',
    input: 'if command -v nvcc; then\n  LLAMA_CUBLAS=1\nfi\nmake FOO=$LLAMA_CUBLAS\n',
    output: 'if command -v nvcc; then\n  LLAMA_CUDA=1\nfi\nmake FOO=${LLAMA_CUDA:-$LLAMA_CUBLAS}\n',
  },
  {
    name: 'a script that forwards the old name serves both',
    input:
      'if [ -n "$LLAMA_CUBLAS" ]; then\n  echo "LLAMA_CUBLAS is deprecated, use LLAMA_CUDA" >&2\n  LLAMA_CUDA=$LLAMA_CUBLAS\nfi\nmake LLAMA_CUDA=$LLAMA_CUDA\n',
    sites: ['condition keep serves-both', 'mention keep serves-both', 'condition keep serves-both'],
  },
  {
    name: 'a script that reads both is left',
    input:
      'USE=${LLAMA_CUDA:-$LLAMA_CUBLAS}\nif [ "$LLAMA_CUDA" = 1 ] || [ "$LLAMA_CUBLAS" = 1 ]; then true; fi\nexport LLAMA_CUDA=${LLAMA_CUBLAS:-0}\n',
    sites: [
      'condition keep serves-both',
      'condition keep serves-both',
      'condition keep serves-both',
    ],
  },
  {
    name: 'a loop over both names is left',
    input: 'for flag in LLAMA_CUBLAS LLAMA_CUDA; do grep -q "$flag" x; done\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'a loop over old names is renamed',
    input: 'for flag in LLAMA_CUBLAS LLAMA_BLAS; do cmake "-D$flag=ON" .; done\n',
    output: 'for flag in LLAMA_CUDA LLAMA_BLAS; do cmake "-D$flag=ON" .; done\n',
  },
  {
    name: 'a substitution that names both is left',
    input: "sed -i 's/LLAMA_CUBLAS/LLAMA_CUDA/g' Makefile\n",
    sites: ['mention keep serves-both'],
  },
  {
    name: 'comments and messages follow',
    input:
      '# build with -DLLAMA_CUBLAS=ON\necho "Set LLAMA_CUBLAS=1 for the GPU"  # LLAMA_CUBLAS\n',
    output: '# build with -DLLAMA_CUDA=ON\necho "Set LLAMA_CUDA=1 for the GPU"  # LLAMA_CUDA\n',
    sites: ['mention replace stale', 'mention replace stale', 'mention replace stale'],
  },
  {
    name: 'a comment that explains the rename over two lines is left',
    input: '# LLAMA_CUBLAS is deprecated:\n# use LLAMA_CUDA\nmake\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'case, nested substitutions and functions',
    input:
      'build() {\n  case "$LLAMA_CUBLAS" in\n    1|ON) cmake -DLLAMA_CUBLAS=ON .. ;;\n    *) echo "$(make LLAMA_CUBLAS=1 `cat x`)" ;;\n  esac\n}\n',
    output:
      'build() {\n  case "${LLAMA_CUDA:-$LLAMA_CUBLAS}" in\n    1|ON) cmake -DLLAMA_CUDA=ON .. ;;\n    *) echo "$(make LLAMA_CUDA=1 `cat x`)" ;;\n  esac\n}\n',
  },
  {
    name: 'a local variable of a function stays inside it',
    input: 'f() {\n  local LLAMA_CUBLAS=1\n  make X=$LLAMA_CUBLAS\n}\nmake X=$LLAMA_CUBLAS\n',
    output:
      'f() {\n  local LLAMA_CUDA=1\n  make X=$LLAMA_CUDA\n}\nmake X=${LLAMA_CUDA:-$LLAMA_CUBLAS}\n',
  },
  {
    name: 'whether a variable is set at all',
    input:
      'if [ -v LLAMA_CUBLAS ]; then a; fi\n[ ! -v LLAMA_CUBLAS ] && b\n[[ -v LLAMA_CUBLAS && $x ]] && c\nif [ -z ${LLAMA_CUBLAS+x} ]; then d; fi\n',
    output:
      'if [ -v LLAMA_CUDA -o -v LLAMA_CUBLAS ]; then a; fi\n[ ! -v LLAMA_CUDA -a ! -v LLAMA_CUBLAS ] && b\n[[ ( -v LLAMA_CUDA || -v LLAMA_CUBLAS ) && $x ]] && c\nif [ -z ${LLAMA_CUDA+x}${LLAMA_CUBLAS+x} ]; then d; fi\n',
  },
  {
    name: 'an alternative elsewhere can not be said safely',
    input: 'make ${LLAMA_CUBLAS:+CUDA=1}\n',
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'unset and a bare export take both',
    input: 'unset LLAMA_CUBLAS\nexport LLAMA_CUBLAS\n',
    output: 'unset LLAMA_CUDA LLAMA_CUBLAS\nexport LLAMA_CUDA LLAMA_CUBLAS\n',
  },
  {
    name: 'where unset variables are an error an empty new one counts',
    input: 'set -euo pipefail\nmake X="$LLAMA_CUBLAS" Y=${LLAMA_CUBLAS:-0}\n',
    output:
      'set -euo pipefail\nmake X="${LLAMA_CUDA-$LLAMA_CUBLAS}" Y=${LLAMA_CUDA:-${LLAMA_CUBLAS:-0}}\n',
  },
  {
    name: 'a script in a string is a script',
    input:
      'bash -c "cmake -DLLAMA_CUBLAS=ON . && LLAMA_CUBLAS=1 make"\ndocker run img bash -lc \'make LLAMA_CUBLAS=1\'\n',
    output:
      'bash -c "cmake -DLLAMA_CUDA=ON . && LLAMA_CUDA=1 make"\ndocker run img bash -lc \'make LLAMA_CUDA=1\'\n',
  },
  {
    name: 'docker arguments set variables',
    input:
      'docker build --build-arg LLAMA_CUBLAS=1 -t x .\ndocker run -e LLAMA_CUBLAS=1 --env=LLAMA_CUBLAS=1 x\n',
    output:
      'docker build --build-arg LLAMA_CUDA=1 -t x .\ndocker run -e LLAMA_CUDA=1 --env=LLAMA_CUDA=1 x\n',
  },
  {
    name: 'here-documents are what they feed',
    input:
      'cat > CMakeLists.txt <<EOF\nset(LLAMA_CUBLAS ON CACHE BOOL "")\nEOF\nbash <<\'END\'\ncmake -DLLAMA_CUBLAS=ON .\nEND\nmake LLAMA_CUBLAS=1\n',
    output:
      'cat > CMakeLists.txt <<EOF\nset(LLAMA_CUDA ON CACHE BOOL "")\nEOF\nbash <<\'END\'\ncmake -DLLAMA_CUDA=ON .\nEND\nmake LLAMA_CUDA=1\n',
  },
  {
    name: 'a line that is written into a file is read as that file',
    input:
      'echo "LLAMA_CUBLAS=1" >> "$GITHUB_ENV"\necho set\\(LLAMA_CUBLAS ON\\) >> config.cmake\n',
    output: 'echo "LLAMA_CUDA=1" >> "$GITHUB_ENV"\necho set\\(LLAMA_CUDA ON\\) >> config.cmake\n',
  },
  {
    name: 'names that are put together are for a person',
    input: 'cmake -DLLAMA_CUBLAS${SUFFIX}=ON ..\n',
    sites: ['option keep composed-name'],
  },
  {
    name: 'a longer name is another name',
    input: 'cmake -DMY_LLAMA_CUBLAS=ON -DLLAMA_CUBLAS_X=1 ..\nexport NO_LLAMA_CUBLAS=1\n',
    sites: [],
  },
  {
    name: 'an inverted value turns with its name',
    input: 'export NO_CUDA=1\nNO_CUDA=0 python setup.py install\n',
    output: 'export USE_CUDA=0\nUSE_CUDA=1 python setup.py install\n',
    states: INVERTED,
  },
  {
    name: 'an inverted variable that the script reads is for a person',
    input: 'NO_CUDA=1\nif [ "$NO_CUDA" = 1 ]; then true; fi\n',
    states: INVERTED,
    sites: ['option keep value-changes', 'condition keep value-changes'],
  },
  {
    name: 'an argument that became two',
    input: 'cmake .. \\\n  -DLLAMA_OPENBLAS=ON \\\n  -DX=1\ncmake -DLLAMA_OPENBLAS:BOOL=ON\n',
    output:
      'cmake .. \\\n  -DLLAMA_BLAS=ON \\\n  -DLLAMA_BLAS_VENDOR=OpenBLAS \\\n  -DX=1\ncmake -DLLAMA_BLAS:BOOL=ON -DLLAMA_BLAS_VENDOR=OpenBLAS\n',
    states: SPLIT,
  },
  {
    name: 'a quote that is never closed costs nothing before it',
    input: "make LLAMA_CUBLAS=1\necho don't -DLLAMA_CUBLAS=ON\n",
    output: "make LLAMA_CUDA=1\necho don't -DLLAMA_CUDA=ON\n",
    // What follows is inside the quote.
    not: ['inside'],
  },
]

runCases('shell', CASES, {
  before: '#!/bin/bash\necho start\n\n',
  after: '\necho done\n',
})
