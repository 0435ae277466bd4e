import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./shared-maps-nearest.js";
import {
  MOST_SHOWN,
  quote
} from "./shared-maps-problem.js";
import {
  VERSION_EXAMPLES,
  areCompatible,
  byOldName,
  canonicalVersion,
  effectiveVersion,
  isNotOlder,
  isVersion
} from "./shared-maps-version.js";
import {
  append
} from "./shared-core-append.js";

// src/maps/rename.ts
var RENAME_KINDS = [
  "macro",
  "cmake-option",
  "cmake-variable",
  "cmake-target",
  "make-var",
  "env",
  "kconfig",
  "bazel-flag",
  "compiler-flag",
  "autoconf",
  "meson-option",
  "cargo-feature",
  "any"
];
var VERSION_SCHEMES = ["semver", "build-number", "date", "commit"];
var LEARNED = "learned from ";

// src/maps/explain.ts
var LONGEST_NAME = 500;
var CHOICES = {
  kind: RENAME_KINDS,
  versions: VERSION_SCHEMES
};
var MAP_KEYS = {
  upstream: "Write owner/name, such as ggml-org/llama.cpp.",
  detect: "Write a list of files, relative to a vendored copy, such as [include/llama.h].",
  holds: "Write a text that each file of `detect` holds, such as llama_context.",
  versions: `Choose one of ${VERSION_SCHEMES.join(", ")}.`,
  packages: "Write a list of ecosystem:name, such as [conan:llama-cpp].",
  bundles: "Write a list of entries with `package`, `releases` and `until`.",
  renames: "Write a list of entries with `from`, `to` and `kind`.",
  cases: "Write a list of entries with `file`, and `before` and `after` or `stays`."
};
var CASE_KEYS = {
  file: "Write a relative file name, such as build.sh.",
  before: "Write a text with the old name.",
  after: "Write the text as the patch makes it.",
  stays: "Write a text that no patch may change.",
  at: "Write a version of the upstream, such as the one of `since`."
};
var BUNDLE_KEYS = {
  package: "Write ecosystem:name, such as pypi:llama-cpp-python.",
  versions: MAP_KEYS.versions,
  releases: "Write a mapping of releases to versions of the upstream, or to null.",
  until: "Write the last release that was looked at."
};
var RENAME_KEYS = {
  from: "Write the old name as it stands in the build file, without -D and without a value.",
  to: "Write the new name, a list of names, a mapping of names to values, or null for a removed flag.",
  kind: `Choose one of ${RENAME_KINDS.join(", ")}.`,
  since: "Write the first upstream version with the new name.",
  removed: "Write the first upstream version without the old name.",
  value: "Write same, inverted, or a mapping of old values to new values.",
  generic: "Write true, or leave it out.",
  remains: "Write changed or unread, or leave it out.",
  evidence: "Write a link or a commit.",
  note: "Write one or two sentences."
};
var HOW = {
  ...BUNDLE_KEYS,
  ...CASE_KEYS,
  ...MAP_KEYS,
  ...RENAME_KEYS
};
var LISTS = /* @__PURE__ */ new Set(["renames", "bundles", "cases"]);
function explain(issues, root) {
  const all = issues.flatMap((issue) => unfold(issue));
  const meant = new Set(
    all.flatMap(
      (issue) => issue.code === "unrecognized_keys" ? issue.keys.slice(0, MOST_SHOWN).map((key) => spot([...issue.path, suggestion(key, find(root, issue.path).node)])) : []
    )
  );
  return all.flatMap((issue) => meant.has(spot(issue.path)) ? [] : explainOne(issue, root));
}
function spot(path) {
  return JSON.stringify(path);
}
function explainOne(issue, root) {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const { node, key } = find(root, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((unknown, index) => unknownKey(unknown, node, index < MOST_SHOWN));
  const field = path.toReversed().find((part) => typeof part === "string" && part in HOW);
  const name = typeof field === "string" ? field : "renames";
  const fix = fixFor(name, path, node);
  if (node === void 0)
    return [{ what: `${quote(String(path.at(-1)))} is missing.`, fix, offset: key }];
  if (path.length === 0)
    return [{ what: "A map must be a mapping.", fix: "Begin with `upstream:`.", offset: 0 }];
  if (node.isBlank) return [{ what: `${label(path)} is blank.`, fix, offset: node.offset }];
  return [{ what: describe(issue, path, node, name), fix, offset: node.offset }];
}
function unfold(issue) {
  if (issue.code !== "invalid_union") return [issue];
  const inner = issue.errors.find(
    (issues) => issues.length > 0 && issues.every(({ path, code }) => path.length > 0 || code !== "invalid_type")
  );
  if (inner === void 0) return [issue];
  return inner.flatMap((one) => unfold({ ...one, path: [...issue.path, ...one.path] }));
}
function describe(issue, path, { value }, field) {
  const isItem = typeof path.at(-1) === "number";
  if (LISTS.has(field) && isItem && path.length === 2)
    return `An entry must be a mapping, not ${kindOf(value)}.`;
  if (issue.code === "invalid_key") return `${quote(String(path.at(-1)))} is no name of a flag.`;
  if (issue.code === "too_big") return `${label(path)} is too long.`;
  if (issue.code === "too_small" || issue.code === "custom" && typeof value === "object")
    return `${label(path)} is empty.`;
  if (typeof value === "string" && field in CHOICES)
    return `${quote(value)} is no ${field === "kind" ? "kind" : "version scheme"}.`;
  if (typeof value === "string" && value === "") return `${label(path)} is empty.`;
  if (typeof value === "string" && (field === "from" || field === "to"))
    return `${quote(value)} is no name of a flag.`;
  if (typeof value === "string") return `${quote(value)} is not possible for ${label(path)}.`;
  return `${label(path)} must not be ${kindOf(value)}.`;
}
function fixFor(field, path, node) {
  const value = node?.value;
  const choices = CHOICES[field];
  if (choices !== void 0 && typeof value === "string") {
    const near = nearest(value, choices);
    if (near !== void 0) return `Did you mean ${quote(near)}?`;
  }
  if ((field === "from" || field === "to") && typeof value === "string")
    return nameFix(value, field);
  if (field === "to" && Array.isArray(value) && value.length === 0)
    return "Write `to: null` for a removed flag.";
  return HOW[path.length <= 2 && field === "renames" ? "renames" : field];
}
function nameFix(value, field) {
  if (value.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} letters.`;
  const bare = /^(?:-D|-U|\/D|\/U|\$\{|\$\(|\$ENV\{|%|@)?([A-Za-z_][A-Za-z0-9_]*)/.exec(value)?.[1];
  if (/^(?:[-/][DU])/.test(value) && bare !== void 0)
    return `Leave out ${value.slice(0, 2)}: ${bare}.`;
  if (/^[$%@]/.test(value) && bare !== void 0) return `Write the name alone: ${bare}.`;
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*=/.test(value))
    return field === "to" ? "Write a value as a mapping: {NAME: VALUE}." : "Write the name alone; what becomes of its value goes into `value`.";
  if (/^[A-Za-z_][A-Za-z0-9_]*(?:\s*[,;]\s*[A-Za-z_][A-Za-z0-9_]*)+$/.test(value))
    return `Write several names as a list: [${value.split(/\s*[,;]\s*/).join(", ")}].`;
  return HOW[field];
}
function unknownKey(key, parent, isShown) {
  const near = isShown ? suggestion(key, parent) : void 0;
  const known = knownKeys(parent).join(", ");
  return {
    what: `Unknown key ${quote(key)}.`,
    fix: near === void 0 ? `Known here: ${known}.` : `Did you mean ${quote(near)}?`,
    offset: parent?.children.get(key)?.key ?? parent?.offset ?? 0
  };
}
function suggestion(key, parent) {
  const near = nearest(key, knownKeys(parent));
  return near !== void 0 && parent?.children.has(near) === true ? void 0 : near;
}
function knownKeys(node) {
  const has = (key) => node?.children.has(key) === true;
  if (["package", "releases", "until"].some(has)) return Object.keys(BUNDLE_KEYS);
  if (["file", "before", "after", "stays"].some(has)) return Object.keys(CASE_KEYS);
  return Object.keys(Object.keys(MAP_KEYS).some(has) ? MAP_KEYS : RENAME_KEYS);
}
function find(root, path) {
  let node = root;
  let key = root.offset;
  for (const part of path) {
    const child = node.children.get(part);
    if (child === void 0) return { node: void 0, key: node.offset };
    node = child.node;
    key = child.key;
  }
  return { node, key };
}
function label(path) {
  const field = path.toReversed().find((part) => typeof part === "string");
  const isItem = typeof path.at(-1) === "number";
  return isItem ? `An item of ${quote(String(field))}` : quote(String(field));
}
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : "a text";
}

// src/maps/cycle.ts
function findCycle(renames, versions) {
  const known = byOldName(renames);
  const byName = byOldName(renames.filter(({ to }) => to.some(({ name }) => known.has(name))));
  const state = /* @__PURE__ */ new Map();
  for (const start of renames) {
    if (state.has(start)) continue;
    const path = [];
    const enter = (rename) => {
      state.set(rename, "open");
      path.push({ rename, next: successors(rename, byName, versions).values() });
    };
    enter(start);
    while (path.length > 0) {
      const top = path.at(-1);
      const { done, value } = top.next.next();
      if (done === true) {
        state.set(top.rename, "done");
        path.pop();
      } else if (state.get(value) === "open") {
        const circle2 = path.map(({ rename }) => rename);
        return circle2.slice(circle2.indexOf(value));
      } else if (!state.has(value)) enter(value);
    }
  }
  return void 0;
}
function successors(rename, byName, versions) {
  return rename.to.filter(({ name }) => name !== rename.from).flatMap(({ name }) => byName.get(name) ?? []).filter(
    (next) => areCompatible(next.kind, rename.kind) && isNotOlder(versions, effectiveVersion(next), effectiveVersion(rename))
  );
}

// src/maps/checks.ts
var IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
var WORD = /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/;
var NAMES = {
  macro: IDENTIFIER,
  "cmake-option": IDENTIFIER,
  "cmake-variable": IDENTIFIER,
  "cmake-target": /^[A-Za-z0-9_][A-Za-z0-9_.+-]*(?:::[A-Za-z0-9_.+-]+)*$/,
  "make-var": IDENTIFIER,
  env: IDENTIFIER,
  kconfig: IDENTIFIER,
  "bazel-flag": /^(?:--)?[A-Za-z0-9_][A-Za-z0-9_-]*$/,
  "compiler-flag": /^-{1,2}[A-Za-z][A-Za-z0-9_=.,:+-]*$/,
  autoconf: /^(?:--)?[A-Za-z][A-Za-z0-9_-]*$/,
  "meson-option": WORD,
  "cargo-feature": WORD,
  any: /^(?:-{1,2}(?![DU][A-Z_])[A-Za-z]|[A-Za-z_])[A-Za-z0-9_.+-]*(?:::[A-Za-z0-9_.+-]+)*$/
};
function isName(text, kind) {
  return text.length <= LONGEST_NAME && NAMES[kind].test(text);
}
function check(renames, versions, root) {
  const at = (index, field) => {
    const { node, key } = find(root, ["renames", index, field]);
    return node?.offset ?? key;
  };
  const problems = renames.flatMap((rename, index) => {
    const place = (field) => at(index, field);
    return [
      ...nameProblems(rename, find(root, ["renames", index, "to"]).node, place),
      ...versionProblems(rename, versions, place),
      ...valueProblems(rename, place),
      ...remainsProblems(rename, place)
    ];
  });
  append(problems, duplicates(renames, versions, at));
  if (problems.length > 0) return problems;
  return circle(renames, versions, at);
}
function nameProblems({ from, to, kind }, written, place) {
  const problems = [];
  if (!isName(from, kind)) problems.push(badName(from, kind, "from", place("from")));
  if (written?.isBlank === true)
    problems.push({
      what: '"to" is blank.',
      fix: "Write the new name, or null for a removed flag.",
      offset: written.offset
    });
  const seen = /* @__PURE__ */ new Set();
  for (const [position, { name }] of to.entries()) {
    const child = written?.children.get(name) ?? written?.children.get(position);
    const offset = child?.key ?? place("to");
    if (!isName(name, kind)) problems.push(badName(name, kind, "to", offset));
    if (seen.has(name))
      problems.push({
        what: `${quote(name)} stands twice in \`to\`.`,
        fix: "Drop one of the two.",
        offset
      });
    seen.add(name);
  }
  if (to.length === 1 && to[0].name === from)
    problems.push({
      what: `${quote(from)} is renamed to itself.`,
      fix: "Write another name, or a list that holds the old name and what has to be added to it.",
      offset: place("to")
    });
  return problems;
}
function badName(name, kind, field, offset) {
  const what = `${quote(name)} cannot be the name of a flag of kind ${kind}.`;
  return { what, fix: nameFix(name, field), offset };
}
function versionProblems(rename, versions, place) {
  return ["since", "removed"].flatMap((field) => {
    const version = rename[field];
    return version === void 0 ? [] : versionProblem(version, versions, place(field));
  });
}
function versionProblem(version, versions, offset) {
  if (isVersion(versions, version)) return [];
  const what = `${quote(version)} is no version of the scheme ${versions}.`;
  const other = VERSION_SCHEMES.find((scheme) => isVersion(scheme, version));
  const like = `Write it like ${VERSION_EXAMPLES[versions]}`;
  const fix = other === void 0 ? `${like}.` : `${like}, or set \`versions: ${other}\`.`;
  return [{ what, fix, offset }];
}
function valueProblems({ to, value }, place) {
  if (value.kind === "same") return [];
  const problem = (what, fix) => [
    { what, fix, offset: place("value") }
  ];
  if (to.length === 0)
    return problem("A removed flag has no `value`.", "Drop it; say in `note` what to do instead.");
  if (to.some((target) => target.value !== void 0))
    return problem(
      "The new values stand both in `to` and in `value`.",
      "Write them in one of the two."
    );
  return [];
}
function remainsProblems({ to, removed, remains }, place) {
  if (remains === void 0 || to.length === 0 && removed === void 0) return [];
  return [
    {
      what: to.length > 0 ? "A flag with a new name does not remain." : "A flag that was removed does not remain.",
      fix: "Drop `remains`, or write `to: null` and no `removed`.",
      offset: place("remains")
    }
  ];
}
function duplicates(renames, versions, at) {
  const known = /* @__PURE__ */ new Set();
  return renames.flatMap((rename, index) => {
    const version = effectiveVersion(rename);
    const moment = version === void 0 ? "" : canonicalVersion(versions, version);
    const key = `${rename.kind} ${rename.from} ${moment}`;
    if (!known.has(key)) {
      known.add(key);
      return [];
    }
    const when = version === void 0 ? "without a version" : `at ${version}`;
    return [
      {
        what: `${quote(rename.from)} (${rename.kind}) is renamed twice ${when}.`,
        fix: "Drop one of the two, or say in `since` which came first.",
        offset: at(index, "from")
      }
    ];
  });
}
function circle(renames, versions, at) {
  const cycle = findCycle(renames, versions);
  if (cycle === void 0) return [];
  const last = Math.max(...cycle.map((rename) => renames.indexOf(rename)));
  const names = [...cycle.map(({ from }) => from), cycle[0].from];
  const shown = names.length > 8 ? [...names.slice(0, 6), "\u2026", names.at(-1)] : names;
  return [
    {
      what: `The renames go round in a circle: ${shown.join(" \u2192 ")}.`,
      fix: "Drop one of them, or say in `since` which came first.",
      offset: at(last, "from")
    }
  ];
}

export {
  findCycle,
  RENAME_KINDS,
  VERSION_SCHEMES,
  LEARNED,
  explain,
  nameFix,
  find,
  isName,
  check,
  versionProblem
};
