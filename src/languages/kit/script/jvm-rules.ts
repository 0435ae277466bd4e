import { anyOf } from './either.ts'
import type { Rule } from './language.ts'
import { ASSIGNED, asks, declares, defines, sets } from './make-rules.ts'

const ELVIS = anyOf('?:')

/** Gradle and Jenkins read the environment alike, in Groovy and in Kotlin. */
export const JVM_RULES: readonly Rule[] = [
  asks('env', { before: 'System.getenv(', after: ')', either: ELVIS }),
  asks('env', { before: 'System.getenv()[', after: ']', either: ELVIS }),
  asks('env', {
    before:
      'providers.environmentVariable( | providers.gradleProperty( | providers.systemProperty(',
    after: ')',
    either: ({ wholes, old }) => {
      // `a.orElse(b)`: the new one first.
      const [first, ...rest] = [...wholes, old]
      const tail = rest.slice(0, -1).map((whole) => `.orElse(${whole})`)
      return [`${first}${tail.join('')}.orElse(`, ')']
    },
  }),
  asks('any', { before: 'hasProperty( | findProperty( | property(' }),
  sets('env', { before: 'environment( | environment', after: ',' }),
  declares('env', {
    before: /\b(?:booleanParam|string|choice|password|text)\s*\(?\s*(?:[^()]*,\s*)?name\s*:\s*/,
  }),
  defines('any', { before: /\bbuildConfigField\s*\(?\s*["']\w+["']\s*,\s*/, after: ',' }),
  sets('env', { ...ASSIGNED, before: 'env.', member: 'block' }),
  asks('env', { in: 'code', before: 'env.' }),
]
