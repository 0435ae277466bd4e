/** Control characters and the marks that turn text around, which could hide what a line says. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g

/** One line of text for a terminal or a log: nothing in it can move the cursor or start a workflow command, wherever it is wrapped. */
export function oneSafeLine(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(INVISIBLE, '\u{FFFD}')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::|(\s)::(?=.*?::)/g, '$1$2: :')
}

/** Text in which a browser sees no tag and no entity. */
export function escapeTags(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text inside a Markdown sentence: no markup, mention, reference, HTML or table survives. */
export function escapeMarkdown(text: string): string {
  return (
    escapeTags(oneSafeLine(text))
      .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
      .replaceAll('@', '@\u{200B}')
      // GitHub links references and addresses in the text that is left when the Markdown is gone: a backslash is no help.
      .replace(/#(?=\d)/g, '#\u{200B}')
      .replace(/:(?=\/\/)/g, ':\u{200B}')
      .replace(/(www)\./gi, '$1\u{200B}.')
      .replace(/\b(GH-)(?=\d)/gi, '$1\u{200B}')
  )
}

/** Text as a Markdown code span; not for a table's cell, where renderers do not agree on a bar in it. */
export function codeSpan(text: string): string {
  const line = oneSafeLine(text)
  if (line.trim() === '') return ''
  const fence = makeFence(line, 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Text as code in a table's cell. */
export function cellCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`
}

/** A sentence of ours in Markdown: what stands between single backticks in it is code. */
export function markdownWithCode(text: string, code = codeSpan): string {
  return withCodeIn(text, code, escapeMarkdown)
}

/** A sentence of ours, each part of it as it is written in a format: what stands between single backticks, and the rest. */
export function withCodeIn(
  text: string,
  code: (part: string) => string,
  plain: (part: string) => string,
): string {
  return text
    .split(/(?<!`)`([^`\r\n]+)`(?!`)/)
    .map((part, index) => (index % 2 === 0 ? plain(part) : code(part)))
    .join('')
}

/** So many backticks, or as many more as make them longer than any run of them in the text. */
export function makeFence(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1)
  return '`'.repeat(Math.max(least, ...runs))
}

/** A fenced block whose fence is longer than any run of backticks in it. */
export function fenceCode(text: string, language: string): string {
  const fence = makeFence(text, 3)
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '\u{FFFD}')
  return `${fence}${language}\n${clean.endsWith('\n') ? clean : `${clean}\n`}${fence}\n`
}

/**
 * A link that does not notify the project it points to: GitHub writes a back reference for links to github.com, and
 * none for redirect.github.com (facts: renovate#478, dependabot-core#3276).
 */
export function quietLink(url: string): string {
  return url.replace(/^https:\/\/(?:www\.)?github\.com\//i, 'https://redirect.github.com/')
}
