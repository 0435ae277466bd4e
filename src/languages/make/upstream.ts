import { matchWhole, fitsWhole } from '../../core/near.ts'
import type { Span, Namespace } from '../../core/use.ts'
import { namesToUse, saysOld } from '../kit/deprecation-words.ts'
import type { NameFinder, NameRead, Shim, UpstreamDoor } from '../upstream-door.ts'
import { parseMakefile, type Line as ParsedLine, type Condition } from './parse.ts'

type Line = ParsedLine & {
  /** Without its comment. */
  readonly code: string
}
type Assignment = Extract<Line, { kind: 'assignment' }>

/** What makefiles tell of an upstream: `ifdef`, `$(X)`, targets, and the branches and lines that serve old variables. */
export const MAKE_UPSTREAM: UpstreamDoor = {
  namespaces: ['make', 'target', 'kconfig', 'any'],
  read(text, names) {
    const lines = linesOf(text)
    return {
      reads: lines.flatMap((line) => readsOf(text, line, names)),
      shims: shimsOf(text, lines),
    }
  },
  sets: (text) => ({
    variables: new Set(
      linesOf(text).flatMap((line) =>
        isAssignment(line) && line.operator !== '?=' ? [at(text, line.name)] : [],
      ),
    ),
    macros: new Set(),
  }),
}

function linesOf(text: string): readonly Line[] {
  return parseMakefile(text).map((line) => ({
    ...line,
    code: text.slice(line.start, line.comment).trimEnd(),
  }))
}

