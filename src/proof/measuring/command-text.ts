import { addTo } from '../../core/group-by.ts'
import { variableSetAt } from '../unused/set-variable.ts'

/** An assignment of a variable as makefiles, shells and Dockerfiles write it, at the left of a line. */
const ASSIGNMENT = /^(?:export\s+|ARG\s+|ENV\s+|local\s+)?(\w+)\s*([+?:]?)=\s*(.*)$/
// The quotes around a whole list hold each of its words.
const REFERENCE = /"\$\{(\w+)\[@\]\}"|\$\((\w+)\)|\$\{(\w+)(?:\[[@*]\])?\}|\$(\w+)/g
const CALLS = /\b(?:cmake3?|meson(?:\.py)?)\s/
/** No longer value is gone on with: it could double with each line. */
const LONGEST = 10_000
/** Variables in variables: deeper ones are left as they stand. */
const DEEPEST = 3

/**
 * Finds the command that a line of a text, from 1, belongs to, with the values of the variables that the same file sets once.
 * Where the line itself sets a variable, it is the call that the variable is handed to.
 */
export function commandsWithValues(text: string, reader = ''): (line: number) => string {
  const lines = logicalLines(text)
  const all = variablesIn(lines.map((one) => one.text))
  const isHidden = reader === 'dockerfile' ? hiddenIn(text) : () => false
  const byLine = lines.flatMap(({ first, last, text: own }) =>
    Array.from({ length: last - first + 1 }, () => own),
  )
  const taking = new Map<string, (typeof lines)[number]>()
  for (const call of lines.filter((one) => CALLS.test(one.text)))
    for (const [, ...names] of call.text.matchAll(REFERENCE))
      for (const name of names) if (name && !taking.has(name)) taking.set(name, call)
  return (line) => {
    const own = byLine[line - 1]
    if (own === undefined) return ''
    const variable = ASSIGNMENT.exec(own.trim())?.[1]
    const call = variable === undefined ? undefined : taking.get(variable)
    const variables = new Map([...all].filter(([name]) => !isHidden(name, call?.last ?? line)))
    return expand(call?.text ?? own, variables)
  }
}

/** Of more lines that set a variable in an image nobody asks who sees it. */
const MOST_SETTINGS = 200

/** Whether an image's variable is set where a line, from 1, does not see it: in another stage, or above all of them. */
function hiddenIn(text: string): (name: string, line: number) => boolean {
  const lines = text.split('\n')
  const seen = new Map<string, string[][]>()
  const setting = lines.flatMap((line, at) => (/^[ \t]*(?:ARG|ENV)[ \t]/i.test(line) ? [at] : []))
  for (const at of setting.slice(0, MOST_SETTINGS)) {
    const set = variableSetAt(lines, at + 1, 'dockerfile')
    if (set !== null) addTo(seen, set.name, set.seenBy.split('\n'))
  }
  return (name, line) => seen.get(name)?.every((by) => by[line - 1] === '') ?? false
}

/** Lines with those that they go on in. */
function logicalLines(
  text: string,
): readonly { readonly first: number; readonly last: number; readonly text: string }[] {
  let next = 1
  return text.split(/(?<!\\\r?)\n/).map((written) => {
    const first = next
    next += written.split('\n').length
    return {
      first,
      last: next - 1,
      text: written.replaceAll(/\\\r?(?:\n|$)/g, ' ').replace(/\r$/, ''),
    }
  })
}

/** The variables with one value each: what is set twice, or in a block of its own, may have another one. */
function variablesIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const unsure = new Set<string>()
  // `if x; then FLAG=1; fi`
  for (const text of lines)
    for (const [, name] of text.matchAll(/(?:;|\bthen\b|\bdo\b|&&|\|\|)[ \t]*(\w+)=/g))
      unsure.add(name!)
  for (const text of lines) {
    const [, name, sign, written = ''] = ASSIGNMENT.exec(text.trim()) ?? []
    if (name === undefined) continue
    const value = unquote(written.trim())
    const before = values.get(name)
    const own = new RegExp(String.raw`\$\{?${name}\b\}?|\$\(${name}\)`)
    if (sign === '+' && !/^\s/.test(text)) values.set(name, `${before ?? ''} ${value}`)
    // A value that begins with the one before goes on with it.
    else if (
      before !== undefined &&
      before.length < LONGEST &&
      !/^\s/.test(text) &&
      own.test(value)
    )
      values.set(
        name,
        value.replace(own, () => before),
      )
    else if (values.has(name) || /^\s/.test(text)) unsure.add(name)
    else values.set(name, value)
  }
  return new Map([...values].filter(([name]) => !unsure.has(name)))
}

function unquote(value: string): string {
  return (
    /^"([^"]*)"$/.exec(value)?.[1] ??
    /^'([^']*)'$/.exec(value)?.[1] ??
    /^\((.*)\)$/.exec(value)?.[1] ??
    value
  )
}

function expand(text: string, variables: ReadonlyMap<string, string>): string {
  let expanded = text
  for (let depth = 0; depth < DEEPEST; depth += 1)
    expanded = expanded.replaceAll(
      REFERENCE,
      (written: string, ...groups: readonly (string | undefined)[]) =>
        variables.get(groups.find((one) => one !== undefined) ?? '') ?? written,
    )
  return expanded
}
