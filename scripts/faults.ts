/**
 * Runs the publisher against a stand-in of GitHub with every fault at every call of a pull request's life, and then once more
 * without: the end must be the one of a run without any trouble, with one branch, one pull request and no comment twice.
 *
 *   npm run faults -- [--slice 1/20] [--story create] [--fault '500'] [--at 4]
 *
 * A slice holds every so many-th case of all. `--at` runs so many cases at once. Exit 1 where one ends otherwise.
 */
import { parseWords } from './parse-words.ts'

import { FAULTS, matrix, STORIES, tryRow, type Row } from '../__tests__/publish/matrix.ts'

process.env['FLAGSHIFT_TEST_THROTTLE'] = 'off'

const { values } = parseWords({
  options: {
    slice: { type: 'string', default: '1/1' },
    story: { type: 'string' },
    fault: { type: 'string' },
    at: { type: 'string', default: '4' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help) {
  process.stdout.write(
    `npm run faults -- [--slice 1/20] [--story NAME] [--fault NAME] [--at 4]

Runs the publisher against a stand-in of GitHub, with every fault at every call.
  --slice K/N   every N-th case, from the K-th on
  --story NAME  ${Object.keys(STORIES).join(', ')}
  --fault NAME  ${Object.keys(FAULTS).join(', ')}
  --at N        so many cases at once
`,
  )
  process.exit(0)
}
const [slice = 1, slices = 1] = values.slice.split('/').map(Number)
const all = (await matrix()).filter(
  ({ story, fault }) => (values.story ?? story) === story && (values.fault ?? fault) === fault,
)
const rows = all.filter((_, index) => index % slices === slice - 1)
process.stdout.write(`${rows.length} of ${all.length} cases\n`)

const ended = new Map<string, { right: number; wrong: number }>()
const queue = [...rows]
const started = Date.now()

async function work(): Promise<void> {
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const wrong = await tryRow(row)
    count(row, wrong.length === 0)
    for (const what of wrong)
      process.stdout.write(
        `${row.story}, ${row.fault} at call ${row.call} (${row.name}): ${what}\n`,
      )
  }
}

function count({ story, fault }: Row, isRight: boolean): void {
  const key = `${story} ${fault}`
  const known = ended.get(key) ?? { right: 0, wrong: 0 }
  ended.set(key, {
    right: known.right + Number(isRight),
    wrong: known.wrong + Number(!isRight),
  })
}

await Promise.all(Array.from({ length: Number(values.at) }, work))
const width = Math.max(...Object.keys(FAULTS).map((name) => name.length))
for (const fault of Object.keys(FAULTS)) {
  const cells = Object.keys(STORIES).map((story) => {
    const { right, wrong } = ended.get(`${story} ${fault}`) ?? { right: 0, wrong: 0 }
    return `${story} ${right}/${right + wrong}`
  })
  process.stdout.write(`${fault.padEnd(width)}  ${cells.join('  ')}\n`)
}
const failed = [...ended.values()].reduce((sum, { wrong }) => sum + wrong, 0)
const seconds = Math.round((Date.now() - started) / 1000)
process.stdout.write(`${rows.length - failed} right, ${failed} otherwise, ${seconds} s\n`)
process.exitCode = failed === 0 ? 0 : 1
