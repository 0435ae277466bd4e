import type { Hint } from './program.ts'

/** What an option says of the word that follows it, or of what follows its equals sign. */
export type Expected =
  | 'definition'
  | 'environment'
  | 'names'
  | 'setting'
  | 'features'
  | 'targets'
  | 'config'
  | 'symbol'
  | 'flag'

/** The options that say something, each with the program whose options it is one of, where that matters. */
const OPTIONS: readonly (readonly [option: RegExp, expected: Expected, program?: Hint])[] = [
  [/^--(?:build-arg|env)$/, 'environment'],
  [/^-e$/, 'environment', 'environment'],
  [/^--preserve-env$/, 'names'],
  [/^--config-settings?$/, 'setting'],
  [/^-C$/, 'setting', 'environment'],
  [/^--features$/, 'config', 'bazel'],
  [/^--features$/, 'features'],
  [/^-F$/, 'features', 'cargo'],
  [/^(?:--target|-t)$/, 'targets', 'cmake'],
  [/^--config$/, 'config', 'bazel'],
  [
    /^(?:-[edmus]|--(?:enable|disable|module|undefine|state|set-val|set-str))$/,
    'symbol',
    'kconfig',
  ],
  [/^--(?:host_)?(?:copt|conlyopt|cxxopt)$/, 'flag', 'bazel'],
  [/^-X(?:compiler|clang|clang\+\+|preprocessor|cc|arch_\w+)$/, 'flag'],
]

/** What the word after an option is; undefined where it is an argument like others. */
export function expectedAfter(option: string, program: Hint): Expected | undefined {
  const found = OPTIONS.find(([name, , only = program]) => only === program && name.test(option))
  return found?.[1]
}
