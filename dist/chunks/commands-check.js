import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  allMaps,
  closeUpstreams,
  findUpstreams,
  leaveAlone,
  leaveUnread,
  markedAt,
  openRepository,
  openSubmodules,
  partOf,
  proveNothing,
  readUses,
  selector,
  shift,
  shownAs,
  table,
  vendoredPaths,
  whereIs,
  whyUnread
} from "./shared-upstream-pins.js";
import {
  count,
  linesOf,
  withArticle
} from "./shared-core-lines.js";
import "./shared-upstream-find.js";
import "./shared-core-reasons.js";
import {
  proofOptionsOf,
  scanOptionsOf
} from "./shared-options.js";
import {
  CMAKE,
  Stopped,
  checkBounds,
  chooseArchitecture,
  copyRepository,
  inScratch,
  probeToolchain,
  realToolkit,
  sanitise,
  settleHostCompiler,
  standIn,
  unsafeTrigger
} from "./shared-proof-toolkit.js";
import {
  plain
} from "./shared-report-escape.js";
import {
  familyFinder,
  familyOf,
  likeness,
  substituted,
  substitutions
} from "./shared-upstream-learn-likeness.js";
import {
  readUpstream,
  readersOf
} from "./shared-repository-commit.js";
import {
  Names,
  formatOf,
  isRegularFile
} from "./shared-languages.js";
import "./shared-core-first-index.js";
import "./shared-repository-git.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import {
  array,
  optional,
  strictObject,
  string
} from "./shared-zod-v4-core.js";
import {
  groupBy,
  require_dist
} from "./shared-yaml.js";
import {
  UserError
} from "./shared-core-user-error.js";
import {
  __toESM
} from "./shared-runtime.js";

