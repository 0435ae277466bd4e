import { markLength } from '../kit/byte-order-mark.ts'
import { fitsWhole } from '../../core/near.ts'
import type { Reading } from '../language.ts'
import { treeOf } from '../kit/data-tree/json-tree.ts'
import type { Syntax } from '../kit/lexer.ts'
import { readScript } from '../kit/script/read.ts'
import { DOUBLE, SINGLE } from '../kit/script/syntax.ts'
import type { Use } from '../../core/use.ts'
import { handOnInFront } from '../kit/environment-variable.ts'
import { withComments, readTree, type Meaning } from '../kit/data-tree/read.ts'
import type { Match } from '../../core/names.ts'
import { servedWith, sayingOf } from '../kit/mention.ts'
import { onTopOfParents } from './inherits.ts'
import { valueOf, type Leaf, type Mapping, fieldOf } from '../kit/data-tree/node.ts'

const SYNTAX: Syntax = {
  line: ['//', '^[ \\t]*#'],
  block: [{ open: '/\\*', close: '*/' }],
  strings: [DOUBLE, SINGLE],
}

const ENVIRONMENT =
  /^(?:environment|env|.*Env|.*environment|env_?vars?|environment_?variables|args)$/i
const SCRIPTS = /scripts|.*Command|command|cmd|run|script|before_script|after_script|inline/

const MEANING: Meaning = {
  key(path) {
    const parents = path.slice(0, -1)
    const owner = parents.findLast((key) => KEYS.some(([pattern]) => pattern.test(key)))
    if (path.length === 2 && path[0] === 'features')
      return { role: 'declaration', namespace: 'any' }
    const kind = KEYS.find(([pattern]) => owner !== undefined && pattern.test(owner))?.[1]
    return kind ?? { role: 'option', namespace: 'any' }
  },
  member(path) {
    const key = path.at(-1) ?? ''
    if (/defin|macros/i.test(key)) return { role: 'definition', namespace: 'macro' }
    if (/features$/i.test(key)) return { role: 'option', namespace: 'any' }
    return undefined
  },
  isScript: (path) => path.slice(-2).some((key) => fitsWhole(key, SCRIPTS)),
  hint: (path) => (/defin/i.test(path.at(-1) ?? '') ? 'compiler' : undefined),
  read: (leaf, match) =>
    readHandedOn(leaf, match) ?? readNamed(leaf, match) ?? readPreset(leaf, match),
}

const KEYS: readonly (readonly [RegExp, ReturnType<Meaning['key']>])[] = [
  [
    /^cacheVariables$|^cmake\.configureSettings$|cmake.*(?:options|variables|defin|cache)/i,
    { role: 'option', namespace: 'cmake' },
  ],
  [ENVIRONMENT, { role: 'option', namespace: 'env' }],
  [/defin|macros/i, { role: 'definition', namespace: 'macro' }],
]

/** JSON, with comments and trailing commas as many tools allow them: presets, packages, editor settings. */
export function readJson(text: string, reading: Reading): readonly Use[] {
  const from = markLength(text)
  const root = treeOf(text, from)
  if (root === null)
    return readScript(text, reading, {
      syntax: SYNTAX,
      rules: [],
      defines: /.*(?:defin|macros).*/i,
    })
  const uses = readTree(text, root, reading, MEANING)
  return withComments(text, onTopOfParents(root, uses), reading, SYNTAX)
}

/** `"name": "X"` beside `"value": "ON"`, as Visual Studio's CMakeSettings.json and Amazon's tasks write variables. */
function readNamed({ path, isKey, mapping, scalar }: Leaf, match: Match): Use | undefined {
  if (isKey || path.at(-1) !== 'name' || scalar.view.text !== match.name) return undefined
  const value = fieldOf(mapping, 'value')
  if (value?.kind !== 'scalar') return undefined
  const owners = path.slice(0, -1)
  const kind = owners.some((key) => ENVIRONMENT.test(key)) ? 'env' : 'any'
  const namespace =
    owners.includes('configurations') && owners.includes('variables') ? 'cmake' : kind
  return sayingOf(match, 'string')('option', namespace, { value: valueOf(value) })
}

/** `"X": "${localEnv:X}"`: a variable goes on as it is, and its entry is written once for each name. */
function readHandedOn({ path, isKey, entry, mapping }: Leaf, match: Match): Use | undefined {
  if (entry?.value.kind !== 'scalar' || entry.key.view.text !== match.name) return undefined
  const { key, value } = entry
  const [before, behind] = value.view.text.split(match.name)
  const isOne = READS.test(before!) && behind === '}' && isVariable(path)
  if (!isOne) return undefined
  const others = mapping!.entries.map((one) => one.key.view.text)
  const served = servedWith(match.name, others)
  const use = sayingOf(match, 'string')('option', 'env', { served })
  if (isKey) return use
  return handOnInFront(use, match.start, (name) => `${name}}", "${key.view.text}": "${before}`)
}

function isVariable(path: readonly string[]): boolean {
  return MEANING.key(path).namespace === 'env'
}

/** What stands before the name of a variable that is read. */
const READS = /\$p?env\{$|\$\{(?:env|localEnv|containerEnv):$/

/**
 * A variable that a CMake preset or an editor's settings read: `$env{X}`, `$penv{X}`, `${env:X}`, `${localEnv:X}`. There
 * is no way to read one of two there, so it can't be widened.
 */
function readPreset(leaf: Leaf, match: Match): Use | undefined {
  if (leaf.isKey) return undefined
  const { view } = leaf.scalar
  const { name, start } = match
  let at = view.text.indexOf(name)
  while (at !== -1 && view.source(at) !== start) at = view.text.indexOf(name, at + 1)
  if (at === -1) return undefined
  const before = view.text.slice(0, at)
  if (!READS.test(before)) return undefined
  const read = siblings(leaf.mapping)
    .filter((other) => other.includes('env'))
    .flatMap((other) => [...other.matchAll(/\{(?:\w+:)?(\w+)\}/g)].map((hit) => hit[1]!))
  return sayingOf(match, 'string')('condition', 'env', { served: servedWith(name, read) })
}

function siblings(mapping: Mapping | undefined): readonly string[] {
  return (mapping?.entries ?? []).flatMap(({ value }) =>
    value.kind === 'scalar' ? [value.view.text] : [],
  )
}
