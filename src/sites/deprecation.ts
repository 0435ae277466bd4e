const MESSAGE =
  /\b(?:deprecat\w*|obsolet\w*|renamed|removed|replaced|superseded|legacy|old name|no longer|no more|backwards?[- ]compat\w*|in favou?r of|use .{1,80}? instead|instead of)\b/i
const COMMENT = /\b(?:deprecat\w*|obsolet\w*|renamed|no longer|old name|backwards?[- ]compat\w*)\b/i

/** Whether a text that the build prints speaks of a flag that is on its way out. */
export function printsDeprecation(text: string): boolean {
  return MESSAGE.test(text)
}

/** The same of a comment, where everyday words such as "removed" and "instead" say too little. */
export function notesDeprecation(text: string): boolean {
  return COMMENT.test(text)
}
