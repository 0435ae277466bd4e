import { isBefore, isBehind } from '../../core/near.ts'
import type { Use } from '../../core/use.ts'
import { FROM_OUTSIDE } from './environment-variable.ts'

/**
 * What stands before the name where code of any language deals with its environment: `Sys.setenv(`, `ENV["`, `environ['`,
 * `process.env.`, `$env:`, `SetEnvironmentVariable("`, `environment().put("`, `env: {`, `setx`, `set -gx`.
 */
const BEFORE =
  /(?:env|environ|environment)(?:_?var(?:iable)?s?)?(?:_s)?['"]?\s*(?:\(\s*\)\s*)?(?:\.(?:put|set|add|insert|update|setdefault)\s*)?[[({.:=,]\s*[[({]?\s*['"`]?|(?:^|[^\w.-])(?:setx|set\s+-\w*x\w*|export)\s+['"]?/i

/** Sentences say it in words: the environment variable `OLD`, the `OLD` environment variable. */
const CALLED_BEFORE = /\benvironment variables?[^\w\r\n]{1,6}/i
const CALLED_AFTER = /[^\w\r\n=]{1,6}environment variable/i

/** What asks the environment for the name behind it, where no reader of a language says so. */
const ASKED_BEFORE =
  /(?:\bSystem\.(?:get|fetch)_env!?|\bEnvironment\]::GetEnvironmentVariable)\s*\(\s*['"]|\$(?:::)?env\(|\b(?:test-path|get-(?:item|content|childitem)|gi|gc|dir)\s+(?:-\w+\s+)*['"]?env:[\\/]?|\bprintenv[ \t]+|\b(?:declare|typeset)[ \t]+-p[ \t]+|\b(?:(?:env|printenv|set)|(?:export|declare)[ \t]+-[px]+)[ \t]*\|[ \t]*(?:[ef]?grep|rg|findstr|select-string)[ \t][^|;&\r\n]*/i
/** `"X" in process.env`. */
const ASKED_BEHIND = /['"]\s+in\s+(?:process\.env|(?:\w+\.)?environ)\b/

/**
 * The same use as one of an environment variable, where the text around it shows that it is one and the reader of the
 * language did not say what kind of flag it is. What a language calls its environment is alike enough to be seen once for
 * all of them, in code that stands in documents too.
 */
export function withEnvironment(use: Use, text: string): Use {
  if (use.namespace !== 'any' || use.composed !== undefined) return use
  const isCode = use.role === 'mention' && (use.region === 'code' || use.region === 'string')
  if (isCode && (isBefore(text, use.start, ASKED_BEFORE) || isBehind(text, use.end, ASKED_BEHIND)))
    return { ...use, role: 'condition', namespace: 'env', contract: FROM_OUTSIDE }
  const isShown =
    isBefore(text, use.start, BEFORE) ||
    isBefore(text, use.start, CALLED_BEFORE) ||
    isBehind(text, use.end, CALLED_AFTER)
  return isShown ? { ...use, namespace: 'env' } : use
}
