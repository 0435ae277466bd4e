import { importRows, type Imported, type ImportedRename } from './imported.ts'
import { kconfigEntries } from './kconfig-entries.ts'

/**
 * Kconfig's own way since Linux 6.18: the old symbol is `transitional`, and the new one has it as a default
 * (Documentation/kbuild/kconfig-language.rst, "Transitional symbols").
 */
export function fromKconfig(file: string): Imported {
  const entries = kconfigEntries(file)
  const old = entries.filter(({ lines }) => lines.includes('transitional'))
  const heirsOf = (symbol: string): readonly { name: string; isInverted: boolean }[] =>
    entries.flatMap(({ symbol: name, lines }) =>
      lines.flatMap((line) => {
        const [, not, given] = /^default[ \t]+(!?)[ \t]*(\w+)$/.exec(line) ?? []
        return given === symbol ? [{ name, isInverted: not === '!' }] : []
      }),
    )
  const rows = old.map(({ symbol }): ImportedRename | string => {
    const heirs = heirsOf(symbol)
    if (heirs.length === 0) return `${symbol}: no symbol of this file has it as its default`
    const value = heirs.every(({ isInverted }) => isInverted) ? 'inverted' : 'same'
    return { from: symbol, to: heirs.map(({ name }) => ({ name })), kind: 'kconfig', value }
  })
  return importRows(rows)
}
