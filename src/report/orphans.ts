import type { Orphan } from '../upstream/orphans.ts'
import { plain } from './escape.ts'
import type { Style } from './style.ts'

/** The flags that nobody reads, for a terminal. */
export function orphanTable(orphans: readonly Orphan[], style: Style): string {
  if (orphans.length === 0)
    return style.green('Every flag that is set for a pinned upstream is read by it.')
  const lines = orphans.flatMap(({ name, path, line, upstream, nearest, alias }) => [
    `${style.bold(`${plain(path)}:${line}`)}  ${style.yellow(name)} is read by nothing in ${plain(upstream.name)} (${plain(upstream.path)})`,
    ...(alias === undefined
      ? []
      : [
          `    an alias ${alias.effect === 'dead' ? 'does nothing' : alias.effect}: ${plain(alias.path)}:${alias.line}`,
        ]),
    ...nearest.map(
      (near) => `    perhaps ${style.green(near.name)} ${style.dim(`(${plain(near.because)})`)}`,
    ),
  ])
  return lines.join('\n')
}

/** The same as data. */
export function orphanReport(orphans: readonly Orphan[]): object {
  return {
    schema: 'flagshift-orphans/1',
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
