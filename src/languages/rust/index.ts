import type { LanguageModule, Reading } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { surround } from '../../core/edit.ts'
import { lineEnd, lineEnding } from '../../core/line-offsets.ts'
import { namesOf, withBeside } from '../kit/mention.ts'
import { compilationsOf } from './compilation.ts'
import { called, fallback } from '../kit/script/either.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, CLOSED, COMMA, defines, mentions, sets } from '../kit/script/say.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import type { Syntax } from '../kit/lexer.ts'

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
    { format: 'cargo-build', places: [/(^|\/)xtask\/.+\.rs$/], names: 'build.rs' },
    { format: 'rust', scope: 'sources', extensions: 'rs', scripts: true },
  ],
  fences: 'rust rs',
  read: readRust,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX),
}

const CFG = String.raw`(?<=\bcfg(?:_attr)?!?\s*\([^;{}]*)`

const DEFINED = { before: /\.define\s*\(\s*$/, member: 'call' } as const

const readAsScript = scriptReader({
  syntax: SYNTAX,
  rules: [
    asks('cargo', {
      before: new RegExp(`${CFG}\\bfeature\\s*=\\s*$`),
      either: called('any'),
    }),
    asks('env', {
      before: /\b(?:std::)?env::var\s*\(\s*$/,
      after: CLOSED,
      either: fallback('.or_else(|_| '),
    }),
    asks('env', {
      before: /\b(?:std::)?env::var_os\s*\(\s*$/,
      after: CLOSED,
      either: fallback('.or_else(|| '),
    }),
    asks('env', { before: /\boption_env!\s*\(\s*$/, after: CLOSED, either: fallback('.or(') }),
    sets('env', { before: /\benv::set_var\s*\(\s*$/, after: COMMA, member: 'block' }),
    sets('env', { before: /\benv::remove_var\s*\(\s*$/ }),
    // cc::Build takes Some or None, cmake::Config a string.
    defines('macro', { ...DEFINED, after: /^\s*,\s*(?=None\b|Some\b|"(?:\d+|)")/ }),
    sets('cmake', { ...DEFINED, after: COMMA }),
    sets('env', { before: /\.env\s*\(\s*$/, after: COMMA, member: 'call' }),
    asks('env', { before: /\b(?:env!|(?:get_)?env\w*)\s*\(\s*&?$/ }),
    mentions('any', { before: /\b(?:is_x86_feature_detected|has_feature)!?\s*\(\s*$/ }),
  ],
})

/** Rust: `cfg`, environment reads and the definitions that a build script passes on. */
function readRust(text: string, names: Reading): readonly Use[] {
  const compilation = compilationsOf(text)
  return readAsScript(text, names).map((read) => {
    const use = withConfiguration(text, names, read)
    const compiles = compilation(use)
    return compiles === undefined ? use : { ...use, compiles }
  })
}

/** `cfg(name)`, and what a build script prints for cargo. */
function withConfiguration(text: string, names: Reading, use: Use): Use {
  if (use.role !== 'mention') return use
  const before = text.slice(Math.max(0, use.start - 200), use.start)
  if (use.region === 'code' && /\bcfg(?:_attr)?!?\s*\([^;{}]*$/.test(before)) {
    const from = use.start - /[^\r\n]*$/.exec(before)![0].length
    const line = names.find(text, from, lineEnd(text, use.end))
    return {
      ...withBeside(use, namesOf(line)),
      role: 'condition',
      widen: (wanted) => surround(use, `any(${wanted.map((name) => `${name}, `).join('')}`, ')'),
    }
  }
  if (use.region !== 'string') return use
  if (/cargo::?rustc-cfg=$/.test(before)) return { ...use, role: 'definition', namespace: 'any' }
  if (/cargo::?rustc-cfg=feature=\\?"$/.test(before))
    return { ...use, role: 'option', namespace: 'cargo' }
  return /cargo::?rerun-if-env-changed=$/.test(before) ? rerun(text, names, use) : use
}

/** A build script that reads either variable has to run again for either. */
function rerun(text: string, names: Reading, use: Use): Use {
  const start = text.lastIndexOf('println!', use.start)
  const tail = /^"\s*\)\s*;/.exec(text.slice(use.end, use.end + 40))
  const head = text.slice(start, use.start)
  const near = names.find(text, Math.max(0, use.start - 200), Math.min(text.length, use.end + 200))
  const beside = near.filter((match) =>
    text.slice(Math.max(0, match.start - 40), match.start).endsWith('rerun-if-env-changed='),
  )
  const single = start !== -1 && !/[;\r\n]/.test(head) && tail !== null
  return {
    ...withBeside(use, namesOf(beside)),
    role: 'condition',
    namespace: 'env',
    contract: 'Cargo runs this build script again when a user changes it.',
    ...(single && {
      widen: (wanted) => {
        const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start))![0]
        const gap = lineEnding(text) + indent
        const lines = wanted.map((name) => `${head}${name}${tail[0]}${gap}`)
        return [{ start, end: start, text: lines.join('') }]
      },
    }),
  }
}
