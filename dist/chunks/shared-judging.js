import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  count,
  withArticle
} from "./shared-core-count.js";
import {
  plain
} from "./shared-report-escape.js";

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
function weightOf(renames) {
  return Math.min(...renames.map(({ state }) => WEIGHTS[state]), 9);
}
function mostTellingFirst(report, sites) {
  const renames = /* @__PURE__ */ new Map();
  for (const rename of followedBy(report, sites))
    renames.set(pairOf(rename), [...renames.get(pairOf(rename)) ?? [], rename]);
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

// src/judging/wording.ts
function list(to) {
  return to.map(({ name }) => name).join(" and ");
}
function stale(rename) {
  const { from, to, state } = rename;
  if (to.length === 0) return `${upstream(rename)} has no ${from} any more`;
  const forwards = isCompared(rename) ? "may still forward" : "only forwards";
  const reads = `${upstream(rename)} reads ${list(to)}`;
  switch (state) {
    case "aliased":
      return `${reads} and ${forwards} ${from}`;
    case "rejected":
      return `${reads} and rejects ${from}`;
    case "both":
      return `${reads} as well as ${from}`;
    case "unknown":
    case "absent":
      return `${from} was renamed to ${list(to)}; no pinned upstream confirms it`;
    default:
      return isCompared(rename) ? `${reads} and no longer ${from}, by its version` : `${reads}, and nothing in it reads ${from} any more${deadAlias(rename)}`;
  }
}
function isCompared({ upstream: found }) {
  return found !== null && found.source === null;
}
function deadAlias({ from, aliases }) {
  const dead = aliases.find(({ effect }) => effect === "dead");
  return dead === void 0 ? "" : ` (its alias for ${from} does nothing: ${dead.path}:${dead.line})`;
}
function upstream({ upstream: found, steps }) {
  const name = found?.name ?? steps[0]?.map ?? "The upstream";
  return found === null ? name : `${name}${found.path === "" ? "" : ` (${found.path})`}`;
}
function rule({ value, to }) {
  if (value.kind === "inverted") return "it is inverted";
  if (value.kind === "mapped")
    return Object.entries(value.values).map(([a, b]) => `${a} becomes ${b}`).join(", ");
  return `it becomes ${to[0]?.value ?? "the same"}`;
}
function note({ steps }) {
  const text = steps.at(-1)?.note;
  return text === void 0 || text === "" ? "" : ` ${text}`;
}
function gone(rename) {
  return `${rename.from} ${GONE[rename.steps.at(-1)?.remains ?? "nothing"]}.${note(rename)}`;
}
var GONE = {
  changed: "means something else upstream now",
  unread: "is still there upstream, and setting it has no effect any more",
  nothing: "was removed upstream and has no new name"
};
var KINDS = {
  macro: "macro",
  "cmake-option": "CMake option",
  "cmake-variable": "CMake variable",
  "cmake-target": "CMake target",
  "make-var": "make variable",
  env: "environment variable",
  kconfig: "Kconfig symbol",
  "bazel-flag": "Bazel flag",
  "compiler-flag": "compiler flag",
  autoconf: "option of configure",
  "meson-option": "Meson option",
  "cargo-feature": "Cargo feature",
  any: "flag"
};
var SHOWN = {
  cmake: KINDS["cmake-variable"],
  make: KINDS["make-var"],
  macro: KINDS.macro,
  env: KINDS.env,
  target: KINDS["cmake-target"],
  kconfig: KINDS.kconfig,
  bazel: KINDS["bazel-flag"],
  meson: KINDS["meson-option"],
  cargo: KINDS["cargo-feature"],
  compiler: KINDS["compiler-flag"],
  any: KINDS.any
};
function nameOfKind(kind) {
  return KINDS[kind];
}
function flagOf(kind) {
  return withArticle(KINDS[kind]);
}
function shownAs({ namespace }) {
  return withArticle(SHOWN[namespace]);
}
function several(states) {
  const { from } = states[0];
  const ways = new Set(states.map(({ to }) => list(to)));
  if (ways.size > 1) {
    const each2 = states.map(
      (state) => `${list(state.to) || "nothing"} (${flagOf(state.kind)}, ${state.steps[0].map})`
    );
    return `${from} has more than one new name and nothing here tells which is meant: ${each2.join(", ")}.`;
  }
  const each = states.map(({ kind, state, steps, to }) => {
    const map = steps[0].map;
    if (state === "premature") return `as ${flagOf(kind)} ${map} still reads it`;
    return state === "absent" ? `as ${flagOf(kind)} ${map} knows neither` : `as ${flagOf(kind)} ${map} calls it ${list(to)}`;
  });
  return `Nothing here tells which ${from} is meant: ${each.join(", ")}.`;
}
function common({ from, steps }) {
  return `${from} is a name that others use too, and the ${steps[0].map} that is pinned here could not be asked whether it is its own.`;
}
function otherKind(use, { kind }, reason) {
  return {
    ...reason,
    message: `${reason.message} The rename is known for ${flagOf(kind)}; here it is used as ${shownAs(use)}.`
  };
}
function otherName(use, { from, kind, steps }) {
  return `${steps[0].map} renamed ${from} as ${flagOf(kind)}; what stands here is ${shownAs(use)} of that name.`;
}
function renamedOn({ from, to, kind }, next) {
  return `${from} became ${list(to)} as ${flagOf(kind)}, and ${next.from} became ${list(next.to)} as ${flagOf(next.kind)} (${next.steps[0].map}): only a person knows which one is meant here.`;
}

// src/report/sentences.ts
function whereIs({ path, revision, found }, digits) {
  const place = plain(path) || "this repository";
  const commit = revision === null ? "" : `, ${revision.slice(0, digits)}`;
  return `at ${place}${commit}${found === place ? "" : ` (${plain(found)})`}`;
}
function sentence({ message, todo, places }) {
  const waiting = places === 0 ? "" : `, and ${count(places, "place")} ${places === 1 ? "depends" : "depend"} on it`;
  return `${plain(message)}${waiting}: ${plain(todo)}.`;
}
function changeOf({ from, to }) {
  return `${from} \u2192 ${to.join(" + ") || "nothing"}`;
}
function kindsOf(renames) {
  const names = [...new Set(renames.map(({ kind }) => nameOfKind(kind)))];
  return listed(names);
}
function listed(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
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
  list,
  stale,
  isCompared,
  upstream,
  rule,
  note,
  gone,
  nameOfKind,
  shownAs,
  several,
  common,
  otherKind,
  otherName,
  renamedOn,
  pairOf,
  followedBy,
  changedSites,
  mostTellingFirst,
  whereIs,
  sentence,
  changeOf,
  kindsOf,
  listed,
  are,
  upstreamsOf
};
