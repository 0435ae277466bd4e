/** What takes all that follows as it is written, to its own end: kinds 1 to 5 of the HTML blocks of CommonMark 0.31, 4.6. */
const RAW: readonly (readonly [RegExp, (begun: string) => string])[] = [
  [/<(pre|script|style|textarea)(?=[\s>]|$)/i, (name) => `</${name}>`],
  [/<!--()/, () => '-->'],
  [/<\?()/, () => '?>'],
  [/<!\[CDATA\[()/, () => ']]>'],
  [/^ {0,3}<![A-Za-z]()/, () => '>'],
]

/** What begins a code fence; one of backticks has none behind it. */
const FENCE = /^\s{0,12}(?:`{3,}(?=[^`]*$)|~{3,})/

/** A Markdown text with what closes the code fence, the raw HTML and the sections that it leaves open. */
export function closeMarkdown(text: string): string {
  let open = 0
  let begun: { readonly end: string; readonly isFence: boolean } | null = null
  for (const line of text.split('\n')) {
    let rest = line
    if (begun?.isFence === true) {
      const mark = line.trim()
      if (mark.startsWith(begun.end.trim()) && /^(?:`+|~+)$/.test(mark)) begun = null
      continue
    }
    const fence: string | undefined = begun === null ? FENCE.exec(line)?.[0] : undefined
    if (fence !== undefined) {
      begun = { end: fence, isFence: true }
      continue
    }
    for (;;) {
      if (begun !== null) {
        const at = rest.toLowerCase().indexOf(begun.end)
        if (at === -1) break
        rest = rest.slice(at + begun.end.length)
        begun = null
      }
      const next = firstRaw(rest)
      const html = next === null ? rest : rest.slice(0, next.at)
      open += html.split('<details').length - html.split('</details>').length
      if (next === null) break
      rest = rest.slice(next.from)
      begun = { end: next.end, isFence: false }
    }
  }
  return `${text}${begun === null ? '' : `\n${begun.end}`}${'\n\n</details>'.repeat(Math.max(0, open))}`
}

function firstRaw(line: string) {
  const found = RAW.flatMap(([pattern, endOf]) => {
    const hit = pattern.exec(line)
    if (hit === null) return []
    return [{ at: hit.index, from: hit.index + hit[0].length, end: endOf(hit[1]!.toLowerCase()) }]
  })
  return found.toSorted((one, other) => one.at - other.at)[0] ?? null
}
