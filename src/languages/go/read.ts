import type { Reading } from '../language.ts'
import { readCommandLine } from '../kit/command-line/read.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { inLines } from '../kit/line-list.ts'
import { ENVIRONMENT_READ, ENVIRONMENT_SETTING } from '../kit/script/kinds.ts'
import type { Language, Rule } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { C_COMMENTS, DOUBLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'
import { embed, part } from '../kit/view.ts'

const RULES: readonly Rule[] = [
  { ...ENVIRONMENT_READ, before: /\bos\.(?:Getenv|LookupEnv)\(\s*$/ },
  {
    ...ENVIRONMENT_SETTING,
    before: /\b(?:os|t|b|testing)\.Setenv\(\s*$/,
    after: /^\s*,\s*/,
    member: 'block',
  },
  { in: 'string', before: /\bos\.Unsetenv\(\s*$/, role: 'option', namespace: 'env' },
]

const GO: Language = {
  syntax: {
    ...C_COMMENTS,
    skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,8}'`],
    strings: [DOUBLE, { open: '`', close: '`', escape: 'none', multiline: true }],
  },
  rules: RULES,
  trailing: true,
}

const CGO = /^[ \t]*(?:\/\/)?[ \t]*#cgo\b([^:\r\n]*?\b\w*FLAGS):[ \t]*([^\r\n]*)/gm
const TAGS = /^\/\/(?:go:build|[ \t]*\+build)[ \t][^\r\n]*/gm

/** Go: flags that cgo passes to the compiler, build constraints and reads of the environment. */
export function readGo(file: string, names: Reading): readonly Use[] {
  const text = withoutMark(file)
  const said = new Map<number, Use>()
  for (const hit of text.matchAll(CGO)) {
    const end = hit.index + hit[0].length
    const args = { start: end - hit[2]!.length, end }
    const line = { start: hit.index, end }
    const view = part(text, args)
    for (const use of embed(readCommandLine(view.text, names, 'compiler'), view))
      said.set(use.start, { ...inLines(text, use, hit[1]!.trim(), line, args), scope: 'build' })
    for (const match of names.find(view.text)) {
      const start = view.source(match.start)
      if (!said.has(start)) said.set(start, { ...plain(match.name, start), scope: 'build' })
    }
  }
  for (const hit of text.matchAll(TAGS))
    for (const match of names.find(hit[0]))
      said.set(hit.index + match.start, constraint(hit, match.start, match.name, names))
  return [
    ...said.values(),
    ...readScript(text, names, GO).filter(({ start }) => !said.has(start)),
  ].toSorted((a, b) => a.start - b.start)
}

function plain(name: string, start: number): Use {
  return {
    name,
    start,
    end: start + name.length,
    role: 'mention',
    namespace: 'any',
    region: 'code',
  }
}

/** A word of `//go:build`; the older form has no brackets, so it can't say "either". */
function constraint(line: RegExpExecArray, at: number, name: string, names: Reading): Use {
  const start = line.index + at
  const end = start + name.length
  const beside = names
    .find(line[0])
    .map((match) => match.name)
    .filter((other) => other !== name)
  const sole = new RegExp(`^//go:build[ \\t]+${name}[ \\t]*$`).test(line[0])
  return {
    ...plain(name, start),
    role: 'condition',
    scope: 'build',
    ...(beside.length > 0 && { beside: [...new Set(beside)] }),
    ...(line[0].startsWith('//go:build') && {
      widen: (wanted) => {
        const all = [...wanted, name].join(' || ')
        return [{ start, end, text: sole ? all : `(${all})` }]
      },
    }),
  }
}
