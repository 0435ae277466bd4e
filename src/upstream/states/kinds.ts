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

/** The kind of a rename that is learned from where the name was read. */
export const LEARNED_KIND: Readonly<Partial<Record<Namespace, RenameKind>>> = {
  cmake: 'cmake-option',
  make: 'make-var',
  macro: 'macro',
  target: 'cmake-target',
  env: 'env',
}
