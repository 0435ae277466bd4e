import { isBefore, isBehind } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { markLength, withoutMark } from '../kit/byte-order-mark.ts'
import { lineEnding, lineEndOfAny, lineStartOfAny } from '../../core/line-offsets.ts'
import type { Use, Value } from '../../core/use.ts'
import { splitAssignment } from '../kit/repeat-assignment.ts'

/** Files of environment variables, as shells, containers and development servers take them. */
export const dotenv: LanguageModule = {
  id: 'dotenv',
  files: [{ format: 'env', names: '.env .flaskenv', beginnings: '.env', extensions: 'env' }],
  fences: 'env dotenv',
  read: readDotenv,
}

/** A line is written as a shell's assignment, and what it sets goes to whatever program is run with the file. */
function readDotenv(file: string, reading: Reading): readonly Use[] {
  const text = withoutMark(file)
  return reading.explain('shell', file).map((use): Use => {
    if (use.role !== 'option' || !isKey(text, use)) return use
    const namespace = use.namespace === 'any' ? 'env' : use.namespace
    const { split: _, ...own } = use
    // Two settings on one line would be one.
    return { ...own, namespace, ...(use.value && { split: onLines(file, use, use.value) }) }
  })
}

function onLines(file: string, use: Use, value: Value): NonNullable<Use['split']> {
  const start = Math.max(lineStartOfAny(file, use.start), markLength(file))
  const line = { start, end: lineEndOfAny(file, value.end) }
  return splitAssignment(file, line, use, value, () => lineEnding(file))
}

function isKey(text: string, { start, end }: Use): boolean {
  return (
    isBefore(text, start, /(?:^|[\r\n])[ \t]*(?:export[ \t]+)?/) && isBehind(text, end, /[ \t]*=/)
  )
}
