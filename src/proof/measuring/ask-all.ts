import type { RenameState } from '../../upstream/states/state.ts'
import { firstError } from '../running/output.ts'
import { checkBounds, Stopped, type Session } from '../running/session.ts'
import { standIn } from '../toolkit/stand-in.ts'
import { realToolkit, type Nvcc, type Toolkit } from '../toolkit/toolchain.ts'
import { saysAnythingOfRename, weighRenames } from '../verdict/weigh.ts'
import { askQuestion, canBeAsked, type Experiment } from './experiment.ts'
import { Laboratory } from './laboratory.ts'
import { LibraryMissing, type Plan } from './run.ts'
import { passesNewName, type Question } from './questions.ts'
import { sayPassed } from './spelling.ts'

/** An experiment with the laboratory in which its runs lie. */
export interface Asked {
  readonly experiment: Experiment
  readonly laboratory: Laboratory
}

/** What was asked of a build, and what the bounds of the session left unasked. */
interface Answers {
  readonly asked: readonly Asked[]
  readonly unasked: readonly Question[]
  readonly toolkit: Toolkit
  /** Where all of it was asked. */
  readonly laboratory: Laboratory
}

/**
 * Asks every question. At the bounds of the session the questions that were answered stand,
 * and the rest is named. Where the real toolkit turns out to lack a library, all of it is done
 * again with the stand-in, so that like is compared with like; what was answered before stands where there is no time for that.
 */
export async function askAll(
  session: Session,
  plan: Omit<Plan, 'toolkit'>,
  questions: readonly Question[],
  claimed: readonly RenameState[],
  nvcc: Nvcc | null,
): Promise<Answers> {
  const first = nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc)
  const answers = await askWith(session, { ...plan, toolkit: first }, questions, claimed)
  if (answers.lacks === null) return answers
  const toolkit = await standIn(session, nvcc)
  const again = await askWith(session, { ...plan, toolkit }, questions, claimed)
  const isLess = again.asked.length < answers.asked.length
  session.say(
    'CUDA_LIBRARY_MISSING',
    `The CUDA toolkit lacks a library that the project links (${answers.lacks}); ${isLess ? 'there was no time or room to configure all with the stand-in instead' : 'configured with the stand-in instead'}.`,
  )
  return isLess ? answers : again
}

/**
 * What is asked instead of a question with which the patched tree could not be configured: guards and
 * neighbours may ask for what is not on this machine, or contradict each other, and a flag be none of this project but of what
 * it builds. Fewer arguments are tried in turn. What is configured without a flag or a guard and shows nothing says nothing:
 * then the whole question stands, alone or as well.
 */
async function askLess(
  whole: Experiment,
  laboratory: Laboratory,
  claimed: readonly RenameState[],
): Promise<readonly Experiment[]> {
  const passed = claimed.filter((rename) => passesNewName(whole.question, rename))
  const own = passed.length > 0 ? passed : claimed
  let instead: readonly Experiment[] | null = null
  for (const fewer of whole.question.fewer) {
    const question = { ...whole.question, arguments: fewer, fewer: [] }
    if (!(await canBeAsked(laboratory, question))) continue
    const less = await askQuestion(laboratory, question, claimed)
    const verdicts = weighRenames(less, claimed)
    const seen = own.filter((rename) => saysAnythingOfRename(verdicts.get(rename)))
    if (seen.length === own.length) return [less]
    // A preset holds more than the flags that are passed in its place.
    const told = own.filter(
      (rename) =>
        seen.includes(rename) ||
        (passesNewName(less.question, rename) && passesNewName(whole.question, rename)),
    )
    if (told.length > 0) instead ??= told.length === own.length ? [less] : [whole, less]
  }
  return instead ?? [whole]
}

/** Says that what was shown was shown with other arguments than those that stand there. */
function sayFewer(session: Session, whole: Experiment, [less]: readonly Experiment[]): void {
  const [asked, tried] = [whole.after[0]!.run, less!.after[0]!.run]
  session.say(
    'ASKED_WITH_FEWER',
    `With ${asked.arguments.join(' ')} the project could not be configured here (${firstError(asked.configuration.output)}): it was configured ${sayPassed(tried.arguments)} instead.`,
  )
}

/** Asks until all is answered, a bound is reached, or a library of the toolkit turns out to be missing. */
async function askWith(
  session: Session,
  plan: Plan,
  questions: readonly Question[],
  claimed: readonly RenameState[],
): Promise<Answers & { readonly lacks: string | null }> {
  const asked: Asked[] = []
  const laboratory = new Laboratory(session, plan)
  const unasked = [...questions]
  let lacks: string | null = null
  try {
    for (const question of questions) {
      checkBounds(session)
      const whole = await askQuestion(laboratory, question, claimed)
      asked.push({ experiment: whole, laboratory })
      unasked.shift()
      if (whole.after[0]!.run.configuration.ok) continue
      // That it could not be configured may be the patch's own doing.
      if ([...weighRenames(whole, claimed).values()].some(saysAnythingOfRename)) continue
      const instead = await askLess(whole, laboratory, claimed)
      if (!instead.includes(whole)) sayFewer(session, whole, instead)
      asked.splice(-1, 1, ...instead.map((experiment) => ({ experiment, laboratory })))
    }
  } catch (error) {
    if (error instanceof LibraryMissing) lacks = error.message
    else if (!(error instanceof Stopped)) throw error
  }
  return { asked, unasked, toolkit: plan.toolkit, laboratory, lacks }
}
