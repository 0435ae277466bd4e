import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  utf8Of
} from "./shared-core-lines.js";
import "./shared-core-first-index.js";
import {
  connect,
  lookAndMake,
  readRefusal
} from "./shared-octokit-plugin-rest-endpoint-methods.js";
import "./shared-undici.js";
import "./shared-repository-git.js";
import {
  code,
  fenceAround,
  markdown
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import "./shared-zod-v4-mini.js";
import "./shared-zod-v4-core.js";
import "./shared-core-user-error.js";
import {
  append
} from "./shared-core-append.js";
import "./shared-runtime.js";

// src/publish/github/suggestion.ts
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

// src/publish/github/diff-rows.ts
function hunksOf(diff) {
  const hunks = [];
  const lines = diff.split("\n");
  for (let at = 0; at < lines.length; ) {
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[at] ?? "");
    at += 1;
    if (!header) continue;
    let oldLine = Number(header[1]);
    let newLine = Number(header[3]);
    const oldEnd = oldLine + Number(header[2] ?? 1);
    const newEnd = newLine + Number(header[4] ?? 1);
    const rows = [];
    for (; at < lines.length && (oldLine < oldEnd || newLine < newEnd); at += 1) {
      const [line = ""] = [lines[at]];
      const kind = line[0];
      if (kind === "\\") continue;
      if (kind !== " " && kind !== "-" && kind !== "+") break;
      rows.push({ kind, text: line.slice(1), oldLine, newLine });
      if (kind !== "+") oldLine += 1;
      if (kind !== "-") newLine += 1;
    }
    hunks.push(rows);
  }
  return hunks;
}

// src/publish/github/suggestion.ts
var MOST_LINES = 8;
var LONGEST_LINE = 1e3;
var ODD = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/;
function replacementsOf(patch) {
  if (!isUtf8(Buffer.from(patch.before, "latin1")) || /\r(?!\n)/.test(patch.before)) return [];
  const { path } = patch;
  const found = [];
  for (const rows of hunksOf(patch.diff))
    for (let at = 0; at < rows.length; ) {
      const before = [];
      const after = [];
      const line = rows[at]?.oldLine ?? 0;
      for (; rows[at]?.kind === "-"; at += 1) before.push(utf8Of(rows[at]?.text ?? ""));
      for (; rows[at]?.kind === "+"; at += 1) after.push(utf8Of(rows[at]?.text ?? ""));
      if (before.length === 0 && after.length === 0) at += 1;
      else if (before.length === after.length)
        for (const [index, old] of before.entries())
          found.push(replacement(path, line + index, [old], [after[index] ?? ""]));
      else found.push(replacement(path, line, before, after));
    }
  return found.filter(isPresentable);
}
function replacement(path, line, before, after) {
  const key = createHash("sha256").update(JSON.stringify([path, before, after])).digest("hex").slice(0, 16);
  return { path, line, before, after, key };
}
function isPresentable({ before, after }) {
  return before.length > 0 && Math.max(before.length, after.length) <= MOST_LINES && [...before, ...after].every(
    (text) => text.length <= LONGEST_LINE && !ODD.test(text.replace(/\r$/, ""))
  );
}
function placesInHead(replacements, scanned, patch) {
  const lines = utf8Of(scanned).split("\n").map(withoutReturn);
  const found = /* @__PURE__ */ new Map();
  for (const [index, rows] of hunksOf(patch).entries()) {
    const right = rows.filter(({ kind }) => kind !== "-");
    const [first] = right;
    if (!first) continue;
    const at = placeOf(
      right.map(({ text }) => withoutReturn(text)),
      lines,
      first.newLine - 1
    );
    if (at === null) continue;
    for (const one of replacements) {
      const offset = one.line - 1 - at;
      if (offset >= 0 && offset + one.before.length <= right.length)
        found.set(one, { hunk: index, line: first.newLine + offset });
    }
  }
  return found;
}
function withoutReturn(line) {
  return line.replace(/\r$/, "");
}
function placeOf(block, lines, expected) {
  const stands = (at) => block.every((text, index) => lines[at + index] === text);
  if (stands(expected)) return expected;
  let place = null;
  for (let at = 0; at + block.length <= lines.length; at += 1) {
    if (!stands(at)) continue;
    if (place !== null) return null;
    place = at;
  }
  return place;
}
function suggestionsOf(places) {
  const suggestions = [];
  let lastHunk = -1;
  for (const [one, { hunk, line }] of [...places].toSorted(([, a], [, b]) => a.line - b.line)) {
    const end = line + one.before.length - 1;
    const last = suggestions.at(-1);
    const joins = last?.line === line - 1 && lastHunk === hunk && end - last.startLine < MOST_LINES;
    if (joins) suggestions.pop();
    suggestions.push({
      path: one.path,
      startLine: joins ? last.startLine : line,
      line: end,
      replacements: joins ? [...last.replacements, one] : [one]
    });
    lastHunk = hunk;
  }
  return suggestions;
}
function sitesOf({ path, line, before }, sites) {
  return sites.filter(
    (site) => site.action !== "keep" && site.path === path && site.line >= line && site.line < line + before.length
  );
}
function commentText({ replacements }, sites) {
  const said = [
    ...new Set(
      sites.map(
        ({ from, to, reason }) => `${code(from)} \u2192 ${to.map(code).join(" + ") || "nothing"}: ${markdown(reason.message)}`
      )
    )
  ];
  const lines = replacements.flatMap(({ after }) => after);
  const fence = fenceAround(lines.join("\n"), 3);
  return [
    ...said,
    "",
    `${fence}suggestion`,
    ...lines,
    fence,
    "",
    ...replacements.map(({ key }) => `<!-- flagshift-suggestion:${key} -->`)
  ].join("\n");
}
function keysIn(body) {
  return [...body.matchAll(/<!-- flagshift-suggestion:([0-9a-f]{16}) -->/g)].map(
    ([, key = ""]) => key
  );
}

