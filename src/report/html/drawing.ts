import { escapeHtml } from './element.ts'

/** A box of a picture: a head and a few lines. */
export interface Box {
  readonly head: string
  readonly lines: readonly string[]
}

/** A line with a tip from one box to another, both by their numbers. */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly kind: 'whole' | 'by' | 'cut'
  readonly says: string
}

type Placed = Readonly<ReturnType<typeof stacked>[number]>

const [COLUMN, MARGIN, LINE, BETWEEN] = [320, 96, 18, 28] as const
/** So many letters fit into a line of a box. */
const LETTERS = 38

/** Boxes beside each other with their edges, and for a narrow screen the same below each other. */
export function drawBoxes(
  left: readonly Box[],
  right: readonly Box[],
  edges: readonly Edge[],
  label: string,
): string {
  function picture(kind: string, width: number, boxes: readonly Placed[]): string {
    const height = Math.max(...boxes.map(({ y, height: own }) => y + own)) + 2
    const shapes = [
      ...edges.map(({ from, to, ...edge }) => edgeOf(boxes[from]!, boxes[to]!, to - from, edge)),
      ...boxes.map(boxOf),
    ]
    return `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${shapes.join('')}</svg>`
  }
  const beside = [...stacked(left, 2), ...stacked(right, COLUMN + MARGIN + 2)]
  const below = stacked([...left, ...right], 2)
  return `<div class="flow">${picture('wide', 2 * COLUMN + MARGIN + 4, beside)}${picture('tall', COLUMN + MARGIN, below)}</div>`
}

function stacked(boxes: readonly Box[], x: number) {
  let next = 2
  return boxes.map((box) => {
    const [y, height] = [next, 30 + box.lines.length * LINE]
    next += height + BETWEEN
    return { box, x, y, height }
  })
}

function boxOf({ box, x, y, height }: Placed): string {
  const lines = box.lines.map(
    (line, at) =>
      `<text class="name" x="${x + 10}" y="${y + 20 + (at + 1) * LINE}">${escapeHtml(short(line))}</text>`,
  )
  return `<rect x="${x}" y="${y}" width="${COLUMN}" height="${height}" rx="6"/><text x="${x + 10}" y="${y + 20}" font-weight="600">${escapeHtml(short(box.head))}</text>${lines.join('')}`
}

/** @param steps how many boxes below it the second one is listed */
function edgeOf(a: Placed, b: Placed, steps: number, edge: Pick<Edge, 'kind' | 'says'>): string {
  const [from, to] = [a.y + a.height / 2, b.y + b.height / 2]
  if (a.x !== b.x) {
    const way = a.x < b.x ? 1 : -1
    const start = way > 0 ? a.x + COLUMN : a.x
    const end = start + way * MARGIN
    const half = (way * MARGIN) / 2
    const curve = `M${start} ${from} C${start + half} ${from} ${end - half} ${to} ${end - way * 8} ${to}`
    const y = edge.kind === 'cut' ? (from + to) / 2 - 6 : Math.max(from, to) + 16
    return drawn(edge, curve, `M${end} ${to} l${-way * 9} -5 v10 z`, start + half - 22, y)
  }
  const x = a.x + COLUMN
  if (steps === 1 && a.y + a.height + BETWEEN === b.y && edge.says !== '✕') {
    const middle = a.x + 30
    const way = `M${middle} ${a.y + a.height} V${b.y - 8}`
    return drawn(edge, way, `M${middle} ${b.y} l-5 -9 h10 z`, middle + 12, b.y - 9)
  }
  const out = 24 + 18 * Math.abs(steps)
  const curve = `M${x} ${from} C${x + out} ${from} ${x + out} ${to} ${x + 8} ${to}`
  const y = edge.kind === 'cut' ? (from + to) / 2 + 4 : to + 20
  return drawn(edge, curve, `M${x} ${to} l9 -5 v10 z`, x + 8, y)
}

function drawn(
  { kind, says }: Pick<Edge, 'kind' | 'says'>,
  line: string,
  tip: string,
  x: number,
  y: number,
): string {
  const text = `<text class="${kind === 'cut' ? 'sign' : 'said'}" x="${x}" y="${y}">${escapeHtml(says)}</text>`
  return `<path class="${kind}" d="${line}"/><path class="tip ${kind}" d="${tip}"/>${says === '' ? '' : text}`
}

/** The end of a long path tells more than its beginning. */
function short(text: string): string {
  return text.length <= LETTERS ? text : `…${text.slice(1 - LETTERS)}`
}
