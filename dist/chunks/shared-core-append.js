import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/append.ts
function append(list, items) {
  for (const item of items) list.push(item);
}

export {
  append
};
