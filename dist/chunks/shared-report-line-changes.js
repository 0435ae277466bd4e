import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  are,
  changeOf,
  changedSites,
  followedBy,
  listed,
  mostTellingFirst,
  pairOf,
  upstreamsOf
} from "./shared-judging.js";
import {
  count
} from "./shared-core-count.js";
import {
  plain
} from "./shared-report-escape.js";
import {
  groupBy
} from "./shared-core-group-by.js";

// src/report/headline.ts
function headline(report, isWritten = false) {
  const changed = changedSites(report);
  if (changed.length === 0) return nothingChanges(report);
  const renames = new Set(changed.map(changeOf)).size;
  const who = upstreamsOf(report).map(
    ({ name, upstream }) => name === "inline" || name === "" ? "" : upstream === null ? plain(name) : `${plain(upstream.name)}${briefly(upstream)}`
  );
  const files = new Set(changed.map(({ path }) => path)).size;
  const review = changed.filter(({ safety }) => safety !== "safe").length;
  const flags = count(renames, "flag");
  const what = who.includes("") ? `${flags} that ${renames === 1 ? "was" : "were"} renamed ${renames === 1 ? "is" : "are"} still used here by ${renames === 1 ? "its old name" : "their old names"}` : `${listed(who)} renamed ${flags} that this repository still ${isWritten ? "used" : "uses"} by ${renames === 1 ? "its old name" : "their old names"}`;
  const places = `${count(changed.length, "place")} in ${count(files, "file")}${isWritten ? changed.length === 1 ? " is changed now" : " are changed now" : ""}`;
  return `${what}: ${places}${review === 0 ? "" : `, ${review} of them for review`}.`;
}
function briefly({ path, revision }) {
  const at = revision === null ? "" : ` at ${revision.slice(0, 9)}`;
  return path === "" ? "" : ` (${plain(path)}${at})`;
}
function nothingChanges(report) {
  const { status, sites, undecided } = report;
  const look = sites.filter(({ safety }) => safety === "review").length;
  if (status === "blocked")
    return "Build flags are used by old names here, and none of them could be changed.";
  if (undecided.length > 0) return "Nothing stale was seen, and not everybody could be asked.";
  if (look > 0) return `Nothing is changed: ${are(look, "place")} for a person to look at.`;
  return "No build flag of this repository is out of date.";
}

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

// src/report/rename-groups.ts
function renameGroups(report, sites) {
  const groups = groupBy(mostTellingFirst(report, sites), pairOf);
  const known = groupBy(followedBy(report, sites), pairOf);
  return [...groups].map(([pair, own]) => {
    const message = common(own.map(({ reason }) => reason.message));
    const { from, to } = own[0];
    const said = groupBy(
      own,
      ({ reason, safety }) => JSON.stringify([beyond(reason.message, message), safety])
    );
    const sayings = [...said].map(([key, of]) => {
      const [more, safety] = JSON.parse(key);
      return { message: more, safety, sites: of };
    });
    const first = sayings.toSorted((a, b) => Number(a.message !== "") - Number(b.message !== ""));
    return { from, to, renames: known.get(pair) ?? [], message, sayings: first };
  });
}
function common(messages) {
  const counted = [...new Set(messages)].map((message) => ({
    message,
    count: messages.filter((one) => isBegunBy(one, message)).length
  }));
  return counted.toSorted((a, b) => b.count - a.count || b.message.length - a.message.length)[0].message;
}
function isBegunBy(message, start) {
  return message === start || message.startsWith(`${start} `);
}
function beyond(message, start) {
  return isBegunBy(message, start) ? message.slice(start.length).trim() : message;
}

// src/report/terminal/excerpt.ts
function excerpt(before, after, width) {
  const [old, fresh] = [Array.from(before), Array.from(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end])
    end += 1;
  while (start > 0 && isWord(old[start - 1])) start -= 1;
  while (end > 0 && isWord(old[old.length - end])) end -= 1;
  const longer = Math.max(old.length, fresh.length);
  const isSeen = longer <= width || longer - end < width;
  const from = isSeen ? 0 : wordBefore(old, Math.max(0, Math.min(start - LEAD, longer - width)));
  return [
    marked(old, from, start, old.length - end, width),
    marked(fresh, from, start, fresh.length - end, width)
  ];
}
var LEAD = 12;
function wordBefore(letters, at) {
  let from = at;
  while (from > 0 && at - from < LEAD && letters[from - 1] !== " ") from -= 1;
  return letters[from - 1] === " " ? from - 1 : at;
}
function isWord(letter) {
  return /\w/.test(letter);
}
function marked(letters, from, start, end, width) {
  const to = Math.min(letters.length, from + width);
  const shown = letters.slice(from, to);
  if (from > 0) shown[0] = "\u2026";
  if (to < letters.length) shown[shown.length - 1] = "\u2026";
  const text = (a, b) => shown.slice(Math.max(0, a - from), Math.max(0, b - from)).join("");
  return [text(from, start), text(Math.max(start, from), end), text(Math.max(end, from), to)];
}

export {
  headline,
  lineChanges,
  renameGroups,
  excerpt
};
