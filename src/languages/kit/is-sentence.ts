/** Words that sentences hold and command lines do not. */
const SENTENCE =
  /\b(?:the|with|without|is|are|was|were|please|instead|deprecated|requires?|required|must|should|cannot|when|because|that|this|has|have|been|by|of|you|your|supported|invalid|renamed|removed)\b/i

/** Whether a text in a string is meant for people: what looks like arguments in it is only talked about. */
export function isSentence(text: string): boolean {
  if (text.length > LONGEST) return false
  const words = text.split(/\s+/).filter((word) => !/^-|[=/]/.test(word))
  return words.length > 1 && SENTENCE.test(words.join(' '))
}

const LONGEST = 4000
