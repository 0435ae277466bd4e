import type { Either, OrOld } from './language.ts'
import { fitsWhole } from '../../../core/near.ts'

/** `get("OLD", d)` is `get("NEW", get("OLD", d))`: the default is only used where the new one is missing. */
export const nested: Either = ({ heads }) => [
  heads.map((head) => `${head}, `).join(''),
  ')'.repeat(heads.length),
]

/** A missing key is an error only where both are missing, as it was before. */
export const eitherBySubscript: Either = ({ wholes }) => {
  const held = /^(.*?)\s*\[\s*(["'].*["'])\s*\]$/s
  const ways = wholes.map((whole) => `${whole} if ${whole.replace(held, '$2 in $1')} else `)
  return [`(${ways.join('')}`, ')']
}

/** `(NEW or OLD)`, with the language's operator; that of "and" for a condition that says "none of them". */
export function anyOf(operator: string): Either {
  return ({ wholes }) => [`(${wholes.map((whole) => `${whole} ${operator} `).join('')}`, ')']
}

/** `any(NEW, OLD)`, for languages whose "or" is a call. */
export function eitherByCall(name: string): Either {
  return ({ wholes }) => [`${name}(${wholes.map((whole) => `${whole}, `).join('')}`, ')']
}

/** `NEW.or_else(|_| OLD)`: the old expression is what the new one falls back on. */
export function eitherByFallback(open: string): Either {
  return ({ wholes }) => [wholes.map((whole) => whole + open).join(''), ')'.repeat(wholes.length)]
}

/** A value after which no operator binds looser than the one that is put before it. */
const SIMPLE = /"[^"]*"|'[^']*'|[\w.:]+/

/** `ENV["OLD"] || v`, with the language's operator. */
export function elseValue(operator: string, close: string): OrOld {
  return ({ head, token, value }) => {
    const before = `${head}${token}${close} ${operator} `
    return fitsWhole(value, SIMPLE) ? [before, ''] : [`${before}(`, ')']
  }
}

/** `environ.get("OLD", v)` of the thing whose entry is set. */
export const getElse: OrOld = ({ head, token }) => [
  `${head.replace(/\s*(?:\[|\.\s*setdefault\s*\()\s*$/, '')}.get(${token}, `,
  ')',
]

/** `get(ENV, "OLD", v)` */
export const callElse: OrOld = ({ token }) => [`get(ENV, ${token}, `, ')']
