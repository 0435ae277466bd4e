import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { SUBJECT, YARDSTICK } from './figures.ts'

/** A program that looks for names in the files which git tracks below a folder. */
export interface Program {
  readonly name: string
  /** Name and version; null where it is not there. */
  readonly version: () => string | null
  /** More names would take it minutes. */
  readonly mostNames: number
  /** @param asked files that hold the names: a line each, and as a rename map */
  readonly command: (tree: string, asked: Asked) => readonly [program: string, ...args: string[]]
}

export interface Asked {
  readonly names: readonly string[]
  readonly lines: string
  readonly map: string
}

const CLI = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

export const PROGRAMS: readonly Program[] = [
  {
    name: YARDSTICK,
    version: () => firstLine('rg', '--version'),
    mostNames: Infinity,
    command: (_, { lines }) => ['rg', '-uu', '-c', '-F', '-f', lines, '.'],
  },
  {
    name: 'git grep',
    version: () => firstLine('git', '--version'),
    mostNames: 100,
    command: (_, { lines }) => ['git', 'grep', '-c', '-F', '-f', lines],
  },
  {
    name: 'sed',
    version: () => firstLine('sed', '--version'),
    mostNames: 10,
    command: (_, { names }) => [
      'sh',
      '-c',
      `git ls-files -z | xargs -0 sed -s -n ${names.map((name) => `-e /${name}/p`).join(' ')} 2>/dev/null; true`,
    ],
  },
  {
    name: SUBJECT,
    version: () => `${SUBJECT} on ${firstLine(process.execPath, '--version') ?? ''}`,
    mostNames: Infinity,
    command: (tree, { map }) => [process.execPath, CLI, 'check', '--json', '--map', map, tree],
  },
]

function firstLine(program: string, ...args: readonly string[]): string | null {
  try {
    const said = execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    return said.toString().split('\n', 1)[0]!
  } catch {
    return null
  }
}
