import { fitsWhole } from '../core/near.ts'
import { UserError } from '../core/user-error.ts'
import { quoteText } from '../maps/problem.ts'

/** Where GitHub is, by the variables that the runner sets and people may. */
const USUAL = {
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
} as const

/** What says by way of whom requests go. */
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/**
 * An address of GitHub's that the environment gives.
 *
 * @throws UserError when it is none, or when a proxy's is none, by way of which it would be asked
 */
export function addressIn(environment: NodeJS.ProcessEnv, name: keyof typeof USUAL): string {
  for (const proxy of PROXIES)
    // It may hold a password, so it is not shown.
    if (environment[proxy] && !['', 'http://'].some((by) => URL.canParse(by + environment[proxy])))
      throw new UserError(`${proxy} is no address of a proxy.`, 'Write it as http://HOST:PORT.')
  const value = environment[name] || USUAL[name]
  const fix = `Write it as ${USUAL[name]} is written, or take out what sets it.`
  const url = URL.canParse(value) ? new URL(value) : null
  if (url !== null && `${url.username}${url.password}` !== '')
    throw new UserError(`${name} holds a name or a password.`, fix)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // What comes behind it is joined to it as a text.
  if (isWeb && fitsWhole(value, /[\x21-\x7e]+/) && `${url.search}${url.hash}` === '')
    return value.replace(/\/+$/, '')
  throw new UserError(`${name} is ${quoteText(value)}, which is no address.`, fix)
}

/** @throws UserError for a token that no request can carry */
export function checkToken(token: string, called: string): string {
  if (fitsWhole(token, /[\x21-\x7e]*/)) return token
  throw new UserError(
    `${called} holds blanks, line ends or letters that no token has.`,
    'Give the secret alone.',
  )
}
