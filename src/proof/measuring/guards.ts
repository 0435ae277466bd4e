/** A variable that decides whether a line is reached, and the value it needs. */
export interface Guard {
  readonly name: string
  /** `ON` and `OFF` where it is a switch. */
  readonly value: string
}

const OWN_WORDS = new Set(
  'NOT AND OR DEFINED EXISTS COMMAND POLICY TARGET TEST IN_LIST MATCHES STREQUAL EQUAL LESS GREATER LESS_EQUAL GREATER_EQUAL VERSION_LESS VERSION_GREATER VERSION_EQUAL VERSION_LESS_EQUAL VERSION_GREATER_EQUAL TRUE FALSE ON OFF YES NO ENV CACHE'.split(
    ' ',
  ),
)
const PLATFORM =
  /^(?:CMAKE_|CUDA|WIN32$|APPLE$|UNIX$|LINUX$|MSVC|MINGW|ANDROID|IOS|CYGWIN|BSD|EMSCRIPTEN$|PROJECT_)|_FOUND$|^_/

/**
 * The switches around a line of a CMake file: the names in the `if` conditions that enclose it. Good enough to choose
 * arguments; whether they were right shows in which lines ran.
 *
 * @param text the file after the patch
 * @param line from 1
 */
export function guardsAround(text: string, line: number): readonly Guard[] {
  const stack: { condition: string; positive: boolean }[] = []
  const lines = text.split('\n')
  for (let at = 0; at < Math.min(line, lines.length); at += 1) {
    const code = lines[at]!.replace(/#.*/, '')
    const found = /^\s*(if|elseif|else|endif)\s*\((.*)/i.exec(code)
    if (found === null) continue
    const condition = found[2]!.replace(/\)\s*$/, '')
    const word = found[1]!.toLowerCase()
    const open = word === 'if' ? undefined : stack.pop()
    if (word === 'if' || word === 'elseif') stack.push({ condition, positive: true })
    else if (word === 'else' && open !== undefined) stack.push({ ...open, positive: false })
  }
  return stack.flatMap(({ condition, positive }) => switches(condition, positive))
}

function switches(condition: string, positive: boolean): readonly Guard[] {
  if (
    /\b(?:STREQUAL|MATCHES|VERSION_\w+|EQUAL|LESS|GREATER|EXISTS|TARGET|IN_LIST)\b/.test(condition)
  )
    return []
  const guards: Guard[] = []
  const words = condition.match(/[A-Za-z_]\w*|\S/g) ?? []
  let negated = false
  for (const word of words) {
    if (word === 'NOT') negated = true
    else if (/^[A-Za-z_]\w*$/.test(word) && !OWN_WORDS.has(word)) {
      if (!PLATFORM.test(word))
        guards.push({ name: word, value: negated === positive ? 'OFF' : 'ON' })
      negated = false
    }
  }
  return guards
}
