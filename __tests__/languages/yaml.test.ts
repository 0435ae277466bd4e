import { renamed, runCases, type Case } from './cases.ts'

const RENAMED = [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA')]

const CASES: readonly Case[] = [
  {
    name: 'a variable of env',
    input: 'jobs:\n  build:\n    env:\n      LLAMA_CUBLAS: 1 # GPU\n      X: 2\n',
    output: 'jobs:\n  build:\n    env:\n      LLAMA_CUDA: 1 # GPU\n      X: 2\n',
    sites: ['option replace stale'],
  },
  {
    name: 'equal keys of one mapping merge',
    input: 'env:\n  LLAMA_CUBLAS: "1"\n  LLAMA_CUDA: 1\n  X: 2\n',
    output: 'env:\n  LLAMA_CUDA: 1\n  X: 2\n',
    sites: ['option remove merged'],
  },
  {
    name: 'the last of equal keys goes with its line',
    input: 'env:\n  LLAMA_CUDA: 1\n  X: 2\n  LLAMA_CUBLAS: 1 # old\njobs: 1\n',
    output: 'env:\n  LLAMA_CUDA: 1\n  X: 2\njobs: 1\n',
  },
  {
    name: 'equal keys in flow style merge',
    input:
      'env: {LLAMA_CUBLAS: 1, LLAMA_CUDA: 1, X: 2}\nother: {A: 1, LLAMA_CUDA: 1, LLAMA_CUBLAS: 1}\n',
    output: 'env: {LLAMA_CUDA: 1, X: 2}\nother: {A: 1, LLAMA_CUDA: 1}\n',
  },
  {
    name: 'different keys stop the file',
    input: 'env:\n  LLAMA_CUBLAS: 1\n  LLAMA_CUDA: 0\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'a script in a block',
    input:
      'jobs:\n  a:\n    steps:\n      - name: Build\n        run: |\n          cmake -B build \\\n            -DLLAMA_CUBLAS=ON \\\n            -DX=1\n          # LLAMA_CUBLAS\n          make LLAMA_CUBLAS=1\n',
    output:
      'jobs:\n  a:\n    steps:\n      - name: Build\n        run: |\n          cmake -B build \\\n            -DLLAMA_CUDA=ON \\\n            -DX=1\n          # LLAMA_CUDA\n          make LLAMA_CUDA=1\n',
    sites: ['option replace stale', 'mention replace stale', 'option replace stale'],
  },
  {
    name: 'equal arguments in a block merge with their line',
    input:
      'steps:\n  - run: |\n      cmake . \\\n        -DLLAMA_CUBLAS=ON \\\n        -DLLAMA_CUDA=ON\n      export LLAMA_CUBLAS=1\n      export LLAMA_CUDA=1\n      make\n',
    output:
      'steps:\n  - run: |\n      cmake . \\\n        -DLLAMA_CUDA=ON\n      export LLAMA_CUDA=1\n      make\n',
  },
  {
    name: 'a folded script is one command',
    input:
      'steps:\n  - run: >-\n      cmake .\n      -DLLAMA_CUBLAS=ON\n      -DLLAMA_CUDA=ON\n      -DX=1\n',
    output: 'steps:\n  - run: >-\n      cmake .\n      -DLLAMA_CUDA=ON\n      -DX=1\n',
    sites: ['option remove merged'],
  },
  {
    name: 'scripts in plain and quoted scalars',
    input:
      "script:\n  - cmake -DLLAMA_CUBLAS=ON ..\n  - \"cmake \\\"-DLLAMA_CUBLAS=ON\\\" ..\"\n  - 'make LLAMA_CUBLAS=1 X=''a'''\n",
    output:
      "script:\n  - cmake -DLLAMA_CUDA=ON ..\n  - \"cmake \\\"-DLLAMA_CUDA=ON\\\" ..\"\n  - 'make LLAMA_CUDA=1 X=''a'''\n",
  },
  {
    name: 'arguments in a string, whatever the key',
    input:
      'matrix:\n  include:\n    - build: cublas\n      defines: \'-DLLAMA_CUBLAS=ON -DX=1\'\n    - cmake_args: "-DLLAMA_CUBLAS=ON"\n',
    output:
      'matrix:\n  include:\n    - build: cublas\n      defines: \'-DLLAMA_CUDA=ON -DX=1\'\n    - cmake_args: "-DLLAMA_CUDA=ON"\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'CMake arguments in a variable, and in a variable inside one',
    input:
      'env:\n  CMAKE_ARGS: "-DLLAMA_CUBLAS=on -DLLAMA_CUDA=on"\n  CIBW_ENVIRONMENT: CMAKE_ARGS="-DLLAMA_CUBLAS=on" X=1\n',
    output:
      'env:\n  CMAKE_ARGS: "-DLLAMA_CUDA=on"\n  CIBW_ENVIRONMENT: CMAKE_ARGS="-DLLAMA_CUDA=on" X=1\n',
  },
  {
    name: 'compose: variables as a list and as a mapping, build arguments',
    input:
      'services:\n  a:\n    build:\n      args:\n        LLAMA_CUBLAS: 1\n        X: 2\n    environment:\n      - LLAMA_CUBLAS=1\n      - LLAMA_CUDA=1\n      - X=1\n  b:\n    environment:\n      LLAMA_CUBLAS: "${LLAMA_CUBLAS:-0}"\n',
    output:
      'services:\n  a:\n    build:\n      args:\n        LLAMA_CUDA: 1\n        X: 2\n    environment:\n      - LLAMA_CUDA=1\n      - X=1\n  b:\n    environment:\n      LLAMA_CUDA: "${LLAMA_CUDA:-${LLAMA_CUBLAS:-0}}"\n',
  },
  {
    name: 'a variable that a list hands on may come under both names',
    input: 'services:\n  a:\n    environment:\n      - LLAMA_CUBLAS\n      - X\n',
    output:
      'services:\n  a:\n    environment:\n      - LLAMA_CUDA\n      - LLAMA_CUBLAS\n      - X\n',
    sites: ['option widen accept-both'],
  },
  {
    name: 'the variable that the file sets is read under its new name',
    input:
      'env:\n  LLAMA_CUBLAS: "ON"\nsteps:\n  - run: cmake -DLLAMA_CUBLAS=${{ env.LLAMA_CUBLAS }} -DX=$LLAMA_CUBLAS\n  - if: env.LLAMA_CUBLAS == \'ON\'\n',
    output:
      'env:\n  LLAMA_CUDA: "ON"\nsteps:\n  - run: cmake -DLLAMA_CUDA=${{ env.LLAMA_CUDA }} -DX=$LLAMA_CUDA\n  - if: env.LLAMA_CUDA == \'ON\'\n',
    states: RENAMED,
  },
  {
    name: 'a variable from outside is widened in scripts and expressions',
    input:
      "steps:\n  - run: make LLAMA_CUBLAS=$LLAMA_CUBLAS\n  - run: echo ${{ vars.LLAMA_CUBLAS }}\n  - if: vars.LLAMA_CUBLAS == '1' && true\n",
    output:
      "steps:\n  - run: make LLAMA_CUDA=${LLAMA_CUDA:-$LLAMA_CUBLAS}\n  - run: echo ${{ vars.LLAMA_CUDA || vars.LLAMA_CUBLAS }}\n  - if: (vars.LLAMA_CUDA || vars.LLAMA_CUBLAS) == '1' && true\n",
    states: RENAMED,
  },
  {
    name: 'a matrix key and its readers change together, for a person to look at',
    input:
      'strategy:\n  matrix:\n    LLAMA_CUBLAS: ["ON", "OFF"]\nsteps:\n  - run: cmake -DLLAMA_CUBLAS=${{ matrix.LLAMA_CUBLAS }}\n',
    output:
      'strategy:\n  matrix:\n    LLAMA_CUDA: ["ON", "OFF"]\nsteps:\n  - run: cmake -DLLAMA_CUDA=${{ matrix.LLAMA_CUDA }}\n',
    sites: ['option replace contract-name', 'option replace stale', 'condition replace stale'],
  },
  {
    name: 'inputs belong to those who call the workflow',
    input:
      'on:\n  workflow_dispatch:\n    inputs:\n      LLAMA_CUBLAS:\n        type: boolean\njobs:\n  a:\n    steps:\n      - run: cmake -DLLAMA_CUBLAS=${{ inputs.LLAMA_CUBLAS }}\n      - uses: x/y@v1\n        with:\n          LLAMA_CUBLAS: 1\n',
    output:
      'on:\n  workflow_dispatch:\n    inputs:\n      LLAMA_CUBLAS:\n        type: boolean\njobs:\n  a:\n    steps:\n      - run: cmake -DLLAMA_CUDA=${{ inputs.LLAMA_CUBLAS }}\n      - uses: x/y@v1\n        with:\n          LLAMA_CUBLAS: 1\n',
    sites: [
      'option keep contract-name',
      'option replace stale',
      'condition keep contract-name',
      'option keep contract-name',
    ],
  },
  {
    name: 'arguments of the docker action',
    input:
      'steps:\n  - uses: docker/build-push-action@v5\n    with:\n      build-args: |\n        LLAMA_CUBLAS=1\n        X=2\n',
    output:
      'steps:\n  - uses: docker/build-push-action@v5\n    with:\n      build-args: |\n        LLAMA_CUDA=1\n        X=2\n',
    sites: ['option replace stale'],
  },
  {
    name: 'PowerShell by the shell, by the runner, by what it says',
    input:
      'jobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: cmake -B build `\n          -DLLAMA_CUBLAS=ON\n      - shell: pwsh\n        run: |\n          $env:CMAKE_ARGS = "-DLLAMA_CUBLAS=on"\n          cmake .. `\n            -DLLAMA_CUBLAS=ON\n',
    output:
      'jobs:\n  a:\n    runs-on: windows-latest\n    steps:\n      - run: cmake -B build `\n          -DLLAMA_CUDA=ON\n      - shell: pwsh\n        run: |\n          $env:CMAKE_ARGS = "-DLLAMA_CUDA=on"\n          cmake .. `\n            -DLLAMA_CUDA=ON\n',
  },
  {
    name: 'Azure pipelines: variables in a list, macros',
    input:
      'variables:\n  - name: LLAMA_CUBLAS\n    value: "ON"\nsteps:\n  - script: cmake -DLLAMA_CUBLAS=$(LLAMA_CUBLAS) .\n',
    output:
      'variables:\n  - name: LLAMA_CUDA\n    value: "ON"\nsteps:\n  - script: cmake -DLLAMA_CUDA=$(LLAMA_CUDA) .\n',
  },
  {
    name: 'GitLab: variables, anchors and merged mappings',
    input:
      '.base: &base\n  variables: &vars\n    LLAMA_CUBLAS: "ON"\nbuild:\n  <<: *base\n  variables:\n    <<: *vars\n    X: 1\n  before_script:\n    - export LLAMA_CUBLAS=1\n  script:\n    - cmake -DLLAMA_CUBLAS=ON $X\n',
    output:
      '.base: &base\n  variables: &vars\n    LLAMA_CUDA: "ON"\nbuild:\n  <<: *base\n  variables:\n    <<: *vars\n    X: 1\n  before_script:\n    - export LLAMA_CUDA=1\n  script:\n    - cmake -DLLAMA_CUDA=ON $X\n',
  },
  {
    name: 'lists of arguments in block and flow style',
    input:
      'args:\n  - -DLLAMA_CUBLAS=ON\n  - -DLLAMA_CUDA=ON\n  - -DX=1\ncommand: ["cmake", "-DLLAMA_CUBLAS=ON", "-DLLAMA_CUDA=ON"]\n',
    output: 'args:\n  - -DLLAMA_CUDA=ON\n  - -DX=1\ncommand: ["cmake", "-DLLAMA_CUDA=ON"]\n',
  },
  {
    name: 'a script after sh -c',
    input: 'command: ["sh", "-c", "cmake -DLLAMA_CUBLAS=ON && make"]\n',
    output: 'command: ["sh", "-c", "cmake -DLLAMA_CUDA=ON && make"]\n',
  },
  {
    name: 'names and comments are text',
    input: '# LLAMA_CUBLAS builds\nname: Build with LLAMA_CUBLAS\nx: 1 # LLAMA_CUBLAS\n',
    output: '# LLAMA_CUDA builds\nname: Build with LLAMA_CUDA\nx: 1 # LLAMA_CUDA\n',
    sites: ['mention replace stale', 'mention replace stale', 'mention replace stale'],
  },
  {
    name: 'a list of both names is left',
    input: 'matrix:\n  flag: [LLAMA_CUBLAS, LLAMA_CUDA]\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'several documents',
    input: 'env:\n  LLAMA_CUBLAS: 1\n---\nenv:\n  LLAMA_CUDA: 0\n',
    output: 'env:\n  LLAMA_CUDA: 1\n---\nenv:\n  LLAMA_CUDA: 0\n',
  },
  {
    name: 'a template is read by its lines',
    input:
      '{% if gpu %}\nenv:\n  LLAMA_CUBLAS: {{ gpu }}\n{% endif %}\nscript: |\n  cmake -DLLAMA_CUBLAS=ON {{ x }}\n# LLAMA_CUBLAS\n',
    output:
      '{% if gpu %}\nenv:\n  LLAMA_CUDA: {{ gpu }}\n{% endif %}\nscript: |\n  cmake -DLLAMA_CUDA=ON {{ x }}\n# LLAMA_CUDA\n',
  },
  {
    name: 'an inverted variable turns',
    input: 'env:\n  NO_CUDA: "1"\n  LIST: "NO_CUDA=0 X=1"\n',
    output: 'env:\n  USE_CUDA: "0"\n  LIST: "USE_CUDA=1 X=1"\n',
    states: [renamed('NO_CUDA', 'USE_CUDA', { value: { kind: 'inverted' } })],
  },
  {
    name: 'one key becomes two',
    input: 'env:\n  LLAMA_OPENBLAS: 1\n  X: 2\nflow: {LLAMA_OPENBLAS: 1}\n',
    output:
      'env:\n  LLAMA_BLAS: 1\n  LLAMA_BLAS_VENDOR: OpenBLAS\n  X: 2\nflow: {LLAMA_BLAS: 1, LLAMA_BLAS_VENDOR: OpenBLAS}\n',
    states: [
      renamed('LLAMA_OPENBLAS', [
        { name: 'LLAMA_BLAS' },
        { name: 'LLAMA_BLAS_VENDOR', value: 'OpenBLAS' },
      ]),
    ],
  },
  {
    name: 'a plain scalar in a flow collection can not hold braces',
    input: 'x: {run: make X=$LLAMA_CUBLAS}\n',
    sites: ['condition keep cannot-widen'],
  },
  {
    name: 'a longer name is another name',
    input: 'env:\n  MY_LLAMA_CUBLAS: 1\n  LLAMA_CUBLAS_X: -DLLAMA_CUBLAS_Y=1\n',
    sites: [],
  },
]

runCases('yaml', CASES, {
  before: '# header\nversion: 2\n---\n',
  after: '---\nlast: true\n',
})
