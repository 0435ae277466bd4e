import { matchWhole, fitsWhole } from '../../../core/near.ts'
import { hintOf } from './program.ts'
import { splitWords } from './split-words.ts'

const OPTION = /^(?:--?[A-Za-z]|\/[DU])/
const ASSIGNED = /(?:-D|\/D)?([A-Za-z_]\w*)(?::[A-Z]+)?\+?=(.*)/s

/**
 * Whether one element of a list, or one quoted word, holds several arguments (`-DA=ON -DB=OFF`, `-D A`, `A=1 B=2`). The
 * value of a flag that takes flags itself goes on to the element's end: `-DCMAKE_C_FLAGS=-O2 -DA` is one argument.
 *
 * @param environment whether `A=1 B=2` is one variable, with blanks in its value
 */
export function holdsSeveral(text: string, environment: boolean): boolean {
  const [first, second, ...rest] = splitWords(text).map(({ view }) => view.text)
  if (first === undefined || second === undefined) return false
  const assigned = matchWhole(first, ASSIGNED)
  if (assigned !== null) {
    if (/^(?:-|$)/.test(assigned[2]!) || hintOf(assigned[1]!) !== 'unknown') return false
    if (!OPTION.test(first))
      return !environment && [second, ...rest].every((word) => fitsWhole(word, ASSIGNED))
  } else if (!/^[-/][DU]/.test(first)) return false
  return (
    OPTION.test(second) || rest.some((word) => /^[-/]D/.test(word)) || fitsWhole(first, /[-/]D/)
  )
}

/**
 * Options that stand in front of more than one definition (`--x -DA --x -DB`): each hands one on, so it can't stay without
 * its word.
 */
export function repeatedOptions(words: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  words.forEach((word, index) => {
    if (!fitsWhole(word, /--?[A-Za-z][\w-]*/) || !/^[-/]D\w/.test(words[index + 1] ?? '')) return
    if (seen.has(word)) repeated.add(word)
    seen.add(word)
  })
  return repeated
}
