interface Known<Key, Made> {
  get(key: Key): Made | undefined
  set(key: Key, made: Made): unknown
}

/** A function that makes something of a key once, and remembers it. */
export function memoize<Key, Made>(
  make: (key: Key) => Made,
  known: Known<Key, Made> = new Map<Key, Made>(),
): (key: Key) => Made {
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    known.set(key, made)
    return made
  }
}

/** The same for keys that are objects: what was made of one is forgotten together with it. */
export function rememberedOf<Key extends object, Made>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  return memoize(make, new WeakMap<Key, Made>())
}

/** The same for keys that are large, and asked for several times in a row: only the last one is remembered. */
export function memoizeLast<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  let last: readonly [Key, Made] | undefined
  return (key) => {
    if (last?.[0] !== key) last = [key, make(key)]
    return last[1]
  }
}

/** A function that makes something when it is first asked for, and gives it from then on. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined
  return () => (made ??= { it: make() }).it
}
