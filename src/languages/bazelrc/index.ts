import { findBefore } from '../../core/near.ts'
import type { LanguageModule } from '../language.ts'
import { readCommandLine } from '../kit/command-line/read.ts'
import { withoutMark } from '../kit/byte-order-mark.ts'
import { handOnInFront } from '../kit/environment-variable.ts'
import { inLines } from '../kit/removal.ts'
import { matchesWithin } from '../../core/matches.ts'
import { makeMention } from '../kit/mention.ts'
import type { Names } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { embedUses, viewPart } from '../kit/view.ts'

export const bazelrc: LanguageModule = {
  id: 'bazelrc',
  files: [
    {
      format: 'bazelrc',
      names: '.bazelrc bazel.rc bazelrc',
      beginnings: '.bazelrc',
      extensions: 'bazelrc',
    },
  ],
  fences: 'bazelrc',
  read: readBazelrc,
}

const ENVIRONMENT = /--(?:host_)?(?:action|repo|test|client|run)_env[= ]$/

/** A variable that the builds get: with its value, or with the one that it has outside. */
function setting(text: string, said: Use): Use {
  const use: Use = { ...said, role: 'option', namespace: 'env' }
  const option = findBefore(text, use.start, /--\w+[= ]/)
  if (option === null || text[use.end] === '=') return use
  return handOnInFront(use, use.start, (name) => `${name} ${option[0]}`)
}

/** .bazelrc: one command with its flags a line. */
function readBazelrc(file: string, names: Names): readonly Use[] {
  const text = withoutMark(file)
  const within = matchesWithin(names.find(text))
  const uses: Use[] = []
  for (const line of text.matchAll(/(?:\\(?:\r\n|[^])|[^\\\r\n])+/g)) {
    const end = line.index + line[0].length
    const own = within(line.index, end)
    if (own.length === 0) continue
    const comment = /(?:^|\s)#/.exec(line[0])?.index ?? line[0].length
    const view = viewPart(text, { start: line.index, end: line.index + comment })
    const command = /^\s*(\S*)\s*/.exec(view.text)!
    const args = { start: line.index + command[0].length, end: line.index + comment }
    const whole = { start: line.index, end: args.end }
    const read = embedUses(readCommandLine(view.text, names, 'bazel'), view).map((use) =>
      inLines(text, use, command[1]!, whole, args),
    )
    for (const match of own) {
      const { start } = match
      const said = read.find((use) => use.start === start) ?? makeMention(match, 'code')
      if (start >= line.index + comment) uses.push({ ...said, region: 'comment' })
      else if (ENVIRONMENT.test(text.slice(line.index, start))) uses.push(setting(text, said))
      else uses.push(said)
    }
  }
  return uses
}
