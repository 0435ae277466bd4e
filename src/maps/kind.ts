import type { RenameKind } from './rename.ts'

/** Whether a rename of one kind serves a flag of the other: CMake's options are variables, and `any` is everything. */
export function areCompatible(a: RenameKind, b: RenameKind): boolean {
  if (a === b || a === 'any' || b === 'any') return true
  return a.startsWith('cmake-') && b.startsWith('cmake-') && ![a, b].includes('cmake-target')
}
