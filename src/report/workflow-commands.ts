import { annotationsOf } from './annotations.ts'
import type { Report } from './report.ts'

/** The annotations as commands that GitHub's runner reads from a log: for a step that runs the command line. */
export function workflowCommands(report: Report): string {
  return annotationsOf(report)
    .map(({ level, title, message, file, line, column }) => {
      const properties = [
        ...(file === undefined ? [] : [`file=${property(file)}`]),
        ...(line === undefined ? [] : [`line=${line}`]),
        ...(column === undefined ? [] : [`col=${column}`]),
        `title=${property(title)}`,
      ]
      return `::${level} ${properties.join(',')}::${data(message)}`
    })
    .join('\n')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
