import type { Reading } from '../language.ts'
import { anyOf } from '../kit/script/either.ts'
import { ENVIRONMENT_READ } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const RULES: readonly Rule[] = [
  {
    in: 'string',
    before: /\.define\s*\(\s*$/,
    after: /^\s*,\s*to\s*:\s*/,
    role: 'definition',
    namespace: 'macro',
    scope: 'build',
    value: true,
    member: 'outer',
  },
  {
    in: 'string',
    before: /\.define\s*\(\s*$/,
    role: 'definition',
    namespace: 'macro',
    scope: 'build',
    member: 'outer',
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:ProcessInfo\.processInfo|Context)\.environment\s*\[\s*$/,
    after: /^\s*\]/,
    either: anyOf('??'),
  },
  { ...ENVIRONMENT_READ, before: /\bgetenv\s*\(\s*$/ },
  {
    in: 'code',
    before: /(?<=^[ \t]*#(?:else)?if\b[^\r\n]*)$/m,
    role: 'condition',
    namespace: 'macro',
    either: anyOf('||'),
  },
]

const SWIFT: Language = {
  syntax: {
    ...C_COMMENTS,
    strings: [
      {
        open: '#+"""',
        close: (open) => `"""${'#'.repeat(open.length - 3)}`,
        escape: 'none',
        multiline: true,
      },
      { open: '#+"', close: (open) => `"${'#'.repeat(open.length - 1)}`, escape: 'none' },
      { open: '"""', close: '"""', escape: 'backslash', multiline: true, hole: ['\\(', ')'] },
      { open: '"', close: '"', escape: 'backslash', hole: ['\\(', ')'] },
    ],
  },
  rules: RULES,
  trailing: true,
  hint: (key) => (key.endsWith('unsafeFlags') ? 'compiler' : undefined),
}

/** Swift: a package's build settings, conditional compilation and reads of the environment. */
export function readSwift(text: string, names: Reading): readonly Use[] {
  return readScript(text, names, SWIFT)
}
