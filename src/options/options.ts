import * as path from 'node:path'

import { fitsWhole } from '../core/near.ts'
import type { Conditions } from '../judging/trust.ts'
import { wrongValue } from './option.ts'
import { CHOICES, OPTIONS, writtenName, type Choice, type OptionName } from './option-table.ts'
import type { Scope } from '../core/use.ts'
import {
  checkLabels,
  checkLength,
  checkLines,
  checkLogins,
  checkWords,
  oneLine,
} from './pull-texts.ts'
import { selectPaths } from '../scan/select-paths.ts'
import { lookAt } from '../repository/ordinary-file.ts'

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
  /** True where the person named the scopes: then nothing outside them is changed. */
  readonly areScopesChosen?: boolean
  readonly conditions: Conditions
  /** Names that the repository exempts from the search for arguments that nothing uses. */
  readonly exempt?: ReadonlySet<string>
}

export type ProofOptions = Readonly<ReturnType<typeof proofOptionsOf>>

export type PublishOptions = Readonly<ReturnType<typeof publishOptionsOf>>

export type Mode = (typeof CHOICES)['mode'][number]

export const DEFAULT_BRANCH = OPTIONS.branch.default

/** What a person wrote, at a terminal or in an Action's `with:`; lists are split into items. */
export type Values = Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>

/** What a person gave at one of the doors, or else the defaults. */
export interface Given {
  text(name: OptionName): string
  list(name: OptionName): readonly string[]
  on(name: OptionName): boolean
  /** Whether it was written at all. */
  isGiven(name: OptionName): boolean
  /** How the option is called where it was written, for error texts: `--scope` or `The input scopes`. */
  called(name: OptionName, item?: string): string
}

/** What was given, with the defaults of the table. */
export function withDefaults(
  values: Values,
  called: Given['called'] = (name) => `--${writtenName(name)}`,
): Given {
  return {
    called,
    text: (name) => String(values[name] ?? '') || OPTIONS[name].default,
    list: (name) => {
      const items = values[name]
      if (Array.isArray(items) && items.length > 0) return items.map(String)
      return OPTIONS[name].default === '' ? [] : [OPTIONS[name].default]
    },
    isGiven: (name) => (values[name] ?? '').toString() !== '',
    on: (name) => (values[name] ?? OPTIONS[name].default === 'true') === true,
  }
}

/** What was said in several places: for each option the first of them that says it counts. */
export function firstGiven(first: Given, ...others: readonly Given[]): Given {
  const of = (name: OptionName): Given =>
    [first, ...others].find((one) => one.isGiven(name)) ?? first
  return {
    called: (name, item) => of(name).called(name, item),
    text: (name) => of(name).text(name),
    list: (name) => of(name).list(name),
    on: (name) => of(name).on(name),
    isGiven: (name) => of(name).isGiven(name),
  }
}

/**
 * What to look for and where.
 *
 * @param directory the one to scan
 * @param from where paths that the person wrote begin
 * @throws UserError naming what is wrong with an option, and what it may be
 */
export function scanOptionsOf(
  given: Given,
  directory = '.',
  from: string = process.cwd(),
): ScanOptions {
  const maps = mapsFrom(from, given.list('map'))
  const renames = given.list('rename')
  // Whoever gives renames of their own and names no map means only those.
  const isAuto = maps.includes('auto') || (maps.length === 0 && renames.length === 0)
  const include = given.list('include')
  const exclude = given.list('exclude')
  selectPaths(include, exclude, (option, glob) => given.called(option, glob))
  return {
    directory: path.resolve(from, directory),
    maps: isAuto ? 'auto' : maps,
    renames,
    upstream: given.text('upstream') || null,
    rev: given.text('rev') || null,
    since: given.text('since') || null,
    include,
    exclude,
    scopes: new Set(choicesOf(given, 'scope')),
    areScopesChosen: given.isGiven('scope'),
    conditions: choiceOf(given, 'conditions'),
    exempt: new Set(given.list('unused-allow')),
  }
}

/** The smoke test's options; a UserError names an option with a value that it can't have. */
export function proofOptionsOf(given: Given) {
  return {
    mode: choiceOf(given, 'smoke-test'),
    sourceDir: folderInside(given.text('smoke-source-dir'), given.called('smoke-source-dir')),
    args: checkLines(given.list('smoke-args'), given.called('smoke-args')),
    command: given.text('smoke-command') || null,
    expect: given.list('smoke-expect'),
    forbid: given.list('smoke-forbid'),
    timeoutSeconds: wholeNumberOf(given, 'smoke-timeout', 86_400, { of: ' of seconds' }),
    hasNetwork: given.on('smoke-network'),
    build: choiceOf(given, 'smoke-build'),
    cudaArch: architecture(given.text('cuda-arch'), given.called('cuda-arch')),
    onFailure: choiceOf(given, 'on-smoke-failure'),
    /** The folder that the kit is written to; null for none. */
    emit: given.text('emit') || null,
  }
}

/** The pull request's options; a UserError names an option with a value that it can't have. */
export function publishOptionsOf(given: Given) {
  return {
    /** Empty: the checked-out or default branch. */
    base: given.isGiven('base') ? branchName(given, 'base') : '',
    branch: checkWords(branchName(given, 'branch'), given.called('branch'), []),
    commitMessage: checkWords(given.text('commit-message'), given.called('commit-message')),
    title: titleOf(given.text('title'), given.called('title')),
    body: checkLength(given.text('body'), given.called('body'), 'a description'),
    labels: checkLabels(wordsOf(given, 'labels'), given.called('labels')),
    reviewers: checkLogins(wordsOf(given, 'reviewers'), given.called('reviewers')),
    teamReviewers: checkLogins(wordsOf(given, 'team-reviewers'), given.called('team-reviewers')),
    assignees: checkLogins(wordsOf(given, 'assignees'), given.called('assignees')),
    /** A number or a title; empty for none. */
    milestone: milestone(given.text('milestone'), given.called('milestone')),
    draft: given.on('draft'),
    /** Let GitHub merge when every edit is safe and the proof is proved. */
    autoMerge: given.on('auto-merge'),
    /** `Name <e-mail>`; empty for the token's owner, whose commits GitHub signs. */
    author: authorName(given.text('author'), given.called('author')),
    signOff: given.on('sign-off'),
    autoClose: given.on('auto-close'),
    dryRun: given.on('dry-run'),
  }
}

