#!/usr/bin/env node
import { parseCommandLine, type CommandLine } from './commands/command-line.ts'
import { withConfiguration } from './commands/with-configuration.ts'
import { helpOf } from './commands/help.ts'
import { ownVersion } from './maps/find-home.ts'
import { openTerminal, type Terminal } from './commands/terminal.ts'
import { hideEnvironment } from './core/forget-secrets.ts'
import { keepHeapSmall } from './core/keep-heap-small.ts'
import { UserError } from './core/user-error.ts'
import { checkOutputs } from './options/output-places.ts'
import { COMMANDS, doingOf, type CommandName } from './options/option.ts'

type Command = (line: CommandLine, terminal: Terminal) => Promise<number>

/** Each command is loaded only when it is asked for. */
const LOAD: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).runCheck,
  patch: async () => (await import('./commands/patch.ts')).runPatch,
  prove: async () => (await import('./commands/prove.ts')).runProve,
  open: async () => (await import('./commands/open.ts')).runOpen,
  learn: async () => (await import('./commands/learn.ts')).runLearn,
  demo: async () => (await import('./commands/demo.ts')).runDemo,
  fleet: async () => (await import('./commands/fleet.ts')).runFleetCommand,
  census: async () => (await import('./commands/census.ts')).runCensus,
  maps: async () => (await import('./commands/maps.ts')).runMaps,
  rule: async () => (await import('./commands/rule.ts')).runRule,
  completion: async () => (await import('./commands/completion.ts')).runCompletion,
}

async function run(args: readonly string[]): Promise<number> {
  const [word] = args
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    const asked = COMMANDS.find((one) => one === args[1])
    process.stdout.write(helpOf(asked === undefined ? null : doingOf(asked, args[2])))
    return word === undefined ? 2 : 0
  }
  if (word === '--version' || word === '-V') {
    process.stdout.write(`${ownVersion()}\n`)
    return 0
  }
  const line = parseCommandLine(args)
  if (line.on('help')) {
    process.stdout.write(helpOf(line.doing))
    return 0
  }
  // A map that was learned before is learned again.
  const isFolder = line.command === 'fleet'
  await checkOutputs(line, { mayReplace: line.command === 'learn', isFolder })
  const terminal = openTerminal(line)
  const status = await (await LOAD[line.command]())(await withConfiguration(line), terminal)
  return line.on('exit-zero') ? 0 : status
}

function explain(error: unknown): string {
  if (error instanceof UserError) return `flagshift: ${error.message}\n`
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `flagshift: this is a bug in Flagshift, please report it with these lines:\n${stack}\n`
}

// A reader that stops early, such as head(1), is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  const where = new UserError(
    `The output could not be written: ${error.message}.`,
    'Give --output a place that can take it.',
  )
  process.stderr.write(explain(where))
  process.exit(2)
})

keepHeapSmall()
// Builds of a smoke test may read it of any process of their user.
hideEnvironment(process.env)
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(explain(error))
  process.exitCode = 2
}
