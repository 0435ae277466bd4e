import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'

/** Bytes of a child's output that are kept at each end. */
const KEPT = 64 * 1024
/** Bytes of the end before what lies above it is dropped. */
const MOST_OF_TAIL = 256 * 1024
/** Milliseconds between SIGTERM and SIGKILL. */
const GRACE = 1_000
/** The same where a keeper has to end what it keeps. */
const KEPT_GRACE = 4_000
/** Milliseconds that a finished child's pipes may stay open because a stray grandchild holds them. */
const LINGER = 300

/** Set in every child's environment, so that strays which left the process group can be found and ended. */
const MARKER = 'FLAGSHIFT_RUN'

export interface ChildOptions {
  readonly cwd: string
  /** The complete environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  /** Whether it runs below a keeper, which ends all that is left before it ends itself, given some time. */
  readonly isKept?: boolean
  /** Ends it as the end of its time does. */
  readonly signal?: AbortSignal
  /** Gets standard output as it comes, all of it. */
  readonly onStdout?: (chunk: Buffer) => void
  readonly onStderr?: (chunk: Buffer) => void
}

export interface ChildResult {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly timedOut: boolean
  /** Why it could not be started (`ENOENT`, `EACCES`, …), or null. */
  readonly startError: string | null
  /** Head and tail of what was written, not yet sanitised. */
  readonly stdout: string
  readonly stderr: string
  /** Bytes written to both. */
  readonly bytes: number
  readonly seconds: number
}

/** Starts a program and says how it ended: the machine's own way, or one that answers from a record. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  options: ChildOptions,
) => Promise<ChildResult>

/** What runs now: the process groups, each with its marker. */
const running = new Map<number, string>()

/** Ends whatever runs, at once and before it returns: for a process that ends itself. */
export function endAll(): void {
  for (const [pid, marker] of running) {
    endGroup(pid, 'SIGKILL')
    endStrays(marker)
  }
}

/**
 * Runs a program without a shell, in its own process group, with bounded output. Ends the whole group when time is up
 * (SIGTERM, then SIGKILL), and whatever the program left behind when it ends. Never waits for pipes that a stray
 * process holds open. Never throws for what the program does.
 */
export function runChild(
  program: string,
  args: readonly string[],
  options: ChildOptions,
): Promise<ChildResult> {
  const started = performance.now()
  const stdout = new Bounded()
  const stderr = new Bounded()
  // Each child has a marker of its own: children run side by side, and one must not end the other's.
  const marker = randomUUID()
  return new Promise((resolve) => {
    let timedOut = false
    let done = false
    let child: ChildProcess
    const timers = new Set<NodeJS.Timeout>()

    function finish(
      code: number | null,
      signal: NodeJS.Signals | null,
      startError: string | null,
    ): void {
      if (done) return
      done = true
      if (child?.pid !== undefined) running.delete(child.pid)
      for (const timer of timers) clearTimeout(timer)
      options.signal?.removeEventListener('abort', end)
      child?.stdout?.destroy()
      child?.stderr?.destroy()
      child?.unref()
      // oxlint-disable-next-line promise/no-multiple-resolved -- guarded by `done`
      resolve({
        code,
        signal,
        timedOut,
        startError,
        stdout: stdout.text(),
        stderr: stderr.text(),
        bytes: stdout.bytes + stderr.bytes,
        seconds: (performance.now() - started) / 1000,
      })
    }

    function end(): void {
      endGroup(child.pid, 'SIGTERM')
      const grace = options.isKept === true ? KEPT_GRACE : GRACE
      timers.add(setTimeout(() => endGroup(child.pid, 'SIGKILL'), grace))
    }

    try {
      child = spawn(program, [...args], {
        cwd: options.cwd,
        env: { ...options.env, [MARKER]: marker },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    } catch (error) {
      finish(null, null, errorCode(error))
      return
    }
    if (child.pid !== undefined) running.set(child.pid, marker)
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout.add(chunk)
      options.onStdout?.(chunk)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr.add(chunk)
      options.onStderr?.(chunk)
    })
    child.stdout?.on('error', () => undefined)
    child.stderr?.on('error', () => undefined)
    child.once('error', (error) => finish(null, null, errorCode(error)))
    child.once('exit', (code, signal) => {
      endGroup(child.pid, 'SIGKILL')
      // A keeper that was not killed itself has left nothing.
      if (options.isKept !== true || code === null) endStrays(marker)
      child.once('close', () => finish(code, signal, null))
      timers.add(setTimeout(() => finish(code, signal, null), LINGER))
    })
    options.signal?.addEventListener('abort', end, { once: true })
    timers.add(
      setTimeout(
        () => {
          timedOut = true
          end()
        },
        Math.max(0, options.timeoutSeconds) * 1000,
      ),
    )
  })
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}

/** Ends processes that carry this run's marker but have left the group (setsid). */
function endStrays(marker: string): void {
  if (process.platform !== 'linux') return
  const wanted = Buffer.from(`${MARKER}=${marker}`)
  for (let round = 0; round < 5; round += 1) {
    const strays = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((pid) => carries(pid, wanted))
    if (strays.length === 0) return
    for (const pid of strays) {
      try {
        process.kill(Number(pid), 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
  }
}

/** All processes of a machine are looked at after each child: one buffer for all of them. */
const PIECE = Buffer.alloc(64 * 1024)

/** Whether a process has something in its environment; one that is gone, or not ours to look at, has not. */
function carries(pid: string, wanted: Buffer): boolean {
  let file: number | undefined
  try {
    file = openSync(`/proc/${pid}/environ`, 'r')
    let kept = 0
    for (;;) {
      const end = kept + readSync(file, PIECE, kept, PIECE.length - kept, null)
      if (end === kept) return false
      if (PIECE.subarray(0, end).includes(wanted)) return true
      // It may lie across two pieces.
      kept = Math.min(end, wanted.length)
      PIECE.copyWithin(0, end - kept, end)
    }
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The beginning and the end of a stream; the middle is dropped. */
class Bounded {
  readonly #head: Buffer[] = []
  #tail: Buffer[] = []
  #headBytes = 0
  #tailBytes = 0
  bytes = 0

  add(chunk: Buffer): void {
    this.bytes += chunk.length
    const room = KEPT - this.#headBytes
    if (room > 0) {
      this.#head.push(chunk.subarray(0, room))
      this.#headBytes += Math.min(room, chunk.length)
      chunk = chunk.subarray(room)
    }
    if (chunk.length === 0) return
    this.#tail.push(chunk)
    this.#tailBytes += chunk.length
    if (this.#tailBytes > MOST_OF_TAIL) {
      this.#tail = [Buffer.concat(this.#tail).subarray(-KEPT)]
      this.#tailBytes = KEPT
    }
  }

  text(): string {
    const head = Buffer.concat(this.#head)
    const rest = Buffer.concat(this.#tail)
    const cut = this.bytes - head.length - Math.min(rest.length, KEPT)
    if (cut <= 0) return Buffer.concat([head, rest]).toString()
    return `${head.toString()}\n[… ${cut} bytes left out …]\n${rest.subarray(-KEPT).toString()}`
  }
}
