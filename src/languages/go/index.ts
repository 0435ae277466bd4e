import type { LanguageModule, Reading } from '../language.ts'
import { SCRIPT_UPSTREAM } from '../kit/upstream-words.ts'
import { readCommandLine } from '../kit/command-line/read.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { inLines } from '../kit/removal.ts'
import { makeMention, namesOf, withBeside } from '../kit/mention.ts'
import { scriptReader } from '../kit/script/read.ts'
import { asks, sets } from '../kit/script/make-rules.ts'
import { BACKTICK, C_COMMENTS, DOUBLE } from '../kit/script/syntax.ts'
import type { Match } from '../../core/names.ts'
import { firstOfEachPlace } from '../../core/uses-by-place.ts'
import type { Use } from '../../core/use.ts'
import { lineStart } from '../../core/line-offsets.ts'
import { decodedView, embedUses, viewPart, type Piece, type View } from '../kit/view.ts'
import { questionsInBraces } from '../kit/questions/braces.ts'
import type { Syntax } from '../kit/lexer.ts'

const SYNTAX: Syntax = {
  ...C_COMMENTS,
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,8}'`],
  strings: [DOUBLE, BACKTICK],
}

export const go: LanguageModule = {
  id: 'go',
  files: [
    { format: 'mage', names: 'magefile.go' },
    { format: 'go', scope: 'sources', extensions: 'go', scripts: true },
  ],
  fences: 'go golang',
  syntax: SYNTAX,
  read: readGo,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX),
}

const readAsScript = scriptReader({
  syntax: SYNTAX,
  rules: [
    asks('env', { before: 'os.Getenv( | os.LookupEnv(' }),
    sets('env', {
      before: 'os.Setenv( | t.Setenv( | b.Setenv( | testing.Setenv(',
      after: ',',
      member: 'block',
    }),
    sets('env', { before: 'os.Unsetenv(' }),
  ],
})

const CGO = /^[ \t]*(?:\/\/)?[ \t]*#cgo\b([^:\r\n]*?\b\w*FLAGS):[ \t]*([^\r\n]*)/gm
const TAGS = /^\/\/(?:go:build|[ \t]*\+build)[ \t][^\r\n]*/gm

/** Go: flags that cgo passes to the compiler, the C code before `import "C"`, build constraints and reads of the environment. */
function readGo(file: string, reading: Reading): readonly Use[] {
  const text = withoutMark(file)
  const flags = [...text.matchAll(CGO)].flatMap(({ index, 0: whole, 1: key, 2: given }): Use[] => {
    const line = { start: index, end: index + whole.length }
    const args = { start: line.end - given!.length, end: line.end }
    const view = viewPart(text, args)
    const read = embedUses(readCommandLine(view.text, reading, 'compiler'), view)
    const rest = reading.find(text, args.start, args.end).map((match) => makeMention(match, 'code'))
    const listed = read.map((use) => inLines(text, use, key!.trim(), line, args))
    return [...listed, ...rest].map((use) => ({ ...use, scope: 'build' }))
  })
  const constraints = [...text.matchAll(TAGS)].flatMap(({ index, 0: line }) =>
    reading.find(text, index, index + line.length).map((match) => constraint(line, match, reading)),
  )
  const preambles = [...text.matchAll(IMPORT)].flatMap(({ index }) => {
    const view = preambleBefore(text, index)
    return embedUses(reading.explain('c', view.text), view)
  })
  return firstOfEachPlace([...constraints, ...flags, ...preambles, ...readAsScript(text, reading)])
}

const IMPORT = /^[ \t]*(?:import[ \t]*(?:\(\s*)?)?"C"[ \t]*(?:\/\/[^\n]*)?\r?$/gm

/** The C code in the comment right before an `import "C"`, of either kind. */
function preambleBefore(text: string, end: number): View {
  if (/\*\/[ \t]*\r?\n$/.test(text.slice(Math.max(0, end - 80), end)))
    return viewPart(text, {
      start: text.lastIndexOf('/*', end) + 2,
      end: text.lastIndexOf('*/', end),
    })
  const pieces: Piece[] = []
  for (let below = end; below > 0;) {
    const start = lineStart(text, below - 1)
    const sign = /^[ \t]*\/\//.exec(text.slice(start, below))?.[0]
    if (sign === undefined) break
    const at = start + sign.length
    pieces.push({ text: text.slice(at, below), at })
    below = start
  }
  // A new line would be none of the comment's.
  return decodedView(pieces.toReversed(), end, (inner) =>
    /[\r\n]/.test(inner) ? undefined : inner,
  )
}

/** A word of `//go:build`; the older form has no brackets, so it can't say "either". */
function constraint(line: string, match: Match, reading: Reading): Use {
  const { name, start, end } = match
  const sole = new RegExp(`^//go:build[ \\t]+${name}[ \\t]*$`).test(line)
  const read: Use = { ...makeMention(match, 'code'), role: 'condition', scope: 'build' }
  const use = withBeside(read, namesOf(reading.find(line)))
  if (!line.startsWith('//go:build')) return use
  return {
    ...use,
    widen: (wanted) => {
      const all = [...wanted, name].join(' || ')
      return [{ start, end, text: sole ? all : `(${all})` }]
    },
  }
}
