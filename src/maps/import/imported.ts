import type { RenameKind, Target, ValueRule } from '../rename.ts'
import { writeComment, writeScalar } from '../yaml-text.ts'

/** A row of an upstream's own table. */
export interface ImportedRename {
  readonly from: string
  /** Empty where the flag was removed. */
  readonly to: readonly Target[]
  readonly kind: RenameKind
  readonly value: ValueRule['kind'] & ('same' | 'inverted')
  readonly note?: string
}

/** What a table says in the format's words. */
export interface Imported {
  readonly renames: readonly ImportedRename[]
  /** Rows that a rename map can't say, each a sentence. */
  readonly left: readonly string[]
}

/** Rows as a rename map has them, and sentences in the place of those that it can't say. */
export function importRows(rows: readonly (ImportedRename | string)[]): Imported {
  return {
    renames: rows.filter((row) => typeof row !== 'string'),
    left: rows.filter((row) => typeof row === 'string'),
  }
}

/**
 * A rename map as YAML, each entry with the table as its evidence; what could not be said stands at the end as comments.
 *
 * @param table what the file is called in the upstream
 * @param upstream `owner/name`, where it is known
 */
export function importedYaml(
  { renames, left }: Imported,
  table: string,
  upstream = 'owner/name',
): string {
  const lines = [
    `# Made from ${writeComment(table)}. It says no versions: write \`since\` and \`removed\` where you know them.`,
    `upstream: ${writeScalar(upstream)}`,
    ...(renames.length === 0 ? ['renames: []'] : ['renames:', ...renames.flatMap(entryOf(table))]),
    ...(left.length === 0
      ? []
      : ['', '# Left out:', ...left.map((one) => `#   ${writeComment(one)}`)]),
  ]
  return `${lines.join('\n')}\n`
}

function entryOf(table: string): (rename: ImportedRename) => readonly string[] {
  return ({ from, to, kind, value, note }) => [
    `  - from: ${writeScalar(from)}`,
    `    to: ${targetsOf(to)}`,
    `    kind: ${kind}`,
    ...(value === 'inverted' ? ['    value: inverted'] : []),
    `    evidence: ${writeScalar(table)}`,
    ...(note === undefined ? [] : [`    note: ${JSON.stringify(note)}`]),
  ]
}

function targetsOf(to: readonly Target[]): string {
  const [first, ...others] = to.map(({ name }) => writeScalar(name))
  if (first === undefined) return 'null'
  return others.length === 0 ? first : `[${[first, ...others].join(', ')}]`
}
