import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { marked } from 'marked'

const require = createRequire(import.meta.url)

/** A Markdown page as GitHub shows it, in its own style. */
export async function gitHubPage(markdown: string): Promise<string> {
  const style = readFileSync(require.resolve('github-markdown-css/github-markdown.css'), 'utf8')
  const alerts = markdown.replace(/^> \[!(\w+)\]$/gm, (_, kind: string) => `> **${kind}**\n>`)
  return `<!DOCTYPE html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style} body { margin: 0; } .markdown-body { max-width: 780px; margin: 0 auto; padding: 16px; }</style>
<article class="markdown-body">${await marked.parse(alerts, { gfm: true })}</article>`
}

const COLOURS: Readonly<Record<string, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#56d4dd',
}

/** A terminal with what a program printed, colours and all. */
export function terminalPage(command: string, printed: string): string {
  let style = ''
  const shown = `$ ${command}\n${printed}`.split(/\u001b\[([\d;]*)m/).map((part, index) => {
    if (index % 2 === 0) return part === '' ? '' : `<span style="${style}">${escaped(part)}</span>`
    for (const code of part.split(';')) {
      if (code === '' || code === '0') style = ''
      else if (code === '1') style += 'font-weight:bold;'
      else if (code === '2') style += 'opacity:.65;'
      else if (code === '4') style += 'text-decoration:underline;'
      else if (code === '22') style = style.replaceAll(/font-weight:bold;|opacity:.65;/g, '')
      else if (code === '24') style = style.replaceAll('text-decoration:underline;', '')
      else if (code === '39') style = style.replaceAll(/(?<![-\w])color:#\w+;/g, '')
      else style += COLOURS[code] === undefined ? '' : `color:${COLOURS[code]};`
    }
    return ''
  })
  return `<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0; background: #0d1117; }
pre { margin: 0; padding: 14px 16px; color: #e6edf3; font: 13px/1.4 'DejaVu Sans Mono', monospace; }</style>
<pre>${shown.join('')}</pre>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
