import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  excerpt,
  headline,
  nameless,
  renameGroups,
  saidOnce
} from "./shared-report-headline.js";
import {
  find,
  openSubmodule,
  submodulesOf
} from "./shared-upstream-pins.js";
import {
  cut,
  lengthOf,
  wrap
} from "./shared-report-terminal.js";
import {
  selector
} from "./shared-picomatch.js";
import {
  lineChanges
} from "./shared-report-line-changes.js";
import {
  are,
  changeOf,
  changedSites,
  isWaiting,
  keptSites,
  kindsOf,
  mostTellingFirst,
  openSites,
  whereIs
} from "./shared-report-telling.js";
import {
  REASONS
} from "./shared-core-reasons.js";
import {
  capital
} from "./shared-maps-value.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import {
  groupBy
} from "./shared-core-remembered.js";
import {
  append
} from "./shared-core-append.js";

// src/report/terminal/places.ts
var WIDEST = 0.35;
var INDENT = "  ";
function placeLines(sites, changes, screen, most) {
  const shown = groupBy(sites, (site) => {
    const change = changes(site.path, site.line);
    return change === void 0 ? site.text.trim() : JSON.stringify(trimmed(change));
  });
  const groups = [...shown.values()].map((alike) => ({ places: placesOf(alike), site: alike[0] }));
  const few = screen.all ? groups : groups.slice(0, most);
  const widest = Math.floor(screen.width * WIDEST);
  const fitting = few.map(({ places }) => lengthOf(places)).filter((length) => length <= widest);
  const column = INDENT.length + Math.max(0, ...fitting) + 2;
  const shownAs = few.map(({ places, site }) => {
    const change = changes(site.path, site.line);
    return { places, site, change: change === void 0 ? null : trimmed(change) };
  });
  const least = INDENT.length * 2;
  const isBeside = shownAs.every(({ places, site, change }) => {
    const text2 = change === null ? [oneSafeLine(site.text.trim())] : change.flat();
    const longest = Math.max(...text2.map(lengthOf)) + (change === null ? 0 : 2);
    const fits = longest <= screen.width - column || longest > screen.width - least;
    return lengthOf(places) <= widest && fits;
  });
  const at = isBeside ? column : least;
  const { bold } = screen.style;
  const lines = shownAs.flatMap(({ places, site, change }) => {
    const room = screen.width - at;
    const body = change === null ? [cut(oneSafeLine(site.text.trim()), room)] : diffLines(change, room, screen.style);
    const head = INDENT + places;
    return [
      ...isBeside ? [] : wrap(places, screen.width, INDENT).map(bold),
      ...body.map(
        (line, index) => index === 0 && isBeside ? `${bold(head)}${" ".repeat(column - lengthOf(head))}${line}` : `${" ".repeat(at)}${line}`
      )
    ];
  });
  const rest = groups.slice(few.length);
  if (rest.length === 0) return lines;
  const more = rest.map(({ places }) => places);
  const text = `and ${more.length} more: ${more.slice(0, MORE).join(", ")}${more.length > MORE ? ", \u2026" : ""}`;
  return [...lines, ...wrap(text, screen.width, INDENT).map((line) => screen.style.dim(line))];
}
var MORE = 12;
function placesOf(sites) {
  const files = groupBy(sites, ({ path }) => path);
  return [...files].map(
    ([path, own]) => `${oneSafeLine(path)}:${runsOf([...new Set(own.map(({ line }) => line))]).join(",")}`
  ).join(", ");
}
function runsOf(lines) {
  const runs = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== void 0 && line === run.last + 1) run.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs.map(({ first, last }) => first === last ? `${first}` : `${first}-${last}`);
}
function trimmed({ before, after }) {
  const indents = [...before, ...after].filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)[0].length);
  const indent = Math.min(...indents, 400);
  const of = (line) => oneSafeLine(line.slice(indent).trimEnd());
  return [before.map(of), after.map(of)];
}
function diffLines([before, after], width, style) {
  const room = width - 2;
  if (before.length !== 1 || after.length !== 1)
    return [
      ...before.map((line) => style.red(`- ${cut(line, room)}`)),
      ...after.map((line) => style.green(`+ ${cut(line, room)}`))
    ];
  const [old, fresh] = excerpt(before[0], after[0], room);
  return [marked("-", old, style.red, style), marked("+", fresh, style.green, style)];
}
function marked(sign, [start, differs, end], colour, { bold }) {
  return `${colour(`${sign} ${start}`)}${differs === "" ? "" : colour(bold(differs))}${end === "" ? "" : colour(end)}`;
}

