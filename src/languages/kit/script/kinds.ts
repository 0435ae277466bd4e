import type { Rule } from './language.ts'

/** A string that names an environment variable which the code asks for. */
export const ENVIRONMENT_READ = {
  in: 'string',
  role: 'condition',
  namespace: 'env',
} as const satisfies Partial<Rule>

/** A string that names an environment variable which the code sets; its value follows. */
export const ENVIRONMENT_SETTING = {
  in: 'string',
  role: 'option',
  namespace: 'env',
  value: true,
} as const satisfies Partial<Rule>

/** A string that names a macro which the build defines, as a statement of its own; its value follows. */
export const MACRO_DEFINITION = {
  in: 'string',
  role: 'definition',
  namespace: 'macro',
  value: true,
  member: 'block',
} as const satisfies Partial<Rule>
