import { readFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { applyEdits } from '../../src/core/edit.ts'
import { linesOf } from '../../src/core/lines.ts'
import { Names } from '../../src/core/names.ts'
import type { Use } from '../../src/core/use.ts'
import { gatherFacts } from '../../src/judging/facts.ts'
import { judgeFile } from '../../src/judging/judge-file.ts'
import type { JudgedSite } from '../../src/judging/judged-site.ts'
import { readFileUses } from '../../src/languages/read-file.ts'
import { formatOf, LANGUAGES } from '../../src/languages/registry.ts'
import { renamed } from './cases.ts'

/** Languages in which nothing asks. */
const ASK_NOTHING: Readonly<Record<string, string>> = {
  bazelrc: 'a configuration is taken or not; any number of them may be taken together',
  dotenv: 'a list of variables',
  ini: 'sections, of which nothing chooses',
  json: 'values only; that a preset is chosen says nothing of another one',
  notebook: 'its cells are read in their own languages',
  patch: 'its parts are read in the languages of the files that it is for',
  rst: 'its blocks are read in their own languages',
}

const STATES = [renamed('LLAMA_CUBLAS', 'GGML_CUDA'), renamed('GGML_USE_CUBLAS', 'GGML_USE_CUDA')]
const NAMES = new Names(STATES.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)]))

interface Row {
  readonly name: string
  readonly path: string
  readonly text: string
}

const DOCUMENT = readFileSync(path.join(import.meta.dirname, 'branches.md'), 'utf8')
const ROWS: readonly Row[] = [
  ...DOCUMENT.matchAll(/^## ([^\n]*)\n\n`([^`\n]*)`\n\n(`{3,})\n(.*?)^\3$/gms),
].map(([, name, file, , text]) => ({ name: name!, path: file!, text: text! }))

function formatIn(row: Row): string {
  return formatOf(row.path, row.text, row.text).reader
}

function judge(row: Row, change: (use: Use) => Use): readonly JudgedSite[] {
  const { text } = row
  const file = {
    path: row.path,
    format: formatIn(row),
    text,
    scope: 'build' as const,
    leave: null,
    lines: linesOf(text),
    uses: readFileUses(formatIn(row), text, NAMES).map(change),
  }
  const scopes = new Set(['build', 'docs', 'sources'] as const)
  const facts = gatherFacts([file], { states: STATES, linked: [] }, { scopes, conditions: 'auto' })
  return judgeFile(file, () => facts)
}

function patched({ text }: Row, sites: readonly JudgedSite[]): string {
  return applyEdits(
    text,
    sites.flatMap(({ edits }) => edits),
  )
}

/** Those whose arms are the keys of a mapping to the eye, and stay as such too. */
const KEYED = new Set(['mix.exs one line', 'setup.py dict', 'build.rs match'])
/** Those whose two texts are parted, in one line, as those of a choice are in any language. */
const IN_A_HOLE = new Set([
  'justfile if',
  'build.gradle ternary',
  'Rakefile ternary',
  'build.pl ternary',
  'premake5.lua and or',
  'build.jl ternary',
  'build.js',
  'build.ps1 ternary',
])

describe('two branches of one question stay', () => {
  test.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const sites = judge(row, (use) => use)
    expect(sites.map(({ reason }) => reason.code)).toEqual(sites.map(() => 'serves-both'))
    expect(sites).not.toEqual([])
    expect(patched(row, sites)).toBe(row.text)
    // It is the question that says so, and nothing else but the keys of what is written as a mapping, or a hole.
    const unasked = judge(row, ({ guards: _guards, ...use }) => use)
    expect(patched(row, unasked) === row.text).toBe(KEYED.has(row.name) || IN_A_HOLE.has(row.name))
  })
})

test('every language is here, or asks nothing', () => {
  const asked = new Set(ROWS.map(formatIn))
  const left = [...LANGUAGES.byId.keys()].filter((id) => !asked.has(id))
  expect(left.toSorted()).toEqual(Object.keys(ASK_NOTHING).toSorted())
  expect(left.filter((id) => LANGUAGES.byId.get(id)!.questions !== undefined)).toEqual([])
})
