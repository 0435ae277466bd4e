import { lineIndex } from '../reading/line-index.ts'
import type { Pin } from './find.ts'

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
    files: /package-lock\.json$|npm-shrinkwrap\.json$/,
    registry: 'npm',
    how: 'package-lock.json',
    patterns: [
      /"node_modules\/((?:@[\w.-]+\/)?[\w.-]+)"[ \t]*:[ \t]*\{\s*"version"[ \t]*:[ \t]*"([\w.+-]+)"/g,
    ],
  },
  {
    files: /(?:poetry|uv|pdm)\.lock$/,
    registry: 'pypi',
    how: 'a lock file',
    patterns: [/^name = "([\w.-]+)"\r?\nversion = "([\w.!+-]+)"/gm],
  },
  {
    files: /Pipfile\.lock$/,
    registry: 'pypi',
    how: 'a lock file',
    patterns: [/"([\w.-]+)"[ \t]*:[ \t]*\{[^{}]*"version"[ \t]*:[ \t]*"==([\w.!+-]+)"/g],
  },
  {
    files: /pyproject\.toml$|Pipfile$/,
    registry: 'pypi',
    how: 'a Python requirement',
    patterns: [/^"?([A-Za-z][\w.-]*)"?[ \t]*=[ \t]*"(?:==)?v?([0-9]+\.[0-9][\w.!+-]*)"/gm],
  },
  {
    files: /MODULE\.bazel$/,
    registry: 'bazel',
    how: 'a Bazel module',
    patterns: [
      /\b(?:bazel_dep|single_version_override)\(\s*(?:module_)?name[ \t]*=[ \t]*"([\w.-]+)"[^()]{0,300}?\bversion[ \t]*=[ \t]*"([\w.+-]+)"/g,
    ],
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
    patterns: [/^name = "([\w-]+)"\r?\nversion = "([\w.+-]+)"/gm],
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

/** `…/name-1.2.3+cu121-cp311-cp311-linux_x86_64.whl` (the binary distribution format's file names). */
const WHEEL =
  /(?<=[/"'\s=]|^)([A-Za-z]\w*)-(\d(?:[\w.!+]|%2B)*)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl\b/gim
/** Those who build a package for an accelerator put that into its name. */
const BUILT_FOR =
  /(?:_(?:cuda|cublas|cu\d+|rocm|hip|hipblas|vulkan|metal|sycl|cpu|gpu|tensorcores|ggml))+$/i

/** Exact versions of packages in the manifests that a map's `packages` may name, as `pypi:name`, `npm:name`, … */
export function packagePins(path: string, text: string): readonly Pin[] {
  const { lineOf } = lineIndex(path, text)
  const wheels = [...text.matchAll(WHEEL)].map((hit) => ({
    of: `pypi:${hit[1]!.replace(BUILT_FOR, '')}`,
    version: hit[2]!.replace(/%2B/gi, '+'),
    how: 'a wheel’s address',
    line: lineOf(hit.index),
  }))
  const named = MANIFESTS.filter(({ files }) => files.test(path)).flatMap(
    ({ registry, how, patterns }) =>
      patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((hit) => ({
          of: `${registry}:${hit[1]!}`,
          version: hit[2]!,
          how,
          line: lineOf(hit.index),
        })),
      ),
  )
  return [...wheels, ...named]
}
