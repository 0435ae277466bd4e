import * as path from 'node:path'

import { UserError } from '../core/user-error.ts'
import { fleetMarkdown, type Fleet } from '../fleet/dashboard.ts'
import { fleetPage } from '../fleet/fleet-page.ts'
import { fleetTable } from '../fleet/fleet-table.ts'
import { lookAt, readOrdinary } from '../repository/ordinary-file.ts'
import type { CommandLine } from './command-line.ts'
import type { Terminal } from './terminal.ts'

/** What only a file of ours holds. */
const OURS = {
  'fleet.json': /^\{\s*"schema": "flagshift-fleet\//,
  'fleet.md': /\nChecked with Flagshift [^\n]*\.\s*$/,
  'fleet.html': /<title>Flagshift: fleet<\/title>/,
} as const

/** @throws UserError where a file of somebody else's is in the dashboard's place */
export async function checkDashboard(folder: string): Promise<void> {
  for (const [name, ours] of Object.entries(OURS)) {
    const file = path.join(folder, name)
    if ((lookAt(file)?.size ?? 0) === 0 || ours.test((await readOrdinary(file)) ?? '')) continue
    throw new UserError(
      'It holds no dashboard of a fleet.',
      'Name another folder; nothing was written.',
      { file },
    )
  }
}

/** Writes the dashboard of a fleet into its folder. */
export async function keepFleet(
  fleet: Fleet,
  write: (name: keyof typeof OURS, text: string) => Promise<void>,
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
