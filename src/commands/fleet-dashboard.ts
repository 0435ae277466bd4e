import * as path from 'node:path'

import { fleetMarkdown, type Fleet } from '../fleet/dashboard.ts'
import { fleetPage } from '../fleet/fleet-page.ts'
import { fleetTable } from '../fleet/fleet-table.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** Writes the dashboard of a fleet into its folder, and prints it. */
export async function tellFleet(
  fleet: Fleet,
  folder: string,
  write: (name: string, text: string) => Promise<void>,
  line: CommandLine,
  terminal: Terminal,
): Promise<void> {
  const json = JSON.stringify(fleet, null, 2)
  await write('fleet.json', json)
  await write('fleet.md', fleetMarkdown(fleet))
  await write('fleet.html', fleetPage(fleet))
  terminal.out(line.on('json') ? json : fleetTable(fleet, terminal))
  terminal.note(`The dashboard is in ${path.join(folder, 'fleet.html')}`)
}
