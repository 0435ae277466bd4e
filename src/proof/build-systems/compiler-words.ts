/** Options of compilers whose argument may stand as a word of its own. */
const TAKES_A_WORD = new Set(
  (
    '-o -x -e -I -D -U -F -L -l -T -u -z -A -G -include -imacros -isystem -iquote -idirafter -iprefix -iwithprefix ' +
    '-iwithprefixbefore -isysroot -iframework -framework -MF -MT -MQ -MJ -arch -target --target --sysroot -Xlinker -Xpreprocessor ' +
    '-Xcompiler -Xassembler -Xclang -Xarch_host -Xarch_device -aux-info -dumpbase -dumpdir -wrapper --param -mllvm ' +
    // nvcc's own
    '-ccbin --compiler-bindir -gencode --generate-code --gpu-architecture -code --gpu-code -odir --output-directory -std -maxrregcount -Xptxas -Xnvlink -optf --options-file -rdc -cudart --output-file'
  ).split(' '),
)
/** nvcc's options that begin like `-o`, behind which others may write the output without a space. */
const NO_OUTPUT = /^-o(?:dir|ptf)/

/** One word of a compiler's call, with what it is there. */
interface CompilerWord {
  readonly word: string
  readonly at: number
  /** The option that stands before its argument, or the argument; anything else of the options; a file that goes in. */
  readonly role: 'program' | 'option' | 'argument' | 'input'
  /** The option that an argument belongs to. */
  readonly of: string | null
}

/** The words of a compiler's call, read with those options that take the next word, wherever the source stands. */
export function readCompilerWords(command: readonly string[]): readonly CompilerWord[] {
  let taker: string | null = null
  return command.map((word, at): CompilerWord => {
    if (at === 0) return { word, at, role: 'program', of: null }
    if (taker !== null) {
      const of = taker
      taker = null
      return { word, at, role: 'argument', of }
    }
    if (!word.startsWith('-') || word === '-') return { word, at, role: 'input', of: null }
    if (TAKES_A_WORD.has(word)) taker = word
    return { word, at, role: 'option', of: null }
  })
}

/** The words of a compiler's call behind its program, each option with the word that it takes. */
export function argumentsOf(command: readonly string[]): readonly string[] {
  const words: string[] = []
  for (const { word, role } of readCompilerWords(command))
    if (role === 'argument') words.push(`${words.pop() ?? ''} ${word}`)
    else if (role !== 'program') words.push(word)
  return words
}

/** A macro that a compiler's call defines or takes back. */
interface MacroWord {
  readonly isDefined: boolean
  /** `NAME` or `NAME=value`. */
  readonly text: string
}

/** The macro that a word of a call, joined with what it takes, defines or takes back. */
export function macroOf(word: string): MacroWord | null {
  const [, sign, text] = /^-([DU])\s?(.+)$/s.exec(word) ?? []
  return text === undefined ? null : { isDefined: sign === 'D', text }
}

/** The macros that a compiler's call defines or takes back, in their order. */
export function macrosIn(command: readonly string[]): readonly MacroWord[] {
  return argumentsOf(command).flatMap((word) => macroOf(word) ?? [])
}

/** What a compiler's call writes, as it names it; empty where it does not say. */
export function outputOf(command: readonly string[]): string {
  for (const { word, role, of } of readCompilerWords(command)) {
    if (role === 'argument' && (of === '-o' || of === '--output-file')) return word
    if (role === 'option' && isJoinedOutput(word)) return word.slice(2)
  }
  return ''
}

/** `-oclip.o`: the output in the same word. */
export function isJoinedOutput(word: string): boolean {
  return /^-o./.test(word) && !NO_OUTPUT.test(word)
}
