/** Where CMake reads or offers a variable by a name that is put together. */
const ASKED =
  /\b(?:if|elseif|while|option|cmake_dependent_option)[ \t]*\(((?:[^()#]|\([^()]*\))*)\)|\$\{((?:\w|\$\{\w+\})+)\}/gi
const WORD = /(?:\w|\$\{\w+\})+/g

/**
 * The names that a CMake file may read without naming them: `${P}_FLAG` where a condition, an option or `${…}` asks for it.
 * A name with less than three letters of its own would be any.
 */
export function composedIn(text: string): readonly RegExp[] {
  return [...text.matchAll(ASKED)].flatMap(([, asked, read]) =>
    ((asked ?? read)!.match(WORD) ?? [])
      .filter(
        (word) => word.includes('$') && /[A-Za-z]{3}/.test(word.replaceAll(/\$\{\w+\}/g, ' ')),
      )
      .map((word) => new RegExp(`^${word.replaceAll(/\$\{\w+\}/g, String.raw`\w+`)}$`)),
  )
}
