import type { Span, Use } from '../../core/use.ts'

/** Why a variable that a file reads and never sets may not just be renamed. */
export const FROM_OUTSIDE = 'This file reads it from its environment, where its users may set it.'

/** An environment variable that code sets; `start` is where its name stands, as it is. */
export function environmentSetting(name: string, start: number): Use {
  const place = { name, start, end: start + name.length }
  return { ...place, role: 'option', namespace: 'env', region: 'code' }
}

/** An environment variable that code asks for. */
export function environmentRead({ name, start, end }: Span & { readonly name: string }) {
  return { name, start, end, role: 'condition', namespace: 'env', region: 'code' } as const
}
