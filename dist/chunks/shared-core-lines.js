import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  firstIndex
} from "./shared-core-first-index.js";

// src/core/lines.ts
import { isUtf8 } from "node:buffer";
var LIMIT = 400;
function linesOf(text) {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n") starts.push(at + 1);
    else if (text[at] === "\r" && text[at + 1] !== "\n") starts.push(at + 1);
  }
  const utf8 = isUtf8(Buffer.from(text, "latin1"));
  const mark = text.startsWith(MARK) ? MARK.length : 0;
  let last = { index: 0, offset: 0, column: 1 };
  function indexOf(offset) {
    return firstIndex(starts.length, (index) => starts[index] > offset) - 1;
  }
  return {
    at(offset) {
      const index = indexOf(offset);
      if (index !== last.index || offset < last.offset)
        last = { index, offset: starts[index], column: 1 };
      let { column } = last;
      for (let at = Math.max(last.offset, mark); at < offset; at++)
        if (!utf8 || !isContinuation(text, at)) column++;
      last = { index, offset, column };
      return { line: index + 1, column };
    },
    textOf(line) {
      const start = Math.max(starts[line - 1], mark);
      const end = Math.min(starts[line] ?? text.length, start + 4 * LIMIT);
      const bytes = text.slice(start, end).replace(/[\r\n]+$/, "");
      const whole = utf8 ? utf8Of(bytes) : bytes;
      return whole.length > LIMIT ? `${whole.slice(0, LIMIT)}\u2026` : whole;
    }
  };
}
function isContinuation(text, at) {
  return (text.charCodeAt(at) & 192) === 128;
}
var MARK = "\xEF\xBB\xBF";
function utf8Of(latin1) {
  return Buffer.from(latin1, "latin1").toString("utf8");
}

export {
  linesOf,
  utf8Of
};
