import { STOP_SIGNALS } from '../core/stop-signals.ts'

/** How a shell is told that a program was interrupted. */
export const INTERRUPTED = STOP_SIGNALS.SIGINT

/** Does something that Ctrl-C calls off; a second Ctrl-C ends this process as it is usual. */
export async function untilCalledOff<Made>(
  work: (signal: AbortSignal) => Promise<Made>,
): Promise<Made> {
  const off = new AbortController()
  const stop = (): void => off.abort()
  for (const signal of Object.keys(STOP_SIGNALS)) process.once(signal, stop)
  try {
    return await work(off.signal)
  } finally {
    // What one failure leaves running is ended too.
    stop()
    for (const signal of Object.keys(STOP_SIGNALS)) process.off(signal, stop)
  }
}
