import { isBefore, isBehind } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import type { Use } from '../../core/use.ts'

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
  return reading.explain('shell', file).map((use) => {
    const isSet = use.role === 'option' && use.namespace === 'any' && isKey(text, use)
    return isSet ? { ...use, namespace: 'env' } : use
  })
}

function isKey(text: string, { start, end }: Use): boolean {
  return (
    isBefore(text, start, /(?:^|[\r\n])[ \t]*(?:export[ \t]+)?/) && isBehind(text, end, /[ \t]*=/)
  )
}
