import type { Upstream } from '../states/state.ts'

/**
 * Whether a path of the repository belongs to an upstream's own source, which is never rewritten. An upstream that is the
 * repository itself, or was given with --upstream, owns nothing here.
 */
export function vendoredPaths(upstreams: readonly Upstream[]): (path: string) => boolean {
  const roots = upstreams
    .filter(({ found, path }) => path !== '' && found !== '--upstream' && !found.startsWith('pin'))
    .map(({ path }) => path)
  return (path) => roots.some((root) => path === root || path.startsWith(`${root}/`))
}