function titleOf(text: string, option: string): string {
  return checkLength(checkWords(oneLine(text, option), option), option, 'a title')
}

/** A map's file as a person at that door means it; a built-in map's name stays as it is. */
function mapsFrom(directory: string, maps: readonly string[]): readonly string[] {
  return maps.map((map) => {
    const file = path.resolve(directory, map)
    return map !== '' && lookAt(file)?.isFile() === true ? file : map
  })
}

/**
 * `a,b` and repeated options alike.
 *
 * @throws UserError for a list of commas alone
 */
function wordsOf(given: Given, name: OptionName): readonly string[] {
  const written = given.list(name)
  const words = written
    .flatMap((text) => text.split(/[,\n]/))
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.length > 0 || !given.isGiven(name)) return words
  throw wrongValue(given.called(name), written.join(), 'Name something, or leave it out.')
}

type ChoiceOf<Name extends Choice> = (typeof CHOICES)[Name][number]

/** @throws UserError when the value is none of the allowed ones */
export function choiceOf<const Name extends Choice>(given: Given, name: Name): ChoiceOf<Name> {
  return oneOf<ChoiceOf<Name>>(given.text(name), CHOICES[name], given.called(name))
}

/** The same for a list. */
export function choicesOf<const Name extends Choice>(given: Given, name: Name) {
  return wordsOf(given, name).map((word) =>
    oneOf<ChoiceOf<Name>>(word, CHOICES[name], given.called(name, word)),
  )
}

/** @throws UserError when the value is none of the allowed ones */
export function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  throw wrongValue(option, value, `It must be one of: ${allowed.join(', ')}.`)
}

/** @throws UserError when the value is no whole number above zero, or a greater one */
export function wholeNumberOf(
  given: Given,
  name: OptionName,
  most: number,
  { of = '', least = 1 } = {},
): number {
  const value = given.text(name)
  const number = Number(value)
  if (fitsWhole(value, /\d+/) && number >= least && number <= most) return number
  const fix = `It must be a whole number${of} from ${least} to ${most}.`
  throw wrongValue(given.called(name), value, fix)
}

/** @throws UserError when it is no `OWNER/NAME` */
export function ownerAndName(
  value: string,
  option: string,
): { readonly owner: string; readonly repo: string } {
  const [, owner = '', repo = ''] = /^([\w.-]+)\/([\w.-]+)$/.exec(value) ?? []
  if (repo !== '' && ![owner, repo].some((part) => /^\.{1,2}$/.test(part))) return { owner, repo }
  throw wrongValue(option, value, 'Write it as OWNER/NAME.')
}

/** @throws UserError when the folder lies outside what is scanned */
function folderInside(value: string, option: string): string {
  const normal = path.posix.normalize(value.replaceAll('\\', '/'))
  if (!path.posix.isAbsolute(normal) && normal !== '..' && !normal.startsWith('../')) return value
  throw wrongValue(option, value, 'It must be a folder of the repository.')
}

/** @throws UserError when the value is no architecture that nvcc could know */
function architecture(value: string, option: string): string {
  const one = /^(?:(?:sm_|compute_)?\d{2,3}[af]?(?:-real|-virtual)?|native|all|all-major)$/
  if (value === 'auto' || value.split(';').every((part) => one.test(part))) return value
  throw wrongValue(option, value, 'Write a compute capability such as 75, or auto.')
}

/** @throws UserError when the value is a number that no milestone has */
function milestone(text: string, option: string): string {
  const value = checkLength(oneLine(text, option), option, "a milestone's title")
  if (!/^\d+$/.test(value) || (Number(value) > 0 && Number.isSafeInteger(Number(value))))
    return value
  const fix = 'Write the number that its address ends with, or its title.'
  throw wrongValue(option, value, fix, ', which no milestone can have as its number')
}

/** @throws UserError when the value is no `Name <e-mail>` */
function authorName(value: string, option: string): string {
  if (value === '' || /^[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/.test(value)) return value
  throw wrongValue(option, value, 'Write it as Name <e-mail>.')
}

/**
 * A branch name that git accepts (`git check-ref-format`) and GitHub too, which takes none of more than 255 bytes and none
 * that reads like a commit; and that means the same wherever it is part of an address. So a typo fails before anything is
 * done.
 *
 * @throws UserError when it is none
 */
export function branchName(given: Given, name: OptionName): string {
  const value = given.text(name)
  const bad =
    value === '' ||
    value.startsWith('-') ||
    value.startsWith('refs/') ||
    Buffer.byteLength(value) > 255 ||
    /^(?:HEAD|[0-9a-f]{40})$/i.test(value) ||
    /(^|\/)\.|\.\.|@\{|\/\/|\.lock(\/|$)|[\s\p{C}~^:?*[\\]|%[0-9a-f]{2}|^\/|\/$|\.$|^@$/iu.test(
      value,
    )
  if (!bad) return value
  const fix = 'Use letters, digits, dashes and slashes, such as flagshift/renamed-flags.'
  throw wrongValue(given.called(name), value, fix, ', which is no branch name')
}
