import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configuredWith,
  messagesBeside,
  proofNotes,
  proofPicture,
  provedRows
} from "./shared-report-proof-picture.js";
import {
  saidOf
} from "./shared-report-unused.js";
import {
  nothingChanges,
  renameGroups,
  saidOnce
} from "./shared-report-headline.js";
import {
  DEFAULT_BRANCH
} from "./shared-picomatch.js";
import {
  lineChanges
} from "./shared-report-line-changes.js";
import {
  changedSites,
  followedBy,
  keptSites,
  mostTellingFirst,
  openSites,
  sentence,
  upstreamsOf
} from "./shared-report-telling.js";
import {
  joinWithAnd,
  nameOfKind
} from "./shared-maps-chain.js";
import {
  REASONS
} from "./shared-core-reasons.js";
import {
  message,
  unpublished
} from "./shared-publish-messages.js";
import {
  code,
  fenced,
  markdown,
  markdownWithCode,
  quietLink
} from "./shared-report-escape.js";
import {
  count,
  withArticle
} from "./shared-core-count.js";
import {
  groupBy
} from "./shared-core-remembered.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/report/page-story.ts
function lead(report) {
  const changed = changedSites(report);
  const open = report.undecided.map((one) => `${markdownWithCode(sentence(one))}
`).join("\n");
  if (changed.length === 0)
    return open === "" ? `${markdown(nothingChanges(report))}
` : `Nothing is decided. ${open}`;
  const files = new Set(changed.map(({ path }) => path)).size;
  const flags = new Set(changed.map(({ from }) => from)).size;
  const who = upstreamsOf(report).map(
    ({ name, upstream }) => upstream === null ? code(name) : `${code(upstream.name)}${upstream.path === "" ? "" : ` in ${code(upstream.path)}`}${upstream.revision === null ? "" : ` at ${code(upstream.revision.slice(0, 12))}`}`
  );
  const isNamed = who.length > 0 && !upstreamsOf(report).some(({ name }) => name === "inline");
  const names = flags === 1 ? "its old name" : "their old names";
  const done = report.status === "patched" ? "brought up to date" : "out of date; nothing is changed yet";
  return [
    `${isNamed ? joinWithAnd(who) : "A dependency"} renamed ${count(flags, "build flag")} that this repository still uses by ${names}.`,
    whatItDoes(report, changed),
    `${count(changed.length, "place")} in ${count(files, "file")} ${changed.length === 1 ? "is" : "are"} ${done}.
${open === "" ? "" : `
${open}`}`
  ].join(" ");
}
function whatItDoes(report, changed) {
  const lost = followedBy(report, changed).filter(
    ({ state }) => state === "renamed" || state === "rejected"
  );
  const names = new Set(lost.map(({ from }) => from));
  const [first] = mostTellingFirst(
    report,
    changed.filter(({ from }) => names.has(from))
  );
  if (first !== void 0)
    return `**Nothing reads ${code(first.from)} any more**: the build goes on without a word, and what the flag was to switch on is missing.`;
  const isServed = followedBy(report, changed).some(
    ({ state }) => state === "aliased" || state === "both"
  );
  return isServed ? "The old names are still taken for now." : "No pinned upstream could be asked whether they are still read.";
}
function change(report) {
  const [site] = mostTellingFirst(report, changedSites(report));
  const lines = site && lineChanges(report.patch.diff)(site.path, site.line);
  if (site === void 0 || lines === void 0) return "";
  const shown = [
    ...lines.before.map((line) => `- ${trim(line)}`),
    ...lines.after.map((line) => `+ ${trim(line)}`)
  ];
  return `${code(`${site.path}:${site.line}`)}

${fenced(shown.slice(0, 12).join("\n"), "diff")}`;
}
function trim(line) {
  const text = line.trim();
  return text.length > 160 ? `${text.slice(0, 160)}\u2026` : text;
}
function review(report, { kept: most }) {
  const changed = changedSites(report).filter(({ safety }) => safety === "review");
  const open = mostTellingFirst(report, [...changed, ...openSites(report)]);
  if (open.length === 0) return "";
  const shown = open.slice(0, most);
  const rows = saidOnce(shown).map(
    ({ message: message2, sites }) => `- [ ] ${tellPlaces(sites)}: ${markdown(message2)}`
  );
  const more = open.length - shown.length;
  return `### Please look at ${count(open.length, "place")}

${rows.join("\n")}${more > 0 ? `
- and ${more} more` : ""}
`;
}
function tellPlaces(sites) {
  return [...new Set(sites.map(({ path, line }) => code(`${path}:${line}`)))].join(", ");
}

