import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publishLocally
} from "./chunk-47K2UPRX.js";
import "./chunk-ERGO3B3P.js";
import {
  proofText
} from "./chunk-DS4DCR7I.js";
import {
  coloured
} from "./chunk-W35ESBYB.js";
import {
  unpublished
} from "./chunk-WXOW2NRY.js";
import {
  propose
} from "./chunk-JXFKRBCH.js";
import {
  shift
} from "./chunk-KWD4GII4.js";
import "./chunk-ESZXIGFO.js";
import {
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf
} from "./chunk-7ZG6KQLY.js";
import {
  oneOf
} from "./chunk-ELTLRKFY.js";
import "./chunk-TQNY62HH.js";
import "./chunk-OOPQYUPV.js";
import {
  table
} from "./chunk-K3NRVX6Y.js";
import {
  plain
} from "./chunk-XTGP5EZK.js";
import {
  git
} from "./chunk-BERTVRY6.js";
import {
  UserError
} from "./chunk-T6N5MCWX.js";
import "./chunk-HANBNIMK.js";

// src/commands/open.ts
import { existsSync } from "node:fs";
import * as path from "node:path";
async function open(line, terminal) {
  const where = oneOf(line.text("publish") || "local", ["local", "github"], "--publish");
  const options = publishOptionsOf(line);
  const scan = { ...scanOptionsOf(line), rev: line.text("rev") || "HEAD" };
  const target = where === "github" ? githubTarget(line.text("repo")) : null;
  const page = pagePath(line, scan.directory, options);
  const publish = options.dryRun ? null : async (found, report, outcome) => {
    if (outcome.failed)
      return unpublished(
        "blocked",
        "error",
        "smoke-test",
        "The smoke test failed, so nothing was published."
      );
    const base = options.base || await currentBranch(found.root);
    const proposal = await propose(found, report, options, base, outcome.draft);
    if (target === null) return publishLocally(proposal, found.root, page, terminal.note);
    const { publishToGitHub } = await import("./publisher-W5N4IGGD.js");
    return publishToGitHub(proposal, target, terminal.note);
  };
  const shifted = await shift(
    scan,
    { proof: proofOptionsOf(line), publish, checkOnly: false },
    terminal.note
  );
  show(shifted, line, terminal);
  if (target === null && existsSync(page)) terminal.note(`The pull request page is in ${page}`);
  const { publication } = shifted.report;
  const failed = publication?.messages.some(({ level }) => level === "error") ?? false;
  return shifted.outcome.failed || failed || publication?.operation === "blocked" ? 1 : 0;
}
function githubTarget(repo) {
  const [owner = "", name = "", rest] = repo.split("/");
  if (owner === "" || name === "" || rest !== void 0)
    throw new UserError(`--repo is "${repo}".`, "Write it as OWNER/NAME.");
  const token = process.env["GITHUB_TOKEN"] || process.env["GH_TOKEN"] || "";
  if (token === "")
    throw new UserError(
      "There is no token.",
      "Set GITHUB_TOKEN to one that may push to the repository and open pull requests."
    );
  return {
    owner,
    repo: name,
    token,
    apiUrl: process.env["GITHUB_API_URL"] || "https://api.github.com",
    serverUrl: process.env["GITHUB_SERVER_URL"] || "https://github.com"
  };
}
async function currentBranch(root) {
  const name = (await git(root, ["rev-parse", "--abbrev-ref", "HEAD"])).toString().trim();
  if (name !== "HEAD") return name;
  throw new UserError(
    "No branch is checked out.",
    "Name the branch for the pull request with --base.",
    { file: root }
  );
}
function pagePath(line, root, options) {
  return path.resolve(
    line.text("page") || path.join(root, "..", `${path.basename(root)}-${options.branch.replaceAll("/", "-")}.md`)
  );
}
function show({ found, report, outcome }, line, terminal) {
  if (line.on("json")) {
    terminal.out(JSON.stringify(report, null, 2));
    return;
  }
  terminal.out(table(report, terminal.style, false));
  terminal.out(coloured(Buffer.from(found.diff, "latin1").toString("utf8"), terminal.style));
  terminal.out(proofText(outcome, terminal.style));
  const { publication } = report;
  if (publication === null) return;
  terminal.out("");
  terminal.out(
    `${terminal.style.bold("Pull request")} ${publication.operation}${publication.branch === null ? "" : ` on branch ${plain(publication.branch)}`}${publication.url === null ? "" : ` ${publication.url}`}`
  );
  for (const { level, text } of publication.messages) terminal.out(`  ${level}: ${plain(text)}`);
}
export {
  open
};
