/**
 * What is left to take effect of a Markdown page: everything but code. Code spans and fences are read as CommonMark
 * says, so text that breaks out of one is seen here.
 */
export function outsideCode(page: string): string {
  return withoutFences(page).split('\n').map(withoutSpans).join('\n')
}

function withoutFences(page: string): string {
  const kept: string[] = []
  let fence = ''
  for (const line of page.split('\n')) {
    const [mark = ''] = /^ {0,3}(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
    if (fence === '') {
      if (mark === '') kept.push(line)
      else fence = mark.trim()
    } else if (new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`).test(line)) fence = ''
  }
  return kept.join('\n') + (fence === '' ? '' : '\n@unclosed-fence')
}

/** Backtick runs pair with the next run of the same length; one after a backslash opens nothing. */
function withoutSpans(line: string): string {
  let kept = ''
  for (let at = 0; at < line.length;) {
    if (line[at] === '\\') {
      kept += line.slice(at, at + 2)
      at += 2
      continue
    }
    const [run = ''] = /^`+/.exec(line.slice(at)) ?? []
    if (run === '') {
      kept += line[at]
      at += 1
      continue
    }
    const rest = line.slice(at + run.length)
    const end = [...rest.matchAll(/`+/g)].find(([other]) => other.length === run.length)
    if (end === undefined) {
      kept += run
      at += run.length
    } else at += run.length + end.index + run.length
  }
  return kept
}
