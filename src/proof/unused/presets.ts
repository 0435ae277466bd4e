import path from 'node:path'

import { presetsIn, withInherited } from '../build-systems/configure-presets.ts'
import { LITERAL, type PassedCommand } from './passed-arguments.ts'

/**
 * What the configure presets of a file pass to CMake: each one that a person can name, with all that it inherits.
 *
 * @param isLeft whether a name is of CMake's own tools, or a mark leaves its place alone
 */
export function readPresets(
  file: string,
  text: string,
  isLeft: (name: string, offset: number) => boolean,
): readonly PassedCommand[] {
  const presets = presetsIn(text)
  return [...presets.values()]
    .filter(({ hidden }) => !hidden)
    .map((preset): PassedCommand => {
      const all = withInherited(presets, preset)
      return {
        system: 'cmake',
        sourceDir: path.posix.dirname(file),
        arguments: all
          .flatMap(({ variables }) => variables)
          .filter(({ name, offset }) => !isLeft(name, offset))
          .map(({ name, value, line }) => ({
            name,
            value: LITERAL.test(value) ? value : 'ON',
            path: file,
            line,
          })),
        besideToolchain: all.some(({ toolchain }) => toolchain),
      }
    })
    .filter((command) => command.arguments.length > 0)
}
