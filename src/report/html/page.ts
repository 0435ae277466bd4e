import { basename } from 'node:path'

import { count } from '../../core/count.ts'
import { groupBy } from '../../core/group-by.ts'
import { REASONS } from '../../core/reasons.ts'
import { joinParts, partsOf } from '../../core/parts.ts'
import type { Site } from '../../judging/judged-site.ts'
import type { LineChange } from '../diff-rows.ts'
import { oneSafeLine, quietLink } from '../escape.ts'
import { reportHeadline } from '../headline.ts'
import { lineChanges, type LineChanges } from '../line-changes.ts'
import { commandsAtHome } from '../page-folded.ts'
import { configuredWith, proofNotes, proofPicture } from '../proof-picture.ts'
import { messagesBeside, provedRows } from '../proved-renames.ts'
import { renameGroups, type RenameGroup } from '../rename-groups.ts'
import type { Report } from '../report.ts'
import { asTheyAre, countFilesRead, isCalled, kindsOf, whatWaits, whereIs } from '../sentences.ts'
import { saidOnce } from '../said-once.ts'
import { cutExcerpts, type Stretch } from '../terminal/excerpt.ts'
import { changedSites, keptSites, mostTellingFirst, openSites } from '../told-sites.ts'
import { htmlDocument } from './document.ts'
import { codeElement, foldHtml, escapeHtml, withCode } from './element.ts'
import { chainStrip, flowPicture } from './flow.ts'

/** More of anything is only counted: the report as JSON has it all. */
const MOST = 1000

/**
 * The report as one page that needs nothing else. It says what happened, what the smoke test saw, each rename with its way and its places, and what was left.
 */
export function htmlPage(report: Report): string {
  const title = reportHeadline(report)
  const { root, revision } = report.repository
  const whose = `${basename(root)}${revision === null ? '' : ` at ${revision.slice(0, 12)}`}`
  const parts = [
    ...report.undecided.map(
      ({ message, todo, places }) =>
        `<div class="undecided" role="note"><p><strong>Undecided:</strong> ${escapeHtml(message)}${whatWaits(places)}.</p><p>To do: ${withCode(todo)}.</p></div>`,
    ),
    `<p class="dim">${escapeHtml(whose)}</p><h1>${escapeHtml(title)}</h1>`,
    proofPart(report),
    ...groupParts(report),
    lookPart(report),
    keptPart(report),
    skippedPart(report),
    nextPart(report),
    patchPart(report),
  ]
  return htmlDocument(`${whose} · Flagshift: ${report.status}`, parts)
}

function proofPart({ proof }: Report): string {
  if (proof === null) return ''
  const rows = proofPicture(proof).map(
    ({ label, at, before, after, isHead }) =>
      `<tr${isHead ? ' class="head"' : ''}><th scope="row">${escapeHtml(at === undefined ? label : `${at} ${label}`)}</th><td>${escapeHtml(before)}</td><td>${escapeHtml(after)}</td></tr>`,
  )
  const asked = configuredWith(proof).map((one) =>
    one
      .split(' ')
      .map((word) => `<code class="word">${escapeHtml(word)}</code>`)
      .join(' '),
  )
  const notes = partsOf([
    asked.length > 0 && `<p>Configured with ${asked.join(', and with ')}.</p>`,
    // The summary on top may say one of them already.
    ...proofNotes(proof)
      .filter((note) => !proof.summary.includes(note))
      .map((note) => `<p>${escapeHtml(note)}</p>`),
  ])
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">What was looked at</th><th scope="col">before</th><th scope="col">with the patch</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const { seen, rest } = provedRows(proof)
  const each = [...seen, ...rest].map(
    ({ label, verdict, message }) =>
      `<p>${codeElement(label)}: <strong>${escapeHtml(verdict)}</strong>. ${escapeHtml(message)}</p>`,
  )
  const said = messagesBeside(proof).map(
    ({ code: id, text }) => `<p>${codeElement(id)} ${escapeHtml(text)}</p>`,
  )
  return [
    `<h2>Does it take effect? ${escapeHtml(proof.verdict)}</h2>`,
    `<p>${escapeHtml(proof.summary)}</p>`,
    table,
    ...notes,
    foldHtml('The proof in full', [...each, ...said].join('\n')),
  ].join('\n')
}

function groupParts(report: Report): readonly string[] {
  const changes = lineChanges(report.patch.diff)
  return renameGroups(report, changedSites(report))
    .slice(0, MOST)
    .map((group) => groupPart(report, group, changes))
}

