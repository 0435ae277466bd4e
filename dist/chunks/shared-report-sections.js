import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  provedRows
} from "./shared-report-proved-renames.js";
import {
  saidOf
} from "./shared-report-unused.js";
import {
  sentence
} from "./shared-judging.js";
import {
  DEFAULT_BRANCH
} from "./shared-options.js";
import {
  count
} from "./shared-core-count.js";
import {
  message,
  unpublished
} from "./shared-publish-messages.js";
import {
  code,
  fenced,
  markdown,
  quietLink
} from "./shared-report-escape.js";
import {
  groupBy
} from "./shared-core-group-by.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/report/sections.ts
function findings(report, extent) {
  return [
    proof(report),
    unused(report),
    review(report, extent),
    renames(report, extent),
    changes(report, extent),
    kept(report, extent)
  ];
}
function lead(report) {
  const changed = report.sites.filter(({ action }) => action !== "keep");
  const files = new Set(changed.map(({ path }) => path)).size;
  const upstreams = [...new Set(used(report, changed).map(({ map }) => map))];
  const who = upstreams.length === 0 || upstreams.includes("inline") ? "A dependency" : upstreams.map(code).join(" and ");
  const open = report.undecided.map((one) => `${markdown(sentence(one))}
`).join("\n");
  if (changed.length === 0) return open === "" ? unchanged(report) : `Nothing is decided. ${open}`;
  const places = `${count(changed.length, "place")} in ${count(files, "file")} ${changed.length === 1 ? "is" : "are"}`;
  const done = report.status === "patched" ? "brought up to date" : "out of date; nothing is changed yet";
  return `${who} renamed build flags that this repository still uses by their old names. A flag that nobody reads is ignored without a word: the build goes on and the feature is gone. ${places} ${done}.
${open === "" ? "" : `
${open}`}`;
}
function unchanged({ status, sites }) {
  const look = sites.filter(({ safety }) => safety === "review").length;
  const left = look === 0 ? "" : ` ${count(look, "place")} ${look === 1 ? "is" : "are"} for a person to look at.`;
  if (status === "blocked")
    return `Build flags are used by old names here, and nothing of them could be changed.${left}
`;
  return look === 0 ? "No build flag of this repository is out of date.\n" : `Nothing is changed.${left}
`;
}
function renames(report, { renames: most }) {
  const changed = report.sites.filter(({ action }) => action !== "keep");
  const followed = used(report, changed);
  const rows = followed.slice(0, most).map((rename) => {
    const link = rename.evidence !== null && /^https:\/\/[^\s<>()[\]|`]+$/.test(rename.evidence) ? `[evidence](${quietLink(rename.evidence)})` : "";
    const readers = `${rename.readers.old} / ${rename.readers.new}`;
    const to = rename.to.map(code).join(" + ");
    return [code(rename.from), to, rename.kind, rename.state, readers, link];
  });
  if (followed.length === 0) return "";
  const pins = report.upstreams.map(
    ({ name, path, revision }) => `${code(name)}${path === "" ? "" : ` in ${code(path)}`}${revision === null ? "" : ` at ${code(revision.slice(0, 12))}`}`
  );
  const asked = pins.length === 0 ? "No pinned upstream was found, so nothing here is confirmed by it." : `Asked: ${pins.join(", ")}.`;
  const heads = ["old", "new", "kind", "upstream", "lines that read old / new", ""];
  return `### Renames

${grid(heads, rows, followed.length, "rename", "; the report has them")}
${asked}
`;
}
function used(report, changed) {
  const pairs2 = new Set(changed.map(pairOf));
  const followed = report.renames.filter((rename) => pairs2.has(pairOf(rename)));
  const confirmed = followed.filter(({ state }) => !UNCONFIRMED.has(state));
  const sure = new Set(confirmed.map(pairOf));
  return followed.filter((rename) => confirmed.includes(rename) || !sure.has(pairOf(rename)));
}
var UNCONFIRMED = /* @__PURE__ */ new Set([
  "unknown",
  "absent",
  "premature"
]);
function pairOf({ from, to }) {
  return `${from} ${to.join(" ")}`;
}
function changes(report, { sites: most }) {
  const changed = report.sites.filter(({ action }) => action !== "keep");
  if (changed.length === 0) return "";
  const rows = changed.slice(0, most).map(({ path, line, action, safety, from, to, reason }) => [
    code(`${path}:${line}`),
    `${action}${safety === "safe" ? "" : ` (${safety})`}`,
    `${code(from)} \u2192 ${to.map(code).join(" + ")}`,
    markdown(reason.message)
  ]);
  const heads = ["place", "action", "flag", "why"];
  return `### Changes

${grid(heads, rows, changed.length, "place", "; the diff shows them all")}`;
}
function grid(heads, rows, all, noun, where = "") {
  const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
  const more = all > rows.length ? `
And ${count(all - rows.length, `more ${noun}`)}${where}.
` : "";
  const head = `| ${heads.join(" | ")} |`.replace("|  |", "| |");
  return `${head}
|${"---|".repeat(heads.length)}
${lines.join("\n")}
${more}`;
}
function review(report, { kept: most }) {
  const open = report.sites.filter(({ safety }) => safety === "review");
  if (open.length === 0) return "";
  return `### For a person to look at

${listed(open, most, "- [ ]")}
`;
}
function listed(sites, most, mark) {
  const rows = sites.slice(0, most).map(
    ({ path, line, from, reason }) => `${mark} ${code(`${path}:${line}`)} ${code(from)}: ${markdown(reason.message)}`
  );
  return rows.join("\n") + (sites.length > most ? `
- and ${sites.length - most} more` : "");
}
function kept(report, { kept: most }) {
  const left = report.sites.filter(({ action, safety }) => action === "keep" && safety !== "review");
  if (left.length === 0) return "";
  return `<details><summary>${count(left.length, "place")} left as ${left.length === 1 ? "it is" : "they are"}</summary>

${listed(left, most, "-")}

</details>
`;
}
var LIMITS = /* @__PURE__ */ new Set([
  "STAND_IN",
  "NOT_MEASURED",
  "RENAME_NOT_MEASURED",
  "CUDA_LIBRARY_MISSING",
  "HEADER_MISSING",
  "QUESTIONS_LEFT_OUT",
  "NO_DEVICE"
]);
function proof(report) {
  const shown = report.proof;
  if (shown === null) return "";
  const messages = shown.messages.filter(({ level, code: id }) => level !== "info" || LIMITS.has(id)).slice(0, 12).map(({ code: id, text }) => `- ${code(id)} ${markdown(short(text))}`);
  const parts = [
    `### Proof: ${shown.verdict}
`,
    shown.headline === null ? "" : `**${markdown(short(shown.headline))}**
`,
    `${markdown(short(shown.summary))}
`,
    `Evidence: ${shown.evidence}.
`,
    renameRows(shown)
  ];
  if (messages.length > 0) parts.push(`${messages.join("\n")}
`);
  return parts.filter((part) => part !== "").join("\n");
}
var MOST_UNUSED = 20;
var MOST_PLACES = 3;
function unused({ proof: shown }) {
  if (shown === null || shown.unused.length === 0) return "";
  const rows = shown.unused.slice(0, MOST_UNUSED).map((one) => {
    const places = one.places.slice(0, MOST_PLACES).map(({ path, line }) => code(`${path}:${line}`));
    const more = one.places.length - places.length;
    const near = one.nearest.map((name) => `, perhaps ${code(name)} is meant`).join("");
    return `- ${code(one.name)} ${saidOf(one)}: ${places.join(", ")}${more > 0 ? ` and ${count(more, "more place")}` : ""}${near}`;
  });
  const left = shown.unused.length - rows.length;
  if (left > 0) rows.push(`- and ${left} more`);
  return `### Flags that nothing uses

The smoke test configured with them anyway; this pull request leaves them as they are.

${rows.join("\n")}
`;
}
function short(text) {
  return text.length > 600 ? `${text.slice(0, 600)}\u2026` : text;
}
var RENAME_ROWS = 20;
function renameRows(proved) {
  const { seen, rest } = provedRows(proved);
  const rows = seen.map(({ label, verdict, gained, lost, arguments: args }) => {
    const [first] = [...lost, ...gained];
    const line = [...first?.added ?? [], ...first?.removed ?? []][0] ?? "";
    return [
      code(label),
      verdict,
      code(first?.path || "build graph"),
      code(first?.target ?? ""),
      code(line),
      code(first?.setBy ?? ""),
      code(args.join(" "))
    ];
  });
  const heads = ["rename", "verdict", "file", "target", "for example", "set by", "configured with"];
  const told = rest.map(({ label, verdict, message: message2 }) => [
    code(label),
    verdict,
    markdown(short(message2))
  ]);
  return [
    rows.length === 0 ? "" : grid(heads, rows.slice(0, RENAME_ROWS), rows.length, "row"),
    told.length === 0 ? "" : `<details><summary>${count(told.length, "rename")} of which nothing was seen to change</summary>

${grid(["rename", "verdict", "why"], told.slice(0, RENAME_ROWS), told.length, "row")}
</details>
`
  ].filter((part) => part !== "").join("\n");
}
function footer(report) {
  const maps = report.maps.map(({ name }) => name);
  const named2 = maps.filter((name) => name !== "inline");
  const isFew = named2.length <= 3 && named2.every(isWord);
  const options = isFew ? named2.map((name) => ` --map ${name}`).join("") : maps.includes("inline") ? " --map auto" : "";
  const given = maps.includes("inline") ? ["Add the renames that the workflow gives, as `--rename OLD=NEW`.\n"] : [];
  return [
    "<details><summary>How to reproduce this, and how to stop it</summary>\n",
    fenced(`flagshift check${options}
flagshift patch --write${options}`, "sh"),
    ...given,
    "A comment `flagshift: ignore` keeps a line as it is, `flagshift: off` and `flagshift: on` keep what is between them. Close this pull request and the same patch will not be proposed again. Commit to its branch and Flagshift will leave the branch to you.\n",
    "</details>\n"
  ].join("\n");
}
function isWord(text) {
  return /^[\w./-]+$/.test(text);
}

// src/report/body.ts
var LIMIT = 6e4;
var TIERS = [
  { sites: 300, kept: 100, renames: 100 },
  { sites: 60, kept: 20, renames: 40 },
  { sites: 0, kept: 5, renames: 10 }
];
function pullRequestBody(report, intro) {
  for (const tier of TIERS) {
    const body = render(report, intro, tier);
    if (body.length <= LIMIT) return body;
  }
  const rest = `

${lead(report)}
${footer(report)}`;
  return intro.slice(0, LIMIT - rest.length) + rest;
}
function render(report, intro, extent) {
  return [intro, lead(report), ...findings(report, extent), footer(report)].filter((part) => part !== "").join("\n");
}

// src/publish/proposal/default-message.ts
function defaultMessage(sites, pairs2) {
  const lines = pairs2.map((pair) => `- ${pair}`);
  const said = [...groupBy(statesOf(sites), ({ upstream }) => pinOf(upstream))].flatMap(
    ([pin, states]) => pin === "" ? [] : [whatUpstreamDoes(pin, states)]
  );
  const parts = ["Follow renamed build flags: {renames}", said.join("\n"), lines.join("\n")];
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}
function statesOf(sites) {
  const changed = sites.filter(({ action }) => action !== "keep");
  return [...new Set(changed.map(({ rename }) => rename))];
}
function pinOf(upstream) {
  if (upstream === null) return "";
  const { name, source, version, revision } = upstream;
  if (source === null && version === void 0) return "";
  const at = revision?.slice(0, 12) ?? version;
  return at === void 0 ? name : `${name} at ${at}`;
}
var NAMED = 3;
function whatUpstreamDoes(pin, states) {
  const olds = (wanted) => [
    ...new Set(states.filter(({ state }) => wanted(state)).map(({ from }) => from))
  ];
  const gone = olds((state) => state === "renamed" || state === "rejected");
  const taken = olds((state) => state === "aliased" || state === "both");
  const all = olds(() => true).length;
  if (gone.length === all) return `${pin} no longer reads the old names.`;
  if (taken.length === all) return `${pin} reads the new names, and may take the old ones still.`;
  const parts = [
    ...gone.length > 0 ? [`no longer reads ${named(gone)}`] : [],
    ...taken.length > 0 ? [`may still take ${named(taken)}`] : []
  ];
  return parts.length === 0 ? `${pin} does not confirm the renames.` : `${pin} ${parts.join(" and ")}.`;
}
function named(names) {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/publish/proposal/propose.ts
function propose(found, report, options, { base, usualBase }, { draft, isMadeHere }) {
  if (found.revision === null)
    throw new UserError(
      "What was scanned is not a commit.",
      "Publish from a git repository, and scan a commit (--rev HEAD).",
      { file: found.root }
    );
  const modes = new Map(found.entries.map(({ path, mode }) => [path, mode]));
  const words = wordsOf(report);
  function patchOf(paths) {
    const parts = found.patches.filter(({ path }) => paths === null || paths.has(path));
    return Buffer.from(parts.map(({ diff }) => diff).join(""), "latin1").toString("utf8");
  }
  const { milestone, ...asked } = options;
  return {
    ...asked,
    files: found.patches.map(({ path, after }) => ({
      path,
      mode: modes.get(path) === "100755" ? "100755" : "100644",
      bytes: Buffer.from(after, "latin1")
    })),
    base: { branch: base, commit: found.revision },
    branch: branchFor(options.branch, base, usualBase),
    title: fill(options.title || "Follow renamed build flags: {renames}", words).slice(0, 250),
    body: pullRequestBody(report, fill(options.body, words)),
    commitMessage: fill(options.commitMessage || defaultMessage(found.sites, pairs(report)), words),
    ...milestone !== "" && { milestone: /^\d+$/.test(milestone) ? Number(milestone) : milestone },
    draft: options.draft || draft,
    mayBeReady: isMadeHere,
    autoMerge: options.autoMerge && isMadeHere && isCertain(report),
    diff: patchOf(null),
    diffOf: (paths) => patchOf(new Set(paths))
  };
}
function branchFor(branch, base, usualBase) {
  if (branch !== DEFAULT_BRANCH || usualBase === null || base === usualBase) return branch;
  return `${branch}-${base.replaceAll("/", "-")}`;
}
function isCertain({ sites, proof: proof2, undecided }) {
  return undecided.length === 0 && proof2?.verdict === "proved" && proof2.renames.every(({ verdict }) => verdict === "proved") && sites.every(({ action, safety }) => action === "keep" || safety === "safe");
}
function wordsOf(report) {
  const all = pairs(report);
  const first = all.slice(0, 2).join(", ");
  return {
    renames: all.length > 2 ? `${first} and ${all.length - 2} more` : first,
    files: count(report.patch.files, "file"),
    sites: count(report.sites.filter(({ action }) => action !== "keep").length, "place")
  };
}
function pairs(report) {
  const changed = report.sites.filter(({ action }) => action !== "keep");
  return [...new Set(changed.map(({ from, to }) => `${from} \u2192 ${to.join(" + ")}`))].toSorted();
}
function fill(template, words) {
  return template.replace(/\{(\w+)\}/g, (whole, word) => words[word] ?? whole);
}

// src/publish/publish-found.ts
async function publishFound({ found, report, outcome }, options, publisher, progress) {
  if (outcome.refused !== void 0)
    return unpublished("blocked", message("refused", outcome.refused));
  if (outcome.failed) return unpublished("blocked", message("smoke-test"));
  if (options.dryRun) return unpublished("none", message("dry-run"));
  const proposed = async () => propose(found, report, options, await publisher.aim(options.base), outcome);
  if (report.status === "undecided") {
    const held = unpublished("none", message("undecided"));
    if (publisher.hold === void 0) return held;
    const why = report.undecided.map(sentence).join(" ");
    try {
      const { messages, ...at } = await publisher.hold(await proposed(), why, progress);
      return { ...at, messages: [...held.messages, ...messages] };
    } catch (error) {
      if (error instanceof UserError) return held;
      throw error;
    }
  }
  return publisher.publish(await proposed(), progress);
}

export {
  findings,
  lead,
  publishFound
};
