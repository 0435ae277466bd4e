import { Names } from '../../core/names.ts'
import { readUses } from '../../languages/read-file.ts'

/**
 * The names that a CMake file reads or offers as an option, whether its lines ever run or not. What it merely sets, and what
 * it passes to another project, is not read.
 */
export function namesRead(text: string): readonly string[] {
  const words = new Set(text.match(/[A-Za-z_]\w{2,}/g) ?? [])
  return readUses('cmake', text, new Names([...words]))
    .filter(({ role, region, end }) => {
      if (region === 'comment' || role === 'definition') return false
      return role !== 'option' || /^\s[^()]*\bCACHE\b/.test(text.slice(end, end + 300))
    })
    .map(({ name }) => name)
}

/** The options that a project of Meson declares. */
export function optionsDeclared(text: string): readonly string[] {
  return [...text.matchAll(/^\s*option\s*\(\s*'([^']+)'/gm)].map((hit) => hit[1]!)
}
