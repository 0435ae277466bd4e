import { renamed, runCases, type Case } from './cases.ts'

const CASES: readonly Case[] = [
  {
    name: 'a command of a section',
    input: '%build\n%cmake -DLLAMA_CUBLAS=ON \\\n  -DX=1\n%cmake_build\n',
    output: '%build\n%cmake -DLLAMA_CUDA=ON \\\n  -DX=1\n%cmake_build\n',
    sites: ['option replace stale'],
  },
  {
    name: 'make in a section',
    input: '%build\nmake -j LLAMA_CUBLAS=1\nexport LLAMA_CUBLAS=1\n',
    output: '%build\nmake -j LLAMA_CUDA=1\nexport LLAMA_CUDA=1\n',
    sites: ['option * *', 'option * *'],
  },
  {
    name: 'a description is prose',
    input: "%description\nIt's built with LLAMA_CUBLAS.\n\n%build\nmake LLAMA_CUBLAS=1\n",
    output: "%description\nIt's built with LLAMA_CUDA.\n\n%build\nmake LLAMA_CUDA=1\n",
    sites: ['mention replace *', 'option replace *'],
  },
  {
    name: 'a changelog stays',
    input: '%changelog\n* Mon Jan 01 2024 A <a@b.example> - 1\n- enable LLAMA_CUBLAS\n',
    sites: ['mention keep changelog'],
    not: ['inside'],
  },
  {
    name: 'a macro is declared',
    input: '%global LLAMA_CUBLAS ON\n',
    sites: ['declaration keep owned-here'],
  },
  {
    name: 'an argument behind a macro',
    input: '%build\n%cmake %{?with_cuda:-DLLAMA_CUBLAS=ON}\n',
    output: '%build\n%cmake %{?with_cuda:-DLLAMA_CUDA=ON}\n',
    sites: ['option replace *'],
  },
  {
    name: 'equal arguments merge',
    input: '%build\n%cmake -DLLAMA_CUDA=ON -DLLAMA_CUBLAS=ON\n',
    output: '%build\n%cmake -DLLAMA_CUDA=ON\n',
    sites: ['option remove merged'],
  },
  {
    name: 'different arguments stop',
    input: '%build\n%cmake -DLLAMA_CUDA=OFF -DLLAMA_CUBLAS=ON\n',
    sites: ['option keep conflict'],
  },
  {
    name: 'comments',
    input: "# it's LLAMA_CUBLAS\n%build\n# it's LLAMA_CUBLAS\nmake LLAMA_CUBLAS=1\n",
    output: "# it's LLAMA_CUDA\n%build\n# it's LLAMA_CUDA\nmake LLAMA_CUDA=1\n",
    sites: ['mention * *', 'mention * *', 'option * *'],
  },
  {
    name: 'a name that only begins like the old one stays',
    input: '%build\n%cmake -DLLAMA_CUBLAS_F16=ON\n',
    states: [renamed('LLAMA_CUBLAS', 'LLAMA_CUDA')],
    sites: [],
  },
]

runCases('rpmspec', CASES, { before: 'Name: a\n\n', after: '\n%files\n/usr/bin/a\n' })
