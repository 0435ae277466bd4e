import { importRows, type Imported, type ImportedRename } from './imported.ts'

/**
 * ESP-IDF's `sdkconfig.rename`: a line for each rename, `CONFIG_OLD CONFIG_NEW`, or `CONFIG_OLD !CONFIG_NEW` where the
 * meaning was turned round (docs.espressif.com, "Backward Compatibility of Kconfig Options").
 */
export function fromEspIdf(table: string): Imported {
  const rows = table
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
  return importRows(rows.map((row) => renameOf(row) ?? row))
}

function renameOf(row: string): ImportedRename | null {
  const [, from, turned, to] = /^CONFIG_(\w+)\s+(!?)CONFIG_(\w+)$/.exec(row) ?? []
  if (from === undefined || to === undefined || from === to) return null
  return { from, to: [{ name: to }], kind: 'kconfig', value: turned === '!' ? 'inverted' : 'same' }
}
