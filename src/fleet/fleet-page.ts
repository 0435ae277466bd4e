import { htmlDocument } from '../report/html/document.ts'
import { codeElement, foldHtml, escapeHtml, withCode } from '../report/html/element.ts'
import { changeOf } from '../report/sentences.ts'
import {
  fleetHeadline,
  linksOf,
  tellBeside,
  tellRename,
  sortRows,
  tellRow,
  type Fleet,
} from './dashboard.ts'
import type { FleetRow } from './fleet-row.ts'

/** The dashboard for a browser. */
export function fleetPage(fleet: Fleet): string {
  const { told, clean } = sortRows(fleet)
  const renames = fleet.renames.map(
    (one) =>
      `<tr><th scope="row">${codeElement(changeOf(one))}</th><td>${escapeHtml(tellRename(one))}</td></tr>`,
  )
  return htmlDocument('Flagshift: fleet', [
    `<h1>${escapeHtml(fleetHeadline(fleet))}</h1>`,
    ...tellBeside(fleet).map((one) => `<p>${escapeHtml(one)}</p>`),
    renames.length > 0 && `<h2>By rename</h2>\n${table(['rename', 'where'], renames)}`,
    told.length > 0 &&
      `<h2>By repository</h2>\n${table(['repository', 'what'], told.map(rowPart))}`,
    clean.length > 0 &&
      foldHtml(`${clean.length} clean`, table(['repository', 'what'], clean.map(rowPart))),
    `<p class="dim">Checked with Flagshift ${escapeHtml(fleet.flagshift)}.</p>`,
  ])
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('')
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function rowPart(row: FleetRow): string {
  const links = linksOf(row).map(
    ([word, address]) => `<a href="${escapeHtml(address)}">${word}</a>`,
  )
  const head =
    row.head === null ? '' : `<br><small class="dim">${escapeHtml(row.head.slice(0, 12))}</small>`
  const parts = [`<strong>${row.status}</strong> ${links.join(' ')}`, ...tellRow(row).map(withCode)]
  return `<tr><th scope="row">${escapeHtml(row.repository)}${head}</th><td>${parts.map((one) => `<p>${one}</p>`).join('')}</td></tr>`
}
