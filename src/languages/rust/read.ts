import type { Reading } from '../language.ts'
import { compilationsOf } from './compilation.ts'
import { called, fallback } from '../kit/script/either.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { C_COMMENTS } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'

const CFG = String.raw`(?<=\bcfg(?:_attr)?!?\s*\([^;{}]*)`

const RULES: readonly Rule[] = [
  {
    in: 'string',
    before: new RegExp(`${CFG}\\bfeature\\s*=\\s*$`),
    role: 'condition',
    namespace: 'cargo',
    either: called('any'),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:std::)?env::var\s*\(\s*$/,
    after: /^\s*\)/,
    either: fallback('.or_else(|_| '),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:std::)?env::var_os\s*\(\s*$/,
    after: /^\s*\)/,
    either: fallback('.or_else(|| '),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\boption_env!\s*\(\s*$/,
    after: /^\s*\)/,
    either: fallback('.or('),
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:env!|(?:get_)?env\w*)\s*\(\s*&?$/,
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\benv::set_var\s*\(\s*$/,
    after: /^\s*,\s*/,
    member: 'block',
  },
  { in: 'string', before: /\benv::remove_var\s*\(\s*$/, role: 'option', namespace: 'env' },
  {
    // cc::Build takes Some or None, cmake::Config a string.
    in: 'string',
    before: /\.define\s*\(\s*$/,
    after: /^\s*,\s*(?=None\b|Some\b|"(?:\d+|)")/,
    role: 'definition',
    namespace: 'macro',
    value: true,
    member: 'call',
  },
  {
    in: 'string',
    before: /\.define\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: 'option',
    namespace: 'cmake',
    value: true,
    member: 'call',
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\.env\s*\(\s*$/,
    after: /^\s*,\s*/,
    member: 'call',
  },
  {
    in: 'string',
    before: /\b(?:is_x86_feature_detected|has_feature)!?\s*\(\s*$/,
    role: 'mention',
    namespace: 'any',
  },
]

const RUST: Language = {
  syntax: {
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
  },
  rules: RULES,
  trailing: true,
}

/** Rust: `cfg`, environment reads and the definitions that a build script passes on. */
export function readRust(text: string, names: Reading): readonly Use[] {
  const compilation = compilationsOf(text)
  return readScript(text, names, RUST).map((read) => {
    const use = withConfiguration(text, names, read)
    const compiles = compilation(use)
    return compiles === undefined ? use : { ...use, compiles }
  })
}

/** `cfg(name)`, and what a build script prints for cargo. */
function withConfiguration(text: string, names: Reading, use: Use): Use {
  const before = text.slice(Math.max(0, use.start - 200), use.start)
  if (
    use.region === 'code' &&
    use.role === 'mention' &&
    /\bcfg(?:_attr)?!?\s*\([^;{}]*$/.test(before)
  ) {
    const line = names.find(
      text,
      use.start - (/[^\r\n]*$/.exec(before)?.[0].length ?? 0),
      lineEnd(text, use.end),
    )
    const beside = [...new Set(line.map(({ name }) => name))].filter((name) => name !== use.name)
    return {
      ...use,
      role: 'condition',
      ...(beside.length > 0 && { beside }),
      widen: (wanted) => [
        {
          start: use.start,
          end: use.start,
          text: `any(${wanted.map((name) => `${name}, `).join('')}`,
        },
        { start: use.end, end: use.end, text: ')' },
      ],
    }
  }
  if (use.region !== 'string' || use.role !== 'mention') return use
  if (/cargo::?rustc-cfg=$/.test(before)) return { ...use, role: 'definition', namespace: 'any' }
  if (/cargo::?rustc-cfg=feature=\\?"$/.test(before))
    return { ...use, role: 'option', namespace: 'cargo' }
  if (!/cargo::?rerun-if-env-changed=$/.test(before)) return use
  return rerun(text, names, use)
}

/** A build script that reads either variable has to run again for either. */
function rerun(text: string, names: Reading, use: Use): Use {
  const start = text.lastIndexOf('println!', use.start)
  const tail = /^"\s*\)\s*;/.exec(text.slice(use.end, use.end + 40))
  const head = text.slice(start, use.start)
  const near = names.find(text, Math.max(0, use.start - 200), Math.min(text.length, use.end + 200))
  const beside = near
    .filter((match) =>
      text.slice(Math.max(0, match.start - 40), match.start).endsWith('rerun-if-env-changed='),
    )
    .map(({ name }) => name)
    .filter((name) => name !== use.name)
  const single = start !== -1 && !/[;\r\n]/.test(head) && tail !== null
  return {
    ...use,
    role: 'condition',
    namespace: 'env',
    contract: 'Cargo runs this build script again when a user changes it.',
    ...(beside.length > 0 && { beside: [...new Set(beside)] }),
    ...(single && {
      widen: (wanted) => {
        const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - 80), start))![0]
        const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
        const lines = wanted.map((name) => `${head}${name}${tail[0]}${ending}${indent}`)
        return [{ start, end: start, text: lines.join('') }]
      },
    }),
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
