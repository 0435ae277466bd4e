import type { LanguageModule } from '../language.ts'
import { shellQuestions } from './questions.ts'
import { NUMBER_SIGN, upstreamByWords } from '../kit/upstream-words.ts'
import { readShell } from './read.ts'

export const shell: LanguageModule = {
  id: 'shell',
  files: [
    {
      format: 'shell',
      globs: 'debian/{,*.}{preinst,postinst,prerm,postrm,config} srcpkgs/*/template',
      names:
        '.bashrc .bash_profile .profile .zshrc .zprofile .zshenv config.site gradlew autogen bootstrap configure.win configure.ucrt pkgfile',
      extensions: 'sh bash zsh ksh dash bashrc ebuild eclass slackbuild exheres-0 exlib',
      shebang: /\b(ba|z|da|a|k|mk)?sh\b/,
      upstream: upstreamByWords(['env'], NUMBER_SIGN, ({ before }) =>
        /\$\{?[!#]?$/.test(before) && !/^\s*(?:echo|printf)\b/.test(before) ? 'env' : undefined,
      ),
    },
    { format: 'env', names: '.envrc', beginnings: '.envrc', extensions: 'envrc' },
    { format: 'pkgbuild', names: 'PKGBUILD APKBUILD', beginnings: 'PKGBUILD APKBUILD' },
    { format: 'shell', extensions: 'mk', head: isShellRecipe },
  ],
  fences:
    'bash sh shell zsh ksh fish console terminal shell-session shellsession bash-session sh-session shellscript prompt commandline',
  read: readShell,
  questions: shellQuestions,
}

/**
 * Distributions keep recipes for a shell in `package.mk`: functions and tests at the start of a line, or nothing but
 * quoted values, and none of what only make knows.
 */
function isShellRecipe(head: string): boolean {
  if (
    /^(?:ifn?(?:eq|def)|define|-?include)\b|^[\w-]+(?:[ \t]*[:?]=|[ \t]+\+=|\+=(?!"))/m.test(head)
  )
    return false
  if (/^(?:if|while) \[|^[A-Za-z_]\w*[ \t]*\(\)[ \t]*\{/m.test(head)) return true
  return /^[A-Za-z_]\w*="/m.test(head) && !/\$\(|^\t|^[^\s#="']+[ \t]*:/m.test(head)
}
