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
