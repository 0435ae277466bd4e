/** Colours of a terminal, or none. */
export type Style = Readonly<
  Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', (text: string) => string>
>

/**
 * Colours only where a person looks at a terminal (https://no-color.org).
 *
 * @param stream where the text goes
 * @param wanted false with --no-color
 */
export function styleFor(
  stream: { readonly isTTY?: boolean },
  wanted: boolean,
  environment: NodeJS.ProcessEnv,
): Style {
  const colour =
    wanted && stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
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
