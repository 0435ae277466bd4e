import { lineStart } from '../../core/line-offsets.ts'
import { findBefore, isBehind } from '../../core/near.ts'
import type { Use } from '../../core/use.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ReadFile } from '../facts.ts'

/** An entry of a mapping of which an argument is the whole value. */
interface Entry {
  readonly start: number
  readonly key: string
  readonly separator: string
  /** How far the line is indented that the entry begins; undefined where it stands among others in a line. */
  readonly indent: number | undefined
}

/** Farther away nobody writes the other entry. */
const LONGEST = 2000

/** `old: "-D`, `'old' => '-D`, `old = ["-D`: the key of a value that begins with an argument. */
const KEYED =
  /(?:(?<![^])|[{([,;\r\n])[ \t]*((["']?):?[\w.-]+\2)[ \t]*(=>|:|=)[ \t]*\[?[ \t]*["']?-D/

/** What ends the value. */
const ENDS = /(?::[A-Z]+)?(?:=[\w.+-]*)?["']?[ \t]*(?:[\]},;)\r\n]|(?![^]))/

/**
 * The use of a new name that is the value of another key of the mapping in which an old name is a value: whoever takes the one
 * leaves the other, so the keys are the branches of a choice.
 */
export function keyedBeside(file: ReadFile, use: Use, rename: RenameState): Use | undefined {
  const own = entryAt(file, use)
  if (own === undefined) return undefined
  return file.uses.find((other) => {
    if (!rename.to.some(({ name }) => name === other.name) || other.name === use.name) return false
    if (Math.abs(other.start - use.start) > LONGEST) return false
    const entry = entryAt(file, other)
    return entry !== undefined && areBeside(file.text, own, entry)
  })
}

function entryAt({ text, format }: ReadFile, { start, end }: Use): Entry | undefined {
  const hit = findBefore(text, start, KEYED)
  if (hit === null || !isBehind(text, end, ENDS)) return undefined
  const at = start - hit[0].length + hit[0].indexOf(hit[1]!)
  const line = lineStart(text, at)
  const before = text.slice(line, at)
  const indent = before.trim() === '' ? before.length : undefined
  const separator = hit[3]!
  // Assignments that follow one another are no mapping, other than in a table.
  const isAssignment = separator === '=' && indent === 0 && format !== 'toml'
  return isAssignment ? undefined : { start: at, key: hit[1]!, separator, indent }
}

/** Whether two entries stand in one mapping: nothing between them closes what holds the one, or opens what holds the other. */
function areBeside(text: string, one: Entry, other: Entry): boolean {
  if (one.separator !== other.separator || one.key === other.key) return false
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  if (first.indent !== second.indent && first.indent !== undefined && second.indent !== undefined)
    return false
  let depth = 0
  for (const letter of text.slice(first.start, second.start)) {
    if ('{[('.includes(letter)) depth++
    else if ('}])'.includes(letter) && --depth < 0) return false
  }
  if (depth !== 0) return false
  const { indent } = first
  return (
    indent === undefined ||
    text
      .slice(lineStart(text, first.start), second.start)
      .split('\n')
      .every((line) => line.trim() === '' || /^\s*/.exec(line)![0].length >= indent)
  )
}
