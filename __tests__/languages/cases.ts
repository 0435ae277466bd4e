import { isDeepStrictEqual } from 'node:util'

import { expect, test } from '@jest/globals'

import type { Rename, RenameKind, Target, ValueRule } from '../../src/maps/rename.ts'
import { rewriteFile } from '../../src/patch/rewrite.ts'
import { gatherFacts } from '../../src/judging/facts.ts'
import type { Conditions } from '../../src/judging/trust.ts'
import { judgeFile } from '../../src/judging/judge-file.ts'
import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import { readFileUses } from '../../src/languages/read-file.ts'
import type { Action, Role, Scope } from '../../src/core/use.ts'
import type { JudgedSite } from '../../src/judging/judged-site.ts'
import type { RenameState, State, Upstream } from '../../src/upstream/states/state.ts'

/** What a text must bear besides standing as it is. */
export type Form = 'crlf' | 'bom' | 'no-final-newline' | 'inside'

/** Neutral text of the language before and after a case, complete lines. */
export interface Around {
  readonly before: string
  readonly after: string
}

/** One row of a language's table. */
export interface Case {
  /** What must hold, as a sentence. */
  readonly name: string
  readonly input: string
  /** The text after; absent where nothing may change. */
  readonly output?: string
  /** What each site becomes, in order: `role action code`, any of them `*`. */
  readonly sites?: readonly string[]
  /** The renames with upstream's state; STORY where absent. */
  readonly states?: readonly RenameState[]
  /** The forms that make no sense for this case. */
  readonly not?: readonly Form[]
}

/** A rename as a pinned upstream has it, for tests. */
export function renamed(
  from: string,
  to: string | readonly (string | Target)[] | null,
  options: {
    kind?: RenameKind
    state?: State
    value?: ValueRule
    builtIn?: boolean
    note?: string
    map?: string
  } = {},
): RenameState {
  const list = to === null ? [] : typeof to === 'string' ? [to] : to
  const targets = list.map((name) => (typeof name === 'string' ? { name } : name))
  const kind = options.kind ?? 'any'
  const value = options.value ?? { kind: 'same' }
  const step: Rename = {
    from,
    to: targets,
    kind,
    value,
    map: options.map ?? 'test',
    ...(options.note && { note: options.note }),
  }
  return {
    from,
    kind,
    to: targets,
    value,
    state: options.state ?? 'renamed',
    readers: { old: 0, new: options.state === 'unknown' ? 0 : 1 },
    aliases: [],
    evidence: [],
    steps: [step],
    upstream: null,
    builtIn: options.builtIn ?? true,
  }
}

/** An upstream that is here and that nobody can ask. */
export const UNASKED: Upstream = {
  name: 'another/one',
  path: 'vendor/one',
  revision: null,
  found: 'submodule',
  source: null,
  speaks: { by: 'tree', folder: '' },
}

/** The story: the option is aliased upstream, the macro and the make variable are renamed. */
export const STORY: readonly RenameState[] = [
  renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'cmake-option', state: 'aliased' }),
  renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'make-var', state: 'aliased' }),
  renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro' }),
]

export interface Rewritten {
  readonly text: string
  readonly sites: readonly JudgedSite[]
  /** What is wrong with the edits themselves. */
  readonly heldBack: string | null
}

/** Reads, judges and rewrites one text (latin1), all scopes on. */
export function rewrite(
  reader: string,
  text: string,
  states: readonly RenameState[] = STORY,
  options: {
    scope?: Scope
    conditions?: Conditions
    path?: string
    itself?: readonly string[]
  } = {},
): Rewritten {
  const names = new Names(states.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]))
  const file = {
    path: options.path ?? 'file',
    format: reader,
    text,
    scope: options.scope ?? ('build' as const),
    leave: null,
    lines: linesOf(text),
    uses: readFileUses(reader, text, names),
  }
  const facts = gatherFacts(
    [file],
    { states, linked: [] },
    {
      scopes: new Set(['build', 'docs', 'sources']),
      conditions: options.conditions ?? 'auto',
      ...(options.itself && { itself: options.itself }),
    },
  )
  const sites = judgeFile(file, () => facts)
  const rewritten = rewriteFile({ ...file, reader }, sites, names, () => facts)
  return {
    text: rewritten.kind === 'patched' ? rewritten.patch.after : text,
    sites,
    heldBack: rewritten.kind === 'held-back' ? rewritten.reason.message : null,
  }
}

/** Runs a language's table, a test for each case. */
export function runCases(reader: string, cases: readonly Case[], around: Around): void {
  test.each(cases.map((row) => [row.name, row] as const))(`${reader}: %s`, (_name, row) => {
    expect(faultsOf(reader, row, around)).toEqual([])
  })
}

/** What is not as a case says, in the form where it shows. */
export interface Fault {
  readonly form: string
  readonly what: string
  readonly expected: unknown
  readonly is: unknown
}

/**
 * Tries a case as it stands, with CRLF, with a byte order mark, without its final newline, inside a larger file, and
 * each a second time on its own output, which must then not change.
 *
 * @returns nothing where all is as the case says
 */
export function faultsOf(reader: string, row: Case, around: Around): readonly Fault[] {
  const states = row.states ?? STORY
  const faults: Fault[] = []
  const compare = (form: string, what: string, is: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(is, expected)) faults.push({ form, what, expected, is })
  }
  for (const [form, name, vary] of formsIn(around)) {
    if (form !== null && row.not?.includes(form)) continue
    const first = rewrite(reader, vary(row.input), states)
    compare(name, 'what holds the patch back', first.heldBack, null)
    compare(name, 'the text after', first.text, vary(row.output ?? row.input))
    const second = rewrite(reader, first.text, states)
    compare(name, 'the text after a second run', second.text, first.text)
    const left = second.sites.filter(({ action }) => action !== 'keep')
    compare(name, 'what a second run would change', left.map(describeSite), [])
    if (form !== null || row.sites === undefined) continue
    const sites = first.sites.map(describeSite)
    compare(name, 'the sites', masked(sites, row.sites), row.sites)
  }
  return faults
}

type Vary = (text: string) => string

function formsIn({ before, after }: Around): readonly (readonly [Form | null, string, Vary])[] {
  return [
    [null, 'as it stands', (text) => text],
    ['crlf', 'with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['bom', 'with a BOM', (text) => `\u00ef\u00bb\u00bf${text}`],
    ['no-final-newline', 'without final newline', (text) => text.replace(/\n$/, '')],
    ['inside', 'inside a larger file', (text) => before + text + after],
  ]
}

export function describeSite({
  role,
  action,
  reason,
}: Pick<JudgedSite, 'role' | 'action' | 'reason'>): string {
  return `${role satisfies Role} ${action satisfies Action} ${reason.code}`
}

/** Hides what the expectation leaves open with `*`. */
function masked(sites: readonly string[], expected: readonly string[]): readonly string[] {
  return sites.map((site, index) => {
    const wanted = expected[index]?.split(' ') ?? []
    return site
      .split(' ')
      .map((word, place) => (wanted[place] === '*' ? '*' : word))
      .join(' ')
  })
}
