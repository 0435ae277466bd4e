const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/**
 * Makes a child's output harmless for a job log, a summary and a pull request page: no terminal escapes, no control
 * characters, and nothing that the runner would take for a workflow command (`::name::` after white space, `##[name]`
 * anywhere in a line).
 */
export function sanitise(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(ESCAPES, '')
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll('##[', '## [')
    .replaceAll(/^(\s*)::/gm, '$1: :')
}

/** The last lines of a child's output, sanitised. */
export function tail(text: string, lines = 20, width = 300): string {
  return sanitise(text)
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => (line.length > width ? `${line.slice(0, width)} …` : line))
    .join('\n')
}

/** The first line that looks like an error, sanitised and short; else the last line. */
export function firstError(text: string): string {
  const lines = sanitise(text)
    .split('\n')
    .map((line) => line.trim())
  const own = lines.findIndex((line) => /^CMake Error|^ERROR:|: error:|^error:/.test(line))
  const at =
    own === -1
      ? lines.findIndex((line) => /\berror\b|fatal/i.test(line) && !line.startsWith('--'))
      : own
  const found =
    at === -1 ? lines.findLast((line) => line !== '') : joinCMakeError(lines.slice(at, at + 6))
  return (found ?? 'no output').slice(0, 400)
}

/** CMake puts the message below the line with the place. */
function joinCMakeError(lines: readonly string[]): string {
  const [head = '', ...rest] = lines
  if (!head.startsWith('CMake Error') || !head.endsWith(':')) return head
  const body = rest.filter((line) => line !== '' && !line.startsWith('Call Stack'))
  return `${head} ${body.slice(0, 3).join(' ')}`
}

/** A value with every string in it made harmless; keys are ours. */
export function sanitiseAll<T>(value: T): T {
  if (typeof value === 'string') return sanitise(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => sanitiseAll(one)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, sanitiseAll(one)]),
  ) as T
}
