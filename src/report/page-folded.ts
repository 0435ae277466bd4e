import { count, withArticle } from '../core/count.ts'
import { groupBy } from '../core/group-by.ts'
import { REASONS } from '../core/reasons.ts'
import { joinParts } from '../core/parts.ts'
import { nameOfKind } from '../judging/wording.ts'
import type { RenameKind } from '../maps/rename.ts'
import { codeSpan, fenceCode, escapeMarkdown, quietLink } from './escape.ts'
import { tellPin, tellPlaces, type Extent } from './page-story.ts'
import { renameGroups } from './rename-groups.ts'
import type { Report } from './report.ts'
import { asTheyAre } from './sentences.ts'
import { changedSites, renamesFollowed, keptSites } from './told-sites.ts'

/** What is seen only when it is asked for. */
export function foldMarkdown(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n</details>\n`
}

/** Every change by its rename: the reason once, and what is special of some. */
export function tellChanges(report: Report, { sites: most }: Extent): string {
  const changed = changedSites(report)
  if (changed.length === 0) return ''
  const shown = changed.slice(0, most)
  const groups = renameGroups(report, shown).map(({ from, to, message, sayings }) => {
    const said = sayings.map(({ message: more, safety, sites }) => {
      const look = safety === 'safe' ? '' : ' **Please look.**'
      return `- ${tellPlaces(sites)}${more === '' ? '' : `: ${escapeMarkdown(more)}`}${look}`
    })
    return `${codeSpan(from)} → ${to.map(codeSpan).join(' + ') || 'nothing'}: ${escapeMarkdown(message)}\n\n${said.join('\n')}\n`
  })
  const more = changed.length - shown.length
  const rest = more > 0 && `And ${count(more, 'more place')}; the diff shows them all.\n`
  const what = changed.length === 1 ? 'The change' : `All ${count(changed.length, 'change')}`
  return foldMarkdown(`${what} and why`, joinParts('\n', [...groups, rest]))
}

/** What upstream does with each name, in words. */
const STATES: Readonly<Record<Report['renames'][number]['state'], string>> = {
  renamed: 'no longer reads the old name',
  aliased: 'takes the old name by an alias at most',
  rejected: 'refuses the old name',
  premature: 'still reads the old name',
  both: 'reads both',
  absent: 'reads neither',
  unknown: 'was not asked',
}

/** The renames that were followed, with what upstream does and where it was decided. */
export function tellRenames(report: Report, { renames: most }: Extent): string {
  const followed = renamesFollowed(report, changedSites(report))
  if (followed.length === 0) return ''
  const rows = followed.slice(0, most).map((rename) => {
    const { from, to, kind, state, readers } = rename
    const link =
      rename.evidence !== null && /^https:\/\/[^\s<>()[\]|`]+$/.test(rename.evidence)
        ? ` ([where it was renamed](${quietLink(rename.evidence)}))`
        : ''
    const besides = rename.aliases.length === 0 ? '' : 'besides those that forward it, '
    // Of a version that was only compared no line is known.
    const isCounted = readers.old + readers.new > 0
    const lines = isCounted
      ? `: ${besides}${count(readers.old, 'line')} there ${readers.old === 1 ? 'reads' : 'read'} the old one, ${readers.new} the new one`
      : ''
    return `- ${codeSpan(from)} → ${to.map(codeSpan).join(' + ') || 'nothing'}, ${withArticle(nameOfKind(kind as RenameKind))}${link}. As such the pinned upstream ${STATES[state]}${lines}.`
  })
  const more = followed.length - rows.length
  if (more > 0) rows.push(`- and ${count(more, 'more rename')}; the report has them`)
  const pins = report.upstreams.map((one) => tellPin(one, ' (this repository)'))
  const asked =
    pins.length === 0
      ? 'No pinned upstream was found, so nothing here is confirmed by it.'
      : `Asked: ${pins.join(', ')}.`
  const head = `Who renamed ${followed.length === 1 ? 'it' : 'them'}`
  return foldMarkdown(head, `${rows.join('\n')}\n\n${asked}\n`)
}

