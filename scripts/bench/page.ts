import { ratioOf, SUBJECT, YARDSTICK, type Figures, type Row } from './figures.ts'

/** A bound on how many times ripgrep's CPU time Flagshift may take, for so many names of which none is found. */
const BUDGETS: readonly (readonly [names: number, most: number])[] = [
  [10, 1.5],
  [1000, 1.2],
]

/** docs/performance.md as the figures of one run of the bench say it must be. */
export function performancePage(figures: Figures): string {
  const { day, machine, programs, runs, trees, rows } = figures
  return `${[
    '# Performance',
    `Seconds of CPU time by the number of names that are looked for. Measured on ${day} (${machine}) by \`npm run bench\`: ${programs.join(', ')}; the programs took turns on the same files, and each figure is the median of ${count(runs, 'run')}. Flagshift is run as a whole: it lists the files, searches them, reads what holds a name and judges it.`,
    trees
      .map(({ name, files, megabytes }) => `- ${name}: ${files} files, ${megabytes} MB`)
      .join('\n'),
    '![Seconds of CPU time by the number of names](pictures/performance.svg)',
    tableOf(rows),
    '## Budgets',
    budgets(rows),
    'This page is made from `docs/performance.json` by `npm run docs`.',
  ].join('\n\n')}\n`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function programsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({ costs }) => Object.keys(costs)))]
}

function tableOf(rows: readonly Row[]): string {
  const programs = programsOf(rows)
  const head = ['tree', 'names', ...programs.map((name) => `${name} (CPU s, MB)`), `× ${YARDSTICK}`]
  const lines = rows.map((row) => [
    row.tree,
    `${row.names}${row.areFound ? ', some found' : ''}`,
    ...programs.map((name) => {
      const cost = row.costs[name]
      return cost === undefined
        ? ''
        : `${seconds(cost.cpuSeconds)}, ${Math.round(cost.peakMegabytes)}`
    }),
    ratioOf(row)?.toFixed(1) ?? '',
  ])
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function seconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1)
}

/** What was aimed at, and whether it was reached on the largest tree. */
function budgets(rows: readonly Row[]): string {
  const largest = rows.at(-1)?.tree
  return BUDGETS.flatMap(([names, most]) => {
    const row = rows.find((one) => one.tree === largest && one.names === names && !one.areFound)
    const ratio = row === undefined ? null : ratioOf(row)
    if (ratio === null) return []
    const verdict = ratio <= most ? 'reached' : 'not reached'
    return [
      `- ${largest}, ${names} names: at most ${most} times ${YARDSTICK}: ${ratio.toFixed(1)}, ${verdict}.`,
    ]
  }).join('\n')
}

const WIDTH = 720
const PANEL = 230
const LEFT = 56
const COLOURS = ['#57606a', '#8250df', '#bf8700', '#0969da']

/** The same as a picture: for each tree a panel, for each program a line, both axes in powers of ten. */
export function performancePicture({ trees, rows }: Figures): string {
  const programs = programsOf(rows)
  const panels = trees.map(({ name }, index) => {
    const own = rows.filter(({ tree, areFound }) => tree === name && !areFound)
    return `<g transform="translate(0 ${40 + index * PANEL})">${panel(name, own, programs)}</g>`
  })
  const keys = programs.map(
    (name, index) =>
      `<text x="${LEFT + index * 120}" y="20" fill="${colourOf(index)}" font-weight="${name === SUBJECT ? 'bold' : 'normal'}">${name}</text>`,
  )
  const height = 40 + trees.length * PANEL
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="Seconds of CPU time by the number of names">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${[...keys, ...panels].join('\n')}
</svg>
`
}

function panel(name: string, rows: readonly Row[], programs: readonly string[]): string {
  const sizes = rows.map(({ names }) => names)
  const values = rows.flatMap(({ costs }) => Object.values(costs).map((cost) => cost.cpuSeconds))
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.ceil(Math.log10(Math.max(...values)))
  const [bottom, top] = [PANEL - 50, 26]
  const x = (names: number): number =>
    round(
      LEFT +
        (Math.log10(names) / Math.max(1, Math.log10(Math.max(...sizes)))) * (WIDTH - LEFT - 40),
    )
  const y = (value: number): number =>
    round(bottom - ((Math.log10(value) - low) / Math.max(1, high - low)) * (bottom - top))
  const grid = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)).map(
    (value) =>
      `<path d="M${LEFT} ${y(value)}H${WIDTH - 20}" stroke="#d0d7de"/><text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end" fill="#57606a">${value} s</text>`,
  )
  const ticks = sizes.map(
    (names) =>
      `<text x="${x(names)}" y="${bottom + 18}" text-anchor="middle" fill="#57606a">${names}</text>`,
  )
  const lines = programs.map((program, index) => {
    const points = rows.flatMap(({ names, costs }) => {
      const cost = costs[program]
      return cost === undefined ? [] : [[x(names), y(cost.cpuSeconds)] as const]
    })
    const dots = points.map(
      ([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colourOf(index)}"/>`,
    )
    const path = points.map((point) => point.join(' ')).join('L')
    return `<path d="M${path}" fill="none" stroke="${colourOf(index)}" stroke-width="${program === SUBJECT ? 3 : 1.5}"/>${dots.join('')}`
  })
  return [
    `<text x="${LEFT}" y="14">${name}: CPU seconds by names</text>`,
    ...grid,
    ...ticks,
    ...lines,
  ].join('')
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length]!
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
