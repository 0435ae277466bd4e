import type { NameFinder } from './family.ts'
import { namesToUse, saysOld, type FileFindings, type Reading, type Shim } from './finding.ts'
import { mask } from './mask.ts'

interface Line {
  readonly start: number
  readonly end: number
  /** Without its comment. */
  readonly code: string
  readonly comment: string
}

interface Branch {
  readonly head: Line
  readonly asked: readonly string[]
  /** What the branches before it in the same chain ask for. */
  readonly before: readonly string[]
  readonly body: Line[]
  end: number
}

const CONDITIONAL = /^\s*(?:else\s+)?(?:ifn?def|ifn?eq)\b/
const ASSIGNMENT = /^\s*(?:override\s+|export\s+)*([A-Za-z_][\w.-]*)\s*(\+|\?|::?:?)?=\s*(.*)$/
/** Blocks nested deeper than this are not looked into: no person writes them. */
const DEEPEST = 50
const SPEECH = /\$\((info|warning|error)\b/

/** The variables that a Makefile sets itself, whatever the person who runs it says. */
export function makeAssigned(text: string): ReadonlySet<string> {
  return new Set(
    linesOf(text).flatMap(({ code }) => {
      const hit = ASSIGNMENT.exec(code)
      return hit === null || hit[2] === '?' ? [] : [hit[1]!]
    }),
  )
}

/** What a Makefile reads, and the aliases it keeps. */
export function makeFindings(text: string, names: NameFinder): FileFindings {
  const lines = linesOf(text)
  return { readings: readingsOf(lines, names), shims: makeShims(lines) }
}

function linesOf(text: string): readonly Line[] {
  const { spoken } = mask(text, 'make')
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop + 1
    const code = spoken.slice(start, end).trimEnd()
    lines.push({ start, end, code, comment: text.slice(start + code.length, end).trim() })
    start = end
  }
  return lines
}

