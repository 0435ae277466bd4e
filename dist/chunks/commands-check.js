import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  stepsAfterCheck
} from "./shared-commands-next-steps.js";
import {
  outputFormatOf,
  printAs,
  screenOf
} from "./shared-commands-output.js";
import {
  familyFinder,
  familyOf
} from "./shared-upstream-reading.js";
import {
  unusedReport,
  unusedTable
} from "./shared-report-unused.js";
import {
  openSubmodules,
  placesOf,
  proveNothing,
  shift,
  table
} from "./shared-report-table.js";
import "./shared-report-headline.js";
import {
  closeUpstreams,
  findUpstreams,
  openRepository,
  partOf,
  vendoredPaths,
  whyUnread
} from "./shared-upstream-pins.js";
import "./shared-upstream-find-project-name.js";
import {
  readUpstream,
  readersOf
} from "./shared-repository-commit.js";
import {
  cut,
  wrapBeside
} from "./shared-report-terminal.js";
import "./shared-repository-revision.js";
import {
  REPOSITORY_MAP,
  allMaps
} from "./shared-maps-inline.js";
import {
  proofOptionsOf,
  scanOptionsOf,
  selector
} from "./shared-picomatch.js";
import "./shared-report-line-changes.js";
import {
  are,
  whereIs
} from "./shared-report-telling.js";
import {
  shownAs
} from "./shared-maps-chain.js";
import {
  collectPassed,
  inScratch,
  judgePassed,
  tryCommands,
  unsafeTrigger
} from "./shared-proof-running.js";
import {
  likeness,
  substituted,
  substitutions
} from "./shared-upstream-learn-likeness.js";
import "./shared-proof-evidence.js";
import {
  leaveAlone,
  leaveUnread,
  readUses
} from "./shared-composed.js";
import {
  Names,
  formatOf,
  isRegularFile,
  readOne
} from "./shared-languages.js";
import {
  linesOf
} from "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-core-runner-files.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-repository-git.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count,
  withArticle
} from "./shared-core-count.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-maps-problem.js";
import "./shared-maps-version.js";
import "./shared-yaml.js";
import {
  groupBy
} from "./shared-core-remembered.js";
import "./shared-zod-v4-core.js";
import {
  UserError
} from "./shared-core-user-error.js";
import {
  append
} from "./shared-core-append.js";
import "./shared-runtime.js";

// src/upstream/orphans.ts
var OF_THE_TOOLS = /^(?:CMAKE|CPACK|CTEST|FETCHCONTENT|MSVC|SKBUILD|ENV|PYTHON|PIP|GITHUB|RUNNER)_|^BUILD_(?:SHARED_LIBS|TESTING)$|^CUDA_(?:HOME|PATH|TOOLKIT_ROOT_DIR|VERSION)$/;
var FAMILY = 3;
var PROPOSED = 3;
var ALIKE = 0.75;
async function findOrphans(flags, own, isVendored, asked, maps = []) {
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
    const family = familyOf(name);
    const owners = asked.filter(
      (one) => isInMap(maps, one, family) || isFamily(answers.get(one), family)
    );
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
function isInMap(maps, { name }, family) {
  return maps.some(
    ({ upstream, renames }) => upstream === name && renames.some(({ from }) => familyOf(from) === family)
  );
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
  const list = async () => (await source.list()).filter(({ path }) => !isVendored(path));
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
    const maps = await allMaps(
      options.maps,
      options.renames,
      options.directory,
      await readOne(source, REPOSITORY_MAP)
    );
    const upstreams = await findUpstreams(source, maps, { upstreamPath: options.upstream });
    try {
      const asked = upstreams.filter(
        ({ source: files, indirect, path }) => files !== null && indirect !== true && path !== ""
      );
      const unread = upstreams.flatMap((upstream) => whyUnread(upstream) ?? []);
      for (const { name, path } of asked) progress(`Asking ${name} in ${path}`);
      if (asked.length === 0) return { orphans: [], asked, unread };
      const isVendored = vendoredPaths(upstreams);
      const selected = selector(options.include, options.exclude);
      const entries = (await source.list()).filter(
        (entry) => selected(entry.path) && !isVendored(entry.path) && leaveUnread(entry) === null
      );
      const flags = [];
      for await (const { entry, bytes } of source.read(entries))
        append(flags, setFlags(entry.path, bytes.toString("latin1")));
      progress(`${are(flags.length, "flag")} set in ${count(entries.length, "file")}`);
      return { orphans: await findOrphans(flags, source, isVendored, asked, maps), asked, unread };
    } finally {
      await closeUpstreams(upstreams);
    }
  } finally {
    await source.close();
  }
}
function setFlags(path, text) {
  if (leaveAlone(path, text) !== null) return [];
  const format = formatOf(path, text.slice(0, HEAD), text);
  if (format.scope !== "build") return [];
  const names = new Names([...text.matchAll(FLAG)].map(([, name]) => name));
  const lines = linesOf(text);
  return readUses(format.reader, text, names).filter(
    ({ role, region }) => (role === "definition" || role === "option") && region !== "comment"
  ).map(({ name, start, namespace }) => ({ name, path, line: lines.at(start).line, namespace }));
}

