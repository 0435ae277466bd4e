import { append } from '../../core/append.ts'
import { matchWhole, fitsWhole, findBefore, findBehind, isBehind } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { hintOf, readCommandLine, type Hint } from '../kit/command-line/read.ts'
import { fillSpans } from '../kit/lexer.ts'
import { wholeLine } from '../kit/removal.ts'
import {
  environmentRead,
  environmentSetting,
  FROM_OUTSIDE,
  handOnInFront,
  withoutOutside,
} from '../kit/environment-variable.ts'
import { entriesOf, type IniEntry } from './entries.ts'
import { matchesWithin, type MatchesWithin } from '../../core/matches.ts'
import { makeMention, namesOf, servedWith, withBeside } from '../kit/mention.ts'
import type { Match, Names } from '../../core/names.ts'
import { firstOfEachPlace } from '../../core/uses-by-place.ts'
import type { Language } from '../kit/script/language.ts'
import { readScript } from '../kit/script/read.ts'
import { SINGLE } from '../kit/script/syntax.ts'
import type { Namespace, Use, Span } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import { valueAt, unquotedAt, writeFor } from '../kit/literal-value.ts'
import { memberWords } from '../kit/member-words.ts'
import { surroundPlace } from '../../core/edit.ts'
import { closingOf } from '../kit/brackets.ts'

const ENVIRONMENT = /set_?env|environment|env|variables/i
const SCRIPT =
  /commands(?:_pre|_post)?|install_command|list_dependencies_command|before_.*|script|run|command|exec_?start/i
const DEFINES = /defines?|define_macros|undef|definitions|macros|preprocessor_definitions/i

/** INI files: setup.cfg, tox.ini, Meson's machine files, PlatformIO and Conan profiles. */
export function readIni(text: string, reading: Reading): readonly Use[] {
  const matches = reading.find(text)
  const within = matchesWithin(matches)
  const { entries, comments } = entriesOf(text)
  const uses = firstOfEachPlace([
    ...comments.flatMap(({ start, end }) =>
      within(start, end).map((match) => makeMention(match, 'comment')),
    ),
    ...entries
      .filter(({ start, end }) => within(start, end).length > 0)
      .flatMap((entry) => [...readKey(text, entry, within), ...readValue(text, entry, reading)]),
  ])
  const set = new Set(uses.filter(isSetHere).map(({ name }) => name))
  return uses.map((use) => withoutOutside(use, set.has(use.name)))
}

function isSetHere({ namespace, value }: Use): boolean {
  return namespace === 'env' && value !== undefined
}

/** A key, which may itself be what is set. */
function readKey(text: string, entry: IniEntry, within: MatchesWithin): readonly Use[] {
  const { start, end } = entry.key
  const word = text.slice(start, end)
  return within(start, end).map((match) =>
    match.name === word ? assigned(text, entry, match) : makeMention(match, 'code'),
  )
}

/** `OLD = value`, where the section says what is set. */
function assigned(text: string, { section, value, end, start, id }: IniEntry, match: Match): Use {
  const literal = text.slice(value.start, value.end)
  const namespace = namespaceIn(section)
  const given = /[\r\n]/.test(literal) ? undefined : unquotedAt(literal, value.start).value
  // Meson reads its values as its build files' expressions.
  const isBare = namespace === 'meson' && given?.text === literal
  const removal = wholeLine(text, start, end)
  return {
    ...makeMention(match, 'code'),
    role: 'option',
    namespace,
    ...(given && { value: { ...given, ...(isBare && { write: writeFor(literal, "'") }) } }),
    ...(removal && { member: { list: `section@${id}`, removal } }),
  }
}

function namespaceIn(section: string): Namespace {
  if (/cmake/i.test(section)) return 'cmake'
  if (/env/i.test(section)) return 'env'
  return /(?:^|:)(?:project|built-in|properties)? ?options$/i.test(section) ? 'meson' : 'any'
}

