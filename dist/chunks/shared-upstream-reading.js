import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/upstream/reading/family.ts
function familyOf(name) {
  return /^[A-Za-z][A-Za-z0-9]*_(?=\w)/.exec(name)?.[0];
}
function familyFinder(families) {
  const words = [...families].filter((family) => /^\w+$/.test(family)).toSorted();
  const pattern = new RegExp(`(?<![A-Za-z0-9_])([-/][DU])?((?:${words.join("|")})\\w+)`, "g");
  return {
    has: (name) => families.has(familyOf(name) ?? ""),
    test: (text) => words.length > 0 && text.search(pattern) >= 0,
    find: (text) => words.length === 0 ? [] : [...text.matchAll(pattern)].map((hit) => {
      const glue = hit[1]?.length ?? 0;
      const start = hit.index + glue;
      return { name: hit[2], start, end: start + hit[2].length, glued: glue > 0 };
    })
  };
}

export {
  familyOf,
  familyFinder
};
