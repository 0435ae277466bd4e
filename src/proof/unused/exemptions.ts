import { parse } from 'yaml'
import * as z from 'zod/mini'

import { UserError } from '../../core/user-error.ts'
import type { FileSource } from '../../repository/source.ts'

/** Where a repository says what holds for it. */
export const CONFIGURATION = '.github/flagshift.yml'

const schema = z.strictObject({
  unused: z.optional(z.strictObject({ allow: z.array(z.string()) })),
})

/**
 * The names that a repository has exempted from the search for arguments that nothing uses:
 *
 *     unused:
 *       allow: [APP_ON_WINDOWS_ONLY]
 *
 * @throws UserError where the file says something else
 */
export async function readExemptions(source: FileSource): Promise<ReadonlySet<string>> {
  const entries = (await source.list()).filter(({ path }) => path === CONFIGURATION)
  for await (const { bytes } of source.read(entries)) {
    const parsed = schema.safeParse(parseYaml(bytes.toString('utf8')) ?? {})
    if (parsed.success) return new Set(parsed.data.unused?.allow)
    const [issue] = parsed.error.issues
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
    throw new UserError(
      `${CONFIGURATION} is not understood at "${[...(issue?.path ?? []), ...keys].join('.')}".`,
      'It may hold `unused:` with `allow:`, a list of names.',
    )
  }
  return new Set()
}

function parseYaml(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    throw new UserError(
      `${CONFIGURATION} is no YAML: ${(error as Error).message.split('\n')[0]}`,
      'Mend the file.',
    )
  }
}
