import type { LanguageModule } from '../language.ts'
import { starlarkQuestions } from './questions.ts'
import { readStarlark } from './read.ts'
import { PYTHON_SYNTAX } from '../kit/script/python-syntax.ts'
import { upstreamByWords } from '../kit/upstream-words.ts'

export const starlark: LanguageModule = {
  id: 'starlark',
  files: [
    { format: 'cirrus', names: '.cirrus.star', upstream: null },
    { format: 'drone', names: '.drone.star', upstream: null },
    {
      format: 'bazel',
      names:
        'BUILD BUILD.bazel BUCK TARGETS MODULE.bazel WORKSPACE WORKSPACE.bazel WORKSPACE.bzlmod REPO.bazel Tiltfile',
      beginnings: [/^(BUILD|BUCK|WORKSPACE)\./],
      extensions: 'bazel build buck',
    },
    { format: 'starlark', extensions: 'bzl star sky' },
  ],
  fences: 'starlark bazel bzl python-bazel',
  read: readStarlark,
  questions: starlarkQuestions,
  upstream: upstreamByWords(['bazel'], PYTHON_SYNTAX, ({ before }) =>
    /["'](?:define=)?$/.test(before) ? 'bazel' : undefined,
  ),
}