/** So many places stand for all that have one reason. */
const EXAMPLES = 8

/** What was left as it is, by reason, with a few examples. */
export function tellKept(report: Report, { kept: most }: Extent): string {
  const left = keptSites(report)
  if (left.length === 0) return ''
  const codes = groupBy(left, ({ reason }) => reason.code)
  const each = Math.min(EXAMPLES, Math.max(1, Math.floor(most / codes.size)))
  const rows = [...codes].map(([id, sites]) => {
    const more = sites.length - each
    return `- **${sites.length}** ${codeSpan(id)}: ${escapeMarkdown(REASONS[id].means)} ${tellPlaces(sites.slice(0, each))}${more > 0 ? ` and ${more} more` : ''}`
  })
  const head = `${count(left.length, 'place')} left as ${asTheyAre(left.length)}`
  return foldMarkdown(head, `${rows.join('\n')}\n`)
}

/** The commands that see the same on a machine of one's own, change the files and try the patch. */
export function commandsAtHome(report: Report): readonly string[] {
  const maps = report.maps.map(({ name }) => name)
  // What a repository keeps of its own is taken anyway, and a file has another name elsewhere.
  const named = maps.filter((name) => name !== 'inline' && !name.includes('/'))
  const options =
    named.length <= 3
      ? named.map((name) => ` --map ${name}`).join('')
      : maps.includes('inline')
        ? ' --map auto'
        : ''
  // The proof first: once the patch is written there is nothing to prove.
  return [`check${options}`, `prove${options}`, `patch --write${options}`].map(
    (command) => `flagshift ${command}`,
  )
}

const STOP =
  '**Stop it**: a comment `flagshift: ignore` keeps a line as it is, `flagshift: off` and `flagshift: on` keep what is between them.'
const ENDS =
  'Close this pull request and the same patch will not be proposed again. Commit to its branch and Flagshift will leave the branch to you.'
const ENDS_LOCALLY =
  'Commit to this branch and Flagshift will leave it to you; one that is deleted is made anew by the next run.'

const KIT_COMMANDS =
  'cmake -S DIR -B build/smoke && cmake --build build/smoke\n(cd build/smoke && ctest --verbose)'

/** How to see the same at home, how to keep the smoke test, how to stop it, and who sends this. */
export function tellFooter(report: Report, isLocal: boolean): string {
  const maps = report.maps.map(({ name }) => name)
  const given =
    maps.some((name) => name === 'inline' || name.includes('/')) &&
    'Add what this run was given besides, such as `--rename OLD=NEW` or `--map FILE`.\n'
  const component = report.proof?.kit?.component ?? report.proof?.canary?.target
  const where =
    report.proof?.kit == null
      ? ''
      : '; in a workflow the output `smoke-kit-dir` says where they lie'
  const keep =
    component !== undefined &&
    `**Keep the smoke test** of ${codeSpan(component)}: \`flagshift prove --emit DIR\` writes it as files that build without Flagshift${where}. Build it and run it by\n\n${fenceCode(KIT_COMMANDS, 'sh')}`
  // Where nothing was proved there is no proof to repeat.
  const repeated = commandsAtHome(report).filter(
    (command) => report.proof !== null || !command.startsWith('flagshift prove'),
  )
  return joinParts('\n', [
    `<details><summary>Repeat it at home, ${keep === false ? '' : 'keep the smoke test, '}${isLocal ? 'stop it' : 'stop these pull requests'}</summary>\n`,
    fenceCode(repeated.join('\n'), 'sh'),
    given,
    keep,
    `${STOP} ${isLocal ? ENDS_LOCALLY : ENDS}\n`,
    'This page is made by [Flagshift](https://redirect.github.com/flagshift/flagshift).\n',
    '</details>\n',
  ])
}
