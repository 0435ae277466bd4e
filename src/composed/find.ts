import { fitsWhole } from '../core/near.ts'
import { valuesOf, type Resolve } from './values.ts'
import { piecesOf, type Pieces } from './pieces.ts'
import { inLetters, PHASES } from './reference.ts'
import { templatesOf, type Template } from './templates.ts'
import type { Names } from '../core/names.ts'
import type { Composition, Use } from '../core/use.ts'

/** More combinations of values than these are no list of flags. */
const MOST = 2000

/**
 * Names that stand nowhere as a whole, but are put together from values and what stands around them: `${PREFIX}_X` where
 * the file sets PREFIX, `WITH_${part}` in a loop over the parts, `"LLAMA_" + x`, `CONFIG_$(SPL_)X`. Only those are given
 * of which an old name comes out: with a value that the file gives the variable, or, of an unknown one, with none at all.
 * They are shown, never rewritten.
 */
export function composedUses(reader: string, text: string, names: Names): readonly Use[] {
  const pieces = piecesOf(names)
  if (!pieces.test(text)) return []
  const templates = templatesOf(reader, text, pieces)
  if (templates.length === 0) return []
  const resolve = valuesOf(reader, text)
  return templates.flatMap((template) => {
    const composed = compose(template, resolve, pieces)
    const name = composed[0]?.name
    if (name === undefined) return []
    const { start, end, glued } = template
    const namespace = glued || reader === 'cmake' ? 'cmake' : reader === 'c' ? 'macro' : 'any'
    return [{ name, start, end, role: 'mention', namespace, region: 'code', composed }]
  })
}

/** The old names that come out, in the order of the values. */
function compose(template: Template, resolve: Resolve, { olds }: Pieces): readonly Composition[] {
  let made = [{ text: template.before, value: '', at: -1 }]
  for (const { tokens, behind } of template.holes) {
    made = [...resolve(tokens)]
      .flatMap(([word, at]) =>
        made.map((one) => ({
          text: `${one.text}${word}${behind}`,
          value: one.value === '' ? word : `${one.value}, ${word}`,
          at: one.at === -1 ? at : one.at,
        })),
      )
      .slice(0, MOST)
  }
  const given = made.map(({ text, value, at }) => ({ name: `${text}${template.after}`, value, at }))
  const all = [...withNothing(template, given.length === 0), ...given]
    .map((one) => ({ ...one, name: inLetters(one.name, template.letters) }))
    .filter(({ name }) => olds.has(name))
  return [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed()
}

/**
 * The names that come out where a variable holds nothing: said of unknown ones between two parts of a name, and of
 * Kconfig's optional prefixes (`$(SPL_)`, `$(SPL_TPL_)`), which are empty or what their own name says.
 */
function withNothing(
  { before, holes, after }: Template,
  isUnknown: boolean,
): readonly Composition[] {
  const token = holes[0]!.tokens[0]
  if (holes.length !== 1 || before === '' || after === '') return []
  const prefix = token?.kind === 'variable' && /[A-Z]_$/.test(token.name) ? token.name : ''
  if (prefix === '' && !isUnknown) return []
  const parts = fitsWhole(prefix, /(?:XPL|PHASE)_/) ? PHASES : prefix.split(/(?<=_)/)
  return ['', ...parts].map((value) => ({ name: `${before}${value}${after}`, value, at: -1 }))
}
