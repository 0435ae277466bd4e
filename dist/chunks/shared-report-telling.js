import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  joinWithAnd,
  nameOfKind
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

// src/report/telling.ts
var PROSE = /* @__PURE__ */ new Set(["markdown", "rst", "text", "notebook"]);
var WEIGHTS = {
  renamed: 0,
  rejected: 0,
  aliased: 1,
  both: 1,
  unknown: 2,
  absent: 2,
  premature: 2
};
var ROLES = {
  definition: 0,
  option: 1,
  condition: 1,
  declaration: 2,
  shim: 2,
  mention: 3
};
function pairOf({ from, to }) {
  return `${from} ${to.join(" ")}`;
}
var UNCONFIRMED = /* @__PURE__ */ new Set([
  "unknown",
  "absent",
  "premature"
]);
function followedBy(report, sites) {
  const pairs = new Set(sites.map(pairOf));
  const followed = report.renames.filter((rename) => pairs.has(pairOf(rename)));
  const confirmed = followed.filter(({ state }) => !UNCONFIRMED.has(state));
  const sure = new Set(confirmed.map(pairOf));
  return followed.filter((rename) => confirmed.includes(rename) || !sure.has(pairOf(rename)));
}
function changedSites({ sites }) {
  return sites.filter(({ action }) => action !== "keep");
}
function isWaiting({ undecided }) {
  return ({ reason }) => standingOf(reason) === "waits-for-upstream" && undecided.some(({ upstream }) => reason.message.startsWith(`${upstream} `));
}
function openSites(report) {
  const waits = isWaiting(report);
  return report.sites.filter(
    (site) => site.action === "keep" && site.safety === "review" && !waits(site)
  );
}
function keptSites(report) {
  const open = new Set(openSites(report));
  return report.sites.filter((site) => site.action === "keep" && !open.has(site));
}
function weightOf(renames) {
  return Math.min(...renames.map(({ state }) => WEIGHTS[state]), 9);
}
function mostTellingFirst(report, sites) {
  const renames = groupBy(followedBy(report, sites), pairOf);
  const weights = new Map(
    sites.map((site) => [
      site,
      [
        Number(site.action === "keep"),
        Number(PROSE.has(site.format)),
        weightOf(renames.get(pairOf(site)) ?? []),
        ROLES[site.role],
        Number(site.safety !== "safe")
      ]
    ])
  );
  return sites.toSorted((a, b) => compare(weights.get(a), weights.get(b)));
}
function compare(a, b) {
  const at = a.findIndex((weight, index) => weight !== b[index]);
  return at === -1 ? 0 : a[at] - b[at];
}

// src/report/sentences.ts
function whereIs({ path, revision, found }, digits) {
  const commit = revision === null ? "" : `, ${revision.slice(0, digits)}`;
  if (path === "") return `(this repository${commit})`;
  return `at ${oneSafeLine(path)}${commit} (${oneSafeLine(found)})`;
}
function sentence({ message, todo, places }) {
  return `${oneSafeLine(message)}${whatWaits(places)}: ${oneSafeLine(todo)}.`;
}
function whatWaits(places) {
  return places === 0 ? "" : `, and ${count(places, "place")} ${places === 1 ? "depends" : "depend"} on it`;
}
function changeOf({ from, to }) {
  return `${from} \u2192 ${to.join(" + ") || "nothing"}`;
}
function kindsOf(renames) {
  const names = [...new Set(renames.map(({ kind }) => nameOfKind(kind)))];
  return joinWithAnd(names);
}
function are(number, noun) {
  return `${count(number, noun)} ${number === 1 ? "is" : "are"}`;
}
function upstreamsOf(report) {
  const maps = [...new Set(followedBy(report, changedSites(report)).map(({ map }) => map))];
  return maps.map((name) => ({
    name,
    upstream: report.upstreams.find((one) => one.name.split("/").at(-1) === name) ?? null
  }));
}

export {
  pairOf,
  followedBy,
  changedSites,
  isWaiting,
  openSites,
  keptSites,
  mostTellingFirst,
  whereIs,
  sentence,
  whatWaits,
  changeOf,
  kindsOf,
  are,
  upstreamsOf
};
