import { matchWhole } from '../../core/near.ts'
import { valueEnding } from './literal-value.ts'
import { wholeLine } from './removal.ts'
import type { Names } from '../../core/names.ts'
import type { Namespace, Role, Use } from '../../core/use.ts'

/**
 * A text that is a list of names, with or without a value each (`OLD`, `OLD=1`), separated by white space, commas,
 * semicolons or lines: what each does is given.
 */
export function memberWords(
  text: string,
  names: Names,
  role: Role,
  namespace: Namespace,
): readonly Use[] {
  const found = [...text.matchAll(/[^\s,;]+/g)]
  return found.flatMap((hit, index): Use[] => {
    const parts = matchWhole(hit[0], /(?:-D)?(\w+)(?:=(.*))?/)
    if (parts === null || !names.has(parts[1]!)) return []
    const start = hit.index + hit[0].indexOf(parts[1]!)
    const end = hit.index + hit[0].length
    const before = found[index - 1]
    const after = found[index + 1]
    const line = wholeLine(text, hit.index, /[,;]/.test(text[end] ?? '') ? end + 1 : end)
    const alone = line !== undefined && (before !== undefined || after !== undefined)
    const gap =
      before === undefined
        ? { start: hit.index, end: after?.index ?? end }
        : { start: before.index + before[0].length, end }
    const [, name, value = ''] = parts
    const place = { name: name!, start, end: start + name!.length }
    const member = { list: 'words', removal: alone ? line : gap, argument: '' }
    const use: Use = { ...place, role, namespace, region: 'code', member }
    return [value === '' ? use : { ...use, value: valueEnding(value, end) }]
  })
}
