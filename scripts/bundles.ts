import { execFileSync } from 'node:child_process'
import { parseWords } from './parse-words.ts'

import { UserError } from '../src/core/user-error.ts'
import { builtInMaps } from '../src/maps/load.ts'
import type { Bundle, RenameMap } from '../src/maps/rename.ts'
import { canonicalVersion, compareVersions, isVersion } from '../src/maps/version.ts'
import { isProject } from '../src/upstream/find/project-name.ts'

/**
 * Makes or checks a package's entry in `bundles:` from a clone of the package and one of its upstream:
 *
 *     npm run bundles -- --package pypi:llama-cpp-python --map llama.cpp --repository DIR --upstream DIR
 *
 * What a release holds is the submodule of its tag (`--tag 'name-v{version}'` where that is no bare version). Where not
 * every version has a tag, its `--manifest` is followed too: a version holds what the submodule was as long as the
 * manifest said that version, if that is one version, and a tag counts only if the manifest says its version there. A
 * package without versions (Go) is followed by `--dates`. `--line` is a commit of the upstream's main line where the
 * clone's HEAD is none, and `--check` compares with what the map says.
 */

/** A version of the package, and the upstream's commits of which it holds one; null is what is no submodule. */
interface Release {
  readonly version: string
  readonly commits: readonly (string | null)[]
}

type Git = (...words: readonly string[]) => string

function gitIn(dir: string): Git {
  return (...words) =>
    execFileSync('git', ['-C', dir, ...words], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
}

function orNull(ask: () => string): string | null {
  try {
    return ask() || null
  } catch {
    return null
  }
}

function lines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}

/** The commit of the upstream's submodule at a revision of the package. */
function heldAt(git: Git, revision: string, upstream: string): string | null {
  const modules = orNull(() =>
    git('config', '--blob', `${revision}:.gitmodules`, '--get-regexp', String.raw`\.(path|url)$`),
  )
  const rows = lines(modules ?? '').map((line) => /^(.*)\.(path|url) (.*)$/.exec(line)!.slice(1))
  const module = rows.find(([, key, url]) => key === 'url' && isProject(url!, upstream))?.[0]
  const path = rows.find(([name, key]) => name === module && key === 'path')?.[2]
  if (path === undefined) return null
  return /^160000 commit (\w+)/.exec(git('ls-tree', revision, path))?.[1] ?? null
}

function byTags(git: Git, pattern: string, held: (revision: string) => string | null): Release[] {
  const escaped = pattern.replace(/[.*+?^$()[\]\\|]/g, String.raw`\$&`)
  const form = new RegExp(`^${escaped.replace('{version}', String.raw`(v?\d+(?:\.\d+)+)`)}$`)
  return lines(git('tag', '--list')).flatMap((tag) => {
    const version = form.exec(tag)?.[1]
    return version === undefined ? [] : [{ version, commits: [held(`refs/tags/${tag}`)] }]
  })
}

/** The commits of the main line at which a path changed, oldest first. */
function changes(git: Git, ...paths: readonly string[]): readonly string[] {
  return lines(git('log', '--first-parent', '--reverse', '--format=%H', 'HEAD', '--', ...paths))
}

function byManifest(
  git: Git,
  manifest: string,
  pattern: string,
  held: (revision: string) => string | null,
): Release[] {
  const versionAt = (revision: string): string | undefined => {
    const text = orNull(() => git('show', `${revision}:${manifest}`)) ?? ''
    const version = /^\s*(?:__)?version(?:__)?\s*=\s*["']([^"']+)["']/m.exec(text)?.[1]
    return version !== undefined && /^[\d.]+$/.test(version) ? version : undefined
  }
  const found = new Map<string, Set<string | null>>()
  for (const revision of changes(git)) {
    const version = versionAt(revision)
    if (version === undefined) continue
    found.set(version, (found.get(version) ?? new Set()).add(held(revision)))
  }
  for (const { version, commits } of byTags(
    git,
    pattern,
    (tag) => `${versionAt(tag)} ${held(tag)}`,
  )) {
    const [said, commit] = commits[0]!.split(' ')
    if (said === version.replace(/^v/, '')) found.set(said, new Set([commit!]))
  }
  return [...found].map(([version, commits]) => ({ version, commits: [...commits] }))
}

function byDates(git: Git, held: (revision: string) => string | null): Release[] {
  return changes(git).map((revision) => ({
    version: git('show', '-s', '--format=%cd', '--date=format-local:%Y-%m-%dT%H:%M:%SZ', revision),
    commits: [held(revision)],
  }))
}

