const MARK = '\u00ef\u00bb\u00bf'

/** The length of the byte order mark that a text begins with; 0 where it has none. */
export function markLength(text: string): number {
  return text.startsWith(MARK) ? MARK.length : 0
}

/** The text with line feeds in place of its byte order mark: offsets stay, and the first line begins like any other. */
export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? `\n\n\n${text.slice(MARK.length)}` : text
}
