import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configuredWith,
  messagesBeside,
  proofNotes,
  proofPicture,
  provedRows
} from "./shared-report-proof-picture.js";
import {
  excerpt,
  headline,
  renameGroups,
  saidOnce
} from "./shared-report-headline.js";
import {
  lineChanges
} from "./shared-report-line-changes.js";
import {
  changedSites,
  keptSites,
  kindsOf,
  mostTellingFirst,
  openSites,
  whatWaits,
  whereIs
} from "./shared-report-telling.js";
import "./shared-maps-chain.js";
import {
  REASONS
} from "./shared-core-reasons.js";
import "./shared-maps-value.js";
import {
  oneSafeLine,
  quietLink
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import "./shared-maps-version.js";
import {
  groupBy
} from "./shared-core-remembered.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

// src/report/html/element.ts
function html(text) {
  return oneSafeLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
function code(text) {
  return `<code>${html(text)}</code>`;
}
function withCode(text) {
  return text.split(/(?<!`)`([^`\r\n]+)`(?!`)/).map((part, index) => index % 2 === 0 ? html(part) : code(part)).join("");
}
function folded(summary, body) {
  return `<details><summary>${summary}</summary>
${body}
</details>`;
}

// src/report/html/chain.ts
function chainStrip({ renames }) {
  const chain = renames.find((one) => one.chain?.some(({ since }) => since !== null))?.chain ?? [];
  if (!chain.some(({ pinned }) => pinned === true)) return "";
  const links = chain.map(({ name, since, pinned }, index) => {
    const kind = pinned === true ? "pinned" : index === 0 ? "first" : "";
    const when = index === 0 ? "at first" : since === null ? "later" : `since ${since}`;
    const here = pinned === true ? " <strong>\u25BC what you pin</strong>" : "";
    return `<li class="${kind}">${code(name)}<small>${html(when)}${here}</small></li>`;
  });
  return `<ol class="chain">${links.join("")}</ol>`;
}

// src/report/html/drawing.ts
var [COLUMN, MARGIN, LINE, BETWEEN] = [320, 96, 18, 28];
var LETTERS = 38;
function drawing(left, right, edges, label) {
  const beside = [...stacked(left, 2), ...stacked(right, COLUMN + MARGIN + 2)];
  const below = stacked([...left, ...right], 2);
  return `<div class="flow">${picture("wide", 2 * COLUMN + MARGIN + 4, beside, edges, label)}${picture("tall", COLUMN + MARGIN, below, edges, label)}</div>`;
}
function picture(kind, width, boxes, edges, label) {
  const height = Math.max(...boxes.map(({ y, height: own }) => y + own)) + 2;
  const shapes = [
    ...edges.map(({ from, to, ...edge }) => edgeOf(boxes[from], boxes[to], to - from, edge)),
    ...boxes.map(boxOf)
  ];
  return `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(label)}">${shapes.join("")}</svg>`;
}
function stacked(boxes, x) {
  let next = 2;
  return boxes.map((box) => {
    const [y, height] = [next, 30 + box.lines.length * LINE];
    next += height + BETWEEN;
    return { box, x, y, height };
  });
}
function boxOf({ box, x, y, height }) {
  const lines = box.lines.map(
    (line, at) => `<text class="name" x="${x + 10}" y="${y + 20 + (at + 1) * LINE}">${html(short(line))}</text>`
  );
  return `<rect x="${x}" y="${y}" width="${COLUMN}" height="${height}" rx="6"/><text x="${x + 10}" y="${y + 20}" font-weight="600">${html(short(box.head))}</text>${lines.join("")}`;
}
function edgeOf(a, b, steps, edge) {
  const [from, to] = [a.y + a.height / 2, b.y + b.height / 2];
  if (a.x !== b.x) {
    const way = a.x < b.x ? 1 : -1;
    const start = way > 0 ? a.x + COLUMN : a.x;
    const end = start + way * MARGIN;
    const half = way * MARGIN / 2;
    const curve2 = `M${start} ${from} C${start + half} ${from} ${end - half} ${to} ${end - way * 8} ${to}`;
    const y2 = edge.kind === "cut" ? (from + to) / 2 - 6 : Math.max(from, to) + 16;
    return drawn(edge, curve2, `M${end} ${to} l${-way * 9} -5 v10 z`, start + half - 22, y2);
  }
  const x = a.x + COLUMN;
  if (steps === 1 && a.y + a.height + BETWEEN === b.y && edge.says !== "\u2715") {
    const middle = a.x + 30;
    const way = `M${middle} ${a.y + a.height} V${b.y - 8}`;
    return drawn(edge, way, `M${middle} ${b.y} l-5 -9 h10 z`, middle + 12, b.y - 9);
  }
  const out = 24 + 18 * Math.abs(steps);
  const curve = `M${x} ${from} C${x + out} ${from} ${x + out} ${to} ${x + 8} ${to}`;
  const y = edge.kind === "cut" ? (from + to) / 2 + 4 : to + 20;
  return drawn(edge, curve, `M${x} ${to} l9 -5 v10 z`, x + 8, y);
}
function drawn({ kind, says }, line, tip, x, y) {
  const text = `<text class="${kind === "cut" ? "sign" : "said"}" x="${x}" y="${y}">${html(says)}</text>`;
  return `<path class="${kind}" d="${line}"/><path class="tip ${kind}" d="${tip}"/>${says === "" ? "" : text}`;
}
function short(text) {
  return text.length <= LETTERS ? text : `\u2026${text.slice(1 - LETTERS)}`;
}

// src/report/html/flow.ts
var NAMED = 5;
var PARTS = ["declared or handed on here", "set here", "asked for here"];
function flowPicture(group, upstream) {
  const sites = group.sayings.flatMap((saying) => saying.sites);
  const byPart = groupBy(
    sites.filter(({ role }) => role !== "mention"),
    partOf
  );
  const parts = PARTS.filter((part) => byPart.has(part));
  const told = group.renames.filter(({ state }) => state !== "unknown" && state !== "absent");
  const [rename] = told;
  if (parts.length === 0 || rename === void 0) return "";
  const aliases = told.flatMap((one) => one.aliases.filter(({ effect }) => effect === "forwards"));
  const isCut = rename.state === "renamed" || rename.state === "rejected";
  const old = {
    head: `${upstream}: ${group.from}`,
    lines: isCut ? [readBy(rename.readers.old)] : aliases.length > 0 ? aliases.slice(0, 2).map(({ path, line }) => `only forwarded: ${path}:${line}`) : ["still accepted"]
  };
  const fresh = {
    head: `${upstream}: ${group.to.join(" + ") || "nothing"}`,
    lines: rename.readers.new === 0 ? [] : [readBy(rename.readers.new)]
  };
  const here = parts.map((part) => ({ head: part, lines: placesOf(byPart.get(part)) }));
  const edges = [
    ...edgesOf(parts, isCut ? "cut" : "by"),
    ...aliases.length > 0 && !isCut ? [{ from: parts.length, to: parts.length + 1, kind: "by", says: "hands on" }] : []
  ];
  const label = `${group.from}: ${isCut ? "cut" : "forwarded"} before the patch, whole with it`;
  return drawing(here, [old, fresh], edges, label);
}
function edgesOf(parts, before) {
  const [old, fresh] = [parts.length, parts.length + 1];
  const asks = parts.indexOf("asked for here");
  return parts.flatMap((_, at) => {
    if (at === asks && at > 0) return [{ from: at - 1, to: at, kind: "whole", says: "read here" }];
    const ends = (there) => at === asks ? { from: there, to: at } : { from: at, to: there };
    return [
      { ...ends(old), kind: before, says: before === "cut" ? "\u2715" : "" },
      { ...ends(fresh), kind: "whole", says: at === 0 ? "patched" : "" }
    ];
  });
}
function partOf({ role }) {
  if (role === "definition" || role === "option") return "set here";
  return role === "condition" ? "asked for here" : "declared or handed on here";
}
function readBy(lines) {
  return `${count(lines, "line")} ${lines === 1 ? "reads" : "read"} it`;
}
function placesOf(sites) {
  const places = [...new Set(sites.map(({ path, line }) => `${oneSafeLine(path)}:${line}`))];
  const more = places.length - NAMED;
  return more > 0 ? [...places.slice(0, NAMED), `and ${more} more`] : places;
}

// src/report/html/places.ts
function placeRow(site, changes) {
  const { path, line, text, safety, action } = site;
  const change = changes(path, line);
  const look = safety === "review" && action !== "keep" ? ' <span class="look">please look</span>' : "";
  const shown = change === void 0 ? html(text.trim()) : diffOf(change.before, change.after);
  return `<div class="place"><div class="where">${html(path)}:${line}${look}</div><div class="diff">${shown}</div></div>`;
}
function diffOf(before, after) {
  if (before.length !== 1 || after.length !== 1)
    return [
      ...before.map((line) => `<del>${html(line.trim())}</del>`),
      ...after.map((line) => `<ins>${html(line.trim())}</ins>`)
    ].join("");
  const [old, fresh] = excerpt(before[0].trim(), after[0].trim(), LONGEST);
  return `<del>${marked(old)}</del><ins>${marked(fresh)}</ins>`;
}
var LONGEST = 400;
function marked([start, differs, end]) {
  return `${html(start)}${differs === "" ? "" : `<b>${html(differs)}</b>`}${html(end)}`;
}

// src/report/html/style.ts
var STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --page: #ffffff; --box: #f6f8fa; --line: #d1d9e0;
  --old: #b31d28; --old-box: #ffebe9; --new: #116329; --new-box: #dafbe1; --look: #7d4e00; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --dim: #9da7b3; --page: #0d1117; --box: #161b22; --line: #3d444d;
  --old: #ff9b94; --old-box: #3c1518; --new: #6fdd8b; --new-box: #12301c; --look: #e3b341; --link: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .4rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
.word { display: inline-block; max-width: 100%; overflow-wrap: anywhere; } p, h1, h2, h3, summary { overflow-wrap: anywhere; } p { margin: .4rem 0; } a { color: var(--link); } .dim { color: var(--dim); } .look { color: var(--look); font-weight: 600; }
code, .diff { font-family: ui-monospace, monospace; font-size: .875em; } code { background: var(--box); padding: .1em .3em; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border: 1px solid var(--line); }
thead th { background: var(--box); } tbody th { font-weight: 400; min-width: 7rem; } tr.head > * { font-weight: 600; }
td, th { overflow-wrap: anywhere; }
.place { display: grid; grid-template-columns: minmax(10rem, 20rem) 1fr; gap: 0 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
@media (max-width: 40rem) { .place { grid-template-columns: 1fr; } th, td { padding: .25rem .35rem; font-size: .875rem; } }
.where { overflow-wrap: anywhere; } .diff { white-space: pre-wrap; overflow-wrap: anywhere; }
.diff del, .diff ins { display: block; text-decoration: none; padding: 0 .4em; }
.diff del { color: var(--old); background: var(--old-box); } .diff ins { color: var(--new); background: var(--new-box); }
.diff b { text-decoration: underline; }
.undecided { border: 2px solid var(--look); border-radius: 6px; padding: .4rem 1rem; margin: 1rem 0; }
details { margin: .6rem 0; } summary { cursor: pointer; font-weight: 600; }
.chain { display: flex; flex-wrap: wrap; gap: .3rem 0; list-style: none; margin: .6rem 0; padding: 0; }
.chain li { flex: 1 1 10rem; max-width: 22rem; border-top: 3px solid var(--line); padding: .3rem .6rem .3rem 0; overflow-wrap: anywhere; }
.chain .pinned { border-top-color: var(--new); } .chain .first { border-top-color: var(--old); } .chain small { display: block; }
svg { width: 100%; max-width: 46rem; height: auto; display: block; margin: .6rem 0; } svg.tall { display: none; max-width: 28rem; }
@media (max-width: 40rem) { svg.tall { display: block; } svg.wide { display: none; } } svg text { fill: var(--text); font: 13px system-ui, sans-serif; }
svg .name { font-family: ui-monospace, monospace; } svg .said { fill: var(--dim); } svg rect { fill: var(--box); stroke: var(--line); }
svg .whole { stroke: var(--new); stroke-width: 2.5; fill: none; } svg .by { stroke: var(--look); stroke-width: 2.5; fill: none; stroke-dasharray: 2 4; } svg .cut { stroke: var(--old); stroke-width: 2.5; fill: none; stroke-dasharray: 6 5; }
svg .tip { stroke-width: 0; } svg .tip.whole { fill: var(--new); } svg .tip.by { fill: var(--look); } svg .tip.cut { fill: var(--old); }
svg .sign { fill: var(--old); font-weight: 700; }
@media print { details > * { display: block; } body { max-width: none; } }
`;

// src/report/html/page.ts
var MOST = 1e3;
function htmlPage(report) {
  const title = headline(report);
  const parts = [
    ...report.undecided.map(
      ({ message, todo, places }) => `<div class="undecided" role="note"><p><strong>Undecided:</strong> ${html(message)}${whatWaits(places)}.</p><p>To do: ${withCode(todo)}.</p></div>`
    ),
    `<h1>${html(title)}</h1>`,
    proofPart(report),
    ...groupParts(report),
    lookPart(report),
    keptPart(report),
    skippedPart(report),
    patchPart(report)
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Flagshift: ${html(report.status)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>`;
}
function proofPart({ proof }) {
  if (proof === null) return "";
  const rows = proofPicture(proof).map(
    ({ label, at, before, after, isHead }) => `<tr${isHead ? ' class="head"' : ""}><th scope="row">${html(at === void 0 ? label : `${at} ${label}`)}</th><td>${html(before)}</td><td>${html(after)}</td></tr>`
  );
  const asked = configuredWith(proof).map(
    (one) => one.split(" ").map((word) => `<code class="word">${html(word)}</code>`).join(" ")
  );
  const notes = [
    ...asked.length === 0 ? [] : [`<p>Configured with ${asked.join(", and with ")}.</p>`],
    ...proofNotes(proof).map((note) => `<p>${html(note)}</p>`)
  ];
  const table = rows.length === 0 ? "" : `<table><thead><tr><th scope="col">What was looked at</th><th scope="col">before</th><th scope="col">with the patch</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const { seen, rest } = provedRows(proof);
  const each = [...seen, ...rest].map(
    ({ label, verdict, message }) => `<p>${code(label)}: <strong>${html(verdict)}</strong>. ${html(message)}</p>`
  );
  const said = messagesBeside(proof).map(({ code: id, text }) => `<p>${code(id)} ${html(text)}</p>`);
  return [
    `<h2>Does it take effect? ${html(proof.verdict)}</h2>`,
    `<p>${html(proof.summary)}</p>`,
    table,
    ...notes,
    folded("The proof in full", [...each, ...said].join("\n"))
  ].join("\n");
}
function groupParts(report) {
  const changes = lineChanges(report.patch.diff);
  return renameGroups(report, changedSites(report)).slice(0, MOST).map((group) => groupPart(report, group, changes));
}
function groupPart(report, group, changes) {
  const maps = new Set(group.renames.map(({ map }) => map));
  const upstream = report.upstreams.find(({ name: name2 }) => maps.has(name2.split("/").at(-1)));
  const kinds = kindsOf(group.renames);
  const links = group.renames.flatMap(
    ({ evidence }) => evidence !== null && /^https:\/\/[^\s<>"']+$/.test(evidence) ? [quietLink(evidence)] : []
  );
  const name = upstream?.name ?? [...maps][0] ?? "upstream";
  return [
    `<h2>${code(group.from)} \u2192 ${group.to.map(code).join(" + ") || "nothing"}${kinds === "" ? "" : ` <span class="dim">${html(kinds)}</span>`}</h2>`,
    `<p>${html(group.message)}${[...new Set(links)].map((link) => ` <a href="${html(link)}">Where it was renamed</a>`).join("")}</p>`,
    chainStrip(group),
    flowPicture(group, name),
    ...group.sayings.flatMap(({ message, safety, sites }) => [
      message === "" ? "" : `<p${safety === "safe" ? "" : ' class="look"'}>${html(message)}</p>`,
      ...sites.slice(0, MOST).map((site) => placeRow(site, changes))
    ])
  ].filter((part) => part !== "").join("\n");
}
function lookPart(report) {
  const open = openSites(report);
  if (open.length === 0) return "";
  return [
    `<h2>For a person to look at: ${count(open.length, "place")}</h2>`,
    ...saidOnce(mostTellingFirst(report, open)).flatMap(({ message, sites }) => [
      `<h3>${html(message)}</h3>`,
      ...sites.slice(0, MOST).map((site) => placeRow(site, () => void 0))
    ])
  ].join("\n");
}
function keptPart(report) {
  const left = keptSites(report);
  if (left.length === 0) return "";
  const parts = [...groupBy(left, ({ reason }) => reason.code)].map(([id, own]) => {
    const said = saidOnce(own.slice(0, MOST)).map(({ message, sites }) => {
      const rows = sites.map(
        ({ path, line, from }) => `<tr><th scope="row">${html(path)}:${line}</th><td>${code(from)}</td></tr>`
      );
      return `<p>${html(message)}</p><table><thead><tr><th scope="col">place</th><th scope="col">flag</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
    });
    return folded(`${own.length} ${html(id)}: ${html(REASONS[id].means)}`, said.join("\n"));
  });
  return [
    `<h2>Left as ${left.length === 1 ? "it is" : "they are"}: ${count(left.length, "place")}</h2>`,
    ...parts
  ].join("\n");
}
function skippedPart({ skipped, repository, upstreams }) {
  const asked = upstreams.map((one) => html(`${oneSafeLine(one.name)} ${whereIs(one, 12)}`));
  const read = `${repository.filesScanned} of ${count(repository.filesListed, "file")} read.`;
  const rows = skipped.slice(0, MOST).map(({ path, reason }) => `<p>${html(path)}: ${html(reason.message)}</p>`);
  return [
    `<h2>What was read</h2>`,
    `<p>${read}${asked.length === 0 ? "" : ` Upstream: ${asked.join("; ")}.`}</p>`,
    rows.length === 0 ? "" : folded(
      `${count(skipped.length, "file")} left as ${skipped.length === 1 ? "it is" : "they are"}`,
      rows.join("\n")
    )
  ].join("\n");
}
function patchPart({ patch }) {
  if (patch.diff === null) return "";
  const lines = patch.diff.split("\n").slice(0, 20 * MOST).map(html);
  return folded("The patch", `<pre class="diff">${lines.join("\n")}</pre>`);
}
export {
  htmlPage
};