function readingsOf(lines: readonly Line[], names: NameFinder): readonly Reading[] {
  const readings: Reading[] = []
  for (const { code, start } of lines) {
    function add(
      name: string,
      namespace: Reading['namespace'],
      at: number,
      declares = false,
    ): void {
      if (names.has(name)) readings.push({ name, namespace, declares, offset: start + at })
    }
    if (SPEECH.test(code)) continue
    // `ifdef X` asks whether the person has set it: that is how a Makefile declares an option.
    const isOption = /^\s*(?:else\s+)?ifn?def\b/.test(code)
    for (const name of conditionNames(code)) add(name, 'make', 0, isOption)
    for (const use of code.matchAll(/\$[({]([\w.-]+)(?=[:)}])/g)) {
      if (CONDITIONAL.test(code)) continue
      add(use[1]!, 'make', use.index)
      add(use[1]!.replace(/^CONFIG_/, ''), 'kconfig', use.index)
      add(use[1]!, 'kconfig', use.index)
    }
    const assigned = ASSIGNMENT.exec(code)
    if (assigned?.[2] === '?') add(assigned[1]!, 'make', 0, true)
    const rule = /^([^\s:=$#][^:=$#]*):(?![:=])(.*)$/.exec(code)
    if (rule !== null && !saysOld(rule[2]!))
      for (const target of rule[1]!.trim().split(/\s+/)) add(target, 'target', 0)
  }
  return readings
}

/** The variables that a conditional line asks for; `ifdef X`, `ifeq ($(X),1)`, each also after `else`. */
function conditionNames(code: string): readonly string[] {
  const bare = /^\s*(?:else\s+)?ifn?def\s+([\w.-]+)/.exec(code)
  if (bare !== null) return [bare[1]!]
  if (!CONDITIONAL.test(code)) return []
  return [
    ...code.matchAll(/\$[({](?:strip\s+|origin\s+|filter\s+[^,]*,\s*\$?[({]?)?([A-Za-z_][\w.-]*)/g),
  ].map((hit) => hit[1]!)
}

function makeShims(lines: readonly Line[]): readonly Shim[] {
  return [
    ...branchesOf(lines).flatMap((branch) => shimOf(branch) ?? []),
    ...assignmentShims(lines),
    ...stubTargets(lines),
  ]
}

/** `old: deprecation-warning.cpp`: a program that only says that it is gone. */
function stubTargets(lines: readonly Line[]): readonly Shim[] {
  return lines.flatMap(({ code, start, end }) => {
    const rule = /^([\w.-]+)\s*:(?!=)(.*)$/.exec(code)
    if (rule === null || !/deprecat/i.test(rule[2]!)) return []
    const old = rule[1]!
    return [{ old, news: [], namespace: 'target', effect: 'warns', sure: true, start, end }]
  })
}

function branchesOf(lines: readonly Line[]): readonly Branch[] {
  const done: Branch[] = []
  const open: { branch: Branch; before: string[] }[] = []
  for (const line of lines) {
    const { code } = line
    const continues = /^\s*else\b/.test(code)
    const closes = /^\s*endif\b/.test(code)
    const top = open.at(-1)
    if ((continues || closes) && top !== undefined) {
      top.branch.end = line.start
      if (closes) top.branch.end = line.end
      done.push(top.branch)
      open.pop()
      for (const { branch } of open) branch.body.push(line)
      if (closes) continue
      const before = [...top.before, ...top.branch.asked]
      open.push({ branch: newBranch(line, before), before })
      continue
    }
    for (const { branch } of open) branch.body.push(line)
    if (CONDITIONAL.test(code) && open.length < DEEPEST)
      open.push({ branch: newBranch(line, []), before: [] })
  }
  return done
}

function newBranch(head: Line, before: readonly string[]): Branch {
  return { head, asked: conditionNames(head.code), before, body: [], end: head.end }
}

function shimOf({ head, asked, before, body, end }: Branch): Shim | undefined {
  const old = asked[0]
  if (old === undefined || /^\s*(?:else\s+)?ifndef\b/.test(head.code) || body.length === 0)
    return undefined
  const base = { old, namespace: 'make', start: head.start, end } as const
  const lines = body.filter(({ code }) => code.trim() !== '')
  const speech = lines.filter(({ code }) => SPEECH.test(code))
  const said = speech.map(({ code }) => code).join('\n')
  const comments = body.map(({ comment }) => comment).join('\n')
  const assigned = lines.map(({ code }) => ASSIGNMENT.exec(code)).filter((hit) => hit !== null)
  const rest = lines.filter(
    ({ code }) =>
      !SPEECH.test(code) &&
      !ASSIGNMENT.test(code) &&
      !/^\s*(?:else|endif|ifn?def|ifn?eq|export)\b/.test(code),
  )
  const told = namesToUse(said, old)
  if (/\$\(error\b/.test(said) && saysOld(said))
    return { ...base, news: told, effect: 'rejects', sure: true }
  // `else ifdef OLD … -DNEW=$(OLD) # for backwards compatibility`: the value goes where the new name's would.
  const passed = lines.flatMap(({ code }) =>
    [...code.matchAll(/-D'?([A-Za-z_]\w*)'?=/g)].map((hit) => hit[1]!),
  )
  if (before.length > 0 && lines.length === 1 && passed.length === 1)
    return {
      ...base,
      news: [...before],
      effect: 'forwards',
      sure: saysOld(comments),
      polarity: 'same',
    }
  if (rest.length > 0) return undefined
  const news = assigned
    .filter((hit) => hit[2] !== '+' && !/deprecat|warn/i.test(hit[1]!))
    .map((hit) => hit[1]!)
  if (assigned.some((hit) => hit[2] === '+')) return undefined
  const marks = assigned.some((hit) => /deprecat/i.test(hit[1]!))
  const sure =
    marks || (saysOld(said) && said.includes(old)) || (news.length > 0 && saysOld(comments))
  if (news.length > 0) return { ...base, news, effect: 'forwards', sure, polarity: 'same' }
  return saysOld(said) ? { ...base, news: told, effect: 'warns', sure } : undefined
}

/** `NEW := $(OLD)`, `NEW ?= $(OLD)`. */
function assignmentShims(lines: readonly Line[]): readonly Shim[] {
  return lines.flatMap(({ code, start, end }) => {
    const hit = ASSIGNMENT.exec(code)
    const old = /^\$[({]([\w.-]+)[)}]$/.exec(hit?.[3]?.trim() ?? '')?.[1]
    if (hit === null || old === undefined || hit[2] === '+') return []
    return [
      {
        old,
        news: [hit[1]!],
        namespace: 'make',
        effect: 'forwards',
        sure: false,
        copies: true,
        polarity: 'same',
        start,
        end,
      },
    ]
  })
}
