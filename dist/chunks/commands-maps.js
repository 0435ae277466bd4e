import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  remoteOf
} from "./shared-upstream-find-remote.js";
import {
  importedYaml
} from "./shared-maps-import-imported.js";
import "./shared-maps-yaml-text.js";
import {
  find
} from "./shared-upstream-pins.js";
import "./shared-upstream-find-project-name.js";
import "./shared-repository-commit.js";
import {
  wrapBeside
} from "./shared-report-terminal.js";
import "./shared-repository-revision.js";
import {
  builtInMaps,
  loadMap,
  loadWrittenMap
} from "./shared-maps-inline.js";
import {
  MAPS_ACTIONS,
  SCOPES,
  oneOf
} from "./shared-picomatch.js";
import "./shared-maps-chain.js";
import "./shared-composed.js";
import "./shared-languages.js";
import "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-repository-git.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import "./shared-maps-explain.js";
import {
  nearest
} from "./shared-maps-nearest.js";
import {
  LARGEST_MAP,
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
import {
  IMPORT_FORMATS
} from "./shared-maps-import-buildroot.js";
import "./shared-runtime.js";

// src/commands/maps.ts
import { readFile, stat, writeFile as writeFile2 } from "node:fs/promises";
import path2 from "node:path";

// src/map-cases.ts
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
async function tryCases({ cases = [], upstream }, file) {
  const results = [];
  for (const tried of cases) results.push(await tryCase(tried, file, upstream));
  return results;
}
var FETCHES = "fetch-upstream/fetch.sh";
async function tryCase(tried, map, upstream) {
  const directory = await mkdtemp(path.join(tmpdir(), "flagshift-case-"));
  try {
    const place2 = path.join(directory, tried.file);
    await mkdir(path.dirname(place2), { recursive: true });
    await writeFile(place2, tried.before);
    if (upstream !== void 0) {
      const at = tried.at === void 0 ? "" : `--branch ${tried.at} `;
      await mkdir(path.join(directory, path.dirname(FETCHES)));
      await writeFile(
        path.join(directory, FETCHES),
        `git clone ${at}https://github.com/${upstream}
`
      );
    }
    const found = await find(optionsFor(directory, map), () => {
    });
    await found.close();
    const patch = found.patches.find(({ path: changed }) => changed === tried.file);
    const why = found.sites.find(({ path: at, action }) => at === tried.file && action === "keep");
    return { tried, became: textOf(patch?.after) ?? tried.before, why: why?.reason.message };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
function textOf(bytes) {
  return bytes === void 0 ? void 0 : Buffer.from(bytes, "latin1").toString("utf8");
}
function optionsFor(directory, map) {
  return {
    directory,
    maps: [map],
    renames: [],
    upstream: null,
    rev: null,
    include: [],
    exclude: [],
    scopes: new Set(SCOPES),
    conditions: "auto"
  };
}

// src/report/maps.ts
function listMaps(maps2, screen) {
  const column = Math.max(...maps2.map(({ name }) => name.length));
  const total = maps2.reduce((sum, { renames }) => sum + renames.length, 0);
  return [
    ...maps2.flatMap(({ name, renames, upstream, detect, packages }) => {
      const label = `${oneSafeLine(name).padEnd(column)} ${String(renames.length).padStart(4)}  `;
      const by = [...detect, ...packages].map(oneSafeLine).join(", ");
      const text = `${oneSafeLine(upstream ?? "")}${by === "" ? "" : `; found by ${by}`}`;
      return wrapBeside(label, text, screen.width, screen.style.cyan);
    }),
    "",
    `${count(total, "rename")} of ${count(maps2.length, "upstream")}. A map is looked into with flagshift maps show NAME.`
  ].join("\n");
}
function showMap(map, screen) {
  const facts = [
    ["upstream", map.upstream ?? ""],
    ["versions", map.versions],
    ["found by", map.detect.join(", ")],
    ["packages", map.packages.join(", ")],
    ["inside", (map.bundles ?? []).map((one) => one.package).join(", ")]
  ].filter(([, text]) => text !== "");
  return [
    screen.style.bold(`${oneSafeLine(map.name)}: ${count(map.renames.length, "rename")}`),
    ...facts.flatMap(
      ([label, text]) => wrapBeside(`  ${label.padEnd(9)} `, oneSafeLine(text), screen.width, screen.style.dim)
    ),
    "",
    ...map.renames.flatMap((rename) => renameLines(rename, screen))
  ].join("\n");
}
function showFlag(renames, screen) {
  return renames.flatMap(({ map, rename }) => [
    ...renameLines(rename, screen),
    ...wrapBeside(
      "    ",
      `in ${oneSafeLine(map.upstream ?? map.name)}`,
      screen.width,
      (one) => one
    )
  ]).join("\n");
}
function renameLines(rename, { style, width }) {
  const { from, to, kind, since, removed, value, remains, evidence, note } = rename;
  const gone = remains === "unread" ? "nothing reads it" : "means something else";
  const nothing = remains === void 0 ? "nothing, it was removed" : `nothing, ${gone} now`;
  const facts = [
    kind,
    ...since === void 0 ? [] : [`new name since ${since}`],
    ...removed === void 0 ? [] : [`old name gone in ${removed}`],
    ...value.kind === "inverted" ? ["the value is turned round"] : [],
    ...value.kind === "mapped" ? Object.entries(value.values).map(([old, next]) => `${old} becomes ${next}`) : [],
    ...rename.generic === true ? ["only where the upstream is found"] : []
  ];
  const said = [facts.join("; "), note, evidence].filter((one) => one !== void 0);
  return [
    style.bold(
      oneSafeLine(`${from} \u2192 ${to.length === 0 ? nothing : to.map(targetText).join(" + ")}`)
    ),
    ...said.flatMap((one) => wrapBeside("    ", oneSafeLine(one), width, (label) => label))
  ];
}
function targetText({ name, value }) {
  return value === void 0 ? name : `${name}=${value}`;
}

// src/commands/maps.ts
async function maps(line, terminal) {
  if (line.operand === void 0)
    throw new UserError("maps needs a word more.", `Write one of: ${MAPS_ACTIONS.join(", ")}.`);
  const action = oneOf(line.operand, MAPS_ACTIONS, "The word behind maps");
  return ACTIONS[action](line, terminal);
}
var ACTIONS = {
  list: async (line, terminal) => {
    takes(line, 0, "flagshift maps list");
    const all = await builtInMaps();
    const rows = all.map(({ name, upstream, renames, detect, packages }) => ({
      name,
      upstream,
      renames: renames.length,
      detect,
      packages
    }));
    await print(line, terminal, line.on("json") ? json(rows) : listMaps(all, terminal));
    return 0;
  },
  show: async (line, terminal) => {
    const [name] = takes(line, 1, "flagshift maps show NAME");
    const known = await ofFlag(name);
    if (known.length === 0) {
      const map = await mapCalled(name);
      await print(line, terminal, line.on("json") ? json(map) : showMap(map, terminal));
    } else {
      const renames = known.map(({ rename }) => rename);
      await print(line, terminal, line.on("json") ? json(renames) : showFlag(known, terminal));
    }
    return 0;
  },
  test: async ({ more }, terminal) => {
    const files = more.length > 0 ? more : (await builtInMaps()).map(({ name }) => name);
    const statuses = [];
    for (const file of files) statuses.push(await testMap(file, terminal));
    return Math.max(...statuses);
  },
  import: async (line, terminal) => {
    const [word, file] = takes(line, 2, "flagshift maps import FORMAT FILE");
    const formats = Object.keys(IMPORT_FORMATS);
    const format = oneOf(word, formats, "The format");
    const imported = IMPORT_FORMATS[format](await readTable(file));
    if (imported.renames.length === 0)
      throw new UserError(
        "No rename of this format stands here.",
        "Check the format and the file.",
        {
          file
        }
      );
    const upstream = await remoteOf(path2.dirname(path2.resolve(file)));
    await print(line, terminal, importedYaml(imported, path2.basename(file), upstream));
    const { renames, left } = imported;
    const rest = left.length === 0 ? "" : `; ${count(left.length, "row")} left out`;
    terminal.note(`${count(renames.length, "rename")}${rest}`);
    return 0;
  }
};
function takes({ more }, wanted, form) {
  if (more.length === wanted) return more;
  const what = more.length < wanted ? "A word is missing." : `${quote(more[wanted])} is too much.`;
  throw new UserError(what, `Write: ${form}.`);
}
async function print(line, terminal, text) {
  const output = line.text("output");
  if (output === "") return terminal.out(text);
  await writeFile2(output, text.endsWith("\n") ? text : `${text}
`);
  terminal.note(`It is in ${output}`);
}
function json(value) {
  return JSON.stringify(value, null, 2);
}
async function ofFlag(name) {
  return (await builtInMaps()).flatMap(
    (map) => map.renames.filter(({ from, to }) => from === name || to.some((one) => one.name === name)).map((rename) => ({ map, rename }))
  );
}
async function mapCalled(name) {
  const isThere = await stat(name).catch(() => null);
  const all = await builtInMaps();
  const isMap = all.some((map) => map.name.toLowerCase() === name.toLowerCase());
  if (isMap || isThere !== null) return loadMap(name, ".");
  const flags = all.flatMap(({ renames }) => renames.map(({ from }) => from));
  const near = nearest(name, [...all.map((map) => map.name), ...flags]);
  throw new UserError(
    `No built-in map and no flag of one is called ${quote(name)}.`,
    near === void 0 ? "See flagshift maps list." : `Did you mean ${near}?`
  );
}
async function testMap(file, terminal) {
  const map = await loadWrittenMap(file, ".");
  const isBuiltIn = map.origin === "built-in" || await stat(file).catch(() => null) === null;
  const results = await tryCases(map, isBuiltIn ? map.name : path2.resolve(file));
  const wrong = results.filter(({ tried, became }) => tried.after !== became);
  const called = oneSafeLine(file);
  if (results.length === 0) terminal.out(`${called}: the map is in order, and has no cases.`);
  else
    terminal.out(
      `${called}: ${results.length - wrong.length} of ${count(results.length, "case")} hold.`
    );
  for (const one of wrong) terminal.out(wrongCase(file, one));
  return wrong.length === 0 ? 0 : 1;
}
function wrongCase(file, { tried, became, why }) {
  const isLeft = became === tried.before;
  const what = tried.before === tried.after ? `${tried.file} was to stay` : `${tried.file} was to become
${indented(tried.after)}`;
  const instead = isLeft ? `it stays${why === void 0 ? "" : `: ${why}`}` : `it became
${indented(became)}`;
  const isBlock = tried.before !== tried.after;
  return `${oneSafeLine(place({ file, line: tried.line }))}: ${what}${isBlock ? "\n  but " : ", but "}${instead}`;
}
function indented(text) {
  return text.trimEnd().split("\n").map((line) => `    ${oneSafeLine(line)}`).join("\n");
}
async function readTable(file) {
  const info = await stat(file).catch(() => null);
  if (info?.isFile() !== true)
    throw new UserError("There is no such file.", "Name the table of the upstream.", { file });
  if (info.size > LARGEST_MAP)
    throw new UserError("The table is larger than 5 MB.", "Split it into several files.", { file });
  return readFile(file, "utf8");
}
export {
  maps
};
