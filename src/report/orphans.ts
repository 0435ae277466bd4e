import { joinParts } from '../core/parts.ts'
import type { OrphanSearch } from '../upstream/orphans.ts'
import { oneSafeLine } from './escape.ts'
import type { Screen } from './terminal/places.ts'
import { wrapText } from './terminal/wrap.ts'

/** The flags that nobody reads, for a terminal. */
export function orphanTable(
  { orphans, asked, unread }: OrphanSearch,
  { style, width }: Pick<Screen, 'style' | 'width'>,
): string {
  const open = unread.map(({ message, todo }) => `${oneSafeLine(message)}: ${oneSafeLine(todo)}.`)
  const nobody =
    'Nobody could be asked: no upstream of this repository was found whose files are here.'
  const names = asked.map(calledIn).join(', ')
  const none = `No flag is set here that is called as those of ${names} are and that nobody reads.`
  const said = joinParts('\n', [
    asked.length === 0 && style.yellow(nobody),
    asked.length > 0 && orphans.length === 0 && style.green(none),
    ...orphans.flatMap(({ name, path, line, upstream, nearest, alias }) => [
      `${style.bold(`${oneSafeLine(path)}:${line}`)}  ${style.yellow(name)} is read by nothing here, nor in ${calledIn(upstream)}`,
      alias &&
        `    an alias ${alias.effect === 'dead' ? 'does nothing' : alias.effect}: ${oneSafeLine(alias.path)}:${alias.line}`,
      ...nearest.map(
        (near) =>
          `    perhaps ${style.green(near.name)} ${style.dim(`(${oneSafeLine(near.because)})`)}`,
      ),
    ]),
    ...open,
  ])
  return said
    .split('\n')
    .flatMap((line) => wrapText(line.trimStart(), width, line.startsWith(' ') ? '    ' : ''))
    .join('\n')
}

/** An upstream, and where it lies. */
function calledIn({ name, path }: OrphanSearch['asked'][number]): string {
  return `${oneSafeLine(name)} (${oneSafeLine(path)})`
}

/** The same as data. */
export function orphanReport({ orphans, asked, unread }: OrphanSearch): object {
  return {
    schema: 'flagshift-orphans/1',
    asked: asked.map(({ name, path, revision }) => ({ name, path, revision })),
    undecided: unread,
    orphans: orphans.map(({ name, path, line, namespace, upstream, nearest, alias }) => ({
      name,
      path,
      line,
      namespace,
      upstream: { name: upstream.name, path: upstream.path, revision: upstream.revision },
      nearest,
      alias: alias ?? null,
    })),
  }
}
