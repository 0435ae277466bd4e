import { oneSafeLine } from '../report/escape.ts'
import { styleFor, widthOf } from '../report/style.ts'
import type { Screen } from '../report/terminal/places.ts'
import { shortenText } from '../core/cut-text.ts'
import type { Tell } from '../find.ts'
import type { CommandLine } from './command-line.ts'

/** Where a command writes. Results go to standard output, progress and notes to standard error. */
export interface Terminal extends Screen {
  readonly out: (text: string) => void
  /** Bytes as they are, for a diff of files in any encoding. */
  readonly outBytes: (bytes: Buffer) => void
  /** What is said besides the result, and stays. */
  readonly note: (text: string) => void
  /** What a person must know to read the result: said also when quiet. */
  readonly warn: (text: string) => void
  /** What is being done; where a person looks on it is one line, gone when there is a result. */
  readonly progress: Tell
}

/** A terminal on the process's own streams: results on stdout, notes and warnings on stderr, only the latter when quiet. */
export function openTerminal(line: CommandLine): Terminal {
  const { stdout, stderr, env } = process
  const [isQuiet, isColoured] = [line.on('quiet'), line.on('color')]
  const notes = styleFor(stderr, isColoured, env)
  // A line that is written over is no use to a log.
  const isLive = stderr.isTTY && env['TERM'] !== 'dumb'
  let isShown = false
  function erase(): void {
    if (isShown) stderr.write('\r\u001B[K')
    isShown = false
  }
  function note(text: string): void {
    if (isQuiet) return
    erase()
    stderr.write(`${notes.dim(oneSafeLine(text))}\n`)
  }
  function warn(text: string): void {
    erase()
    stderr.write(`${notes.yellow(oneSafeLine(text))}\n`)
  }
  process.once('exit', erase)
  return {
    style: styleFor(stdout, isColoured, env),
    width: widthOf(stdout, env),
    all: line.on('all'),
    out: (text) => {
      erase()
      stdout.write(text.endsWith('\n') ? text : `${text}\n`)
    },
    outBytes: (bytes) => {
      erase()
      stdout.write(bytes)
    },
    note,
    warn,
    progress: (text, weight) => {
      if (weight === 'warns') return warn(text)
      if (!isLive) return note(text)
      if (isQuiet) return
      erase()
      stderr.write(notes.dim(shortenText(oneSafeLine(text), widthOf(stderr, env) - 1)))
      isShown = true
    },
  }
}
