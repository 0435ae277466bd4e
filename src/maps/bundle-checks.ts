import { versionProblem } from './checks.ts'
import { findValue } from './explain-issues.ts'
import { quoteText, type Problem, makeProblem } from './problem.ts'
import type { Located } from './read-yaml.ts'
import type { Bundle, VersionScheme } from './rename.ts'
import { canonicalVersion, compareVersions, isVersion } from './version.ts'

/** What a schema cannot say of `bundles`: versions of both schemes, one row for a package and a release, an end that is one. */
export function bundleProblems(
  bundles: readonly Bundle[],
  upstream: VersionScheme,
  root: Located,
): readonly Problem[] {
  const seen = new Set<string>()
  return bundles.flatMap((bundle, index) => {
    const isTwice = seen.has(bundle.package)
    seen.add(bundle.package)
    const at = findValue(root, ['bundles', index])
    const what = `${quoteText(bundle.package)} stands twice in \`bundles\`.`
    const name = findValue(root, ['bundles', index, 'package']).node
    const twice = makeProblem(what, 'Write its releases in one entry.', name?.offset ?? at.key)
    return [
      ...(isTwice ? [twice] : []),
      ...releaseProblems(bundle, upstream, findValue(root, ['bundles', index, 'releases']).node!),
      ...endProblems(bundle, findValue(root, ['bundles', index, 'until']).node!.offset),
    ]
  })
}

function releaseProblems(
  { versions, releases }: Bundle,
  upstream: VersionScheme,
  written: Located,
): readonly Problem[] {
  const seen = new Set<string>()
  return Object.entries(releases).flatMap(([release, held]) => {
    const { key, node } = written.children.get(release)!
    const canonical = canonicalVersion(versions, release)
    const isTwice = seen.has(canonical)
    seen.add(canonical)
    const twice = makeProblem(
      `The release ${quoteText(release)} stands twice.`,
      'Drop one of the two.',
      key,
    )
    return [
      ...versionProblem(release, versions, key),
      ...(held === null ? [] : versionProblem(held, upstream, node.offset)),
      ...(isTwice ? [twice] : []),
    ]
  })
}

/** The table ends where it was last looked at, which is no earlier than its last row. */
function endProblems({ versions, releases, until }: Bundle, offset: number): readonly Problem[] {
  if (!isVersion(versions, until)) return versionProblem(until, versions, offset)
  const later = Object.keys(releases).find(
    (release) => (compareVersions(versions, release, until) ?? 0) > 0,
  )
  if (later === undefined) return []
  const what = `The release ${quoteText(later)} comes after \`until\`.`
  return [makeProblem(what, 'Write the last release that was looked at.', offset)]
}
