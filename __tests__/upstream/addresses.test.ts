import { expect, test } from '@jest/globals'

import { archivePins } from '../../src/upstream/pins/addresses.ts'
import { unnumberedPins } from '../../src/upstream/pins/unnumbered-archives.ts'

const PARTS = ['$abc', '$(A)', '$(a b)', '${_0} ', '{{a}}', '{a}', '%s', '%ab%', '#{a}', '-_', 'a-']

// With two ways to read each part the first twenty would take minutes.
test.each(PARTS)('an address of many %s that no archive’s ending closes pins nothing', (part) => {
  expect(archivePins(`https://host.example/a-${part.repeat(300)}!\n`)).toEqual([])
})

test.each(['$V', '$(V)', '${V}', '{{ V }}', '#{V}', 'b$V', '1.2.$V'])(
  'the version of a mirror’s archive may be %s',
  (version) => {
    const [pin] = archivePins(`curl -O https://host.example/x/engine-${version}.tar.gz\n`)
    expect(pin).toMatchObject({ of: '/engine', version })
  },
)

test.each([
  [
    'https://host.example/maker/engine/v1.2.3/latest',
    ['/host.example', '/maker', '/engine', '/v1.2.3'],
  ],
  ['https://host.example/maker/engine/blob/main?tab=readme#calls', []],
  ['https://host.example/maker/engine/tree/main', []],
])('an archive under a general name is none where a page shows files: %s', (address, names) => {
  expect(unnumberedPins(`see ${address}\n`, []).map(({ of }) => of)).toEqual(names)
})
