import { addConfiguration } from '../options/add-configuration.ts'
import { proofOptionsOf } from '../options/options.ts'
import { SCANNING } from '../options/option-table.ts'
import type { CommandLine } from './command-line.ts'

/**
 * A command line with what the repository's configuration says of all that is not written on it.
 *
 * @throws UserError that says what is wrong in the configuration
 */
export async function withConfiguration(line: CommandLine): Promise<CommandLine> {
  if (!SCANNING.some((name) => name === line.command)) return line
  const rev = line.text('rev') || (line.command === 'open' ? 'HEAD' : null)
  const all = await addConfiguration(line, line.operand ?? '.', rev)
  if (all === null) return line
  const { checkPatterns } = await import('../proof/programs/patterns.ts')
  checkPatterns(proofOptionsOf(all), (name) => all.called(name))
  return { ...line, ...all }
}
