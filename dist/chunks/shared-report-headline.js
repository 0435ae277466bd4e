import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  are,
  changeOf,
  changedSites,
  followedBy,
  mostTellingFirst,
  openSites,
  pairOf,
  upstreamsOf
} from "./shared-report-telling.js";
import {
  joinWithAnd,
  nameFirst
} from "./shared-maps-chain.js";
import {
  standingOf
} from "./shared-core-reasons.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import {
  groupBy
} from "./shared-core-remembered.js";

// src/report/headline.ts
function headline(report, isWritten = false) {
  const changed = changedSites(report);
  if (changed.length === 0) return nothingChanges(report);
  const renames = new Set(changed.map(changeOf)).size;
  const who = upstreamsOf(report).map(
    ({ name, upstream }) => name === "inline" || name === "" ? "" : upstream === null ? oneSafeLine(name) : `${oneSafeLine(upstream.name)}${briefly(upstream)}`
  );
  const files = new Set(changed.map(({ path }) => path)).size;
  const review = changed.filter(({ safety }) => safety !== "safe").length;
  const flags = count(renames, "flag");
  const what = who.includes("") ? `${flags} that ${renames === 1 ? "was" : "were"} renamed ${renames === 1 ? "is" : "are"} still used here by ${renames === 1 ? "its old name" : "their old names"}` : `${joinWithAnd(who)} renamed ${flags} that this repository still ${isWritten ? "used" : "uses"} by ${renames === 1 ? "its old name" : "their old names"}`;
  const places = `${count(changed.length, "place")} in ${count(files, "file")}${isWritten ? changed.length === 1 ? " is changed now" : " are changed now" : ""}`;
  return `${what}: ${places}${forReview(review, changed.length)}.`;
}
function forReview(review, all) {
  if (review === 0) return "";
  return review < all ? `, ${review} of them for review` : `,${all === 1 ? "" : " all"} for review`;
}
function briefly({ path, revision }) {
  const at = revision === null ? "" : ` at ${revision.slice(0, 9)}`;
  return path === "" ? "" : ` (${oneSafeLine(path)}${at})`;
}
function nothingChanges(report) {
  const { status, maps, undecided } = report;
  const look = openSites(report).length;
  if (status === "blocked")
    return "Build flags are used by old names here, and none of them could be changed.";
  if (undecided.length > 0) return "Nothing stale was seen, but not every name could be decided.";
  if (look > 0) return `Nothing is changed: ${are(look, "place")} for a person to look at.`;
  const known = maps.reduce((sum, { renames }) => sum + renames, 0);
  return `No build flag here is out of date, by the ${count(known, "rename")} looked for.${notJudged(report)}`;
}
var NAMED = 3;
function notJudged({ sites }) {
  const left = sites.filter(({ reason }) => standingOf(reason) === "outside-scopes");
  if (left.length === 0) return "";
  const places = [...new Set(left.map(({ path, line }) => `${oneSafeLine(path)}:${line}`))];
  const [lies, was] = left.length === 1 ? ["lies", "was"] : ["lie", "were"];
  return ` ${count(left.length, "place")} ${lies} outside the chosen scopes and ${was} not judged: ${nameFirst(places, NAMED)}.`;
}

// src/report/said-once.ts
function saidOnce(sites) {
  return [...groupBy(sites, shapeOf).values()].map((alike) => {
    const [first, ...others] = [...new Set(alike.map(({ from }) => from))];
    const { message, code } = alike.find(({ from }) => from === first).reason;
    const more = others.length === 0 ? "" : ` The same is so of ${joinWithAnd(others)}.`;
    return { message: `${message}${more}`, code, sites: alike };
  });
}
function shapeOf({ from, to, reason }) {
  return `${reason.code} ${nameless(reason.message, from, to)}`;
}
function nameless(message, from, to) {
  const shape = to.reduce((text, name) => text.replaceAll(name, ""), message);
  return shape.replaceAll(from, "");
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
var LOOKED_AT = 50;
function common(messages) {
  const counted = [...new Set(messages)].slice(0, LOOKED_AT).map((message) => ({
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
  if (old[start] === "D" && fresh[start] === "D" && old[start - 1] === "-") start += 1;
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
  nothingChanges,
  saidOnce,
  nameless,
  renameGroups,
  excerpt
};