// src/report/explain.ts
var MOST = 20;
function explain(found, question, screen) {
  const sites = found.sites.filter(
    ({ path, line, from, to }) => `${path}:${line}` === question || path === question || from === question || to.includes(question)
  );
  if (sites.length === 0) return nothing(found, question);
  const isName = sites.some(({ from, to }) => from === question || to.includes(question));
  const told = /* @__PURE__ */ new Map();
  const shown = [
    ...isName ? [flowOf(sites, question, screen)] : [],
    ...sites.slice(0, MOST).map((site) => {
      const about = aboutRename(found, site.rename, screen);
      const first = told.get(about.join("\n"));
      if (first === void 0) told.set(about.join("\n"), site);
      const above = first && `as at ${oneSafeLine(first.path)}:${first.line} above`;
      return explainSite(site, above === void 0 ? about : said("rename", above, screen), screen);
    })
  ];
  if (sites.length > MOST)
    shown.push(screen.style.dim(`and ${count(sites.length - MOST, "more place")}`));
  return shown.join("\n\n");
}
var PARTS = [
  ["write", "set"],
  ["carry", "handed on"],
  ["read", "read"],
  ["tell", "told"]
];
function flowOf(sites, name, screen) {
  const parts = groupBy(sites, ({ use, text, column }) => partOf(use, text, column - 1));
  const lines = PARTS.flatMap(([part, word]) => {
    const places = parts.get(part) ?? [];
    if (places.length === 0) return [];
    const more = places.length > MOST ? ` and ${places.length - MOST} more` : "";
    return said(word, `${placesOf(places.slice(0, MOST))}${more}`, screen);
  });
  const pins = groupBy(sites, ({ rename }) => pinOf(rename));
  for (const [pin, own] of pins) {
    const where = pins.size === 1 ? "" : ` for ${placesOf(own.slice(0, MOST))}`;
    append(lines, said("asked", `${pin}${where}`, screen));
  }
  return [screen.style.bold(`The flow of ${oneSafeLine(name)}`), ...lines].join("\n");
}
function pinOf({ upstream, state, disputed }) {
  if (upstream === null) return "nobody: no upstream that owns the name was found";
  const states = disputed ?? [{ upstream, state }];
  return states.map(
    (one) => `${oneSafeLine(one.upstream.name)} at ${oneSafeLine(one.upstream.path) || "this repository"}: ${one.state}`
  ).join("; ");
}
function nothing(found, question) {
  const skipped = found.skipped.find(
    ({ path }) => question === path || question.startsWith(`${path}:`)
  );
  if (skipped !== void 0)
    return `${oneSafeLine(skipped.path)} was not read: ${oneSafeLine(skipped.reason.message)}`;
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
function explainSite(site, about, screen) {
  const { use } = site;
  const { style, width } = screen;
  const action = `${site.action} (${site.safety}): ${oneSafeLine(site.reason.message)} [${site.reason.code}]`;
  const region = use.region === "code" || use.region === "prose" ? use.region : withArticle(use.region);
  const syntax = `${site.format}, ${withArticle(site.role)}${use.namespace === "any" ? "" : ` of ${shownAs(use)}`}, in ${region}, scope ${site.scope}${use.value === void 0 ? "" : `, set to ${oneSafeLine(use.value.text)}`}`;
  return [
    `${style.bold(`${oneSafeLine(site.path)}:${site.line}:${site.column}`)}  ${site.from} \u2192 ${site.to.join(" + ") || "nothing"}`,
    `  ${style.dim(cut(oneSafeLine(site.text.trim()), width - 2))}`,
    ...said("action", action, screen),
    ...said("syntax", syntax, screen),
    ...about
  ].join("\n");
}
function said(label, text, { width, style }) {
  return wrapBeside(`  ${label.padEnd(10)}`, text, width, style.bold);
}
function aboutRename(found, rename, screen) {
  const { style, width } = screen;
  const quiet = (text) => said("", oneSafeLine(text), screen).map(style.dim);
  const steps = rename.steps.flatMap((step) => {
    const since = step.since === void 0 ? "" : ` since ${step.since}`;
    const removed = step.removed === void 0 ? "" : `, old name gone in ${step.removed}`;
    const to = step.to.map(({ name, value: value2 }) => value2 === void 0 ? name : `${name}=${value2}`);
    const value = step.value.kind === "same" ? "" : `, value ${step.value.kind}`;
    return [
      ...said(
        "rename",
        `${step.from} \u2192 ${to.join(" + ") || "removed"} (${step.kind}, ${step.map}${since}${removed})${value}`,
        screen
      ),
      ...step.evidence === void 0 ? [] : quiet(step.evidence),
      ...step.note === void 0 || step.note === "" ? [] : quiet(step.note)
    ];
  });
  const { upstream } = rename;
  const where = upstream === null ? "none found that owns the name" : `${oneSafeLine(upstream.name)} ${whereIs(upstream, 12)}`;
  const lines = [
    ...rename.aliases.map(
      ({ effect, path, line, text }) => `${effect}: ${path}:${line}  ${text.trim()}`
    ),
    ...rename.evidence.map(({ path, line, text }) => `${path}:${line}  ${text.trim()}`)
  ];
  return [
    ...steps,
    ...said("upstream", `${where}: ${rename.state}${readersOf2(rename)}`, screen),
    ...lines.map((line) => style.dim(cut(`${" ".repeat(12)}${oneSafeLine(line)}`, width))),
    ...found.upstreams.length === 0 ? quiet("give --upstream PATH to ask one") : []
  ];
}
function readersOf2({ from, to, readers, upstream }) {
  if (upstream?.source == null) return "";
  const olds = `${count(readers.old, "line")} ${readers.old === 1 ? "reads" : "read"} ${from}`;
  if (to.length === 0) return `, ${olds}`;
  return `, ${olds}, ${readers.new} ${readers.new === 1 ? "reads" : "read"} the new ${to.length === 1 ? "name" : "names"}`;
}

// src/report/orphans.ts
function orphanTable({ orphans: orphans2, asked, unread }, style) {
  const open = unread.map(({ message, todo }) => `${oneSafeLine(message)}: ${oneSafeLine(todo)}.`);
  if (asked.length === 0)
    return [
      style.yellow("Nobody could be asked: no upstream whose files are here was found."),
      ...open
    ].join("\n");
  if (orphans2.length === 0) {
    const names = asked.map(({ name, path }) => `${oneSafeLine(name)} (${oneSafeLine(path)})`).join(", ");
    return [style.green(`Every flag that is set for ${names} is read there.`), ...open].join("\n");
  }
  const lines = orphans2.flatMap(({ name, path, line, upstream, nearest: nearest2, alias }) => [
    `${style.bold(`${oneSafeLine(path)}:${line}`)}  ${style.yellow(name)} is read by nothing in ${oneSafeLine(upstream.name)} (${oneSafeLine(upstream.path)})`,
    ...alias === void 0 ? [] : [
      `    an alias ${alias.effect === "dead" ? "does nothing" : alias.effect}: ${oneSafeLine(alias.path)}:${alias.line}`
    ],
    ...nearest2.map(
      (near) => `    perhaps ${style.green(near.name)} ${style.dim(`(${oneSafeLine(near.because)})`)}`
    )
  ]);
  return [...lines, ...open].join("\n");
}
function orphanReport({ orphans: orphans2, asked, unread }) {
  return {
    schema: "flagshift-orphans/1",
    asked: asked.map(({ name, path, revision }) => ({ name, path, revision })),
    undecided: unread,
    orphans: orphans2.map(({ name, path, line, namespace, upstream, nearest: nearest2, alias }) => ({
      name,
      path,
      line,
      namespace,
      upstream: { name: upstream.name, path: upstream.path, revision: upstream.revision },
      nearest: nearest2,
      alias: alias ?? null
    }))
  };
}

// src/unused.ts
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
    const { exempt = /* @__PURE__ */ new Set() } = options;
    const { commands, read, hasTop } = await collectPassed({
      source,
      submodules,
      patched: /* @__PURE__ */ new Map(),
      sourceDir: given.sourceDir,
      exempt,
      isSelected: selector(options.include, options.exclude)
    });
    if (!hasTop)
      throw new UserError(
        `${given.sourceDir === "." ? "The repository" : given.sourceDir} has no CMakeLists.txt and no meson.build, so there is nobody who could be asked.`,
        "Name the folder of the project with --smoke-source-dir."
      );
    const asked = commands.filter(({ sourceDir }) => sourceDir !== null);
    progress(
      `Looking at ${count(asked.length, "set")} of arguments that commands and presets pass to CMake or Meson`
    );
    const attempts = asked.length === 0 ? [] : await inScratch(
      {
        environment,
        progress,
        timeoutSeconds: given.timeoutSeconds,
        hasNetwork: given.hasNetwork
      },
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

// src/commands/check.ts
async function check(line, terminal) {
  const options = scanOptionsOf(line, line.operand);
  const format = outputFormatOf(line);
  const isJson = format === "json";
  const alone = ["orphans", "unused", "explain"].find((name) => line.isGiven(name));
  if (alone !== void 0 && format !== null && format !== "text" && !isJson)
    throw new UserError(`--${alone} has no output format ${format}.`, "It tells text and json.");
  if (line.on("orphans")) {
    const found2 = await orphans(options, terminal.progress);
    terminal.out(
      isJson ? JSON.stringify(orphanReport(found2), null, 2) : orphanTable(found2, terminal.style)
    );
    if (found2.orphans.length > 0) return 1;
    return found2.asked.length === 0 || found2.unread.length > 0 ? 3 : 0;
  }
  if (line.on("unused")) {
    const { sourceDir, timeoutSeconds, hasNetwork } = proofOptionsOf(line);
    const found2 = await findUnused(
      options,
      { sourceDir, timeoutSeconds, hasNetwork },
      process.env,
      terminal.progress
    );
    terminal.out(
      isJson ? JSON.stringify(unusedReport(found2), null, 2) : unusedTable(found2, terminal.style)
    );
    if (found2.unused.length > 0) return 1;
    return found2.attempts.some(({ ok }) => ok) ? 0 : 3;
  }
  const stages = { prove: proveNothing, checkOnly: true };
  const { found, report } = await shift(options, stages, terminal.progress);
  const question = line.text("explain");
  if (question !== "" && !isJson) terminal.out(explain(found, question, screenOf(line, terminal)));
  else
    await printAs(
      format ?? "text",
      { found, report },
      () => table(report, screenOf(line, terminal), { next: stepsAfterCheck(report, line) }),
      line,
      terminal
    );
  if (report.status === "undecided") return 3;
  return report.status === "clean" ? 0 : 1;
}
export {
  check
};
