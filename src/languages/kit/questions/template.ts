import { questionsBetween, type Asking, type Marker } from './question.ts'

/**
 * `{% if c %}` of Jinja and Liquid, `<% if c %>` of ERB, `{{ if c }}` of Go and Helm, with what belongs to them; `do` ends the
 * statement that opens a block of ERB. Nobody writes longer ones: a line of signs that open costs no more than its length.
 */
const MARKERS =
  /(?:\{%|<%|\{\{)[-+~]?[ \t]{0,9}(?:(?<if>if|unless)\b(?<said>[^%}\n]{0,300})|(?<else>else|elif|elsif|elseif)\b(?<other>[^%}\n]{0,300})|(?<end>end(?:if|unless)?)[ \t]{0,9}|(?:range|with|define|block)\b[^%}\n]{0,300}|[^%}{<\n]{0,300}\bdo(?:[ \t]{0,9}\|[^|%}\n]{0,80}\|)?[ \t]{0,9})[-+~]?(?:%\}|%>|\}\})/g

/** What a template asks, whatever the language is of which it makes a text. */
export const questionsOfTemplate: Asking = (text) => {
  const markers = [...text.matchAll(MARKERS)].map(({ index, 0: whole, groups }): Marker => {
    const { if: asks, said, else: parts, other, end } = groups!
    const what =
      asks !== undefined ? 'if' : parts !== undefined ? 'else' : end !== undefined ? 'end' : 'body'
    const condition = (said ?? other ?? '').replace(/[-+~]$/, '').trim()
    return { start: index, end: index + whole.length, what, condition }
  })
  return { questions: questionsBetween(markers, text.length).questions }
}
