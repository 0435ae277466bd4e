const NOT_TEXT = /\p{Surrogate}/u

/**
 * Decodes a path as git or the file system holds it. Paths are UTF-8 nearly always; a byte that is not becomes the lone
 * surrogate U+DC00 + byte (Python's `surrogateescape`), so that no two paths look the same and `encodePath` gives the
 * bytes back. Such a file is listed, and reported as unreadable: neither a diff nor a pull request could name it safely.
 */
export function decodePath(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!text.includes('\ufffd') || Buffer.from(text, 'utf8').equals(bytes)) return text
  let path = ''
  for (let at = 0; at < bytes.length;) {
    const length = validLength(bytes, at)
    path +=
      length === 0
        ? String.fromCharCode(0xdc00 + bytes[at]!)
        : bytes.toString('utf8', at, at + length)
    at += Math.max(length, 1)
  }
  return path
}

/** The bytes of a path that `decodePath` gave. */
export function encodePath(path: string): Buffer {
  if (isTextPath(path)) return Buffer.from(path, 'utf8')
  const parts = Array.from(path, (letter) => {
    const code = letter.codePointAt(0)!
    const escaped = code >= 0xdc80 && code <= 0xdcff
    return escaped ? Buffer.from([code - 0xdc00]) : Buffer.from(letter, 'utf8')
  })
  return Buffer.concat(parts)
}

/** The records `<word> <word> …\t<path>\0` that git lists files in. */
export function* pathRecords(
  output: Buffer,
): Generator<{ readonly words: readonly string[]; readonly path: string }> {
  for (let at = 0; at < output.length;) {
    const tab = output.indexOf(9, at)
    const end = output.indexOf(0, tab)
    const words = output.toString('latin1', at, tab).split(/ +/)
    yield { words, path: decodePath(output.subarray(tab + 1, end)) }
    at = end + 1
  }
}

/** False for a path that holds bytes which are not UTF-8. */
export function isTextPath(path: string): boolean {
  return !NOT_TEXT.test(path)
}

/** Sorts by the bytes of the path, as git does; a plain string sort would differ beyond the basic plane. */
export function sortByPath<Item extends { readonly path: string }>(
  items: readonly Item[],
): readonly Item[] {
  return items
    .map((item) => ({ item, key: encodePath(item.path).toString('latin1') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}

/** How many bytes the well-formed UTF-8 sequence at an offset has; 0 where there is none. */
function validLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]!
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const text = bytes.toString('utf8', at, at + length)
  return text.includes('\ufffd') && !bytes.subarray(at, at + length).equals(Buffer.from(text))
    ? 0
    : length
}
