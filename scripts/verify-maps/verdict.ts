import { IMPORT_FORMATS } from '../../src/maps/import/formats.ts'
import type { Rename, RenameMap } from '../../src/maps/rename.ts'
import { isFirst, type Held } from './releases.ts'

/** What upstream's history says of an entry's evidence. */
export interface Evidence {
  /** The lines that the changes took out and put in. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** Upstream's own tables, each with the name of its file. */
  readonly tables: readonly { readonly file: string; readonly text: string }[]
  /** Which releases hold the changes and the tables. */
  readonly held: readonly Held[]
}

/** How an entry is borne out, or why it isn't. */
export type Verdict =
  { readonly by: 'change' | 'row' | 'removal' } | { readonly by: null; readonly why: string }

/** Whether what the evidence shows is what the entry says. */
export function verdict(
  rename: Rename,
  evidence: Evidence,
  scheme: RenameMap['versions'],
): Verdict {
  const shown = shownBy(rename, evidence)
  if (shown.by === null) return shown
  return versionFault(rename, evidence, scheme) ?? shown
}

function shownBy(rename: Rename, { removed, added, tables }: Evidence): Verdict {
  const { from, to } = rename
  if (tables.some(({ file, text }) => hasRow(rename, file, text))) return { by: 'row' }
  const old = nameIn(from)
  const next = to.map(({ name }) => nameIn(name))
  if (next.length > 0 && added.some((line) => old(line) && next.every((one) => one(line))))
    return { by: 'row' }
  const isGone = removed.some(old)
  // What remains without a meaning may stand on a line that the change put in, such as a warning.
  if (to.length === 0 && (isGone || (rename.remains !== undefined && added.some(old))))
    return { by: 'removal' }
  if (!isGone)
    return {
      by: null,
      why:
        tables.length > 0 ? 'no such row in the table' : `no line with ${from} was taken out there`,
    }
  const missing = to.find((_, index) => !added.some(next[index]!))
  if (missing === undefined) return { by: 'change' }
  return { by: null, why: `no line with ${missing.name} was put in there` }
}

/** A table is read as `flagshift maps import` does; one that it doesn't know has both names in one line. */
function hasRow(rename: Rename, file: string, text: string): boolean {
  const format = formatOf(file)
  const names = rename.to.map(({ name }) => name)
  if (format === undefined)
    return text
      .split('\n')
      .some((line) => [rename.from, ...names].every((name) => nameIn(name)(line)))
  return IMPORT_FORMATS[format](text).renames.some(
    ({ from, to, value }) =>
      from === rename.from &&
      value === rename.value.kind &&
      to.length === names.length &&
      to.every(({ name }) => names.includes(name)),
  )
}

function formatOf(file: string): 'esp-idf' | 'buildroot' | undefined {
  if (file.includes('sdkconfig.rename')) return 'esp-idf'
  return file.endsWith('Config.in.legacy') ? 'buildroot' : undefined
}

/** Whether a line holds a name, also as `-DNAME` and, of a Kconfig symbol, as `CONFIG_NAME`. */
function nameIn(name: string): (line: string) => boolean {
  const quoted = name.replace(/[.*+?^$()[\]\\|{}]/g, String.raw`\$&`)
  const form = new RegExp(
    String.raw`(?:(?<![\w-])|(?<![\w-]-{1,2})(?<=-{1,2})|(?<=-[DU])|(?<=CONFIG_))${quoted}(?![\w]|-[A-Za-z0-9])`,
  )
  return (line) => line.includes(name) && form.test(line)
}

/** One of its versions must be the first one that holds the change, as far as tags tell. */
function versionFault(
  { since, removed }: Rename,
  { held }: Evidence,
  scheme: RenameMap['versions'],
): Verdict | undefined {
  const said = [since, removed].filter((version) => version !== undefined)
  const answers = new Set(
    said.flatMap((version) => held.map((one) => isFirst(version, one, scheme))),
  )
  if (answers.has(true) || !answers.has(false)) return undefined
  return { by: null, why: `${said.join(' and ')} are not the first releases that hold it` }
}
