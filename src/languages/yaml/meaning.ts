import { fitsWhole } from '../../core/near.ts'
import type { Taker } from '../kit/command-line/taker.ts'
import { ENVIRONMENT } from './keys.ts'
import { siblingOf, type Place } from './parse-tree.ts'
import { Reading } from '../language.ts'

/** What a scalar holds. */
export type Content =
  | { readonly kind: 'script'; readonly language: 'shell' | 'powershell' | 'batch' | 'python' }
  | { readonly kind: 'arguments'; readonly taker: Taker }
  | { readonly kind: 'expression' }
  /** A rule of GitLab: `$X == "1"`. */
  | { readonly kind: 'rule' }
  | { readonly kind: 'text' }

const SCRIPT =
  /run|script|(?:before|after|pre|post)[-_]?(?:script|install|build|test|deploy|success|failure|all|run)|install|(?:build|test|deploy)[-_]?script|commands?|cmds?|bash|sh|shell|entrypoint|inline|inlineScript|[a-z]+[-_](?:script|commands?|cmd)|cibw_(?:before|test|repair|after)\w*|postCreateCommand|onCreateCommand|updateContentCommand/i
const TEXT =
  /name|key|title|description|message|label|summary|displayName|if_no_artifact_found|deprecationMessage/

/** What a scalar holds, by the key that it stands under and by how it begins. */
export function contentOf(place: Place, text: string, reading: Reading): Content {
  const { key } = place
  if (key === 'if' && /\$[A-Za-z_]/.test(text)) return { kind: 'rule' }
  if (key === 'if' || key === 'condition') return { kind: 'expression' }
  if (fitsWhole(key, TEXT)) return { kind: 'text' }
  if (fitsWhole(key, /pwsh|powershell|ps/i)) return { kind: 'script', language: 'powershell' }
  if (fitsWhole(key, /cmd|bat|batch/i) || fitsWhole(key, SCRIPT))
    return { kind: 'script', language: language(place, text) }
  const startsContainer =
    key === 'options' && siblingOf(place.up?.map ?? null, 'image') !== undefined
  if (startsContainer || ENVIRONMENT.test(key))
    return { kind: 'arguments', taker: { hint: 'environment' } }
  const taker = reading.takerOf(key)
  if (taker.hint !== 'unknown') return { kind: 'arguments', taker }
  // A command line that stands as a value: it begins with a program, or chains commands.
  const bare = text.replaceAll(/\$\{\{[^{}]*\}\}/g, '')
  if (/&&|\|\||^[ \t]*(?:cmake|make|pip|python|cargo|docker)\s/m.test(bare))
    return { kind: 'script', language: language(place, text) }
  return { kind: 'arguments', taker }
}

function language(place: Place, text: string): 'shell' | 'powershell' | 'batch' | 'python' {
  const step = place.up?.map ?? null
  const job = jobOf(place)
  const named = siblingOf(step, 'shell') ?? job.shell
  if (named !== undefined) {
    if (/^(?:pwsh|powershell)/.test(named)) return 'powershell'
    if (named.startsWith('cmd')) return 'batch'
    if (named.startsWith('python')) return 'python'
    if (/sh\b/.test(named)) return 'shell'
  }
  if (/\$env:|\[(?:System\.)?Environment\]|`[ \t]*(?:\r?\n|$)|\bWrite-Host\b/i.test(text))
    return 'powershell'
  if (/\^[ \t]*\r?\n|(?:^|\n)[ \t]*(?:@?echo off|set "?\w+=|call |rem )|%\w+%/i.test(text))
    return 'batch'
  if (/^#!.*python/.test(text)) return 'python'
  return job.windows === true ? 'powershell' : 'shell'
}

/** What the mappings around a step say of its shell. */
function jobOf(place: Place): { shell?: string; windows?: boolean } {
  const found: { shell?: string; windows?: boolean } = {}
  for (let at: Place | null = place.up; at !== null; at = at.up) {
    const map = at.map
    if (map === null) continue
    const shell: unknown = map.getIn(['defaults', 'run', 'shell'])
    if (typeof shell === 'string') found.shell ??= shell
    const runner = siblingOf(map, 'runs-on') ?? map.getIn(['pool', 'vmImage'])
    if (typeof runner === 'string' && /windows/i.test(runner)) found.windows ??= true
  }
  return found
}
