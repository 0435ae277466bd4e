import { transformSync } from 'esbuild'

/** A jest transform that only strips types, so that it runs on Node 20 as well as on Node 24. */
export default {
  process(source, path) {
    const { code } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
    })
    return { code }
  },
}
