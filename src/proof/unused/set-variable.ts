/** A variable that a line sets, which passes nothing by itself. */
export interface SetVariable {
  readonly name: string
  /** The file, line for line, with only those lines that may see the variable. */
  readonly seenBy: string
  /** Who sees it besides those that name it: what a script exports it to, what these lines start, or nobody. */
  readonly by: 'script' | 'environment' | 'name'
}

/**
 * The variable that a line, from 1, sets: `FLAGS="-DX=ON"` of a script, what the `ENV`, `ARG` and `env:` around it say, the entry
 * of a matrix; null where it sets none.
 *
 * @param reader the language of the file
 */
export function variableSetAt(
  lines: readonly string[],
  line: number,
  reader: string,
): SetVariable | null {
  const name = ASSIGNS.exec(lines[line - 1] ?? '')?.[1]
  if (name !== undefined) return { name, seenBy: lines.join('\n'), by: 'script' }
  if (reader === 'dockerfile') return setInImage(lines, line)
  return reader === 'yaml' ? setInWorkflow(lines, line) : null
}

/** `FLAGS="-DX=ON"`, which passes nothing by itself. */
const ASSIGNS =
  /^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*[:+?]?=[ \t]*(?:"[^"]*-D[^"]*"|'[^']*-D[^']*'|-D.*)[ \t]*\r?$/

const FROM = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)?(\S+)(?:[ \t]+AS[ \t]+(\S+))?/i
const SETTING = /(?:^|[ \t])(\w+)(?:=(?:"[^"]*"|'[^']*'|\S*)|[ \t].*|(?=[ \t]*\r?$))/g

/**
 * `ENV` is seen in the rest of its stage and in those that begin with it, `ARG` in the first only; one above all stages where a
 * stage asks for it.
 */
function setInImage(lines: readonly string[], line: number): SetVariable | null {
  let first = line - 1
  while (first > 0 && /\\[ \t]*\r?$/.test(lines[first - 1]!)) first--
  const word = /^[ \t]*(ENV|ARG)[ \t]/i.exec(lines[first] ?? '')?.[1]?.toUpperCase()
  if (word === undefined) return null
  const text = lines[line - 1]!.replace(/^[ \t]*(?:ENV|ARG)[ \t]+/i, '')
  const settings = [...text.matchAll(SETTING)]
  const name = (settings.find(([all]) => all.includes('-D')) ?? settings[0])?.[1]
  if (name === undefined) return null
  const asks = new RegExp(String.raw`^[ \t]*ARG[ \t]+(?:.*[ \t])?${name}(?:[ \t]|\r?$)`, 'i')
  const firstStage = lines.findIndex((one) => FROM.test(one))
  const began = firstStage < line
  const stages = new Set<string>()
  let isSeen = false
  const seenBy = onlyLines(lines, (at) => {
    const [, parent, stage] = FROM.exec(lines[at]!) ?? []
    if (parent !== undefined && at >= line) {
      isSeen = word === 'ENV' && stages.has(parent.toLowerCase())
      if (isSeen && stage !== undefined) stages.add(stage.toLowerCase())
    } else if (stage !== undefined) {
      stages.clear()
      stages.add(stage.toLowerCase())
    }
    if (began ? at === line - 1 : at >= line && asks.test(lines[at]!)) isSeen = true
    return isSeen && at !== line - 1
  })
  return { name, seenBy, by: 'environment' }
}

/** What stands below the `env:` of a step, a job or a workflow, or in the matrix of a job, is seen in what that is part of. */
function setInWorkflow(lines: readonly string[], line: number): SetVariable | null {
  const written = /\becho[ \t]+["']?(\w+)=.*>>[ \t]*["']?\$\{?GITHUB_ENV\b/.exec(
    lines[line - 1] ?? '',
  )
  if (written !== null) {
    const seenBy = onlyLines(lines, (at) => at >= line)
    return { name: written[1]!, seenBy, by: 'environment' }
  }
  let name: string | undefined
  let depth = Infinity
  for (let at = line - 1; at >= 0; at--) {
    const [, before, key] = /^([ \t]*(?:-[ \t]+)*)([\w-]+):(?:[ \t]|\r?$)/.exec(lines[at]!) ?? []
    if (key === undefined || before!.length >= depth) continue
    depth = before!.length
    // `- name: X` with a `value:` is named elsewhere.
    if (key === 'value') return null
    if (name !== undefined && SETS.has(key)) {
      const by = key === 'strategy' ? 'name' : 'environment'
      return { name, seenBy: around(lines, at, depth), by }
    }
    if (key !== 'include' && key !== 'matrix') name ??= key
  }
  return null
}

/** Below these keys stand variables: of a step, a job or all of it, and what the jobs of a matrix are made with. */
const SETS: ReadonlySet<string> = new Set(['env', 'variables', 'strategy'])

/** The lines around one, from 0, up to those that begin further out than a column; the first line of an element of a list belongs to it. */
function around(lines: readonly string[], line: number, column: number): string {
  const isOut = (text: string): boolean =>
    text.trim() !== '' && text.search(/[^ \t-]/) < column && !/^[ \t]*#/.test(text)
  let from = line
  while (from > 0 && !/^[ \t]*-/.test(lines[from]!) && !isOut(lines[from - 1]!)) from--
  const end = lines.findIndex(
    (text, at) =>
      at > line && (isOut(text) || (/^[ \t]*-/.test(text) && text.search(/\S/) < column)),
  )
  return onlyLines(lines, (at) => at >= from && (end === -1 || at < end) && at !== line)
}

function onlyLines(lines: readonly string[], isKept: (at: number) => boolean): string {
  return lines.map((text, at) => (isKept(at) ? text : '')).join('\n')
}
