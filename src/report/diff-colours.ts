import type { Style } from './style.ts'

/** A unified diff with git's colours. */
export function colourDiff(diff: string, style: Style): string {
  return diff.replace(/^.*$/gm, (line) => {
    if (line.startsWith('+++') || line.startsWith('---') || line.startsWith('diff '))
      return style.bold(line)
    if (line.startsWith('@@')) return style.cyan(line)
    if (line.startsWith('+')) return style.green(line)
    if (line.startsWith('-')) return style.red(line)
    return line
  })
}
