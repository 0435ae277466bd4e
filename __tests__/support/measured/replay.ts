import { provePatch } from '../../../src/proof/proof.ts'
import { scratch } from '../../proof/fake.ts'
import { proofInput, type Subject } from '../../proof/subject.ts'
import type { Measurement } from './measurements.ts'
import { replayPrograms, type Measured } from './programs.ts'
import { recordProof } from './tell-proof.ts'

/** A caller's environment that is the same on every machine. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', HOME: '/home/user' }

/**
 * What comes out of a smoke test where programs answer as they once did: none is started.
 *
 * @param progress gets what is said as it goes
 */
export async function replayMeasurement(
  { subject, ...measured }: Measurement & Measured,
  progress: (line: string) => void = () => undefined,
): Promise<string> {
  const isKit = (subject.options?.emit ?? null) !== null
  const kit = isKit ? `${scratch()}/kit` : null
  const proof = await provePatch({
    ...proofInput({
      ...inOneOrder(subject),
      environment: { ...ENVIRONMENT, ...subject.environment },
      options: { ...subject.options, emit: kit },
    }),
    progress,
    runProgram: replayPrograms(measured),
  })
  return recordProof(proof, kit)
}

/** What a program answers hangs on what those before it wrote: they come in one order, on however many cores. */
export function inOneOrder({ limits, ...subject }: Subject): Subject {
  return { ...subject, limits: { ...limits, unitsAtOnce: 1 } }
}
