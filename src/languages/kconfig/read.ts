import { append } from '../../core/append.ts'
import { matchWhole, fitsWhole } from '../../core/near.ts'
import { groupBy } from '../../core/group-by.ts'
import { aliasOf, namesFollowed } from './alias.ts'
import { readExpression } from './expression.ts'
import { entriesOf, type Entry } from './entries.ts'
import { linesOfKconfig, type KconfigLine } from './lines.ts'
import { wholeLine } from '../kit/removal.ts'
import { matchesWithin } from '../../core/matches.ts'
import { asShim, makeMention, namesOf, servedWith, withBeside } from '../kit/mention.ts'
import type { Match, Names } from '../../core/names.ts'
import type { Span, Use } from '../../core/use.ts'
import { valueAt } from '../kit/literal-value.ts'
import { type Syntax, lexScript } from '../kit/lexer.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'

/**
 * Kconfig: the definitions (`config X`, `depends on`, `select`) and the fragments that set symbols (`CONFIG_X=y`,
 * `# CONFIG_X is not set`), which may stand in one file.
 */
export function readKconfig(text: string, names: Names): readonly Use[] {
  const matches = names.find(text)
  const uses: Use[] = []
  let next = 0
  const lines = linesOfKconfig(text)
  const entries = entriesOf(text, lines, matchesWithin(matches))
  const linesOf = groupBy(lines, ({ entry }) => entry)
  const kept = deprecatedPart(text)
  for (const line of lines) {
    const own: Match[] = []
    while (next < matches.length && matches[next]!.start < line.end) own.push(matches[next++]!)
    if (own.length > 0) {
      const entry = entries.get(line.entry.start)
      const read = readLine(text, line, own, names).map((use) => {
        const definition = linesOf.get(line.entry) ?? []
        const alias = aliasOf(text, definition, line, use)
        const follows = use.role === 'declaration' ? namesFollowed(text, definition, line) : []
        const known = inEntry(use, line, entry)
        const beside = withBeside(known, [...(known.served?.names ?? []), ...follows])
        return { ...beside, ...(alias && { alias }), ...(follows.length > 0 && { follows }) }
      })
      const inside = kept !== undefined && line.start > kept.start && line.start < kept.end
      append(uses, inside ? read.map(asShim) : read)
    }
    if (next === matches.length) break
  }
  return uses
}

