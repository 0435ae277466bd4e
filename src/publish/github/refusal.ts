import type { PublicationMessage } from '../../report/publication.ts'
import { makePrintable } from '../../repository/git.ts'

/** What GitHub said when it refused, in a form that can be shown. */
export interface Refusal {
  readonly status: number
  /** One line, free of control characters and of the token. */
  readonly text: string
  /** The same as the end of a sentence: with its status where GitHub answered, and from whom nothing came where it did not. */
  readonly said: string
}

/**
 * Reads an error of Octokit.
 *
 * @param token never shown, should it ever be in a text
 * @throws anything else as it is: that is a bug of ours
 */
export function readRefusal(error: unknown, token: string): Refusal {
  if (!(error instanceof Error)) throw error
  if (error.name === 'GraphqlResponseError') {
    const { errors = [] } = error as Error & {
      errors?: readonly { readonly type?: string; readonly message?: string }[]
    }
    const type = errors[0]?.type
    const status = type === 'FORBIDDEN' ? 403 : type === 'NOT_FOUND' ? 404 : 422
    return answered(status, clean(errors.map((e) => e.message ?? '').join(' '), token))
  }
  const { status, response, request } = error as Error & {
    status?: unknown
    response?: { data?: unknown }
    request?: { url?: string }
  }
  if (typeof status !== 'number') throw error
  const data = response?.data as
    { message?: unknown; errors?: readonly unknown[] } | null | undefined
  const details = (Array.isArray(data?.errors) ? data.errors : []).map(detail)
  const message = typeof data?.message === 'string' ? data.message : error.message
  const text = clean([message, ...details].join(' '), token)
  if (response !== undefined) return answered(status, text)
  // Octokit counts what never came as a 500; an error of ours was never asked for.
  const said = request === undefined ? text : `no answer from ${hostOf(request.url)} (${text})`
  return { status, text, said }
}

/** An answer that is none tells the status that it came with. */
function answered(status: number, text: string): Refusal {
  const isTold = /\bstatus \d{3}$/.test(text)
  return { status, text, said: isTold ? text : `${text} (${status})` }
}

function hostOf(url = ''): string {
  return URL.canParse(url) ? new URL(url).host : 'GitHub'
}

/** A refusal as a sentence of its own. */
export function tellRefusal({ said }: Refusal): string {
  return said.startsWith('no answer from ') ? `There was ${said}.` : `GitHub said: ${said}.`
}

/** Does what GitHub may refuse: gives what came of it, or what is made of the refusal. */
export async function unlessRefused<Made, Other>(
  token: string,
  act: () => Promise<Made>,
  otherwise: (refusal: Refusal) => Other,
): Promise<Made | Other> {
  try {
    return await act()
  } catch (error) {
    return otherwise(readRefusal(error, token))
  }
}

/** The same where nothing comes of it: the refusal, or null where it was done. */
export function catchRefusal(token: string, act: () => Promise<unknown>): Promise<Refusal | null> {
  return unlessRefused(
    token,
    () => act().then(() => null),
    (refusal) => refusal,
  )
}

/** The same for what is only asked for: what GitHub refused is a warning, never an end. */
export async function warnOfRefusal(
  token: string,
  [code, refused]: readonly [code: string, refused: string],
  act: () => Promise<unknown>,
): Promise<readonly PublicationMessage[]> {
  const refusal = await catchRefusal(token, act)
  return refusal === null ? [] : [warnOf(refusal, code, refused)]
}

/** What is said of a refusal that ends nothing. */
export function warnOf({ said }: Refusal, code: string, what: string): PublicationMessage {
  return { level: 'warning', code, text: `GitHub ${what}: ${said}.` }
}

/** A text of somebody else's on one line, without what could act on a terminal or a runner. */
function clean(text: string, token: string): string {
  const line = token === '' ? text : text.replaceAll(token, '***')
  return makePrintable(line.replaceAll(/\s+/g, ' ').trim(), 500)
}

function detail(item: unknown): string {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? item : ''
  const { message, field, code } = item as { message?: unknown; field?: unknown; code?: unknown }
  return typeof message === 'string' ? message : JSON.stringify({ field, code })
}