function readValue(text: string, entry: IniEntry, reading: Reading): readonly Use[] {
  const { value, section } = entry
  const key = text.slice(entry.key.start, entry.key.end).replace(/[:.].*$|\[.*$/, '')
  // Comment lines inside a value are no part of it.
  const view = viewPart(fillSpans(text, entry.comments), value)
  const said = reading
    .find(text, value.start, value.end)
    .flatMap((match) => readSubstitution(text, match, value, reading) ?? [])
  const read = (): readonly Use[] => {
    if (fitsWhole(key, ENVIRONMENT)) return settings(view.text, reading)
    if (hintOf(key) === 'names') return handedOn(view.text, reading)
    if (fitsWhole(key, DEFINES)) return memberWords(view.text, reading, 'definition', 'macro')
    if (fitsWhole(key, SCRIPT)) return reading.read('shell', view.text)
    if (view.text.startsWith('['))
      return readScript(view.text, reading, listOf(hintIn(section, key)))
    return readCommandLine(view.text, reading, hintIn(section, key))
  }
  const uses = embedUses(read(), view)
  return [
    ...said,
    ...uses,
    ...reading.find(text, value.start, value.end).map((match) => makeMention(match, 'string')),
  ]
}

/** Variables that an environment lets through. */
function handedOn(text: string, reading: Reading): readonly Use[] {
  const words = memberWords(text, reading, 'option', 'env')
  const names = words.map(({ name }) => name)
  return words.map((use) => ({
    ...handOnInFront(use, use.start, (name) => name + gapAt(text, use)),
    served: servedWith(use.name, names),
  }))
}

/** What parts the words of a list from each other: a line where one stands on its own, else what stands beside it. */
function gapAt(text: string, { start, end }: Span): string {
  const indent = findBefore(text, start, /(?:^|\r?\n)[ \t]*/)?.[0]
  const isAlone = indent?.includes('\n') === true && isBehind(text, end, /[ \t]*(?:\r?\n|$)/)
  const comma = /[ \t]*,[ \t]*/
  const parting = findBefore(text, start, comma) ?? findBehind(text, end, comma)
  return isAlone ? indent : (parting?.[0] ?? ' ')
}

/** Meson's machine files write lists as its build files do. */
function listOf(hint: Hint): Language {
  return { syntax: { line: ['#'], strings: [SINGLE] }, rules: [], hints: [[/^/, hint]] }
}

function hintIn(section: string, key: string): Hint {
  if (fitsWhole(key, /build_(?:src_)?(?:un)?flags/)) return 'compiler'
  if (/meson/.test(section)) return 'meson'
  return hintOf(key)
}

/** A value of several lines, each a setting; what a setting holds may be a command line. */
function settings(text: string, reading: Reading): readonly Use[] {
  const uses: Use[] = []
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const hit = matchWhole(line[0], /(\s*)([A-Za-z_]\w*)(\s*=\s*)(.*?)\s*/)
    if (hit === null) continue
    const [, indent, name, sign, value] = hit
    const start = line.index + indent!.length
    const from = start + name!.length + sign!.length
    const removal = wholeLine(text, start, from + value!.length)
    if (reading.has(name!))
      uses.push({
        ...environmentSetting(name!, start),
        ...(value !== '' && { value: valueAt(value!, from) }),
        ...(removal && { member: { list: 'settings', removal } }),
      })
    const inner = viewPart(text, { start: from, end: from + value!.length })
    append(uses, embedUses(readCommandLine(inner.text, reading, hintOf(name!)), inner))
  }
  return uses
}

/**
 * tox's `{env:OLD}` and `{env:OLD:default}`, which read a variable and can stand in each other's default, and the command
 * line in the default of `{env:VAR:-DOLD=off}`.
 */
function readSubstitution(
  text: string,
  match: Match,
  value: Span,
  names: Names,
): readonly Use[] | undefined {
  const { start, end } = match
  const opening = findBefore(text, start, /\{env:/)
  if (opening !== null && isBehind(text, end, /[:}]/)) {
    const open = start - opening[0].length
    const close = closingOf(text, open, value.end)
    const beside = namesOf(names.find(text, value.start, value.end))
    return [
      {
        ...withBeside(environmentRead(match), beside),
        contract: FROM_OUTSIDE,
        ...(close !== undefined && {
          widen: (wanted) =>
            surroundPlace(
              { start: open, end: close + 1 },
              wanted.map((other) => `{env:${other}:`).join(''),
              '}'.repeat(wanted.length),
            ),
        }),
      },
    ]
  }
  const before = text.slice(value.start, start)
  const hit = /\{env:(\w+):([^{}]*)$/.exec(before.slice(-400))
  if (hit === null) return undefined
  const from = start - hit[2]!.length
  const close = closingOf(text, start - hit[0].length, value.end)
  if (close === undefined) return undefined
  const view = viewPart(text, { start: from, end: close })
  return embedUses(readCommandLine(view.text, names, hintOf(hit[1]!)), view)
}
