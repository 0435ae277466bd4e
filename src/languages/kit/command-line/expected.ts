import type { Hint } from './program.ts'

/** What an option says of the word that follows it, or of what follows its equals sign. */
export type Expected =
  'definition' | 'environment' | 'setting' | 'features' | 'targets' | 'config' | 'flag'

/** What the word after an option is; undefined where it is an argument like others. */
export function expecting(option: string, program: Hint): Expected | undefined {
  switch (option) {
    case '--build-arg':
    case '--env':
      return 'environment'
    case '-e':
      return program === 'environment' ? 'environment' : undefined
    case '-C':
      return program === 'environment' ? 'setting' : undefined
    case '--config-settings':
    case '--config-setting':
      return 'setting'
    case '--features':
      return program === 'bazel' ? 'config' : 'features'
    case '-F':
      return program === 'cargo' ? 'features' : undefined
    case '--target':
    case '-t':
      return program === 'cmake' ? 'targets' : undefined
    case '--config':
      return program === 'bazel' ? 'config' : undefined
    case '--copt':
    case '--conlyopt':
    case '--cxxopt':
    case '--host_copt':
    case '--host_conlyopt':
    case '--host_cxxopt':
      return program === 'bazel' ? 'flag' : undefined
    default:
      return /^-X(?:compiler|clang|clang\+\+|preprocessor|cc|arch_\w+)$/.test(option)
        ? 'flag'
        : undefined
  }
}
