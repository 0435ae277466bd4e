import { memoizeLast } from '../../../core/memoize.ts'
import { isBefore, isBehind } from '../../../core/near.ts'
import type { Span } from '../../../core/use.ts'

/** What stands before a name that a command, a list or an environment loses. */
const BEFORE = new RegExp(
  [
    // `-UX`, `/UX`
    String.raw`(?<![\w-])[-/]U[ \t]?["']?`,
    // `unset X`, `undefine X`, `remove_definitions(-DX`, `list(REMOVE_ITEM L X`, `filter-flags -DX`, `add_undefines("X"`
    String.raw`(?<![\w-])(?:unset|unsetenv|undefine|unexport|undef|remove_definitions|remove_compile_definitions|add_undefines|del_defines|filter-flags|filter-out|REMOVE_ITEM|Remove-Item|unset_env|delenv)(?![\w-])[^;&|)\n]*`,
    // `environ.pop("X"`, `env::remove_var("X"`, `del os.environ["X"`, `delete process.env.X`
    String.raw`\benv\w*(?:\.|::)(?:pop|remove\w*|delete)\([ \t]*["']|\bdel(?:ete)?[ \t]+[\w.]*env\w*(?:\[["']|\.)`,
    // `env -u X`, `set -e X` of fish
    String.raw`\benv[ \t]+(?:-i[ \t]+)?(?:-u|--unset)[ \t=]+|\bset[ \t]+(?:-\w*e\w*|--erase)[ \t]+`,
    // `defines -= ["X"]`, `CFLAGS:remove = "-DX"`
    String.raw`(?:\n|(?<![^]))[ \t]*(?:[\w!|().,]+:[ \t]*)?[\w.:]+[ \t]*[-~]=[^\n]*|[:_]remove(?::\w+)?[ \t]*=[^\n]*`,
    // `undef_macros=["X"]`, `<UndefinePreprocessorDefinitions>X`
    String.raw`\bundef_macros["']?[ \t]*[=:][ \t]*\[[^\]]*|<UndefinePreprocessorDefinitions>[^<]*`,
  ].join('|'),
)

/** A text that is replaced: `string(REPLACE "-DX" "" …)`, `sed s/-DX//`, `${CFLAGS//-DX/}`. */
const REPLACED_BEFORE = /\bREPLACE[ \t\n]+"[^"\n]*|(?:\bs|\$\{\w+\/?)([/|,#@])[^/|,#@\n]*/
const REPLACED_BEHIND = /[^"\n/|,#@]*(?:"[ \t\n]+""|([/|,#@])(?:\1|\}))/

/** A text without these takes nothing away. */
const ANY =
  /[-/]U|\bset\s+-|un(?:set|define|export)|undef|remove|filter-|delenv|del|pop\(|erase|[-~]=|REPLACE|\bs[/|,#@]|\$\{\w+\//i
const mayTakeAway = memoizeLast((text: string) => ANY.test(text))

/** Whether a name is taken away where it stands: a command, a list or an environment has it no more. */
export function isTakenAway(text: string, { start, end }: Span): boolean {
  if (!mayTakeAway(text)) return false
  if (isBefore(text, start, BEFORE)) return true
  return isBefore(text, start, REPLACED_BEFORE) && isBehind(text, end, REPLACED_BEHIND)
}
