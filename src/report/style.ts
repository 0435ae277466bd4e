/** Colours of a terminal, or none. */
export type Style = Readonly<
  Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', (text: string) => string>
>

/**
 * Colours only where a person looks at a terminal, or where FORCE_COLOR asks for them (https://no-color.org).
 *
 * @param stream where the text goes
 * @param wanted false with --no-color
 */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  wanted: boolean,
  environment: NodeJS.ProcessEnv,
): Style {
  const colour = wanted && isColoured(stream, environment)
  function sgr(on: number, off: number): (text: string) => string {
    return (text) => (colour ? `\u001B[${on}m${text}\u001B[${off}m` : text)
  }
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    cyan: sgr(36, 39),
  }
}

function isColoured(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  if (environment['NO_COLOR']) return false
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && environment['TERM'] !== 'dumb'
}

/** A terminal's width; where there is none, what COLUMNS says, or 80. */
export function widthOf(
  stream: { readonly columns?: number },
  environment: NodeJS.ProcessEnv,
): number {
  const width = stream.columns || Number(environment['COLUMNS']) || 80
  return Math.max(40, Math.floor(width))
}

/** A unified diff with git's colours. */
export function colourDiff(diff: string, style: Style): string {
  return diff.replace(/^.*$/gm, (line) => {
    if (line.startsWith('+++') || line.startsWith('---') || line.startsWith('diff '))
      return style.bold(line)
    if (line.startsWith('@@')) return style.cyan(line)
    if (line.startsWith('+')) return style.green(line)
    if (line.startsWith('-')) return style.red(line)
    return line
  })
}
