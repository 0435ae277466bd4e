import { isBefore, fitsWhole } from '../../core/near.ts'
import { namesToUse, saysOld } from '../kit/deprecation-words.ts'
import type { NameFinder, NameRead, Shim, UpstreamDoor } from '../upstream-door.ts'
import { type Directive, sourceOf, isCode, type Source } from './directives.ts'
import { spanAt } from '../../core/spans.ts'

/** What a file of the C family reads: macros in conditionals and code, environment variables by whole strings. */
export const C_UPSTREAM: UpstreamDoor = {
  namespaces: ['macro', 'env', 'kconfig', 'any'],
  read(text, names) {
    const source = sourceOf(text, () => [])
    const reads = names.find(text).flatMap(({ name, start, end }): readonly NameRead[] => {
      const namespace = namespaceAt(source, start, end)
      if (namespace === undefined) return []
      const read = { name, namespace, declares: false, offset: start }
      const isGenerated = namespace === 'macro' && name.startsWith('CONFIG_')
      return isGenerated ? [read, { ...read, namespace: 'kconfig' }] : [read]
    })
    return { reads, shims: [...macroShims(source), ...goneVariables(source, names)] }
  },
}

function namespaceAt(source: Source, start: number, end: number): 'macro' | 'env' | undefined {
  const { text, comments, strings, directives } = source
  if (spanAt(comments, start) !== undefined) return undefined
  if (spanAt(strings, start) !== undefined) {
    const isWhole = text[start - 1] === '"' && text[end] === '"'
    const isSet = isBefore(text, start, /\b_?(?:un)?(?:setenv|putenv)(?:_s)?\s*\(\s*"/)
    return isWhole && !isSet ? 'env' : undefined
  }
  const directive = spanAt(directives, start)
  if (directive === undefined) return 'macro'
  const { word, rest } = directive
  const isDefined = word === 'define' && text.slice(rest.start, start).trim() === ''
  return fitsWhole(word, /define|if|ifdef|ifndef|elif|elifdef|elifndef/) && !isDefined
    ? 'macro'
    : undefined
}

/** An environment variable whose own statement says that it is gone, such as `add("… has been removed").set_env("OLD")`. */
function goneVariables(source: Source, names: NameFinder): readonly Shim[] {
  return names.find(source.text).flatMap(({ name, start, end }): readonly Shim[] => {
    if (namespaceAt(source, start, end) !== 'env') return []
    const statement = source.text.slice(statementStart(source, start), start)
    const said = /"[^"\n]*\b(has been removed|is deprecated|is no longer)\b/.exec(statement)?.[1]
    if (said === undefined) return []
    const effect = said === 'has been removed' ? 'rejects' : 'warns'
    return [{ old: name, news: [], namespace: 'env', effect, sure: true, start, end }]
  })
}

/** Where the statement around an offset begins; of very long ones a part. */
function statementStart(source: Source, offset: number): number {
  const first = Math.max(0, offset - 1000)
  for (let at = offset - 1; at >= first; at--)
    if (source.text[at] === ';' && isCode(source, at)) return at + 1
  return first
}

/** `#ifdef OLD` around nothing but `#define NEW`, `#error` or `#warning`. */
function macroShims(source: Source): readonly Shim[] {
  const { text, directives } = source
  return directives.flatMap((head, index): readonly Shim[] => {
    const old = askedBy(source, head)
    if (old === undefined) return []
    let stop = index + 1
    while (fitsWhole(directives[stop]?.word ?? '', /define|undef|error|warning|pragma/)) stop++
    const last = directives[stop]
    const lines = directives.slice(index, stop + 1)
    if (lines.length < 3 || !fitsWhole(last?.word ?? '', /endif|else|elif/)) return []
    if (lines.some(({ start }, at) => at > 0 && !isBlank(source, lines[at - 1]!.end, start)))
      return []
    const body = lines.slice(1, -1)
    const rejects = body.some(({ word }) => word === 'error')
    const said = body
      .filter(({ word }) => fitsWhole(word, /error|warning|pragma/))
      .map(({ start, end }) => text.slice(start, end))
      .join('\n')
    const set = body
      .filter(({ word }) => word === 'define')
      .flatMap(({ rest }) => /^\s*(\w+)/.exec(text.slice(rest.start, rest.end))?.[1] ?? [])
    const sure = saysOld(said)
    if (!sure && (rejects || set.length === 0)) return []
    const news = set.length > 0 ? set : namesToUse(said, old)
    const effect = rejects ? 'rejects' : set.length > 0 ? 'forwards' : 'warns'
    const place = { start: head.start, end: last!.keyword.end }
    return [{ old, news, namespace: 'macro', effect, sure, ...place }]
  })
}

/** The macro that must be there for a branch to be taken, by itself or together with others. */
function askedBy(source: Source, { word, rest }: Directive): string | undefined {
  if (word !== 'if' && word !== 'ifdef') return undefined
  const line = source.text.slice(rest.start, rest.end).replace(/\/[/*].*$/s, '')
  if (word === 'ifdef') return /^\s*(\w+)/.exec(line)?.[1]
  if (line.includes('||')) return undefined
  return /\bdefined(?<!!\s*defined)\s*\(?\s*(\w+)/.exec(line)?.[1]
}

/** Whether nothing but white space and comments stands between two offsets. */
function isBlank({ text, comments }: Source, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (/\s/.test(text[at]!)) continue
    const comment = spanAt(comments, at)
    if (comment === undefined) return false
    at = comment.end - 1
  }
  return true
}
