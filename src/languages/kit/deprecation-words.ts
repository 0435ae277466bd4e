import { isBefore, isBehind } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'

const MESSAGE =
  /\b(?:deprecat|obsolet|backwards?[- ]compat|(?:renamed|removed|replaced|superseded|legacy|old name|no longer|no more|in favou?r of|use .{1,80}? instead|instead of)\b)/i
const COMMENT =
  /\b(?:deprecat|obsolet|backwards?[- ]compat|(?:renamed|no longer|old name|will (?:soon )?be (?:removed|deleted|dropped)|(?:still|goes on|go on|continues? to) (?:works?|working|accepted|supported|honou?red|recogni[sz]ed|understood|taken|read)|handed on|hands? it on)\b)/i

/** Whether a text that the build prints speaks of a flag that is on its way out. */
export function printsDeprecation(text: string): boolean {
  return MESSAGE.test(text)
}

const REFUSAL =
  /(?:\b(?:option|flag|variable|setting|switch)\b|\$\{\w+\}|-D\w+)[^.]*\b(?:deprecated|obsolete|renamed|removed|replaced|superseded|gone|no longer|no more|dropped)\b/i

/** Whether a text with which the build stops says that what was asked for is there no more. */
export function printsRefusal(text: string): boolean {
  return REFUSAL.test(text)
}

/** The same of a comment, where everyday words such as "removed" and "instead" say too little. */
export function notesDeprecation(text: string): boolean {
  return COMMENT.test(text)
}

const DESCRIBED =
  /^\W*(?:deprecated|obsolete)\b|[([]\s*(?:deprecated|obsolete|renamed|removed|old name)\b|\b(?:is|was|has been) (?:now )?(?:deprecated|obsolete|renamed|removed|moved|replaced|superseded)\b|\b(?:deprecated|obsolete|renamed|removed)\W*$/i

/** Whether a flag's own description calls the flag deprecated, and not what it turns on. */
export function describesDeprecated(text: string): boolean {
  return DESCRIBED.test(text)
}

/** Whether a text prints what the name is set to (`${OLD}`) and does not speak of the name. */
export function isValuePrinted(text: string, { start, end }: Span): boolean {
  return isBefore(text, start, /\$\{/) && isBehind(text, end, /\}/)
}

/** Whether a name stands where such a text says what to use in place of the old one. */
export function isAdvised(text: string, { start, end }: Span): boolean {
  return isBefore(text, start, ADVICE) || isBehind(text, end, ADVISED)
}

const ADVICE =
  /\b(?:use|prefer|(?:re)?named (?:to|as)|(?:replaced|superseded) (?:by|with)|in favou?r of|changed to|moved to|becomes?|is now)\s+(?:the\s+)?(?:new\s+)?(?:(?:cmake\s+)?(?:option|flag|variable|macro)\s+)?["'`]*(?:-D\s?)?/i
const ADVISED = /(?:=\w+)?["'`]*\s+(?:instead\b(?!\s+of)|replaces\b)/i

/** "kernels instead of cuBLAS" describes an option; "use NEW instead" and "instead of OLD_NAME" tell of an old one. */
const OLD_WORDS =
  /deprecat|renamed|been removed|is removed|was removed|are removed|no longer|obsolete|superseded|replaced|instead(?! of [`'"<]?(?!\w+_))|backwards?[ -]compat/i

/** Whether a message or comment of an upstream says that something is old. */
export function saysOld(text: string): boolean {
  return OLD_WORDS.test(text)
}

/**
 * The names that such a message tells to use: "Use NEW instead", "use -DNEW=ON", "renamed to NEW", "replaced by NEW".
 * Only identifiers with an underscore and a capital count, because prose is full of other words.
 */
export function namesToUse(text: string, old: string): readonly string[] {
  const phrases =
    /(?:\buse|\bset|\bpass|renamed to|replaced (?:by|with)|superseded by|in favou?r of|favou?r)\s+(?:the\s+)?(?:new\s+)?(?:CMake\s+)?(?:(?:option|variable|flag|macro)\s+)?[`'"<]*(?:-D)?([A-Za-z_][A-Za-z0-9_]*)/gi
  const found = [...text.matchAll(phrases)].map((hit) => hit[1]!)
  return [...new Set(found.filter((name) => name !== old && /_/.test(name) && /[A-Z]/.test(name)))]
}
