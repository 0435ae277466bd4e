import { keepHeapSmall } from './core/keep-heap-small.ts'
import { STOP_SIGNALS } from './core/stop-signals.ts'

keepHeapSmall()
// A job may be cancelled before all is loaded, and a runner that cancels it says so twice.
const cancelled = new Promise<number>((resolve) => {
  for (const [signal, status] of Object.entries(STOP_SIGNALS))
    process.on(signal, () => resolve(status))
})
const { liveThrough } = await import('./action/life.ts')
await liveThrough(cancelled)
