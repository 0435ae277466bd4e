import { oneSafeLine } from '../escape.ts'

/** Text as a browser shows it, with nothing in it that the browser obeys. */
export function html(text: string): string {
  return oneSafeLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A word of a program. */
export function codeElement(text: string): string {
  return `<code>${html(text)}</code>`
}

/** A sentence of ours: what stands between single backticks in it is code. */
export function withCode(text: string): string {
  return text
    .split(/(?<!`)`([^`\r\n]+)`(?!`)/)
    .map((part, index) => (index % 2 === 0 ? html(part) : codeElement(part)))
    .join('')
}

/** What is seen only when it is asked for. */
export function foldHtml(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n${body}\n</details>`
}