// src/report/terminal/blocks.ts
function blocksOf(groups) {
  const blocks = [];
  for (const group of groups) {
    const shape = nameless(group.message, group.from, group.to);
    const lines = linesOf(group);
    const found = blocks.find(
      (one) => one.shape === shape && lines.some((line) => one.lines.has(line))
    );
    if (found === void 0) blocks.push({ groups: [group], lines: new Set(lines), shape });
    else {
      found.groups.push(group);
      for (const line of lines) found.lines.add(line);
    }
  }
  return blocks.map(({ groups: own, shape }) => ({ groups: own, sayings: sayingsOf(own), shape }));
}
function linesOf({ sayings }) {
  return sayings.flatMap(({ sites }) => sites.map(({ path, line }) => `${path}:${line}`));
}
function sayingsOf(groups) {
  const all = groups.flatMap(
    ({ from, to, sayings }) => sayings.map((saying) => ({ saying, shape: nameless(saying.message, from, to) }))
  );
  const alike = groupBy(all, ({ saying, shape }) => JSON.stringify([shape, saying.safety]));
  return [...alike.values()].map((own) => ({
    ...own[0].saying,
    sites: own.flatMap(({ saying }) => saying.sites)
  }));
}

// src/report/table.ts
var SHOWN = 8;
function table(report, screen, told = {}) {
  const { style } = screen;
  const parts = [
    undecidedPart(report, screen),
    wrapped(headline(report, told.isWritten === true), screen, style.bold),
    ...changedParts(report, screen),
    lookPart(report, screen),
    keptPart(report, screen),
    [...countLines(report, screen), ...nextLines(told.next ?? [], screen)]
  ];
  return parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
}
function wrapped(text, { width }, colour, indent = "") {
  return wrap(text, width, indent).map(colour);
}
function undecidedPart(report, screen) {
  const { style } = screen;
  return report.undecided.flatMap((one) => {
    const { message, todo, places } = one;
    const names = tellNames(one);
    const waits = `${count(places, "place")} ${places === 1 ? "waits" : "wait"} for it: ${names}.`;
    return [
      ...wrapped(
        `Undecided: ${oneSafeLine(message)}.`,
        screen,
        (line) => style.yellow(style.bold(line))
      ),
      ...wrapped(`${capital(oneSafeLine(todo))}.`, screen, style.yellow, "  "),
      ...names === "" ? [] : wrapped(waits, screen, style.yellow, "  ")
    ];
  });
}
var NAMED = 8;
function tellNames({ names }) {
  const told = Object.entries(names).toSorted(([, a], [, b]) => b - a).map(
    ([name, places]) => places === 1 ? oneSafeLine(name) : `${oneSafeLine(name)} (${places})`
  );
  const more = told.length - NAMED;
  const shown = told.slice(0, NAMED).join(", ");
  return `${shown}${more > 0 ? ` and ${count(more, "more name")}` : ""}`;
}
function changedParts(report, screen) {
  const changes = lineChanges(report.patch.diff);
  const told = /* @__PURE__ */ new Map();
  return blocksOf(renameGroups(report, changedSites(report))).map((block) => {
    const like = told.get(block.shape);
    if (like === void 0) told.set(block.shape, block.groups[0].from);
    return blockLines(block, like, changes, screen);
  });
}
function blockLines({ groups, sayings }, like, changes, screen) {
  const [first, ...others] = groups;
  const isReview = sayings.every(({ safety }) => safety !== "safe");
  const message = like === void 0 ? `${first.message}${others.length === 0 ? "" : " The same is so of the others."}` : `The same is so of ${others.length === 0 ? "it" : "them"} as of ${like} above.`;
  return [
    ...groups.map((group) => titleOf(group, screen)),
    ...marked2(message, isReview, screen),
    ...sayings.flatMap(({ message: more, safety, sites }) => [
      ...more === "" && (safety === "safe" || isReview) ? [] : marked2(more || "Please look at these.", safety !== "safe", screen),
      ...placeLines(sites, changes, screen, SHOWN)
    ])
  ];
}
function titleOf(group, { style, width }) {
  const name = (text) => style.bold(style.cyan(oneSafeLine(text)));
  const kinds = kindsOf(group.renames);
  const kind = kinds === "" ? "" : `   ${kinds}`;
  const fits = lengthOf(kind) <= width - lengthOf(changeOf(group));
  return `${name(group.from)} ${style.dim("\u2192")} ${name(group.to.join(" + ") || "nothing")}${fits ? style.dim(kind) : ""}`;
}
function marked2(message, isReview, screen) {
  const text = oneSafeLine(message);
  return isReview ? wrapped(`review: ${text}`, screen, screen.style.yellow) : wrapped(text, screen, (line) => line);
}
function lookPart(report, screen) {
  const open = openSites(report);
  if (open.length === 0) return [];
  const { style } = screen;
  const head = `For a person to look at: ${are(open.length, "place")} left as ${open.length === 1 ? "it is" : "they are"}`;
  return [
    style.bold(head),
    ...saidOnce(mostTellingFirst(report, open)).flatMap(({ message, code, sites }) => [
      ...wrapped(`${oneSafeLine(message)} [${code}]`, screen, style.yellow),
      ...placeLines(sites, () => void 0, screen, SHOWN)
    ])
  ];
}
function keptPart(report, screen) {
  const waits = isWaiting(report);
  const kept = keptSites(report);
  const left = kept.filter((site) => screen.all || !waits(site));
  if (left.length === 0) return [];
  const head = left.length === kept.length ? "Left" : "Also left";
  const { style } = screen;
  const codes = groupBy(left, ({ reason }) => reason.code);
  const column = Math.max(...[...codes.keys()].map((code2) => code2.length));
  const lines = [...codes].flatMap(([code2, sites]) => {
    const indent = `${" ".repeat(9)}${" ".repeat(column)}`;
    const [first, ...more] = wrap(REASONS[code2].means, screen.width, indent);
    const start = `${String(sites.length).padStart(5)}  ${code2.padEnd(column)}`;
    return [
      `${style.cyan(start)}${first.slice(start.length)}`,
      ...more,
      ...screen.all ? keptLines(sites, screen) : []
    ];
  });
  const [code] = codes.keys();
  const hint = `--all lists them, flagshift rule ${codes.size === 1 ? code : "CODE"} explains a reason.`;
  return [
    style.bold(
      `${head} as ${left.length === 1 ? "it is" : "they are"}: ${count(left.length, "place")}`
    ),
    ...lines,
    ...screen.all ? [] : wrapped(hint, screen, style.dim, "  ")
  ];
}
function keptLines(kept, screen) {
  return saidOnce(kept).flatMap(({ message, code, sites: own }) => [
    ...message === REASONS[code].means ? [] : wrapped(oneSafeLine(message), screen, (line) => line, "    "),
    ...wrapped(placesOf(own), screen, screen.style.dim, "      ")
  ]);
}
function countLines({ repository, skipped, maps, upstreams }, screen) {
  const { style } = screen;
  const codes = [...groupBy(skipped, ({ reason }) => reason.code)];
  const names = maps.reduce((sum, { renames }) => sum + renames, 0);
  const read = `${repository.filesScanned} of ${count(repository.filesListed, "file")} searched for ${count(names, "rename")}`;
  const left = codes.length === 0 ? "" : `; left as they are: ${codes.map(([code, files]) => `${files.length} ${code}`).join(", ")}`;
  const asked = upstreams.map((one) => `${oneSafeLine(one.name)} ${whereIs(one, 9)}`);
  return [
    ...wrapped(`${read}${left}.`, screen, style.dim),
    ...asked.length === 0 ? wrapped("No upstream that a rename map knows was found here.", screen, style.dim) : wrapped(`Upstream: ${asked.join("; ")}.`, screen, style.dim),
    ...screen.all ? skipped.flatMap(
      ({ path, reason }) => wrapped(
        `${oneSafeLine(path)}: ${oneSafeLine(reason.message)}`,
        screen,
        style.dim,
        "    "
      )
    ) : []
  ];
}
function nextLines(next, { width, style }) {
  if (next.length === 0) return [];
  const lines = [];
  let line = "Next:";
  for (const step of next) {
    const longer = line.endsWith(":") ? `${line} ${step}` : `${line}  \xB7  ${step}`;
    if (lengthOf(longer) > width && !line.endsWith(":")) {
      lines.push(line);
      line = `      ${step}`;
    } else line = longer;
  }
  return [...lines, line].map((one) => style.bold(one));
}

