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
}

/**
 * Asks every question. At the bounds of the session the questions that were answered stand,
 * and the rest is named. Where the real toolkit turns out to lack a library, all of it is done
 * again with the stand-in, so that like is compared with like.
 */
export async function askAll(
  session: Session,
  plan: Omit<Plan, 'toolkit'>,
  questions: readonly Question[],
  claimed: readonly RenameState[],
  nvcc: Nvcc | null,
): Promise<Answers & { readonly toolkit: Toolkit }> {
  const first = nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc)
  try {
    const answers = await askWith(session, { ...plan, toolkit: first }, questions, claimed)
    return { ...answers, toolkit: first }
  } catch (error) {
    if (!(error instanceof LibraryMissing)) throw error
    session.say(
      'CUDA_LIBRARY_MISSING',
      `The CUDA toolkit lacks a library that the project links (${error.library}); configured with the stand-in instead.`,
    )
  }
  const toolkit = await standIn(session, nvcc)
  return { ...(await askWith(session, { ...plan, toolkit }, questions, claimed)), toolkit }
}

/** Whether no state could be configured with these arguments, without the patch no more than with it. */
function failsAnyway({ before, after }: Experiment): boolean {
  return [...before, ...after].every(({ run }) => !run.configuration.ok)
}

async function askWith(
  session: Session,
  plan: Plan,
  questions: readonly Question[],
  claimed: readonly RenameState[],
): Promise<Answers> {
  const asked: Asked[] = []
  const laboratory = new Laboratory(session, plan)
  const ask = async (one: Question): Promise<Asked> => ({
    experiment: await askQuestion(laboratory, one, plan.input, claimed, plan.system.kinds),
    laboratory,
  })
  try {
    for (const question of questions) {
      checkBounds(session)
      const whole = await ask(question)
      const { fewer } = question
      // Guards and neighbours may ask for what is not on this machine; what fails with the patch alone is its own doing.
      asked.push(
        fewer !== null && failsAnyway(whole.experiment)
          ? await ask({ ...question, arguments: fewer, fewer: null })
          : whole,
      )
    }
  } catch (error) {
    // The first question's end is the end: nothing is known.
    if (!(error instanceof Stopped) || asked.length === 0) throw error
  }
  return { asked, unasked: questions.slice(asked.length) }
}
