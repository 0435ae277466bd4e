import { groupBy } from '../../core/group-by.ts'
import { memoizeLast } from '../../core/memoize.ts'
import type { Span } from '../../core/use.ts'
import { parseShell } from '../../languages/kit/shell/parse.ts'
import type { Script } from '../../languages/kit/shell/syntax.ts'
import { keepsAssignments } from '../../languages/kit/shell/variables.ts'

/** Letters that may stand between where an assignment begins and its name: `export -r `, quotes. */
const MOST_BEFORE = 200

/** A script, its here-documents, and what sets each name. One is asked for each of its assignments. */
const readLast = memoizeLast((code: string) => {
  const script = parseShell(code)
  const settings = script.commands.flatMap((command) =>
    command.assignments.map(({ name, start }) => ({ name, start, command })),
  )
  return {
    script,
    documents: script.commands.flatMap(({ documents }) => documents.map(({ body }) => body)),
    settings: groupBy(settings, ({ name }) => name),
  }
})

/**
 * Where an assignment of a script holds: in its function where it is local, in its parenthesis, in the text or the quoted
 * words that it stands in, else in the whole script. What a command is given before or behind its name (`X=1 make`, `env
 * X=1 make`) lasts no longer than the command, and is not there yet when the shell reads its words.
 *
 * @param span the script in its text: what one shell runs
 */
export function shellReach(text: string, span: Span, at: number, name: string): Span | undefined {
  const code = withoutIndent(text.slice(span.start, span.end))
  const { script, documents, settings } = readLast(code)
  const from = at - span.start
  const inText = (inner: Span): Span => ({
    start: inner.start + span.start,
    end: inner.end + span.start,
  })
  const isAround = ({ start, end }: Span): boolean => start <= from && from < end
  const document = documents.find(isAround)
  if (document !== undefined) return inText(document)
  // The command that sets the variable with the word at the place, or behind `export` there.
  const setting = settings
    .get(name)
    ?.find(
      ({ start }) =>
        start >= from && start - from < MOST_BEFORE && /^[\w \t-]*$/.test(code.slice(from, start)),
    )?.command
  if (setting === undefined && isWord(code, from, name)) {
    const quoted = script.commands
      .flatMap(({ words }) => words)
      .find((word) => isAround(word) && word.quoting !== '' && /[\s;]/.test(word.text))
    return quoted && inText(quoted)
  }
  if (setting !== undefined && (!keepsAssignments(setting) || setting.piped)) return undefined
  const keepers = script.functions.filter((body) => setting && isLocalIn(script, body, name))
  const [inner] = [...script.subshells, ...keepers]
    .filter(isAround)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  return inner === undefined ? span : inText(inner)
}

/** Whether a function keeps a variable to itself, wherever in it that is said. */
function isLocalIn({ commands }: Script, { start, end }: Span, name: string): boolean {
  return commands.some(
    (command) =>
      command.start >= start &&
      command.end <= end &&
      /^(?:local|declare|typeset)$/.test(command.words[0]?.text ?? '') &&
      command.assignments.some((one) => one.name === name),
  )
}

/** Whether a word at a place looks like an assignment: `X=1`, `"X=1"`, `env X=1`. */
function isWord(code: string, from: number, name: string): boolean {
  return new RegExp(String.raw`^["'\w \t-]*\b${name}=`).test(code.slice(from, from + MOST_BEFORE))
}

/** A script inside another file with its lines at their beginnings: blanks go behind the line before, no offset moves. */
function withoutIndent(code: string): string {
  const [indent = ''] = /^[ \t]*(?=\S)/m.exec(code) ?? []
  return indent === '' ? code : code.replace(new RegExp(`(?<!\\\\)\n${indent}`, 'g'), `${indent}\n`)
}
