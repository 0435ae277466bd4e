import { groupBy } from '../../core/group-by.ts'
import type { RenameState } from '../../upstream/states/state.ts'
import type { ProvedRename, RenameVerdict, UnitChange, Verdict } from '../evidence.ts'
import { differencesOf, type Effect } from '../measuring/elements.ts'
import { NO_NOISE } from '../measuring/noise.ts'
import type { Experiment } from '../measuring/experiment.ts'
import { passesNewName } from '../measuring/questions.ts'
import { sayPassed } from '../measuring/spelling.ts'
import { ANY_FLAG } from '../measuring/tree-state.ts'
import { isReadInPart } from './unread.ts'
import { saysAnythingOfRename, type Weighed } from './weigh.ts'

/** An experiment with what it says of each rename. */
export interface Weighing {
  readonly experiment: Experiment
  readonly verdicts: ReadonlyMap<RenameState, Weighed>
}

/** What speaks loudest when several questions were asked: a loss anywhere is a loss, an effect anywhere an effect. */
const LOUDEST: readonly Weighed['verdict'][] = [
  'regression',
  'partial',
  'proved',
  'unchanged',
  'no-effect',
  'inconclusive',
  'not-asked',
]

/** Lines that are shown of one unit, and units of one rename. */
const MOST_LINES = 5
/** Letters of one that are shown. */
const MOST_OF_LINE = 200
const MOST_UNITS = 12

/**
 * The verdict on each rename over all questions, in words.
 *
 * @param turnedOff those that the patch passes only to turn them off: nobody asked for what they do
 */
export function concludeRenames(
  claimed: readonly RenameState[],
  weighings: readonly Weighing[],
  unmeasured: ReadonlyMap<RenameState, string>,
  turnedOff: ReadonlySet<RenameState>,
): readonly ProvedRename[] {
  return claimed.map((rename) => {
    const head = { from: rename.from, to: rename.to.map(({ name }) => name), kind: rename.kind }
    const why = unmeasured.get(rename)
    const said = weighings.flatMap(({ experiment, verdicts }) => {
      const weighed = verdicts.get(rename)
      return weighed === undefined ? [] : [{ experiment, weighed }]
    })
    const isPassed = said.some(({ experiment }) => passesNewName(experiment.question, rename))
    const loudest = said
      .filter(
        ({ experiment, weighed }) =>
          !isPassed || saysAnythingOfRename(weighed) || passesNewName(experiment.question, rename),
      )
      .toSorted(
        (a, b) => LOUDEST.indexOf(a.weighed.verdict) - LOUDEST.indexOf(b.weighed.verdict),
      )[0]
    if (loudest === undefined || (why !== undefined && !isShown(loudest.weighed)))
      return {
        ...head,
        verdict: 'not-measured',
        message: why ?? 'No configure asked for it.',
        arguments: [],
        gained: [],
        lost: [],
      }
    const { experiment, weighed } = loudest
    const gained = unitChanges(weighed.gained, experiment, head.to)
    const lost = unitChanges(weighed.lost, experiment, head.to, 'before')
    const isOff = weighed.verdict === 'no-effect' && turnedOff.has(rename)
    const verdict = isOff ? 'not-asked' : weighed.verdict
    return {
      ...head,
      verdict,
      message: sentence(verdict, { ...head, experiment, weighed, gained, lost }),
      arguments: experiment.chosen.spelling.arguments,
      gained: verdict === 'unchanged' ? [] : gained,
      lost,
    }
  })
}

/** Whether an effect shows that a place took part which was not seen to: that something is as it was before does not. */
function isShown(weighed: Weighed): boolean {
  return saysAnythingOfRename(weighed) && weighed.verdict !== 'unchanged'
}

/** As many of the units of each as a page shows: sentences count them all. */
export function shortenUnits(renames: readonly ProvedRename[]): readonly ProvedRename[] {
  return renames.map(({ gained, lost, ...rest }) => ({
    ...rest,
    gained: gained.slice(0, MOST_UNITS),
    lost: lost.slice(0, MOST_UNITS),
  }))
}

/** The verdict on the patch as a whole. */
export function concludeAll(renames: readonly ProvedRename[], isCapped: boolean): Verdict {
  const verdicts = new Set<RenameVerdict>(renames.map(({ verdict }) => verdict))
  if (renames.length > 0 && [...verdicts].every((verdict) => verdict === 'not-asked'))
    return 'skipped'
  for (const uncounted of ['not-measured', 'not-asked'] as const) verdicts.delete(uncounted)
  if (verdicts.has('regression')) return 'regression'
  if (verdicts.size === 0 || verdicts.has('inconclusive')) return 'inconclusive'
  if ([...verdicts].every((verdict) => verdict === 'unchanged')) return 'unchanged'
  verdicts.delete('unchanged')
  if (verdicts.has('partial') || verdicts.size > 1) return 'partial'
  const [only] = verdicts
  return only === 'proved' && isCapped ? 'partial' : (only as Verdict)
}

/** Few lines of many: those that print something, then those that do something, then the rest in their order. */
function mostTelling(differences: readonly { readonly text: string }[]): readonly string[] {
  return differences
    .map(({ text }) => text.replaceAll(ANY_FLAG, '…'))
    .toSorted((a, b) => dullness(a) - dullness(b))
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, MOST_OF_LINE))
}

