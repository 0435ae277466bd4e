import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  RENAME_KINDS,
  findCycle,
  isName,
  nameFix
} from "./shared-maps-explain.js";
import {
  nearest
} from "./shared-maps-nearest.js";
import {
  LARGEST_MAP,
  quote,
  tooLarge
} from "./shared-maps-problem.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/maps/home.ts
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
var found;
function home() {
  return found ??= search(path.dirname(fileURLToPath(import.meta.url)));
}
function search(from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isHome(folder)) return folder;
    if (folder === path.dirname(folder))
      throw new Error(`no folder above ${from} holds Flagshift's package.json`);
  }
}
function isHome(folder) {
  try {
    const text = readFileSync(path.join(folder, "package.json"), "utf8");
    return JSON.parse(text)?.name === "flagshift";
  } catch {
    return false;
  }
}

// src/maps/inline.ts
var HOW = "Write OLD=NEW, OLD=NEW1,NEW2 (a split), OLD=!NEW (inverted) or OLD= (removed), with a kind in front where it matters: macro:OLD=NEW.";
function parseInline(rules) {
  const renames = rules.map((rule) => rename(rule.trim(), rule));
  const seen = /* @__PURE__ */ new Set();
  for (const [index, { from, kind }] of renames.entries()) {
    const key = `${kind} ${from}`;
    if (seen.has(key))
      throw wrong(rules[index], `${quote(from)} is renamed twice.`, "Give one rule for each name.");
    seen.add(key);
  }
  const cycle = findCycle(renames, "semver");
  if (cycle !== void 0) {
    const names = [...cycle.map(({ from }) => from), cycle[0].from].join(" \u2192 ");
    const last = Math.max(...cycle.map((one) => renames.indexOf(one)));
    throw wrong(rules[last], `The renames go round in a circle: ${names}.`, "Drop one of them.");
  }
  return {
    name: "inline",
    origin: "inline",
    detect: [],
    versions: "semver",
    packages: [],
    renames
  };
}
function rename(rule, written) {
  const equals = rule.indexOf("=");
  if (equals === -1) throw wrong(written, 'It holds no "=".', HOW);
  const { kind, from } = splitKind(rule.slice(0, equals).trim(), written);
  const right = rule.slice(equals + 1).trim();
  if (from === "") throw wrong(written, "The old name is missing.", HOW);
  if (!isName(from, kind)) throw badName(written, from, kind, "from");
  const isInverted = right.startsWith("!");
  const names = (isInverted ? right.slice(1) : right).split(",").map((name) => name.trim());
  if (right === "") return { from, to: [], kind, value: { kind: "same" }, map: "inline" };
  for (const name of names) {
    if (name === "") throw wrong(written, "A new name is missing.", HOW);
    if (!isName(name, kind)) throw badName(written, name, kind, "to");
  }
  if (names.length === 1 && names[0] === from)
    throw wrong(written, `${quote(from)} is renamed to itself.`, "Write another name.");
  if (new Set(names).size < names.length)
    throw wrong(written, "A new name stands twice.", "Drop one of the two.");
  return {
    from,
    to: names.map((name) => ({ name })),
    kind,
    value: { kind: isInverted ? "inverted" : "same" },
    map: "inline"
  };
}
function splitKind(left, written) {
  const hit = /^([A-Za-z-]+):(?!:)(.*)$/s.exec(left);
  if (hit === null) return { kind: "any", from: left };
  const prefix = hit[1];
  const kind = RENAME_KINDS.find((one) => one === prefix);
  if (kind !== void 0) return { kind, from: hit[2].trim() };
  const near = nearest(prefix, RENAME_KINDS);
  throw wrong(
    written,
    `${quote(prefix)} is no kind of flag.`,
    near === void 0 ? `Choose one of ${RENAME_KINDS.join(", ")}, or leave it out.` : `Did you mean ${quote(near)}?`
  );
}
function badName(rule, name, kind, field) {
  const what = kind === "any" ? "cannot be the name of a flag." : `cannot be the name of a flag of kind ${kind}.`;
  const hint = nameFix(name, field);
  const fix = /as a mapping|goes into/.test(hint) ? `${hint} That needs a map file.` : hint;
  return wrong(rule, `${quote(name)} ${what}`, fix);
}
function wrong(rule, what, fix) {
  return new UserError(`The rename ${quote(rule)} is wrong: ${what}`, fix);
}

// src/maps/load.ts
import { readFile, stat } from "node:fs/promises";
import path2 from "node:path";
var REPOSITORY_MAP = ".github/flag-renames.yml";
var CONFIGURATION = ".github/flagshift.yml";
async function allMaps(names, rules, cwd, own) {
  const chosen = names === "auto" ? await builtInMaps() : await Promise.all([...new Set(names)].map((name) => loadMap(name, cwd)));
  return [
    ...chosen,
    ...own === null ? [] : [await parseBytes(own, REPOSITORY_MAP)],
    ...rules.length === 0 ? [] : [parseInline(rules)]
  ];
}
async function loadMap(nameOrFile, cwd) {
  const maps = await builtInMaps();
  const wanted = nameOrFile.replace(/\.ya?ml$/i, "").toLowerCase();
  const known = maps.find(({ name }) => name.toLowerCase() === wanted);
  if (known !== void 0) return known;
  const bytes = await readMapFile(
    path2.resolve(cwd, nameOrFile),
    nameOrFile,
    maps.map(({ name }) => name)
  );
  return parseBytes(bytes, nameOrFile);
}
async function loadWrittenMap(nameOrFile, cwd) {
  const map = await loadMap(nameOrFile, cwd);
  if (map.origin !== "built-in") return map;
  const file = `${map.name}.yml`;
  return parseBytes(await readFile(path2.join(home(), "maps", file)), `maps/${file}`);
}
var packed;
function builtInMaps() {
  return packed ??= readPacked();
}
async function readPacked() {
  const text = await readFile(path2.join(home(), "maps", "packed.json"), "utf8");
  return JSON.parse(text);
}
async function parseBytes(bytes, file) {
  const { parseMap } = await import("./maps-parse.js");
  return parseMap(decode(bytes, file), file);
}
function decode(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(
      "The rename map is not UTF-8 text.",
      "Save it as UTF-8.",
      { file },
      { cause }
    );
  }
}
async function readMapFile(file, asGiven, names) {
  try {
    const info = await stat(file);
    if (!info.isFile())
      throw new UserError(`${quote(asGiven)} is no file.`, whatElse(asGiven, names));
    if (info.size > LARGEST_MAP) throw tooLarge(asGiven);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code } = cause;
    const isForbidden = code === "EACCES" || code === "EPERM";
    throw new UserError(
      isForbidden ? `The rename map ${quote(asGiven)} may not be read.` : `There is no rename map ${quote(asGiven)}, neither built in nor as a file.`,
      isForbidden ? "Check its rights." : whatElse(asGiven, names),
      void 0,
      { cause }
    );
  }
}
function whatElse(asGiven, names) {
  const near = nearest(path2.basename(asGiven).replace(/\.(?:ya?ml|json)$/i, ""), names);
  const meant = near === void 0 ? "" : `Did you mean ${near}? `;
  return `${meant}Built in are ${names.join(", ")}.`;
}

export {
  home,
  parseInline,
  REPOSITORY_MAP,
  CONFIGURATION,
  allMaps,
  loadMap,
  loadWrittenMap,
  builtInMaps
};
