import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/line-changes.ts
function lineChanges(diff) {
  const files = /* @__PURE__ */ new Map();
  let file = /* @__PURE__ */ new Map();
  let at = 0;
  let left = 0;
  let [before, after] = [[], []];
  function flush() {
    const start = at - before.length;
    for (const change of paired(start, before, after))
      for (let line = change.line; line < change.line + Math.max(1, change.before.length); line++)
        file.set(change.before.length === 0 ? line - 1 : line, change);
    before = [];
    after = [];
  }
  for (const text of (diff ?? "").split("\n")) {
    const hunk = left === 0 ? /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text) : null;
    if (hunk !== null) {
      at = Number(hunk[1]);
      left = Number(hunk[2] ?? 1) + Number(hunk[3] ?? 1);
    } else if (left === 0) {
      const named = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?)\t?)$/.exec(text);
      if (named === null) continue;
      file = /* @__PURE__ */ new Map();
      files.set(named[2] ?? unquoted(named[1]), file);
    } else if (text.startsWith("-")) {
      if (after.length > 0) flush();
      before.push(lineOf(text));
      at += 1;
      left -= 1;
    } else if (text.startsWith("+")) {
      after.push(lineOf(text));
      left -= 1;
    } else if (text.startsWith(" ")) {
      flush();
      at += 1;
      left -= 2;
    }
    if (left === 0) flush();
  }
  return (path, line) => files.get(path)?.get(line);
}
function paired(line, before, after) {
  if (before.length + after.length === 0) return [];
  if (before.length !== after.length) return [{ line, before, after }];
  return before.map((text, at) => ({ line: line + at, before: [text], after: [after[at]] }));
}
function lineOf(text) {
  return text.slice(1).replace(/\r$/, "");
}
function unquoted(name) {
  const named = {
    t: "	",
    n: "\n",
    r: "\r",
    '"': '"',
    "\\": "\\"
  };
  const bytes = name.replace(
    /\\([0-7]{3}|.)/g,
    (_, escape) => escape.length === 3 ? String.fromCharCode(parseInt(escape, 8)) : named[escape] ?? escape
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

export {
  lineChanges
};
