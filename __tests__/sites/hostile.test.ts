import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { applyEdits } from '../../src/patch/edit.ts'
import { READERS } from '../../src/sites/languages.ts'
import { Names } from '../../src/sites/names.ts'
import { readUses } from '../../src/sites/reader.ts'

const NAMES = new Names(['OLD', 'NEW', 'OLD_B'])

/** Pieces that begin, end or continue something in one of the languages. */
const PIECES = [
  ...['OLD', 'NEW', '-DOLD=ON', 'OLD=1', '"OLD"', "'OLD'", '${OLD}', '$OLD', '$(OLD)', '%OLD%', 'OLD_B'],
  ...['"', "'", '`', '"""', "'''", "''", '```', '~~~', '``', '[[', ']]', '(', ')', '[', ']', '{', '}', '<', '>'],
  ...['#', '//', '/*', '*/', '--', '<!--', '-->', 'dnl', '=begin', '=end', '\\', '\\\\', '\\\n', '\r', '\n', '\r\n'],
  ...[' ', '\t', '    ', ',', ';', ':', '::', '=', ':=', '+=', '=>', '&&', '||', '!', '.', '$', '@', '%', '|'],
  ...['if ', 'config ', 'depends on ', 'select ', 'help\n', 'default ', 'env(', 'os.environ.get(', 'define_macros=['],
  ...['[tool.x]', '[[x]]', 'features = [', '"cacheVariables": {', '.. code-block:: sh\n\n   ', '{env:', '<X Condition="'],
  ...['</X>', '%w[', 'r#"', "b'", 'f"{', '\u00ef\u00bb\u00bf', '\u00e4', '\0', '\u00ff', '%build\n', '#cgo CFLAGS: ', 'a:\n    '],
]

describe.each(Object.keys(READERS))('%s', (reader) => {
  test('whatever the text, every name is read once, where it stands, and its edits fit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const uses = readUses(reader, text, NAMES)
        for (const { name, start, end } of NAMES.find(text))
          expect(uses).toContainEqual(expect.objectContaining({ name, start, end }))
        expect(new Set(uses.map(({ start }) => start)).size).toBe(uses.length)
        for (const use of uses) {
          if (use.value !== undefined) {
            expect(use.value.start).toBeLessThanOrEqual(use.value.end)
            expect(use.value.end).toBeLessThanOrEqual(text.length)
          }
          if (use.member !== undefined)
            expect(use.member.removal.end).toBeGreaterThan(use.member.removal.start)
          for (const edits of [use.widen?.(['N1', 'N2']), use.split?.([{ name: 'N1', value: 'ON' }])])
            if (edits !== undefined) expect(applyEdits(text, edits)).toContain('N1')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('time grows with the length, not with its square', () => {
    const line = `x = "OLD" # OLD\n  "-DOLD=ON", 'OLD': ${'`'}OLD${'`'} <OLD a="$(OLD)"> {OLD} [OLD]\n`
    const deep = '{"a": ['.repeat(300) + '"OLD"'
    const open = '"""OLD /* <!-- [[ ``` '.repeat(300)
    const plain = `${'a b c, "d" = e\n'.repeat(3000)}OLD\n`
    for (const text of [line.repeat(300), deep, open, plain, `"${'\\x'.repeat(20_000)} OLD"`]) {
      const begun = performance.now()
      readUses(reader, text, NAMES)
      expect(performance.now() - begun).toBeLessThan(1500)
    }
  })
})
