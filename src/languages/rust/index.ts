import { findBefore, findBehind, isBefore } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { lineEnd, lineEnding, lineStartOfAny } from '../../core/line-offsets.ts'
import { namesOf, withBeside } from '../kit/mention.ts'
import { compilationsOf } from './compilation.ts'
import { eitherByCall, eitherByFallback } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, defines, mentions, sets } from '../kit/script/make-rules.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import type { Syntax } from '../kit/lexer.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'

const SYNTAX: Syntax = {
  ...C_COMMENTS,
  skip: [
    String.raw`'(?:\\(?:x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f]{1,6}\}|.)|[^\\'\r\n])'`,
    String.raw`'[A-Za-z_]\w*`,
  ],
  strings: [
    {
      open: '(?<!\\w)b?r#*"',
      close: (open) => `"${'#'.repeat(open.split('#').length - 1)}`,
      escape: 'none',
      multiline: true,
    },
    { open: '"', close: '"', escape: 'backslash', multiline: true },
  ],
}

export const rust: LanguageModule = {
  id: 'rust',
  files: [
    { format: 'cargo-build', globs: 'xtask/**.rs', names: 'build.rs' },
    { format: 'rust', scope: 'sources', extensions: 'rs', scripts: true },
  ],
  fences: 'rust rs',
  syntax: SYNTAX,
  read: readRust,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX),
}

const CFG = String.raw`(?<=\bcfg(?:_attr)?!?\s*\([^;{}]*)`

const DEFINED = { before: '.define(', member: 'call' } as const

const readAsScript = scriptReader({
  syntax: SYNTAX,
  rules: [
    asks('cargo', { before: new RegExp(`${CFG}\\bfeature\\s*=\\s*`), either: eitherByCall('any') }),
    asks('env', {
      before: 'std::env::var( | env::var(',
      after: ')',
      either: eitherByFallback('.or_else(|_| '),
    }),
    asks('env', {
      before: 'std::env::var_os( | env::var_os(',
      after: ')',
      either: eitherByFallback('.or_else(|| '),
    }),
    asks('env', { before: 'option_env!(', after: ')', either: eitherByFallback('.or(') }),
    sets('env', { before: 'env::set_var(', after: ',', member: 'block' }),
    sets('env', { before: 'env::remove_var(' }),
    // cc::Build takes Some or None, cmake::Config a string.
    defines('macro', { ...DEFINED, after: /\s*,\s*(?=None\b|Some\b|"(?:\d+|)")/ }),
    sets('cmake', { ...DEFINED, after: ',' }),
    sets('env', { before: '.env(', after: ',', member: 'call' }),
    asks('env', { before: /\b(?:env!|(?:get_)?env\w*)\s*\(\s*&?/ }),
    mentions('any', { before: 'is_x86_feature_detected!( | has_feature(' }),
  ],
})

/** Rust: `cfg`, environment reads and the definitions that a build script passes on. */
function readRust(text: string, reading: Reading): readonly Use[] {
  const compilation = compilationsOf(text)
  return readAsScript(text, reading).map((read) => {
    const use = withConfiguration(text, reading, read)
    const compiles = compilation(use)
    return compiles === undefined ? use : { ...use, compiles }
  })
}

/** `cfg(name)`, and what a build script prints for cargo. */
function withConfiguration(text: string, reading: Reading, use: Use): Use {
  if (use.role !== 'mention') return use
  const follows = (pattern: RegExp): boolean => isBefore(text, use.start, pattern)
  if (use.region === 'code' && follows(/\bcfg(?:_attr)?!?\s*\([^;{}]*/)) {
    const from = lineStartOfAny(text, use.start)
    const line = reading.find(text, from, lineEnd(text, use.end))
    return {
      ...withBeside(use, namesOf(line)),
      role: 'condition',
      widen: repeatBefore(text, use, use, ', ', ['any(', ')']),
    }
  }
  if (use.region !== 'string') return use
  if (follows(/cargo::?rustc-cfg=/)) return { ...use, role: 'definition', namespace: 'any' }
  if (follows(/cargo::?rustc-cfg=feature=\\?"/))
    return { ...use, role: 'option', namespace: 'cargo' }
  return follows(/cargo::?rerun-if-env-changed=/) ? rerun(text, reading, use) : use
}

/** A build script that reads either variable has to run again for either. */
function rerun(text: string, reading: Reading, use: Use): Use {
  const start = text.lastIndexOf('println!', use.start)
  const tail = findBehind(text, use.end, /"\s*\)\s*;/)
  const head = text.slice(start, use.start)
  const near = reading.find(
    text,
    Math.max(0, use.start - 200),
    Math.min(text.length, use.end + 200),
  )
  const beside = near.filter((match) => isBefore(text, match.start, /rerun-if-env-changed=/))
  const single = start !== -1 && !/[;\r\n]/.test(head) && tail !== null
  return {
    ...withBeside(use, namesOf(beside)),
    role: 'condition',
    namespace: 'env',
    contract: 'Cargo runs this build script again when a user changes it.',
    ...(single && {
      widen: (wanted) => {
        const indent = findBefore(text, start, /[ \t]*/)![0]
        const gap = lineEnding(text) + indent
        const lines = wanted.map((name) => `${head}${name}${tail[0]}${gap}`)
        return [{ start, end: start, text: lines.join('') }]
      },
    }),
  }
}
