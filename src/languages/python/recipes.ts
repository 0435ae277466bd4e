import { indentAt } from '../kit/script/members.ts'
import { dropTrailingZeros, type VersionForm } from '../kit/script/version-form.ts'

const choose: VersionForm['choose'] = (asked, fresh, old) => `${fresh} if ${asked} else ${old}`

/** How many lines above a place its function is looked for. */
const LINES = 1000

/** Whether a place lies in a method, which has the recipe at hand. */
function isInMethod(text: string, offset: number): boolean {
  let start = text.lastIndexOf('\n', offset) + 1
  let indent = indentAt(text, start)
  for (let count = 0; start > 0 && indent > 0 && count < LINES; count++) {
    start = text.lastIndexOf('\n', start - 2) + 1
    const line = text.slice(start, start + 400).split('\n', 1)[0]!
    const own = indentAt(text, start)
    if (own >= indent || line.trim() === '' || /^\s*[)#]/.test(line)) continue
    if (
      /^\s*(?:async\s+)?def\b/.test(line) &&
      /\bdef\s+\w+\s*\(\s*self\b/.test(text.slice(start, start + 400))
    )
      return true
    indent = own
  }
  return false
}

/** Spack compares what a version is called from its beginning on; a branch is newer than all numbers. */
export const SPACK: VersionForm = {
  sign: /^[ \t]*(?:from|import)\s+spack|^[ \t]*class\s+\w+\([^)]*(?:Package|Builder)\b/m,
  canAsk: isInMethod,
  asks: (version) => `self.spec.satisfies("@${dropTrailingZeros(version)}:")`,
  choose,
}

/** Conan's comparison has to be imported. */
export const CONAN: VersionForm = {
  sign: /^from\s+conans?\b[^\n]*\bimport\b[^\n]*\bVersion\b/m,
  canAsk: isInMethod,
  asks: (version) =>
    /^\d/.test(version) ? `Version(self.version) >= "${dropTrailingZeros(version, 2)}"` : undefined,
  choose,
}
