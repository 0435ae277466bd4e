import type { Namespace, Role } from '../../../core/use.ts'
import type { Rule } from './language.ts'

type Said = (namespace: Namespace, where: Omit<Rule, 'role' | 'namespace'>) => Rule

function saying(role: Role): Said {
  return (namespace, where) => ({ role, namespace, ...where })
}

/** What code does with the name that stands in such a place: `asks('env', { before: 'getenv(' })`. */
export const asks = saying('condition')
export const sets = saying('option')
export const defines = saying('definition')
export const declares = saying('declaration')
export const mentions = saying('mention')

/** A word of the code that gets a value. */
export const ASSIGNED = { in: 'code', after: '=' } as const

/** Where a line begins, blanks passed over. */
export const LINE_START = /(?<=^[ \t]*)/m
