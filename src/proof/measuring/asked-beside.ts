/** What begins, turns and ends a condition: of C, CMake, make and Meson. */
const CONDITION = /^\s*(?:#\s*)?(if\w*|el(?:se\s*)?if\w*|else|endif)\b(.*)$/i

/** What a text asks for in one condition with a name, or in conditions that lie in one another. */
export interface AskedBeside {
  readonly names: ReadonlySet<string>
  /** What stands in quotes there, or where one of the names is set. */
  readonly quoted: ReadonlySet<string>
  /** Whether it hangs on the build type as well. */
  readonly isOfBuildType: boolean
}

/** So many conditions in one another are looked through. */
const DEEPEST = 50

const BUILD_TYPE =
  /\$<CONFIG|CMAKE_BUILD_TYPE|CMAKE_\w+_FLAGS_(?:RELEASE|DEBUG)|'(?:buildtype|debug|optimization)'|\bNDEBUG\b|\bdebug_assertions\b/

/**
 * Finds what a text asks for together with a name. Each condition around another counts, on both sides of an `else`.
 *
 * @param wanted without `g`
 */
export function askedBeside(text: string, wanted: RegExp): AskedBeside {
  const names = new Set<string>()
  const quoted = new Set<string>()
  const around: string[] = []
  let isOfBuildType = false
  for (const line of text.split('\n')) {
    const [, word = '', condition = ''] = CONDITION.exec(line) ?? []
    const near = around.slice(-DEEPEST).join(' ')
    isOfBuildType ||= BUILD_TYPE.test(line) && wanted.test(`${near} ${line}`)
    if (word === '') continue
    if (/^endif/i.test(word)) around.pop()
    else if (/^if/i.test(word)) around.push(condition)
    else around.push(`${around.pop() ?? ''} ${condition}`)
    const all = around.slice(-DEEPEST).join(' ')
    if (!wanted.test(all)) continue
    isOfBuildType ||= BUILD_TYPE.test(all)
    for (const [name] of all.matchAll(/[A-Za-z_]\w*/g)) if (!wanted.test(name)) names.add(name)
    addQuoted(quoted, all)
  }
  for (const [line, name] of text.matchAll(/^[ \t]*(\w+)[ \t]*=.*$/gm))
    if (names.has(name!)) addQuoted(quoted, line)
  return { names, quoted, isOfBuildType }
}

function addQuoted(quoted: Set<string>, text: string): void {
  for (const [, word] of text.matchAll(/["'<]([\w.+/-]+)["'>]/g)) quoted.add(word!)
}
