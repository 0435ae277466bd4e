import type { Names } from './names.ts'
import type { Use } from './site.ts'
export function readBatch(_text: string, _names: Names): readonly Use[] {
  return []
}
