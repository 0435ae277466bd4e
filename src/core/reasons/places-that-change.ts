import { makeRows } from './row.ts'

/** Places that change. */
export const CHANGED = makeRows({
  stale: {
    means:
      'The old name is replaced: the upstream that is pinned reads the new one, or none could say, and the rename alone says so.',
    before: 'cmake -DLLAMA_CUBLAS=ON .',
    after: 'cmake -DGGML_CUDA=ON .',
    todo: 'Read the change; where it says review, no pinned upstream confirmed it or a second meaning is possible.',
  },
  'accept-both': {
    means:
      'A condition accepts the new name as well as the old one, because either may arrive here.',
    before: 'if(LLAMA_CUBLAS)',
    after: 'if(GGML_CUDA OR LLAMA_CUBLAS)',
    todo: 'Drop the old name by hand once nobody sets it any more.',
  },
  'by-version': {
    means:
      'The recipe builds versions from before and after the rename: which name is given depends on the version.',
    before: 'args.append("-DOLD_FLAG=ON")',
    after: 'args.append("-DNEW_FLAG=ON" if self.spec.satisfies("@2:") else "-DOLD_FLAG=ON")',
    given: 'The recipe lists 1.4 and 2.0, and the new name came with 2.0.',
    todo: 'Look whether the condition fits what else the recipe asks of its version.',
  },
  'only-new': {
    means: 'A place that reads the name reads only the new one now: both cannot be accepted there.',
    before: "if get_option('old_flag')\nendif",
    after: "if get_option('new_flag')\nendif",
    given: 'The rename was given by hand, and no upstream owns the name.',
    todo: 'Make sure that everybody who sets the old name follows.',
  },
  split: {
    means: 'One flag became several, and each of them is set.',
    before: 'cmake -DLLAMA_OPENBLAS=ON .',
    after: 'cmake -DLLAMA_BLAS=ON -DLLAMA_BLAS_VENDOR=OpenBLAS .',
    todo: 'Check that the values of the new flags are the ones you want.',
  },
  merged: {
    means: 'The old name goes, because the new one already says the same beside it.',
    before: 'cmake -DOLD_FLAG=ON -DNEW_FLAG=ON .',
    after: 'cmake -DNEW_FLAG=ON .',
  },
  'contract-name': {
    means: 'People outside this file set or read the name, so changing it is visible to them.',
    before: 'jobs:\n  a:\n    strategy:\n      matrix:\n        OLD_FLAG: [ON]',
    after: 'jobs:\n  a:\n    strategy:\n      matrix:\n        NEW_FLAG: [ON]',
    todo: 'Tell those who set it, or keep the old name beside the new one; an input of a workflow or an action stays until you do.',
  },
})
