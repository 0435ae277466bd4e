const HEAD = /^([ \t]*(?:-[ \t]+)*)([\w.-]+:[ \t]*)?>[-+\d]*[ \t]*(?:#.*)?\r?$/

/**
 * A file of YAML with the lines of its folded texts (`run: >`) joined by spaces, as those that take them see them. Every
 * letter keeps its place.
 */
export function joinFolded(text: string): string {
  const lines = text.split('\n')
  let parent: number | null = null
  let base: number | null = null
  return lines.reduce((done, line, at) => {
    const indent = /^[ \t]*/.exec(line)![0].length
    const isBlank = line.trim() === ''
    const isInside = parent !== null && (isBlank || indent > parent)
    const joins =
      isInside && base !== null && !isBlank && (indent === base || line.trim().startsWith('-'))
    if (!isInside) {
      const head = HEAD.exec(line)
      // Below a dash without a key the text is indented more than the dash.
      parent = head === null ? null : head[1]!.trimEnd().length - (head[2] === undefined ? 1 : 0)
      if (head?.[2] !== undefined) parent = head[1]!.length
      base = null
    } else base = isBlank ? null : (base ?? indent)
    if (at === 0) return line
    return joins ? `${done.replace(/\r$/, ' ')} ${line}` : `${done}\n${line}`
  }, '')
}
