import Sequencer from '@jest/test-sequencer'

/**
 * The suites that take longest, from the longest on. Where jest remembers no earlier run it goes by the size of their
 * files, and a long one that starts last leaves all cores but one idle.
 */
const LONGEST = [
  'repositories',
  'proof/experiment',
  'proof/measured',
  'recorded',
  'proof/unseen',
  'action-life',
  'proof/systems',
  'publish/github-life',
  'cases',
  'proof/unmade',
  'action-inputs',
  'action-builds',
  'proof/bounds',
  'any-input',
  'demo',
  'surroundings',
  'proof/example',
  'publish/github-faults',
  'proof/stand-in',
  'readme',
  'proof/called',
  'proof/verdict',
  'fleet/run',
  'languages/small-changes',
  'proof/readings',
]

export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is no array's
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ path }) {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/__tests__/${name}.test.ts`))
  return rank === -1 ? LONGEST.length : rank
}
