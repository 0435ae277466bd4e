/** What begins a code fence outside of a list, whose items end the fences in them; one of backticks has none behind it. */
const FENCE = /^ ?(`{3,}(?=[^`]*$)|~{3,})/

/** What HTML takes as it is written up to its end, and what a section is: each is ended in a way that shows nothing by itself. */
const BEGUN: readonly (readonly [begins: RegExp, ends: RegExp, end: string])[] = [
  [/<!--/g, /-->/g, '<!-- -->'],
  [/^ {0,3}<\?/gm, /\?>/g, '?>'],
  [/^ {0,3}<!\[CDATA\[/gm, /\]\]>/g, ']]>'],
  ...['pre', 'script', 'style', 'textarea', 'details'].map(
    (name) =>
      [
        new RegExp(String.raw`<${name}(?=[\s>]|$)`, 'gim'),
        new RegExp(`</${name}`, 'gi'),
        `</${name}>`,
      ] as const,
  ),
]

/** A Markdown text with what closes the code fence, the HTML and the sections that it leaves open. */
export function closeMarkdown(text: string): string {
  const outside: string[] = []
  let fence = ''
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1] ?? ''
    if (fence === '') {
      fence = FENCE.exec(line)?.[1] ?? ''
      if (fence === '') outside.push(line)
    } else if (mark.startsWith(fence)) fence = ''
  }
  const plain = outside.join('\n')
  const ends = BEGUN.flatMap(([begins, close, end]) => {
    const open = [...plain.matchAll(begins)].map(({ index }) => index)
    const closed = [...plain.matchAll(close)].map(({ index }) => index)
    // One end is enough for what holds no other of its kind.
    const left = end.startsWith('</')
      ? open.length - closed.length
      : Number((open.at(-1) ?? -1) > (closed.at(-1) ?? -1))
    return Array.from({ length: Math.max(0, left) }, () => end)
  })
  return (
    [text, ...(fence === '' ? [] : [fence])].join('\n') + ends.map((end) => `\n\n${end}`).join('')
  )
}
