import type { LanguageModule } from '../language.ts'
import { readStarlark } from './read.ts'

export const starlark: LanguageModule = {
  id: 'starlark',
  files: [
    { format: 'cirrus', names: '.cirrus.star' },
    { format: 'drone', names: '.drone.star' },
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
}
