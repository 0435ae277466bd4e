import type { NameFinder, UpstreamDoor } from '../../../src/languages/upstream-door.ts'

/** What an upstream's file says, a line for each read and each block that serves an old name. */
export function describeUpstream(
  door: UpstreamDoor,
  text: string,
  names: NameFinder,
): readonly string[] {
  const helpers = new Map((door.helpers?.(text) ?? []).map((helper) => [helper.name, helper]))
  const { reads, shims } = door.read(text, names, helpers)
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  return [
    ...reads.map(
      ({ name, namespace, declares, offset }) =>
        `${lineOf(offset)}: ${declares ? 'declares' : 'reads'} ${namespace} ${name}`,
    ),
    ...shims.map(({ old, news, namespace, effect, sure, polarity, copies, start, end }) =>
      [
        `${lineOf(start)}-${lineOf(end)}: ${namespace} ${old} ${effect} ${news.join('+') || 'nothing'}`,
        ...(sure ? ['sure'] : []),
        ...(polarity === undefined ? [] : [polarity]),
        ...(copies === true ? ['copies'] : []),
      ].join(', '),
    ),
  ]
}