// src/proof/prove-found.ts
import { posix } from "node:path";
var BAD = /* @__PURE__ */ new Set(["partial", "no-effect", "regression"]);
var GOOD = /* @__PURE__ */ new Set(["proved", "unchanged"]);
var UNPROVED = {
  proof: null,
  verdict: "off",
  failed: false,
  draft: false,
  isMadeHere: true,
  timings: {}
};
function proveNothing() {
  return Promise.resolve(UNPROVED);
}
function proveBySmokeTest(options, asked) {
  const isSelected = selector(asked.include, asked.exclude);
  const { exempt = /* @__PURE__ */ new Set() } = asked;
  return (found, progress) => smokeTest(found, options, { isSelected, exempt }, progress);
}
async function smokeTest(found, options, asked, progress) {
  if (options.mode === "off") return UNPROVED;
  if (found.patches.length === 0) return { ...UNPROVED, verdict: "skipped" };
  const start = performance.now();
  const { prove } = await import("./proof-proof.js");
  const claiming = found.sites.filter(({ action, role }) => action !== "keep" && role !== "mention");
  const submodules = await openSubmodules(found.source, "");
  try {
    const proof = await prove({
      files: found.source,
      submodules,
      ...asked,
      patched: found.patches.map(({ path, after }) => ({
        path,
        bytes: Buffer.from(after, "latin1")
      })),
      patchedLines: found.patches.flatMap(
        ({ path, lines }) => lines.map((line) => ({ path, line }))
      ),
      renames: [...new Set(claiming.map(({ rename }) => rename))],
      related: found.states.filter((state) => !claiming.some(({ rename }) => rename === state)),
      options: {
        ...options,
        mode: options.mode,
        sourceDir: posix.join(found.within, options.sourceDir)
      },
      environment: process.env,
      progress
    });
    return outcomeOf(proof, options, { prove: Math.round(performance.now() - start) });
  } finally {
    await Promise.all(submodules.map(({ source }) => source.close()));
  }
}
async function openSubmodules(source, above) {
  const laid = [];
  for (const module of await submodulesOf(source)) {
    const opened = await openSubmodule(source.root, module);
    if (opened === null) continue;
    const place = posix.join(above, module.path);
    laid.push({ path: place, source: opened.source });
    append(laid, await openSubmodules(opened.source, place));
  }
  return laid;
}
function outcomeOf(proof, { mode, onFailure }, timings) {
  const bad = BAD.has(proof.verdict);
  const isNothing = proof.messages.some(({ code }) => code === "NOTHING_TO_PROVE");
  const unmet = mode === "required" && !isNothing && !GOOD.has(proof.verdict);
  return {
    proof,
    verdict: proof.verdict,
    failed: unmet || bad && onFailure === "fail",
    draft: bad && onFailure === "draft",
    isMadeHere: timings !== null,
    timings: timings ?? {}
  };
}

