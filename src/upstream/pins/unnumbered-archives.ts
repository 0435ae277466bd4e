import { VARIABLE, type RawPin } from './pin.ts'

const LONGEST_LINE = 2000
const LINE = /^[^\n]*:\/\/[^\n]*$/gm
const WORD = /[^\s"'<>()|;&,=]+/g
const ENDING = /\.(?:tar\.\w+|tgz|zip)$/i
const GENERAL =
  'latest|master|main|head|trunk|nightly|snapshot|stable|current|source|src|download|archive|tarball|zipball'
const IS_GENERAL = new RegExp(`^(?:${GENERAL})$`, 'i')
/** What stands before a branch where its files are shown: nothing is fetched from there. */
const IS_PAGE = /^(?:blob|tree|blame|commits|wiki)$/
const AT_END = new RegExp(`(?:[-_.](?:${GENERAL}))+$`, 'i')
const VERSION = new RegExp(String.raw`^(?:[vb]?(?:${VARIABLE})|[vb]\d+|v?\d+(?:\.\d+)+)$`)

/**
 * Archives that are fetched under a name without a version: `engine.tar.gz`, `engine/latest.zip`, `engine/download?x`,
 * `curl -o engine.tgz …`. A folder of the address may name one; else what lies in them only the run tells.
 *
 * @param numbered the places of archives whose version stands in their name
 */
export function unnumberedPins(text: string, numbered: readonly number[]): readonly RawPin[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) => {
    const isNumbered = numbered.some((at) => at >= index && at < index + line.length)
    if (isNumbered || line.length > LONGEST_LINE) return []
    return [...line.matchAll(WORD)].flatMap((word) => pinsOf(word[0], index + word.index))
  })
}

function pinsOf(word: string, at: number): readonly RawPin[] {
  const parts = word.replace(/[?#].*$/, '').split(/[/\\]+/)
  const stem = parts.at(-1)!.replace(ENDING, '')
  const isCalled = word.includes('://') && IS_GENERAL.test(stem) && !IS_PAGE.test(parts.at(-2)!)
  if (stem === parts.at(-1) && !isCalled) return []
  const folders = parts.slice(0, -1).filter((part) => part !== '' && !part.includes(':'))
  const version = folders.findLast((part) => VERSION.test(part))
  const names = isCalled ? folders : [stem.replace(AT_END, '')]
  const said = version === undefined ? { version, unknown: '' } : { version }
  return names.map((name) => ({ of: `/${name}`, ...said, how: 'an archive’s address', at }))
}
