import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CONFIGURATION,
  loadMap,
  parseInline
} from "./shared-maps-inline.js";
import {
  optionsOf,
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf,
  selector,
  withDefaults
} from "./shared-picomatch.js";
import "./shared-repository-git.js";
import {
  read
} from "./shared-maps-read.js";
import "./shared-maps-explain.js";
import {
  nearest
} from "./shared-maps-nearest.js";
import {
  problemsError,
  quote
} from "./shared-maps-problem.js";
import "./shared-maps-version.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import {
  UserError,
  place
} from "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

// src/options/configuration.ts
import { realpathSync, statSync } from "node:fs";
import * as path from "node:path";
var KEYS = new Map(
  optionsOf().flatMap((row) => row[1].key === null ? [] : [[row[1].key, row]])
);
async function parseConfiguration(text, top) {
  if (text.split("\n").every((line) => /^\s*(?:#.*)?$/.test(line))) return withDefaults({});
  const { root, problems, locate } = read(text, CONFIGURATION);
  if (root === void 0 || problems.length > 0) throw problemsError(problems, locate);
  const wrong = [];
  const entries = entriesOf(root, "", (problem) => wrong.push(problem));
  if (wrong.length > 0) throw problemsError(wrong, locate);
  const at = (name, item) => {
    const entry = entries.find((one2) => one2.name === name);
    const items = [...entry?.node.children.values() ?? []].map(({ node }) => node);
    const one = items.find(({ value }) => value === item) ?? entry?.node;
    return locate(one?.offset ?? 0);
  };
  const values = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
  const given = withDefaults(
    values,
    (name, item) => `${place(at(name, item))}: ${entries.find((one) => one.name === name)?.key ?? name}`
  );
  const maps = await Promise.all(
    given.list("map").map((map) => withPlace(at("map", map), () => mapOf(map, top)))
  );
  await checkItems(given, at);
  const upstream = given.text("upstream");
  const folder = await withPlace(at("upstream"), () => upstream && folderInside(upstream, top));
  scanOptionsOf(given, top, top);
  proofOptionsOf(given);
  publishOptionsOf(given);
  return {
    ...given,
    text: (name) => name === "upstream" ? folder : given.text(name),
    list: (name) => name === "map" ? maps : given.list(name)
  };
}
function entriesOf(node, above, tell) {
  const known = [...KEYS.keys()].flatMap(
    (key) => key.startsWith(above) ? [key.slice(above.length).split(".")[0]] : []
  );
  if (typeof node.value !== "object" || node.value === null || Array.isArray(node.value)) {
    const what = above === "" ? "The file" : quote(above.slice(0, -1));
    const fix = `Known here: ${[...new Set(known)].join(", ")}.`;
    tell({ what: `${what} must be a mapping.`, fix, offset: node.offset });
    return [];
  }
  return [...node.children].flatMap(([part, { key: offset, node: child }]) => {
    const key = `${above}${part}`;
    const row = KEYS.get(key);
    if (row !== void 0) return entryOf(row, key, child, tell);
    if (known.includes(String(part))) return entriesOf(child, `${key}.`, tell);
    tell({ what: `Unknown key ${quote(key)}.`, fix: whatElse(key, String(part), known), offset });
    return [];
  });
}
function whatElse(key, part, known) {
  if (optionsOf().some(([name, { input }]) => input === key || name === key))
    return "It is for a run alone: write it as an input of the Action, or at the command line.";
  const near = nearest(part, known);
  return near === void 0 ? `Known here: ${known.join(", ")}.` : `Did you mean ${quote(near)}?`;
}
function entryOf([name, { kind }], key, node, tell) {
  const { value, offset } = node;
  function wrong(what, fix, where = offset) {
    tell({ what: `${quote(key)} ${what}.`, fix, offset: where });
    return [];
  }
  if (node.isBlank || value === null) return wrong("is blank", "Write a value, or leave it out.");
  if (kind === "flag") {
    if (value !== "true" && value !== "false")
      return wrong(
        typeof value === "string" ? `is ${quote(value)}` : "holds more",
        "Write true or false."
      );
    return [{ name, key, value: value === "true", node }];
  }
  if (typeof value === "string") {
    if (kind === "one") return [{ name, key, value, node }];
    const lines = value.split("\n").map((line) => line.trim());
    return [{ name, key, value: lines.filter((line) => line !== ""), node }];
  }
  if (kind === "one") return wrong("must be one text", "Write one value.");
  if (!Array.isArray(value)) return wrong("must be a list of texts", "Write [A, B].");
  const odd = value.findIndex((item) => typeof item !== "string" || item === "");
  if (odd !== -1)
    return wrong("holds what is no text", "Write [A, B].", node.children.get(odd)?.node.offset);
  return [{ name, key, value, node }];
}
async function checkItems(given, at) {
  for (const glob of given.list("include"))
    await withPlace(at("include", glob), () => selector([glob], []));
  for (const glob of given.list("exclude"))
    await withPlace(at("exclude", glob), () => selector([], [glob]));
  for (const rule of given.list("rename"))
    await withPlace(at("rename", rule), () => parseInline([rule]));
  await withPlace(at("rename"), () => parseInline(given.list("rename")));
}
async function withPlace(where, make) {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof UserError) || error.where?.line !== void 0) throw error;
    throw new UserError(error.what.replace(/^--/, ""), error.fix, where, { cause: error });
  }
}
async function mapOf(map, top) {
  if (map === "auto") return map;
  const file = path.resolve(top, map);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) return inside(file, map, top);
  await loadMap(map, top);
  return map;
}
function folderInside(folder, top) {
  const whole = path.resolve(top, folder);
  if (statSync(whole, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`There is no folder ${quote(folder)}.`, "Check it.");
  return inside(whole, folder, top);
}
function inside(file, asGiven, top) {
  const relative2 = path.relative(realpathSync(top), realpathSync(file));
  if (relative2 !== ".." && !relative2.startsWith(`..${path.sep}`) && !path.isAbsolute(relative2))
    return file;
  throw new UserError(
    `${quote(asGiven)} lies outside of the repository.`,
    "Name something that is in it."
  );
}
export {
  parseConfiguration
};
