import { questionsBetween, type Asking, type Marker } from './question.ts'

/** `{% if c %}` of Jinja and Liquid, `<% if c %>` of ERB, `{{ if c }}` of Go and Helm, with what belongs to them. */
const MARKERS =
  /(?:\{%|<%|\{\{)[-+~]?\s*(?:(?<if>if|unless)\b(?<said>[^%}\n]*)|(?<else>else|elif|elsif|elseif)\b(?<other>[^%}\n]*)|(?<end>end(?:if|unless)?)|(?<body>range|with|define|block)\b[^%}\n]*|[^%}\n]*\bdo\b(?<loop>[^%}\n]*))\s*[-+~]?(?:%\}|%>|\}\})/g

/** What a template asks, whatever the language is of which it makes a text. */
export const questionsOfTemplate: Asking = (text) => {
  const markers = [...text.matchAll(MARKERS)].map(({ index, 0: whole, groups }): Marker => {
    const { if: asks, said, else: parts, other, end } = groups!
    const what =
      asks !== undefined ? 'if' : parts !== undefined ? 'else' : end !== undefined ? 'end' : 'body'
    return {
      start: index,
      end: index + whole.length,
      what,
      condition: (said ?? other ?? '').trim(),
    }
  })
  return markers.length === 0
    ? { questions: [] }
    : { questions: questionsBetween(markers, text.length).questions }
}
