import { plain } from '../report/escape.ts'
import { styleFor, type Style } from '../report/style.ts'

/** Where a command writes. Results go to standard output, progress and notes to standard error. */
export interface Terminal {
  readonly style: Style
  readonly out: (text: string) => void
  /** Bytes as they are, for a diff of files in any encoding. */
  readonly outBytes: (bytes: Buffer) => void
  readonly note: (text: string) => void
}

/** A terminal on the process's own streams: results on stdout, notes on stderr, none of them when quiet. */
export function openTerminal(options: {
  readonly quiet: boolean
  readonly colour: boolean
}): Terminal {
  const style = styleFor(process.stdout, options.colour, process.env)
  const notes = styleFor(process.stderr, options.colour, process.env)
  return {
    style,
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    outBytes: (bytes) => void process.stdout.write(bytes),
    note: (text) => {
      if (!options.quiet) process.stderr.write(`${notes.dim(plain(text))}\n`)
    },
  }
}
