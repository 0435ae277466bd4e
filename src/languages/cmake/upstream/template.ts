import type { UpstreamDoor } from '../../upstream-door.ts'

const PLACE = /@(\w+)@|\$\{(\w+)\}|#[ \t]*cmakedefine(?:01)?[ \t]+(\w+)/g

/** A file of any language that CMake (or autoconf) fills in: `@X@`, `${X}`, `#cmakedefine X`. */
export const TEMPLATE_UPSTREAM: UpstreamDoor = {
  namespaces: ['cmake', 'any'],
  read: (text, names) => ({
    reads: [...text.matchAll(PLACE)].flatMap((hit) => {
      const name = hit[1] ?? hit[2] ?? hit[3]!
      return names.has(name)
        ? [{ name, namespace: 'cmake' as const, declares: false, offset: hit.index }]
        : []
    }),
    shims: [],
  }),
}
