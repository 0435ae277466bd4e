import { describe, expect, test } from '@jest/globals'

import type { Rename, RenameKind, Target, ValueRule } from '../../src/maps/rename.ts'
import { applyEdits } from '../../src/core/edit.ts'
import { repositoryFacts, type Conditions } from '../../src/judging/facts.ts'
import { judgeFile } from '../../src/judging/judge-file.ts'
import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import { readFileUses } from '../../src/languages/read-file.ts'
import type { Action, Role, Scope } from '../../src/core/use.ts'
import type { JudgedSite } from '../../src/judging/judged-site.ts'
import type { RenameState, State } from '../../src/upstream/states/state.ts'

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
  /** Set where a variant makes no sense for this case, with the reason beside it. */
  readonly not?: readonly ('crlf' | 'bom' | 'no-final-newline' | 'inside')[]
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

/** The story: the option is aliased upstream, the macro and the make variable are renamed. */
export const STORY: readonly RenameState[] = [
  renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'cmake-option', state: 'aliased' }),
  renamed('LLAMA_CUBLAS', 'LLAMA_CUDA', { kind: 'make-var', state: 'aliased' }),
  renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA', { kind: 'macro' }),
]

export interface Rewritten {
  readonly text: string
  readonly sites: readonly JudgedSite[]
}

/** Reads, judges and rewrites one text (latin1), all scopes on. */
export function rewrite(
  reader: string,
  text: string,
  states: readonly RenameState[] = STORY,
  options: { scope?: Scope; conditions?: Conditions; path?: string } = {},
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
  const facts = repositoryFacts(
    [file],
    { states, linked: [] },
    {
      scopes: new Set(['build', 'docs', 'sources']),
      conditions: options.conditions ?? 'auto',
    },
  )
  const sites = judgeFile(file, facts)
  return {
    text: applyEdits(
      text,
      sites.flatMap(({ edits }) => edits),
    ),
    sites,
  }
}

/**
 * Runs a language's table: each case as it stands, with CRLF, with a byte order mark, without its final newline, inside
 * a larger file, and a second time on its own output, which must then not change.
 *
 * @param around neutral text of the language before and after, complete lines
 */
export function runCases(
  reader: string,
  cases: readonly Case[],
  around: { readonly before: string; readonly after: string },
): void {
  describe.each(cases.map((row) => [row.name, row] as const))(`${reader}: %s`, (_name, row) => {
    const output = row.output ?? row.input
    const states = row.states ?? STORY
    const variants: Record<string, (text: string) => string> = {
      'as it stands': (text) => text,
      ...(!row.not?.includes('crlf') && {
        'with CRLF': (text: string) => text.replaceAll('\n', '\r\n'),
      }),
      ...(!row.not?.includes('bom') && {
        'with a BOM': (text: string) => `\u00ef\u00bb\u00bf${text}`,
      }),
      ...(!row.not?.includes('no-final-newline') && {
        'without final newline': (text: string) => text.replace(/\n$/, ''),
      }),
      ...(!row.not?.includes('inside') && {
        'inside a larger file': (text: string) => around.before + text + around.after,
      }),
    }
    test.each(Object.entries(variants))('%s', (_variant, vary) => {
      const first = rewrite(reader, vary(row.input), states)
      expect(first.text).toBe(vary(output))
      const second = rewrite(reader, first.text, states)
      expect(second.text).toBe(first.text)
      expect(second.sites.filter(({ action }) => action !== 'keep')).toEqual([])
    })
    if (row.sites !== undefined)
      test('each site has its role, action and reason', () => {
        const said = rewrite(reader, row.input, states).sites.map(describeSite)
        expect(said.map((site, index) => masked(site, row.sites?.[index] ?? ''))).toEqual(row.sites)
      })
  })
}

export function describeSite({ role, action, reason }: JudgedSite): string {
  return `${role satisfies Role} ${action satisfies Action} ${reason.code}`
}

/** Hides what the expectation leaves open with `*`. */
function masked(site: string, expected: string): string {
  const wanted = expected.split(' ')
  return site
    .split(' ')
    .map((word, index) => (wanted[index] === '*' ? '*' : word))
    .join(' ')
}
