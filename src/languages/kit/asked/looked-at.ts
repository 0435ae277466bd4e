import { isBefore, isBehind } from '../../../core/near.ts'
import { lineBefore } from '../../../core/line-offsets.ts'
import type { Use } from '../../../core/use.ts'

/** Nobody writes more between a word that looks and what it looks for. */
const REACH = 300

/** What opens a name as an argument (a quote, `-D`), and what closes it. */
const OPENING = String.raw`[&(*^]*["'\x60]?[*^]*(?:[-/][DU][ \t]?)?["']?`
const CLOSING = String.raw`[^\s"'\x60,()]*["'\x60*]*`

/**
 * Words by which something is taken off a list, a text or an environment, or replaced, in whatever language: `unset X`,
 * `list(REMOVE_ITEM L X`, `f.remove("X"`, `$(filter-out X`, `environ.pop("X"`, `lib.remove "X"`.
 */
const TAKES = [
  String.raw`[\w.:$-]*(?:remove|replac|filter|delete|discard|exclude|subtract|subst|undef|unset|unexport|erase|without|reject|retain|(?<!\$[({])strip|delenv)[\w-]*[?!]*`,
  String.raw`[\w.:$]*[.:](?:pop|sub|gsub|except)[?!]?|del|ri|Clear-Item`,
].join('|')

/** Words by which something is looked for: `f.includes("X")`, `slices.Contains(f, "X")`, `list(FIND L X`. */
const ASKS = String.raw`[\w.:]*(?:contains|includes?\b|index_?of|index\b|count\b|find|has\b|search|match|eql|equals|starts?_?with|ends?_?with)\w*[?!]?`

/** What is taken is the first text of several, or any of those that stand in brackets or without quotes. */
const TAKEN_BY_WORD = new RegExp(
  [
    String.raw`(?<![\w$-])(?:${TAKES})(?=[ \t({])(?:[^;&|)"'\x60,]*|[ \t(]*[[{][^\]}]*)${OPENING}`,
    String.raw`\b(?:inreplace|replace_in_file|\w+_replace_string)\b[^;&|)]*|--replace[\w-]*[ \t]+${OPENING}`,
  ].join('|'),
  'i',
)
const TAKEN = new RegExp(
  [
    // `-UX`, `env -u X`, `export -n X`, `set -e X` of fish
    String.raw`(?<![\w-])[-/]U[ \t]?["']?|\benv[ \t]+(?:-i[ \t]+)?(?:-u|--unset)[ \t=]+|\bexport[ \t]+-n[ \t]+|\bset[ \t]+(?:-\w*e\w*|--erase)[ \t]+`,
    // `defines -= ["X"]`, `CFLAGS:remove = "-DX"`, `"defines!": ["X"`, `g - ["X"]`, `<UndefinePreprocessorDefinitions>X`
    String.raw`(?<![^])[ \t]*(?:[\w!|().,]+:[ \t]*)?[\w.:]+[ \t]*[-~]=.*|[:_]remove(?::\w+)?[ \t]*=.*|!["'][ \t]*:[ \t]*\[[^\]]*|\w[ \t]*-[ \t]*\[[^\]]*|<Undefine\w+>[^<]*|\bundef_macros["']?[ \t]*[=:][ \t]*\[[^\]]*`,
    // `$(X:-DX=`
    String.raw`\$[({]\w+:${OPENING}`,
  ].join('|'),
)
/** `$env:X=$null` */
const TAKEN_BEHIND = /["']?[ \t]*[=,][ \t]*\$null\b/

const ASKED = new RegExp(
  [
    String.raw`(?<![\w$-])(?:[ef]?grep|Select-String|findstr|list\(FILTER|file\(STRINGS)(?![\w-])[^;&]*`,
    String.raw`(?<![\w$-])(?:${ASKS})[ \t]*\(?[ \t]*(?:[\w.$[\]]+(?:,[ \t]*|[ \t]+)){0,2}${OPENING}`,
    // `x == "X"`, `$f -contains "X"`, `if [ "$a" = X ]`, `regexp: "X"`
    String.raw`(?:[=!]==?|[=!]~|\b(?:ne|eq|STREQUAL|MATCHES)|-(?:eq|ne|[ci]?replace|(?:not)?(?:like|match|contains|in)))[ \t]*${OPENING}`,
    String.raw`(?:\[|\btest)[ \t][^;]*[ \t]=[ \t]+${OPENING}|\bregexp?["']?[ \t]*[:=][ \t]*${OPENING}`,
    // `${X//-DX/}`, `s/-DX//`, `sed "/X/d"`
    String.raw`\$\{\w+\/{1,2}[^/}]*|\bs([/|,#@:])[^/|,#@:]*|\bsed\b[^;&|]*[ \t"']\/[^/]*`,
  ].join('|'),
  'i',
)
const ASKED_BEHIND = new RegExp(
  [
    // `"X" == x`, `"X" in f`, `X IN_LIST f`
    String.raw`${CLOSING}(?:(?<=["'\x60*])[ \t]*|[ \t]+)(?:[=!]==?|(?:not[ \t]+)?in\b|IN_LIST\b|STREQUAL\b)`,
    // `case $a in *X*) …;;`
    String.raw`${CLOSING}[ \t]*\)[^;]{0,200};;`,
  ].join('|'),
  'i',
)

/**
 * Whether a name is only looked for, or taken away, where it stands: nobody gets it by that, and a list, a command or an
 * environment may have it no more. What a reader knows to be a question is not asked here again.
 */
export function lookAt(text: string, { start, end, role, region }: Use): 'taken' | 'asked' | null {
  if (region === 'prose' || region === 'comment') return null
  const before = lineBefore(text, start, REACH)
  const follows = (pattern: RegExp): boolean => isBefore(before, before.length, pattern)
  if (follows(TAKEN_BY_WORD) || follows(TAKEN) || isBehind(text, end, TAKEN_BEHIND)) return 'taken'
  if (role === 'declaration' || (role === 'condition' && !before.endsWith('-D'))) return null
  return follows(ASKED) || isBehind(text, end, ASKED_BEHIND) ? 'asked' : null
}
