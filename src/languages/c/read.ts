import { codeUse, stringUses } from './code.ts'
import { GENERATES, type Directive, sourceOf, isCode } from './directives.ts'
import { commentUses, directiveUses } from './uses.ts'
import { runsOf } from '../kit/runs.ts'
import { matchesWithin } from '../../core/matches.ts'
import type { Match } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { C_COMMENTS, DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import { parseScript } from '../kit/script/language.ts'
import { withTables } from '../kit/tables/read.ts'
import type { Reading } from '../language.ts'
import { spanAt } from '../../core/spans.ts'

const TABLES = { syntax: { ...C_COMMENTS, strings: [DOUBLE, SINGLE] }, rules: [] }

/** Reads C, C++, CUDA, HIP, Metal, OpenCL and Objective-C, and the config.h templates of CMake, Meson and autotools. */
export function readC(text: string, reading: Reading): readonly Use[] {
  const matches = reading.find(text)
  const matchesIn = matchesWithin(matches)
  const source = sourceOf(text, matchesIn)
  const { comments, strings, directives } = source
  const isOfCode = ({ start }: Match): boolean => isCode(source, start)
  // Definitions on lines that follow one another are one run.
  const runs = runsOf(directives.length, (at) => {
    const [before, own] = [directives[at - 1]!, directives[at]!]
    const between = text.slice(before.end, own.start)
    return own.word === 'define' && before.word === 'define' && between.trim() === ''
  })
  const generated = generatedBy(directives)
  const free = matches.filter(
    (match) => isOfCode(match) && spanAt(directives, match.start) === undefined,
  )
  const uses = [
    ...comments.flatMap((span) => commentUses(text, span, matchesIn)),
    ...strings.flatMap((span) => stringUses(text, span, matchesIn)),
    ...directives.flatMap((directive, index) =>
      directiveUses(text, directive, runs[index]!, isOfCode, generated),
    ),
    ...free.map((match) => codeUse(text, match, matchesIn)),
  ]
  const isTable = uses.some(({ region, role }) => region === 'string' && role === 'mention')
  return isTable ? withTables(parseScript(text, reading, TABLES), uses) : uses
}

/** The macros that a template has the configure step define. */
function generatedBy(directives: readonly Directive[]): ReadonlySet<string> {
  return new Set(
    directives
      .filter(({ word, matches }) => GENERATES.test(word) && matches.length > 0)
      .map(({ matches }) => matches[0]!.name),
  )
}
