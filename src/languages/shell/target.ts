import type { Command } from './syntax.ts'

const FILES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)CMakeLists\.txt$|\.cmake(?:\.in)?$/, 'cmake'],
  [/(?:^|\/)(?:GNU)?[Mm]akefile[^/]*$|\.mk$/, 'make'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.Dockerfile$/i, 'dockerfile'],
  [/\.(?:sh|bash|zsh|env)$|(?:^|\/)\.(?:env|bashrc|profile|envrc)$/, 'shell'],
  [/\.py$/, 'python'],
  [/\.ya?ml$/, 'yaml'],
  [/\.json$/, 'json'],
  [/\.toml$/, 'toml'],
  [/(?:^|\/)\.?bazelrc[^/]*$/, 'bazelrc'],
  [/\.(?:c|cc|cpp|cxx|h|hpp|cu|cuh)$/, 'c'],
]

/** The reader of what a command writes: by the file that its output, or `tee`, goes to, or by the program that it feeds. */
export function targetOf({ outputs, words }: Command): string | undefined {
  const programs = words.map(({ text }) => text.slice(text.lastIndexOf('/') + 1))
  const tee = programs.indexOf('tee')
  const paths = [
    ...outputs.map(({ text }) => text),
    ...(tee === -1 ? [] : words.slice(tee + 1).map(({ text }) => text)),
  ]
  for (const path of paths) {
    const reader = FILES.find(([pattern]) => pattern.test(path))?.[1]
    if (reader !== undefined) return reader
  }
  if (paths.some((path) => /GITHUB_ENV|\/etc\/environment/.test(path))) return 'shell'
  if (programs.some((program) => /^(?:ba|da|z|k)?sh$|^ssh$/.test(program))) return 'shell'
  if (programs.some((program) => /^python[\d.]*$/.test(program))) return 'python'
  return undefined
}
