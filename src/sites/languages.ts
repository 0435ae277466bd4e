import { readPython } from './python.ts'
import { readCMake } from './cmake.ts'
import type { Reader } from './reader.ts'

/** The reader of each language, by the id that the format table (repository/format.ts) gives a path. */
export const READERS: Readonly<Record<string, Reader>> = {
  cmake: readCMake,
  python: readPython,
}
