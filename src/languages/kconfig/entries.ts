import { fitsWhole } from '../../core/near.ts'
import { describesDeprecated, isAdvised, notesDeprecation } from '../kit/deprecation-words.ts'
import type { MatchesWithin } from '../../core/matches.ts'
import type { KconfigLine } from './lines.ts'
import { addTo } from '../../core/group-by.ts'

/** What the definition of a symbol says of it. */
export interface Entry {
  /** Wanted names that it selects, or that its prompt or a help text about a rename speaks of, and symbols that fall back on it. */
  readonly beside: Set<string>
  /** Whether the prompt, a marker symbol or the comment above says that the symbol is on its way out. */
  deprecated: boolean
  /** Whether the help text has spoken of a rename. */
  explained: boolean
}

/** The definitions of wanted symbols, by the offset at which each starts. */
export function entriesOf(
  text: string,
  lines: readonly KconfigLine[],
  matchesIn: MatchesWithin,
): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>()
  const heirs = new Map<string, string[]>()
  let comment = ''
  for (const line of lines) {
    const code = text.slice(line.start, line.end)
    const opens = line.start === line.entry.start
    if (opens)
      entries.set(line.start, {
        beside: new Set(),
        deprecated: notesDeprecation(comment),
        explained: false,
      })
    comment = /^\s*#/.test(code) ? `${comment}\n${code}` : ''
    const { symbol } = line.entry
    const entry = entries.get(line.entry.start)
    if (entry === undefined || symbol === '') continue
    if (marks(line, code)) entry.deprecated = true
    if (line.kind === 'help' && notesDeprecation(code)) entry.explained = true
    for (const match of matchesIn(line.start, line.end)) {
      const { name } = match
      if (name === symbol) continue
      const help = line.kind === 'help' && (entry.explained || isAdvised(text, match))
      if (help || (line.kind !== 'help' && SPEAKS.test(code))) entry.beside.add(name)
      if (/^\s*(?:default|def_bool|def_tristate)\b/.test(code)) addTo(heirs, name, symbol)
    }
  }
  for (const { start, entry } of lines)
    for (const heir of heirs.get(entry.symbol) ?? []) entries.get(start)?.beside.add(heir)
  return entries
}

/** Lines that name what takes the symbol's place. */
const SPEAKS = /^\s*(?:select|imply|prompt|bool|boolean|tristate|int|hex|string)\b/

/** `bool "… (deprecated)"`, `select LEGACY`, `depends on DEPRECATED`. */
function marks({ kind }: KconfigLine, code: string): boolean {
  if (kind === 'help') return /^\s*[([]?deprecated\b/i.test(code)
  const prompt = /^\s*(?:prompt|bool|boolean|tristate|int|hex|string)\s+(".*")/.exec(code)?.[1]
  if (prompt !== undefined) return describesDeprecated(prompt)
  return fitsWhole(code, /\s*(?:select|depends\s+on)\s+\w*(?:LEGACY|DEPRECATED)\w*\s*(?:#.*)?/)
}
