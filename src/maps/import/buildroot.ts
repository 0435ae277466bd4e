import { importRows, type Imported, type ImportedRename } from './imported.ts'
import { kconfigEntries, type KconfigEntry } from './kconfig.ts'

/** What marks a symbol of the table, and is no successor. */
const MARK = 'BR2_LEGACY'

/**
 * Buildroot's `Config.in.legacy`: each old symbol selects `BR2_LEGACY` and what took its place (its own first comment says
 * how a row is written). One that selects nothing else was removed; a text or a number is handed on by a `default`
 * elsewhere, and a successor under a condition is left to a person.
 */
export function fromBuildroot(table: string): Imported {
  const rows = kconfigEntries(table)
    .filter(({ lines }) => lines.some((line) => selected(line)?.name === MARK))
    .map(rowOf)
  return importRows(rows)
}

function rowOf({ symbol, lines }: KconfigEntry): ImportedRename | string {
  const prompt = lines.map((line) => /^\w+[ \t]+"(.*)"/.exec(line)?.[1]).find(Boolean)
  const isSwitch = lines.some((line) => /^bool\b/.test(line))
  const heirs = lines.flatMap((line) => selected(line) ?? []).filter(({ name }) => name !== MARK)
  const asked = heirs.find(({ condition }) => condition !== undefined)
  if (symbol.endsWith('_WRAP') || !isSwitch || prompt === undefined)
    return `${symbol}: a text, a number or a mark of one; its place is taken elsewhere`
  if (asked !== undefined) return `${symbol}: ${asked.name} only if ${asked.condition}`
  const to = heirs.map(({ name }) => ({ name }))
  return { from: symbol, to, kind: 'kconfig', value: 'same', note: sentence(prompt) }
}

function selected(line: string): { name: string; condition: string | undefined } | null {
  const hit = /^select[ \t]+(\w+)(?:[ \t]+if[ \t]+(.+?))?(?:[ \t]*#.*)?$/.exec(line)
  return hit === null ? null : { name: hit[1]!, condition: hit[2] }
}

function sentence(prompt: string): string {
  return `Buildroot says: ${prompt.replace(/\.$/, '')}.`
}
