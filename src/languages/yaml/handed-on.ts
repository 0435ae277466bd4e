import { firstIndex } from '../../core/first-index.ts'
import { isNamed, type BranchesAt, type Taking } from '../kit/growing-list.ts'

/** What a step hands to those after it: `echo "X=…" >> $GITHUB_ENV`. */
const HANDED =
  /\becho[ \t]+(["']?)([A-Za-z_]\w*)=([^\r\n]*?)\1[ \t]*>>[ \t]*["']?\$\{?GITHUB_ENV\b/g

/** Variables that steps of a workflow hand on, as what takes words; what is set for them in `env:` is where they begin. */
export function takingsOf(text: string): readonly Taking[] {
  const handed = [...text.matchAll(HANDED)].map(
    ({ index, 0: whole, 1: quote, 2: name, 3: value }) => {
      const start = index + whole.indexOf('=') + 1
      return taking(name!, index, index + whole.length, start, value! + (quote === '' ? '' : quote))
    },
  )
  const names = new Set(handed.map(({ variable }) => variable))
  if (names.size === 0) return []
  const set = [...text.matchAll(/^[ \t]+([A-Za-z_]\w*):[ \t]+(\S[^\r\n]*)$/gm)].flatMap(
    ({ index, 0: whole, 1: name, 2: value }) =>
      names.has(name!)
        ? [taking(name!, index, index + whole.length, index + whole.length - value!.length, value!)]
        : [],
  )
  return [...set, ...handed]
}

function taking(variable: string, from: number, to: number, start: number, value: string): Taking {
  return {
    variable,
    statement: { start: from, end: to },
    words: { start, end: start + value.length },
    extends: isNamed(value, variable),
  }
}

/** The job of a place, and its step where that runs only under a condition. */
export function branchesOf(text: string): BranchesAt {
  const jobs = [...text.matchAll(/^ {2}[\w-]+:[ \t]*\r?$/gm)].map(({ index }) => index)
  const steps = [...text.matchAll(/^[ \t]*- /gm)].map(({ index }) => index)
  return (offset) => {
    const job = jobs[firstIndex(jobs.length, (index) => jobs[index]! > offset) - 1]
    const next = firstIndex(steps.length, (index) => steps[index]! > offset)
    const step = steps[next - 1]
    const isAsked =
      step !== undefined && /^[ \t]*(?:- )?if:/m.test(text.slice(step, steps[next] ?? text.length))
    return [...(isAsked ? [step] : []), ...(job === undefined ? [] : [job]), -1]
  }
}
