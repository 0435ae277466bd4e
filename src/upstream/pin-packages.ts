import { lineIndex } from './line-index.ts'
import type { Pin } from './pins.ts'

interface Manifest {
  readonly files: RegExp
  readonly registry: string
  readonly how: string
  /** Groups: the package, and its version where it is exact. */
  readonly patterns: readonly RegExp[]
}

const MANIFESTS: readonly Manifest[] = [
  {
    files:
      /requirements[^/]*\.(?:txt|in)$|requirements\/[^/]*\.txt$|pyproject\.toml$|setup\.(?:py|cfg)$|Dockerfile|\.ya?ml$|\.sh$/i,
    registry: 'pypi',
    how: 'a Python requirement',
    patterns: [
      /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?([0-9][\w.!+-]*)/g,
    ],
  },
  {
    files: /package\.json$/,
    registry: 'npm',
    how: 'a package.json dependency',
    patterns: [/"((?:@[\w.-]+\/)?[\w.-]+)"[ \t]*:[ \t]*"=?v?([0-9]+\.[0-9]+\.[0-9]+[\w.+-]*)"/g],
  },
  {
    files: /Cargo\.toml$/,
    registry: 'cargo',
    how: 'a Cargo dependency',
    patterns: [
      /^([\w-]+)[ \t]*=[ \t]*"=?[ \t]*([0-9][\w.+-]*)"/gm,
      /^([\w-]+)[ \t]*=[ \t]*\{[^}\n]*\bversion[ \t]*=[ \t]*"=?[ \t]*([0-9][\w.+-]*)"/gm,
    ],
  },
  {
    files: /Cargo\.lock$/,
    registry: 'cargo',
    how: 'Cargo.lock',
    patterns: [/^name = "([\w-]+)"\nversion = "([\w.+-]+)"/gm],
  },
  {
    files: /go\.mod$/,
    registry: 'go',
    how: 'a Go requirement',
    patterns: [/^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)/gm],
  },
  {
    files: /conanfile\.(?:txt|py)$/,
    registry: 'conan',
    how: 'a Conan requirement',
    patterns: [/(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?([0-9][\w.+-]*)(?:@[\w./-]*)?/g],
  },
  {
    files: /vcpkg\.json$/,
    registry: 'vcpkg',
    how: 'a vcpkg override',
    patterns: [
      /"name"[ \t]*:[ \t]*"([\w-]+)"[ \t]*,\s*"version(?:>=|-[a-z]+)?"[ \t]*:[ \t]*"([\w.+-]+)"/g,
    ],
  },
]

/** Exact versions of packages in the manifests that a map's `packages` may name, as `pypi:name`, `npm:name`, … */
export function packagePins(path: string, text: string): readonly Pin[] {
  const { lineOf } = lineIndex(path, text)
  return MANIFESTS.filter(({ files }) => files.test(path)).flatMap(({ registry, how, patterns }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((hit) => ({
        of: `${registry}:${hit[1]!}`,
        version: hit[2]!,
        how,
        line: lineOf(hit.index),
      })),
    ),
  )
}
