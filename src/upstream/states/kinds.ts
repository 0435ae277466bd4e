import type { RenameKind } from '../../maps/rename.ts'
import type { Namespace } from '../../core/use.ts'

/** Where the readers of a flag of each kind are looked for in an upstream's source. */
export const NAMESPACE_OF: Readonly<Record<RenameKind, Namespace>> = {
  macro: 'macro',
  'cmake-option': 'cmake',
  'cmake-variable': 'cmake',
  'cmake-target': 'target',
  'make-var': 'make',
  env: 'env',
  kconfig: 'kconfig',
  'bazel-flag': 'bazel',
  'compiler-flag': 'compiler',
  autoconf: 'any',
  'meson-option': 'meson',
  'cargo-feature': 'cargo',
  any: 'any',
}
