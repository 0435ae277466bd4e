import type { LanguageModule } from '../language.ts'
import { asAll } from '../kit/questions/question.ts'
import { questionsBehind, questionsInWords, type Words } from '../kit/questions/in-words.ts'
import { NUMBER_SIGN, upstreamByWords } from '../kit/upstream-words.ts'
import { readKconfig } from './read.ts'

const WORDS: Words = { if: /(?<=^[ \t]*)if\b/, else: /(?!)/, end: /(?<=^[ \t]*)endif\b/ }
const BEHIND = /(?<=^[ \t]*)(?:select|imply|default)\b[^\r\n]*?[ \t]if[ \t]+([^\r\n]+)/gm
const SYNTAX = { line: ['#'] }

export const kconfig: LanguageModule = {
  id: 'kconfig',
  files: [
    {
      format: 'kconfig-fragment',
      names: '.config sdkconfig prj.conf',
      beginnings: 'sdkconfig',
      globs:
        'boards/**.conf soc{,s}/**.conf shields/**.conf snippets/**.conf overlay{,s}/**.conf config{,s}/**.conf {prj,overlay}[_.-]*.conf config-[0-9].[0-9]{,[0-9]}',
      extensions: 'defconfig kconf fragment config',
      beginsAs: isFragment,
    },
    {
      format: 'kconfig',
      names: 'kconfig Config.in',
      beginnings: 'kconfig Config.in.',
      extensions: 'kconfig',
      upstream: upstreamByWords(['kconfig'], NUMBER_SIGN, ({ before }) =>
        /\b(?:config|menuconfig|if|depends on|select|imply|default)\b.*$/.test(before)
          ? 'kconfig'
          : undefined,
      ),
    },
    { format: 'defconfig', globs: '*defconfig' },
    { format: 'kconfig-fragment', extensions: 'conf cfg inc', head: isFragment },
  ],
  fences: 'kconfig defconfig',
  read: readKconfig,
  questions: asAll(questionsInWords(SYNTAX, WORDS), questionsBehind(SYNTAX, BEHIND)),
}

/** A kernel-style configuration: `CONFIG_X=y` or `# CONFIG_X is not set` on a line of its own. */
function isFragment(head: string): boolean {
  return /^(CONFIG_\w+=|# CONFIG_\w+ is not set)/m.test(head)
}
