import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  groupBy
} from "./shared-core-remembered.js";

// src/report/proved-renames.ts
function provedRows({ renames }) {
  const rows = [...groupBy(renames, pairOf)].flatMap(([pair, kinds]) => {
    const verdicts = groupBy(kinds, ({ verdict }) => verdict);
    return [...verdicts.values()].map((same) => {
      const most = same.toSorted((a, b) => changesIn(b) - changesIn(a))[0];
      const named = [...new Set(same.map(({ kind }) => kind))].join(", ");
      return { ...most, label: verdicts.size > 1 ? `${pair} (${named})` : pair };
    });
  });
  return {
    seen: rows.filter((row) => changesIn(row) > 0).toSorted((a, b) => changesIn(b) - changesIn(a)),
    rest: rows.filter((row) => changesIn(row) === 0)
  };
}
function pairOf({ from, to }) {
  return `${from} \u2192 ${to.join(", ")}`;
}
function changesIn({ gained, lost }) {
  return gained.length + lost.length;
}

export {
  provedRows
};
