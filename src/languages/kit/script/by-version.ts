import { isBefore, isBehind } from '../../../core/near.ts'
import { applyEdits, type Edit, movedBy } from '../../../core/edit.ts'
import { rememberedOf } from '../../../core/memoize.ts'
import type { Span, Use } from '../../../core/use.ts'
import type { Script } from './language.ts'
import type { VersionForm } from './version-form.ts'
import { groupBy } from '../../../core/group-by.ts'

/** What may stand around a value that needs no parentheses. */
const BEFORE = /(?:[,([{=]|\breturn)\s*/
const AFTER = /\s*(?:[,)\]}\r\n]|$)/

/**
 * A use that can be changed for newer versions alone: each expression that an edit lies in becomes a choice between the
 * new and the old one.
 */
export function withVersionChoice(script: Script, use: Use): Use {
  const form = formOf(script)
  if (form === null || use.region === 'comment' || use.composed !== undefined) return use
  const byVersion: Use['byVersion'] = (version, edits) => {
    const asked = form.asks(version)
    if (asked === undefined || form.canAsk?.(script.text, use.start) === false) return undefined
    const placed = edits.flatMap((edit) => {
      const span = valueAround(script, use, edit)
      return span === undefined ? [] : [{ span, edit }]
    })
    if (placed.length < edits.length) return undefined
    const values = groupBy(placed, ({ span }) => span.start)
    return [...values.values()].map((own) => choiceOf(script, form, asked, own))
  }
  return { ...use, byVersion }
}

/** How a script asks for a version, if it can: the whole text is looked through, once for all of its uses. */
const formOf = rememberedOf(
  ({ language, text }: Script): VersionForm | null =>
    language.versions?.find(({ sign }) => sign.test(text)) ?? null,
)

/** The string that an edit lies in, or the word that is the flag's value. */
function valueAround(
  { text, lexed, language }: Script,
  { value }: Use,
  edit: Edit,
): Span | undefined {
  const region = lexed.at(edit.start)
  if (region === undefined) return edit.start === value?.start ? edit : undefined
  const { start, end, kind, parent } = region
  if (kind !== 'string' || parent !== -1 || edit.end > end) return undefined
  if (/[\r\n]/.test(text.slice(start, end))) return undefined
  // Strings side by side are one value, where they are not elements of a list.
  const isPart =
    language.spaced !== true &&
    (isBefore(text, start, /["']\s*/) || isBehind(text, end, /\s*\w?["']/))
  return isPart ? undefined : { start, end }
}

function choiceOf(
  { text, language }: Script,
  { choose }: VersionForm,
  asked: string,
  edits: readonly { readonly span: Span; readonly edit: Edit }[],
): Edit {
  const { start, end } = edits[0]!.span
  const old = text.slice(start, end)
  const moved = edits.map(({ edit }) => movedBy(edit, -start))
  const chosen = choose(asked, applyEdits(old, moved), old)
  const isFree =
    language.spaced !== true &&
    (isBefore(text, start, BEFORE) ||
      (language.bare === true && isBefore(text, start, /\w[ \t]+/))) &&
    isBehind(text, end, AFTER)
  return { start, end, text: isFree ? chosen : `(${chosen})` }
}