// src/report/page-folded.ts
function folded(summary, body) {
  return `<details><summary>${summary}</summary>

${body}
</details>
`;
}
function changes(report, { sites: most }) {
  const changed = changedSites(report);
  if (changed.length === 0) return "";
  const shown = changed.slice(0, most);
  const groups = renameGroups(report, shown).map(({ from, to, message: message2, sayings }) => {
    const said = sayings.map(({ message: more2, safety, sites }) => {
      const look = safety === "safe" ? "" : " **Please look.**";
      return `- ${tellPlaces(sites)}${more2 === "" ? "" : `: ${markdown(more2)}`}${look}`;
    });
    return `${code(from)} \u2192 ${to.map(code).join(" + ") || "nothing"}: ${markdown(message2)}

${said.join("\n")}
`;
  });
  const more = changed.length - shown.length;
  const rest = more > 0 ? `And ${count(more, "more place")}; the diff shows them all.
` : "";
  return folded(
    `${changed.length === 1 ? "The change" : `All ${count(changed.length, "change")}`} and why`,
    [...groups, rest].filter((part) => part !== "").join("\n")
  );
}
var STATES = {
  renamed: "no longer reads the old name",
  aliased: "still forwards the old name",
  rejected: "refuses the old name",
  premature: "still reads the old name",
  both: "reads both",
  absent: "reads neither",
  unknown: "was not asked"
};
function isCounted({ old, new: fresh }) {
  return old + fresh > 0;
}
function renames(report, { renames: most }) {
  const followed = followedBy(report, changedSites(report));
  if (followed.length === 0) return "";
  const rows = followed.slice(0, most).map((rename) => {
    const { from, to, kind, state, readers } = rename;
    const link = rename.evidence !== null && /^https:\/\/[^\s<>()[\]|`]+$/.test(rename.evidence) ? ` ([where it was renamed](${quietLink(rename.evidence)}))` : "";
    const lines = isCounted(readers) ? `: ${count(readers.old, "line")} there ${readers.old === 1 ? "reads" : "read"} the old one, ${readers.new} the new one` : "";
    return `- ${code(from)} \u2192 ${to.map(code).join(" + ") || "nothing"}, ${withArticle(nameOfKind(kind))}${link}. The pinned upstream ${STATES[state]}${lines}.`;
  });
  const more = followed.length - rows.length;
  if (more > 0) rows.push(`- and ${count(more, "more rename")}; the report has them`);
  const pins = report.upstreams.map(
    ({ name, path, revision }) => `${code(name)}${path === "" ? " (this repository)" : ` in ${code(path)}`}${revision === null ? "" : ` at ${code(revision.slice(0, 12))}`}`
  );
  const asked = pins.length === 0 ? "No pinned upstream was found, so nothing here is confirmed by it." : `Asked: ${pins.join(", ")}.`;
  return folded(
    `Who renamed ${followed.length === 1 ? "it" : "them"}`,
    `${rows.join("\n")}

${asked}
`
  );
}
var EXAMPLES = 8;
function kept(report, { kept: most }) {
  const left = keptSites(report);
  if (left.length === 0) return "";
  const codes = groupBy(left, ({ reason }) => reason.code);
  const each = Math.min(EXAMPLES, Math.max(1, Math.floor(most / codes.size)));
  const rows = [...codes].map(([id, sites]) => {
    const more = sites.length - each;
    return `- **${sites.length}** ${code(id)}: ${markdown(REASONS[id].means)} ${tellPlaces(sites.slice(0, each))}${more > 0 ? ` and ${more} more` : ""}`;
  });
  const verb = left.length === 1 ? "it is" : "they are";
  return folded(`${count(left.length, "place")} left as ${verb}`, `${rows.join("\n")}
`);
}
function footer(report) {
  const maps = report.maps.map(({ name }) => name);
  const named2 = maps.filter((name) => name !== "inline");
  const isFew = named2.length <= 3 && named2.every(isWord);
  const options = isFew ? named2.map((name) => ` --map ${name}`).join("") : maps.includes("inline") ? " --map auto" : "";
  const given = maps.includes("inline") ? ["Add the renames that the workflow gives, as `--rename OLD=NEW`.\n"] : [];
  const kit = report.proof?.kit;
  const keep = kit == null ? [] : [
    `**Keep the smoke test** of ${code(kit.component)}: \`flagshift prove --emit DIR\` writes it as files that build without Flagshift; in a workflow the output \`smoke-kit-dir\` says where they lie.
`
  ];
  return [
    "<details><summary>Repeat it at home, keep the smoke test, stop these pull requests</summary>\n",
    fenced(
      `flagshift check${options}
flagshift patch --write${options}${report.proof === null ? "" : `
flagshift prove${options}`}`,
      "sh"
    ),
    ...given,
    ...keep,
    "**Stop it**: a comment `flagshift: ignore` keeps a line as it is, `flagshift: off` and `flagshift: on` keep what is between them. Close this pull request and the same patch will not be proposed again. Commit to its branch and Flagshift will leave the branch to you.\n",
    "This page is made by [Flagshift](https://redirect.github.com/flagshift/flagshift).\n",
    "</details>\n"
  ].join("\n");
}
function isWord(text) {
  return /^[\w./-]+$/.test(text);
}

// src/report/page-proof.ts
function seen({ proof }) {
  if (proof === null) return "";
  const rows = proofPicture(proof).map(({ label, at, before, after, isHead }) => {
    if (isHead) return `- **${markdown(`${label}: ${before} \u2192 ${after}`)}**`;
    const what = `${at === void 0 ? "" : `${code(at)} `}${markdown(label)}`;
    const change2 = before === "\u2013" ? `${cell(after)}, not before` : `${cell(before)} \u2192 ${cell(after)}`;
    return `  - ${what} ${change2}`;
  });
  const notes = [
    ...proof.headline === null ? [] : [proof.headline],
    ...rows.length === 0 || proof.verdict !== "proved" ? [proof.summary] : [],
    ...proofNotes(proof)
  ];
  return [
    rows.length === 0 ? "" : `Before \u2192 with this patch:

${rows.join("\n")}
`,
    `**Smoke test: ${proof.verdict}.** ${markdown(notes.map(short).join(" "))}
`
  ].filter((part) => part !== "").join("\n");
}
function cell(text) {
  return code(text.slice(0, 120));
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
var EVIDENCE = {
  none: "nothing that was configured",
  configure: "what the build system gives the compiler",
  preprocess: "the sources as the preprocessor gives them",
  compile: "a CUDA program compiled with the flags",
  object: "the compiled sources",
  run: "programs that ran"
};
var RENAMES = 20;
var MESSAGES = 12;
function proofInFull({ proof }) {
  if (proof === null) return "";
  const { seen: shown, rest } = provedRows(proof);
  const renames2 = [...shown.map(seenOf), ...rest.map(unseenOf)];
  const more = renames2.length - RENAMES;
  const asked = configuredWith(proof);
  const messages = messagesBeside(proof).filter(({ level, code: id }) => level !== "info" || LIMITS.has(id)).slice(0, MESSAGES).map(({ code: id, text }) => `- ${code(id)} ${markdown(short(text))}`);
  const parts = [
    `**Verdict: ${proof.verdict}.** It rests on ${EVIDENCE[proof.evidence]} (\`${proof.evidence}\`). ${markdown(short(proof.summary))}
`,
    renames2.length === 0 ? "" : `${renames2.slice(0, RENAMES).join("\n")}
${more > 0 ? `- and ${count(more, "more rename")}
` : ""}`,
    asked.length === 0 ? "" : `Configured with:

${fenced(asked.join("\n"), "sh")}`,
    messages.length === 0 ? "" : `${messages.join("\n")}
`
  ];
  return folded("The proof in full", parts.filter((part) => part !== "").join("\n"));
}
function seenOf({ label, verdict, gained, lost }) {
  const [first] = [...lost, ...gained];
  const line = [...first?.added ?? [], ...first?.removed ?? []][0] ?? "";
  const where = code(first?.path || "build graph");
  const target = first?.target ? ` of ${code(first.target)}` : "";
  const setBy = first?.setBy ? `, set by ${code(first.setBy)}` : "";
  return `- ${code(label)}: **${verdict}**, in ${where}${target}${setBy}${line === "" ? "" : `, for example ${code(line)}`}`;
}
function unseenOf({ label, verdict, message: message2 }) {
  return `- ${code(label)}: **${verdict}**. ${markdown(short(message2))}`;
}
function short(text) {
  return text.length > 600 ? `${text.slice(0, 600)}\u2026` : text;
}

// src/report/sections.ts
function findings(report, extent) {
  return [
    change(report),
    seen(report),
    unused(report),
    review(report, extent),
    changes(report, extent),
    renames(report, extent),
    kept(report, extent),
    proofInFull(report)
  ];
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
  const [name, one] = all === 1 ? ["name", "one"] : ["names", "ones"];
  if (gone.length === all) return `${pin} no longer reads the old ${name}.`;
  if (taken.length === all)
    return `${pin} reads the new ${name}, and may take the old ${one} still.`;
  const parts = [
    ...gone.length > 0 ? [`no longer reads ${named(gone)}`] : [],
    ...taken.length > 0 ? [`may still take ${named(taken)}`] : []
  ];
  return parts.length === 0 ? `${pin} does not confirm the renames.` : `${pin} ${parts.join("; it ")}.`;
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
function isCertain({ sites, proof, undecided }) {
  return undecided.length === 0 && proof?.verdict === "proved" && proof.renames.every(({ verdict }) => verdict === "proved") && sites.every(({ action, safety }) => action === "keep" || safety === "safe");
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
  lead,
  findings,
  publishFound
};
