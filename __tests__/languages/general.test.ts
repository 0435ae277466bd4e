import { runCases } from './cases.ts'

runCases(
  'text',
  [
    {
      name: 'a glued -D is not part of the name',
      input: 'x -DGGML_USE_CUBLAS y\n',
      output: 'x -DGGML_USE_CUDA y\n',
      sites: ['option replace stale'],
    },
    {
      name: 'a longer name is another flag',
      input: 'GGML_USE_CUBLAS_SYCL MY_GGML_USE_CUBLAS\n',
      sites: [],
    },
    {
      name: 'an assignment is an option',
      input: 'LLAMA_CUBLAS=1\n',
      output: 'LLAMA_CUDA=1\n',
      sites: ['option replace stale'],
    },
    {
      name: 'a word is a mention',
      input: 'set LLAMA_CUBLAS to use it\n',
      output: 'set LLAMA_CUDA to use it\n',
      sites: ['mention replace stale'],
    },
    {
      name: 'an ignore mark keeps the line',
      input: 'LLAMA_CUBLAS=1 # flagshift: ignore\nLLAMA_CUBLAS=1\n',
      output: 'LLAMA_CUBLAS=1 # flagshift: ignore\nLLAMA_CUDA=1\n',
      sites: ['option keep ignored', 'option replace stale'],
    },
    {
      name: 'off and on marks keep what is between',
      input: '# flagshift: off\nLLAMA_CUBLAS=1\n# flagshift: on\nLLAMA_CUBLAS=0\n',
      output: '# flagshift: off\nLLAMA_CUBLAS=1\n# flagshift: on\nLLAMA_CUDA=0\n',
    },
  ],
  { before: 'first\n', after: 'last\n' },
)