/** ESP-IDF writes each new name's old one into the last part of a configuration, for programs that still read it. */
function deprecatedPart(text: string): Span | undefined {
  const start = /^# Deprecated options for backward compatibility/m.exec(text)?.index
  if (start === undefined) return undefined
  const length = text.slice(start).search(/^# End of deprecated options/m)
  return { start, end: length === -1 ? text.length : start + length }
}

/** A comment goes on to the end of the statement. */
const SYNTAX: Syntax = { line: ['#[^]*'], strings: [DOUBLE, SINGLE] }

/** A longer line is no statement that a person wrote. */
const LONGEST = 20_000

/** A symbol's own definition: a shim where it is on its way out, and beside what takes its place. */
function inEntry(use: Use, line: KconfigLine, entry: Entry | undefined): Use {
  if (entry === undefined || use.name !== line.entry.symbol) return use
  if (entry.deprecated) return asShim(use)
  return withBeside(use, [...(use.served?.names ?? []), ...entry.beside])
}

function readLine(
  text: string,
  line: KconfigLine,
  matches: readonly Match[],
  names: Names,
): readonly Use[] {
  const code = text.slice(line.start, line.end)
  if (code.length > LONGEST) return matches.map((match) => symbolMention(match, 'code'))
  if (line.kind === 'help') return matches.map((match) => symbolMention(match, 'prose'))
  const unset = matchWhole(code, /\s*#\s*(\S+) is not set\s*/)
  if (unset !== null && names.has(unset[1]!)) return [unsetting(text, line, matches[0]!)]
  if (/^\s*#/.test(code)) return matches.map((match) => symbolMention(match, 'comment'))
  const set = matchWhole(code, /\s*([A-Za-z_]\w*)=(.*)/s)
  if (set !== null) return setting(text, line, matches, set[1]!.length + set[0].indexOf(set[1]!))
  const statement = STATEMENT.exec(code)
  return matches.map((match) => readSymbol(text, line, match, statement, names))
}

/** `CONFIG_X=y`, `CONFIG_X="text"`. */
function setting(
  text: string,
  line: KconfigLine,
  matches: readonly Match[],
  nameEnd: number,
): readonly Use[] {
  const [first, ...rest] = matches
  const use = first!
  if (use.end !== line.start + nameEnd)
    return matches.map((match) => symbolMention(match, 'string'))
  const raw = matchWhole(text.slice(use.end, line.end), /=("?)(.*?)\1\s*(?:\s#.*)?/s)
  const value = raw?.[2] ?? ''
  const quote = raw?.[1] ?? ''
  const start = use.end + 1 + quote.length
  const removal = wholeLine(text, line.start, line.end)
  return [
    {
      ...symbolMention(use, 'code'),
      role: 'option',
      ...(value !== '' && {
        value: { ...valueAt(value, start), ...(quote === '' && { write: spelled }) },
      }),
      ...(removal && {
        member: { list: 'fragment', removal },
        split: (targets) => {
          const ending = /(?:\r\n|\r|\n)$/.exec(text.slice(removal.start, removal.end))?.[0] ?? '\n'
          const lines = targets.map((target) => `${target.name}=${spelled(target.value)}`)
          // A comment behind the value stays.
          const end = start + value.length + quote.length
          return [{ start: use.start, end, text: lines.join(ending) }]
        },
      }),
    },
    ...rest.map((match) => symbolMention(match, 'string')),
  ]
}

function spelled(value: string): string {
  const known: Readonly<Record<string, string>> = { ON: 'y', TRUE: 'y', OFF: 'n', FALSE: 'n' }
  return known[value] ?? (fitsWhole(value, /[ymn]|-?\d+|0x[0-9A-Fa-f]+/) ? value : `"${value}"`)
}

function unsetting(text: string, line: KconfigLine, match: Match): Use {
  const removal = wholeLine(text, line.start, line.end)
  return {
    ...symbolMention(match, 'code'),
    role: 'option',
    value: valueAt('is not set', match.end + 1),
    ...(removal && { member: { list: 'fragment', removal } }),
  }
}

/** A name in a statement, of which `hit` is the head. */
function readSymbol(
  text: string,
  line: KconfigLine,
  match: Match,
  hit: RegExpExecArray | null,
  names: Names,
): Use {
  const code = text.slice(line.start, line.end)
  const at = match.start - line.start
  const quoted = lexScript(code, SYNTAX).at(at)?.kind
  if (quoted === 'comment') return symbolMention(match, 'comment')
  if (/\$[({]$|^\s*option\s+env\s*=\s*"$/.test(code.slice(0, at)))
    return { ...symbolMention(match, quoted ?? 'code'), role: 'condition', namespace: 'env' }
  if (quoted === 'string')
    return withBeside(symbolMention(match, quoted), namesOf(names.find(text, line.start, line.end)))
  if (hit === null) return symbolMention(match, 'code')
  const { keyword, symbol } = hit.groups!
  if (symbol !== undefined && at === hit[0].length - symbol.length)
    return named(text, line, match, keyword!)
  return readExpression(text, line, match, names)
}

/** A keyword and, where it is about one symbol, that symbol. */
const STATEMENT =
  /^\s*(?:(?<keyword>config|menuconfig|configdefault|choice|select|imply)\s+(?<symbol>\w+)|depends\s+on\b|visible\s+if\b|if\b|default\b|def_bool\b|def_tristate\b|def_int\b|def_hex\b|def_string\b|range\b|prompt\b|bool\b|boolean\b|tristate\b|int\b|hex\b|string\b|modules\b)/

function named(text: string, line: KconfigLine, match: Match, keyword: string): Use {
  const use: Use = { ...symbolMention(match, 'code'), role: 'declaration' }
  const { symbol, start: entryStart, typed } = line.entry
  if (fitsWhole(keyword, /(?:menu)?config|choice/)) return typed ? use : { ...use, role: 'option' }
  const alone = fitsWhole(text.slice(match.end, line.end), /\s*(?:#.*)?/s)
  const removal =
    alone && keyword !== 'configdefault' ? wholeLine(text, line.start, line.end) : undefined
  return {
    ...use,
    role: 'option',
    // The symbol's own value is handed on to it.
    passes: true,
    ...(removal && { member: { list: `${keyword} in ${entryStart}`, removal } }),
    // `config OLD` that selects NEW is how a symbol is renamed.
    served: servedWith(match.name, [symbol]),
  }
}

function symbolMention(match: Match, region: Use['region']): Use {
  return { ...makeMention(match, region), namespace: 'kconfig' }
}
