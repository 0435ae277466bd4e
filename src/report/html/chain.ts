import type { RenameGroup } from '../rename-groups.ts'
import { codeElement, html } from './element.ts'

/** What a flag was called in which of upstream's versions, with the pin marked; nothing where no version is known. */
export function chainStrip({ renames }: RenameGroup): string {
  const chain = renames.find((one) => one.chain?.some(({ since }) => since !== null))?.chain ?? []
  if (!chain.some(({ pinned }) => pinned === true)) return ''
  const links = chain.map(({ name, since, pinned }, index) => {
    const kind = pinned === true ? 'pinned' : index === 0 ? 'first' : ''
    const when = index === 0 ? 'at first' : since === null ? 'later' : `since ${since}`
    const here = pinned === true ? ' <strong>▼ what you pin</strong>' : ''
    return `<li class="${kind}">${codeElement(name)}<small>${html(when)}${here}</small></li>`
  })
  return `<ol class="chain">${links.join('')}</ol>`
}
