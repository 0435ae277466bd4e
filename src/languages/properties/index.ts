import { isBehind } from '../../core/near.ts'
import { lineStart } from '../../core/line-offsets.ts'
import { pairBrackets } from '../kit/brackets.ts'
import { growLists } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import type { LanguageModule } from '../language.ts'
import { hintOf, readCommandLine } from '../kit/command-line/read.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { wholeLine } from '../kit/removal.ts'
import { matchesWithin } from '../../core/matches.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import type { Match, Names } from '../../core/names.ts'
import { firstOfEachPlace } from '../../core/uses-by-place.ts'
import type { Use } from '../../core/use.ts'
import { propertyQuestions } from './questions.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import { memberWords } from '../kit/member-words.ts'
import { repeatBefore } from '../kit/repeat-assignment.ts'
import { unquotedAt } from '../kit/literal-value.ts'

export const properties: LanguageModule = {
  id: 'properties',
  files: [
    { format: 'properties', extensions: 'properties' },
    { format: 'xcconfig', extensions: 'xcconfig' },
    { format: 'qmake', extensions: 'pri prf pro' },
  ],
  fences: 'properties xcconfig qmake',
  read: readProperties,
  questions: propertyQuestions,
}

const DEFINES =
  /^(?:\w+:)*(?:DEFINES|DEFINES_\w+|GCC_PREPROCESSOR_DEFINITIONS\w*|SWIFT_ACTIVE_COMPILATION_CONDITIONS|PREPROCESSOR_DEFINITIONS)$/

/** A line, with those that backslashes join to it. */
interface Line {
  readonly text: string
  readonly start: number
  readonly line: string
  readonly names: Names
}

/** Properties, Xcode's configuration files, qmake's projects and files of variables: `KEY = value` a line. */
function readProperties(file: string, names: Names): readonly Use[] {
  const text = withoutMark(file)
  const matches = names.find(text)
  const within = matchesWithin(matches)
  const lines = [...text.matchAll(/(?:\\(?:\r\n|[^])|[^\\\r\n])+/g)]
    .map(({ index: start, 0: line }) => ({ text, start, line, names }))
    .filter(({ start, line }) => within(start, start + line.length).length > 0)
  const uses = lines.flatMap((line) =>
    readLine(line, within(line.start, line.start + line.line.length)),
  )
  return growLists(text, firstOfEachPlace(uses), {
    takings: () => lines.flatMap(takingOf),
    branches: () => scopesOf(text),
  })
}

/** Deeper than this nobody nests. */
const DEEPEST = 12

/** qmake's `DEFINES += …`, alone or behind what it asks for. */
function takingOf({ start, line }: Line): readonly Taking[] {
  const hit = /^(\s*)([\w!|:().,]*:\s*)?([\w.]+)\s*([-+*~]?)=/.exec(line)
  if (hit === null || hit[4] === '-' || hit[4] === '~') return []
  const end = start + line.trimEnd().length
  return [
    {
      variable: hit[3]!,
      statement: { start: start + hit[1]!.length, end },
      words: { start: start + hit[0].length, end },
      extends: hit[4] !== '' || isNamed(line.slice(hit[0].length), hit[3]!),
    },
  ]
}

/** `win32:DEFINES += X`: a question for one line. */
const SCOPED = /\s*[\w!|().,:]+:\s*[\w.]+\s*[-+*~]?=/

/** What a line asks for by itself, and the braces around it. */
function scopesOf(text: string): (offset: number) => readonly number[] {
  const brackets = pairBrackets(text)
  return (offset) => {
    const start = lineStart(text, offset)
    const found = isBehind(text, start, SCOPED) ? [start] : []
    let count = 0
    for (const { open, kind } of brackets.outward(offset)) {
      if (kind === '{') found.push(open)
      if (++count === DEEPEST) break
    }
    return [...found, -1]
  }
}

function readLine(whole: Line, matches: readonly Match[]): readonly Use[] {
  const { text, start, line, names } = whole
  if (/^\s*(?:#(?!include)|!\s|;)/.test(line))
    return matches.map((match) => makeMention(match, 'comment'))
  const comment = /(?:^|[ \t])(?:\/\/|#)[^\r\n]*$/.exec(line)?.index ?? line.length
  const code = line.slice(0, comment)
  const uses = matches
    .filter((match) => match.start >= start + comment)
    .map((match) => makeMention(match, 'comment'))
  for (const match of matches)
    if (isCondition(code, match.start - start)) uses.push(condition(whole, match))
  const pair =
    /^\s*(?:[\w!|:().,]+(?::|\{)\s*)?(?:export\s+)?([\w.]+)(?:\[[^\]]*\])?\s*[-+*~|?:]?[=:]\s*/.exec(
      code,
    )
  if (pair === null) return [...uses, ...matches.map((match) => makeMention(match, 'code'))]
  const key = pair[1]!
  const from = start + pair[0].length
  const value = text.slice(from, start + code.length).trimEnd()
  const named = matches.find((match) => match.name === key && match.end <= from)
  if (named !== undefined) uses.push(assignment(whole, named, from, value))
  const view = viewPart(text, { start: from, end: from + value.length })
  const read = DEFINES.test(key)
    ? memberWords(view.text, names, 'definition', 'macro')
    : readCommandLine(view.text, names, hintOf(key))
  return [...uses, ...embedUses(read, view), ...matches.map((match) => makeMention(match, 'code'))]
}

function assignment({ text, start, line }: Line, match: Match, from: number, value: string): Use {
  const removal = wholeLine(text, start, start + line.length)
  return {
    ...makeMention(match, 'code'),
    role: 'option',
    ...unquotedAt(value, from),
    ...(removal && { member: { list: 'properties', removal } }),
  }
}

/** qmake's `contains(DEFINES, OLD)` and `OLD {`, and reads of variables. */
function isCondition(code: string, at: number): boolean {
  const before = code.slice(0, at)
  return (
    /\b(?:contains|equals|isEmpty|defined|CONFIG|greaterThan|lessThan)\s*\([^()]*$/.test(before) ||
    /\$\$?(?:\(|\{|\[|getenv\()?$/.test(before)
  )
}

function condition({ text, start, line, names }: Line, match: Match): Use {
  const call = /(?:\bcontains|\bCONFIG|\bdefined)\s*\([^()]*$/.exec(text.slice(start, match.start))
  const close = text.indexOf(')', match.end)
  const from = call === null ? -1 : start + call.index
  const negated = text[from - 1] === '!'
  const follows =
    isBehind(text, close + 1, /\s*[:{|]/) && !/:/.test(line.slice(0, Math.max(0, from - start)))
  const beside = namesOf(names.find(line))
  const use: Use = { ...withBeside(makeMention(match, 'code'), beside), role: 'condition' }
  if (call === null || close === -1 || !follows || negated) return use
  const whole = { start: from, end: close + 1 }
  return { ...use, widen: repeatBefore(text, whole, match, '|') }
}
