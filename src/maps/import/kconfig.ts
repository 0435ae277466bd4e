import { importRows, type Imported, type ImportedRename } from './imported.ts'

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

/** A `config` of a Kconfig file with the lines below it. */
export interface KconfigEntry {
  readonly symbol: string
  /** Without indentation and comments; those of the help text stand in `help`. */
  readonly lines: readonly string[]
}

/** The definitions of a Kconfig file in their order; what stands in menus, choices and conditions is taken as it comes. */
export function kconfigEntries(text: string): readonly KconfigEntry[] {
  const entries: { symbol: string; lines: string[] }[] = []
  let current: { symbol: string; lines: string[] } | null = null
  let helpAt: number | null = null
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const code = line.trim()
    const depth = line.length - line.trimStart().length
    const [, symbol] = /^(?:menu)?config[ \t]+(\w+)$/.exec(line) ?? []
    if (code === '' || code.startsWith('#')) continue
    if (symbol !== undefined) {
      current = { symbol, lines: [] }
      entries.push(current)
      helpAt = null
    } else if (depth === 0) current = null
    else if (helpAt !== null && depth > helpAt) continue
    else {
      helpAt = /^(?:---)?help(?:---)?$/.test(code) ? depth : null
      if (helpAt === null) current?.lines.push(code)
    }
  }
  return entries
}
