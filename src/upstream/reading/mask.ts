/** A text with its comments, and also with the insides of its strings, turned into blanks. Offsets and line ends stay. */
export interface Masked {
  /** Comments blank. */
  readonly spoken: string
  /** Comments and strings blank. */
  readonly bare: string
}

export type CommentStyle = 'c' | 'make' | 'shell' | 'python' | 'dnl'

/** Comments and strings of each style; what begins with a quote (or `R"`) is a string. */
const TOKENS: Readonly<Record<CommentStyle, RegExp>> = {
  c: /\/\/(?:\\\r?\n|[^\n])*|\/\*[\s\S]*?(?:\*\/|$)|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\.)+'/g,
  make: /(?<!\\)#(?:\\\r?\n|[^\n])*/g,
  shell: /(?<=^|[\s;&|(])#[^\n]*/gm,
  python:
    /#[^\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g,
  dnl: /(?<![A-Za-z0-9_])dnl\b[^\n]*|(?<=^|\s)#[^\n]*/gm,
}

/** Blanks a file's comments and strings by the rules of its language. */
export function mask(text: string, style: CommentStyle): Masked {
  const spoken: string[] = []
  const bare: string[] = []
  let at = 0
  for (const hit of text.matchAll(TOKENS[style])) {
    const between = text.slice(at, hit.index)
    const token = hit[0]
    const quoted = /^(?:R?"|')/.test(token)
    const blank = blanked(token)
    spoken.push(between, quoted ? token : blank)
    bare.push(between, blank)
    at = hit.index + token.length
  }
  spoken.push(text.slice(at))
  bare.push(text.slice(at))
  return { spoken: spoken.join(''), bare: bare.join('') }
}

function blanked(token: string): string {
  return token.replace(/[^\r\n]/g, ' ')
}
