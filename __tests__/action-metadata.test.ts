import { readdirSync, readFileSync } from 'node:fs'
import * as path from 'node:path'

import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { helpOf } from '../src/commands/help.ts'
import { COMMANDS } from '../src/options/option.ts'
import { optionsOf, writtenName } from '../src/options/option-table.ts'
import { ROOT } from './support/run.ts'

function read(...names: readonly string[]): string {
  return readFileSync(path.join(ROOT, ...names), 'utf8')
}

const action = parse(read('action.yml')) as {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

describe('action.yml', () => {
  test('has the inputs of the table of options, with their defaults and sentences, and no others', () => {
    const known = optionsOf().filter(([, { input }]) => input !== null)
    expect(new Set(known.map(([, { input }]) => input))).toEqual(
      new Set(Object.keys(action.inputs)),
    )
    for (const [, { input, inputDefault, default: fallback, help: sentence, key }] of known) {
      const there = action.inputs[input!]!
      // Where the repository's configuration may say it, an input that nobody wrote must say nothing.
      const isSilent = key !== null && inputDefault === undefined
      expect([input, there.default]).toEqual([input, isSilent ? '' : (inputDefault ?? fallback)])
      const usual = isSilent && fallback !== '' ? ` Default: \`${fallback}\`.` : ''
      const described = sentence.endsWith('.') ? `${sentence}${usual}` : there.description
      expect(there.description).toBe(described)
      expect(there.description.endsWith(usual)).toBe(true)
    }
  })

  test('describes everything, gives every input a default, and starts a file that is there', () => {
    for (const part of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(part.description).toMatch(/^.{10,}\.$/)
    for (const { default: fallback } of Object.values(action.inputs))
      expect(typeof fallback).toBe('string')
    expect(action.runs.using).toBe('node24')
    expect(read(action.runs.main)).toContain('import')
    // The marketplace shows no more.
    expect(action.description.length).toBeLessThan(200)
  })
})

test.each(COMMANDS)('the help of %s names every option that it takes', (command) => {
  const names = optionsOf(command).map(([name]) => writtenName(name))
  const options = names.filter((name) => !['help', 'version'].includes(name))
  expect(options.length).toBeGreaterThan(0)
  const listed = [...helpOf(command).matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name)
  expect(listed).toEqual(options)
})

describe('workflows', () => {
  const folder = path.join(ROOT, '.github', 'workflows')

  test.each(readdirSync(folder))('%s parses, may do little, and pins what it uses', (name) => {
    const workflow = parse(readFileSync(path.join(folder, name), 'utf8')) as {
      readonly permissions: unknown
      readonly jobs: Readonly<
        Record<string, { readonly steps: readonly { readonly uses?: string; run?: string }[] }>
      >
    }
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
    for (const uses of steps.flatMap((step) => step.uses ?? []))
      // A workflow for others checks Flagshift out, at the commit that its caller names.
      expect(uses).toMatch(/^(?:\.\/\.flagshift|[\w-]+\/[\w./-]+@(v\d+(\.\d+)*|[0-9a-f]{40}))$/)
    // Text from outside comes as a variable, never pasted into a script.
    for (const script of steps.flatMap((step) => step.run ?? []))
      expect(script).not.toMatch(/\$\{\{/)
  })
})
