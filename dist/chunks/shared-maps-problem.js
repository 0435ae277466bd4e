import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UserError,
  place
} from "./shared-core-user-error.js";

// src/maps/problem.ts
var LARGEST_MAP = 5 * 1024 * 1024;
function tooLarge(file) {
  const fix = "Split it into several maps.";
  return new UserError("The rename map is larger than 5 MB.", fix, { file });
}
var MOST_SHOWN = 20;
function problemsError(problems, locate) {
  const sorted = problems.toSorted((a, b) => a.offset - b.offset);
  const lines = sorted.slice(0, MOST_SHOWN).map(({ what, fix, offset }) => ({ what, fix, where: locate(offset) }));
  const rest = sorted.length - lines.length;
  const first = lines[0];
  if (lines.length === 1) return new UserError(first.what, first.fix, first.where);
  const last = lines.at(-1);
  const others = lines.slice(1).map(({ what, fix, where }, index) => {
    const line = `${place(where)}: ${what}`;
    return index === lines.length - 2 ? line : `${line} ${fix}`;
  });
  const more = rest === 0 ? "" : ` (and ${rest} more)`;
  return new UserError(
    [`${first.what} ${first.fix}`, ...others].join("\n"),
    `${last.fix}${more}`,
    first.where
  );
}
function quote(text) {
  const short = text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

export {
  LARGEST_MAP,
  tooLarge,
  MOST_SHOWN,
  problemsError,
  quote
};
