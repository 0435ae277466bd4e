import picomatch from 'picomatch'

/**
 * A matcher of whole paths: `*` and `?` stop at a slash, `**` does not, names that begin with a dot count like others.
 *
 * @throws Error when a bracket or brace stays open, or the pattern is too long
 */
export function globMatcher(
  pattern: string,
  { braces }: { readonly braces: boolean },
): (path: string) => boolean {
  const matches = picomatch(pattern, {
    dot: true,
    nonegate: true,
    nobrace: !braces,
    noextglob: !braces,
    strictBrackets: braces,
    posix: true,
    windows: false,
    // a name may hold a newline
    flags: 's',
  })
  return (path) => path === pattern || matches(path)
}
