import { ACTIONS } from '../options/option.ts'
import { actionOf, type CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** @returns the exit status: 0, or 130 where it was called off; what goes wrong in a repository is its row */
export async function runFleetCommand(line: CommandLine, terminal: Terminal): Promise<number> {
  switch (actionOf(line, ACTIONS.fleet)) {
    case 'run':
      return (await import('./fleet-run.ts')).runLocalFleet(line, terminal)
    case 'gather':
      return (await import('./fleet-gather.ts')).gatherFleet(line, terminal)
    case 'plan':
      return (await import('./fleet-plan.ts')).planFleets(line, terminal)
  }
}