// src/publish/github/suggestions.ts
var MOST_COMMENTS = 30;
async function suggestOnGitHub(what, target, progress) {
  const octokit = connect(target, progress);
  const pull = { owner: target.owner, repo: target.repo, pull_number: what.number };
  try {
    const inDiff = await readSuggestions(octokit, pull, what);
    if (inDiff === null) return nothing("info", "head-moved", HEAD_MOVED);
    return await lookAndMake(
      async () => plan(inDiff, await readComments(octokit, pull)),
      async (planned) => {
        const { length: made } = planned.fresh;
        if (made === 0) return outcome(what, planned);
        progress(`Suggesting ${count(made, "change")} on pull request #${what.number}.`);
        await octokit.rest.pulls.createReview({
          ...pull,
          commit_id: what.headSha,
          event: "COMMENT",
          body: reviewText(what, planned),
          comments: planned.fresh.map((one) => comment(one, what)),
          request: { retries: 0 }
        });
        return outcome(what, planned);
      }
    );
  } catch (error) {
    const refusal = readRefusal(error, target.token);
    if (!refusal) throw error;
    const isRight = refusal.status === 403 || refusal.status === 404;
    return nothing(
      "warning",
      isRight ? "suggestions-right-missing" : "suggestions-refused",
      `${isRight ? 'The token may not comment on this pull request (the job needs "pull-requests: write"; pull requests from forks only ever get a read-only token)' : "GitHub did not take the suggestions"}, so there are annotations only. GitHub said: ${refusal.text} (${refusal.status}).`
    );
  }
}
async function findPull(head, headSha, target, progress) {
  const octokit = connect(target, progress);
  const { owner, repo } = target;
  try {
    const request = { owner, repo, head, state: "open", per_page: 100 };
    const pulls = await octokit.paginate(octokit.rest.pulls.list, request);
    return pulls.find((pull) => pull.head.sha === headSha)?.number ?? null;
  } catch (error) {
    if (!readRefusal(error, target.token)) throw error;
    return null;
  }
}
var HEAD_MOVED = "The pull request has newer commits than the ones that were scanned, so nothing is suggested here; the run for those does.";
function nothing(level, code2, text) {
  return { sites: /* @__PURE__ */ new Set(), messages: [{ level, code: code2, text }] };
}
async function readSuggestions(octokit, pull, { patches, headSha }) {
  const wanted = new Map(patches.map((patch) => [patch.path, patch]));
  const found = [];
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...pull, per_page: 100 });
  for (const { filename, patch: diff, contents_url: at } of files) {
    const patch = wanted.get(filename);
    if (patch === void 0 || diff === void 0) continue;
    if (new URL(at).searchParams.get("ref") !== headSha) return null;
    const replacements = replacementsOf(patch);
    append(found, suggestionsOf(placesInHead(replacements, patch.before, diff)));
  }
  return found.toSorted((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line);
}
async function readComments(octokit, pull) {
  const said = [];
  let comments = 0;
  const list = octokit.rest.pulls.listReviewComments;
  const all = await octokit.paginate(list, { ...pull, per_page: 100 });
  for (const { body, line, start_line: start } of all) {
    const keys = keysIn(body);
    if (keys.length > 0) comments += 1;
    const lines = typeof line === "number" ? [start ?? line, line] : null;
    append(
      said,
      keys.map((key) => ({ key, lines }))
    );
  }
  return { comments, said };
}
function plan(suggestions, { comments, said }) {
  const open = [...said];
  const all = suggestions.flatMap(linesOf);
  const known = /* @__PURE__ */ new Set();
  for (const isNear of [isThere, isGone])
    for (const { one, line } of all) {
      const at = known.has(one) ? -1 : open.findIndex(({ key, lines }) => key === one.key && isNear(lines, line));
      if (at < 0) continue;
      open.splice(at, 1);
      known.add(one);
    }
  const fresh = suggestions.flatMap(
    (suggestion) => suggestionsOf(
      new Map(
        linesOf(suggestion).filter(({ one }) => !known.has(one)).map(({ one, line }) => [one, { hunk: 0, line }])
      )
    )
  );
  const kept = fresh.slice(0, Math.max(0, MOST_COMMENTS - comments));
  return { fresh: kept, covered: [...known, ...kept.flatMap(({ replacements }) => replacements)] };
}
function isThere(lines, line) {
  return lines !== null && lines[0] <= line && line <= lines[1];
}
function isGone(lines) {
  return lines === null;
}
function linesOf({
  startLine,
  replacements
}) {
  let line = startLine;
  return replacements.map((one) => {
    const first = line;
    line += one.before.length;
    return { one, line: first };
  });
}
function comment(suggestion, { sites }) {
  const { path, startLine, line, replacements } = suggestion;
  const about = replacements.flatMap((one) => sitesOf(one, sites));
  return {
    path,
    body: commentText(suggestion, about),
    line,
    side: "RIGHT",
    ...startLine < line && { start_line: startLine, start_side: "RIGHT" }
  };
}
function reviewText({ sites }, { covered }) {
  const inside = covered.flatMap((one) => sitesOf(one, sites)).length;
  const outside = sites.filter(({ action }) => action !== "keep").length - inside;
  const rest = outside > 0 ? ` ${count(outside, "more place")} of this repository ${outside === 1 ? "lies" : "lie"} outside of what is suggested here; see the annotations.` : "";
  return `Build flags that were renamed upstream are used here by their old names.${rest}`;
}
function outcome({ sites, number }, { fresh, covered }) {
  const text = fresh.length > 0 ? `Made ${count(fresh.length, "suggestion")} on pull request #${number}.` : covered.length > 0 ? `Everything that can be suggested on pull request #${number} has been.` : `Nothing stale lies on a line of the diff of pull request #${number}.`;
  return {
    sites: new Set(covered.flatMap((one) => sitesOf(one, sites))),
    messages: [{ level: "info", code: "suggested", text }]
  };
}
export {
  findPull,
  suggestOnGitHub
};
