import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/count.ts
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function withArticle(noun) {
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}

export {
  count,
  withArticle
};
