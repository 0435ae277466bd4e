import type { ChildProcessWithoutNullStreams } from 'node:child_process'

import { startFailure, startGit } from './git.ts'

/** A blob's bytes, or why there are none. */
export type Blob = { readonly bytes: Buffer } | { readonly why: string }

/** Blobs by object name, from one long-lived `git cat-file --batch`. */
export interface BlobReader {
  /** Requests may be sent ahead of each other's answers; the caller bounds how many. */
  read(oid: string): Promise<Blob>
  close(): Promise<void>
}

interface Request {
  readonly oid: string
  readonly resolve: (blob: Blob) => void
  readonly reject: (error: Error) => void
}

/** Why a blob that git knows by name has no bytes. */
export const MISSING = 'its object is missing from the repository (a partial or damaged clone)'

const UNREADABLE: Blob = { why: 'git could not read the repository' }

const NEWLINE = 10
/** A damaged object can end the process. It is started again for the rest, but not for ever. */
const MOST_RESTARTS = 16

/** Starts the reader; its process is started with the first request. */
export function openBlobs(dir: string): BlobReader {
  let child: ChildProcessWithoutNullStreams | null = null
  let waiting: Request[] = []
  let restarts = 0

  function start(): ChildProcessWithoutNullStreams {
    const started = startGit(dir, ['cat-file', '--batch'])
    const parse = answerParser((blob) => waiting.shift()?.resolve(blob))
    started.stdout.on('data', parse)
    started.stderr.resume()
    started.stdin.on('error', () => undefined)
    started.on('error', (error) => giveUp(({ reject }) => reject(startFailure(dir, error))))
    started.on('close', () => restart(started))
    child = started
    return started
  }

  function giveUp(tell: (request: Request) => void): void {
    const failed = waiting
    waiting = []
    for (const request of failed) tell(request)
  }

  function restart(ended: ChildProcessWithoutNullStreams): void {
    if (child === ended) child = null
    const culprit = waiting.shift()
    if (culprit === undefined) return
    restarts += 1
    culprit.resolve({ why: 'git could not read its object' })
    if (restarts > MOST_RESTARTS) giveUp(({ resolve }) => resolve(UNREADABLE))
    else if (waiting.length > 0) start().stdin.write(waiting.map(({ oid }) => `${oid}\n`).join(''))
  }

  return {
    read(oid) {
      return new Promise((resolve, reject) => {
        if (restarts > MOST_RESTARTS) {
          resolve(UNREADABLE)
          return
        }
        waiting.push({ oid, resolve, reject })
        ;(child ?? start()).stdin.write(`${oid}\n`)
      })
    },
    async close() {
      const running = child
      if (running === null) return
      await new Promise<void>((resolve) => {
        running.on('close', () => resolve())
        running.stdin.end()
      })
    },
  }
}

/**
 * Takes the output apart: `<oid> <type> <size>\n<bytes>\n` or `<oid> missing\n`. Chunks may end anywhere; contents may
 * hold anything.
 */
export function answerParser(onAnswer: (blob: Blob) => void): (chunk: Buffer) => void {
  let header = Buffer.alloc(0)
  let body: { readonly bytes: Buffer; filled: number } | null = null

  return (chunk) => {
    let at = 0
    while (at < chunk.length) {
      if (body === null) {
        const end = chunk.indexOf(NEWLINE, at)
        header = Buffer.concat([header, chunk.subarray(at, end < 0 ? chunk.length : end)])
        if (end < 0) return
        at = end + 1
        const answer = readHeader(header.toString('latin1'))
        header = Buffer.alloc(0)
        if ('why' in answer) onAnswer(answer)
        // one more byte: the newline that closes the contents
        else body = { bytes: Buffer.allocUnsafe(answer.size + 1), filled: 0 }
        continue
      }
      const copied = chunk.copy(body.bytes, body.filled, at)
      body.filled += copied
      at += copied
      if (body.filled < body.bytes.length) return
      const { bytes } = body
      body = null
      onAnswer({ bytes: bytes.subarray(0, -1) })
    }
  }
}

function readHeader(line: string): { readonly size: number } | { readonly why: string } {
  const size = / (?:blob|tree|commit|tag) (\d+)$/.exec(line)?.[1]
  return size === undefined ? { why: MISSING } : { size: Number(size) }
}
