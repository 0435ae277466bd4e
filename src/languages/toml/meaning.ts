import { fitsWhole } from '../../core/near.ts'
import type { Match } from '../../core/names.ts'
import type { Use } from '../../core/use.ts'
import { valueOf, type Leaf } from '../kit/data-tree/node.ts'
import { sayingOf } from '../kit/mention.ts'
import { hintOf } from '../kit/command-line/read.ts'
import type { Meaning } from '../kit/data-tree/read.ts'

type Kind = ReturnType<Meaning['key']>

const ENVIRONMENT = /^(?:env|environment|env[-_]vars|set_?env|environment[-_]variables|envs)$/i
const SCRIPT =
  /before-(?:all|build|test)|after-.*|test-command|repair-wheel-command|cmd|command|commands|run|shell|script|scripts|tasks|args_script/

/** The keys above a name, nearest first, and what they make of it. */
const OWNERS: readonly (readonly [RegExp, Kind])[] = [
  [/^defines?$|^define-macros$|^macros$/, { role: 'definition', namespace: 'macro' }],
  [ENVIRONMENT, { role: 'option', namespace: 'env' }],
  [/cmake/i, { role: 'option', namespace: 'cmake' }],
  [/^meson/, { role: 'option', namespace: 'meson' }],
]

export const TOML_MEANING: Meaning = {
  key(path) {
    const parents = path.slice(0, -1)
    if (parents.at(-1) === 'features') return { role: 'declaration', namespace: 'cargo' }
    if (parents.at(-1) === 'define' && parents.at(-2) === 'cmake')
      return { role: 'option', namespace: 'cmake' }
    if (parents.includes('if')) return { role: 'condition', namespace: 'env' }
    const owner = parents.findLast((key) => OWNERS.some(([pattern]) => pattern.test(key))) ?? ''
    const kind = OWNERS.find(([pattern]) => pattern.test(owner))?.[1]
    return kind ?? { role: 'option', namespace: 'any' }
  },
  member(path) {
    const key = path.at(-1) ?? ''
    const [of] = path.at(-3)?.endsWith('dependencies') ? path.slice(-2) : []
    if (key.endsWith('features') || path.at(-2) === 'features')
      return { role: 'option', namespace: 'cargo', ...(of !== undefined && { of }) }
    if (hintOf(key) === 'names') return { role: 'option', namespace: 'env' }
    if (/^defin|^macros$/.test(key)) return { role: 'definition', namespace: 'macro' }
    return undefined
  },
  isScript: (path) =>
    path.slice(-2).some((key) => fitsWhole(key, SCRIPT)) || path.includes('scripts'),
  hint(path) {
    const key = path.at(-1) ?? ''
    if (ENVIRONMENT.test(key) || (path.at(-2) === 'environment' && key === 'extra'))
      return 'environment'
    return key.startsWith('defin') ? 'compiler' : undefined
  },
  read: (leaf, match) => readVariable(leaf, match) ?? readPair(leaf, match),
}

/** scikit-build-core's `define.X = {env = "OLD", default = …}`. */
function readVariable({ path, scalar, isKey }: Leaf, match: Match): Use | undefined {
  if (isKey || path.at(-1) !== 'env' || scalar.view.text !== match.name) return undefined
  return sayingOf(match, 'string')('condition', 'env')
}

/** setuptools' `define-macros = [["OLD", "1"]]`. */
function readPair({ path, list, scalar, isKey }: Leaf, match: Match): Use | undefined {
  if (isKey || path.at(-1) !== 'define-macros' || scalar.view.text !== match.name) return undefined
  const value = list?.node.items[1]?.node
  if (list?.index !== 0 || value?.kind !== 'scalar') return undefined
  return sayingOf(match, 'string')('definition', 'macro', { value: valueOf(value) })
}
