import { append } from '../../core/append.ts'
import { matchWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { withDoubt } from '../kit/command-line/variable-words.ts'
import { readArguments, readCommandLine } from '../kit/command-line/read.ts'
import { usesOfUnits, type Unit } from '../kit/command-line/unit.ts'
import type { Span, Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'
import type { Named } from './facts.ts'
import type { Argument } from './lex.ts'
import { valueEnding, valueAt } from '../kit/literal-value.ts'
import type { Hint } from '../kit/command-line/program.ts'
import { sayingOf } from '../kit/mention.ts'

/** What the lists of definitions and of program arguments in a command say of the names in them. */
export function listUses(
  text: string,
  { command, places }: Named,
  reading: Reading,
): readonly Use[] {
  const uses: Use[] = []
  for (let at = 0; at < places.length;) {
    const place = places[at]!
    let end = at + 1
    if (place.kind === 'source') {
      const view = viewPart(text, command.args[at]!.inner)
      append(uses, embedUses(reading.explain('c', view.text), view))
    }
    const isList = place.kind === 'definitions' || place.kind === 'arguments'
    if (isList) while (end < places.length && same(places[end]!, place)) end++
    const args = command.args.slice(at, end)
    if (place.kind === 'definitions') append(uses, definitions(text, args, reading))
    if (place.kind === 'arguments') {
      const hint = place.of
      const words = args.map((arg) => ({ view: viewPart(text, arg.inner), span: arg }))
      append(uses, withDoubt(readArguments(text, words, reading, hint), place))
      if (hint === 'cmake') append(uses, pairs(text, args, reading))
      for (const arg of args)
        if (isText(arg)) append(uses, withDoubt(inText(text, arg, reading, hint), place))
    }
    at = end
  }
  return uses
}

function same(a: Named['places'][number], b: Named['places'][number]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isText({ kind, text }: Argument): boolean {
  return kind !== 'unquoted' && /[\s;]/.test(text)
}

function inText(text: string, { inner }: Argument, reading: Reading, hint?: Hint): readonly Use[] {
  const view = viewPart(text, inner)
  return embedUses(readCommandLine(view.text, reading, hint), view)
}

/** `OPTIONS "X ON" "Y OFF"`, as CPM takes them: a name and its value in one argument. */
function pairs(text: string, args: readonly Argument[], reading: Reading): readonly Use[] {
  const units = args.map((arg): Unit => {
    const { start, end } = arg.inner
    const hit = arg.kind === 'quoted' ? matchWhole(arg.text, /([A-Za-z_]\w*)[ \t]+(\S+)/) : null
    const unit = { start: arg.start, end: arg.end, listed: true }
    if (hit === null || !reading.has(hit[1]!)) return unit
    const name = { name: hit[1]!, start, end: start + hit[1]!.length }
    const value = valueEnding(hit[2]!, end)
    return { ...unit, use: sayingOf(name, 'code')('option', 'cmake', { value }) }
  })
  return usesOfUnits(text, units)
}

const DEFINITION = /(?:[-/]D)?([A-Za-z_]\w*)(?:=(.*))?/s

/** `X`, `X=1`, `-DX`, and strings of them: `"A;B=2"`. */
function definitions(text: string, args: readonly Argument[], reading: Reading): readonly Use[] {
  const inTexts = args.filter(isText).flatMap((arg) => {
    const units = pieces(arg).map((span) => unitOf(text, span, span, reading))
    return usesOfUnits(text, units)
  })
  const lone = args.map((arg) => unitOf(text, arg, arg.inner, reading))
  return [...usesOfUnits(text, lone), ...inTexts]
}

/** The definitions in a string, parted by semicolons or blanks. */
function pieces({ text, inner }: Argument): readonly Span[] {
  return [...text.matchAll(/[^\s;]+/g)].map((hit) => ({
    start: inner.start + hit.index,
    end: inner.start + hit.index + hit[0].length,
  }))
}

function unitOf(text: string, outer: Span, { start, end }: Span, reading: Reading): Unit {
  const unit = { start: outer.start, end: outer.end, listed: true }
  const hit = matchWhole(text.slice(start, end), DEFINITION)
  if (hit === null || !reading.has(hit[1]!)) return unit
  const at = start + hit[0].indexOf(hit[1]!)
  const after = at + hit[1]!.length
  const value = hit[2]
  return {
    ...unit,
    use: sayingOf({ name: hit[1]!, start: at, end: after }, 'code')('definition', 'macro', {
      ...(value && { value: valueAt(value, after + 1) }),
    }),
  }
}