/** An upstream commit as a version of the map's scheme; null where it is none of the main line, or between two that differ. */
function versionsOf(git: Git, map: RenameMap, line: string): (commit: string) => string | null {
  const main = new Set(lines(git('rev-list', '--first-parent', line)))
  const moments = map.renames.flatMap(({ since, removed }) => [since ?? [], removed ?? []].flat())
  const tags = new Set(lines(git('tag', '--list')).filter((tag) => /^v?\d+(?:\.\d+)+$/.test(tag)))
  const sorted = (list: readonly string[]): readonly string[] =>
    list.filter((tag) => tags.has(tag)).toSorted((a, b) => compareVersions('semver', a, b)!)
  return (commit) => {
    if (map.versions === 'semver') {
      const exact = sorted(lines(orNull(() => git('tag', '--points-at', commit)) ?? ''))[0]
      if (exact !== undefined) return exact
      const below = sorted(lines(orNull(() => git('tag', '--merged', commit)) ?? '')).at(-1)
      const above = sorted(lines(orNull(() => git('tag', '--contains', commit)) ?? ''))[0]
      if (below === undefined || above === undefined) return null
      const isBetween = (moment: string): boolean =>
        compareVersions('semver', moment, below)! > 0 &&
        compareVersions('semver', moment, above)! <= 0
      return moments.some(isBetween) ? null : below
    }
    if (!main.has(commit)) return null
    if (map.versions === 'build-number') return `b${git('rev-list', '--count', commit)}`
    const day = git('show', '-s', '--format=%cs', commit)
    return moments.includes(day) ? null : day
  }
}

/** Only the releases from which on something else is held; undefined where no release is known. */
function bundleOf(
  name: string,
  versions: Bundle['versions'],
  releases: readonly Release[],
  versionOf: (commit: string) => string | null,
): Bundle {
  // `0.1.01` and `0.1.1` are one version.
  const merged = new Map<string, Release>()
  for (const release of releases.filter(({ version }) => isVersion(versions, version))) {
    const key = canonicalVersion(versions, release.version)
    const { version, commits } = merged.get(key) ?? { ...release, commits: [] }
    merged.set(key, { version, commits: [...commits, ...release.commits] })
  }
  const sorted = [...merged.values()].toSorted((a, b) =>
    compareVersions(versions, a.version, b.version)!,
  )
  const changed: [string, string | null][] = []
  let last: string | null | undefined
  for (const { version, commits } of sorted) {
    const found = new Set(commits.map((commit) => (commit === null ? null : versionOf(commit))))
    const held = found.size === 1 ? [...found][0]! : null
    if (held === last || (held === null && last === undefined)) continue
    changed.push([version, (last = held)])
  }
  if (changed.length === 0) throw new UserError('No release was found.', 'Look at --tag.')
  return {
    package: name,
    versions,
    releases: Object.fromEntries(changed),
    until: sorted.at(-1)!.version,
  }
}

function quoted(version: string): string {
  return /^\d/.test(version) ? `'${version}'` : version
}

function printed({ package: name, versions, releases, until }: Bundle): string {
  return [
    `  - package: ${name}`,
    ...(versions === 'semver' ? [] : [`    versions: ${versions}`]),
    '    releases:',
    ...Object.entries(releases).map(
      ([release, held]) => `      ${quoted(release)}: ${held === null ? 'null' : quoted(held)}`,
    ),
    `    until: ${quoted(until)}`,
    '',
  ].join('\n')
}

const text = { type: 'string' } as const
const { values } = parseWords({
  options: {
    package: text,
    map: text,
    repository: text,
    upstream: text,
    line: { ...text, default: 'HEAD' },
    tag: { ...text, default: '{version}' },
    manifest: text,
    dates: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
})
const { package: name, repository, upstream } = values
const map = (await builtInMaps()).find(
  ({ name: own, bundles }) =>
    own === values.map ||
    (values.map === undefined && bundles?.some((one) => one.package === name)),
)
if (!map?.upstream || !name || !repository || !upstream)
  throw new UserError(
    'What is to be looked at is missing.',
    'Give --package, --map, --repository and --upstream.',
  )
const own = gitIn(repository)
const held = (revision: string): string | null => heldAt(own, revision, map.upstream!)
const releases = values.dates
  ? byDates(own, held)
  : values.manifest === undefined
    ? byTags(own, values.tag, held)
    : byManifest(own, values.manifest, values.tag, held)
const made = printed(
  bundleOf(
    name,
    values.dates ? 'date' : 'semver',
    releases,
    versionsOf(gitIn(upstream), map, values.line),
  ),
)
const listed = map.bundles?.find((one) => one.package === name)
const isListed = listed !== undefined && printed(listed) === made
process.stdout.write(values.check && isListed ? `${name} is as its history says.\n` : made)
if (values.check && !isListed) process.exitCode = 1
