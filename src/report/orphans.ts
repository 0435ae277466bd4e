import type { OrphanSearch } from '../upstream/orphans.ts'
import { oneSafeLine } from './escape.ts'
import type { Style } from './style.ts'

/** The flags that nobody reads, for a terminal. */
export function orphanTable({ orphans, asked, unread }: OrphanSearch, style: Style): string {
  const open = unread.map(({ message, todo }) => `${oneSafeLine(message)}: ${oneSafeLine(todo)}.`)
  if (asked.length === 0)
    return [
      style.yellow(
        'Nobody could be asked: no upstream of this repository was found whose files are here.',
      ),
      ...open,
    ].join('\n')
  if (orphans.length === 0) {
    const names = asked
      .map(({ name, path }) => `${oneSafeLine(name)} (${oneSafeLine(path)})`)
      .join(', ')
    return [
      style.green(
        `No flag is set here that is called as those of ${names} are and that nobody reads.`,
      ),
      ...open,
    ].join('\n')
  }
  const lines = orphans.flatMap(({ name, path, line, upstream, nearest, alias }) => [
    `${style.bold(`${oneSafeLine(path)}:${line}`)}  ${style.yellow(name)} is read by nothing here, nor in ${oneSafeLine(upstream.name)} (${oneSafeLine(upstream.path)})`,
    ...(alias === undefined
      ? []
      : [
          `    an alias ${alias.effect === 'dead' ? 'does nothing' : alias.effect}: ${oneSafeLine(alias.path)}:${alias.line}`,
        ]),
    ...nearest.map(
      (near) =>
        `    perhaps ${style.green(near.name)} ${style.dim(`(${oneSafeLine(near.because)})`)}`,
    ),
  ])
  return [...lines, ...open].join('\n')
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
