import type { LanguageModule } from '../language.ts'
import { readMarkdown } from './read.ts'

export const markdown: LanguageModule = {
  id: 'markdown',
  files: [
    { format: 'markdown', scope: 'docs', extensions: 'md markdown mdx mkd mdown qmd rmd mdc' },
  ],
  read: readMarkdown,
}