// src/core/tell-once.ts
var MOST_LINES = 2e3;
function tellOnce(tell) {
  const told = /* @__PURE__ */ new Set();
  return (line, ...more) => {
    if (told.has(line) || told.size > MOST_LINES) return;
    told.add(line);
    tell(told.size > MOST_LINES ? "More is being done than is told here." : line, ...more);
  };
}

// src/report/chain.ts
var MOST = 12;
function chainOf(state, maps) {
  const { steps, from, state: read } = state;
  const known = maps.find(({ name }) => name === steps[0].map)?.renames ?? [];
  const all = [...steps];
  for (let next = nextOf(all.at(-1), known); next !== void 0 && all.length < MOST; ) {
    all.push(next);
    next = nextOf(next, known);
  }
  if (all.some(({ to }) => to.length !== 1)) return [];
  const names = [from, ...all.map(({ to }) => to[0].name)];
  if (new Set(names).size < names.length) return [];
  const isKnown = read !== "absent" && read !== "unknown";
  const pinned = isKnown ? read === "premature" ? 0 : steps.length : -1;
  return names.map((name, index) => ({
    name,
    since: index === 0 ? null : all[index - 1].since ?? null,
    ...index === pinned && { pinned: true }
  }));
}
function nextOf({ to, kind, since }, known) {
  return to.length === 1 ? known.find((one) => one.from === to[0].name && one.kind === kind && one.since !== since) : void 0;
}

