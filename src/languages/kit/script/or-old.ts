import { fitsWhole } from '../../../core/near.ts'
import type { OrOld } from './language.ts'

/** A value after which no operator binds looser than the one that is put before it. */
const SIMPLE = /"[^"]*"|'[^']*'|[\w.:]+/

/** `ENV["OLD"] || v` */
export const elseValue: OrOld = ({ head, token, value }) => {
  const before = `${head}${token}] || `
  return fitsWhole(value, SIMPLE) ? [before, ''] : [`${before}(`, ')']
}

/** `environ.get("OLD", v)` of the thing whose entry is set. */
export const getElse: OrOld = ({ head, token }) => [
  `${head.replace(/\s*(?:\[|\.\s*setdefault\s*\()\s*$/, '')}.get(${token}, `,
  ')',
]

/** `get(ENV, "OLD", v)` */
export const callElse: OrOld = ({ token }) => [`get(ENV, ${token}, `, ')']
