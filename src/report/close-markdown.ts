/** A block that goes on up to what ends it, whatever stands in between. */
interface Block {
  readonly ends: RegExp
  /** What ends it, and shows nothing by itself. */
  readonly end: string
  /** Whether tags in it count. */
  readonly isHtml: boolean
}

/** What begins a code fence; one of backticks has none behind it. */
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/

/** An item of a list that stands at the beginning of a line. */
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/

/** The blocks of HTML that no blank line ends (CommonMark, "HTML blocks", 1 to 5). */
const BLOCKS: readonly (readonly [begins: RegExp, block: Block])[] = [
  [
    /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i,
    { ends: /<\/(?:pre|script|style|textarea)>/i, end: '', isHtml: true },
  ],
  [/^ {0,3}<!--/, { ends: /-->/, end: '\n<!-- -->', isHtml: false }],
  [/^ {0,3}<\?/, { ends: /\?>/, end: '\n?>', isHtml: false }],
  [/^ {0,3}<!\[CDATA\[/, { ends: /\]\]>/, end: '\n]]>', isHtml: false }],
  [/^ {0,3}<![A-Za-z]/, { ends: />/, end: '\n<!-- -->', isHtml: false }],
]

/** Tags that take what follows into them. */
const TAGS = ['pre', 'script', 'style', 'textarea', 'details'].map(
  (name) =>
    [
      new RegExp(String.raw`<${name}(?=[\s>]|$)`, 'gim'),
      new RegExp(`</${name}`, 'gi'),
      `</${name}>`,
    ] as const,
)

/** A Markdown text with what closes the code fence, the HTML and the sections that it leaves open. */
export function closeMarkdown(text: string): string {
  const html: string[] = []
  let open: Block | null = null
  let isListed = false
  for (const line of text.split(/\r?\n/)) {
    const block: Block | null = open ?? blockIn(line, isListed)
    if (block === null && /^\S/.test(line)) isListed = ITEM.test(line)
    const isFence: boolean = open === null && FENCE.test(line)
    const at: number = block === null || isFence ? -1 : line.search(block.ends)
    if (block === null || block.isHtml) html.push(line)
    else if (at !== -1) html.push(line.slice(at))
    open = at === -1 ? block : null
  }
  const plain = html.join('\n')
  const ends = TAGS.flatMap(([begins, closes, end]) => {
    const left = countOf(plain, begins) - countOf(plain, closes)
    return Array.from({ length: Math.max(0, left) }, () => end)
  })
  return `${text}${open === null ? '' : open.end}${ends.map((end) => `\n\n${end}`).join('')}`
}

/** The block that begins with a line; the items of a list end the fences in them. */
function blockIn(line: string, isListed: boolean): Block | null {
  const [, indent = '', mark = ''] = FENCE.exec(line) ?? []
  if (mark !== '')
    return isListed && indent.length > 1
      ? null
      : { ends: new RegExp(`^ {0,3}${mark}${mark[0]}*[ \\t]*$`), end: `\n${mark}`, isHtml: false }
  return BLOCKS.find(([begins]) => begins.test(line))?.[1] ?? null
}

function countOf(text: string, what: RegExp): number {
  return [...text.matchAll(what)].length
}
