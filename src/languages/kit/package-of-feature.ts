import type { Use } from '../../core/use.ts'

/** The package of which a feature is asked for, by what stands before its name: `package/`, `package?/`; nothing else names one. */
export function packageBefore(before: string): Pick<Use, 'of'> {
  const of = /^([\w-]+)\??\/$/.exec(before)?.[1]
  return of === undefined ? {} : { of }
}
