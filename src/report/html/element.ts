import { escapeTags, oneSafeLine, withCodeIn } from '../escape.ts'

/** Text as a browser shows it, with nothing in it that the browser obeys. */
export function escapeHtml(text: string): string {
  return escapeTags(oneSafeLine(text)).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

/** A word of a program. */
export function codeElement(text: string): string {
  return `<code>${escapeHtml(text)}</code>`
}

/** A sentence of ours: what stands between single backticks in it is code. */
export function withCode(text: string): string {
  return withCodeIn(text, codeElement, escapeHtml)
}

/** What is seen only when it is asked for. */
export function foldHtml(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n${body}\n</details>`
}
