import { count, listFew } from '../../core/count.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { Verdict } from '../evidence.ts'
import { passesNewName, type Question } from '../measuring/questions.ts'
import type { Session } from '../running/session.ts'
import type { Weighing } from './conclude.ts'
import { saysAnythingOfRename } from './weigh.ts'

/** What a proof did not come to ask. */
export interface Unasked {
  /** More sets of arguments than are tried. */
  readonly leftOut: readonly Question[]
  /** What the time or the disk did not suffice for. */
  readonly unasked: readonly Question[]
}

/** Whether something was not asked that a build, and not a document alone, speaks of: then more could have been seen. */
export function isOpen({ leftOut, unasked }: Unasked): boolean {
  return [...leftOut, ...unasked].some(({ isTold }) => !isTold)
}

/** Says which sets of arguments were tried and which were not. */
export function sayUnasked(
  session: Session,
  tried: readonly Question[],
  { leftOut, unasked }: Unasked,
): void {
  if (unasked.length > 0)
    session.say(
      'QUESTIONS_LEFT_OUT',
      tried.length > 0
        ? `Answered before the proof was ended: configured with ${list(tried)}. Not asked any more: with ${list(unasked)}.`
        : `The proof was ended before anything was answered. Not answered: with ${list(unasked)}.`,
    )
  const missing = [...new Set(tried.flatMap((question) => question.missing ?? []))]
  if (missing.length > 0)
    session.say(
      'QUESTIONS_LEFT_OUT',
      `The patched commands pass ${listFew(missing)} as well, which were left out: they name places or variables that may not be here; give smoke-args to pass them.`,
      'info',
    )
  const guessed = tried.flatMap((question) => question.guessed ?? [])
  if (guessed.length > 0) {
    const places = guessed.map(({ path, line }) => `${path}:${line}`)
    const asked = guessed.map(({ name, value }) => `${name}=${value}`)
    session.say(
      'QUESTIONS_LEFT_OUT',
      `No known value is passed in ${listFew([...new Set(places)])}: asked with ${listFew([...new Set(asked)])}; give smoke-args to try another one.`,
      'info',
    )
  }
  if (leftOut.length > 0)
    session.say(
      'QUESTIONS_LEFT_OUT',
      `The patch passes ${count(leftOut.length, 'more set')} of arguments, which nobody tried (${list(leftOut)}); give smoke-args to try one.`,
      leftOut.every(({ isTold }) => isTold) ? 'info' : 'warning',
    )
}

function list(questions: readonly Question[]): string {
  const all = questions.map((one) => one.arguments.join(' ') || 'no arguments')
  return listFew([...new Set(all)], 3, '; ')
}

/**
 * What is to be said of renames of which the answered questions show nothing, since what was not asked could show it.
 *
 * @returns those that a question would have asked for, and the others, of which something else may be known
 */
export function openRenames(
  claimed: readonly RenameState[],
  weighings: readonly Pick<Weighing, 'verdicts'>[],
  { leftOut, unasked }: Unasked,
): Readonly<Record<'awaited' | 'others', ReadonlyMap<RenameState, string>>> {
  const awaited = new Map<RenameState, string>()
  const others = new Map<RenameState, string>()
  for (const rename of claimed) {
    if (weighings.some(({ verdicts }) => saysAnythingOfRename(verdicts.get(rename)))) continue
    const asks = [...unasked, ...leftOut].find((question) => passesNewName(question, rename))
    if (asks !== undefined)
      awaited.set(rename, `Nothing was configured with ${asks.arguments.join(' ')}.`)
    else
      others.set(
        rename,
        weighings.length > 0
          ? 'What was configured shows nothing of it, and not every set of arguments was tried.'
          : 'Nothing was answered before the proof was ended.',
      )
  }
  return { awaited, others }
}

/** What a proof that was not finished can say at most. */
export function capUnfinishedVerdict(verdict: Verdict): Verdict {
  return verdict === 'proved' ? 'partial' : verdict
}
