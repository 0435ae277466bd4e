/** How the readers of an upstream see a file. */
export type Language =
  | 'cmake'
  | 'make'
  | 'c'
  | 'template'
  | 'kconfig'
  | 'meson'
  | 'bazel'
  | 'cargo'
  | 'python'
  | 'script'
  | 'shell'
  | 'autoconf'

const BY_NAME: readonly (readonly [RegExp, Language])[] = [
  [/^CMakeLists\.txt$|\.cmake$/i, 'cmake'],
  [/\.in$/i, 'template'],
  [/^(?:GNU)?makefile(?:[._-].*)?$|\.(?:mk|mak|make)$|^Kbuild$/i, 'make'],
  [/^Kconfig(?:\..*)?$|^Config\.in(?:\..*)?$|\.kconfig$/i, 'kconfig'],
  [/^meson\.build$|^meson(?:_options\.txt|\.options)$/, 'meson'],
  [/^(?:BUILD|WORKSPACE|MODULE)(?:\.bazel)?$|\.bzl$|\.bazel$/, 'bazel'],
  [/^Cargo\.toml$/, 'cargo'],
  [/^configure\.(?:ac|in)$|\.m4$/, 'autoconf'],
  [/\.py$|^SCons(?:truct|cript)$|^wscript$/, 'python'],
  [/\.(?:sh|bash|zsh)$/, 'shell'],
  [/\.(?:rs|go|js|mjs|cjs|ts|zig|java|kt|gradle|rb|lua|cs)$/, 'script'],
  [
    /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tpp|tcc|cu|cuh|hip|m|mm|metal|cl|comp|glsl|vert|frag|hlsl|wgsl|swift|s|f|f90|pyx|pxd)$/i,
    'c',
  ],
]

/** Prose, packaging and runs of a build: they pass flags or speak of them, and never read them for the library. */
const OUTSIDE =
  /(?:^|\/)(?:docs?|documentation|changelogs?|licen[cs]es?|\.github|\.gitlab|\.devops|\.circleci|\.git|node_modules)\//i

/** The language of an upstream's file, or undefined where nothing in it can read a build flag. */
export function languageOf(path: string): Language | undefined {
  if (OUTSIDE.test(path)) return undefined
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/\.cmake\.in$/i.test(name)) return 'cmake'
  for (const [pattern, language] of BY_NAME) if (pattern.test(name)) return language
  return undefined
}

/** Whether a file exists only to say that a program or name is gone. */
export function isAboutDeprecation(path: string): boolean {
  return /deprecat(?:ed|ion)[-_](?:warning|notice|stub)/i.test(path)
}
