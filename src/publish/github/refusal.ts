import type { PublicationMessage } from '../../report/publication.ts'
import { makePrintable } from '../../repository/git.ts'

/** What GitHub said when it refused, in a form that can be shown. */
export interface Refusal {
  readonly status: number
  /** One line, free of control characters and of the token. */
  readonly text: string
}

/**
 * Reads an error of Octokit; undefined for anything else, which is then a bug of ours.
 *
 * @param token never shown, should it ever be in a text
 */
export function readRefusal(error: unknown, token: string): Refusal | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'GraphqlResponseError') {
    const { errors } = error as Error & {
      errors?: readonly { readonly type?: string; readonly message?: string }[]
    }
    const [first] = errors ?? []
    const status = first?.type === 'FORBIDDEN' ? 403 : first?.type === 'NOT_FOUND' ? 404 : 422
    return { status, text: clean(errors?.map((e) => e.message ?? '').join(' ') ?? '', token) }
  }
  const { status, response } = error as Error & {
    status?: unknown
    response?: { data?: unknown }
  }
  if (typeof status !== 'number') return undefined
  const data = response?.data as
    { message?: unknown; errors?: readonly unknown[] } | null | undefined
  const details = (Array.isArray(data?.errors) ? data.errors : []).map(detail)
  const message = typeof data?.message === 'string' ? data.message : error.message
  return { status, text: clean([message, ...details].join(' '), token) }
}

/** Does what GitHub may refuse, and returns the refusal; null where it was done. */
export async function catchRefusal(
  token: string,
  act: () => Promise<unknown>,
): Promise<Refusal | null> {
  try {
    await act()
    return null
  } catch (error) {
    const refusal = readRefusal(error, token)
    if (!refusal) throw error
    return refusal
  }
}

/** The same for what is only asked for: what GitHub refused is a warning, never an end. */
export async function warnOfRefusal(
  token: string,
  [code, refused]: readonly [code: string, refused: string],
  act: () => Promise<unknown>,
): Promise<readonly PublicationMessage[]> {
  const refusal = await catchRefusal(token, act)
  const text = `GitHub ${refused}: ${refusal?.text} (${refusal?.status}).`
  return refusal === null ? [] : [{ level: 'warning', code, text }]
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
