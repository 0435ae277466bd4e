import { READERS } from '/work/main/src/sites/languages.ts'
import { Names } from '/work/main/src/sites/names.ts'
import { readUses } from '/work/main/src/sites/reader.ts'
const NAMES = new Names(['OLD', 'NEW', 'OLD_B'])
const line = `x = "OLD" # OLD\n  "-DOLD=ON", 'OLD': ${'`'}OLD${'`'} <OLD a="$(OLD)"> {OLD} [OLD]\n`
const texts = { lines: line.repeat(3000), deep: '{"a": ['.repeat(3000) + '"OLD"', open: '"""OLD /* <!-- [[ ``` '.repeat(3000), plain: `${'a b c, "d" = e\n'.repeat(60_000)}OLD\n`, esc: `"${'\\x'.repeat(200_000)} OLD"` }
for (const r of process.argv[2] ? process.argv[2].split(',') : Object.keys(READERS)) for (const [k, t] of Object.entries(texts)) {
  const b = performance.now()
  try { readUses(r, t, NAMES) } catch (e) { console.log(r, k, 'THROW', String(e).slice(0,100)) }
  const d = performance.now() - b
  if (d > 700) console.log(r, k, Math.round(d))
}
