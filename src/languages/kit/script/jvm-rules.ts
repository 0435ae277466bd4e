import { anyOf } from './either.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from './kinds.ts'
import type { Rule } from './language.ts'

/** Gradle and Jenkins read the environment alike, in Groovy and in Kotlin. */
export const JVM_RULES: readonly Rule[] = [
  {
    ...ENVIRONMENT_READ,
    before: /\bSystem\.getenv\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf('?:'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bSystem\.getenv\s*\(\s*\)\s*\[\s*$/,
    after: /^\s*\]/,
    either: anyOf('?:'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bproviders\.(?:environmentVariable|gradleProperty|systemProperty)\s*\(\s*$/,
    after: /^\s*\)/,
    either: ({ wholes, old }) => {
      // `a.orElse(b)`: the new one first.
      const [first, ...rest] = [...wholes, old]
      const tail = rest.slice(0, -1).map((whole) => `.orElse(${whole})`)
      return [`${first}${tail.join('')}.orElse(`, ')']
    },
  },
  {
    in: 'string',
    before:
      /\b(?:(?:project|rootProject|settings|gradle)\.)?(?:hasProperty|findProperty|property)\s*\(\s*$/,
    role: 'condition',
    namespace: 'any',
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\benvironment\s*\(?\s*$/,
    after: /^\s*,\s*/,
  },
  {
    in: 'string',
    before: /\b(?:booleanParam|string|choice|password|text)\s*\(?\s*(?:[^()]*,\s*)?name\s*:\s*$/,
    role: 'declaration',
    namespace: 'env',
  },
  {
    in: 'string',
    before: /\bbuildConfigField\s*\(?\s*["']\w+["']\s*,\s*$/,
    after: /^\s*,\s*/,
    role: 'definition',
    namespace: 'any',
    value: true,
  },
  {
    in: 'code',
    before: /\b(?:env|params)\.$/,
    after: /^\s*=(?!=)\s*/,
    role: 'option',
    namespace: 'env',
    value: true,
    member: 'block',
  },
  { in: 'code', before: /\b(?:env|params)\.$/, role: 'condition', namespace: 'env' },
]
