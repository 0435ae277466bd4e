import type { Namespace } from '../../core/use.ts'
import type { NameFinder } from './family.ts'
import type { Reading } from './finding.ts'
import type { Language } from './languages.ts'
import { mask, type CommentStyle } from './mask.ts'

const STYLES: Readonly<Partial<Record<Language, CommentStyle>>> = {
  kconfig: 'shell',
  meson: 'python',
  bazel: 'python',
  cargo: 'python',
  python: 'python',
  script: 'c',
  shell: 'shell',
  autoconf: 'dnl',
}

/** What the lesser languages of an upstream read. */
export function otherReadings(
  text: string,
  language: Language,
  names: NameFinder,
): readonly Reading[] {
  const { spoken } = mask(text, STYLES[language] ?? 'shell')
  return names.find(spoken).flatMap(({ name, start, end, glued }) => {
    if (glued) return []
    const before = spoken.slice(spoken.lastIndexOf('\n', start - 1) + 1, start)
    const stop = spoken.indexOf('\n', end)
    const after = spoken.slice(end, stop < 0 ? undefined : stop)
    const namespace = namespaceOf(language, before, after)
    const declares = /\b(?:config|menuconfig|option\(\s*['"])\s*$/.test(before)
    return namespace === undefined ? [] : [{ name, namespace, declares, offset: start }]
  })
}

function namespaceOf(language: Language, before: string, after: string): Namespace | undefined {
  const isString = /["']$/.test(before) && /^["']/.test(after)
  switch (language) {
    case 'kconfig':
      return /\b(?:config|menuconfig|if|depends on|select|imply|default)\b.*$/.test(before)
        ? 'kconfig'
        : undefined
    case 'meson':
      return isString && /(?:get_option|option)\(\s*['"]$/.test(before) ? 'meson' : undefined
    case 'bazel':
      return isString || /["'](?:define=)?$/.test(before) ? 'bazel' : undefined
    case 'cargo':
      return /^\s*["']?$/.test(before) && /^["']?\s*=/.test(after) ? 'cargo' : undefined
    case 'script':
      if (/feature\s*=\s*["']$/.test(before)) return 'cargo'
      return isString || before.endsWith('process.env.') ? 'env' : undefined
    case 'python':
      return isString ? 'env' : undefined
    case 'shell':
      return /\$\{?[!#]?$/.test(before) && !/^\s*(?:echo|printf)\b/.test(before) ? 'env' : undefined
    case 'autoconf':
      return /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?(?:enable_|with_)?$/.test(before)
        ? 'any'
        : undefined
    default:
      return undefined
  }
}
