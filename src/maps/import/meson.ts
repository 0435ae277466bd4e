import { importRows, type Imported, type ImportedRename } from './imported.ts'

/** A call of `option`, with strings that may hold brackets; a comment or a string elsewhere is none. */
const OPTION =
  /'(?:[^'\\]|\\.)*'|#[^\n]*|(?<!\w)option\s*\(((?:'(?:[^'\\]|\\.)*'|#[^\n]*|[^'#)])*)\)/g
const STRING = String.raw`'((?:[^'\\]|\\.)*)'`
const NAME = new RegExp(String.raw`^\s*${STRING}`)
const DEPRECATED = new RegExp(String.raw`\bdeprecated\s*:\s*(?:(true)|([[{])|${STRING})`)

/**
 * Meson's options (`meson.options`, `meson_options.txt`): `deprecated: 'new'` hands the value on to the option of that
 * name, `deprecated: true` says that the option is on its way out, a list or a mapping that values of it are (mesonbuild.com,
 * "Build options", since 0.60).
 */
export function fromMeson(file: string): Imported {
  return importRows([...file.matchAll(OPTION)].flatMap(([, call = '']) => rowOf(call) ?? []))
}

function rowOf(call: string): ImportedRename | string | null {
  const name = NAME.exec(call)?.[1]
  const [, isOut, isOfValues, heir] = DEPRECATED.exec(call) ?? []
  if (name === undefined) return null
  if (isOut !== undefined) return `${name}: deprecated, and no other option takes its place`
  if (isOfValues !== undefined)
    return `${name}: some of its values are deprecated or renamed, which an entry of one name does not say`
  if (heir === undefined) return null
  return { from: name, to: [{ name: heir }], kind: 'meson-option', value: 'same' }
}
