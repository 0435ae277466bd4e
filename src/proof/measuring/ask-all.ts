import type { RenameState } from '../../upstream/states/state.ts'
import { checkBounds, type Session } from '../running/session.ts'
import { standIn } from '../toolkit/stand-in.ts'
import { realToolkit, type Nvcc, type Toolkit } from '../toolkit/toolchain.ts'
import { askQuestion, type Experiment } from './experiment.ts'
import { Laboratory } from './laboratory.ts'
import type { Plan } from './run.ts'
import type { Question } from './questions.ts'

/** An experiment with the laboratory in which its runs lie. */
export interface Asked {
  readonly experiment: Experiment
  readonly laboratory: Laboratory
}

const MISSING_LIBRARY =
  /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i

/**
 * Asks every question, each in a laboratory of its own. Where the real toolkit turns out to lack a library, all of it is done
 * again with the stand-in, so that like is compared with like.
 */
export async function askAll(
  session: Session,
  plan: Omit<Plan, 'toolkit'>,
  questions: readonly Question[],
  claimed: readonly RenameState[],
  nvcc: Nvcc | null,
): Promise<{ readonly asked: readonly Asked[]; readonly toolkit: Toolkit }> {
  const first = nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc)
  const asked = await askWith(session, { ...plan, toolkit: first }, questions, claimed)
  const lacks = nvcc === null ? null : missingLibrary(asked)
  if (lacks === null) return { asked, toolkit: first }
  session.say(
    'CUDA_LIBRARY_MISSING',
    `The CUDA toolkit lacks a library that the project links (${lacks}); configured with the stand-in instead.`,
  )
  const toolkit = await standIn(session, nvcc)
  return { asked: await askWith(session, { ...plan, toolkit }, questions, claimed), toolkit }
}

async function askWith(
  session: Session,
  plan: Plan,
  questions: readonly Question[],
  claimed: readonly RenameState[],
): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const question of questions) {
    const laboratory = new Laboratory(session, plan)
    const experiment = await askQuestion(
      laboratory,
      question,
      plan.input,
      claimed,
      plan.system.kinds,
    )
    asked.push({ experiment, laboratory })
    checkBounds(session)
    if (plan.toolkit.kind === 'real' && missingLibrary(asked) !== null) break
  }
  return asked
}

/** What a configure said of a library of the toolkit that is not there; null where all is there. */
function missingLibrary(asked: readonly Asked[]): string | null {
  for (const { laboratory } of asked)
    for (const { configuration } of laboratory.runs) {
      const found = configuration.ok ? null : MISSING_LIBRARY.exec(configuration.output)
      if (found !== null) return found[0]
    }
  return null
}
