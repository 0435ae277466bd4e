import * as path from 'node:path'

import { fleetMarkdown, type Fleet } from '../fleet/dashboard.ts'
import { fleetPage } from '../fleet/fleet-page.ts'
import { fleetTable } from '../fleet/fleet-table.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** Writes the dashboard of a fleet into its folder. */
export async function keepFleet(
  fleet: Fleet,
  write: (name: string, text: string) => Promise<void>,
): Promise<void> {
  await write('fleet.json', `${JSON.stringify(fleet, null, 2)}\n`)
  await write('fleet.md', `${fleetMarkdown(fleet).trimEnd()}\n`)
  await write('fleet.html', `${fleetPage(fleet).trimEnd()}\n`)
}

/** Prints it, and where it lies. */
export function tellFleet(
  fleet: Fleet,
  folder: string,
  line: CommandLine,
  terminal: Terminal,
): void {
  terminal.out(line.on('json') ? JSON.stringify(fleet, null, 2) : fleetTable(fleet, terminal))
  terminal.note(`The dashboard is in ${path.join(folder, 'fleet.html')}`)
}
