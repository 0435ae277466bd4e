import { isRegularFile } from '../../repository/entry.ts'
import type { FileSource } from '../../repository/source.ts'

const LARGEST = 1024 * 1024
/** Files in which a variable is spelled out where it is used. */
const SPELLING =
  /(?:^|\/)[^/]*(?:Docker|Container)file[^/]*$|(?:^|\/)(?:GNUm|[Mm])akefile[^/]*$|(?:^|\/)[Jj](?:ustfile|enkinsfile)$|\.(?:sh|bash|ps1|bat|cmd|ya?ml|mk|nix|toml|json|env)$/
const REFERENCE =
  /\$\{\{\s*(?:env|inputs|matrix|vars)\.(\w+)|\$(?:env:|\(|\{(?:env:)?)?([A-Za-z_]\w*)|%([A-Za-z_]\w*)%/g

/** The variables that scripts, recipes and workflows use by name: `$X`, `${X}`, `$(X)`, `%X%`, `${{ env.X }}`. */
export async function referencesIn(source: FileSource): Promise<ReadonlySet<string>> {
  const entries = (await source.list()).filter(
    (entry) => isRegularFile(entry) && (entry.size ?? 0) <= LARGEST && SPELLING.test(entry.path),
  )
  const found = new Set<string>()
  for await (const { bytes } of source.read(entries))
    for (const hit of bytes.toString('latin1').matchAll(REFERENCE))
      found.add(hit[1] ?? hit[2] ?? hit[3]!)
  return found
}
