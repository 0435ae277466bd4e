const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/**
 * Makes a child's output harmless for a job log, a summary and a pull request page: no terminal escapes, no control
 * characters, and nothing that the runner would take for a workflow command (`::name::` after white space, `##[name]`
 * anywhere in a line).
 */
export function sanitiseText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(ESCAPES, '')
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll('##[', '## [')
    .replaceAll(/^(\s*)::/gm, '$1: :')
}

/** Characters of a line that are shown. */
const MOST_OF_LINE = 300

/** The last lines of a child's output, sanitised. */
export function lastLines(text: string, lines: number): string {
  return sanitiseText(text)
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => (line.length > MOST_OF_LINE ? `${line.slice(0, MOST_OF_LINE)} …` : line))
    .join('\n')
}

/** Characters of an error that are shown. */
const MOST_OF_ERROR = 400

/** How CMake, Cargo, Meson, compilers and make begin an error. */
const ERROR = /^CMake Error|^ERROR:|: error:|^error:|^(?:g?make(?:\[\d+\])?|[^\s:]+:\d+): \*\*\* /
/** How anybody else may; in the name of a file or an option it is none. */
const SOUNDS_SO = /(?<![\w./-])(?:error|fatal)(?![\w./-])/i

/** The first error, with the lines that it goes on in, sanitised and short; else that none is told, with the last line. */
export function firstError(text: string): string {
  const written = sanitiseText(text).split('\n')
  const lines = written.map((line) => line.trim())
  const own = lines.findIndex((line) => ERROR.test(line))
  const at =
    own === -1 ? lines.findIndex((line) => SOUNDS_SO.test(line) && !line.startsWith('--')) : own
  if (at !== -1) return wholeError(written.slice(at)).slice(0, MOST_OF_ERROR)
  const last = lines.findLast((line) => line !== '')
  if (last === undefined) return 'no output'
  return `no line tells an error; the last one is “${last.slice(0, MOST_OF_ERROR)}”`
}

/** CMake and Cargo go on below the first line, and below an empty one where their sentence is not at its end. */
function wholeError([first = '', ...below]: readonly string[]): string {
  let whole = first.trim()
  if (!/^CMake Error|^error:/.test(whole)) return whole
  // What stands below a place is indented.
  const other = whole.endsWith(':') ? /^\S/ : /^(?:CMake |Call Stack|-- )/
  for (const line of below) {
    if (other.test(line)) break
    if (line.trim() !== '') whole += ` ${line.trim()}`
    else if (/[.!?]$/.test(whole)) break
  }
  return whole
}

/**
 * A value with every string in it made harmless; keys are ours.
 *
 * @param drop what is taken out of each string before
 */
export function sanitiseAll<T>(value: T, drop: (text: string) => string): T {
  if (typeof value === 'string') return sanitiseText(drop(value)) as T
  if (Array.isArray(value)) return value.map((one: unknown) => sanitiseAll(one, drop)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, sanitiseAll(one, drop)]),
  ) as T
}
