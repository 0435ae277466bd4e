import { anyOf } from './either.ts'
import type { Rule } from './language.ts'
import { ASSIGNED, asks, CLOSED, COMMA, declares, defines, sets } from './say.ts'

const ELVIS = anyOf('?:')

/** Gradle and Jenkins read the environment alike, in Groovy and in Kotlin. */
export const JVM_RULES: readonly Rule[] = [
  asks('env', { before: /\bSystem\.getenv\s*\(\s*$/, after: CLOSED, either: ELVIS }),
  asks('env', {
    before: /\bSystem\.getenv\s*\(\s*\)\s*\[\s*$/,
    after: /^\s*\]/,
    either: ELVIS,
  }),
  asks('env', {
    before: /\bproviders\.(?:environmentVariable|gradleProperty|systemProperty)\s*\(\s*$/,
    after: CLOSED,
    either: ({ wholes, old }) => {
      // `a.orElse(b)`: the new one first.
      const [first, ...rest] = [...wholes, old]
      const tail = rest.slice(0, -1).map((whole) => `.orElse(${whole})`)
      return [`${first}${tail.join('')}.orElse(`, ')']
    },
  }),
  asks('any', {
    before:
      /\b(?:(?:project|rootProject|settings|gradle)\.)?(?:hasProperty|findProperty|property)\s*\(\s*$/,
  }),
  sets('env', { before: /\benvironment\s*\(?\s*$/, after: COMMA }),
  declares('env', {
    before: /\b(?:booleanParam|string|choice|password|text)\s*\(?\s*(?:[^()]*,\s*)?name\s*:\s*$/,
  }),
  defines('any', { before: /\bbuildConfigField\s*\(?\s*["']\w+["']\s*,\s*$/, after: COMMA }),
  sets('env', { ...ASSIGNED, before: /\b(?:env|params)\.$/, member: 'block' }),
  asks('env', { in: 'code', before: /\b(?:env|params)\.$/ }),
]
