import { escapePattern } from '../../core/names.ts'

/** Words of shells and Dockerfiles, and programs that run another one with the words that they get. */
const HANDS_ON =
  /^(?:\w*sh|env|\w*make|[\w-]*cmake[\w-]*|ninja|docker(?:-compose)?|podman|nerdctl|buildah|buildx|tox|nox|npm|node|go|py|python[\d.]*|ruby|perl|php|powershell|cargo|bazel(?:isk)?|zig|source|call|sudo|time|nice|xargs|cmd|setx?|export|declare|typeset|alias|arg|label|return|local|readonly|echo|printf|eval|exec|then|else|do|if|npx|yarn|pnpm|ssh|\w*cibuildwheel)$/i

/** What stands before the program of a command: a key, an instruction, a call that runs it, a prompt, variables set for it. */
const BEFORE =
  /^\s*(?:[-@]+\s*)?(?:(?:RUN|CMD|run|script|command|cmd):?\s+|[\w.]*\b(?:sh|bat|system|run|exec|shell)\s*\(?\s*["']+)?(?:\$\s+)?(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\S*)\s+)*["']?/

/** A program by its bare name, or the wrapper of one that lies beside (`./mvnw`), with words of its own. */
const PROGRAM = /^(?:\.[\\/](?=\w+w\s))?([A-Za-z][\w+-]*)(?:\.exe)?(?=\s+[-\w])/

/** The first word of a list of words: `["mvn", "-Dx=y"]`. */
const FIRST_OF_LIST =
  /[[(]\s*["']([\w+-]+)["']\s*,(?:\s*(?:"[^"\n]*"|'[^'\n]*')\s*,)*\s*["']?(?:-D)?$/

/**
 * Whether an argument is one of a program that takes its `-D` for itself, as in `mvn -DskipTests=true`.
 *
 * @param command the command as it is written, which calls nothing that configures a project
 * @param text the file
 * @param from where the name of the argument stands in it
 */
export function isTakenByOther(command: string, text: string, from: number): boolean {
  const listed = FIRST_OF_LIST.exec(text.slice(Math.max(0, from - 1000), from))?.[1]
  const program = listed ?? PROGRAM.exec(command.replace(BEFORE, ''))?.[1]
  if (program === undefined || HANDS_ON.test(program)) return false
  // A function of the file hands its words on.
  return !new RegExp(
    String.raw`(?:function\s+${escapePattern(program)}\b|\b${escapePattern(program)}\s*\(\s*\))`,
    'i',
  ).test(text)
}
