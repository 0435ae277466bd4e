import type { Report } from './report.ts'

/** A report as other programs read it, or a browser; what is seldom asked for is loaded only then. */
export async function inFormat(
  format: 'json' | 'sarif' | 'github' | 'gitlab' | 'html',
  report: Report,
): Promise<string> {
  switch (format) {
    case 'json':
      return JSON.stringify(report, null, 2)
    case 'sarif':
      return JSON.stringify((await import('./sarif.ts')).makeSarif(report), null, 2)
    case 'gitlab':
      return JSON.stringify((await import('./gitlab.ts')).makeCodeQuality(report), null, 2)
    case 'github':
      return (await import('./annotations.ts')).workflowCommands(report)
    case 'html':
      return (await import('./html/page.ts')).htmlPage(report)
  }
}
