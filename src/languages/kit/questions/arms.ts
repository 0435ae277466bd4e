import { fitsWhole } from '../../../core/near.ts'
import { lexScript, type Syntax } from '../lexer.ts'
import type { Asking, Branch, Question } from './question.ts'

/** `1 -> a`, `| 1 -> a`, `| legacy = a`: an arrow with a blank before it is no member of something. */
const ARM = /^([ \t]*)(?![ \t])(?:(\|)[ \t]*)?([^\r\n|]*?)[ \t](->|=(?=[ \t]|\r?$))/
/** What has an arrow or a sign too, but asks nothing. */
const OTHER = /::|\\|=|\b(?:fun|fn|function)\b/
const REST = /_|true|otherwise|else|default/i

interface Arms {
  readonly indent: number
  readonly arms: Branch[]
  start: number
  condition: string
}

/** The arms of a `case` or a `match` that stand under one another, each on a line of its own. */
export function armsInLines(syntax: Syntax): Asking {
  return (text) => {
    const questions: Question[] = []
    const open: Arms[] = []
    function close(end: number, least: number): void {
      for (let top = open.at(-1); top !== undefined && top.indent >= least; top = open.at(-1)) {
        open.pop()
        if (top.arms.length > 0)
          questions.push([...top.arms, { start: top.start, end, condition: top.condition }])
      }
    }
    for (const { index, 0: line } of lexScript(text, syntax).code.matchAll(/[^\r\n]+/g)) {
      if (line.trim() === '') continue
      const hit = ARM.exec(line)
      const isArm =
        hit !== null && (hit[2] !== undefined || hit[4] === '->') && !OTHER.test(hit[3]!)
      const indent = /^[ \t]*/.exec(line)![0].length
      close(index, isArm ? indent + 1 : indent)
      if (!isArm) continue
      const from = index + hit[0].lastIndexOf(hit[3]!)
      const asked = text.slice(from, from + hit[3]!.length).trim()
      const condition = fitsWhole(asked, REST) ? '' : asked
      const top = open.at(-1)
      if (top?.indent !== indent) open.push({ indent, arms: [], start: index, condition })
      else {
        top.arms.push({ start: top.start, end: index, condition: top.condition })
        top.start = index
        top.condition = condition
      }
    }
    close(text.length, 0)
    return { questions }
  }
}
