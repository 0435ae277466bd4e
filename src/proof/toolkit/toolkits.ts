import path from 'node:path'

import type { Toolkit } from '../measuring/measure.ts'
import type { Session } from '../running/session.ts'
import { withStandIn, writeStandIn } from './stand-in.ts'
import type { Nvcc } from './toolchain.ts'

/** The configure-only toolkit, of the real one's version where there is one. */
export async function standIn(session: Session, nvcc: Nvcc | null): Promise<Toolkit> {
  const directory = path.join(session.scratch, 'cuda')
  await writeStandIn(directory, nvcc?.version, nvcc?.architectures)
  return { kind: 'stand-in', environment: withStandIn(session.environment, directory) }
}

/** The toolkit that was found. */
export function realToolkit(session: Session, nvcc: Nvcc): Toolkit {
  const { environment } = session
  return {
    kind: 'real',
    environment: {
      ...environment,
      CUDACXX: nvcc.path,
      PATH: `${path.dirname(nvcc.path)}:${environment['PATH'] ?? ''}`,
    },
  }
}