function dullness(line: string): number {
  if (/^(?:if|endif|foreach|set_target_properties)\(/.test(line)) return 3
  if (/"[^"]{5,}"/.test(line) && /[(=]/.test(line)) return 0
  return /[;{]$/.test(line) && /[=(]/.test(line) ? 1 : 2
}

/** @param of the state that has what the effect has more: what was there before the patch is removed by it */
function unitChanges(
  effect: Effect,
  { chosen }: Experiment,
  names: readonly string[],
  of: 'before' | 'after' = 'after',
): readonly UnitChange[] {
  const added = of === 'after' ? '+' : '-'
  return [...groupBy(differencesOf(effect), ({ unit }) => unit)]
    .map(([key, differences]) => {
      const [path = '', target = ''] = key.split('\0')
      return {
        path,
        target,
        added: mostTelling(differences.filter(({ sign }) => sign === added)),
        removed: mostTelling(differences.filter(({ sign }) => sign !== added)),
        lines: differences.reduce((lines, { times }) => lines + times, 0),
        setBy: setBy(target),
      }
    })
    .toSorted((a, b) => distance(a) - distance(b))

  function setBy(target: string): string | null {
    const place = chosen.run.configuration.targets
      .filter(({ name }) => name === target)
      .flatMap(({ definitions }) => definitions.filter(({ name }) => names.includes(name)))
      .flatMap((definition) => definition.setBy)[0]
    return place === undefined ? null : `${place.path}:${place.line}`
  }
}

/** Sources tell most, then what is known of the targets, then what the build system wrote. */
function distance({ path, target }: UnitChange): number {
  return target !== '' ? 0 : path === '' ? 1 : 2
}

interface Seen extends Pick<ProvedRename, 'from' | 'to' | 'gained' | 'lost'> {
  readonly experiment: Experiment
  readonly weighed: Weighed
}

function sentence(verdict: Weighed['verdict'], seen: Seen): string {
  const { experiment, weighed, gained, lost, from } = seen
  const { run, spelling } = experiment.chosen
  const { variant } = run.configuration
  const args = spelling.arguments
  const to = seen.to.join(', ')
  const isNew = !experiment.before.some((one) => one.run.configuration.ok)
  const was = isNew
    ? 'before the patch the project could not be configured'
    : 'it did not before the patch'
  const told = (weighed.arguments ?? args).join(' ') || 'no arguments'
  const gain = lineOf(gained)
  const changes = `${placeOf(gained)} ${gain.isNew ? 'changes by' : 'loses'} ${gain.line}`
  const loss = lineOf(lost, 'removed')
  const [had, lacks] = loss.isNew ? ['lacked', 'has'] : ['had', 'lacks']
  const passed = sayPassed(args)
  const own = weighed.arguments ?? args
  const newest = experiment.after[0]!.spelling.arguments
  const isSame = experiment.after.some(
    (one) => sayPassed(one.spelling.arguments) === sayPassed(own),
  )
  switch (verdict) {
    case 'proved':
      if (gained.length === 0) return `${weighed.why} (${told})`
      return weighed.why === null
        ? `Configured ${passed}, ${changes}; ${was}${isNew ? '; it does' : ', and does'} not when ${to} is taken back.`
        : `${weighed.why} Configured ${passed}, ${changes}; ${was}.`
    case 'partial':
      return (
        weighed.why ??
        `Configured ${passed}, ${changes}; with ${weighed.lacking?.spelling.arguments.join(' ')}, which upstream takes as well, it does not.`
      )
    case 'unchanged':
      return `Configured ${passed}, ${weighed.why ?? `what ${to} brings was there before the patch as well`}: it only follows the name.${isReadInPart(experiment) ? ' Not all that could differ was read.' : ''}`
    case 'no-effect':
      return `Configured ${passed}${variant === undefined || /build_?type/i.test(passed) ? '' : ` (${variant})`}, no line that a compiler reads and nothing that the build system says of what it makes, installs and tests differs, beside the names themselves${experiment.quiet === NO_NOISE ? '' : ' and what is another one in each run'}, when ${to} is taken back.`
    case 'regression':
      return weighed.why === null
        ? `${placeOf(lost)} ${had} ${loss.line} before the patch${isSame ? '' : ` (configured ${sayPassed(own)})`} and ${lacks} it with the patch (configured ${sayPassed(isSame ? own : newest)}).`
        : `${weighed.why} (${told})`
    case 'inconclusive':
      return `${weighed.why} (${told})`
    case 'not-asked':
      return `The patch passes ${to} only to turn it off, as ${from} before, and that changes nothing.`
    default:
      return verdict satisfies never
  }
}

/** Where changes are, by the first of them. */
export function placeOf([first, ...others]: readonly UnitChange[]): string {
  if (first === undefined) return 'the build'
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return first.path === ''
    ? `the build graph${more}`
    : `${first.path}${first.target && ` (target ${first.target})`}${more}`
}

/** A line that tells of changes, and whether it came or went: one of those that tell most, where there is one. */
function lineOf(
  [first]: readonly UnitChange[],
  telling: 'added' | 'removed' = 'added',
): { readonly line: string; readonly isNew: boolean } {
  const other = telling === 'added' ? 'removed' : 'added'
  const found = first?.[telling].find((text) => /\w/.test(text))
  const line = found ?? first?.[other][0]
  const isNew = (telling === 'added') === (found !== undefined || line === undefined)
  if (line === undefined) return { line: 'a line', isNew }
  return { line: `“${line.length > 80 ? `${line.slice(0, 80)}…` : line}”`, isNew }
}
