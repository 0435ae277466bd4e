import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { definitionName, neutral, type Unit } from '../build-systems/configuration.ts'
import type { Session } from '../running/session.ts'
import type { Plan, Run } from './run.ts'

/** How a unit came out the first time. */
export interface First<Text extends { readonly files: ReadonlySet<string> }> {
  readonly run: Run
  readonly unit: Unit
  readonly text: Text
}

/**
 * Whether a unit must come out as it did before, since its command differs only in definitions whose names stand in none of
 * the files that went into it, and none of these files was patched or written by a configure. It is then taken as it was.
 */
export async function isLike(
  session: Session,
  { input }: Plan,
  hints: Hints,
  earlier: First<{ readonly files: ReadonlySet<string> }>,
  { run, unit }: { readonly run: Run; readonly unit: Unit },
): Promise<boolean> {
  const names = differingNames(earlier.unit.command, unit.command, (word) => neutral(word, session))
  if (names === null) return false
  const { root, build } = session
  const laid = new Set(input.patched.map((file) => path.join(root, file.path)))
  const isWritten = run.generated !== earlier.run.generated
  for (const file of earlier.text.files) {
    if (laid.has(file)) return false
    if (isWritten && (file.startsWith(`${build}/`) || isIn(run, file, root))) return false
    if (names.length > 0 && (await hints.mentions(file, names))) return false
  }
  return true
}

/** The names that only one of two commands defines or takes back, or defines otherwise; null where they differ in more. */
function differingNames(
  one: readonly string[],
  other: readonly string[],
  neutralise: (word: string) => string,
): readonly string[] | null {
  const [a, b] = [one, other].map((words) => partedDefinitions(words.map(neutralise)))
  if (a!.rest.join('\0') !== b!.rest.join('\0')) return null
  const differing = [
    ...a!.definitions.filter((word) => !b!.definitions.includes(word)),
    ...b!.definitions.filter((word) => !a!.definitions.includes(word)),
  ]
  return [...new Set(differing.map((word) => definitionName(word.slice(2))))]
}

function partedDefinitions(words: readonly string[]): {
  readonly definitions: readonly string[]
  readonly rest: readonly string[]
} {
  const definitions: string[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (word === '-D' || word === '-U') definitions.push(word + (words[(at += 1)] ?? ''))
    else (/^-[DU]/.test(word) ? definitions : rest).push(word)
  }
  return { definitions, rest }
}

function isIn({ written }: Run, file: string, root: string): boolean {
  return written.includes(path.relative(root, file))
}

/** Which files name a macro; each file is read once. */
export class Hints {
  readonly #texts = new Map<string, string>()

  async mentions(file: string, names: readonly string[]): Promise<boolean> {
    const text = this.#texts.get(file) ?? (await readFile(file, 'latin1').catch(() => ''))
    this.#texts.set(file, text)
    return names.some((name) => text.includes(name))
  }
}
