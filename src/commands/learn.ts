import { learnRenames as learnFrom } from '../upstream/learn/learn.ts'
import { learnedYaml } from '../upstream/learn/learned-map.ts'
import { remoteOf } from '../upstream/find/project-name.ts'
import type { Terminal } from './terminal.ts'
import { UserError } from '../core/user-error.ts'
import type { CommandLine } from './command-line.ts'
import { printText } from './output.ts'

/** @returns the exit status, always 0: what goes wrong is thrown */
export async function runLearn(line: CommandLine, terminal: Terminal): Promise<number> {
  const [upstream, from, to] = [line.operand ?? '', line.text('from'), line.text('to')]
  if (upstream === '' || from === '' || to === '')
    throw new UserError(
      'learn needs an upstream and two revisions.',
      'Write: flagshift learn UPSTREAM --from REV --to REV.',
    )
  const learned = await learnFrom(upstream, from, to, terminal.note)
  const yaml = learnedYaml(learned, await remoteOf(upstream))
  await printText(yaml, 'The map', line, terminal)
  return 0
}
