import { renamed, runCases, type Case } from './cases.ts'

const CASES: readonly Case[] = [
  {
    name: 'a block of commands',
    input:
      '.. code-block:: bash\n   :caption: x\n\n   cmake -B build \\\n     -DLLAMA_CUBLAS=ON\n\nText.\n',
    output:
      '.. code-block:: bash\n   :caption: x\n\n   cmake -B build \\\n     -DLLAMA_CUDA=ON\n\nText.\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a terminal with prompts',
    input: '.. code-block:: console\n\n   $ make LLAMA_CUBLAS=1\n   I LLAMA_CUBLAS\n',
    output: '.. code-block:: console\n\n   $ make LLAMA_CUDA=1\n   I LLAMA_CUDA\n',
    sites: ['option replace *', 'mention replace *'],
  },
  {
    name: 'a literal block',
    input: 'Build it::\n\n    make LLAMA_CUBLAS=1\n\nDone: LLAMA_CUBLAS\n',
    output: 'Build it::\n\n    make LLAMA_CUDA=1\n\nDone: LLAMA_CUDA\n',
    sites: ['option replace *', 'mention replace *'],
  },
  {
    name: 'a block of CMake',
    input: '.. code-block:: cmake\n\n   set(LLAMA_CUBLAS ON CACHE BOOL "x")\n',
    output: '.. code-block:: cmake\n\n   set(LLAMA_CUDA ON CACHE BOOL "x")\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a block of TOML',
    input: '.. code:: toml\n\n   [tool.scikit-build.cmake.define]\n   LLAMA_CUBLAS = "ON"\n',
    output: '.. code:: toml\n\n   [tool.scikit-build.cmake.define]\n   LLAMA_CUDA = "ON"\n',
    sites: ['option replace stale'],
  },
  {
    name: 'a literal in a sentence',
    input: 'Pass ``-DLLAMA_CUBLAS=ON`` or ``make LLAMA_CUBLAS=1``.\n',
    output: 'Pass ``-DLLAMA_CUDA=ON`` or ``make LLAMA_CUDA=1``.\n',
    sites: ['option replace stale', 'option replace stale'],
  },
  {
    name: 'a role',
    input: 'Set :code:`-DLLAMA_CUBLAS=ON`, :envvar:`LLAMA_CUBLAS`.\n',
    output: 'Set :code:`-DLLAMA_CUDA=ON`, :envvar:`LLAMA_CUDA`.\n',
    sites: ['option replace *', 'mention replace *'],
  },
  {
    name: 'a sentence that explains the rename stays',
    input: '``LLAMA_CUBLAS`` is now called ``LLAMA_CUDA``.\n',
    sites: ['mention keep serves-both'],
  },
  {
    name: 'a comment',
    input: '.. LLAMA_CUBLAS is off\n   LLAMA_CUBLAS\n\nText\n',
    output: '.. LLAMA_CUDA is off\n   LLAMA_CUDA\n\nText\n',
    sites: ['mention * *', 'mention * *'],
  },
  {
    name: 'a table',
    input: '============ =====\nLLAMA_CUBLAS CUDA\n============ =====\n',
    output: '============ =====\nLLAMA_CUDA CUDA\n============ =====\n',
    sites: ['mention replace *'],
  },
  {
    name: 'a link keeps its address',
    input: '`x <https://a.example/LLAMA_CUBLAS>`_\n',
    sites: ['mention keep link'],
    states: [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA')],
  },
]

runCases('rst', CASES, { before: 'Title\n=====\n\n', after: '\nMore.\n' })
