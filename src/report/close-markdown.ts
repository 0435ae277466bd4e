/** A Markdown text with what closes the code fence, the comment and the sections that it leaves open. */
export function closeMarkdown(text: string): string {
  let fence = ''
  let open = 0
  let isComment = false
  for (const line of text.split('\n')) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      const isEnd = mark.startsWith(fence) && line.trim() === mark
      if (isEnd) fence = ''
    } else if (mark !== '' && !isComment) fence = mark
    else {
      open += line.split('<details').length - line.split('</details>').length
      isComment =
        line.lastIndexOf('<!--') > line.lastIndexOf('-->') || (isComment && !line.includes('-->'))
    }
  }
  const ends = [fence === '' ? '' : `\n${fence}`, isComment ? '\n-->' : '']
  return text + ends.join('') + '\n\n</details>'.repeat(Math.max(0, open))
}
