/**
 * A pattern of files as one of paths or names: `*` is any letters but a slash, `**` any letters, `{a,b}` one or the
 * other, `[._]` one of these. One with a slash is of the path, from any folder on, any other of the name. With capitals it
 * must be written so.
 */
export function globPattern(glob: string): RegExp {
  const source = glob
    .replaceAll(/[.+^$()|\\]/g, '\\$&')
    .replaceAll(/\*{1,2}/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))
    .replaceAll(/[{},]/g, (sign) => MEANING[sign]!)
  return new RegExp(`(?:^|/)${source}$`, /[A-Z]/.test(glob) ? '' : 'i')
}

const MEANING: Readonly<Record<string, string>> = { '{': '(?:', ',': '|', '}': ')' }
