import { fitsWhole } from '../../core/near.ts'
import type { Span } from '../../core/use.ts'
import type { BranchesAt } from '../kit/growing-list.ts'
import { isNamed, type Taking } from '../kit/taking.ts'
import type { Tree } from './parse-tree.ts'
import { lastBegunAt } from '../../core/spans.ts'

/** What a step hands to those after it: `echo "X=…" >> $GITHUB_ENV`, and the same of `tee`, PowerShell and cmd. */
const HANDED =
  /echo[ \t]+(["']?)(\w+)=([^\r\n]*?)\1[ \t]*(?:>>|\|[ \t]*tee[ \t]+(?:-a|--append)\b)[ \t]*["']?[$%]\{?(?:env:)?GITHUB_ENV\b/g
const ENVIRONMENT = /env|environment|variables|vars/

/** Variables of a workflow as what takes words: those that `env:` sets, and those that steps hand on. */
export function takingsOf(text: string, { mappings }: Tree): readonly Taking[] {
  const handed = [...text.matchAll(HANDED)].map(
    ({ index, 0: whole, 1: quote, 2: name, 3: value }) => {
      const start = index + whole.indexOf('=') + 1
      return taking(
        name!,
        { start: index, end: index + whole.length },
        start,
        value! + (quote ?? ''),
      )
    },
  )
  const set = mappings
    .filter(({ place }) => fitsWhole(place.key, ENVIRONMENT))
    .flatMap(({ entries }) =>
      entries.flatMap(({ key, value, start, end }): Taking[] =>
        value === null
          ? []
          : [taking(key.text, { start, end }, value.span.start, value.view.text, value.span.end)],
      ),
    )
  return [...set, ...handed]
}

function taking(
  variable: string,
  statement: Span,
  start: number,
  value: string,
  end = start + value.length,
): Taking {
  return { variable, statement, words: { start, end }, extends: isNamed(value, variable) }
}

/** The job of a place, and its step, but for what the step hands on unasked. What a step sets is for that step alone. */
export function branchesOf(text: string, takings: readonly Taking[]): BranchesAt {
  const jobs = [...text.matchAll(/^ {2}[\w-]+:[ \t]*\r?$/gm)].map(({ index: start }) => ({ start }))
  const steps = [...text.matchAll(/^[ \t]*- /gm)].map(({ index: start }) => ({ start }))
  const handed = new Set([...text.matchAll(HANDED)].map(({ index }) => index))
  const set = new Set(
    takings.map(({ statement }) => statement.start).filter((at) => !handed.has(at)),
  )
  return (offset) => {
    const job = jobs[lastBegunAt(jobs, offset)]?.start
    const next = lastBegunAt(steps, offset) + 1
    const step = steps[next - 1]?.start
    const isOwn =
      step !== undefined &&
      step > (job ?? -1) &&
      (!handed.has(offset) ||
        /^[ \t]*(?:- )?if:/m.test(text.slice(step, steps[next]?.start ?? text.length)))
    if (isOwn && set.has(offset)) return [step]
    return [...(isOwn ? [step] : []), ...(job === undefined ? [] : [job]), -1]
  }
}