// src/upstream/orphans.ts
var OF_THE_TOOLS = /^(?:CMAKE|CPACK|CTEST|FETCHCONTENT|MSVC|SKBUILD|ENV|PYTHON|PIP|GITHUB|RUNNER)_|^BUILD_(?:SHARED_LIBS|TESTING)$|^CUDA_(?:HOME|PATH|TOOLKIT_ROOT_DIR|VERSION)$/;
var FAMILY = 3;
var PROPOSED = 3;
var ALIKE = 0.75;
async function findOrphans(flags, own, isVendored, asked) {
  const families = new Set(flags.flatMap(({ name }) => familyOf(name) ?? []));
  const finder = familyFinder(families);
  const wanted = { names: finder, partners: /* @__PURE__ */ new Map() };
  const ownReaders = await readUpstream(without(own, isVendored), {
    ...wanted,
    withoutDeclarations: true
  });
  const referred = await referencesIn(without(own, isVendored));
  const answers = /* @__PURE__ */ new Map();
  for (const upstream of asked) answers.set(upstream, await readUpstream(upstream.source, wanted));
  return flags.flatMap((flag) => {
    const { name, namespace } = flag;
    if (OF_THE_TOOLS.test(name) || !isFlagLike(name)) return [];
    const space = namespace === "env" ? "any" : namespace;
    if (readersOf(ownReaders, name, space) > 0 || referred.has(name)) return [];
    const owners = asked.filter((one) => isFamily(answers.get(one), familyOf(name)));
    const served = owners.some((owner) => isServed(answers.get(owner), name, space));
    if (served || owners[0] === void 0) return [];
    const accepted = answers.get(owners[0]);
    const alias = accepted.get(name)?.aliases[0];
    return [
      {
        ...flag,
        upstream: owners[0],
        nearest: nearest(accepted, name, space),
        ...alias && {
          alias: { path: alias.path, line: alias.line, text: alias.text, effect: alias.effect }
        }
      }
    ];
  });
}
function isFamily(accepted, family) {
  if (family === void 0) return false;
  const known = [...accepted].filter(
    ([name, { readers }]) => readers.size > 0 && name.startsWith(family)
  );
  return known.length >= FAMILY;
}
function isFlagLike(name) {
  return /^[A-Z]\w*_[A-Z0-9][A-Z0-9_]*$/.test(name);
}
function isServed(accepted, name, space) {
  if (readersOf(accepted, name, space) > 0) return true;
  const aliases = accepted.get(name)?.aliases ?? [];
  return aliases.some(
    ({ effect, namespace }) => (effect === "forwards" || effect === "rejects") && (space === "any" || namespace === space)
  );
}
function nearest(accepted, name, space) {
  const isRead = (candidate) => readersOf(accepted, candidate, space) > 0;
  const told = changesIn(accepted).flatMap(({ from, to, change }) => {
    const candidate = substituted(name, change);
    if (candidate === void 0 || !isRead(candidate)) return [];
    return [{ name: candidate, because: `upstream's own alias turns ${from} into ${to}` }];
  });
  const alike = [...accepted.keys()].filter((candidate) => candidate !== name && isRead(candidate)).map((candidate) => ({ name: candidate, score: likeness(name, candidate) })).filter(({ score }) => score >= ALIKE).toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).map((candidate) => ({ name: candidate.name, because: "the name is alike" }));
  const seen = /* @__PURE__ */ new Set();
  return [...told, ...alike].filter((one) => !seen.has(one.name) && seen.add(one.name)).slice(0, PROPOSED);
}
function changesIn(accepted) {
  return [...accepted].flatMap(
    ([from, { aliases }]) => aliases.flatMap(
      ({ to: news }) => news.flatMap((to) => substitutions(from, to).map((change) => ({ from, to, change })))
    )
  );
}
function without(source, isVendored) {
  const list = async () => (await source.list()).filter(({ path: path3 }) => !isVendored(path3));
  return { ...source, list };
}
var LARGEST = 1024 * 1024;
var SPELLING = /(?:^|\/)[^/]*(?:Docker|Container)file[^/]*$|(?:^|\/)(?:GNUm|[Mm])akefile[^/]*$|(?:^|\/)[Jj](?:ustfile|enkinsfile)$|\.(?:sh|bash|ps1|bat|cmd|ya?ml|mk|nix|toml|json|env)$/;
var REFERENCE = /\$\{\{\s*(?:env|inputs|matrix|vars)\.(\w+)|\$(?:env:|\(|\{(?:env:)?)?([A-Za-z_]\w*)|%([A-Za-z_]\w*)%/g;
async function referencesIn(source) {
  const entries = (await source.list()).filter(
    (entry) => isRegularFile(entry) && (entry.size ?? 0) <= LARGEST && SPELLING.test(entry.path)
  );
  const found = /* @__PURE__ */ new Set();
  for await (const { bytes } of source.read(entries))
    for (const hit of bytes.toString("latin1").matchAll(REFERENCE))
      found.add(hit[1] ?? hit[2] ?? hit[3]);
  return found;
}

// src/orphans.ts
var FLAG = /(?<![A-Za-z0-9_])(?:[-/]D)?([A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+)/g;
var HEAD = 4096;
async function orphans(options, progress) {
  const source = await openRepository(options.directory, options.rev ?? void 0);
  try {
    const maps = await allMaps(options.maps, options.renames, options.directory, null);
    const upstreams = await findUpstreams(source, maps, { upstreamPath: options.upstream });
    try {
      const asked = upstreams.filter(
        ({ source: files, indirect, path: path3 }) => files !== null && indirect !== true && path3 !== ""
      );
      const unread = upstreams.flatMap((upstream) => whyUnread(upstream) ?? []);
      for (const { name, path: path3 } of asked) progress(`Asking ${name} in ${path3}`);
      if (asked.length === 0) return { orphans: [], asked, unread };
      const isVendored = vendoredPaths(upstreams);
      const selected = selector(options.include, options.exclude);
      const entries = (await source.list()).filter(
        (entry) => selected(entry.path) && !isVendored(entry.path) && leaveUnread(entry) === null
      );
      const flags = [];
      for await (const { entry, bytes } of source.read(entries))
        flags.push(...setFlags(entry.path, bytes.toString("latin1")));
      progress(`${flags.length} flags are set in ${entries.length} files`);
      return { orphans: await findOrphans(flags, source, isVendored, asked), asked, unread };
    } finally {
      await closeUpstreams(upstreams);
    }
  } finally {
    await source.close();
  }
}
function setFlags(path3, text) {
  if (leaveAlone(path3, text) !== null) return [];
  const format = formatOf(path3, text.slice(0, HEAD), text);
  if (format.scope !== "build") return [];
  const names2 = new Names([...text.matchAll(FLAG)].map(([, name]) => name));
  const lines = linesOf(text);
  return readUses(format.reader, text, names2).filter(
    ({ role, region }) => (role === "definition" || role === "option") && region !== "comment"
  ).map(({ name, start, namespace }) => ({ name, path: path3, line: lines.at(start).line, namespace }));
}

// src/report/explain.ts
var MOST = 20;
function explain(found, question, style) {
  const sites = found.sites.filter(
    ({ path: path3, line, from, to }) => `${path3}:${line}` === question || path3 === question || from === question || to.includes(question)
  );
  if (sites.length === 0) return nothing(found, question);
  const isName = sites.some(({ from, to }) => from === question || to.includes(question));
  const shown = [
    ...isName ? [flowOf(sites, question, style)] : [],
    ...sites.slice(0, MOST).map((site) => explainSite(found, site, style))
  ];
  if (sites.length > MOST) shown.push(style.dim(`and ${count(sites.length - MOST, "more place")}`));
  return shown.join("\n\n");
}
var PARTS = [
  ["write", "set"],
  ["carry", "handed on"],
  ["read", "read"],
  ["tell", "told"]
];
function flowOf(sites, name, style) {
  const parts = groupBy(sites, ({ use }) => partOf(use));
  const lines = PARTS.flatMap(([part, word]) => {
    const places = (parts.get(part) ?? []).map(({ path: path3, line }) => `${plain(path3)}:${line}`);
    if (places.length === 0) return [];
    const more = places.length > MOST ? ` and ${places.length - MOST} more` : "";
    return [`  ${style.bold(word.padEnd(9))} ${places.slice(0, MOST).join(", ")}${more}`];
  });
  const pins = groupBy(sites, ({ rename }) => pinOf(rename));
  for (const [pin, own] of pins) {
    const where = pins.size === 1 ? "" : ` for ${[...new Set(own.map(({ path: path3, line }) => `${plain(path3)}:${line}`))].slice(0, MOST).join(", ")}`;
    lines.push(`  ${style.bold("asked".padEnd(9))} ${pin}${where}`);
  }
  return [style.bold(`The flow of ${plain(name)}`), ...lines].join("\n");
}
function pinOf({ upstream, state, disputed }) {
  if (upstream === null) return "nobody: no upstream that owns the name was found";
  const states = disputed ?? [{ upstream, state }];
  return states.map(
    (one) => `${plain(one.upstream.name)} at ${plain(one.upstream.path) || "this repository"}: ${one.state}`
  ).join("; ");
}
function nothing(found, question) {
  const skipped = found.skipped.find(
    ({ path: path3 }) => question === path3 || question.startsWith(`${path3}:`)
  );
  if (skipped !== void 0)
    return `${plain(skipped.path)} was not read: ${plain(skipped.reason.message)}`;
  const renames = found.maps.flatMap(
    ({ renames: known, name }) => known.filter(({ from, to }) => from === question || to.some((target) => target.name === question)).map((rename) => ({ rename, name }))
  );
  if (renames.length > 0) {
    const lines = renames.map(
      ({ rename, name }) => `  ${rename.from} \u2192 ${rename.to.map((target) => target.name).join(" + ") || "nothing"} (${rename.kind}, ${name})`
    );
    return `Nothing in this repository uses it. It is known from:
${lines.join("\n")}`;
  }
  throw new UserError(
    `Nothing is known of "${question}".`,
    "Give --explain an old or new name, or a place such as CMakeLists.txt:55."
  );
}
function explainSite(found, site, style) {
  const { rename, use } = site;
  const action = site.action === "keep" ? style.cyan("keep") : style.green(site.action);
  const lines = [
    `${style.bold(`${plain(site.path)}:${site.line}:${site.column}`)}  ${site.from} \u2192 ${site.to.join(" + ") || "nothing"}`,
    `  ${style.dim(plain(site.text.trim()))}`,
    `  ${style.bold("action")}    ${action} (${site.safety}): ${plain(site.reason.message)} ${style.dim(`[${site.reason.code}]`)}`,
    `  ${style.bold("syntax")}    ${site.format}, ${withArticle(site.role)}${use.namespace === "any" ? "" : ` of ${shownAs(use)}`}, in ${use.region === "code" || use.region === "prose" ? use.region : withArticle(use.region)}, scope ${site.scope}${use.value === void 0 ? "" : `, set to ${plain(use.value.text)}`}`
  ];
  for (const step of rename.steps) {
    const since = step.since === void 0 ? "" : ` since ${step.since}`;
    const removed = step.removed === void 0 ? "" : `, old name gone in ${step.removed}`;
    lines.push(
      `  ${style.bold("rename")}    ${step.from} \u2192 ${step.to.map(({ name, value }) => value === void 0 ? name : `${name}=${value}`).join(" + ") || "removed"} (${step.kind}, ${step.map}${since}${removed})${step.value.kind === "same" ? "" : `, value ${step.value.kind}`}`
    );
    if (step.evidence !== void 0) lines.push(`            ${style.dim(plain(step.evidence))}`);
    if (step.note !== void 0 && step.note !== "")
      lines.push(`            ${style.dim(plain(step.note))}`);
  }
  const { upstream } = rename;
  lines.push(
    `  ${style.bold("upstream")}  ${upstream === null ? "none found that owns the name" : `${plain(upstream.name)} ${whereIs(upstream, 12)}`}: ${rename.state}${readersOf2(rename)}`
  );
  for (const alias of rename.aliases)
    lines.push(
      `            ${alias.effect}: ${plain(alias.path)}:${alias.line}  ${style.dim(plain(alias.text.trim()))}`
    );
  for (const { path: path3, line, text } of rename.evidence)
    lines.push(`            ${plain(path3)}:${line}  ${style.dim(plain(text.trim()))}`);
  if (found.upstreams.length === 0)
    lines.push(`            ${style.dim("give --upstream PATH to ask one")}`);
  return lines.join("\n");
}
function readersOf2({ from, to, readers, upstream }) {
  if (upstream?.source == null) return "";
  const olds = `${count(readers.old, "line")} ${readers.old === 1 ? "reads" : "read"} ${from}`;
  if (to.length === 0) return `, ${olds}`;
  return `, ${olds}, ${readers.new} ${readers.new === 1 ? "reads" : "read"} the new ${to.length === 1 ? "name" : "names"}`;
}

// src/report/orphans.ts
function orphanTable({ orphans: orphans2, asked, unread }, style) {
  const open = unread.map(({ message, todo }) => `${plain(message)}: ${plain(todo)}.`);
  if (asked.length === 0)
    return [
      style.yellow("Nobody could be asked: no upstream whose files are here was found."),
      ...open
    ].join("\n");
  if (orphans2.length === 0) {
    const names2 = asked.map(({ name, path: path3 }) => `${plain(name)} (${plain(path3)})`).join(", ");
    return [style.green(`Every flag that is set for ${names2} is read there.`), ...open].join("\n");
  }
  const lines = orphans2.flatMap(({ name, path: path3, line, upstream, nearest: nearest2, alias }) => [
    `${style.bold(`${plain(path3)}:${line}`)}  ${style.yellow(name)} is read by nothing in ${plain(upstream.name)} (${plain(upstream.path)})`,
    ...alias === void 0 ? [] : [
      `    an alias ${alias.effect === "dead" ? "does nothing" : alias.effect}: ${plain(alias.path)}:${alias.line}`
    ],
    ...nearest2.map(
      (near) => `    perhaps ${style.green(near.name)} ${style.dim(`(${plain(near.because)})`)}`
    )
  ]);
  return [...lines, ...open].join("\n");
}
function orphanReport({ orphans: orphans2, asked, unread }) {
  return {
    schema: "flagshift-orphans/1",
    asked: asked.map(({ name, path: path3, revision }) => ({ name, path: path3, revision })),
    undecided: unread,
    orphans: orphans2.map(({ name, path: path3, line, namespace, upstream, nearest: nearest2, alias }) => ({
      name,
      path: path3,
      line,
      namespace,
      upstream: { name: upstream.name, path: upstream.path, revision: upstream.revision },
      nearest: nearest2,
      alias: alias ?? null
    }))
  };
}

// src/unused.ts
import path2 from "node:path";

// src/proof/unused/exemptions.ts
var import_yaml = __toESM(require_dist(), 1);
var CONFIGURATION = ".github/flagshift.yml";
var schema = strictObject({
  unused: optional(strictObject({ allow: array(string()) }))
});
async function readExemptions(source) {
  const entries = (await source.list()).filter(({ path: path3 }) => path3 === CONFIGURATION);
  for await (const { bytes } of source.read(entries)) {
    const parsed = schema.safeParse(parseYaml(bytes.toString("utf8")) ?? {});
    if (parsed.success) return new Set(parsed.data.unused?.allow);
    const [issue] = parsed.error.issues;
    const keys = issue?.code === "unrecognized_keys" ? issue.keys : [];
    throw new UserError(
      `${CONFIGURATION} is not understood at "${[...issue?.path ?? [], ...keys].join(".")}".`,
      "It may hold `unused:` with `allow:`, a list of names."
    );
  }
  return /* @__PURE__ */ new Set();
}
function parseYaml(text) {
  try {
    return (0, import_yaml.parse)(text);
  } catch (error) {
    throw new UserError(
      `${CONFIGURATION} is no YAML: ${error.message.split("\n")[0]}`,
      "Mend the file."
    );
  }
}

// src/proof/unused/find.ts
var MOST_CONFIGURES = 12;
async function tryCommands(session, project, commands) {
  const { nvcc, programVersion } = await probeToolchain(
    session,
    void 0,
    project.environment,
    CMAKE.program
  );
  if (programVersion === null) return [];
  const real = nvcc === null ? null : await settleHostCompiler(session, nvcc, "info");
  const toolkit = real === null ? await standIn(session, null) : realToolkit(session, real);
  session.progress("copying the repository");
  await copyRepository(session, project);
  const attempts = [];
  const different = new Map(commands.map((command) => [keyOf(command), command]));
  const waiting = [...different.values()].toSorted(
    (a, b) => b.arguments.length - a.arguments.length
  );
  try {
    for (let at = 0; at < MOST_CONFIGURES; at += 1) {
      const next = waiting.findIndex((command2) => tellsMore(command2, attempts));
      if (next === -1) break;
      const [command] = waiting.splice(next, 1);
      const given = new Map(command.arguments.map(({ name, value }) => [name, value]));
      const sourceDir = command.sourceDir;
      const args = [...given].map(([name, value]) => CMAKE.argument(name, value));
      session.progress(`configuring ${sourceDir} with ${args.join(" ")}`);
      const configuration = await CMAKE.configure(session, {
        sourceDir,
        arguments: args,
        environment: toolkit.environment,
        architecture: chooseArchitecture("auto", real),
        traced: /* @__PURE__ */ new Set()
      });
      attempts.push(attemptOf(sourceDir, [...given.keys()], configuration));
      checkBounds(session);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return attempts;
}
function keyOf({ sourceDir, arguments: args }) {
  return [sourceDir, ...args.map(({ name, value }) => `${name}=${value}`).toSorted()].join("\n");
}
function tellsMore(command, attempts) {
  return command.sourceDir !== null && command.arguments.some(
    ({ name }) => attempts.every(
      ({ ok, given, unused }) => !ok || !given.includes(name) || unused.includes(name)
    )
  );
}
function attemptOf(sourceDir, given, { ok, unused, output }) {
  const error = /CMake Error[^\n]*\n+([^\n]*)/.exec(output);
  const words = error === null ? "" : error[0].replaceAll(/\s+/g, " ").trim().slice(0, 300);
  return { sourceDir, given, ok, unused, error: ok ? "" : sanitise(words) };
}

// src/proof/unused/judge.ts
var ALIKE2 = 0.75;
var PROPOSED2 = 2;
function judgePassed(commands, attempts, read) {
  const unused = [];
  const unsettled = [];
  for (const [name, places] of placesByName(commands)) {
    const given = attempts.filter((attempt) => attempt.given.includes(name));
    const told = given.filter(({ ok }) => ok);
    if (told.length === 0) unsettled.push({ name, places, why: "not-configured" });
    else if (told.some((attempt) => !attempt.unused.includes(name))) continue;
    else if (read.has(name)) unsettled.push({ name, places, why: "named-in-project" });
    else unused.push({ name, places, configures: told.length, nearest: nearestTo(name, read) });
  }
  return { unused, unsettled };
}
function placesByName(commands) {
  const places = /* @__PURE__ */ new Map();
  for (const { sourceDir, arguments: args } of commands)
    if (sourceDir !== null)
      for (const argument of args) {
        const known = places.get(argument.name) ?? [];
        known.push(argument);
        places.set(argument.name, known);
      }
  return places;
}
function nearestTo(name, read) {
  const first = /^[^_]*_/.exec(name)?.[0] ?? "";
  return [...read].filter((candidate) => candidate.startsWith(first)).map((candidate) => ({
    candidate,
    score: likeness(name.slice(first.length), candidate.slice(first.length))
  })).filter(({ score }) => score >= ALIKE2).toSorted((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1)).slice(0, PROPOSED2).map(({ candidate }) => candidate);
}

// src/proof/unused/names-read.ts
function namesRead(text) {
  const words = new Set(text.match(/[A-Za-z_]\w{2,}/g) ?? []);
  return readUses("cmake", text, new Names([...words])).filter(({ role, region, end }) => {
    if (region === "comment" || role === "definition") return false;
    return role !== "option" || /^\s[^()]*\bCACHE\b/.test(text.slice(end, end + 300));
  }).map(({ name }) => name);
}

// src/proof/unused/passed.ts
import path from "node:path";
var ARGUMENT = /-D\s?["']?([A-Za-z_][\w.-]*)(?::[A-Z]+)?=/g;
var TAKES_A_WORD = /^-[BDGTAC]$|^--(?:preset|toolchain)$/;
var LITERAL = /^[\w.+-]+$/;
var OF_THE_TOOLS2 = /^(?:CMAKE|CPACK|CTEST|FETCHCONTENT|SKBUILD)_|^BUILD_(?:SHARED_LIBS|TESTING)$/;
function readPassed(file, text, reader, folders, isLeft) {
  const names2 = [...text.matchAll(ARGUMENT)].map((hit) => hit[1]);
  const wanted = names2.filter((name) => !OF_THE_TOOLS2.test(name));
  if (wanted.length === 0) return [];
  const lines = linesOf(text);
  const commands = /* @__PURE__ */ new Map();
  for (const use of readUses(reader, text, new Names(wanted))) {
    if (use.role !== "option" || use.namespace !== "cmake" || use.region === "comment") continue;
    if (isLeft(use.start)) continue;
    const key = use.member?.list ?? `line ${lines.at(use.start).line}`;
    const command = commands.get(key) ?? { from: use.start, uses: [] };
    command.uses.push(use);
    commands.set(key, command);
  }
  return [...commands.values()].map(({ from, uses }) => ({
    sourceDir: folderOf(text, from, path.posix.dirname(file), folders),
    arguments: uses.map(({ name, value, start }) => ({
      name,
      value: value !== void 0 && LITERAL.test(value.text) ? value.text : "ON",
      path: file,
      line: lines.at(start).line
    }))
  }));
}
function folderOf(text, offset, beside, folders) {
  const command = logicalLine(text, offset);
  const named = /(?:^|\s)-S\s*["']?([^\s"']+)/.exec(command)?.[1] ?? lastPlainWord(command);
  const inside = folderEntered(text.slice(0, offset), beside, folders);
  if (inside === null) return null;
  if (named === null && inside === "") return folders.top;
  const entered = enter(inside, named ?? ".", beside);
  if (entered === null) return null;
  const places = named === null ? [entered] : [entered, path.posix.join(beside, entered)];
  if (entered === "") return folders.top;
  return places.find((place) => folders.hasProject(place)) ?? null;
}
function logicalLine(text, offset) {
  const before = /(?:[^\n]*[\\^`]\r?\n)*[^\n]*$/.exec(
    text.slice(Math.max(0, offset - 4e3), offset)
  );
  const behind = /^(?:[^\n]*[\\^`]\r?\n)*[^\n]*/.exec(text.slice(offset, offset + 4e3));
  const all = (before?.[0] ?? "") + (behind?.[0] ?? "");
  const own = all.replaceAll(/[\\^`]\r?\n/g, " ").split(/&&|\|\||;/);
  return own.find((one) => one.includes(text.slice(offset, offset + 12))) ?? all;
}
function lastPlainWord(command) {
  const plain2 = command.replaceAll(/\$\{\{.*?\}\}/g, "$").replaceAll(/["']/g, "");
  const words = /\bcmake(?:\.exe)?\s(.*)/.exec(plain2)?.[1]?.trim().split(/\s+/) ?? [];
  const place = words.findLast(
    (word, at) => /^[\w.$~/][^=`)]*$/.test(word) && !TAKES_A_WORD.test(words[at - 1] ?? "")
  );
  return place ?? null;
}
function folderEntered(before, beside, folders) {
  const near = before.slice(-4e3).split(BEGINNING).at(-1) ?? "";
  let folder = "";
  for (const [, word, target = ""] of near.matchAll(ENTERING)) {
    if (word === "popd") folder = "";
    else folder = folder === null && !isAnchor(target) ? null : enter(folder ?? "", target, beside);
    if (folder?.toLowerCase() === folders.ownName.toLowerCase()) folder = "";
  }
  return folder;
}
var BEGINNING = /^```.*|^#{1,6} |^\s*- (?:name|run|uses):|^RUN\b/m;
var ENTERING = /(?:^|[\s;&|(])(cd|pushd|popd)(?:[ \t]+["']?((?:\$\([^)]*\)|[^\s"';&|)])+))?/g;
function isAnchor(target) {
  return /dirname|BASH_SOURCE|toplevel|WORKSPACE|\$\{?(?:PWD|ROOT)/i.test(target);
}
function enter(from, target, beside) {
  if (/dirname|BASH_SOURCE/i.test(target))
    return enter(beside === "." ? "" : beside, target.replace(/^.*?[)}]["']*\/?/, "") || ".", "");
  const plain2 = target.replace(
    /^\$(?:\{\{[^}]*workspace[^}]*\}\}|\{?\w*(?:WORKSPACE|PWD|ROOT)\w*\}?|\([^)]*toplevel\))\/?/i,
    ""
  );
  if (/[$~`*]|^\/|^-$/.test(plain2)) return null;
  const base = plain2 === target ? from : "";
  const joined = path.posix.join(base, plain2 || ".").replace(/\/$/, "");
  return joined === "." ? "" : joined.replace(/^(?:\.\.\/?)+/, "");
}

// src/unused.ts
var HEAD2 = 4096;
async function findUnused(options, given, environment, progress) {
  const refusal = unsafeTrigger(environment);
  if (refusal !== null)
    throw new UserError(
      `--unused runs the repository's own build code, and was refused here: ${refusal}.`,
      "Run it where the code is trusted, such as on a push."
    );
  const source = await openRepository(options.directory, options.rev ?? void 0);
  const submodules = await openSubmodules(source, "");
  try {
    const exempt = await readExemptions(source);
    const { commands, read } = await readAll(options, given.sourceDir, source, submodules, exempt);
    const asked = commands.filter(({ sourceDir }) => sourceDir !== null);
    progress(`${asked.length} commands pass arguments to CMake`);
    const attempts = asked.length === 0 ? [] : await inScratch(
      { environment, progress, timeoutSeconds: given.timeoutSeconds },
      (session) => tryCommands(session, { files: source, submodules, environment }, asked),
      (_session, result) => result
    );
    return {
      ...judgePassed(asked, attempts, read),
      attempts,
      elsewhere: commands.length - asked.length,
      exempt: [...exempt].toSorted()
    };
  } finally {
    await Promise.all(submodules.map((submodule) => submodule.source.close()));
    await source.close();
  }
}
async function readAll(options, sourceDir, source, submodules, exempt) {
  const projects = /* @__PURE__ */ new Set();
  const read = /* @__PURE__ */ new Set();
  for (const { path: place, source: files } of [{ path: ".", source }, ...submodules])
    for await (const { entry, bytes } of files.read(await readable(files))) {
      const file = path2.posix.join(place, entry.path);
      if (path2.posix.basename(file) === "CMakeLists.txt") projects.add(path2.posix.dirname(file));
      if (formatOf(file).reader !== "cmake") continue;
      for (const name of namesRead(bytes.toString("latin1"))) read.add(name);
    }
  const folders = {
    top: path2.posix.normalize(sourceDir).replace(/\/$/, ""),
    hasProject: (folder) => projects.has(path2.posix.normalize(folder)),
    ownName: path2.basename(options.directory)
  };
  if (!projects.has(folders.top))
    throw new UserError(
      `${folders.top === "." ? "The repository" : folders.top} has no CMakeLists.txt, so there is nothing that CMake could be asked.`,
      "Name the folder of the CMake project with --smoke-source-dir."
    );
  const selected = selector(options.include, options.exclude);
  const commands = [];
  const entries = (await readable(source)).filter((entry) => selected(entry.path));
  for await (const { entry, bytes } of source.read(entries)) {
    const text = bytes.toString("latin1");
    const format = formatOf(entry.path, text.slice(0, HEAD2), text);
    if (format.scope === "sources" || leaveAlone(entry.path, text) !== null) continue;
    if (format.reader === "cmake") continue;
    const isLeft = (offset) => markedAt({ text }, offset) !== null;
    for (const command of readPassed(entry.path, text, format.reader, folders, isLeft)) {
      const told = command.arguments.filter(({ name }) => !exempt.has(name));
      if (told.length > 0) commands.push({ ...command, arguments: told });
    }
  }
  return { commands, read };
}
async function readable(source) {
  return (await source.list()).filter((entry) => leaveUnread(entry) === null);
}

// src/report/unused.ts
var MOST_PLACES = 5;
function unusedTable(search, style) {
  const { unused, unsettled, attempts } = search;
  const configured = attempts.filter(({ ok }) => ok).length;
  const lines = unused.flatMap(({ name, places, configures, nearest: nearest2 }) => [
    `${style.yellow(plain(name))} was ${configures === 1 ? "not used by the one configure that was" : `used by none of the ${configures} configures that were`} given it, as CMake says; passed in`,
    ...places.slice(0, MOST_PLACES).map(({ path: path3, line }) => `    ${style.bold(`${plain(path3)}:${line}`)}`),
    ...places.length > MOST_PLACES ? [`    and ${places.length - MOST_PLACES} more places`] : [],
    ...nearest2.map(
      (near) => `    perhaps ${style.green(plain(near))} ${style.dim("(the name is alike)")}`
    )
  ]);
  const clean = configured > 0 && unused.length + unsettled.length === 0 ? [
    style.green(
      `No argument that was given to CMake here was left unused (${count2(configured, "configure")}).`
    )
  ] : [];
  return [...lines, ...clean, ...limits(search, style)].join("\n");
}
function limits({ attempts, unsettled, elsewhere, exempt }, style) {
  const failed = attempts.filter(({ ok }) => !ok);
  const untried = unsettled.filter(({ why }) => why === "not-configured");
  const conditional = unsettled.filter(({ why }) => why === "named-in-project");
  return [
    ...attempts.length === 0 ? [
      "Nothing was configured: no command passes an argument to a CMake project of this repository, or CMake is not here."
    ] : [],
    ...failed.slice(0, 3).map(
      ({ sourceDir, error }) => `A configure of ${plain(sourceDir)} failed: ${plain(error) || "it said nothing"}`
    ),
    ...untried.length > 0 ? [`Not told, since no configure that was given them succeeded: ${names(untried)}.`] : [],
    ...conditional.length > 0 ? [
      `Not used here either, but not accused, since the project's own CMake files name them: ${names(conditional)}.`
    ] : [],
    ...elsewhere > 0 ? [
      `${count2(elsewhere, "command")} configure${elsewhere === 1 ? "s" : ""} another project, or a folder that is not here or not told.`
    ] : [],
    ...exempt.length > 0 ? [`Exempt by .github/flagshift.yml: ${exempt.map(plain).join(", ")}.`] : []
  ].map((line) => style.dim(line));
}
function names(all) {
  return all.map(({ name }) => plain(name)).join(", ");
}
function count2(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
function unusedReport({ attempts, ...search }) {
  return {
    schema: "flagshift-unused/1",
    ...search,
    configures: attempts.map(({ sourceDir, given, ok, error }) => ({
      sourceDir,
      arguments: given,
      ok,
      error
    }))
  };
}

// src/commands/check.ts
async function check(line, terminal) {
  const options = scanOptionsOf(line, line.operand);
  if (line.on("orphans")) {
    const found2 = await orphans(options, terminal.note);
    terminal.out(
      line.on("json") ? JSON.stringify(orphanReport(found2), null, 2) : orphanTable(found2, terminal.style)
    );
    if (found2.orphans.length > 0) return 1;
    return found2.asked.length === 0 || found2.unread.length > 0 ? 3 : 0;
  }
  if (line.on("unused")) {
    const { sourceDir, timeoutSeconds } = proofOptionsOf(line);
    const found2 = await findUnused(
      options,
      { sourceDir, timeoutSeconds },
      process.env,
      terminal.note
    );
    terminal.out(
      line.on("json") ? JSON.stringify(unusedReport(found2), null, 2) : unusedTable(found2, terminal.style)
    );
    if (found2.unused.length > 0) return 1;
    return found2.attempts.some(({ ok }) => ok) ? 0 : 3;
  }
  const stages = { prove: proveNothing, checkOnly: true };
  const { found, report } = await shift(options, stages, terminal.note);
  const question = line.text("explain");
  if (line.on("json")) terminal.out(JSON.stringify(report, null, 2));
  else if (question !== "") terminal.out(explain(found, question, terminal.style));
  else terminal.out(table(report, terminal.style, false));
  if (report.status === "undecided") return 3;
  return report.status === "clean" ? 0 : 1;
}
export {
  check
};
