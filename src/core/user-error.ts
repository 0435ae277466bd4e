/** Where in a file something is wrong; line and column count from 1, columns count characters. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * A mistake that the person who runs Flagshift can mend. Everything else that is thrown is a bug and keeps its stack.
 *
 * @param what one sentence, without the place
 * @param fix how to mend it, one sentence
 */
export class UserError extends Error {
  readonly what: string
  readonly fix: string
  readonly where: Place | undefined

  constructor(what: string, fix: string, where?: Place, options?: ErrorOptions) {
    super(`${where ? `${printPlace(where)}: ` : ''}${what} ${fix}`, options)
    this.name = 'UserError'
    this.what = what
    this.fix = fix
    this.where = where
  }
}

/** `file:line:column`, as compilers write it. */
export function printPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
