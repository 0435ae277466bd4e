import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/count.ts
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function listFew(items, between = ", ", most = 3) {
  const more = items.length > most ? ` and ${items.length - most} more` : "";
  return items.slice(0, most).join(between) + more;
}
function withArticle(noun) {
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}

export {
  count,
  listFew,
  withArticle
};
