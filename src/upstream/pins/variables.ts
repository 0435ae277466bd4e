/** What the variables of a repository's build files are set to: every distinct value of a name, in order. */
export type Variables = ReadonlyMap<string, readonly string[]>

/** Chains of variables longer than this are written by nobody. */
const DEEPEST = 20

/** A name with more values than this has none that could be meant. */
const MOST_VALUES = 8

const VALUE = String.raw`(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\([\w.]+\)|[^\s"';,()&|<>])+))`

/** `X=1`, `X := 1`, `export X=1`, `local x = "1";`, `$env:X = "1"`, `%define x 1`, `ARG X=1`, also inside a line: `--build-arg X=1`. */
const ASSIGNMENT = new RegExp(
  [
    String.raw`^[ \t]*(?:[-*] )?(?:(?:ARG|ENV|export|local|readonly|let|set|override|define)[ \t]+)?\$?(?:env:)?(?:[A-Za-z_]\w*\.)?([A-Za-z_]\w*)[ \t]*([:?+]{0,3})=(?!=)[ \t]*${VALUE}`,
    String.raw`(?<=[ \t;"'])([A-Za-z_]\w*)=(?!=)${VALUE}`,
    String.raw`\bset\(\s*(\w+)\s+${VALUE}`,
    String.raw`^[ \t]*(?:ENV[ \t]+|%(?:define|global)[ \t]+|"?)([A-Za-z_]\w*)(?:"?:[ \t]*|[ \t]+)${VALUE}[ \t]*,?[ \t]*\r?$`,
  ].join('|'),
  'gim',
)

/** `$(cat deps/ENGINE_VERSION)`: a file that holds nothing but a version is like a variable of its name. */
const FILE_READ = /\$\((?:shell[ \t]+)?(?:cat[ \t]+|<[ \t]*)["']?(?:[^\s"'()]*\/)?(\w+)["']?\)/g
const FILE_COMMAND = /\bfile\(\s*(?:READ|STRINGS)\s+"?(?:[^\s"()]*\/)?(\w+)"?\s+(\w+)/gi

/**
 * The simple assignments of a text, in the ways of make, shells, Dockerfiles, CMake, YAML, Nix, Starlark, spec files. A
 * make variable's default (`?=`) counts only where nothing else set it.
 */
export function assignmentsIn(text: string): Variables {
  const found = new Map<string, string[]>()
  for (const [, file, name] of text.matchAll(FILE_COMMAND)) found.set(name!, [`\${${file}}`])
  for (const hit of text.replace(FILE_READ, '${$1}').matchAll(ASSIGNMENT)) {
    const [, a, operator, ...rest] = hit
    const name = a ?? rest[3] ?? rest[7] ?? rest[11]!
    const value = rest.find((part, index) => part !== undefined && index % 4 !== 3) ?? ''
    if (value === '' || operator === '+') continue
    const known = found.get(name)
    if (known === undefined) found.set(name, [value])
    else if (operator !== '?' && !known.includes(value)) known.push(value)
  }
  return found
}

const REFERENCE =
  /\$\{\{\s*(?:env|inputs|matrix|vars|github\.event\.inputs)\.(\w+)\s*\}\}|\$\{(?:\w+\.)*(\w+)(?::?[-=]([^{}]*))?\}|\$\((?:\w+\.)*(\w+)\)|\$(?:env:)?(\w+)|%\{?(\w+)[%}]|#\{(?:\w+\.)*(\w+)\}/gi

/** Longer values are no address and no version; the bound also keeps variables that double each other small. */
const LONGEST = 400

/**
 * Gives a text with the variables in it replaced, where each is known to have one value; undefined where one is not set,
 * set to several values, or only by itself.
 *
 * @param look all values that a name is set to
 */
export function resolver(
  look: (name: string) => readonly string[],
): (text: string) => string | undefined {
  // A name that is being looked up has no value yet: so circles end, and `X="${X:-1}"` has its default.
  const known = new Map<string, string | undefined>()
  let depth = 0
  function valueOf(name: string): string | undefined {
    if (known.has(name)) return known.get(name)
    if (depth >= DEEPEST) return undefined
    known.set(name, undefined)
    depth++
    // `X=$(X) $(MAKE)` hands a value on, and gives none.
    const handed = new RegExp(`\\b${name}\\b`)
    const values = new Set(
      look(name)
        .slice(0, MOST_VALUES)
        .flatMap((text) => {
          const value = expand(text)
          return value === undefined && handed.test(text) ? [] : [value]
        }),
    )
    depth--
    const value = values.size === 1 ? [...values][0] : undefined
    known.set(name, value)
    return value
  }
  function expand(text: string): string | undefined {
    if (text.length > LONGEST) return undefined
    let isKnown = true
    const result = text.replace(REFERENCE, (_, ...groups: (string | undefined)[]) => {
      const [actions, braces, otherwise, parens, plain, percent, ruby] = groups
      const name = actions ?? braces ?? parens ?? plain ?? percent ?? ruby!
      const value = valueOf(name) ?? (otherwise ? expand(otherwise) : undefined)
      if (value === undefined) isKnown = false
      return value ?? ''
    })
    return isKnown && result.length <= LONGEST ? result : undefined
  }
  return expand
}