// src/report/report.ts
function buildReport(found, outcome) {
  const { root, filesListed, filesScanned } = found;
  return {
    schema: "flagshift-report/1",
    status: outcome.status,
    repository: { root, revision: found.revision, filesListed, filesScanned },
    maps: found.maps.map(({ name, renames }) => ({ name, renames: renames.length })),
    upstreams: found.upstreams.map(({ name, path, revision, found: how }) => ({
      name,
      path,
      revision,
      found: how
    })),
    renames: found.states.map((state) => ({
      from: state.from,
      to: state.to.map(({ name }) => name),
      kind: state.kind,
      map: state.steps[0].map,
      state: state.state,
      readers: state.readers,
      aliases: state.aliases.map(({ path, line, effect }) => ({ path, line, effect })),
      evidence: state.steps.at(-1).evidence ?? null,
      chain: chainOf(state, found.maps)
    })).toSorted(
      (a, b) => compare(a.from, b.from) || compare(a.map, b.map) || compare(a.kind, b.kind)
    ),
    sites: found.sites.map(publicSite),
    undecided: found.undecided,
    skipped: found.skipped,
    patch: {
      files: found.patches.length,
      edits: found.patches.reduce((sum, { edits }) => sum + edits.length, 0),
      diff: patchText(found)
    },
    proof: outcome.proof,
    publication: outcome.publication,
    timings: outcome.timings
  };
}
function patchText({ patches, diff }) {
  return patches.length === 0 ? null : Buffer.from(diff, "latin1").toString("utf8");
}
function publicSite(site) {
  const { path, line, column, text, from, to, format, role, action, safety, reason } = site;
  const told = { path, line, column, text, from, to, format, role, action, safety, reason };
  return site.with === void 0 ? told : { ...told, with: site.with };
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/shift.ts
async function shift(options, stages, tell) {
  const progress = tellOnce(tell);
  const found = await find(options, progress);
  try {
    const outcome = await stages.prove(found, progress);
    const timings = { ...found.timings, ...outcome.timings };
    const status = statusOf(found, stages.checkOnly === true);
    const { proof } = outcome;
    const report = buildReport(found, { status, proof, publication: null, timings });
    const shifted = { found, report, outcome };
    if (stages.publish === void 0) return shifted;
    const publication = await stages.publish(shifted, progress);
    return { ...shifted, report: { ...report, publication } };
  } finally {
    await found.close();
  }
}
function statusOf(found, checkOnly) {
  if (found.patches.length > 0) return checkOnly ? "stale" : "patched";
  if (found.sites.some(isBlocked)) return "blocked";
  return found.undecided.length > 0 ? "undecided" : "clean";
}
function isBlocked({ safety, reason, use }) {
  return safety !== "display" && use.region !== "comment" && REASONS[reason.code].blocks === true;
}

export {
  placeLines,
  placesOf,
  table,
  proveNothing,
  proveBySmokeTest,
  openSubmodules,
  outcomeOf,
  patchText,
  shift
};
