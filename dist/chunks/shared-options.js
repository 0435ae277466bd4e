import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UserError
} from "./shared-core.js";

// src/options.ts
import { statSync } from "node:fs";
import * as path from "node:path";

// src/core/use.ts
var SCOPES = ["build", "docs", "sources"];

// src/options.ts
var SMOKE_TESTS = ["auto", "required", "off"];
var SMOKE_FAILURES = ["draft", "fail", "ignore"];
var MODES = ["pull-request", "check", "patch", "publish"];
var DEFAULT_BRANCH = "flagshift/renamed-flags";
function scanOptions(raw, door) {
  const scopes = raw.scopes.length === 0 ? ["build", "docs"] : raw.scopes;
  return {
    directory: path.resolve(raw.directory || "."),
    maps: chosenMaps(raw),
    renames: raw.renames,
    upstream: raw.upstream || null,
    rev: raw.rev || null,
    since: raw.since || null,
    include: raw.include,
    exclude: raw.exclude,
    scopes: new Set(scopes.map((scope) => oneOf(scope, SCOPES, door("scope")))),
    conditions: oneOf(
      raw.conditions || "auto",
      ["auto", "widen", "replace"],
      door("conditions")
    )
  };
}
function mapsFrom(directory, maps) {
  return maps.map((map) => {
    const file = path.resolve(directory, map);
    return map !== "" && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : map;
  });
}
function chosenMaps({ maps, renames }) {
  if (maps.includes("auto")) return "auto";
  return maps.length === 0 && renames.length === 0 ? "auto" : maps;
}
function oneOf(value, allowed, option) {
  const found2 = allowed.find((one) => one === value);
  if (found2 !== void 0) return found2;
  throw new UserError(`${option} is "${value}".`, `It must be one of: ${allowed.join(", ")}.`);
}
function seconds(value, option) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number <= 86400) return number;
  throw new UserError(
    `${option} is "${value}".`,
    "It must be a whole number of seconds from 1 to 86400."
  );
}
function authorName(value, option) {
  if (value === "" || /^[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/.test(value)) return value;
  throw new UserError(`${option} is "${value}".`, "Write it as Name <e-mail>.");
}
function branchName(value, option) {
  const bad = value === "" || value.startsWith("-") || value.startsWith("refs/") || /(^|\/)\.|\.\.|@\{|\/\/|\.lock(\/|$)|[\s~^:?*[\\\x00-\x1f\x7f]|^\/|\/$|\.$|^@$/.test(value);
  if (!bad) return value;
  throw new UserError(
    `${option} is "${value}", which is no branch name.`,
    "Use letters, digits, dashes and slashes, such as flagshift/renamed-flags."
  );
}

// src/maps/home.ts
import { readFileSync } from "node:fs";
import path2 from "node:path";
import { fileURLToPath } from "node:url";
var found;
function home() {
  return found ??= search(path2.dirname(fileURLToPath(import.meta.url)));
}
function search(from) {
  for (let folder = from; ; folder = path2.dirname(folder)) {
    if (isHome(folder)) return folder;
    if (folder === path2.dirname(folder))
      throw new Error(`no folder above ${from} holds Flagshift's package.json`);
  }
}
function isHome(folder) {
  try {
    const text = readFileSync(path2.join(folder, "package.json"), "utf8");
    return JSON.parse(text)?.name === "flagshift";
  } catch {
    return false;
  }
}

export {
  SMOKE_TESTS,
  SMOKE_FAILURES,
  MODES,
  DEFAULT_BRANCH,
  scanOptions,
  mapsFrom,
  oneOf,
  seconds,
  authorName,
  branchName,
  home
};