function at(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Whether a line sets a variable for the whole file, and not for one target only. */
function isAssignment(line: Line): line is Assignment {
  return line.kind === 'assignment' && !line.target
}

/** Whether a line tells people something. */
function speaks({ code }: Line): boolean {
  return /\$\((info|warning|error)\b/.test(code)
}

function readsOf(text: string, line: Line, names: NameFinder): readonly NameRead[] {
  const { code, start } = line
  if (speaks(line)) return []
  const reads: NameRead[] = []
  function add(name: string, namespace: Namespace, offset: number, declares = false): void {
    if (names.has(name)) reads.push({ name, namespace, declares, offset: start + offset })
  }
  if (line.kind === 'condition') {
    // `ifdef X` asks whether the person has set it: that is how a Makefile declares an option.
    const isOption = line.keyword.word === 'ifdef' || line.keyword.word === 'ifndef'
    for (const name of askedBy(text, line)) add(name, 'make', 0, isOption)
    return reads
  }
  for (const { 1: name, index } of code.matchAll(/\$[({]([\w.-]+)(?=[:)}])/g)) {
    add(name!, 'make', index)
    add(name!, 'kconfig', index)
  }
  if (isAssignment(line) && line.operator === '?=') add(at(text, line.name), 'make', 0, true)
  const rule = line.kind === 'rule' ? ruleIn(code) : undefined
  if (rule !== undefined && !saysOld(rule.needs))
    for (const target of rule.targets) add(target, 'target', 0)
  return reads
}

/** The variables that a conditional line asks for: `ifdef X`, `ifeq ($(X),1)`. */
function askedBy(text: string, { keyword, argument }: Condition): readonly string[] {
  const asked = at(text, argument)
  if (keyword.word === 'ifdef' || keyword.word === 'ifndef')
    return /^[\w.-]+/.exec(asked)?.slice(0, 1) ?? []
  const references = /\$[({](?:strip\s+|origin\s+|filter\s+[^,]*,\s*\$?[({]?)?([A-Za-z_][\w.-]*)/g
  return [...asked.matchAll(references)].map((hit) => hit[1]!)
}

function ruleIn(code: string): { targets: readonly string[]; needs: string } | undefined {
  const rule = matchWhole(code, /([^\s:=$#][^:=$#]*)::?(.*)/s)
  return rule === null ? undefined : { targets: rule[1]!.trim().split(/\s+/), needs: rule[2]! }
}

function shimsOf(text: string, lines: readonly Line[]): readonly Shim[] {
  return [
    ...branchesOf(text, lines).flatMap((branch) => shimOfBranch(text, branch) ?? []),
    ...lines.flatMap((line) => copyIn(text, line) ?? stubTargets(line)),
  ]
}

/** `NEW := $(OLD)`, `NEW ?= $(OLD)`. */
function copyIn(text: string, line: Line): Shim | undefined {
  if (!isAssignment(line) || line.operator === '+=') return undefined
  const old = matchWhole(at(text, line.value).trim(), /\$[({]([\w.-]+)[)}]/)?.[1]
  if (old === undefined) return undefined
  return {
    old,
    news: [at(text, line.name)],
    namespace: 'make',
    effect: 'forwards',
    sure: false,
    copies: true,
    polarity: 'same',
    start: line.start,
    end: line.next,
  }
}

/** `old: deprecation-warning.cpp`: a program that only says that it is gone. */
function stubTargets({ kind, code, start, next }: Line): readonly Shim[] {
  const rule = kind === 'rule' ? ruleIn(code) : undefined
  if (rule?.targets.length !== 1 || !/deprecat/i.test(rule.needs)) return []
  const old = rule.targets[0]!
  return [{ old, news: [], namespace: 'target', effect: 'warns', sure: true, start, end: next }]
}

interface Branch {
  readonly head: Line
  readonly asked: readonly string[]
  /** What the branches before it in the same chain ask for. */
  readonly before: readonly string[]
  readonly body: readonly Line[]
  readonly end: number
}

/** Conditionals nested deeper than this are not looked into: no person writes them. */
const DEEPEST = 20

function branchesOf(text: string, lines: readonly Line[]): readonly Branch[] {
  const branches: Branch[] = []
  const open: { head: number; asked: readonly string[]; before: readonly string[] }[] = []
  for (const [index, line] of lines.entries()) {
    const asked = line.kind === 'condition' ? askedBy(text, line) : []
    const opens = line.kind === 'condition' && !line.keyword.branch
    if (opens) open.push({ head: index, asked, before: [] })
    if (opens || !fitsWhole(line.kind, /condition|else|endif/)) continue
    const branch = open.pop()
    if (branch === undefined) continue
    if (open.length < DEEPEST)
      branches.push({
        ...branch,
        head: lines[branch.head]!,
        body: lines.slice(branch.head + 1, index),
        end: line.kind === 'endif' ? line.next : line.start,
      })
    const before = [...branch.before, ...branch.asked]
    if (line.kind !== 'endif') open.push({ head: index, asked, before })
  }
  return branches
}

function shimOfBranch(text: string, { head, asked, before, body, end }: Branch): Shim | undefined {
  const old = asked[0]
  const isNegated = head.kind === 'condition' && head.keyword.word === 'ifndef'
  if (old === undefined || isNegated || body.length === 0) return undefined
  const base = { old, namespace: 'make', start: head.start, end } as const
  const lines = body.filter(({ code }) => code.trim() !== '')
  const said = lines
    .filter(speaks)
    .map(({ code }) => code)
    .join('\n')
  const comments = body.map(({ comment, next }) => text.slice(comment, next)).join('\n')
  const assigned = lines.filter(isAssignment)
  const told = namesToUse(said, old)
  if (/\$\(error\b/.test(said) && saysOld(said))
    return { ...base, news: told, effect: 'rejects', sure: true }
  // `else ifdef OLD … -DNEW=$(OLD) # for backwards compatibility`: the value goes where the new name's would.
  const passed = lines.flatMap(({ code }) => [...code.matchAll(/-D'?[A-Za-z_]\w*'?=/g)])
  if (before.length > 0 && lines.length === 1 && passed.length === 1)
    return { ...base, news: before, effect: 'forwards', sure: saysOld(comments), polarity: 'same' }
  const works = lines.some(
    (line) =>
      !speaks(line) && !isAssignment(line) && !fitsWhole(line.kind, /condition|else|endif|export/),
  )
  if (works || assigned.some(({ operator }) => operator === '+=')) return undefined
  const set = assigned.map(({ name }) => at(text, name))
  const news = set.filter((name) => !/deprecat|warn/i.test(name))
  const marks = set.some((name) => /deprecat/i.test(name))
  const sure =
    marks || (saysOld(said) && said.includes(old)) || (news.length > 0 && saysOld(comments))
  if (news.length > 0) return { ...base, news, effect: 'forwards', sure, polarity: 'same' }
  return saysOld(said) ? { ...base, news: told, effect: 'warns', sure } : undefined
}
