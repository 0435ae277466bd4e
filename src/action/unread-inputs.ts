import { joinWithAnd } from '../core/enumerate.ts'
import { optionsOf, type OptionName } from '../options/option-table.ts'
import type { Doing } from '../options/option.ts'
import type { Given, Mode } from '../options/options.ts'

/** The thing of the command line that does what a mode does: what is an option of that is an input of this. */
const LIKE: Readonly<Record<Mode, Doing>> = {
  'pull-request': 'open',
  publish: 'open',
  check: 'check',
  patch: 'prove',
  plan: 'fleet plan',
}

/** The modes that run the smoke test; another one's proof is shown by `publish`. */
const BUILDING = ['pull-request', 'patch'] as const
const ON_A_CHECKOUT = ['pull-request', 'publish', 'check', 'patch'] as const
const EVERY = [...ON_A_CHECKOUT, 'plan'] as const

/** Inputs that other modes read than those that do as a command with such an option. */
const READ_IN: Readonly<Partial<Record<OptionName, readonly Mode[]>>> = {
  token: EVERY,
  mode: EVERY,
  'working-directory': EVERY,
  'report-file': ON_A_CHECKOUT,
  repo: ON_A_CHECKOUT,
  suggestions: ['check', 'publish'],
  // A mode that writes nothing does as it is told.
  'dry-run': EVERY,
  'smoke-source-dir': BUILDING,
  'smoke-timeout': BUILDING,
  'smoke-network': BUILDING,
  'smoke-args': BUILDING,
  'smoke-command': BUILDING,
  'smoke-expect': BUILDING,
  'smoke-forbid': BUILDING,
  'smoke-build': BUILDING,
  'smoke-kit': BUILDING,
  'cuda-arch': BUILDING,
}

/**
 * What the workflow asks for and a mode does not look at, in a sentence; null where there is nothing. A default asks for nothing, and
 * neither does `smoke-test: off`.
 */
export function tellUnread(mode: Mode, written: Given): string | null {
  const own = new Set(optionsOf(LIKE[mode]).map(([name]) => name))
  const unread = optionsOf().flatMap(([name, option]) => {
    const isAsked = ![option.default, 'false', 'off', ''].includes(written.text(name))
    const isRead = READ_IN[name]?.includes(mode) ?? own.has(name)
    return option.input === null || !isAsked || isRead ? [] : [option.input]
  })
  if (unread.length === 0) return null
  const inputs = unread.length === 1 ? 'the input' : 'the inputs'
  return `mode: ${mode} does not look at ${inputs} ${joinWithAnd(unread)}.`
}
