import { statSync } from 'node:fs'
import * as path from 'node:path'

import type { Conditions } from './judging/facts.ts'
import { SCOPES, type Scope } from './core/use.ts'
import { UserError } from './core/user-error.ts'

/** What to scan and how to judge: the same for the command line and the Action. */
export interface ScanOptions {
  /** Absolute. */
  readonly directory: string
  /** Names of built-in maps or files; `auto`: all built-in ones. */
  readonly maps: 'auto' | readonly string[]
  /** `OLD=NEW` rules. */
  readonly renames: readonly string[]
  readonly upstream: string | null
  /** A commit to scan; null for the working tree. */
  readonly rev: string | null
  /** An earlier commit: what upstreams renamed between its pins and today's is learned from their histories. */
  readonly since?: string | null
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly scopes: ReadonlySet<Scope>
  readonly conditions: Conditions
}

export const SMOKE_TESTS = ['auto', 'required', 'off'] as const
type SmokeTest = (typeof SMOKE_TESTS)[number]

export const SMOKE_FAILURES = ['draft', 'fail', 'ignore'] as const
type SmokeFailure = (typeof SMOKE_FAILURES)[number]

export interface ProofOptions {
  readonly mode: SmokeTest
  readonly sourceDir: string
  readonly args: readonly string[]
  readonly command: string | null
  readonly expect: readonly string[]
  readonly forbid: readonly string[]
  readonly timeoutSeconds: number
  readonly cudaArch: string
  readonly onFailure: SmokeFailure
}

export interface PublishOptions {
  /** Empty: the checked-out or default branch. */
  readonly base: string
  readonly branch: string
  readonly commitMessage: string
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly reviewers: readonly string[]
  readonly teamReviewers: readonly string[]
  readonly assignees: readonly string[]
  /** A number or a title; empty for none. */
  readonly milestone: string
  readonly draft: boolean
  /** Let GitHub merge when every edit is safe and the proof is proved. */
  readonly autoMerge: boolean
  /** `Name <e-mail>`; empty for the token's owner, whose commits GitHub signs. */
  readonly author: string
  readonly signOff: boolean
  readonly autoClose: boolean
  readonly dryRun: boolean
}

export const MODES = ['pull-request', 'check', 'patch', 'publish'] as const
export type Mode = (typeof MODES)[number]

export const DEFAULT_BRANCH = 'flagshift/renamed-flags'

/** What a person wrote, as text: from a terminal or from an Action's `with:`. Lists are already split. */
interface RawScan {
  readonly directory: string
  readonly maps: readonly string[]
  readonly renames: readonly string[]
  readonly upstream: string
  readonly rev: string
  readonly since?: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly scopes: readonly string[]
  readonly conditions: string
}

/**
 * Validates what both doors accept.
 *
 * @param door how the option is written there, for error texts: `--scope` or the input `scopes`
 * @throws UserError naming the option and what it may be
 */
export function scanOptions(raw: RawScan, door: Door): ScanOptions {
  const scopes = raw.scopes.length === 0 ? ['build', 'docs'] : raw.scopes
  return {
    directory: path.resolve(raw.directory || '.'),
    maps: chosenMaps(raw),
    renames: raw.renames,
    upstream: raw.upstream || null,
    rev: raw.rev || null,
    since: raw.since || null,
    include: raw.include,
    exclude: raw.exclude,
    scopes: new Set(scopes.map((scope) => oneOf(scope, SCOPES, door('scope')))),
    conditions: oneOf(
      raw.conditions || 'auto',
      ['auto', 'widen', 'replace'] as const,
      door('conditions'),
    ),
  }
}

/** A map's file as a person at that door means it; a built-in map's name stays as it is. */
export function mapsFrom(directory: string, maps: readonly string[]): readonly string[] {
  return maps.map((map) => {
    const file = path.resolve(directory, map)
    return map !== '' && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : map
  })
}

/** Whoever gives renames of their own and names no map means only those. */
function chosenMaps({ maps, renames }: RawScan): 'auto' | readonly string[] {
  if (maps.includes('auto')) return 'auto'
  return maps.length === 0 && renames.length === 0 ? 'auto' : maps
}

/** How one option is called at a door. */
type Door = (option: string) => string

/** @throws UserError when the value is none of the allowed ones */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  throw new UserError(`${option} is "${value}".`, `It must be one of: ${allowed.join(', ')}.`)
}

/** @throws UserError when the value is no whole number of seconds above zero */
export function seconds(value: string, option: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0 && number <= 86_400) return number
  throw new UserError(
    `${option} is "${value}".`,
    'It must be a whole number of seconds from 1 to 86400.',
  )
}

/** @throws UserError when the value is no `Name <e-mail>` */
export function authorName(value: string, option: string): string {
  if (value === '' || /^[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/.test(value)) return value
  throw new UserError(`${option} is "${value}".`, 'Write it as Name <e-mail>.')
}

/**
 * A branch name that git accepts (`git check-ref-format`), so that a typo fails before anything is done.
 *
 * @throws UserError when it is none
 */
export function branchName(value: string, option: string): string {
  const bad =
    value === '' ||
    value.startsWith('-') ||
    value.startsWith('refs/') ||
    /(^|\/)\.|\.\.|@\{|\/\/|\.lock(\/|$)|[\s~^:?*[\\\x00-\x1f\x7f]|^\/|\/$|\.$|^@$/.test(value)
  if (!bad) return value
  throw new UserError(
    `${option} is "${value}", which is no branch name.`,
    'Use letters, digits, dashes and slashes, such as flagshift/renamed-flags.',
  )
}
