import path from 'node:path'

import { bundleProblems } from './bundle-checks.ts'
import { caseProblems } from './case-checks.ts'
import { checkRenames } from './checks.ts'
import { explainIssues, findValue } from './explain-issues.ts'
import { LARGEST_MAP, problemsError, tooLargeError } from './problem.ts'
import { locateYaml } from './read-yaml.ts'
import type { Bundle, MapCase, Rename, RenameMap, Target, ValueRule } from './rename.ts'
import {
  mapFile,
  type BundleEntry,
  type CaseEntry,
  type MapFile,
  type RenameEntry,
} from './schema.ts'

/**
 * Reads and validates a rename map.
 *
 * @param text YAML 1.2 or JSON
 * @param file the name for error messages; without folder and ending it is a built-in map's name, any other is called as its upstream is
 * @throws UserError that lists everything wrong, each with file, line and column
 */
export function parseMap(
  text: string,
  file: string,
  origin: RenameMap['origin'] = 'file',
): RenameMap {
  if (text.length > LARGEST_MAP || Buffer.byteLength(text) > LARGEST_MAP) throw tooLargeError(file)
  const { root, problems, locate } = locateYaml(text, file)
  if (root === undefined || problems.length > 0) throw problemsError(problems, locate)
  const parsed = mapFile.safeParse(root.value)
  if (!parsed.success) throw problemsError(explainIssues(parsed.error.issues, root), locate)
  const { cases = [] } = parsed.data
  const lineOf = (index: number): number =>
    locate(findValue(root, ['cases', index]).node!.offset).line!
  const map = {
    ...build(parsed.data, origin === 'built-in' ? nameOf(file) : parsed.data.upstream, origin),
    ...(cases.length > 0 && {
      cases: cases.map((entry, index) => mapCase(entry, lineOf(index))),
    }),
  }
  const mistakes = [
    ...caseProblems(cases, map.versions, root),
    ...checkRenames(map.renames, map.versions, root),
    ...bundleProblems(map.bundles ?? [], map.versions, root),
  ]
  if (mistakes.length > 0) throw problemsError(mistakes, locate)
  return map
}

function nameOf(file: string): string {
  return path.posix.basename(file.replaceAll('\\', '/')).replace(/\.(?:ya?ml|json)$/i, '')
}

function build(file: MapFile, name: string, origin: RenameMap['origin']): RenameMap {
  return {
    name,
    origin,
    upstream: file.upstream,
    detect: file.detect ?? [],
    ...(file.holds === undefined ? {} : { holds: file.holds }),
    versions: file.versions ?? 'semver',
    packages: file.packages ?? [],
    ...(file.bundles === undefined ? {} : { bundles: file.bundles.map(bundle) }),
    renames: file.renames.map((entry) => rename(entry, name)),
  }
}

function bundle(entry: BundleEntry): Bundle {
  const releases = Object.entries(entry.releases).map(
    ([release, held]) => [release, held === null ? null : String(held)] as const,
  )
  return {
    package: entry.package,
    versions: entry.versions ?? 'semver',
    releases: Object.fromEntries(releases),
    until: String(entry.until),
  }
}

/** Line ends are those of a file: the patch of its last line is the same with and without one. */
function mapCase({ file, before, after, stays, at }: CaseEntry, line: number): MapCase {
  const from = `${(stays ?? before ?? '').trimEnd()}\n`
  const to = stays === undefined ? `${(after ?? '').trimEnd()}\n` : from
  return { file, before: from, after: to, line, ...(at !== undefined && { at: String(at) }) }
}

function rename(entry: RenameEntry, map: string): Rename {
  const { from, kind, evidence, note } = entry
  return {
    from,
    to: targets(entry.to),
    kind,
    ...(entry.since === undefined ? {} : { since: String(entry.since) }),
    ...(entry.removed === undefined ? {} : { removed: String(entry.removed) }),
    value: rule(entry.value),
    ...(entry.generic === undefined ? {} : { generic: true as const }),
    ...(entry.remains === undefined ? {} : { remains: entry.remains }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(note === undefined ? {} : { note }),
    map,
  }
}

function targets(to: RenameEntry['to']): readonly Target[] {
  if (to === null) return []
  if (typeof to === 'string') return [{ name: to }]
  if (Array.isArray(to)) return to.map((name) => ({ name }))
  return Object.entries(to).map(([name, value]) => ({ name, value: String(value) }))
}

function rule(value: RenameEntry['value']): ValueRule {
  if (value === undefined || value === 'same') return { kind: 'same' }
  if (value === 'inverted') return { kind: 'inverted' }
  const values = Object.entries(value).map(([old, next]) => [old, String(next)] as const)
  return { kind: 'mapped', values: Object.fromEntries(values) }
}
