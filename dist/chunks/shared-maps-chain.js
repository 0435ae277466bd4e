import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  composeValues,
  convertValue,
  switches
} from "./shared-maps-value.js";
import {
  withArticle
} from "./shared-core-count.js";
import {
  areCompatible,
  byOldName,
  compareVersions,
  effectiveVersion,
  isNotOlder
} from "./shared-maps-version.js";
import {
  append
} from "./shared-core-append.js";

// src/core/enumerate.ts
function nameFirst(all, most) {
  const more = all.length > most ? ` and ${all.length - most} more` : "";
  return `${all.slice(0, most).join(", ")}${more}`;
}
function joinWithAnd(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

// src/maps/chain.ts
var LONGEST_CHAIN = 32;
var MOST_STAGES = 2e3;
function candidates(map, from, kind) {
  const { renames, versions } = map;
  const best = /* @__PURE__ */ new Map();
  const stages = follow(renames, from, kind, versions);
  for (const stage of stages.toSorted((a, b) => compareStages(versions, a, b))) {
    const known = best.get(outcome(stage));
    if (known === void 0 || stage.steps.length > known.steps.length)
      best.set(outcome(stage), stage);
  }
  return [...best.values()].toSorted((a, b) => compareStages(versions, a, b)).map((stage) => ({ to: stage.to, value: stage.value, steps: stage.steps }));
}
function follow(renames, from, kind, versions) {
  const byName = byOldName(renames);
  const found = [];
  const expanded = /* @__PURE__ */ new Set();
  let level = (byName.get(from) ?? []).filter((rename) => areCompatible(rename.kind, kind)).map((rename) => ({
    to: rename.to,
    value: rename.value,
    steps: [rename],
    kind: kind === "any" ? rename.kind : kind,
    at: effectiveVersion(rename),
    seen: [from]
  }));
  while (level.length > 0 && found.length < MOST_STAGES) {
    const sorted = level.toSorted((a, b) => compareStages(versions, a, b));
    append(found, sorted);
    const fresh = sorted.filter((stage) => {
      const key = `${outcome(stage)} ${stage.kind} ${stage.at}`;
      return !expanded.has(key) && expanded.add(key);
    });
    level = fresh.flatMap((stage) => extend(stage, byName, versions));
  }
  return found;
}
function extend(stage, byName, versions) {
  if (stage.steps.length >= LONGEST_CHAIN) return [];
  const nexts = stage.to.map(
    ({ name }) => stage.seen.includes(name) ? [] : (byName.get(name) ?? []).filter((next) => isNext(stage, next, versions))
  );
  const moments = new Map(nexts.flat().map((next) => [effectiveVersion(next) ?? "", next]));
  return [...moments.keys()].flatMap((moment) => {
    const chosen = nexts.map((list2) => latest(list2, moment, versions));
    const next = advance(stage, chosen, versions);
    return next === void 0 ? [] : [{ ...next, at: moment === "" ? stage.at : moment }];
  });
}
function isNext(stage, next, versions) {
  const fits = stage.kind === "any" ? next.kind === "any" : areCompatible(next.kind, stage.kind);
  const isRemarkOnly = next.to.length === 0 && next.removed === void 0;
  const leadsBack = next.to.some(({ name }) => stage.seen.includes(name));
  return fits && !isRemarkOnly && !leadsBack && isNotOlder(versions, effectiveVersion(next), stage.at);
}
function latest(list2, moment, versions) {
  const happened = list2.filter((rename) => {
    const version = effectiveVersion(rename) ?? "";
    return version === moment || (compareVersions(versions, version, moment) ?? 1) <= 0;
  });
  return inOrder(happened, versions).at(-1);
}
function inOrder(renames, versions) {
  return [...new Set(renames)].filter((rename) => rename !== void 0).toSorted(
    (a, b) => (compareVersions(versions, effectiveVersion(a) ?? "", effectiveVersion(b) ?? "") ?? 0) || compareText(text(a), text(b))
  );
}
function advance(stage, chosen, versions) {
  const to = /* @__PURE__ */ new Map();
  const rules = /* @__PURE__ */ new Map();
  for (const [position, target] of stage.to.entries()) {
    const next = chosen[position];
    const rule2 = next === void 0 ? stage.value : composeValues(stage.value, next.value);
    const targets = next === void 0 ? [target] : carry(target, next, stage.value);
    if (targets === void 0 || rule2 === void 0) return void 0;
    for (const one of targets) {
      const known = to.get(one.name);
      if (known !== void 0 && known.value !== one.value) return void 0;
      to.set(one.name, one);
      if (one.value === void 0) rules.set(JSON.stringify(rule2), rule2);
    }
  }
  if (rules.size > 1) return void 0;
  const taken = inOrder(chosen, versions);
  const isEmpty = to.size === 0;
  return {
    to: [...to.values()],
    value: isEmpty ? { kind: "same" } : [...rules.values()][0] ?? stage.value,
    steps: [...stage.steps, ...taken],
    kind: stage.kind === "any" ? taken[0]?.kind ?? "any" : stage.kind,
    seen: [...stage.seen, ...taken.map(({ from }) => from)]
  };
}
function carry(target, next, before) {
  const result = [];
  for (const { name, value } of next.to) {
    if (value !== void 0) {
      const isOn = target.value === void 0 ? before.kind === "same" : switches(target.value);
      if (isOn !== true) return void 0;
      result.push({ name, value });
    } else if (target.value === void 0) result.push({ name });
    else {
      const converted = convertValue(target.value, next.value);
      if (converted === void 0) return void 0;
      result.push({ name, value: converted });
    }
  }
  return result;
}
function compareStages(versions, a, b) {
  const order = a.at === void 0 || b.at === void 0 ? Number(a.at !== void 0) - Number(b.at !== void 0) : compareVersions(versions, a.at, b.at) ?? 0;
  return order || a.steps.length - b.steps.length || compareText(outcome(a), outcome(b)) || compareText(a.steps.map(text).join(" "), b.steps.map(text).join(" "));
}
function outcome({ to, value }) {
  return JSON.stringify([to.map(({ name, value: own }) => [name, own]), value]);
}
function text({ from, kind, to, since, removed, value }) {
  return JSON.stringify([from, kind, since, removed, to, value]);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/judging/wording.ts
function list(to) {
  return to.map(({ name }) => name).join(" and ");
}
function tellStale(rename) {
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
  return `it becomes ${to[0].value}`;
}
function note({ steps }) {
  const text2 = steps.at(-1)?.note;
  return text2 === void 0 || text2 === "" ? "" : ` ${text2}`;
}
function cutOff({ steps, to }) {
  if (steps.length < LONGEST_CHAIN) return "";
  return ` Renames are followed for ${LONGEST_CHAIN} steps: ${list(to)} may have got another name since.`;
}
function tellGone(rename) {
  const kind = nameOfKind(rename.kind);
  return `The ${kind} ${rename.from} ${GONE[rename.steps.at(-1)?.remains ?? "nothing"]}.${note(rename)}`;
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
function tellSeveral(states) {
  const { from } = states[0];
  const ways = new Set(states.map(({ to }) => list(to)));
  if (ways.size > 1) {
    const each2 = states.map(
      (state) => `${list(state.to) || "nothing"} (${flagOf(state.kind)}, ${state.steps[0].map})`
    );
    return `${from} has more than one new name and nothing here tells which is meant: ${each2.join(", ")}.`;
  }
  const each = states.map(({ kind, state, steps, to, upstream: asked }) => {
    const owner = asked?.name ?? steps[0].map;
    if (state === "premature") return `as ${flagOf(kind)} ${owner} still reads it`;
    return state === "absent" ? `as ${flagOf(kind)} ${owner} knows neither` : `as ${flagOf(kind)} ${owner} calls it ${list(to)}`;
  });
  return `Nothing here tells which ${from} is meant: ${each.join(", ")}.`;
}
function tellCommon({ from, steps }) {
  return `${from} is a name that others use too, and the ${steps[0].map} that is pinned here could not be asked whether it is its own.`;
}
function tellOtherKind(use, { kind }) {
  return `The rename is known for ${flagOf(kind)}; here it is used as ${shownAs(use)}.`;
}
function tellOtherName(use, { from, kind, steps }) {
  return `${steps[0].map} renamed ${from} as ${flagOf(kind)}; what stands here is ${shownAs(use)} of that name.`;
}
function tellRenamedOn({ from, to, kind }, next) {
  return `${from} became ${list(to)} as ${flagOf(kind)}, and ${next.from} became ${list(next.to)} as ${flagOf(next.kind)} (${next.steps[0].map}): only a person knows which one is meant here.`;
}

export {
  nameFirst,
  joinWithAnd,
  candidates,
  list,
  tellStale,
  isCompared,
  upstream,
  rule,
  note,
  cutOff,
  tellGone,
  nameOfKind,
  shownAs,
  tellSeveral,
  tellCommon,
  tellOtherKind,
  tellOtherName,
  tellRenamedOn
};
