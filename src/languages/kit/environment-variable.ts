import type { Span, Use, Widen } from '../../core/use.ts'
import { isBefore, isBehind } from '../../core/near.ts'
import { isWord } from './mention.ts'

/** Why a variable that a file reads and never sets may not just be renamed. */
export const FROM_OUTSIDE = 'This file reads it from its environment, where its users may set it.'

/** Why a variable that is handed on by its name alone may not just be renamed. */
const HANDED_ON = 'It is handed on from outside.'

/** An environment variable that goes on to another program with the value that it has: `docker run -e OLD`. */
export function markHandedOn(use: Use, widen: Widen | undefined): Use {
  return { ...use, contract: HANDED_ON, ...(widen !== undefined && { widen }) }
}

/** The same where the other name can be written in front of it as it stands there itself. */
export function handOnInFront(use: Use, at: number, written: (name: string) => string): Use {
  return markHandedOn(use, (fresh) => [{ start: at, end: at, text: fresh.map(written).join('') }])
}

/** The same where the value is not from outside: what sets it is renamed with it. */
export function withoutOutside(use: Use, isSetHere: boolean): Use {
  if (use.contract !== HANDED_ON || !isSetHere) return use
  const { contract: _, widen: __, served: ___, ...own } = use
  return own
}

/** An environment variable that code sets; `start` is where its name stands, as it is. */
export function environmentSetting(name: string, start: number): Use {
  const place = { name, start, end: start + name.length }
  return { ...place, role: 'option', namespace: 'env', region: 'code' }
}

/** An environment variable that code asks for. */
export function environmentRead({ name, start, end }: Span & { readonly name: string }) {
  return { name, start, end, role: 'condition', namespace: 'env', region: 'code' } as const
}

/**
 * What stands before the name where code of any language deals with its environment: `Sys.setenv(`, `ENV["`, `environ['`,
 * `process.env.`, `$env:`, `SetEnvironmentVariable("`, `environment().put("`, `env: {`, `setx`, `set -gx`.
 */
const BEFORE =
  /(?:env|environ|environment)(?:_?var(?:iable)?s?)?(?:_s)?['"]?\s*(?:\(\s*\)\s*)?(?:\.(?:put|set|add|insert|update|setdefault)\s*)?[[({.:=,]\s*[[({]?\s*['"`]?|(?:^|[^\w.-])(?:setx|set\s+-\w*x\w*|export)\s+['"]?/i

/** Sentences say it in words: the environment variable `OLD`, the `OLD` environment variable. */
const CALLED_BEFORE = /\benvironment variables?[^\w\r\n]{1,6}/i
const CALLED_AFTER = /[^\w\r\n=]{1,6}environment variable/i

/** Calls and commands that ask the environment for the name behind them, where no reader of a language says so. */
const ASKED_BEFORE = new RegExp(
  [
    // `System.getenv("`, `Environment.GetEnvironmentVariable("`, `$_ENV["`, `env(X)` of Tcl
    String.raw`(?<![\w.:>])(?:(?:System|Sys|syscall|os|core|C|libc|Process|Environment)\]?(?:[./:]|::))*(?:getenv|get_env|lookupenv|fetch_env|(?:get|q)EnvironmentVariable)!?\)?\s*\(?\s*['"]`,
    String.raw`\$_(?:ENV|SERVER)\[\s*['"]|(?:\$|\bexists\s+)(?:::)?env\(`,
    // `Bun.env.`, `env["`, `getenv().get("`, `environ.get("`
    String.raw`(?:^|[^\w-]|get)env(?:iron(?:ment)?)?\s*(?:\(\s*\)\s*)?\??\.\s*(?:\w*(?:get|fetch|slice|values_at|dig|has|contains|key|include)\w*[?!]?\s*\(\s*['"])?`,
    String.raw`(?:^|[^\w-])env(?:iron(?:ment)?)?(?:\.to_h|\(\s*\))?\s*\[\s*['"]`,
    // In texts: "$ENV{", "@ENV{qw(", expandvars("$"
    String.raw`[$@%]ENV\{[^}\r\n]{0,80}|Expand(?:Env|vars|EnvironmentVariables)\w*\(\s*['"\x60][^'"\x60\r\n]{0,80}[$%]\{?`,
    // Those who go through all variables: `gci env: |`, `for k in os.environ`, `ENV.select`, `os.Environ()`
    String.raw`(?:\b(?:get-childitem|gci|dir|ls)\s+(?:-\w+\s+)*['"]?env:[\\/]?['"]?(?=[\s|)])|\bfor\b[^\r\n]{1,60}\bin\s+(?:\w+\.)?environ\b|\bos\.Environ\(\)|\benv::vars|\(process\.env\)|\bGetEnvironmentVariables\(\))[^]{0,160}['\"/^=]`,
    String.raw`\bENV\.(?:select|reject|filter|each|find|any|keys|map|slice|values_at)[^\r\n]{0,160}['\"/^=]`,
    // Commands
    String.raw`\b(?:test-path|get-(?:item|content|childitem)|gi|gc|dir)\s+(?:-\w+\s+)*['"]?env:[\\/]?|\bprintenv[ \t]+|\b(?:declare|typeset)[ \t]+-p[ \t]+`,
    String.raw`\b(?:(?:env|printenv|set)|(?:export|declare)[ \t]+-[px]+)[ \t]*\|[ \t]*(?:[ef]?grep|rg|findstr|select-string)[ \t][^|;&\r\n]*`,
  ].join('|'),
  'i',
)
/** `"X" in process.env`, `grep { /X/ } keys %ENV`. */
const ASKED_BEHIND =
  /['"]\s+in\s+(?:process\.env|\$env|(?:\w+\.)?environ)\b|[^;\r\n]{0,80}\bkeys\s+%ENV\b/
/** Calls that set a variable. */
const SET_BEFORE = /\b(?:setenv|putenv|set_env|SetEnvironmentVariable)!?\s*\(?\s*['"]/i
/** What is set there, or taken out, is not asked for. */
const SET_BEHIND = /['"]?\s*[\])}]?\s*(?:\|\||\?\?|\/\/|[+:?])?=(?![=~>]|["'][\s;)])/
const TAKEN_OUT = /\bdelete\s+[\w.$]*(?:\[\s*['"])?/

/**
 * The same use as one of an environment variable, where the text around it shows that it is one and the reader of the
 * language did not say what kind of flag it is. What a language calls its environment is alike enough to be seen once for
 * all of them, in code that stands in documents too.
 */
export function withEnvironment(use: Use, text: string): Use {
  if (use.namespace !== 'any' || use.composed !== undefined) return use
  const isCode = isWord(use)
  if (isCode && isAsked(use, text))
    return { ...use, role: 'condition', namespace: 'env', contract: FROM_OUTSIDE }
  if (isCode && isBefore(text, use.start, SET_BEFORE))
    return { ...use, role: 'option', namespace: 'env' }
  const isShown =
    isBefore(text, use.start, BEFORE) ||
    isBefore(text, use.start, CALLED_BEFORE) ||
    isBehind(text, use.end, CALLED_AFTER)
  return isShown ? { ...use, namespace: 'env' } : use
}

function isAsked({ start, end }: Use, text: string): boolean {
  if (isBehind(text, end, SET_BEHIND) || isBefore(text, start, TAKEN_OUT)) return false
  return isBefore(text, start, ASKED_BEFORE) || isBehind(text, end, ASKED_BEHIND)
}
