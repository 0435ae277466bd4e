import { UserError } from '../core/user-error.ts'
import { isName } from './checks.ts'
import { findCycle } from './cycle.ts'
import { suggestNameFix } from './explain-issues.ts'
import { nearestWord } from './nearest-word.ts'
import { quoteText } from './problem.ts'
import { RENAME_KINDS, type Rename, type RenameKind, type RenameMap } from './rename.ts'

const HOW =
  'Write OLD=NEW, OLD=NEW1,NEW2 (a split), OLD=!NEW (inverted) or OLD= (removed), with a kind in front where it matters: macro:OLD=NEW.'

/**
 * Renames given on the command line or as the Action's `renames` input.
 *
 * @param rules each one `[KIND:]OLD=NEW`, `OLD=NEW1,NEW2`, `OLD=!NEW` (inverted) or `OLD=` (removed)
 * @throws UserError that names the rule that is wrong and how to write it
 */
export function parseInline(rules: readonly string[]): RenameMap {
  const renames = rules.map((rule) => rename(rule.trim(), rule))
  const seen = new Set<string>()
  for (const [index, { from, kind }] of renames.entries()) {
    const key = `${kind} ${from}`
    if (seen.has(key))
      throw wrong(
        rules[index]!,
        `${quoteText(from)} is renamed twice.`,
        'Give one rule for each name.',
      )
    seen.add(key)
  }
  const cycle = findCycle(renames, 'semver')
  if (cycle !== undefined) {
    const names = [...cycle.map(({ from }) => from), cycle[0]!.from].join(' → ')
    const last = Math.max(...cycle.map((one) => renames.indexOf(one)))
    throw wrong(rules[last]!, `The renames go round in a circle: ${names}.`, 'Drop one of them.')
  }
  return {
    name: 'inline',
    origin: 'inline',
    detect: [],
    versions: 'semver',
    packages: [],
    renames,
  }
}

function rename(rule: string, written: string): Rename {
  const equals = rule.indexOf('=')
  if (equals === -1) throw wrong(written, 'It holds no "=".', HOW)
  const { kind, from } = splitKind(rule.slice(0, equals).trim(), written)
  const right = rule.slice(equals + 1).trim()
  if (from === '') throw wrong(written, 'The old name is missing.', HOW)
  if (!isName(from, kind)) throw badName(written, from, kind, 'from')
  const isInverted = right.startsWith('!')
  const names = (isInverted ? right.slice(1) : right).split(',').map((name) => name.trim())
  if (right === '') return { from, to: [], kind, value: { kind: 'same' }, map: 'inline' }
  for (const name of names) {
    if (name === '') throw wrong(written, 'A new name is missing.', HOW)
    if (!isName(name, kind)) throw badName(written, name, kind, 'to')
  }
  if (names.length === 1 && names[0] === from)
    throw wrong(written, `${quoteText(from)} is renamed to itself.`, 'Write another name.')
  if (new Set(names).size < names.length)
    throw wrong(written, 'A new name stands twice.', 'Drop one of the two.')
  return {
    from,
    to: names.map((name) => ({ name })),
    kind,
    value: { kind: isInverted ? 'inverted' : 'same' },
    map: 'inline',
  }
}

/** `macro:OLD`; a `::` belongs to the name of a CMake target. */
function splitKind(left: string, written: string): { kind: RenameKind; from: string } {
  const hit = /^([A-Za-z-]+):(?!:)(.*)$/s.exec(left)
  if (hit === null) return { kind: 'any', from: left }
  const prefix = hit[1]!
  const kind = RENAME_KINDS.find((one) => one === prefix)
  if (kind !== undefined) return { kind, from: hit[2]!.trim() }
  const near = nearestWord(prefix, RENAME_KINDS)
  throw wrong(
    written,
    `${quoteText(prefix)} is no kind of flag.`,
    near === undefined
      ? `Choose one of ${RENAME_KINDS.join(', ')}, or leave it out.`
      : `Did you mean ${quoteText(near)}?`,
  )
}

function badName(rule: string, name: string, kind: RenameKind, field: 'from' | 'to'): UserError {
  const what =
    kind === 'any'
      ? 'cannot be the name of a flag.'
      : `cannot be the name of a flag of kind ${kind}.`
  const hint = suggestNameFix(name, field)
  // The hints on values and lists speak of map files, which is where they can be given.
  const fix = /as a mapping|goes into/.test(hint) ? `${hint} That needs a map file.` : hint
  return wrong(rule, `${quoteText(name)} ${what}`, fix)
}

function wrong(rule: string, what: string, fix: string): UserError {
  return new UserError(`The rename ${quoteText(rule)} is wrong: ${what}`, fix)
}
