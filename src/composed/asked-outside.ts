import { escapePattern } from '../core/names.ts'

/** What asks the environment in some language, up to the name in it: `os.environ[`, `process.env[`, `ENV.fetch(`, `getenv(`, `env::var(`. */
const ASKS = String.raw`(?:\b(?:[eE]nviron|[gG]et_?[eE]nv(?:ironmentVariable)?|lookupenv|LookupEnv|printenv|env|ENV)(?:::var(?:_os)?)?\b(?:\s*\(\s*\))?(?:\.(?:get|fetch|pop|has|contains|containsKey|include\?|key\?|has_key\?|setdefault))?\s*[[({]?\s*["']?[$&#@]?\{?)`

/**
 * Whether a file asks its environment for what a variable of a loop names, where its users may set it: `${!v}`,
 * `os.environ[v]`, `$ENV{${v}}`, make's `$($(v))`, batch's `defined %%v`.
 */
export function isAskedOutside(text: string, variable: string): boolean {
  const name = escapePattern(variable.replace(/^[$%@]+/, ''))
  return new RegExp(
    [
      String.raw`${ASKS}${name}\b`,
      String.raw`\$\{!${name}\b`,
      String.raw`\$\(\$[({]?${name}\b`,
      String.raw`\bdefined\s+%%?~?${name}\b|!%%${name}!`,
      String.raw`\[\[?\s+-v\s+["']?\$\{?${name}\b`,
      String.raw`\beval\b[^\n]{0,40}\\\$\{?\$\{?${name}\b`,
      String.raw`\b${name}\b\s+(?:not\s+)?in\s+(?:os\.)?environ\b`,
    ].join('|'),
  ).test(text)
}