function groupPart(report: Report, group: RenameGroup, changes: LineChanges): string {
  const maps = group.renames.map(({ map }) => map)
  const upstream = report.upstreams.find((one) => maps.some((map) => isCalled(one, map)))
  const kinds = kindsOf(group.renames)
  const links = group.renames.flatMap(({ evidence }) =>
    evidence !== null && /^https:\/\/[^\s<>"']+$/.test(evidence) ? [quietLink(evidence)] : [],
  )
  const name = upstream?.name ?? maps[0] ?? 'upstream'
  return joinParts('\n', [
    `<h2>${codeElement(group.from)} → ${group.to.map(codeElement).join(' + ') || 'nothing'}${kinds === '' ? '' : ` <span class="dim">${escapeHtml(kinds)}</span>`}</h2>`,
    `<p>${escapeHtml(group.message)}${[...new Set(links)].map((link) => ` <a href="${escapeHtml(link)}">Where it was renamed</a>`).join('')}</p>`,
    chainStrip(group),
    flowPicture(group, name),
    ...group.sayings.flatMap(({ message, safety, sites }) => [
      message !== '' && `<p${safety === 'safe' ? '' : ' class="look"'}>${escapeHtml(message)}</p>`,
      ...sites.slice(0, MOST).map((site) => placeRow(site, changes)),
    ]),
  ])
}

function lookPart(report: Report): string {
  const open = openSites(report)
  if (open.length === 0) return ''
  return [
    `<h2>For a person to look at: ${count(open.length, 'place')}</h2>`,
    ...saidOnce(mostTellingFirst(report, open)).flatMap(({ message, sites }) => [
      `<h3>${escapeHtml(message)}</h3>`,
      ...sites.slice(0, MOST).map((site) => placeRow(site, () => undefined)),
    ]),
  ].join('\n')
}

function keptPart(report: Report): string {
  const left = keptSites(report)
  if (left.length === 0) return ''
  const parts = [...groupBy(left, ({ reason }) => reason.code)].map(([id, own]) => {
    const said = saidOnce(own.slice(0, MOST)).map(({ message, sites }) => {
      const rows = sites.map(
        ({ path, line, from }) =>
          `<tr><th scope="row">${escapeHtml(path)}:${line}</th><td>${codeElement(from)}</td></tr>`,
      )
      return `<p>${escapeHtml(message)}</p><table><thead><tr><th scope="col">place</th><th scope="col">flag</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    })
    return foldHtml(
      `${own.length} ${escapeHtml(id)}: ${escapeHtml(REASONS[id].means)}`,
      said.join('\n'),
    )
  })
  return [
    `<h2>Left as ${asTheyAre(left.length)}: ${count(left.length, 'place')}</h2>`,
    ...parts,
  ].join('\n')
}

function skippedPart(report: Report): string {
  const { skipped, upstreams } = report
  const asked = upstreams.map((one) => escapeHtml(`${oneSafeLine(one.name)} ${whereIs(one, 12)}`))
  const rows = skipped
    .slice(0, MOST)
    .map(({ path, reason }) => `<p>${escapeHtml(path)}: ${escapeHtml(reason.message)}</p>`)
  const head = `${count(skipped.length, 'file')} not read, or left as ${asTheyAre(skipped.length)}`
  return [
    `<h2>What was read</h2>`,
    `<p>${escapeHtml(countFilesRead(report))}${asked.length === 0 ? '' : ` Upstream: ${asked.join('; ')}.`}</p>`,
    rows.length === 0 ? '' : foldHtml(head, rows.join('\n')),
  ].join('\n')
}

/** What a person does next, on a machine of their own. */
function nextPart(report: Report): string {
  if (changedSites(report).length + openSites(report).length === 0) return ''
  return `<h2>Next</h2><p>In the repository, with the options that this run was given besides:</p><pre class="diff">${commandsAtHome(report).map(escapeHtml).join('\n')}</pre>`
}

function patchPart({ patch }: Report): string {
  if (patch.diff === null) return ''
  const lines = patch.diff
    .split('\n')
    .slice(0, 20 * MOST)
    .map(escapeHtml)
  return foldHtml('The patch', `<pre class="diff">${lines.join('\n')}</pre>`)
}

/** A place beside what becomes of its line. */
function placeRow(site: Site, changes: LineChanges): string {
  const { path, line, text, safety, action } = site
  const change = changes(path, line)
  const look =
    safety === 'review' && action !== 'keep' ? ' <span class="look">please look</span>' : ''
  const shown = change === undefined ? escapeHtml(text.trim()) : diffOf(change, site)
  return `<div class="place"><div class="where">${escapeHtml(path)}:${line}${look}</div><div class="diff">${shown}</div></div>`
}

function diffOf({ before, after }: LineChange, { from, to }: Site): string {
  const lines = [before, after].map((side) => side.map((line) => line.trim()))
  const [olds, news] = cutExcerpts(lines[0]!, lines[1]!, [from, ...to], LONGEST)
  return [
    ...olds.map((line) => `<del>${marked(line)}</del>`),
    ...news.map((line) => `<ins>${marked(line)}</ins>`),
  ].join('')
}

/** Lines of a minified file are cut. */
const LONGEST = 400

function marked(line: readonly Stretch[]): string {
  return line
    .map(({ text, differs }) => (differs ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text)))
    .join('')
}
