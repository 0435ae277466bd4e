import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publishLocally
} from "./shared-publish-local.js";
import "./shared-publish-proposal.js";
import {
  proofText
} from "./shared-report-proof-text.js";
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  unpublished
} from "./shared-publish-publication.js";
import {
  propose
} from "./shared-report-sections.js";
import {
  shift
} from "./shared-languages.js";
import "./shared-upstream-find.js";
import {
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf
} from "./shared-commands.js";
import {
  oneOf
} from "./shared-options.js";
import "./shared-upstream-reading.js";
import "./shared-yaml.js";
import {
  table
} from "./shared-report-table.js";
import {
  plain
} from "./shared-report-escape.js";
import {
  git
} from "./shared-repository.js";
import {
  UserError
} from "./shared-core.js";
import "./shared-runtime.js";

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
    const { publishToGitHub } = await import("./publish-github-publisher.js");
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
