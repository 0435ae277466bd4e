import { joinParts, type Part } from '../../core/parts.ts'
import { html } from './element.ts'
import { STYLE } from './style.ts'

/** A page that needs nothing else: no script, no file beside it, nothing from a network. */
export function htmlDocument(title: string, parts: readonly Part[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${joinParts('\n', parts)}
</main>
</body>
</html>`
}
