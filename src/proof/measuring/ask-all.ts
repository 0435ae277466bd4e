import type { RenameState } from '../../upstream/states/state.ts'
import { checkBounds, Stopped, type Session } from '../running/session.ts'
import { standIn } from '../toolkit/stand-in.ts'
import { realToolkit, type Nvcc, type Toolkit } from '../toolkit/toolchain.ts'
import { askQuestion, type Experiment } from './experiment.ts'
import { Laboratory } from './laboratory.ts'
import { LibraryMissing } from './missing-library.ts'
import type { Plan } from './run.ts'
import type { Question } from './questions.ts'

/** An experiment with the laboratory in which its runs lie. */
export interface Asked {
  readonly experiment: Experiment
  readonly laboratory: Laboratory
}

/** What was asked of a build, and what the bounds of the session left unasked. */
export interface Answers {
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

/** Whether no state could be configured with these arguments, without the patch no more than with it. */
function failsAnyway({ before, after }: Experiment): boolean {
  return [...before, ...after].every(({ run }) => !run.configuration.ok)
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
  const ask = async (one: Question): Promise<Asked> => ({
    experiment: await askQuestion(laboratory, one, plan.input, claimed, plan.system.kinds),
    laboratory,
  })
  let lacks: string | null = null
  try {
    for (const question of questions) {
      checkBounds(session)
      const whole = await ask(question)
      asked.push(whole)
      // Guards and neighbours may ask for what is not on this machine; what fails with the patch alone is its own doing.
      if (question.fewer !== null && failsAnyway(whole.experiment))
        asked.splice(-1, 1, await ask({ ...question, arguments: question.fewer, fewer: null }))
    }
  } catch (error) {
    if (error instanceof LibraryMissing) lacks = error.library
    else if (!(error instanceof Stopped)) throw error
  }
  const unasked = questions.slice(asked.length)
  return { asked, unasked, toolkit: plan.toolkit, laboratory, lacks }
}
