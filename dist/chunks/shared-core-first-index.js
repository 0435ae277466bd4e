import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/first-index.ts
function firstIndex(length, holds) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export {
  firstIndex
};
