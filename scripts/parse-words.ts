import { parseArgs } from 'node:util'

/** Reads a script's own words; one that it does not know ends it in a sentence. */
export const parseWords: typeof parseArgs = (config) => {
  try {
    return parseArgs(config)
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string }
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error
    console.error(message)
    process.exit(2)
  }
}
