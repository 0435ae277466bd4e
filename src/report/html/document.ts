import { joinParts, type Part } from '../../core/parts.ts'
import { escapeHtml } from './element.ts'

/** A page that needs nothing else: no script, no file beside it, nothing from a network. */
export function htmlDocument(title: string, parts: readonly Part[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${joinParts('\n', parts)}
</main>
</body>
</html>`
}

/** The page's look: light and dark as the reader's system is, and on paper. */
const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --page: #ffffff; --box: #f6f8fa; --line: #d1d9e0;
  --old: #b31d28; --old-box: #ffebe9; --new: #116329; --new-box: #dafbe1; --look: #7d4e00; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --dim: #9da7b3; --page: #0d1117; --box: #161b22; --line: #3d444d;
  --old: #ff9b94; --old-box: #3c1518; --new: #6fdd8b; --new-box: #12301c; --look: #e3b341; --link: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .4rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
.word { display: inline-block; max-width: 100%; overflow-wrap: anywhere; } p, h1, h2, h3, summary { overflow-wrap: anywhere; } p { margin: .4rem 0; } a { color: var(--link); } .dim { color: var(--dim); } .look { color: var(--look); font-weight: 600; }
code, .diff { font-family: ui-monospace, monospace; font-size: .875em; } code { background: var(--box); padding: .1em .3em; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border: 1px solid var(--line); }
thead th { background: var(--box); } tbody th { font-weight: 400; min-width: 7rem; } tr.head > * { font-weight: 600; }
td, th { overflow-wrap: anywhere; }
.place { display: grid; grid-template-columns: minmax(10rem, 20rem) 1fr; gap: 0 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
@media (max-width: 40rem) { .place { grid-template-columns: 1fr; } th, td { padding: .25rem .35rem; font-size: .875rem; } }
.where { overflow-wrap: anywhere; } .diff { white-space: pre-wrap; overflow-wrap: anywhere; }
.diff del, .diff ins { display: block; text-decoration: none; padding: 0 .4em; }
.diff del { color: var(--old); background: var(--old-box); } .diff ins { color: var(--new); background: var(--new-box); }
.diff b { text-decoration: underline; }
.undecided { border: 2px solid var(--look); border-radius: 6px; padding: .4rem 1rem; margin: 1rem 0; }
details { margin: .6rem 0; } summary { cursor: pointer; font-weight: 600; }
.chain { display: flex; flex-wrap: wrap; gap: .3rem 0; list-style: none; margin: .6rem 0; padding: 0; }
.chain li { flex: 1 1 10rem; max-width: 22rem; border-top: 3px solid var(--line); padding: .3rem .6rem .3rem 0; overflow-wrap: anywhere; }
.chain .pinned { border-top-color: var(--new); } .chain .first { border-top-color: var(--old); } .chain small { display: block; }
svg { width: 100%; max-width: 46rem; height: auto; display: block; margin: .6rem 0; } svg.tall { display: none; max-width: 28rem; }
@media (max-width: 40rem) { svg.tall { display: block; } svg.wide { display: none; } } svg text { fill: var(--text); font: 13px system-ui, sans-serif; }
svg .name { font-family: ui-monospace, monospace; } svg .said { fill: var(--dim); } svg rect { fill: var(--box); stroke: var(--line); }
svg .whole { stroke: var(--new); stroke-width: 2.5; fill: none; } svg .by { stroke: var(--look); stroke-width: 2.5; fill: none; stroke-dasharray: 2 4; } svg .cut { stroke: var(--old); stroke-width: 2.5; fill: none; stroke-dasharray: 6 5; }
svg .tip { stroke-width: 0; } svg .tip.whole { fill: var(--new); } svg .tip.by { fill: var(--look); } svg .tip.cut { fill: var(--old); }
svg .sign { fill: var(--old); font-weight: 700; }
@media print { details > * { display: block; } body { max-width: none; } }
`
