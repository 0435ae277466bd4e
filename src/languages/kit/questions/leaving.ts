import type { Span } from '../../../core/use.ts'

const LEAVES =
  /(?:^|[\n;{(&|]|\bthen\b|\bdo\b|:(?=\s))[ \t]*@?((?:\\?(?:sys\.|os\.|process\.|std::process::|builtins\.)?(?:exit|_exit|Exit)|return|continue|break|raise|throw|die|fatal|goto|error|abort|panic!|bail!)(?![\w-]))/gi

/** Nothing that people write in one branch is longer. */
const LONGEST = 20_000

/** Whether a branch ends by leaving what it stands in, so that what follows is for those for whom it was not meant. */
export function leaves(text: string, { start, end }: Span): boolean {
  const body = text.slice(Math.max(start, end - LONGEST), end)
  const last = [...body.matchAll(LEAVES)].at(-1)
  if (last === undefined) return false
  const at = last.index + last[0].length - last[1]!.length
  const line = body.lastIndexOf('\n', at) + 1
  const indent = /^[ \t]*/.exec(body.slice(line))![0].length
  // What the last statement returns may take several lines; another statement begins as far left as it does.
  const after = body.slice(at).split(/\r\n|\n|\r/)
  if (/;[ \t]*[^\s;})]/.test(after[0]!)) return false
  return after.slice(1).every((one) => {
    const code = one.trim()
    if (code === '' || /^(?:[)\]}]|#|\/\/|end\b|fi\b|done\b)/.test(code)) return true
    return line > 0 && one.length - one.trimStart().length > indent
  })
}
