import { fitsWhole } from '../../core/near.ts'
import type { LanguageModule, Reading } from '../language.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { readGeneral } from '../kit/general-rule.ts'
import { makeMention } from '../kit/mention.ts'
import { matchesWithin } from '../../core/matches.ts'
import { memoize } from '../../core/memoize.ts'
import { escapePattern, Names, type Match } from '../../core/names.ts'
import { inOrder } from '../../core/uses-by-place.ts'
import type { Reservation, Span, Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import { questionsInWords, type Words } from '../kit/questions/in-words.ts'

const WORDS: Words = {
  if: /(?<=^[ \t]*)%if(?:n?arch|n?os)?\b/,
  else: /(?<=^[ \t]*)%(?:elif(?:arch|os)?|else)\b/,
  end: /(?<=^[ \t]*)%endif\b/,
}

export const rpmspec: LanguageModule = {
  id: 'rpmspec',
  files: [{ format: 'rpm-spec', extensions: 'spec' }],
  read: readRpmSpec,
  questions: questionsInWords({ line: ['^[ \\t]*#'] }, WORDS),
}

/** Sections of a spec file that are scripts. */
const SCRIPTS =
  'prep|conf|build|install|check|clean|generate_buildrequires|pre|post|preun|postun|pretrans|posttrans'
const SCRIPT = new RegExp(String.raw`^%(?:${SCRIPTS})\b`)
const SECTION = new RegExp(
  String.raw`^%(?:${SCRIPTS}|description|files|changelog|package|trigger\w*|sourcelist|patchlist)\b`,
  'gm',
)

const CHANGELOG: Reservation = {
  code: 'changelog',
  message: 'A changelog tells what was.',
  safety: 'display',
}

/** RPM's spec files: scripts in sections, and a head of tags and macros. */
function readRpmSpec(file: string, reading: Reading): readonly Use[] {
  const text = withoutMark(file)
  const matches = reading.find(text)
  const within = matchesWithin(matches)
  const isVariable = memoize((name: string) => isVariableIn(text, name))
  const uses = new Map<number, Use>()
  for (const { start, end } of sectionsOf(text)) {
    const own = within(start, end)
    if (own.length === 0) continue
    const header = text.slice(start, start + 40)
    if (SCRIPT.test(header)) {
      const body = text.indexOf('\n', start)
      if (body !== -1 && body < end) {
        const view = viewPart(text, { start: body + 1, end })
        for (const use of embedUses(reading.read('shell', view.text), view))
          uses.set(use.start, use)
      }
    }
    for (const match of own) {
      const { start: at } = match
      const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
      const use = makeMention(match, 'code')
      if (header.startsWith('%changelog'))
        uses.set(at, { ...makeMention(match, 'prose'), reservation: CHANGELOG })
      else if (/^\s*#/.test(line)) uses.set(at, makeMention(match, 'comment'))
      else if (isVariable(match.name) && fitsWhole(line, /\s*%(?:global|define)\s+/))
        uses.set(at, { ...use, role: 'option' })
      else if (isVariable(match.name) && /%(?:\{\??)?$/.test(line))
        uses.set(at, { ...use, role: 'condition', local: true })
      else if (
        fitsWhole(line, /\s*(?:%\{!\?\w+:\s*)?%(?:global|define|bcond\w*|undefine)\s+(?:\w*_)?/)
      )
        uses.set(at, { ...use, role: 'declaration', ...askedAs(text, line, match) })
      else if (/%(?:if|elif)\b.*$|%\{[!?]+$|%\{!?with(?:out)?\s+$/.test(line) && !uses.has(at))
        uses.set(at, { ...use, role: 'condition' })
      // `%{?with_x:-DOLD=ON}` is no word that begins with a dash.
      else if (match.glued && uses.get(at)?.role === 'mention')
        uses.set(at, readGeneral(text, [match])[0]!)
    }
  }
  return inOrder(uses)
}

/** Whether a macro is a variable of the file: set whatever it was, read for its value, and no condition of the build. */
function isVariableIn(text: string, name: string): boolean {
  const word = escapePattern(name)
  return (
    new RegExp(String.raw`%(?:global|define)[ \t]+${word}[ \t]`).test(text) &&
    new RegExp(String.raw`%(?:\{\??)?${word}\b`).test(text) &&
    !new RegExp(String.raw`(?:%bcond\w*[ \t]+|with(?:out)?[_ \t]|%\{!\?)${word}\b`).test(text)
  )
}

/** `%bcond X` is asked for as `with_X` too, which is another word: they would have to change together. */
function askedAs(text: string, line: string, { name }: Match): Pick<Use, 'reservation'> {
  const longer = ['with', 'without'].flatMap((word) => [`${word}_${name}`, `_${word}_${name}`])
  const asked = /%bcond/.test(line) ? new Names(longer).find(text)[0]?.name : undefined
  if (asked === undefined) return {}
  const message = `This file asks for ${name} as ${asked} too: change them together, by hand.`
  return { reservation: { code: 'composed-name', message, safety: 'review' } }
}

function sectionsOf(text: string): readonly Span[] {
  const starts = [0, ...[...text.matchAll(SECTION)].map(({ index }) => index)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}
