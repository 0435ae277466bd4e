import { countLetters } from '../../core/cut-text.ts'

/** Text broken between words, each line after the first one indented alike. A word that is longer than a line stays whole. */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && countLetters(indent + longer) > width) {
      lines.push(indent + line)
      line = word
    } else line = longer
  }
  lines.push(indent + line)
  return lines
}

/** A text beside its label, the lines after the first one below the text's beginning. */
export function wrapBeside(
  label: string,
  text: string,
  width: number,
  colour = (start: string): string => start,
): readonly string[] {
  const indent = ' '.repeat(countLetters(label))
  return wrapText(text, width, indent).map((line, at) =>
    at === 0 ? colour(label) + line.slice(indent.length) : line,
  )
}
