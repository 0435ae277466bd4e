import type { Report } from '../report.ts'

/** The report as one page. */
export function htmlPage(report: Report): string {
  return report.status
}
